// What each kind of question is like: a row a kind, so that a new one can be left out nowhere.
import type { Kind, Question } from './note.ts';

type KindFacts = {
  /** Answered by typing, not by keys: wishes then begin with a colon. */
  typed: boolean;
  /** Judged by the program; what only the learner can judge counts in no score, plan or placement. */
  graded: boolean;
  /** Its options may be covered until a key is pressed. */
  covers: boolean;
  /** Short enough for a placement. */
  quick: boolean;
  /** Good to be wrong about before anything was read. */
  pretest: boolean;
  /** Right after longer thought, reading included, was hard. */
  longThoughtMs: number;
};

const facts = {
  choice: { ...byKeys(60_000), covers: true, quick: true },
  choices: { ...byKeys(75_000), quick: true },
  order: byKeys(90_000),
  match: byKeys(90_000),
  recall: { ...byTyping(60_000), quick: true, pretest: true },
  command: byTyping(120_000),
  open: { ...byTyping(Infinity), graded: false },
} satisfies Record<Kind, KindFacts>;

export const kinds = Object.keys(facts) as Kind[];

export function factsOf(kind: Kind): KindFacts {
  return facts[kind];
}

export function isGraded({ kind }: Pick<Question, 'kind'>): boolean {
  return facts[kind].graded;
}

function byKeys(longThoughtMs: number): KindFacts {
  return { typed: false, graded: true, covers: false, quick: false, pretest: true, longThoughtMs };
}

function byTyping(longThoughtMs: number): KindFacts {
  return { ...byKeys(longThoughtMs), typed: true, pretest: false };
}
