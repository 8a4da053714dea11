// A mock interview as a pure state machine: questions and follow-ups without a word of feedback, then the walk through every answer.
import type { Language, OpenQuestion, QuestionId } from '../notes/note.ts';
import type { Event, SessionId } from '../progress/event.ts';
import type { Instant, Moment } from '../schedule/memory.ts';
import { log } from '../quiz/facts.ts';
import { gradePoints } from '../quiz/grade.ts';
import { isRight, namedIn, reportOf, summaryOf, type Report, type Said } from './report.ts';
import type { Input, Output, QuestionOutput } from '../quiz/protocol.ts';
import { rate } from '../quiz/rate.ts';
import { touchedPoints } from './touch.ts';

export type InterviewPlan = {
  session: SessionId;
  device: string;
  language: Language;
  seed: number;
  /** Already chosen and in the order to ask. */
  questions: OpenQuestion[];
  minutes: number;
  /** In percent of the points. */
  pass: number;
  saves: boolean;
};

export type InterviewTurn = {
  question: OpenQuestion;
  parent: QuestionOutput['parent'];
  number: number;
  openedAt: Instant;
  followUps: OpenQuestion[];
};

/** `asking`: an answer is awaited · `walking`: the points of an answer to tick · `report`: all is said · `ended`. */
export type InterviewState = {
  plan: InterviewPlan;
  phase: 'asking' | 'walking' | 'report' | 'ended';
  turn: InterviewTurn | null;
  /** Main questions not asked yet. */
  left: OpenQuestion[];
  said: Said[];
  /** The answer that is walked through. */
  at: number;
  startedAt: Instant;
  endsAt: Instant;
  isTimeUp: boolean;
  /** The moment before the last answer, where undo leads. */
  before: InterviewState | null;
  serial: number;
};

/** `number` of `total` answers walked through; `touched` is a suggestion. */
export type PointsOutput = {
  event: 'points';
  id: QuestionId;
  number: number;
  total: number;
  points: string[];
  touched: number[];
  way: Said['way'];
  said: string;
};
export type InterviewOutput =
  | Exclude<Output, { event: 'points' | 'result' | 'question' }>
  | (QuestionOutput & { seconds: number })
  | { event: 'heard'; id: QuestionId }
  | PointsOutput
  | Report;
export type InterviewStep = { state: InterviewState; outputs: InterviewOutput[]; facts: Event[] };

/** A typed answer that touches this share of the points holds: the next question goes one step deeper. */
const holdingShare = 1 / 2;
const secondsByLevel = { 1: 90, 2: 120, 3: 150 } as const;

export function beginInterview(plan: InterviewPlan, now: Moment): InterviewStep {
  const { language, seed, questions } = plan;
  const empty: InterviewState = {
    plan,
    phase: 'asking',
    turn: null,
    left: questions,
    said: [],
    at: 0,
    startedAt: now.at,
    endsAt: now.at + plan.minutes * 60_000,
    isTimeUp: false,
    before: null,
    serial: 0,
  };
  const total = questions.length;
  const logged = log(empty, now, { kind: 'begun', mode: 'interview', seed, language, total });
  const opened = openNext(logged.state, now);
  return {
    state: opened.state,
    outputs: [
      { event: 'session', protocol: 1, mode: 'interview', language, seed, total },
      ...opened.outputs,
    ],
    facts: [...logged.facts, ...opened.facts],
  };
}

/** The shell appends the facts before it shows the outputs. */
export function stepInterview(state: InterviewState, input: Input, now: Moment): InterviewStep {
  switch (input.kind) {
    case 'answer':
      return state.phase === 'asking' && input.answer.kind === 'text'
        ? hear(state, input.answer.text, now)
        : refuse(state, 'unknown-message');
    case 'skip':
      return state.phase === 'asking' ? skip(state, now) : refuse(state, 'unknown-message');
    case 'points':
      return state.phase === 'walking'
        ? decide(state, input.points, now)
        : refuse(state, 'unknown-message');
    case 'hint':
      // An interviewer gives none.
      return state.phase === 'asking' && state.turn !== null
        ? { state, outputs: [{ event: 'hint', id: state.turn.question.id, text: null }], facts: [] }
        : refuse(state, 'unknown-message');
    case 'undo':
      return undo(state, now);
    case 'time-up':
      return { state: { ...state, isTimeUp: true }, outputs: [], facts: [] };
    case 'quit':
      return quit(state, now);
    default:
      return refuse(state, 'unknown-message');
  }
}

export function secondsFor({ level }: OpenQuestion): number {
  return secondsByLevel[level];
}

function hear(state: InterviewState, text: string, now: Moment): InterviewStep {
  const { turn } = state;
  if (turn === null) return refuse(state, 'unknown-message');
  const way = text.trim() === '' ? 'spoken' : 'typed';
  const touched =
    way === 'spoken' ? [] : touchedPoints(turn.question.points, text, turn.question.prompt);
  const said = saidIn(turn, { way, text: text.trim(), touched }, now);
  // What is only spoken can't be judged before its points are ticked.
  const logged =
    way === 'spoken' ? { state, said, facts: [] } : logAnswer(state, said, touched, now);
  return goOn(
    { ...logged.state, before: state, said: [...state.said, logged.said] },
    logged.facts,
    now,
  );
}

