// The program under test: its planner, told only what a learner's log would show.
import type { QuestionId, TopicId } from '../../src/notes/note.ts';
import { paceOf } from '../../src/plan/pace.ts';
import type { PlanQuestion } from '../../src/plan/bank.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { usualTuning, type Tuning } from '../../src/plan/reckon.ts';
import type { Goal } from '../../src/plan/days.ts';
import { todaysShare } from '../../src/plan/share.ts';
import type { SessionId } from '../../src/progress/event.ts';
import { addReading, addWork, noWork } from '../../src/progress/work.ts';
import { addDays, numberOfDay } from '../../src/schedule/day.ts';
import type { Day } from '../../src/schedule/memory.ts';
import type { Card } from './bank.ts';
import type { Answer } from './learner.ts';

export type Predicted = { expected: number; low: number; high: number };
export type Program = {
  ask(day: number): number[];
  answered(card: number, day: number, answer: Answer): void;
  hasRead(section: number, day: number, words: number, seconds: number): void;
  predict(day: number): Predicted;
};

/** What a mutant of the planner does otherwise; none is the planner itself. */
export type Mutant = Partial<{
  tuning: Tuning;
  /** How it sees the bank, and the date. */
  bank(known: readonly PlanQuestion[]): PlanQuestion[];
  date(date: Day): Day;
  /** What it asks instead of today's share. */
  ask(known: readonly PlanQuestion[]): QuestionId[];
}>;

const begin = '2030-01-01' as Day;
const session = 's' as SessionId;

export function newProgram(
  bank: readonly Card[],
  days: number,
  minutesADay: number,
  {
    tuning = usualTuning,
    bank: seenAs = (known) => [...known],
    date = (day) => day,
    ask,
  }: Mutant = {},
): Program {
  const goal: Goal = { date: date(addDays(begin, days)), minutesADay };
  const known = bank.map(questionOf);
  const places = new Map(known.map(({ id }, card) => [id, card]));
  const work = noWork();
  const paceOn = (today: Day) => paceOf(work, today, (id) => bank[places.get(id) ?? 0]?.guess ?? 0);
  /** A clock that runs with what is done, so that the log shows how long verdicts were looked at. */
  let clock = 0;
  const log = (
    question: PlanQuestion,
    day: number,
    one: Answer['repeats'][number],
    met: 'never' | 'before' | 'today',
  ) => {
    clock += one.thinkSeconds * 1000;
    addWork(work, {
      question: question.id,
      right: one.right,
      durationMs: one.thinkSeconds * 1000,
      day: addDays(begin, day),
      at: new Date(clock).toISOString(),
      session,
      asked: 'choice',
      met,
    });
    clock += one.feedbackSeconds * 1000;
  };
  return {
    ask(day) {
      const today = addDays(begin, day);
      const asked =
        ask?.(known) ?? todaysShare(seenAs(known), goal, paceOn(today), today, tuning).questions;
      return asked.map((id) => places.get(id) ?? 0);
    },
    answered(card, day, answer) {
      const question = known[card] as PlanQuestion;
      log(question, day, answer, question.outcomes.length === 0 ? 'never' : 'before');
      for (const one of answer.repeats) log(question, day, one, 'today');
      const number = numberOfDay(addDays(begin, day));
      if (question.outcomes.at(-1)?.[0] !== number)
        known[card] = {
          ...question,
          outcomes: [...question.outcomes, [number, answer.right ? 1 : 0]],
        };
    },
    hasRead(section, day, words, seconds) {
      clock += seconds * 1000;
      addReading(work, { day: addDays(begin, day), durationMs: seconds * 1000, words });
      known.forEach((question, card) => {
        if (bank[card]?.section === section) known[card] = { ...question, words: 0 };
      });
    },
    predict(day) {
      const today = addDays(begin, day);
      return makePlan(seenAs(known), goal, paceOn(today), today, tuning).readiness;
    },
  };
}

function questionOf(
  { topic, section, words, asked, level, guess }: Card,
  card: number,
): PlanQuestion {
  return {
    id: `t${topic}/q${card}` as QuestionId,
    topic: `t${topic}` as TopicId,
    section: `s${section}`,
    asked,
    level,
    guess,
    words,
    outcomes: [],
  };
}
