// The words of what is written out for other tools, in every language.
import type { Language } from '../../notes/note.ts';
import { exported as en } from './en/export.ts';
import { exported as ko } from './ko/export.ts';
import type { ExportMessages } from './messages.ts';

export const exportMessages: Record<Language, ExportMessages> = { en, ko };
