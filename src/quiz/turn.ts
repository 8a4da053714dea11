// One question being asked: how it is shown, and what comes of an answer to it.
import { factsOf } from '../notes/kinds.ts';
import type { OpenQuestion, Question, QuestionId } from '../notes/note.ts';
import type { Answered, Confidence } from '../progress/event.ts';
import type { Day, Instant, Memory, Moment } from '../schedule/memory.ts';
import { remember } from '../schedule/remember.ts';
import { daysBetween } from '../schedule/day.ts';
import type { Answer } from './answer.ts';
import { arrange, digit, inNoteOrder, letter, type Arrangement } from './arrange.ts';
import type { QuestionOutput, ResultOutput, Shown } from './protocol.ts';
import { rate } from './rate.ts';
import type { Judged } from './verdict.ts';

export type Turn = {
  question: Question;
  /** Of a follow-up: the open question that it follows. */
  parent: QuestionId | null;
  number: number;
  again: 0 | 1 | 2;
  attempt: 1 | 2;
  arrangement: Arrangement;
  covered: boolean;
  hinted: boolean;
  openedAt: Instant;
  /** What was said to an open question, once its points are shown. */
  said: Extract<Answer, { kind: 'text' }> | null;
  confidence: Confidence | null;
  /** Follow-ups still to be asked when this one has been judged. */
  followUps: OpenQuestion[];
};

/** A choice that is remembered this many days is asked with its options covered. */
const stableDays = 21;

export function turnOf(
  question: Question,
  again: 0 | 1 | 2,
  number: number,
  seed: number,
  memory: Memory,
  now: Instant,
): Turn {
  const isStable = memory.kind === 'seen' && memory.stability >= stableDays;
  const followUps = question.kind === 'open' && again === 0 ? followUpsOf(question) : [];
  return {
    question,
    parent: null,
    number,
    again,
    attempt: 1,
    arrangement: arrange(question, seed, again),
    covered: factsOf(question.kind).covers && (again > 0 || isStable),
    hinted: false,
    openedAt: now,
    said: null,
    confidence: null,
    followUps,
  };
}

export function followUpTurn(
  question: OpenQuestion,
  rest: OpenQuestion[],
  before: Turn,
  now: Instant,
): Turn {
  const parent = before.parent ?? before.question.id;
  return {
    ...before,
    question,
    parent,
    attempt: 1,
    hinted: false,
    openedAt: now,
    said: null,
    confidence: null,
    followUps: rest,
  };
}

/** A follow-up is asked and judged as an open question of the same section. */
export function followUpsOf(parent: OpenQuestion): OpenQuestion[] {
  return parent.followUps.map((followUp) => ({
    ...parent,
    ...followUp,
    hint: null,
    explanation: '',
    asked: null,
    contrast: null,
    proof: null,
    followUps: [],
  }));
}

export function questionOutput(turn: Turn, total: number | null): QuestionOutput {
  const { question } = turn;
  return {
    event: 'question',
    number: turn.number,
    total,
    id: question.id,
    kind: question.kind,
    topic: question.topic,
    section: question.section,
    level: question.level,
    prompt: question.prompt,
    ...columnsOf(question, turn.arrangement),
    attempt: turn.attempt,
    again: turn.again,
    covered: turn.covered,
    hint: question.hint !== null,
    parent: turn.parent,
  };
}

function columnsOf(
  question: Question,
  { shown, right }: Arrangement,
): Pick<QuestionOutput, 'options' | 'left' | 'right' | 'head'> {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return { options: list(shown, letter, (place) => question.options[place]?.text) };
    case 'order':
      return { options: list(shown, letter, (place) => question.items[place]) };
    case 'match':
      return {
        head: question.head,
        left: list(shown, letter, (place) => question.pairs[place]?.[0]),
        right: list(right, digit, (place) => question.pairs[place]?.[1]),
      };
    case 'recall':
    case 'command':
    case 'open':
      return {};
  }
}

function list(
  places: number[],
  name: (at: number) => string,
  text: (place: number) => string | undefined,
): Shown[] {
  return places.map((place, at) => ({ key: name(at), text: text(place) ?? '' }));
}

type Particulars = Omit<
  Answered,
  'kind' | 'id' | 'v' | 'at' | 'day' | 'device' | 'session' | 'mode' | 'language' | 'cram'
>;

/** What the log keeps of an answer. */
export function particulars(
  turn: Turn,
  answer: Answer,
  verdict: Judged,
  now: Instant,
): Particulars {
  const { question, hinted: hint, attempt, confidence } = turn;
  const durationMs = Math.max(0, now - turn.openedAt);
  return {
    question: question.id,
    asked: question.kind,
    revision: question.revision,
    answer: inNoteOrder(answer, turn.arrangement),
    right: verdict.right,
    score: verdict.score,
    grade: rate({
      kind: question.kind,
      right: verdict.right,
      hint,
      attempt,
      durationMs,
      confidence,
    }),
    durationMs,
    hint,
    attempt,
    again: turn.again,
    confidence,
  };
}

export function resultOutput(
  turn: Turn,
  verdict: Judged,
  memory: Memory,
  now: Moment,
  latest: Day | null,
): ResultOutput {
  const { right, score, expected, feedback } = verdict;
  return {
    event: 'result',
    id: turn.question.id,
    right,
    score,
    expected,
    feedback,
    explanation: turn.question.explanation,
    due: dueOf(memory, now, latest),
  };
}

/** As many days from now as the study day that it is due on, the latest one at the latest unless that has come; the hour means nothing. */
export function dueOf(memory: Memory, now: Moment, latest: Day | null): string | null {
  if (memory.kind === 'unseen') return null;
  const due = latest !== null && latest > now.day && latest < memory.due ? latest : memory.due;
  return new Date(now.at + daysBetween(now.day, due) * 86_400_000).toISOString();
}

export function memoryAfter(memory: Memory, event: Answered): Memory {
  return remember(memory, {
    grade: event.grade,
    day: event.day,
    cram: event.cram,
    wasSure: !event.right && event.confidence === 'sure',
  });
}
