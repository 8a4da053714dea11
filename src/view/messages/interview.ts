// The words of the mock interview, in every language.
import type { Language } from '../../notes/note.ts';
import { interview as en } from './en/interview.ts';
import { interview as ko } from './ko/interview.ts';
import type { InterviewMessages } from './messages.ts';

export const interviewMessages: Record<Language, InterviewMessages> = { en, ko };
