// Plays a session in the face that fits: a terminal, plain lines, or lines of JSON.
import { createInterface } from 'node:readline';
import type { Context } from './context.ts';
import type { Journal } from './journal.ts';
import { newSitting, type KeptSitting } from './sitting.ts';
import { jsonIo, plainIo, sessionOnTerminal } from './faces.ts';
import { speakLines } from '../face/lines.ts';
import { talkPlainly } from '../face/plain.ts';
import type { Ending } from '../face/sitting.ts';
import { playOnTerminal } from '../face/terminal.ts';
import { questionsOf, type Deck } from '../notes/deck.ts';
import type { Question, QuestionId } from '../notes/note.ts';
import type { Mode, SessionId } from '../progress/event.ts';
import { progressOf } from '../progress/fold.ts';
import { isMixed, summaryOf, type Plan } from '../quiz/session.ts';
import { Left } from '../world/failure.ts';
import type { World } from '../world/world.ts';

export type SessionOrder = {
  mode: Mode;
  questions: Question[];
  seed: number;
  total: number | null;
  minutes: number | null;
  saves: boolean;
  cram: boolean;
  repeats: boolean;
  confidence: boolean;
};

/** How it ended, and the questions whose first answer was not right. */
export type Played = { ending: Ending; missed: QuestionId[] };

/** The session from its first question to its end, however it ends; what was answered is on disk by then. */
export async function playSession(order: SessionOrder, deck: Deck, journal: Journal, context: Context): Promise<Played> {
  const plan = planOf(order, deck, journal, context);
  const sitting = newSitting(plan, deck, journal, context, order.confidence);
  const ending = await playInFace(sitting, plan, deck, context);
  const state = sitting.state();
  return { ending, missed: state === null ? [] : summaryOf(state).missed };
}

function planOf(order: SessionOrder, deck: Deck, journal: Journal, { world, language }: Context): Plan {
  const progress = journal.progress(deck);
  const { confidence: _, ...rest } = order;
  return {
    ...rest,
    session: world.newId() as SessionId,
    device: world.device,
    language,
    memoryOf: (question) => progressOf(progress, question).memory,
    isAnswerOfBank: acceptedTexts(deck),
  };
}

function acceptedTexts(deck: Deck): (text: string) => boolean {
  const key = (text: string) => text.normalize('NFC').toLowerCase().replaceAll(/[`\s]/g, '');
  const all = new Set(deck.notes.flatMap(questionsOf).flatMap((question) => (question.kind === 'recall' ? question.accepts.map(key) : [])));
  return (text) => all.has(key(text));
}

function playInFace(sitting: KeptSitting, plan: Plan, deck: Deck, context: Context): Promise<Ending> {
  const { world } = context;
  if (context.json) return leaving(world, (signal) => speakLines(sitting, jsonIo(context, linesOf(world, signal))));
  if (context.plain) return leaving(world, (signal) => talkPlainly(sitting, plainIo(context, deck, isMixed(plan), linesOf(world, signal))));
  return playOnTerminal(sessionOnTerminal(sitting, deck, isMixed(plan), context), world);
}

/** Lines of the input as they come; the end of the input or a signal ends them. */
async function* linesOf(world: World, signal: AbortSignal): AsyncGenerator<string> {
  const reader = createInterface({ input: world.input, crlfDelay: Infinity, terminal: false });
  signal.addEventListener('abort', () => reader.close());
  for await (const line of reader) {
    if (signal.aborted) return;
    yield line;
  }
}

/** A signal ends the reading, the session closes its books, and the program leaves with the signal's exit code. */
async function leaving(world: World, play: (signal: AbortSignal) => Promise<Ending>): Promise<Ending> {
  const abort = new AbortController();
  let left: 'SIGINT' | 'SIGTERM' | 'SIGHUP' | null = null;
  const forget = world.onSignal((signal) => {
    left ??= signal;
    abort.abort();
  });
  try {
    const ending = await play(abort.signal);
    if (left !== null) throw new Left(left);
    return ending;
  } finally {
    forget();
  }
}
