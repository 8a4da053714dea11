// The words of the help, in every language.
import type { Language } from '../../notes/note.ts';
import { help as en } from './en/help.ts';
import { help as ko } from './ko/help.ts';
import type { HelpMessages } from './messages.ts';

export const helpWords: Record<Language, HelpMessages> = { en, ko };
