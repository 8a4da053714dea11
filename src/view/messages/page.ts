// The words that stand around a note's own text, in every language.
import type { Language } from '../../notes/note.ts';
import { page as en } from './en/page.ts';
import { page as ko } from './ko/page.ts';
import type { PageMessages } from './messages.ts';

export const pageMessages: Record<Language, PageMessages> = { en, ko };
