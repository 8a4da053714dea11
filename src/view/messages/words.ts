// The one place where languages are joined.
import type { Language } from '../../notes/note.ts';
import { en } from './en/words.ts';
import { ko } from './ko/words.ts';
import type { Words } from './messages.ts';

const spoken: Record<Language, Words> = { en, ko };

/** All that is said in a language. Of one that nobody asks for nothing is loaded: the build sees to it. */
export function wordsIn(language: Language): Words {
  return spoken[language];
}
