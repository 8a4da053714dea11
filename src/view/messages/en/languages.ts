// The languages by their English names.
import type { Language } from '../../../notes/note.ts';

export const languageNames: Record<Language, string> = { en: 'English', ko: 'Korean' };
