// The words of the home screen, in every language.
import type { Language } from '../../notes/note.ts';
import { home as en } from './en/home.ts';
import { home as ko } from './ko/home.ts';
import type { HomeMessages } from './messages.ts';

export const homeMessages: Record<Language, HomeMessages> = { en, ko };
