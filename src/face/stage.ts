// What stands on the terminal during a session, and what a key makes of it. Draws nothing and knows no terminal.
import type { Answer } from '../quiz/answer.ts';
import type {
  Input,
  Output,
  QuestionOutput,
  ResultOutput,
  SessionProblem,
  SummaryOutput,
} from '../quiz/protocol.ts';
import type { Confidence } from '../progress/event.ts';
import type { Feedback, RetryReason } from '../quiz/verdict.ts';
import type { Entry } from '../view/pages/entry.ts';
import { isEnter, newEntry, press, pressInPoints, wishOf, type Act, type Key } from './keys.ts';
import type { Ending, Sitting } from './sitting.ts';

export type Frame =
  | {
      kind: 'question';
      question: QuestionOutput;
      entry: Entry;
      hint: string | null;
      retry: Retry | null;
      notice: Notice | null;
    }
  | {
      kind: 'confidence';
      question: QuestionOutput;
      entry: Entry;
      hint: string | null;
      answer: Answer;
    }
  | {
      kind: 'points';
      question: QuestionOutput;
      said: string;
      points: string[];
      entry: Extract<Entry, { kind: 'points' }>;
    }
  | {
      kind: 'result';
      question: QuestionOutput;
      entry: Entry;
      answer: Answer | null;
      result: ResultOutput;
      contested: boolean;
      lowered: boolean;
    }
  | { kind: 'summary'; summary: SummaryOutput }
  /** A section read in place; `back` stands again afterwards. */
  | { kind: 'reading'; text: string; back: Frame };
/** Why the first line typed was not taken, and the line. */
export type Retry = { reason: RetryReason; typed: string; feedback: Feedback[] };
export type Notice = SessionProblem['code'] | 'unfinished' | 'no-hint';

export type Stage = {
  frame: Frame | null;
  /** Lines scrolled off the top of a frame that is taller than the terminal. */
  scrolled: number;
  /** Texts typed before, oldest first. */
  earlier: string[];
  answer: Answer | null;
  /** Set when the section of this question is to be read: drawing it takes a moment. */
  wantsToRead: QuestionOutput | null;
  ending: Ending | null;
};

export function openStage(sitting: Sitting): Stage {
  const empty: Stage = {
    frame: null,
    scrolled: 0,
    earlier: [],
    answer: null,
    wantsToRead: null,
    ending: null,
  };
  return show(empty, sitting.begin());
}

export function pressOnStage(stage: Stage, key: Key, sitting: Sitting): Stage {
  const { frame } = stage;
  if (frame === null || stage.ending !== null) return stage;
  const scrolled = scrolledBy(key, frame);
  if (scrolled !== 0) return { ...stage, scrolled: Math.max(0, stage.scrolled + scrolled) };
  switch (frame.kind) {
    case 'question':
      return onQuestion(stage, frame, key, sitting);
    case 'confidence':
      return onConfidence(stage, frame, key, sitting);
    case 'points':
      return onPoints(stage, frame, key, sitting);
    case 'result':
      return onResult(stage, frame, key, sitting);
    case 'summary':
      return onSummary(stage, key, sitting);
    case 'reading':
      return { ...stage, frame: frame.back, scrolled: 0 };
  }
}

/** The drawn section stands over what was there. */
export function read(stage: Stage, text: string): Stage {
  return stage.frame === null
    ? stage
    : {
        ...stage,
        frame: { kind: 'reading', text, back: stage.frame },
        scrolled: 0,
        wantsToRead: null,
      };
}

/** Time may have run out or the input ended: the session is told and ends in peace. */
export function leave(stage: Stage, sitting: Sitting): Stage {
  if (stage.ending !== null) return stage;
  if (stage.frame?.kind === 'summary') return { ...stage, ending: { kind: 'finished' } };
  return { ...show(stage, sitting.advance({ kind: 'quit' })), ending: { kind: 'left' } };
}

