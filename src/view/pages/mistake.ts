// What is said about an input that can't be taken: one sentence for each mistake.
import type { Language } from '../../notes/note.ts';
import type { SessionProblem } from '../../quiz/protocol.ts';
import { wordsIn } from '../messages/words.ts';

/** `not-json`, or a message of the wrong shape that no question can explain. */
type FormMistake = 'not-json' | 'unknown-message' | 'wrong-shape';

export function sayMistake(mistake: SessionProblem | FormMistake, language: Language): string {
  const words = wordsIn(language).session.mistake;
  if (typeof mistake === 'string')
    return mistake === 'not-json' ? words['not-json']() : words['unknown-message']();
  const say = words[mistake.code] as (args: SessionProblem['args']) => string;
  return say(mistake.args);
}
