// A word of the glossary, found by any of its forms in any language.
import { formsOf, glossary } from './glossary.ts';
import { nameKey } from './names.ts';
import { languages, type Language } from './note.ts';

export type TermEntry = (typeof glossary)[number];

/** First what is called so, then what is understood under that word; the first form of a row is its name. */
export function termsNamed(given: string): TermEntry[] {
  const key = nameKey(given);
  const holds = (forms: readonly string[]): boolean => forms.some((form) => nameKey(form) === key);
  const exact = glossary.filter((term) => holds(formsOf(term)));
  return exact.length > 0
    ? exact
    : glossary.filter(({ near, discouraged }) => holds(near) || holds(discouraged));
}

/** As a program reads it. */
export function termDocument({ forms, near, discouraged }: TermEntry): object {
  const named = languages.map((language) => [languageKeys[language], forms[language]]);
  return { ...Object.fromEntries(named), near, discouraged };
}

const languageKeys = { en: 'english', ko: 'korean' } satisfies Record<Language, string>;
