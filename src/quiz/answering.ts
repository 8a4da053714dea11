// What an answer, ticked points or a skip make of the open question.
import { stepTo } from '../progress/activity.ts';
import type { Confidence } from '../progress/event.ts';
import type { Moment } from '../schedule/memory.ts';
import { parseAnswer, wrongPoint, type Answer } from './answer.ts';
import { askable } from './arrange.ts';
import { log } from './facts.ts';
import { expectedOf, feedbackOnSkip, grade, gradePoints } from './grade.ts';
import { refused, type Output } from './protocol.ts';
import { withMissed } from './queue.ts';
import { memoryIn, type First, type Last, type SessionStep, type SessionState } from './state.ts';
import {
  dueOf,
  memoryAfter,
  particulars,
  questionOutput,
  resultOutput,
  type Turn,
} from './turn.ts';
import type { Judged } from './verdict.ts';

export function answer(
  state: SessionState,
  given: Answer,
  confidence: Confidence | null,
  now: Moment,
): SessionStep {
  const { turn, plan } = state;
  if (state.phase !== 'asking' || turn === null) return stepTo(state, [refused('unknown-message')]);
  const parsed = parseAnswer(
    askable(turn.question, turn.arrangement),
    given.kind === 'text' ? given.text : given.kind === 'keys' ? given.keys : given.pairs,
  );
  if (!parsed.ok) return stepTo(state, [{ event: 'error', ...parsed.problem }]);
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
  return stepTo({ ...state, turn: again }, [retry, questionOutput(again, plan.total)]);
}

function showPoints(state: SessionState, turn: Turn, said: Answer): SessionStep {
  if (turn.question.kind !== 'open' || said.kind !== 'text')
    return stepTo(state, [refused('unknown-message')]);
  const { id, points } = turn.question;
  return stepTo({ ...state, phase: 'pointing', turn: { ...turn, said } }, [
    { event: 'points', id, points },
  ]);
}

export function tick(state: SessionState, points: number[], now: Moment): SessionStep {
  const { turn } = state;
  if (state.phase !== 'pointing' || turn?.question.kind !== 'open' || turn.said === null)
    return stepTo(state, [refused('unknown-message')]);
  const all = turn.question.points;
  const problem = wrongPoint(points, all.length);
  if (problem !== null) return stepTo(state, [{ event: 'error', ...problem }]);
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
function judge(
  state: SessionState,
  turn: Turn,
  given: Answer,
  verdict: Judged,
  now: Moment,
): SessionStep {
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
    contested: null,
  };
  const judged: SessionState = {
    ...counted(logged.state, turn, verdict.right ? 'right' : 'missed'),
    phase: 'judged',
    turn: { ...turn, said: null },
    last,
    marked: [],
    before: state,
    memories: new Map(state.memories).set(id, after),
  };
  const result = {
    ...resultOutput(turn, verdict, after, now, plan.latest ?? null),
    ...(plan.saves ? {} : { due: null }),
  };
  return stepTo(returning(judged, turn, verdict.right), [result], logged.facts);
}

export function skip(state: SessionState, now: Moment): SessionStep {
  const { turn, plan } = state;
  if ((state.phase !== 'asking' && state.phase !== 'pointing') || turn === null)
    return stepTo(state, [refused('unknown-message')]);
  const { id, revision } = turn.question;
  const asking: SessionState = { ...state, phase: 'asking', turn: { ...turn, said: null } };
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
    contested: null,
  };
  const skipped: SessionState = {
    ...counted(logged.state, turn, 'skipped'),
    phase: 'judged',
    turn: { ...turn, said: null, followUps: [] },
    last,
    marked: [],
    before: asking,
  };
  const due = plan.saves ? dueOf(memory, now, plan.latest ?? null) : null;
  return stepTo(skipped, [skipOutput(turn, due)], logged.facts);
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
function counted(state: SessionState, turn: Turn, outcome: First['outcome']): SessionState {
  if (turn.again > 0 || turn.parent !== null) return state;
  const { id, topic } = turn.question;
  return { ...state, firsts: [...state.firsts, { question: id, topic, outcome }] };
}

function returning(state: SessionState, turn: Turn, right: boolean): SessionState {
  if (right || !state.plan.repeats || turn.parent !== null) return state;
  return { ...state, queue: withMissed(state.queue, turn.question, turn.again) };
}
