// What to ask on a day: what has fallen below a threshold, then new questions; in the last days whatever adds most by then.
import { waitUntil } from '../schedule/family.ts';
import { gainOf, gainOfNew, isSeen, never, recallOn, type Field, type State } from './field.ts';
import { rightAt } from './outlook.ts';

export type Rule = {
  /** Before anything new, what is recalled with less than this chance is asked again. */
  below: number;
  /** The share of each day that looks at older questions, to find out how they are kept. */
  probing: number;
  /** Before anything new, every question right on so many later days. */
  sure: number;
};

/** Thresholds that are tried; 0 is new questions only, 0.9 nearly FSRS. */
export const thresholds: readonly number[] = [0, 0.3, 0.5, 0.65, 0.8, 0.9];

/** The last days go by gain alone. */
const lastDays = 2;
/** Days between the answers that make a question sure. */
const gaps = [1, 2, 4];

type Picks = { places: number[]; seconds: number };

/** The places of a day's questions in the order to ask them, and what they take. */
export function pickDay(field: Field, state: State, rule: Rule, day: number, room: number): Picks {
  if (room <= 0) return { places: [], seconds: 0 };
  if (field.date - day <= lastDays) return byGain(field, state, day, room);
  const before = day === 0 ? field.before : nothingBefore;
  const due = dueBefore(state, rule, day);
  const picks = taken(field, state, due, day, room);
  const left = room - picks.seconds;
  const owed = (room + before.seconds) * rule.probing - picks.seconds - before.probed;
  const wanted = left < field.laterSeconds(0.6) / 2 ? 0 : owed;
  const probes = probesFor(field, state, new Set(picks.places), day, wanted);
  picks.places.push(...probes.places);
  picks.seconds += probes.seconds;
  let at = state.next;
  for (; at < field.order.length && picks.seconds + half(field.seconds[at]) <= room; at++) {
    picks.places.push(field.order[at] ?? 0);
    picks.seconds += field.seconds[at] ?? 0;
  }
  if (at < field.order.length) return picks;
  const chosen = new Set(picks.places);
  const rest = ranked(field, state, day, room, (place) => !chosen.has(place));
  const more = taken(field, state, rest, day, room - picks.seconds);
  return { places: [...picks.places, ...more.places], seconds: picks.seconds + more.seconds };
}

const nothingBefore = { seconds: 0, probed: 0 };

/** A day is as full as can be when what is next would go over it by more than half of itself. */
const half = (seconds: number | undefined): number => (seconds ?? 0) / 2;

/** The easiest first: with little time the nearly known is kept. */
function dueBefore(state: State, { below, sure }: Rule, day: number): number[] {
  const wait = waitUntil(state.model, below);
  const due: { place: number; waited: number }[] = [];
  for (let place = 0; place < state.last.length; place++) {
    const last = state.last[place] ?? 0;
    if (!isSeen(state, place) || last >= day) continue;
    const waited = (day - last) / (state.stability[place] ?? 1);
    const stuck = state.stuck[place] ?? 0;
    const isSureDue = stuck < sure && day - last >= (gaps[stuck] ?? 1);
    if (waited > wait || isSureDue) due.push({ place, waited });
  }
  return due.sort((one, other) => one.waited - other.waited).map(({ place }) => place);
}

function taken(
  field: Field,
  state: State,
  places: readonly number[],
  day: number,
  room: number,
): Picks {
  const picks: Picks = { places: [], seconds: 0 };
  for (const place of places) {
    const cost = laterSeconds(field, state, place, day);
    if (picks.seconds + cost / 2 > room) break;
    picks.places.push(place);
    picks.seconds += cost;
  }
  return picks;
}

function laterSeconds(field: Field, state: State, place: number, day: number): number {
  return field.laterSeconds(rightAt(recallOn(state, place, day), field.bank[place]?.guess ?? 0));
}

/** Mostly yesterday's, some of the days before, some older ones: whichever the day happens to fall on. */
const ages = [
  { upTo: 1, share: 0.45 },
  { upTo: 4, share: 0.3 },
  { upTo: Number.POSITIVE_INFINITY, share: 0.25 },
];

