// What is remembered of one question, and the words of time that scheduling needs.

/** Milliseconds since 1970. */
export type Instant = number;
/** A study day as `2026-12-01`: it begins at 04:00 local time unless set otherwise. */
export type Day = string & { readonly brand: 'Day' };
/** When something happens: the instant, and the study day that it falls on where the learner is. */
export type Moment = { at: Instant; day: Day };

export type Grade = 'again' | 'hard' | 'good' | 'easy';

/** Days until the chance of recall has fallen to nine in ten, by the grade of the first answer; a better grade never leaves less. */
export type FirstStability = Readonly<Record<Grade, number>>;

export type Memory =
  | {
      kind: 'unseen';
      /** What a first answer leaves, where it was fitted to the learner. */
      first?: FirstStability;
    }
  | {
      kind: 'seen';
      /** Days until the chance of recall has fallen to nine in ten. */
      stability: number;
      /** From 1 easy to 10 hard. */
      difficulty: number;
      due: Day;
      /** The study day of the last review that counted. */
      last: Day;
      /** The grade of that review. */
      lastGrade: Grade;
      /** Days from `last` to `due`. */
      intervalDays: number;
      reviews: number;
      lapses: number;
    };

export const unseen: Memory = { kind: 'unseen' };
