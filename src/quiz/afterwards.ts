// What a learner may do about an answer once it is given: take it back, contest the verdict, or call it too kind.
import { stepTo } from '../progress/activity.ts';
import type { Event } from '../progress/event.ts';
import { addDays } from '../schedule/day.ts';
import type { Moment } from '../schedule/memory.ts';
import { remember } from '../schedule/remember.ts';
import { log } from './facts.ts';
import { without } from './queue.ts';
import { lower } from './rate.ts';
import { refused, type Output } from './protocol.ts';
import type { Last, SessionStep, SessionState } from './state.ts';
import { dueOf, questionOutput, type Turn } from './turn.ts';

/** A contested question neither comes back nor is scheduled; contested again it is as it was, but for coming back in this session. */
export function contest(state: SessionState, why: string, now: Moment): SessionStep {
  const { last } = state;
  if (last === null || last.skipped) return stepTo(state, [refused('unknown-message')]);
  if (last.contested !== null) return withdraw(state, last, last.contested, now);
  const { question, revision, event } = last;
  const logged = log(state, now, {
    kind: 'contested',
    event,
    question: question.id,
    revision,
    why,
  });
  const memories = new Map(state.memories).set(question.id, last.memory);
  const contested = { event: logged.event.id, memories: state.memories };
  return stepTo(
    {
      ...logged.state,
      memories,
      queue: without(state.queue, question),
      last: { ...last, contested },
    },
    [{ event: 'contested', id: question.id }],
    logged.facts,
  );
}

function withdraw(
  state: SessionState,
  last: Last,
  { event, memories }: NonNullable<Last['contested']>,
  now: Moment,
): SessionStep {
  const logged = log(state, now, { kind: 'undone', event });
  return stepTo(
    { ...logged.state, memories, last: { ...last, contested: null } },
    [{ event: 'contested', id: last.question.id, withdrawn: true }],
    logged.facts,
  );
}

export function lowerGrade(state: SessionState, now: Moment): SessionStep {
  const { last } = state;
  if (last === null || last.skipped) return stepTo(state, [refused('unknown-message')]);
  const { question, event, memory } = last;
  const lowered = lower(last.grade);
  const logged = log(state, now, { kind: 'lowered', event, grade: lowered });
  const after = remember(memory, {
    grade: lowered,
    day: now.day,
    cram: state.plan.cram,
    wasSure: last.wasSure,
  });
  const memories = new Map(state.memories).set(question.id, after);
  const due = state.plan.saves ? dueOf(after, now, state.plan.latest ?? null) : null;
  return stepTo(
    { ...logged.state, memories, last: { ...last, grade: lowered } },
    [{ event: 'lowered', id: question.id, due }],
    logged.facts,
  );
}

/** Not asked again until tomorrow or for good, nor in this session; undo takes it back with the answer. */
export function putAway(state: SessionState, forGood: boolean, now: Moment): SessionStep {
  const { last } = state;
  if (last === null) return stepTo(state, [refused('unknown-message')]);
  const { question } = last;
  const until = forGood ? null : addDays(now.day, 1);
  const logged = log(state, now, { kind: 'put-away', question: question.id, until });
  return stepTo(
    {
      ...logged.state,
      queue: without(state.queue, question),
      marked: [...state.marked, logged.event.id],
    },
    [{ event: 'put-away', id: question.id, until }],
    logged.facts,
  );
}

/** The very moment before the last answer comes back; only time and the count of facts go on. */
export function undo(state: SessionState, now: Moment): SessionStep {
  if (state.phase === 'pointing' && state.turn !== null)
    return reopen(
      { ...state, turn: { ...state.turn, said: null, confidence: null } },
      state.turn,
      [],
      now,
    );
  const { before, last } = state;
  if (before === null || last === null || before.turn === null)
    return stepTo(state, [refused('nothing-to-undo')]);
  let reopened: SessionState = { ...before, serial: state.serial, isTimeUp: state.isTimeUp };
  const facts: Event[] = [];
  for (const event of [last.event, ...state.marked]) {
    const logged = log(reopened, now, { kind: 'undone', event });
    reopened = logged.state;
    facts.push(...logged.facts);
  }
  return reopen(reopened, before.turn, facts, now);
}

function reopen(state: SessionState, turn: Turn, facts: Event[], now: Moment): SessionStep {
  const open: Turn = { ...turn, said: null, openedAt: now.at };
  const outputs: Output[] = [
    { event: 'undone', id: turn.question.id },
    questionOutput(open, state.plan.total),
  ];
  return stepTo({ ...state, phase: 'asking', turn: open }, outputs, facts);
}
