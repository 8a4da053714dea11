// Plays a session in the face that fits: a terminal, plain lines, or lines of JSON.
import type { Context } from '../desk/context.ts';
import { leaving } from './leaving.ts';
import { progressOn, type Journal } from '../desk/journal.ts';
import type { Shelf } from '../desk/shelf.ts';
import { newSitting, type KeptSitting } from './sitting.ts';
import { jsonIo, placesIn, plainIo, sessionOnTerminal, type Places } from './faces.ts';
import { speakLines } from '../face/lines.ts';
import { talkPlainly } from '../face/plain.ts';
import type { Ending } from '../face/sitting.ts';
import { playOnTerminal } from '../face/terminal.ts';
import { questionsOf, type Deck } from '../notes/deck.ts';
import type { Question, QuestionId } from '../notes/note.ts';
import type { Mode, SessionId } from '../progress/event.ts';
import { progressOf } from '../progress/fold.ts';
import type { SummaryOutput } from '../quiz/protocol.ts';
import { answerKey } from '../quiz/recall.ts';
import { isMixed, summaryOf, type Plan } from '../quiz/session.ts';
import { leavingView, viewSummaryPlain, type Kept } from '../view/pages/summary.ts';
import { indent } from '../view/text/width.ts';
import { fail, Left } from '../world/failure.ts';

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
  /** Placement: what comes next follows from the answers so far. */
  adaptive?: NonNullable<Plan['adaptive']>;
  /** Another session follows: no summary is left behind and nobody says goodbye yet. */
  goesOn?: boolean;
};

/** How it ended, and the questions whose first answer was not right. */
export type Played = { ending: Ending; missed: QuestionId[] };

/** The session from its first question to its end, however it ends; what was answered is on disk by then. */
export async function playSession(
  order: SessionOrder,
  shelf: Shelf,
  journal: Journal,
  context: Context,
): Promise<Played> {
  const { deck } = shelf;
  const plan = planOf(order, shelf, journal, context);
  const places = placesIn(deck, isMixed(plan) || order.adaptive !== undefined);
  const sitting = newSitting(plan, deck, journal, context, order.confidence);
  const summary = () => summaryOf(sitting.state() ?? fail('nothing-to-ask', {}));
  const goodbye = (isOver: boolean) =>
    sayGoodbye(summary(), isOver, keptBy(order, journal), places, context);
  try {
    const ending = await playInFace(sitting, places, context);
    if (ending.kind === 'left' || (ending.kind === 'finished' && order.goesOn !== true))
      goodbye(ending.kind === 'finished');
    return { ending, missed: summary().missed };
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    sitting.advance({ kind: 'quit' });
    goodbye(false);
    throw error;
  }
}

/** The terminal's screens are gone afterwards: the summary stays, and one friendly line. */
function sayGoodbye(
  summary: SummaryOutput,
  isOver: boolean,
  kept: Kept,
  places: Places,
  context: Context,
): void {
  if (context.json) return;
  const { world, look } = context;
  if (isOver && !context.plain)
    world.out.write(`\n${indent(viewSummaryPlain(places.summary(summary), look), 2)}\n\n`);
  const line = leavingView({ answers: summary.asked - summary.skipped, kept }, look);
  world.out.write(context.plain ? line : indent(line, 2));
}

function keptBy(order: SessionOrder, journal: Journal): Kept {
  if (!order.saves || !journal.saves) return 'not-asked';
  return journal.trouble() === null ? 'kept' : 'refused';
}

function planOf(order: SessionOrder, shelf: Shelf, journal: Journal, context: Context): Plan {
  const { world, language } = context;
  let progress = progressOn(shelf, journal, context);
  const { confidence: _, goesOn: __, ...rest } = order;
  return {
    ...rest,
    session: world.newId() as SessionId,
    device: world.device,
    language,
    memoryOf: (question) => {
      // What was answered in another terminal meanwhile counts here too.
      if (journal.takeIn()) progress = progressOn(shelf, journal, context);
      return progressOf(progress, question).memory;
    },
    isAnswerOfBank: acceptedTexts(shelf.deck),
  };
}

/** Gathered only when a typed text is nearly right. */
function acceptedTexts(deck: Deck): (text: string) => boolean {
  let all: Set<string> | null = null;
  return (text) => {
    all ??= new Set(
      deck.notes
        .flatMap(questionsOf)
        .flatMap((question) => (question.kind === 'recall' ? question.accepts.map(answerKey) : [])),
    );
    return all.has(answerKey(text));
  };
}

async function playInFace(sitting: KeptSitting, places: Places, context: Context): Promise<Ending> {
  const { world } = context;
  if (context.json)
    return leaving(world, async () => speakLines(sitting, jsonIo(world.lines(), context)));
  if (!context.plain)
    return playOnTerminal(await sessionOnTerminal(sitting, places, context), world);
  return leaving(world, async () =>
    talkPlainly(sitting, await plainIo(sitting, places, world.lines(), context)),
  );
}