function probesFor(
  field: Field,
  state: State,
  chosen: ReadonlySet<number>,
  day: number,
  room: number,
): Picks {
  if (room <= 0) return { places: [], seconds: 0 };
  const usual = field.laterSeconds(0.6);
  const wanted = Math.max(1, Math.round(room / usual));
  const groups = ages.map(({ share }) => ({ left: Math.round(wanted * share), rest: wanted }));
  const [first, others]: [number[], number[]] = [[], []];
  const count = state.last.length;
  let place = (field.today + day) % Math.max(1, count);
  for (let met = 0; met < count && first.length < wanted; met++) {
    place = (place + stride) % count;
    const age = day - (state.last[place] ?? 0);
    if (!isSeen(state, place) || age < 1 || chosen.has(place)) continue;
    const group = groups[ages.findIndex(({ upTo }) => age <= upTo)];
    if (group === undefined) continue;
    if (group.left > 0) {
      group.left--;
      first.push(place);
    } else if (group.rest-- > 0) others.push(place);
  }
  return taken(field, state, [...first, ...others].slice(0, wanted), day, Math.max(room, usual));
}

/** A prime: the walk over a bank that is no multiple of it meets every question once, in an order that says nothing of them. */
const stride = 1009;

function byGain(field: Field, state: State, day: number, room: number): Picks {
  const old = ranked(field, state, day, room, () => true);
  const picks: Picks = { places: [], seconds: 0 };
  let [nextOld, at] = [0, state.next];
  while (picks.seconds < room) {
    const place = old[nextOld];
    const gain = place === undefined ? 0 : gainOf(field, state, place, day);
    const gainNew = at < field.order.length ? gainOfNew(field, state, at, day) : 0;
    if (gain <= 0 && gainNew <= 0) break;
    const isNew = gainNew >= gain;
    const cost = isNew ? (field.seconds[at] ?? 0) : laterSeconds(field, state, place ?? 0, day);
    if (picks.seconds + cost / 2 > room) break;
    picks.places.push(isNew ? (field.order[at] ?? 0) : (place ?? 0));
    picks.seconds += cost;
    if (isNew) at++;
    else nextOld++;
  }
  return picks;
}

/** An answer that adds less than this to what is known on the date, a minute of it, is left out. */
const leastGain = 0.004 / 60;

/** What was met before, what adds most on the date first: as much as fills the room, chosen from what was waited for longest. */
function ranked(
  field: Field,
  state: State,
  day: number,
  room: number,
  counts: (place: number) => boolean,
): number[] {
  const gains: { place: number; gain: number }[] = [];
  const { scores, least } = likely(field, state, day, room);
  for (let place = 0; place < scores.length; place++) {
    if ((scores[place] ?? 0) < least || !counts(place)) continue;
    const gain = gainOf(field, state, place, day);
    if (gain > leastGain) gains.push({ place, gain });
  }
  return gains
    .sort((one, other) => other.gain - one.gain || one.place - other.place)
    .map(({ place }) => place);
}

/** Gains are dear to reckon: what has hardly been waited for, in its own measure, need not be. */
function likely(
  { worth, laterSeconds }: Field,
  { last, stability }: State,
  day: number,
  room: number,
): { scores: Float64Array; least: number } {
  const scores = new Float64Array(last.length);
  for (let place = 0; place < last.length; place++) {
    const since = day - (last[place] ?? 0);
    if (since <= 0 || since > -never / 2) continue;
    const waited = since / (stability[place] ?? 1);
    scores[place] = ((worth[place] ?? 0) * waited) / (1 + waited);
  }
  const wanted = 20 + Math.ceil((candidates * room) / laterSeconds(0.5));
  const least = wanted >= scores.length ? 0 : (scores.toSorted()[scores.length - wanted] ?? 0);
  return { scores, least: Math.max(least, Number.MIN_VALUE) };
}

/** So many times what fits in the room. */
const candidates = 4;
