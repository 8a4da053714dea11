// How each language is written, and in which of them a text is.
import { sourceLanguage, translations, type Language } from './note.ts';

type Script = {
  /** Its letters, as what stands in a character class. */
  letters: string;
  /** As many words, as one reads them, stand between two blanks. */
  wordsIn: (word: string) => number;
};

export const scripts: Readonly<Record<Language, Script>> = {
  en: { letters: String.raw`\p{Script=Latin}`, wordsIn: () => 1 },
  // A word holds its particles.
  ko: { letters: String.raw`\p{Script=Hangul}`, wordsIn: () => 1.5 },
};

/** Those of all languages but the source, which stands in the texts of all. */
export const otherLetters = translations.map((language) => scripts[language].letters).join('');
const patterns = translations.map((language): [Language, RegExp] => [
  language,
  new RegExp(`[${scripts[language].letters}]`, 'u'),
]);

/** The language whose letters are in the text; the source's where there are no others. */
export function languageOf(text: string): Language {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? sourceLanguage;
}