function skip(state: InterviewState, now: Moment): InterviewStep {
  const { turn } = state;
  if (turn === null) return refuse(state, 'unknown-message');
  const {
    state: after,
    event,
    facts,
  } = log(state, now, { kind: 'skipped', question: turn.question.id, mode: 'interview' });
  const said: Said = {
    ...saidIn(turn, { way: 'skipped', text: '', touched: [] }, now),
    logged: { event: event.id, points: [] },
  };
  return goOn({ ...after, before: state, said: [...state.said, said] }, facts, now);
}

function saidIn(
  turn: InterviewTurn,
  given: Pick<Said, 'way' | 'text' | 'touched'>,
  now: Moment,
): Said {
  const { question, parent, number, openedAt } = turn;
  return {
    question,
    parent,
    number,
    ...given,
    durationMs: Math.max(0, now.at - openedAt),
    ticked: null,
    logged: null,
  };
}

function goOn(state: InterviewState, facts: Event[], now: Moment): InterviewStep {
  const next = openNext(state, now);
  const heard = state.said
    .slice(-1)
    .map(({ question }): InterviewOutput => ({ event: 'heard', id: question.id }));
  return {
    state: next.state,
    outputs: [...heard, ...next.outputs],
    facts: [...facts, ...next.facts],
  };
}

function logAnswer(
  state: InterviewState,
  said: Said,
  points: readonly number[],
  now: Moment,
): { state: InterviewState; said: Said; facts: Event[] } {
  const { id, revision } = said.question;
  const { right, score } = gradePoints(said.question.points, [...points]);
  const { durationMs } = said;
  const manner = { kind: 'open', hint: false, attempt: 1, durationMs, confidence: null } as const;
  const logged = log(state, now, {
    kind: 'answered',
    question: id,
    asked: 'open',
    revision,
    language: state.plan.language,
    mode: 'interview',
    answer: said.text,
    right,
    score,
    grade: rate({ ...manner, right }),
    durationMs,
    hint: false,
    attempt: 1,
    again: 0,
    confidence: null,
    cram: false,
  });
  return {
    state: logged.state,
    said: { ...said, logged: { event: logged.event.id, points } },
    facts: logged.facts,
  };
}

/** One step deeper while the answer holds; another subject when it doesn't; the walk when there is no time or question left. */
function openNext(state: InterviewState, now: Moment): InterviewStep {
  if (state.isTimeUp || now.at >= state.endsAt) return walk(state, 0, now);
  const { turn, left } = state;
  const last = state.said.at(-1);
  const [deeper, ...rest] = turn?.followUps ?? [];
  if (turn !== null && deeper !== undefined && last !== undefined && holds(last)) {
    return ask(state, {
      ...turn,
      question: deeper,
      parent: turn.parent ?? turn.question.id,
      openedAt: now.at,
      followUps: rest,
    });
  }
  const [question, ...others] = left;
  if (question === undefined) return walk(state, 0, now);
  return ask(
    { ...state, left: others },
    {
      question,
      parent: null,
      number: (turn?.number ?? 0) + 1,
      openedAt: now.at,
      followUps: followUpsOf(question),
    },
  );
}

/** Nobody knows how well a spoken answer went: it is followed up once. */
function holds({ way, touched, question, parent }: Said): boolean {
  if (way === 'spoken') return parent === null;
  return way === 'typed' && touched.length / question.points.length >= holdingShare;
}

function followUpsOf(parent: OpenQuestion): OpenQuestion[] {
  return parent.followUps.map((followUp) => ({
    ...parent,
    ...followUp,
    hint: null,
    explanation: '',
    contrast: null,
    proof: null,
    followUps: [],
  }));
}

function ask(state: InterviewState, turn: InterviewTurn): InterviewStep {
  return {
    state: { ...state, phase: 'asking', turn },
    outputs: [questionOf(turn, state.plan.questions.length)],
    facts: [],
  };
}

function questionOf(
  { question, parent, number }: InterviewTurn,
  total: number,
): QuestionOutput & { seconds: number } {
  const { id, kind, topic, section, level, prompt } = question;
  return {
    event: 'question',
    number,
    total,
    id,
    kind,
    topic,
    section,
    level,
    prompt,
    attempt: 1,
    again: 0,
    covered: false,
    hint: false,
    parent,
    seconds: secondsFor(question),
  };
}

function walk(state: InterviewState, at: number, now: Moment): InterviewStep {
  const said = state.said[at];
  if (said === undefined) return finish(state, now);
  return {
    state: { ...state, phase: 'walking', at },
    outputs: [pointsOf(said, at + 1, state.said.length)],
    facts: [],
  };
}

