// The plan up to an interview: what to do today, how the days go on, how much is known now and how much may be on the date.
import type { QuestionId, TopicId } from '../notes/note.ts';
import { addDays } from '../schedule/day.ts';
import type { Day } from '../schedule/memory.ts';
import type { PlanQuestion } from './bank.ts';
import { runCourse, type Course } from './course.ts';
import type { DayShape, Goal } from './days.ts';
import { never, rightShare, type Field, type State } from './field.ts';
import type { Pace } from './pace.ts';
import {
  enoughEvidence,
  expectedRooms,
  meanOf,
  reckon,
  ruleFor,
  standIns,
  statesOf,
  usualTuning,
  type Reckoned,
} from './reckon.ts';
import type { Rule } from './rule.ts';
import { shareOf, type Share } from './share.ts';

/** Shares of the bank, weighted by how often it is asked, that are answered right. */
export type Readiness = {
  now: number;
  /** On the date, if the plan is kept to: nineteen times in twenty between `low` and `high`. */
  expected: number;
  low: number;
  high: number;
};

export type PlannedDay = DayShape & { day: Day; fresh: number; reviews: number };

export type Plan = {
  /** Before the date; none where it has come or passed. */
  daysLeft: number;
  today: Share;
  /** From today up to the day before the date. `minutes` is what the questions take with their reading. */
  days: PlannedDay[];
  readiness: Readiness;
  /** Answers on later days that were seen so far, and whether they suffice for a forecast of one's own. */
  evidence: number;
  isKnown: boolean;
  topics: Standing[];
  sticks: number;
  /** On the date, were nothing studied any more. */
  otherwise: number;
  /** What the forecast loses when today is left out. */
  missedDay: number;
  /** Questions that the days don't suffice to reach. */
  unreached: number;
  /** Of ten days, how many are kept; the forecast counts on it. */
  kept: number;
  /** Seconds studied today already. */
  spent: number;
};

/** Of a topic: what is right now, and what sticks: right on two later days. */
type Standing = {
  topic: TopicId;
  now: number;
  questions: number;
  seen: number;
  sticks: number;
};

export function makePlan(
  bank: readonly PlanQuestion[],
  goal: Goal,
  pace: Pace,
  today: Day,
  tuning = usualTuning,
): Plan {
  const reckoned = reckon(bank, goal, pace, today, tuning);
  const { field, fit, shapes, rooms } = reckoned;
  const rule = ruleFor(reckoned);
  const states = statesOf(reckoned, standIns.forecast);
  const { now, topics } = standingUnder(field, states);
  const courses = states.map((state) => runCourse(field, state, rule, expectedRooms(rooms, pace)));
  const middle = Math.floor(states.length / 2);
  const shown = states[middle];
  const days = shown === undefined ? [] : runCourse(field, shown, rule, rooms).days;
  return {
    daysLeft: field.date,
    today: shareOf(reckoned, rule),
    days: days.map(({ fresh, reviews, seconds }, ahead) => ({
      ...(shapes[ahead] ?? { kind: 'study', interviewMinutes: 0 }),
      minutes: Math.round(seconds / 60),
      fresh,
      reviews,
      day: addDays(today, ahead),
    })),
    readiness: { now, ...forecastOf(courses) },
    evidence: fit.evidence,
    isKnown: fit.evidence >= enoughEvidence,
    topics,
    sticks: bank.filter(isStuck).length,
    otherwise: meanOf(states.map((state) => rightShare(field, state, field.date))),
    missedDay: missedDay(reckoned, rule),
    unreached: unreachedIn(courses[middle]),
    kept: pace.kept,
    spent: pace.today,
  };
}

/** How much is right now, as a plan says it, without the days to come. */
export function standingOf(
  bank: readonly PlanQuestion[],
  goal: Goal,
  pace: Pace,
  today: Day,
): Pick<Plan, 'isKnown' | 'topics'> & { now: number } {
  const reckoned = reckon(bank, goal, pace, today, usualTuning);
  const isKnown = reckoned.fit.evidence >= enoughEvidence;
  return { isKnown, ...standingUnder(reckoned.field, statesOf(reckoned, standIns.forecast)) };
}

/** How likely one question is answered right now; null where it does not count, or nothing is known yet. */
export function chanceOf(
  id: QuestionId,
  bank: readonly PlanQuestion[],
  goal: Goal,
  pace: Pace,
  today: Day,
): number | null {
  const reckoned = reckon(bank, goal, pace, today, usualTuning);
  if (reckoned.fit.evidence < enoughEvidence || bank.every((one) => one.id !== id)) return null;
  const states = statesOf(reckoned, standIns.forecast);
  return meanOf(
    states.map((state) => rightShare(reckoned.field, state, 0, (one) => one.id === id)),
  );
}

/** What the forecast loses when today is left out. */
function missedDay(reckoned: Reckoned, rule: Rule): number {
  const { field, rooms, pace } = reckoned;
  const whole = expectedRooms(rooms, pace);
  const late = whole.map((room, day) => (day === 0 ? 0 : room));
  const losses = statesOf(reckoned, standIns.choice).map(
    (state) =>
      runCourse(field, state, rule, whole).reached - runCourse(field, state, rule, late).reached,
  );
  return Math.max(0, meanOf(losses));
}

/** In one standard deviation: what no model of the family foresees. */
const unforeseen = 0.016;

function forecastOf(courses: readonly Course[]): Omit<Readiness, 'now'> {
  const reached = courses.map((one) => one.reached);
  const expected = meanOf(reached);
  const between = meanOf(reached.map((one) => (one - expected) ** 2));
  const deviation = Math.sqrt(between + unforeseen ** 2);
  return {
    expected,
    low: Math.max(0, expected - 1.96 * deviation),
    high: Math.min(1, expected + 1.96 * deviation),
  };
}

function standingUnder(
  field: Field,
  states: readonly State[],
): { now: number; topics: Standing[] } {
  const now = meanOf(states.map((state) => rightShare(field, state, 0)));
  return { now, topics: standings(field, states) };
}

function standings(field: Field, states: readonly State[]): Standing[] {
  const topics = [...new Set(field.bank.map(({ topic }) => topic))];
  return topics.map((topic) => {
    const own = field.bank.filter((question) => question.topic === topic);
    return {
      topic,
      now: meanOf(states.map((state) => rightShare(field, state, 0, (one) => one.topic === topic))),
      questions: own.length,
      seen: own.filter(({ outcomes }) => outcomes.length > 0).length,
      sticks: own.filter(isStuck).length,
    };
  });
}

/** Right on two later days, and since. */
function isStuck({ outcomes }: Pick<PlanQuestion, 'outcomes'>): boolean {
  const later = outcomes.slice(1).map(([, went]) => went);
  return later.length >= 2 && later.slice(-2).every((went) => went !== 0);
}

const unreachedIn = (course: Course | undefined): number =>
  course === undefined ? 0 : course.end.last.filter((last) => last === never).length;
