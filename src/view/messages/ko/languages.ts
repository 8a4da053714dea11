// The languages by their Korean names.
import type { Language } from '../../../notes/note.ts';

export const languageNames: Record<Language, string> = { en: '영어', ko: '한국어' };
