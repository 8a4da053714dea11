// One sitting as a pure state machine: what was done and when go in; what to show and what to append come out.
import type { Language, Question, QuestionId, TopicId } from '../notes/note.ts';
import type { Confidence, Event, EventId, Mode, SessionId } from '../progress/event.ts';
import type { Grade, Instant, Memory, Moment } from '../schedule/memory.ts';
import { contest, lowerGrade } from './afterwards.ts';
import { parseAnswer, type Answer } from './answer.ts';
import { askable } from './arrange.ts';
import { log } from './facts.ts';
import { expectedOf, feedbackOnSkip, grade, gradePoints } from './grade.ts';
import type { Input, Output, SessionProblem, SummaryOutput } from './protocol.ts';
import { nextOf, withMissed, type Queue } from './queue.ts';
import {
  dueOf,
  followUpTurn,
  memoryAfter,
  particulars,
  questionOutput,
  resultOutput,
  turnOf,
  type Turn,
} from './turn.ts';
import type { Judged } from './verdict.ts';

export type Plan = {
  /** Unique over all devices: the ids of the session's events begin with it. */
  session: SessionId;
  device: string;
  mode: Mode;
  language: Language;
  seed: number;
  /** Already chosen and in the order to ask. */
  questions: Question[];
  /** What is shown as the number of questions; null where it isn't known beforehand. */
  total: number | null;
  minutes: number | null;
  /** Missed questions come back; the pretest of `learn` and placement ask once. */
  repeats: boolean;
  /** Facts come out, and answers are scheduled; `--no-save` and the pretest of `learn` leave no trace. */
  saves: boolean;
  /** Chosen by `--all` or `--missed`: right answers never lengthen an interval. */
  cram: boolean;
  /** What is remembered of a question before the session. */
  memoryOf: (question: QuestionId) => Memory;
  /** Whether a typed text is an accepted answer somewhere in the bank, so that it is no typo. */
  isAnswerOfBank: (text: string) => boolean;
  /** Placement: what comes next follows from the answers so far, and at the end they show what is known besides. */
  adaptive?: {
    next: (firsts: readonly First[]) => Question | null;
    known: (firsts: readonly First[]) => Question[];
  };
};

/** `asking`: an answer is awaited · `pointing`: the points to tick · `judged`: `next` · `summary`: undo or quit · `ended`. */
export type Phase = 'asking' | 'pointing' | 'judged' | 'summary' | 'ended';

export type State = {
  plan: Plan;
  phase: Phase;
  /** The open question, or the one just judged; null only before the first and where none was chosen. */
  turn: Turn | null;
  queue: Queue;
  /** First answers in their order. */
  firsts: First[];
  /** Changed in this session. */
  memories: ReadonlyMap<QuestionId, Memory>;
  last: Last | null;
  /** Where undo leads: the moment before the last answer. */
  before: State | null;
  /** At the summary of a placement: the facts that mark questions as known, taken back with the last answer. */
  marked: EventId[];
  /** How many facts have been made; never goes back. */
  serial: number;
  endsAt: Instant | null;
  isTimeUp: boolean;
};

export type First = {
  question: QuestionId;
  topic: TopicId;
  outcome: 'right' | 'missed' | 'skipped';
};
/** The last answer or skip: what undo, contest and lower are about. */
type Last = {
  event: EventId;
  question: Question;
  revision: string;
  skipped: boolean;
  memory: Memory;
  grade: Grade;
  wasSure: boolean;
};

export type Step = { state: State; outputs: Output[]; facts: Event[] };

