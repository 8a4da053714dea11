// A mock interview as a pure state machine: questions and follow-ups without a word of feedback, then the walk through every answer.
import { stepTo, type Activity } from '../progress/activity.ts';
import type { Event } from '../progress/event.ts';
import { log } from '../quiz/facts.ts';
import { refused, type Input, type QuestionOutput } from '../quiz/protocol.ts';
import { followUpsOf } from '../quiz/turn.ts';
import type { Moment } from '../schedule/memory.ts';
import { logAnswer } from './logging.ts';
import type { Said } from './report.ts';
import type {
  InterviewOutput,
  InterviewPlan,
  InterviewState,
  InterviewStep,
  InterviewTurn,
} from './state.ts';
import { heardPoints, type Heard } from './touch.ts';
import { decide, quit, read, walk } from './walk.ts';

/** A typed answer that touches this share of the points holds: the next question goes one step deeper. */
const holdingShare = 1 / 2;
const secondsByLevel = { 1: 90, 2: 120, 3: 150 } as const;

export function interviewOf(plan: InterviewPlan): Activity<InterviewState, Input, InterviewOutput> {
  return { begin: (now) => begin(plan, now), step };
}

function begin(plan: InterviewPlan, now: Moment): InterviewStep {
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
    isLeft: false,
    before: null,
    serial: 0,
  };
  const total = questions.length;
  const logged = log(empty, now, { kind: 'begun', mode: 'interview', seed, language, total });
  const opened = openNext(logged.state, now);
  return stepTo(
    opened.state,
    [
      { event: 'session', protocol: 1, mode: 'interview', language, seed, total },
      ...opened.outputs,
    ],
    [...logged.facts, ...opened.facts],
  );
}

function step(state: InterviewState, input: Input, now: Moment): InterviewStep {
  switch (input.kind) {
    case 'answer':
      return state.phase === 'asking' && input.answer.kind === 'text'
        ? hear(state, input.answer.text, now)
        : stepTo(state, [refused('unknown-message')]);
    case 'skip':
      return state.phase === 'asking'
        ? skip(state, now)
        : stepTo(state, [refused('unknown-message')]);
    case 'points':
      return state.phase === 'walking'
        ? decide(state, input.points, now)
        : stepTo(state, [refused('unknown-message')]);
    case 'hint':
      return noHint(state);
    case 'read':
      return state.phase === 'walking' ? read(state) : noHint(state);
    case 'undo':
      return undo(state, now);
    case 'time-up':
      return stepTo({ ...state, isTimeUp: true });
    case 'leave':
      return state.phase === 'asking' && state.said.length > 0
        ? walk({ ...state, isLeft: true }, 0, now)
        : quit(state, now);
    case 'quit':
      return quit(state, now);
    default:
      return stepTo(state, [refused('unknown-message')]);
  }
}

/** An interviewer gives none. */
function noHint(state: InterviewState): InterviewStep {
  return state.phase === 'asking' && state.turn !== null
    ? stepTo(state, [{ event: 'hint', id: state.turn.question.id, text: null }])
    : stepTo(state, [refused('unknown-message')]);
}

const unheard: Heard = { touched: [], doubtful: [] };

function hear(state: InterviewState, text: string, now: Moment): InterviewStep {
  const { turn } = state;
  if (turn === null) return stepTo(state, [refused('unknown-message')]);
  const way = text.trim() === '' ? 'spoken' : 'typed';
  const heard =
    way === 'spoken' ? unheard : heardPoints(turn.question.points, text, turn.question.prompt);
  const said = saidIn(turn, { way, text: text.trim(), ...heard }, now);
  // What is only spoken can't be judged before its points are ticked.
  const logged =
    way === 'spoken' ? { state, said, facts: [] } : logAnswer(state, said, said.touched, now);
  return goOn(
    { ...logged.state, before: state, said: [...state.said, logged.said] },
    logged.facts,
    now,
  );
}

function skip(state: InterviewState, now: Moment): InterviewStep {
  const { turn } = state;
  if (turn === null) return stepTo(state, [refused('unknown-message')]);
  const {
    state: after,
    event,
    facts,
  } = log(state, now, { kind: 'skipped', question: turn.question.id, mode: 'interview' });
  const said: Said = {
    ...saidIn(turn, { way: 'skipped', text: '', ...unheard }, now),
    logged: { event: event.id, points: [] },
  };
  return goOn({ ...after, before: state, said: [...state.said, said] }, facts, now);
}

function saidIn(
  turn: InterviewTurn,
  given: Pick<Said, 'way' | 'text' | keyof Heard>,
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
  return stepTo(next.state, [...heard, ...next.outputs], [...facts, ...next.facts]);
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

function ask(state: InterviewState, turn: InterviewTurn): InterviewStep {
  return stepTo({ ...state, phase: 'asking', turn }, [
    questionOf(turn, state.plan.questions.length),
  ]);
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
    seconds: secondsByLevel[level],
  };
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
    return stepTo(state, [refused('nothing-to-undo')]);
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
