// What a learner may say about a verdict after it was given: that it is wrong, or too kind. Null where there is none.
import type { Moment } from '../schedule/memory.ts';
import { remember } from '../schedule/remember.ts';
import { log } from './facts.ts';
import { without } from './queue.ts';
import { lower } from './rate.ts';
import type { State, Step } from './session.ts';
import { dueOf } from './turn.ts';

/** A contested question neither comes back nor is scheduled. */
export function contest(state: State, why: string, now: Moment): Step | null {
  const { last } = state;
  if (last === null || last.skipped) return null;
  const { question, revision, event } = last;
  const logged = log(state, now, {
    kind: 'contested',
    event,
    question: question.id,
    revision,
    why,
  });
  const memories = new Map(state.memories).set(question.id, last.memory);
  return {
    state: { ...logged.state, memories, queue: without(state.queue, question) },
    outputs: [{ event: 'contested', id: question.id }],
    facts: logged.facts,
  };
}

export function lowerGrade(state: State, now: Moment): Step | null {
  const { last } = state;
  if (last === null || last.skipped) return null;
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
  const due = state.plan.saves ? dueOf(after, now) : null;
  return {
    state: { ...logged.state, memories, last: { ...last, grade: lowered } },
    outputs: [{ event: 'lowered', id: question.id, due }],
    facts: logged.facts,
  };
}