type On<Kind extends Frame['kind']> = Extract<Frame, { kind: Kind }>;

function onQuestion(stage: Stage, frame: On<'question'>, key: Key, sitting: Sitting): Stage {
  const { entry, act } = press(frame.question, frame.entry, key, stage.earlier);
  const next: Stage = { ...stage, frame: { ...frame, entry, notice: null } };
  return act === null ? next : perform(next, { ...frame, entry }, act, sitting);
}

function perform(stage: Stage, frame: On<'question'>, act: Act, sitting: Sitting): Stage {
  switch (act.kind) {
    case 'answer': {
      const typed =
        act.answer.kind === 'text' && act.answer.text !== ''
          ? [...stage.earlier, act.answer.text]
          : stage.earlier;
      const answered = { ...stage, earlier: typed, answer: act.answer };
      if (sitting.asksConfidence && frame.question.kind !== 'open') {
        return {
          ...answered,
          frame: {
            kind: 'confidence',
            question: frame.question,
            entry: frame.entry,
            hint: frame.hint,
            answer: act.answer,
          },
        };
      }
      return take(answered, { kind: 'answer', answer: act.answer }, sitting);
    }
    case 'points':
      return take(stage, act, sitting);
    case 'unfinished':
      return { ...stage, frame: { ...frame, notice: 'unfinished' } };
    case 'read':
      // Reading the section while its question is open is a hint, and counts as one.
      sitting.advance({ kind: 'hint' });
      return { ...stage, wantsToRead: frame.question };
    case 'contest':
      return take(stage, { kind: 'contest', why: '' }, sitting);
    case 'quit':
      return leave(stage, sitting);
    case 'hint':
    case 'skip':
    case 'undo':
      return take(stage, { kind: act.kind }, sitting);
  }
}

const confidenceKeys: ReadonlyMap<string, Confidence> = new Map(
  Object.entries<Confidence>({ '1': 'guess', '2': 'unsure', '3': 'sure' }),
);

function onConfidence(stage: Stage, frame: On<'confidence'>, key: Key, sitting: Sitting): Stage {
  const confidence = confidenceKeys.get(key.sequence);
  if (confidence !== undefined)
    return take(stage, { kind: 'answer', answer: frame.answer, confidence }, sitting);
  if (wishOf(key) === 'quit') return leave(stage, sitting);
  if (wishOf(key) !== 'undo') return stage;
  const { question, entry, hint } = frame;
  return {
    ...stage,
    frame: { kind: 'question', question, entry, hint, retry: null, notice: null },
  };
}

function onPoints(stage: Stage, frame: On<'points'>, key: Key, sitting: Sitting): Stage {
  const wish = wishOf(key);
  if (wish === 'quit') return leave(stage, sitting);
  if (wish === 'skip' || wish === 'undo') return take(stage, { kind: wish }, sitting);
  const { entry, act } = pressInPoints(frame.entry, key, frame.points.length);
  if (act?.kind === 'points') return take(stage, act, sitting);
  return { ...stage, frame: { ...frame, entry: entry as typeof frame.entry } };
}

function onResult(stage: Stage, frame: On<'result'>, key: Key, sitting: Sitting): Stage {
  if (isEnter(key) || key.name === 'space') return take(stage, { kind: 'next' }, sitting);
  if (key.sequence === '-' && frame.result.right && !frame.lowered && !frame.contested)
    return take(stage, { kind: 'lower' }, sitting);
  const wish = wishOf(key);
  if (wish === 'quit') return leave(stage, sitting);
  if (wish === 'read') return { ...stage, wantsToRead: frame.question };
  if (wish === 'undo') return take(stage, { kind: 'undo' }, sitting);
  if (wish === 'contest') return take(stage, { kind: 'contest', why: '' }, sitting);
  return stage;
}

