// Opens what comes next: a follow-up, a question of the queue, or the summary.
import { stepTo } from '../progress/activity.ts';
import type { Event } from '../progress/event.ts';
import type { Question } from '../notes/note.ts';
import type { Moment } from '../schedule/memory.ts';
import { log } from './facts.ts';
import type { SummaryOutput } from './protocol.ts';
import { nextOf } from './queue.ts';
import { memoryIn, type First, type SessionStep, type SessionState } from './state.ts';
import { followUpTurn, questionOutput, turnOf, type Turn } from './turn.ts';

export function openNext(state: SessionState, now: Moment): SessionStep {
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

function open(state: SessionState, turn: Turn): SessionStep {
  return stepTo({ ...state, phase: 'asking', turn }, [questionOutput(turn, state.plan.total)]);
}

const listed = (question: Question | null): Question[] => (question === null ? [] : [question]);

export function close(state: SessionState, phase: 'summary' | 'ended', now: Moment): SessionStep {
  const summary = summaryOf(state);
  const { asked, right, skipped } = summary;
  const known = state.plan.adaptive?.known(state.firsts) ?? [];
  let last: SessionState = state;
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
  return stepTo({ ...last, phase, marked: [...state.marked, ...marked] }, [summary], facts);
}

export function summaryOf({ firsts, plan }: SessionState): SummaryOutput {
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
    missed: plan.isPretest === true ? [] : missed,
  };
}

function count(firsts: First[], outcome: First['outcome']): number {
  return firsts.filter((first) => first.outcome === outcome).length;
}
