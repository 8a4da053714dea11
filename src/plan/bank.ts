// The bank as a plan sees it: every question that counts, in learning order, with what is remembered of it.
import { isGraded } from '../notes/kinds.ts';
import type { Note, Question, QuestionId, TopicId } from '../notes/note.ts';
import { progressOf, type Progress } from '../progress/fold.ts';
import type { Memory } from '../schedule/memory.ts';

export type PlanQuestion = {
  id: QuestionId;
  topic: TopicId;
  section: string;
  /** How often interviews ask its topic, from 1 to 3. */
  weight: number;
  /** How likely somebody who knows nothing is right. */
  guess: number;
  memory: Memory;
};

/** Open questions are judged by the learner and left out, as is what is contested. */
export function bankOf(notes: readonly Note[], progress: Progress): PlanQuestion[] {
  return notes.flatMap(({ asked, sections }) =>
    sections.flatMap(({ questions }) =>
      questions.flatMap((question) => {
        const { id, topic, section, revision } = question;
        const { memory, contested } = progressOf(progress, id);
        const counts = isGraded(question) && !contested.includes(revision);
        return counts
          ? [{ id, topic, section, weight: asked, guess: guessOf(question), memory }]
          : [];
      }),
    ),
  );
}

export function guessOf(question: Question): number {
  switch (question.kind) {
    case 'choice':
      return 1 / Math.max(1, question.options.length);
    case 'choices':
      return 1 / Math.max(1, 2 ** question.options.length - 1);
    case 'order':
      return 1 / arrangements(question.items.length);
    case 'match':
      return 1 / arrangements(question.pairs.length);
    case 'recall':
    case 'command':
    case 'open':
      return 0;
  }
}

const arrangements = (count: number): number =>
  Array.from({ length: count }, (_, at) => at + 1).reduce((product, next) => product * next, 1);
