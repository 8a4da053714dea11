// The sentences about docker commands, in the language of the screen.
import type { Language } from '../../notes/note.ts';
import type { CommandWords } from './feedback.ts';
import { sayDifference, sayProblem } from './command.ts';

export function commandWords(language: Language): CommandWords {
  return {
    difference: (difference) => sayDifference(difference, language),
    problem: (problem) => sayProblem(problem, language),
  };
}
