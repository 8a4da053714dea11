// One sitting as a pure state machine: what was done and when go in; what to show and what to append come out.
import { stepTo, type Activity } from '../progress/activity.ts';
import type { Moment } from '../schedule/memory.ts';
import { contest, lowerGrade, putAway, undo } from './afterwards.ts';
import { answer, skip, tick } from './answering.ts';
import { log } from './facts.ts';
import { close, openNext } from './opening.ts';
import { refused, type Input, type Output } from './protocol.ts';
import type { Queue } from './queue.ts';
import type { SessionPlan, SessionStep, SessionState } from './state.ts';

export function sessionOf(plan: SessionPlan): Activity<SessionState, Input, Output> {
  return { begin: (now) => begin(plan, now), step };
}

function begin(plan: SessionPlan, now: Moment): SessionStep {
  const queue: Queue = { fresh: plan.questions, waiting: [], asked: 0, numbered: 0, recent: [] };
  const endsAt = plan.minutes === null ? null : now.at + plan.minutes * 60_000;
  const empty: SessionState = {
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
  return stepTo(
    opened.state,
    [{ event: 'session', protocol: 1, mode, language, seed, total }, ...opened.outputs],
    [...facts, ...opened.facts],
  );
}

function step(state: SessionState, input: Input, now: Moment): SessionStep {
  if (state.phase === 'ended') return stepTo(state, [refused('unknown-message')]);
  switch (input.kind) {
    case 'answer':
      return answer(state, input.answer, input.confidence ?? null, now);
    case 'points':
      return tick(state, input.points, now);
    case 'hint':
      return hint(state);
    case 'read':
      return read(state);
    case 'skip':
      return skip(state, now);
    case 'undo':
      return undo(state, now);
    case 'contest':
      return contest(state, input.why, now);
    case 'lower':
      return lowerGrade(state, now);
    case 'put-away':
      return putAway(state, input.forGood, now);
    case 'next':
      return state.phase === 'judged'
        ? openNext(state, now)
        : stepTo(state, [refused('unknown-message')]);
    case 'time-up':
      return stepTo({ ...state, isTimeUp: true });
    case 'leave':
    case 'quit':
      return state.phase === 'summary'
        ? stepTo({ ...state, phase: 'ended' })
        : close(state, 'ended', now);
  }
}

function hint(state: SessionState): SessionStep {
  const { turn } = state;
  if (state.phase !== 'asking' || turn === null) return stepTo(state, [refused('unknown-message')]);
  const { id, hint: text } = turn.question;
  return stepTo({ ...state, turn: { ...turn, hinted: turn.hinted || text !== null } }, [
    { event: 'hint', id, text },
  ]);
}

/** While a question is open its section is help, whether it has a hint besides or not. */
function read(state: SessionState): SessionStep {
  const { turn, phase } = state;
  if (turn === null || (phase !== 'asking' && phase !== 'pointing' && phase !== 'judged'))
    return stepTo(state, [refused('unknown-message')]);
  const { topic, section } = turn.question;
  const read = phase === 'asking' ? { ...state, turn: { ...turn, hinted: true } } : state;
  return stepTo(read, [], [], [{ kind: 'read', place: { topic, section } }]);
}
