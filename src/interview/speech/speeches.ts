// Every language's speech: an answer is read in all of them, whatever the question's own.
import type { Language } from '../../notes/note.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Speech } from './speech.ts';

export const speechIn = { en, ko } satisfies Record<Language, Speech>;

export const speeches: readonly Speech[] = Object.values(speechIn);
