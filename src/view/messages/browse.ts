// The words of list, search and doctor, in every language.
import type { Language } from '../../notes/note.ts';
import { browse as en } from './en/browse.ts';
import { browse as ko } from './ko/browse.ts';
import type { BrowseMessages } from './messages.ts';

export const browseMessages: Record<Language, BrowseMessages> = { en, ko };