export function begin(plan: Plan, now: Moment): Step {
  const queue: Queue = { fresh: plan.questions, waiting: [], asked: 0, numbered: 0, recent: [] };
  const endsAt = plan.minutes === null ? null : now.at + plan.minutes * 60_000;
  const empty: State = {
    plan,
    phase: 'judged',
    turn: null,
    queue,
    firsts: [],
    memories: new Map(),
    last: null,
    before: null,
    marked: [],
    serial: 0,
    endsAt,
    isTimeUp: false,
  };
  const { mode, language, seed, total } = plan;
  const { state, facts } = log(empty, now, { kind: 'begun', mode, seed, language, total });
  const opened = openNext(state, now);
  return {
    ...opened,
    outputs: [{ event: 'session', protocol: 1, mode, language, seed, total }, ...opened.outputs],
    facts: [...facts, ...opened.facts],
  };
}

/** The shell appends the facts before it shows the outputs. */
export function step(state: State, input: Input, now: Moment): Step {
  if (state.phase === 'ended') return refuse(state, 'unknown-message');
  switch (input.kind) {
    case 'answer':
      return answer(state, input.answer, input.confidence ?? null, now);
    case 'points':
      return tick(state, input.points, now);
    case 'hint':
      return hint(state);
    case 'skip':
      return skip(state, now);
    case 'undo':
      return undo(state, now);
    case 'contest':
      return contest(state, input.why, now) ?? refuse(state, 'unknown-message');
    case 'lower':
      return lowerGrade(state, now) ?? refuse(state, 'unknown-message');
    case 'next':
      return state.phase === 'judged' ? openNext(state, now) : refuse(state, 'unknown-message');
    case 'time-up':
      return { state: { ...state, isTimeUp: true }, outputs: [], facts: [] };
    case 'quit':
      return state.phase === 'summary'
        ? { state: { ...state, phase: 'ended' }, outputs: [], facts: [] }
        : close(state, 'ended', now);
  }
}

function answer(state: State, given: Answer, confidence: Confidence | null, now: Moment): Step {
  const { turn, plan } = state;
  if (state.phase !== 'asking' || turn === null) return refuse(state, 'unknown-message');
  const parsed = parseAnswer(
    askable(turn.question, turn.arrangement),
    given.kind === 'text' ? given.text : given.kind === 'keys' ? given.keys : given.pairs,
  );
  if (!parsed.ok) return { state, outputs: [{ event: 'error', ...parsed.problem }], facts: [] };
  const sure: Turn = { ...turn, confidence: confidence ?? turn.confidence };
  if (turn.question.kind === 'open') return showPoints(state, sure, parsed.value);
  const verdict = grade(turn.question, parsed.value, {
    arrangement: turn.arrangement,
    attempt: turn.attempt,
    isAnswerOfBank: plan.isAnswerOfBank,
  });
  if (verdict.kind === 'judged') return judge(state, sure, parsed.value, verdict, now);
  const again: Turn = { ...sure, attempt: 2 };
  const { reason, feedback } = verdict;
  const retry: Output = { event: 'retry', id: turn.question.id, reason, feedback };
  return {
    state: { ...state, turn: again },
    outputs: [retry, questionOutput(again, plan.total)],
    facts: [],
  };
}

function showPoints(state: State, turn: Turn, said: Answer): Step {
  if (turn.question.kind !== 'open' || said.kind !== 'text')
    return refuse(state, 'unknown-message');
  const outputs: Output[] = [
    { event: 'points', id: turn.question.id, points: turn.question.points },
  ];
  return { state: { ...state, phase: 'pointing', turn: { ...turn, said } }, outputs, facts: [] };
}

function tick(state: State, points: number[], now: Moment): Step {
  const { turn } = state;
  if (state.phase !== 'pointing' || turn?.question.kind !== 'open' || turn.said === null)
    return refuse(state, 'unknown-message');
  const all = turn.question.points;
  const wrong = points.find(
    (point) => !Number.isInteger(point) || point < 0 || point >= all.length,
  );
  if (wrong !== undefined) {
    const problem: SessionProblem = {
      code: 'unknown-key',
      args: { key: String(wrong), keys: all.map((_, at) => String(at)) },
    };
    return { state, outputs: [{ event: 'error', ...problem }], facts: [] };
  }
  const verdict = gradePoints(all, points);
  return judge(
    { ...state, phase: 'asking', turn: { ...turn, said: null, confidence: null } },
    turn,
    turn.said,
    verdict,
    now,
  );
}

