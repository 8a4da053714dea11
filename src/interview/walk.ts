// The walk through every answer once all is said: points are ticked, and the report ends it.
import { stepTo } from '../progress/activity.ts';
import { wrongPoint } from '../quiz/answer.ts';
import { log } from '../quiz/facts.ts';
import { refused } from '../quiz/protocol.ts';
import type { Moment } from '../schedule/memory.ts';
import { lowerParents, relog } from './logging.ts';
import { namedIn, reportOf, summaryOf, type Said } from './report.ts';
import type { InterviewState, InterviewStep, PointsOutput } from './state.ts';

export function walk(state: InterviewState, at: number, now: Moment): InterviewStep {
  const said = state.said[at];
  if (said === undefined) return close(state, 'report', !state.isLeft, now);
  return stepTo({ ...state, phase: 'walking', at }, [pointsOf(said, at + 1, state.said.length)]);
}

export function decide(state: InterviewState, points: number[], now: Moment): InterviewStep {
  const said = state.said[state.at];
  if (said === undefined) return stepTo(state, [refused('unknown-message')]);
  const problem = wrongPoint(points, said.question.points.length);
  if (problem !== null) return stepTo(state, [{ event: 'error', ...problem }]);
  const ticked = [...new Set(points)].sort((one, other) => one - other);
  const decided = relog(state, { ...said, ticked }, ticked, now);
  const next = walk(
    { ...decided.state, said: state.said.with(state.at, decided.said) },
    state.at + 1,
    now,
  );
  return { ...next, facts: [...decided.facts, ...next.facts] };
}

/** The section of the answer that is walked through. */
export function read(state: InterviewState): InterviewStep {
  const said = state.said[state.at];
  if (said === undefined) return stepTo(state, [refused('unknown-message')]);
  const { topic, section } = said.question;
  return stepTo(state, [], [], [{ kind: 'read', place: { topic, section } }]);
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
    doubtful: said.ticked === null ? said.doubtful : [],
    way,
    said: text,
  };
}

export function quit(state: InterviewState, now: Moment): InterviewStep {
  if (state.phase === 'asking' || state.phase === 'walking')
    return close(state, 'ended', false, now);
  return stepTo({ ...state, phase: 'ended' });
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
  return stepTo(
    { ...logged.state, phase },
    [...report, summary],
    [...lowered.facts, ...logged.facts],
  );
}
