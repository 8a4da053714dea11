// What the log holds of an answer in an interview: by suggestion at first, by the person's own word after the walk.
import type { Event } from '../progress/event.ts';
import { log } from '../quiz/facts.ts';
import { gradePoints } from '../quiz/grade.ts';
import { rate } from '../quiz/rate.ts';
import type { Moment } from '../schedule/memory.ts';
import { isRight, type Said } from './report.ts';
import type { InterviewState } from './state.ts';

export function logAnswer(
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

/** The person's word replaces what the log holds by suggestion. */
export function relog(
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

/** A missed follow-up is asked again with the question that it follows, so that one becomes due though it was right. */
export function lowerParents(
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