/** `state` is the moment before the answer, where undo leads. */
function judge(state: State, turn: Turn, given: Answer, verdict: Judged, now: Moment): Step {
  const { plan } = state;
  const { id, revision } = turn.question;
  const memory = memoryIn(state, id);
  const { mode, language, cram } = plan;
  const logged = log(state, now, {
    kind: 'answered',
    ...particulars(turn, given, verdict, now.at),
    mode,
    language,
    cram,
  });
  const answered = logged.event;
  const after = plan.saves ? memoryAfter(memory, answered) : memory;
  const last: Last = {
    event: answered.id,
    question: turn.question,
    revision,
    skipped: false,
    memory,
    grade: answered.grade,
    wasSure: answered.confidence === 'sure',
  };
  const judged: State = {
    ...counted(logged.state, turn, verdict.right ? 'right' : 'missed'),
    phase: 'judged',
    turn: { ...turn, said: null },
    last,
    before: state,
    memories: new Map(state.memories).set(id, after),
  };
  const result = {
    ...resultOutput(turn, verdict, after, now),
    ...(plan.saves ? {} : { due: null }),
  };
  return { state: returning(judged, turn, verdict.right), outputs: [result], facts: logged.facts };
}

function skip(state: State, now: Moment): Step {
  const { turn, plan } = state;
  if ((state.phase !== 'asking' && state.phase !== 'pointing') || turn === null)
    return refuse(state, 'unknown-message');
  const { id, revision } = turn.question;
  const asking: State = { ...state, phase: 'asking', turn: { ...turn, said: null } };
  const logged = log(asking, now, { kind: 'skipped', question: id, mode: plan.mode });
  const memory = memoryIn(state, id);
  const last: Last = {
    event: logged.event.id,
    question: turn.question,
    revision,
    skipped: true,
    memory,
    grade: 'again',
    wasSure: false,
  };
  const skipped: State = {
    ...counted(logged.state, turn, 'skipped'),
    phase: 'judged',
    turn: { ...turn, said: null, followUps: [] },
    last,
    before: asking,
  };
  return {
    state: skipped,
    outputs: [skipOutput(turn, plan.saves ? dueOf(memory, now) : null)],
    facts: logged.facts,
  };
}

/** What would have been right, as a result that judges nothing. */
function skipOutput({ question, arrangement }: Turn, due: string | null): Output {
  const { id, explanation } = question;
  return {
    event: 'result',
    id,
    right: false,
    score: 0,
    skipped: true,
    expected: expectedOf(question, arrangement),
    feedback: feedbackOnSkip(question, arrangement),
    explanation,
    due,
  };
}

/** Only the first answer counts, and follow-ups belong to their question. */
function counted(state: State, turn: Turn, outcome: First['outcome']): State {
  if (turn.again > 0 || turn.parent !== null) return state;
  const { id, topic } = turn.question;
  return { ...state, firsts: [...state.firsts, { question: id, topic, outcome }] };
}

function returning(state: State, turn: Turn, right: boolean): State {
  if (right || !state.plan.repeats || turn.parent !== null) return state;
  return { ...state, queue: withMissed(state.queue, turn.question, turn.again) };
}

function hint(state: State): Step {
  const { turn } = state;
  if (state.phase !== 'asking' || turn === null) return refuse(state, 'unknown-message');
  const { id, hint: text } = turn.question;
  return {
    state: { ...state, turn: { ...turn, hinted: turn.hinted || text !== null } },
    outputs: [{ event: 'hint', id, text }],
    facts: [],
  };
}

