// The sentences of failures, in every language.
import type { Language } from '../../notes/note.ts';
import type { FailureArgs } from '../../world/failure.ts';
import { bug as bugEn, failures as en } from './en/failures.ts';
import { bug as bugKo, failures as ko } from './ko/failures.ts';
import type { BugMessages } from './messages.ts';
import type { Sentences } from './sentences.ts';

export const failureMessages: Record<Language, Sentences<FailureArgs>> = { en, ko };
export const bugMessages: Record<Language, BugMessages> = { en: bugEn, ko: bugKo };
