// The words of labs, in every language.
import type { Language } from '../../notes/note.ts';
import { labs as en } from './en/labs.ts';
import { labs as ko } from './ko/labs.ts';
import type { LabMessages } from './messages.ts';

export const labMessages: Record<Language, LabMessages> = { en, ko };
