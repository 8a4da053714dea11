// How much of a topic is known: the chance of recalling each of its questions, averaged.
import type { QuestionId } from '../notes/note.ts';
import { retrievability } from '../schedule/fsrs.ts';
import type { Day } from '../schedule/memory.ts';
import type { Progress } from './fold.ts';

/** From 0 to 1, an unseen question counting as nothing; null where none has been answered. */
export function knownShare(questions: readonly QuestionId[], progress: Progress, day: Day): number | null {
  const seen = questions.flatMap((id) => progress.questions.get(id) ?? []).filter((one) => one.memory.kind === 'seen');
  if (seen.length === 0) return null;
  return seen.reduce((sum, { memory }) => sum + retrievability(memory, day), 0) / questions.length;
}