/** The very moment before the last answer comes back; only time and the count of facts go on. */
function undo(state: State, now: Moment): Step {
  if (state.phase === 'pointing' && state.turn !== null)
    return reopen(
      { ...state, turn: { ...state.turn, said: null, confidence: null } },
      state.turn,
      [],
      now,
    );
  const { before, last } = state;
  if (before === null || last === null || before.turn === null)
    return refuse(state, 'nothing-to-undo');
  let reopened: State = { ...before, serial: state.serial, isTimeUp: state.isTimeUp };
  const facts: Event[] = [];
  for (const event of [last.event, ...state.marked]) {
    const logged = log(reopened, now, { kind: 'undone', event });
    reopened = logged.state;
    facts.push(...logged.facts);
  }
  return reopen(reopened, before.turn, facts, now);
}

function reopen(state: State, turn: Turn, facts: Event[], now: Moment): Step {
  const open: Turn = { ...turn, said: null, openedAt: now.at };
  const outputs: Output[] = [
    { event: 'undone', id: turn.question.id },
    questionOutput(open, state.plan.total),
  ];
  return { state: { ...state, phase: 'asking', turn: open }, outputs, facts };
}

function openNext(state: State, now: Moment): Step {
  const { turn, plan } = state;
  const isOver = state.isTimeUp || (state.endsAt !== null && now.at >= state.endsAt);
  if (isOver) return close(state, 'summary', now);
  const [followUp, ...rest] = turn?.followUps ?? [];
  if (turn !== null && followUp !== undefined)
    return open(state, followUpTurn(followUp, rest, turn, now.at));
  const next = nextOf(
    plan.adaptive === undefined
      ? state.queue
      : { ...state.queue, fresh: listed(plan.adaptive.next(state.firsts)) },
  );
  if (next === null) return close(state, 'summary', now);
  const number = next.queue.numbered;
  return open(
    { ...state, queue: next.queue },
    turnOf(next.question, next.again, number, plan.seed, memoryIn(state, next.question.id), now.at),
  );
}

function open(state: State, turn: Turn): Step {
  return {
    state: { ...state, phase: 'asking', turn },
    outputs: [questionOutput(turn, state.plan.total)],
    facts: [],
  };
}

const listed = (question: Question | null): Question[] => (question === null ? [] : [question]);

function close(state: State, phase: 'summary' | 'ended', now: Moment): Step {
  const summary = summaryOf(state);
  const { asked, right, skipped } = summary;
  const known = state.plan.adaptive?.known(state.firsts) ?? [];
  let last: State = state;
  const facts: Event[] = [];
  for (const fact of [
    ...known.map(({ id, revision }) => ({ kind: 'known', question: id, revision }) as const),
    { kind: 'ended', asked, right, skipped } as const,
  ]) {
    const logged = log(last, now, fact);
    last = logged.state;
    facts.push(...logged.facts);
  }
  const marked = facts.filter((fact) => fact.kind === 'known').map((fact) => fact.id);
  return { state: { ...last, phase, marked }, outputs: [summary], facts };
}

export function summaryOf({ firsts }: State): SummaryOutput {
  const topics = [...new Set(firsts.map((first) => first.topic))].map((topic) => {
    const own = firsts.filter((first) => first.topic === topic);
    return { topic, asked: own.length, right: count(own, 'right') };
  });
  const missed = firsts
    .filter((first) => first.outcome === 'missed')
    .map((first) => first.question);
  return {
    event: 'summary',
    asked: firsts.length,
    right: count(firsts, 'right'),
    skipped: count(firsts, 'skipped'),
    topics,
    missed,
  };
}

function count(firsts: First[], outcome: First['outcome']): number {
  return firsts.filter((first) => first.outcome === outcome).length;
}

/** Naming the topic of a question would be a hint where topics are mixed. */
export function isMixed(plan: Plan): boolean {
  return plan.questions.some((question) => question.topic !== plan.questions[0]?.topic);
}

function memoryIn(state: State, question: QuestionId): Memory {
  return state.memories.get(question) ?? state.plan.memoryOf(question);
}

function refuse(state: State, code: 'nothing-to-undo' | 'unknown-message'): Step {
  return { state, outputs: [{ event: 'error', code, args: {} }], facts: [] };
}
