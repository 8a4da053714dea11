// The days from today to the date, played forward under one model of memory and one rule.
import { answer, copied, isSeen, recallOn, rightShare, type Field, type State } from './field.ts';
import { pickDay, type Rule } from './rule.ts';

export type Course = {
  /** For each day, how many new questions and how many again, and what they take. */
  days: { fresh: number; reviews: number; seconds: number }[];
  /** What is remembered on the date. */
  end: State;
  /** The weighted share answered right then. */
  reached: number;
};

/** `rooms` are the seconds of each day. */
export function runCourse(
  field: Field,
  begin: State,
  rule: Rule,
  rooms: readonly number[],
): Course {
  const state = copied(begin);
  const outcome = { fresh: outcomes(), later: outcomes() };
  const days: Course['days'] = [];
  for (let day = 0; day < rooms.length;) {
    const step = stepAt(day, rooms.length);
    const own = rooms.slice(day, day + step);
    const room = own.reduce((sum, one) => sum + one, 0);
    const { places, seconds } = pickDay(field, state, rule, day, room);
    let fresh = 0;
    for (const place of places) {
      const isFresh = !isSeen(state, place);
      if (isFresh) fresh++;
      const chance = isFresh ? field.grasp : recallOn(state, place, day);
      answer(state, place, day, (isFresh ? outcome.fresh : outcome.later)(chance));
    }
    state.next += fresh;
    days.push(...shares({ fresh, reviews: places.length - fresh, seconds }, own, room));
    day += step;
  }
  return { days, end: state, reached: rightShare(field, state, rooms.length) };
}

/** Far from the date several days are played at once: it makes no difference to what is shown, and a date in three years is planned at once. */
function stepAt(day: number, date: number): number {
  const left = date - day;
  if (day < 8 || left <= 4 || date <= 32) return 1;
  return Math.min(left - 4, Math.ceil(date / 12));
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

/** What was played for several days at once, handed out evenly over the room they have. */
function shares(
  whole: Course['days'][number],
  rooms: readonly number[],
  room: number,
): Course['days'] {
  const given = { fresh: 0, reviews: 0 };
  let before = 0;
  return rooms.map((own) => {
    before += own;
    const part = room <= 0 ? 0 : before / room;
    const fresh = Math.round(whole.fresh * part) - given.fresh;
    const reviews = Math.round(whole.reviews * part) - given.reviews;
    given.fresh += fresh;
    given.reviews += reviews;
    return { fresh, reviews, seconds: room <= 0 ? 0 : (whole.seconds * own) / room };
  });
}
