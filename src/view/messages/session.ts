// The words of a session, in every language.
import type { Language } from '../../notes/note.ts';
import { session as en } from './en/session.ts';
import { session as ko } from './ko/session.ts';
import type { SessionMessages } from './messages.ts';

export const sessionMessages: Record<Language, SessionMessages> = { en, ko };
