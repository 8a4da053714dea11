// Today's share: what to ask again and what is new, in the order to ask it, and what it takes.
import type { QuestionId, TopicId } from '../notes/note.ts';
import type { Day } from '../schedule/memory.ts';
import type { PlanQuestion } from './bank.ts';
import type { Goal } from './days.ts';
import { readingSeconds, secondsFor, type Pace } from './pace.ts';
import { reckon, ruleFor, statesOf, usualTuning, type Reckoned } from './reckon.ts';
import { pickDay, type Rule } from './rule.ts';

export type Share = {
  questions: QuestionId[];
  fresh: PlanQuestion[];
  reviews: PlanQuestion[];
  /** Those of the new questions, in the order to read them. */
  sections: SectionShare[];
  /** Of all of it, reading and what comes back included, and of the reviews alone. */
  seconds: number;
  reviewSeconds: number;
};

export type SectionShare = {
  topic: TopicId;
  section: string;
  questions: QuestionId[];
  /** Whether its text is still to be read. */
  isUnread: boolean;
  seconds: number;
};

/** The questions of the first day alone: enough for a sitting, and much quicker. */
export function todaysShare(
  bank: readonly PlanQuestion[],
  goal: Goal,
  pace: Pace,
  today: Day,
  tuning = usualTuning,
): Share {
  const reckoned = reckon(bank, goal, pace, today, tuning);
  return shareOf(reckoned, ruleFor(reckoned));
}

export function shareOf(reckoned: Reckoned, rule: Rule): Share {
  const { field, rooms, pace } = reckoned;
  const [state] = statesOf(reckoned, 1);
  const { places, seconds } =
    state === undefined
      ? { places: [], seconds: 0 }
      : pickDay(field, state, rule, 0, rooms[0] ?? 0);
  const chosen = places.flatMap((place) => field.bank[place] ?? []);
  const reviews = chosen.filter(({ outcomes }) => outcomes.length > 0);
  const fresh = chosen.filter(({ outcomes }) => outcomes.length === 0);
  const sections = sectionsOf(fresh, pace);
  const newSeconds = sections.reduce((sum, one) => sum + one.seconds, 0);
  return {
    questions: chosen.map(({ id }) => id),
    fresh,
    reviews,
    sections,
    seconds,
    reviewSeconds: reviews.length === 0 ? 0 : Math.max(0, seconds - newSeconds),
  };
}

function sectionsOf(fresh: readonly PlanQuestion[], pace: Pace): SectionShare[] {
  const sections = new Map<string, SectionShare>();
  for (const { id, topic, section, words } of fresh) {
    const key = `${topic}#${section}`;
    const known = sections.get(key) ?? {
      topic,
      section,
      questions: [],
      isUnread: words > 0,
      seconds: readingSeconds(words, pace),
    };
    sections.set(key, {
      ...known,
      questions: [...known.questions, id],
      seconds: known.seconds + secondsFor('fresh', pace.grasp, pace),
    });
  }
  return [...sections.values()];
}