function pointsOf(said: Said, number: number, total: number): PointsOutput {
  const { question, way, text } = said;
  return {
    event: 'points',
    id: question.id,
    number,
    total,
    points: question.points,
    touched: [...namedIn(said)],
    way,
    said: text,
  };
}

/** The person's word replaces what the log holds by suggestion. */
function decide(state: InterviewState, points: number[], now: Moment): InterviewStep {
  const said = state.said[state.at];
  if (said === undefined) return refuse(state, 'unknown-message');
  const wrong = points.find(
    (point) => !Number.isInteger(point) || point < 0 || point >= said.question.points.length,
  );
  if (wrong !== undefined) {
    const keys = said.question.points.map((_, at) => String(at));
    return {
      state,
      outputs: [{ event: 'error', code: 'unknown-key', args: { key: String(wrong), keys } }],
      facts: [],
    };
  }
  const ticked = [...new Set(points)].sort((one, other) => one - other);
  const decided = relog(state, { ...said, ticked }, ticked, now);
  const next = walk(
    { ...decided.state, said: state.said.with(state.at, decided.said) },
    state.at + 1,
    now,
  );
  return { ...next, facts: [...decided.facts, ...next.facts] };
}

function relog(
  state: InterviewState,
  said: Said,
  ticked: number[],
  now: Moment,
): { state: InterviewState; said: Said; facts: Event[] } {
  const { logged } = said;
  // A skipped answer without a point stays skipped.
  if (logged !== null && String(logged.points) === String(ticked))
    return { state, said, facts: [] };
  const undone =
    logged === null
      ? { state, facts: [] }
      : log(state, now, { kind: 'undone', event: logged.event });
  const answered = logAnswer(undone.state, said, ticked, now);
  return { ...answered, facts: [...undone.facts, ...answered.facts] };
}

/** Asked: the answer is taken back and its question stands again. Walked through: the answer before stands again. */
function undo(state: InterviewState, now: Moment): InterviewStep {
  const previous = state.said[state.at - 1];
  if (state.phase === 'walking' && previous !== undefined) {
    const back = walk(state, state.at - 1, now);
    return { ...back, outputs: [{ event: 'undone', id: previous.question.id }, ...back.outputs] };
  }
  const { before } = state;
  const logged = state.said.at(-1)?.logged ?? null;
  if (state.phase !== 'asking' || before === null || before.turn === null)
    return refuse(state, 'nothing-to-undo');
  const reopened: InterviewState = { ...before, serial: state.serial, isTimeUp: state.isTimeUp };
  const undone =
    logged === null
      ? { state: reopened, facts: [] }
      : log(reopened, now, { kind: 'undone', event: logged.event });
  const turn = { ...before.turn, openedAt: now.at };
  const asked = ask(undone.state, turn);
  return {
    ...asked,
    outputs: [{ event: 'undone', id: turn.question.id }, ...asked.outputs],
    facts: undone.facts,
  };
}

function finish(state: InterviewState, now: Moment): InterviewStep {
  return close(state, 'report', true, now);
}

function quit(state: InterviewState, now: Moment): InterviewStep {
  if (state.phase === 'asking' || state.phase === 'walking')
    return close(state, 'ended', false, now);
  return { state: { ...state, phase: 'ended' }, outputs: [], facts: [] };
}

function close(
  state: InterviewState,
  phase: 'report' | 'ended',
  finished: boolean,
  now: Moment,
): InterviewStep {
  const summary = summaryOf(state.said);
  const { asked, right, skipped } = summary;
  const lowered = lowerParents(state, now);
  const logged = log(lowered.state, now, { kind: 'ended', asked, right, skipped });
  const report = state.said.length === 0 ? [] : [reportOf(state.said, state.plan.pass, finished)];
  return {
    state: { ...logged.state, phase },
    outputs: [...report, summary],
    facts: [...lowered.facts, ...logged.facts],
  };
}

/** A missed follow-up is asked again with the question that it follows, so that one becomes due though it was right. */
function lowerParents(
  state: InterviewState,
  now: Moment,
): { state: InterviewState; facts: Event[] } {
  const judged = state.said.filter(({ way, logged }) => way !== 'skipped' && logged !== null);
  const missed = new Set(
    judged.filter((one) => one.parent !== null && !isRight(one)).map(({ parent }) => parent),
  );
  let last = state;
  const facts: Event[] = [];
  for (const parent of judged.filter((one) => missed.has(one.question.id) && isRight(one))) {
    if (parent.logged === null) continue;
    const lowered = log(last, now, { kind: 'lowered', event: parent.logged.event, grade: 'again' });
    last = lowered.state;
    facts.push(...lowered.facts);
  }
  return { state: last, facts };
}

function refuse(state: InterviewState, code: 'nothing-to-undo' | 'unknown-message'): InterviewStep {
  return { state, outputs: [{ event: 'error', code, args: {} }], facts: [] };
}
