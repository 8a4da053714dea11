// Every language's wording: an answer is read in all of them, whatever the question's own.
import type { Language } from '../../notes/note.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Wording } from './wording.ts';

export const wordingIn = { en, ko } satisfies Record<Language, Wording>;

export const wordings: readonly Wording[] = Object.values(wordingIn);
