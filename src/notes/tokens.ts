// Text → what it is looked up by: stems, Docker's terms in whatever language or spelling, and pieces of Korean compounds.
import { formsOf, glossary } from './glossary.ts';
import { sourceLanguage, type Language } from './note.ts';
import { stemOf } from './words.ts';

export type Token = string;

/** The letters of each language's words. */
const scripts = {
  en: String.raw`[\p{Script=Latin}\p{N}_]+`,
  ko: String.raw`[\p{Script=Hangul}]+`,
} satisfies Record<Language, string>;
const wordOfScript = new RegExp(Object.values(scripts).join('|'), 'gu');

/** What makes tokens of texts: each word is taken apart once. Words that every question has are left out. */
export function tokenizer(): (text: string) => Token[] {
  const stems = new Map<string, string>();
  const stem = (word: string): string => {
    const known = stems.get(word) ?? stemmed(word);
    stems.set(word, known);
    return known;
  };
  return (text) => {
    const tidy = text.normalize('NFKC').toLowerCase();
    const words = tidy.match(wordOfScript) ?? [];
    const hangul = words.filter(isHangul);
    const latin = words
      .filter((word) => !isHangul(word))
      .flatMap(partsOf)
      .map(stem);
    return [
      ...latin.filter((one) => !stops.has(one)),
      ...hangul.flatMap(hangulTokens),
      ...latinTerms(latin),
      ...(hangul.length > 0 ? hangulTerms(tidy) : []),
    ];
  };
}

/** The words of a text that say what is looked for. */
export function tellingWords(text: string): string[] {
  return text
    .split(/\s+/u)
    .filter((word) => word.length > 1 && !stops.has(stemmed(word.toLowerCase())));
}

function isHangul(word: string): boolean {
  return word >= '\u1100';
}

/** `no_proxy` is found by its parts, too. */
function partsOf(word: string): string[] {
  if (!word.includes('_')) return [word];
  const parts = word.split('_').filter((part) => part !== '');
  return parts.length > 1 ? [word, ...parts] : [word];
}

/** English endings that change little: plurals, `-ing`, `-ed`, and the `e` before them. */
function stemmed(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  const one = word
    .replace(/(?<=[a-z]{2})ie[sd]$/, 'y')
    .replace(/(?<=ss|x|ch|sh)es$/, '')
    .replace(/(?<=[^sui])s$/, '');
  const bare = one.replace(/(?<=[aeiouy].*[a-z])(?:ing|ed)$/, '');
  return bare.replace(/([bdfgklmnprt])\1$/, '$1').replace(/(?<=[a-z]{3})e$/, '');
}

/** A word without its particle, and its pairs of syllables: compounds are written with blanks and without. */
function hangulTokens(word: string): Token[] {
  const stem = stemOf(word);
  if (stops.has(stem) || stops.has(word)) return [];
  if (stem.length < 3) return [stem];
  const pairs = Array.from({ length: stem.length - 1 }, (_, at) => stem.slice(at, at + 2));
  return [stem, ...pairs.filter((pair) => !stops.has(pair))];
}

/** `named volume` is one term beside its two words. */
function latinTerms(stems: readonly string[]): Token[] {
  const found: Token[] = [];
  for (const [at, stem] of stems.entries())
    for (const { words, term } of latinForms.get(stem) ?? [])
      if (words.every((word, further) => stems[at + further] === word)) found.push(term);
  return found;
}

/** Blanks between Hangul say nothing: `네임드볼륨`. */
function hangulTerms(tidy: string): Token[] {
  const text = tidy.replaceAll(/(?<=\p{Script=Hangul})\s+(?=\p{Script=Hangul})/gu, '');
  const found: Token[] = [];
  for (let at = 0; at < text.length; at += 1)
    for (const { form, term } of hangulForms.get(text[at] ?? '') ?? [])
      if (text.startsWith(form, at)) found.push(term);
  return found;
}

const latinForms = new Map<string, { words: string[]; term: Token }[]>();
const hangulForms = new Map<string, { form: string; term: Token }[]>();
for (const entry of glossary)
  for (const form of [...formsOf(entry), ...entry.near, ...entry.discouraged]) {
    const term = `=${entry.forms[sourceLanguage][0]}`;
    const tidy = form.normalize('NFKC').toLowerCase();
    if (isHangul(tidy)) {
      const squeezed = tidy.replaceAll(/\s+/gu, '');
      if (squeezed.length > 1) put(hangulForms, squeezed[0] ?? '', { form: squeezed, term });
      continue;
    }
    const words = (tidy.match(new RegExp(scripts.en, 'gu')) ?? []).map(stemmed);
    put(latinForms, words[0] ?? '', { words, term });
  }

function put<One>(lists: Map<string, One[]>, key: string, one: One): void {
  lists.set(key, [...(lists.get(key) ?? []), one]);
}

/** What says nothing about what is looked for, as stems. */
const stops = new Set(
  (
    'a an the and but if of in on at to for from with by as into than then that this these those it its is are was were be been do does did ' +
    'how what why when where which who whose can could should would will my me you your we our there here not no so too very just ' +
    'vs versus differenc different between or mean work happen use us get make need want way best get got ' +
    '차이 차이점 방법 어떻게 어떤 무엇 무엇인가 무슨 왜 언제 어디 하는 하는법 하는지 하기 있는 있는지 없는 되는 되나 안되 안됨 안돼 뭐 뭔가 비교 대해 이유 설명 알려 할때 하면 하나요 있나요 인가요 되나요 해야 합니다 입니다 이란 란 그리고 또는'
  ).split(' '),
);
