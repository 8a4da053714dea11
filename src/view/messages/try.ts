// The words of `try`, in every language.
import type { Language } from '../../notes/note.ts';
import { tried as en } from './en/try.ts';
import { tried as ko } from './ko/try.ts';
import type { TryMessages } from './messages.ts';

export const tryMessages: Record<Language, TryMessages> = { en, ko };
