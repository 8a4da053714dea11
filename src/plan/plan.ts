// The plan up to an interview: what to answer today, how the days go on, and how ready one would be on the date.
import type { QuestionId, TopicId } from '../notes/note.ts';
import { addDays, daysBetween } from '../schedule/day.ts';
import type { Day, Memory } from '../schedule/memory.ts';
import type { PlanQuestion } from './bank.ts';
import { pickAnswers, runCourse, type Item } from './course.ts';
import { shapeDays, type DayShape } from './days.ts';
import { learnable, recallOn, rightAt, type Trace } from './outlook.ts';
import type { Pace } from './pace.ts';

export type Goal = { date: Day; minutesADay: number };

/** `expected` is the share of the bank, weighted by how often it is asked, answered right on the date; nineteen times in twenty it comes out no further off than `uncertainty`. */
export type Readiness = { expected: number; uncertainty: number };

export type PlannedDay = DayShape & { day: Day; fresh: number; reviews: number };

export type Plan = {
  /** Before the date; none where it has come or passed. */
  daysLeft: number;
  today: Share;
  /** From today up to the day before the date. `minutes` is what the questions take, never more than were given. */
  days: PlannedDay[];
  readiness: Readiness;
  topics: (Readiness & { topic: TopicId })[];
  /** On the date, were nothing studied any more. */
  otherwise: Readiness;
  /** Questions that the days don't suffice to reach. */
  unreached: number;
  /** Whether some of today's share is answered already. */
  begun: boolean;
};

/** Today's questions, the most worth first. */
export type Share = { questions: QuestionId[]; fresh: PlanQuestion[]; reviews: PlanQuestion[] };

export function makePlan(bank: readonly PlanQuestion[], goal: Goal, pace: Pace, today: Day): Plan {
  const { items, rooms, shapes, daysLeft } = reckon(bank, goal, pace, today);
  const { days, recalls } = runCourse(items, rooms, pace.grasp);
  const still = items.map(({ trace }) => recallOn(trace, daysLeft));
  const topics = [...new Set(bank.map(({ topic }) => topic))];
  return {
    daysLeft,
    today: todaysShare(bank, goal, pace, today),
    days: days.map((share, ahead) => ({
      ...(shapes[ahead] as DayShape),
      ...share,
      minutes: minutesFor(share.fresh + share.reviews, pace),
      day: addDays(today, ahead),
    })),
    readiness: readinessOf(bank, { recalls, still, pace }),
    topics: topics.map((topic) => ({
      topic,
      ...readinessOf(bank, { recalls, still, pace }, topic),
    })),
    otherwise: readinessOf(bank, { recalls: still, still, pace }),
    unreached: recalls.filter((recall) => recall === 0).length,
    begun: pace.answersToday > 0,
  };
}

/** The questions of the first day alone: enough for a sitting, and much quicker. */
export function todaysShare(
  bank: readonly PlanQuestion[],
  goal: Goal,
  pace: Pace,
  today: Day,
): Share {
  const { items, rooms, daysLeft } = reckon(bank, goal, pace, today);
  const places = pickAnswers(
    items,
    items.map(({ trace }) => trace),
    { day: 0, date: daysLeft, room: rooms[0] ?? 0, grasp: pace.grasp },
  );
  const chosen = places.flatMap((place) => bank[place] ?? []);
  return {
    questions: chosen.map(({ id }) => id),
    fresh: chosen.filter(({ memory }) => memory.kind === 'unseen'),
    reviews: chosen.filter(({ memory }) => memory.kind === 'seen'),
  };
}

function reckon(
  bank: readonly PlanQuestion[],
  { date, minutesADay }: Goal,
  { secondsPerAnswer, answersToday }: Pace,
  today: Day,
): { items: Item[]; rooms: number[]; shapes: DayShape[]; daysLeft: number } {
  const daysLeft = Math.max(0, daysBetween(today, date));
  const shapes = shapeDays(daysLeft, minutesADay);
  const rooms = shapes.map(({ minutes }, day) =>
    Math.max(0, Math.floor((minutes * 60) / secondsPerAnswer) - (day === 0 ? answersToday : 0)),
  );
  return {
    items: bank.map(({ weight, guess, memory }) => ({
      weight,
      guess,
      trace: traceIn(memory, today),
    })),
    rooms,
    shapes,
    daysLeft,
  };
}

function traceIn(memory: Memory, today: Day): Trace {
  return memory.kind === 'unseen'
    ? null
    : {
        stability: memory.stability,
        difficulty: memory.difficulty,
        last: Math.min(0, daysBetween(today, memory.last)),
      };
}

/**
 * In one standard deviation: people's memories differ from the usual one by so much of what is recalled; their pace and grasp, until they are known,
 * by so much of what is gained where there is room to gain more. Found by simulation.
 */
const spread = { memories: 0.04, paces: 0.45 };

type Outcome = { recalls: readonly number[]; still: readonly number[]; pace: Pace };

function readinessOf(
  bank: readonly PlanQuestion[],
  { recalls, still, pace }: Outcome,
  topic?: TopicId,
): Readiness {
  const sums = { weight: 0, right: 0, recalled: 0, gained: 0, most: 0, variance: 0 };
  bank.forEach(({ weight, guess, topic: own }, place) => {
    if (topic !== undefined && own !== topic) return;
    const recall = recalls[place] ?? 0;
    const right = rightAt(recall, guess);
    sums.weight += weight;
    sums.right += weight * right;
    sums.most += weight * learnable(guess);
    sums.recalled += weight * learnable(guess) * recall;
    sums.gained += weight * learnable(guess) * (recall - (still[place] ?? 0));
    sums.variance += weight ** 2 * right * (1 - right);
  });
  if (sums.weight === 0) return { expected: 0, uncertainty: 0 };
  const byPace =
    spread.paces * Math.sqrt(pace.unknown) * sums.gained * (1 - sums.recalled / sums.most);
  const deviation =
    Math.hypot(Math.sqrt(sums.variance), spread.memories * sums.recalled, byPace) / sums.weight;
  return { expected: sums.right / sums.weight, uncertainty: 1.96 * deviation };
}

function minutesFor(answers: number, { secondsPerAnswer }: Pace): number {
  return Math.round((answers * secondsPerAnswer) / 60);
}
