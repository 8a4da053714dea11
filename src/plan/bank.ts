// The bank as a plan sees it: every question that counts, in learning order, with what happened to it and what its section has to read.
import { isGraded } from '../notes/kinds.ts';
import type { NoteHead, QuestionHead } from '../notes/heads.ts';
import type { QuestionId, TopicId } from '../notes/note.ts';
import { progressOf, type Progress } from '../progress/fold.ts';
import { isAway, type Outcome } from '../progress/tally.ts';
import type { Day } from '../schedule/memory.ts';

export type PlanQuestion = {
  id: QuestionId;
  topic: TopicId;
  section: string;
  /** How often interviews ask it, from 1 to 3. */
  asked: number;
  level: number;
  /** How likely somebody who knows nothing is right. */
  guess: number;
  /** What is still to be read of its section. */
  words: number;
  outcomes: readonly Outcome[];
};

/** Open questions are judged by the learner and left out, as is what is contested or put away. */
export function bankOf(notes: readonly NoteHead[], progress: Progress, day: Day): PlanQuestion[] {
  return notes.flatMap((note) =>
    note.sections.flatMap(({ id: section, words: all, questions }) => {
      const words = progress.read.has(`${note.topic}/${section}`) ? 0 : all;
      return questions.flatMap((question) => {
        const { id, topic, level, revision } = question;
        const asked = question.asked ?? note.asked;
        const known = progressOf(progress, id);
        const { contested, outcomes } = known;
        const counts = isGraded(question) && !contested.includes(revision) && !isAway(known, day);
        const guess = guessOf(question);
        return counts ? [{ id, topic, section, asked, level, guess, words, outcomes }] : [];
      });
    }),
  );
}

export function guessOf({ kind, parts }: Pick<QuestionHead, 'kind' | 'parts'>): number {
  switch (kind) {
    case 'choice':
      return 1 / Math.max(1, parts);
    case 'choices':
      return 1 / Math.max(1, 2 ** parts - 1);
    case 'order':
    case 'match':
      return 1 / arrangements(parts);
    case 'recall':
    case 'command':
    case 'open':
      return 0;
  }
}

const arrangements = (count: number): number =>
  Array.from({ length: count }, (_, at) => at + 1).reduce((product, next) => product * next, 1);