function onSummary(stage: Stage, key: Key, sitting: Sitting): Stage {
  const wish = wishOf(key);
  if (wish === 'undo') return take(stage, { kind: 'undo' }, sitting);
  if (isEnter(key) || wish === 'quit') return { ...stage, ending: { kind: 'finished' } };
  if (
    key.name === 'space' &&
    stage.frame?.kind === 'summary' &&
    stage.frame.summary.missed.length > 0
  )
    return { ...stage, ending: { kind: 'again' } };
  return stage;
}

function take(stage: Stage, input: Input, sitting: Sitting): Stage {
  return show(stage, sitting.advance(input));
}

function show(stage: Stage, outputs: readonly Output[]): Stage {
  return outputs.reduce(
    (before, output) => ({ ...before, frame: frameAfter(before, output), scrolled: 0 }),
    stage,
  );
}

function frameAfter(stage: Stage, output: Output): Frame | null {
  const { frame } = stage;
  switch (output.event) {
    case 'question':
      return {
        kind: 'question',
        question: output,
        entry: entryFor(output, frame),
        hint: hintFor(output, frame),
        retry: retryFor(output, frame),
        notice: null,
      };
    case 'hint':
      return frame?.kind === 'question'
        ? { ...frame, hint: output.text, notice: output.text === null ? 'no-hint' : null }
        : frame;
    case 'retry':
      return frame?.kind === 'question' || frame?.kind === 'confidence'
        ? {
            kind: 'question',
            question: frame.question,
            entry: frame.entry,
            hint: frame.hint,
            retry: { reason: output.reason, typed: saidIn(stage), feedback: output.feedback },
            notice: null,
          }
        : frame;
    case 'points':
      return frame?.kind === 'question'
        ? {
            kind: 'points',
            question: frame.question,
            said: saidIn(stage),
            points: output.points,
            entry: { kind: 'points', cursor: 0, ticked: [] },
          }
        : frame;
    case 'result':
      return frame !== null && 'question' in frame
        ? {
            kind: 'result',
            question: frame.question,
            entry: entryIn(frame),
            answer: output.skipped ? null : stage.answer,
            result: output,
            contested: false,
            lowered: false,
          }
        : frame;
    case 'contested':
      return frame?.kind === 'result' ? { ...frame, contested: true } : frame;
    case 'lowered':
      return frame?.kind === 'result'
        ? { ...frame, lowered: true, result: { ...frame.result, due: output.due } }
        : frame;
    case 'summary':
      return { kind: 'summary', summary: output };
    case 'error':
      return frame?.kind === 'question' ? { ...frame, notice: output.code } : frame;
    case 'session':
    case 'undone':
      return frame;
  }
}

/** A second attempt goes on from what was typed. */
function entryFor(question: QuestionOutput, frame: Frame | null): Entry {
  return question.attempt === 2 && frame?.kind === 'question' && frame.question.id === question.id
    ? frame.entry
    : newEntry(question);
}

function hintFor(question: QuestionOutput, frame: Frame | null): string | null {
  return question.attempt === 2 && frame?.kind === 'question' ? frame.hint : null;
}

function retryFor(question: QuestionOutput, frame: Frame | null): Retry | null {
  return question.attempt === 2 && frame?.kind === 'question' ? frame.retry : null;
}

function saidIn(stage: Stage): string {
  return stage.answer?.kind === 'text' ? stage.answer.text : '';
}

function entryIn(frame: Frame & { question: QuestionOutput }): Entry {
  return 'entry' in frame && frame.entry !== undefined ? frame.entry : newEntry(frame.question);
}

/** Page keys scroll every frame; the arrows too where nothing else is moved by them. */
function scrolledBy(key: Key, frame: Frame): number {
  if (key.name === 'pagedown') return 10;
  if (key.name === 'pageup') return -10;
  if (frame.kind !== 'result' && frame.kind !== 'reading' && frame.kind !== 'summary') return 0;
  return key.name === 'down' ? 1 : key.name === 'up' ? -1 : 0;
}
