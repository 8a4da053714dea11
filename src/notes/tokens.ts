// Text → what it is looked up by: stems, Docker's terms in whatever language or spelling, and pieces of compounds.
import { formsOf, glossary } from './glossary.ts';
import { languages, sourceLanguage, type Language } from './note.ts';
import { languageOf, otherLetters, scripts } from './script.ts';
import { stems } from './words.ts';

export type Token = string;

const sourceWord = new RegExp(`[${scripts[sourceLanguage].letters}\\p{N}_]+`, 'gu');
const otherWord = new RegExp(`[${otherLetters}]+`, 'gu');

/** What makes tokens of texts: each word is taken apart once. Words that every question has are left out. */
export function tokenizer(): (text: string) => Token[] {
  const seen = new Map<string, string>();
  const stem = (word: string): string => {
    const known = seen.get(word) ?? stemmed(word);
    seen.set(word, known);
    return known;
  };
  return (text) => {
    const tidy = text.normalize('NFKC').toLowerCase();
    const words = (tidy.match(sourceWord) ?? []).flatMap(partsOf).map(stem);
    const others = tidy.match(otherWord) ?? [];
    return [
      ...words.filter((one) => !stops.has(one)),
      ...others.flatMap(piecesOf),
      ...termsOf(words),
      ...(others.length > 0 ? termsIn(tidy) : []),
    ];
  };
}

/** The words of a text that say what is looked for. */
export function tellingWords(text: string): string[] {
  return text
    .split(/\s+/u)
    .filter((word) => word.length > 1 && !stops.has(stemmed(word.toLowerCase())));
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
function piecesOf(word: string): Token[] {
  const stem = stems[languageOf(word)](word);
  if (stops.has(stem) || stops.has(word)) return [];
  if (stem.length < 3) return [stem];
  const pairs = Array.from({ length: stem.length - 1 }, (_, at) => stem.slice(at, at + 2));
  return [stem, ...pairs.filter((pair) => !stops.has(pair))];
}

/** `named volume` is one term beside its two words. */
function termsOf(stems: readonly string[]): Token[] {
  const found: Token[] = [];
  for (const [at, stem] of stems.entries())
    for (const { words, term } of sourceForms.get(stem) ?? [])
      if (words.every((word, further) => stems[at + further] === word)) found.push(term);
  return found;
}

/** Blanks between Hangul say nothing: `네임드볼륨`. */
function termsIn(tidy: string): Token[] {
  const text = tidy.replaceAll(blankBetween, '');
  const found: Token[] = [];
  for (let at = 0; at < text.length; at += 1)
    for (const { form, term } of otherForms.get(text[at] ?? '') ?? [])
      if (text.startsWith(form, at)) found.push(term);
  return found;
}

const blankBetween = new RegExp(`(?<=[${otherLetters}])\\s+(?=[${otherLetters}])`, 'gu');
const beginsOther = new RegExp(`^[${otherLetters}]`, 'u');
const sourceForms = new Map<string, { words: string[]; term: Token }[]>();
const otherForms = new Map<string, { form: string; term: Token }[]>();
for (const entry of glossary)
  for (const form of [...formsOf(entry), ...entry.near, ...entry.discouraged]) {
    const term = `=${entry.forms[sourceLanguage][0]}`;
    const tidy = form.normalize('NFKC').toLowerCase();
    if (beginsOther.test(tidy)) {
      const squeezed = tidy.replaceAll(/\s+/gu, '');
      if (squeezed.length > 1) put(otherForms, squeezed[0] ?? '', { form: squeezed, term });
      continue;
    }
    const words = (tidy.match(sourceWord) ?? []).map(stemmed);
    put(sourceForms, words[0] ?? '', { words, term });
  }

function put<One>(lists: Map<string, One[]>, key: string, one: One): void {
  lists.set(key, [...(lists.get(key) ?? []), one]);
}

/** What says nothing about what is looked for, as stems. */
const saysNothing = {
  en:
    'a an the and but if of in on at to for from with by as into than then that this these those it its is are was were be been do does did ' +
    'how what why when where which who whose can could should would will my me you your we our there here not no so too very just ' +
    'vs versus differenc different between or mean work happen use us get make need want way best get got',
  ko: '차이 차이점 방법 어떻게 어떤 무엇 무엇인가 무슨 왜 언제 어디 하는 하는법 하는지 하기 있는 있는지 없는 되는 되나 안되 안됨 안돼 뭐 뭔가 비교 대해 이유 설명 알려 할때 하면 하나요 있나요 인가요 되나요 해야 합니다 입니다 이란 란 그리고 또는',
} satisfies Record<Language, string>;
const stops = new Set(languages.flatMap((language) => saysNothing[language].split(' ')));
