// The course from today to the date: each day's answers go where they add most to what is known on the date.
import {
  learnable,
  mostWorth,
  recallOn,
  traceAfter,
  worthOfFirst,
  worthOfReview,
  type Trace,
} from './outlook.ts';

export type Item = {
  weight: number;
  /** How likely somebody who knows nothing is right. */
  guess: number;
  trace: Trace;
};

export type Course = {
  /** For each day, how many new questions and how many reviews. */
  days: { fresh: number; reviews: number }[];
  /** The chance of recall on the date, by place. */
  recalls: number[];
};

/** `answers` is how many fit on each day; the date is the day after the last of them. */
export function runCourse(
  items: readonly Item[],
  answers: readonly number[],
  grasp: number,
): Course {
  const date = answers.length;
  const traces = items.map(({ trace }) => trace);
  const days: Course['days'] = [];
  const outcome = outcomes();
  for (let day = 0; day < date;) {
    const step = stepAt(day, date);
    const room = answers.slice(day, day + step).reduce((total, count) => total + count, 0);
    const places = pickAnswers(items, traces, { day, date, room, grasp });
    const fresh = places.filter((place) => traces[place] === null).length;
    for (const place of places) {
      const trace = traces[place] ?? null;
      traces[place] = traceAfter(
        trace,
        day,
        outcome(trace === null ? grasp : recallOn(trace, day)),
      );
    }
    days.push(...shares(fresh, places.length - fresh, answers.slice(day, day + step)));
    day += step;
  }
  return { days, recalls: traces.map((trace) => recallOn(trace, date)) };
}

/** An answer that adds less than this to the questions known on the date is left out. */
const leastWorth = 0.004;

type When = { day: number; date: number; room: number; grasp: number };

/** The places of a day's questions, the most worth first. New questions keep their order, so each counts as much as the mean of them: a lesser one stands before better ones. */
export function pickAnswers(
  items: readonly Item[],
  traces: readonly Trace[],
  { day, date, room, grasp }: When,
): number[] {
  if (room <= 0) return [];
  const first = worthOfFirst(grasp, day, date);
  const scales = items.map(({ weight, guess }) => weight * learnable(guess));
  const unseen = scales.flatMap((_, place) => ((traces[place] ?? null) === null ? [place] : []));
  const worth = first * meanOf(unseen.map((place) => scales[place] ?? 0));
  const fresh = unseen.map((place) => ({ place, worth }));
  const enough = fresh.length < room ? leastWorth : worth;
  const reviews: Candidate[] = [];
  scales.forEach((scale, place) => {
    const trace = traces[place] ?? null;
    if (trace === null || trace.last >= day || scale * mostWorth(trace, date) < enough) return;
    reviews.push({ place, worth: scale * worthOfReview(trace, day, date) });
  });
  reviews.sort((one, other) => other.worth - one.worth || one.place - other.place);
  return inTurns(fresh, reviews, room);
}

type Candidate = { place: number; worth: number };

function inTurns(
  fresh: readonly Candidate[],
  reviews: readonly Candidate[],
  room: number,
): number[] {
  const places: number[] = [];
  for (let [nextFresh, nextReview] = [0, 0]; places.length < room;) {
    const [one, other] = [fresh[nextFresh], reviews[nextReview]];
    if (one !== undefined && one.worth >= (other?.worth ?? 0)) {
      places.push(one.place);
      nextFresh++;
    } else if (other !== undefined && other.worth >= leastWorth) {
      places.push(other.place);
      nextReview++;
    } else break;
  }
  return places;
}

/** Far from the date several days are planned at once: it makes no difference to what is shown, and a date in three years is planned at once. */
function stepAt(day: number, date: number): number {
  return day === 0 ? 1 : Math.ceil((date - day) / 9);
}

/** Right as often as the chances say, without dice: of ten answers with a chance of 0.7 seven are right. */
function outcomes(): (chance: number) => boolean {
  let owed = 0.5;
  return (chance) => {
    owed += chance;
    if (owed < 1) return false;
    owed--;
    return true;
  };
}

/** What was planned for several days at once, handed out: new questions as early as they fit, reviews evenly over the room that is left. */
function shares(fresh: number, reviews: number, rooms: readonly number[]): Course['days'] {
  const left = { fresh, reviews, room: rooms.reduce((total, room) => total + room, -fresh) };
  return rooms.map((room) => {
    const ownFresh = Math.min(left.fresh, room);
    const free = room - ownFresh;
    const ownReviews =
      left.room <= 0
        ? 0
        : Math.min(free, left.reviews, Math.ceil((left.reviews * free) / left.room));
    left.fresh -= ownFresh;
    left.reviews -= ownReviews;
    left.room -= free;
    return { fresh: ownFresh, reviews: ownReviews };
  });
}

function meanOf(numbers: readonly number[]): number {
  return numbers.length === 0
    ? 0
    : numbers.reduce((total, number) => total + number, 0) / numbers.length;
}
