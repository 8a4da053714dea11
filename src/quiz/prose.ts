// Prose as it is compared: without what doesn't matter, and with Docker's terms in one language.
import { formsOf, glossary } from '../notes/glossary.ts';
import { sourceLanguage } from '../notes/note.ts';
import { partsOf } from './hangul.ts';

/** NFC, full-width letters as plain ones, one kind of dash and quote, single blanks. */
export function tidied(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/—/g, '--')
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/[“”„«»「」『』]/g, '"')
    .replace(/[‘’‚′]/g, "'")
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
}

/** Case, surrounding quotes, a final full stop and a leading article gone; blanks and hyphens between words too. */
export function squeezed(text: string): string {
  let bare = tidied(text).toLowerCase();
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare
      .replace(/^(["'`])(.*)\1$/, '$2')
      .replace(/[.。]$/, '')
      .trim();
  }
  return closedUp(
    bare
      .replace(/(?<=[a-z])'s(?= )/g, '')
      .replace(/^(?:an?|the) (?=.*\S{2})/, '')
      .replace(/없(?:습니다|어요|음|네요|죠)$/, '없다')
      .replaceAll(/[쳐져츄쥬]/g, (one) => plainVowel.get(one) ?? one)
      .replaceAll('아이디', 'id')
      .replaceAll(/열두 ?(?=자|글자)/g, '12')
      .replaceAll(phraseNumber, (word) => String(numberWords.indexOf(word)))
      .replaceAll(/(?<=\d )(?:hex )?(?:chars?|characters|digits|letters)\b/g, 'characters')
      .replaceAll(/(?:처음|첫|맨 ?앞|앞) ?(?=\d)/g, '앞')
      .replaceAll(/(?<=\d) ?(?:글자|자리|문자)/g, '자'),
  );
}

/** No loanword has them: 아키텍쳐 is 아키텍처. */
const plainVowel = new Map([
  ['쳐', '처'],
  ['져', '저'],
  ['츄', '추'],
  ['쥬', '주'],
]);
const numberWords = 'zero one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
);
/** Of characters, a number is the same in words. */
const phraseNumber =
  /\b(?:six|seven|eight|nine|ten|eleven|twelve)(?= (?:hex|chars?|characters|digits|letters)\b)/g;

/** A regular plural as its singular, in the last word: one thing and many are the same answer. */
export function singular(text: string): string {
  // An instruction in capitals is a name, which has no plural.
  if (/[A-Z]{3,}S$/.test(text)) return text;
  return text.replace(/(?<=[a-z]{2})(?:ies|(?<=[sxz]|ch|sh)es|(?<![asui])s)$/i, (end) =>
    end.toLowerCase() === 'ies' ? 'y' : '',
  );
}

/** An English word without its ending, as far as it takes to see that two are one. */
export function stemOf(word: string): string {
  return word.replace(/(?<=...)(?:ies|ied|ing|ed|es|s|e|y)$/, '');
}

/** An instruction, a signal or a variable, which is a name and no word of a sentence. */
export const isWordInCapitals = (word: string): boolean => /^[A-Z][A-Z_-]{2,}$/.test(word);

/** Blanks beside Hangul, and a blank or hyphen between Latin words, say nothing; between digits they do. */
function closedUp(text: string): string {
  return text
    .replace(/(?<=[\uac00-\ud7a3]) | (?=[\uac00-\ud7a3])/g, '')
    .replace(/(?<=[\p{L}\d])[ -](?=[\p{L}\d])/gu, (gap, at: number) =>
      /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '') ? gap : '',
    );
}

/** All readings of squeezed text with its Korean terms and abbreviations in English; never more than a few. */
export function readings(text: string): string[] {
  let found = [''];
  for (let at = 0; at < text.length;) {
    const term = termAt(text, at);
    const pieces = term === null ? [text[at] ?? ''] : term.english;
    found = found.flatMap((start) => pieces.map((piece) => start + piece)).slice(0, mostReadings);
    at += term === null ? 1 : term.form.length;
  }
  return abbreviations.has(text) ? [...found, abbreviations.get(text) ?? ''] : found;
}

const mostReadings = 32;

/** What may stand behind a Korean answer: each with the kind of last letter that it follows. */
const tails: readonly [tail: string, after: 'consonant' | 'vowel' | 'vowel or ㄹ' | 'any'][] = [
  ['은', 'consonant'],
  ['는', 'vowel'],
  ['이', 'consonant'],
  ['가', 'vowel'],
  ['을', 'consonant'],
  ['를', 'vowel'],
  ['과', 'consonant'],
  ['와', 'vowel'],
  ['으로', 'consonant'],
  ['로', 'vowel or ㄹ'],
  ['의', 'any'],
  ['에', 'any'],
  ['에서', 'any'],
  ['도', 'any'],
  ['만', 'any'],
  ['이죠', 'consonant'],
  ['죠', 'vowel'],
  ['임', 'any'],
  ['이다', 'any'],
  ['다', 'vowel'],
  ['입니다', 'any'],
  ['이에요', 'consonant'],
  ['예요', 'vowel'],
  ['요', 'any'],
  ['이요', 'any'],
];

/** The text, and the text without each tail that agrees with what is left; either form goes after Latin letters and digits. */
export function withoutTail(text: string): string[] {
  const shorter = tails.flatMap(([tail, after]) => {
    const stem = text.slice(0, -tail.length).trimEnd();
    return stem !== '' && text.endsWith(tail) && agrees(stem, after) && !isOtherNumber(stem, tail)
      ? [stem]
      : [];
  });
  return [text, ...shorter];
}

/** `2만` is twenty thousand, not two alone. */
const isOtherNumber = (stem: string, tail: string): boolean =>
  tail === '만' && /(?:\d|[일이삼사오육칠팔구십백천])$/.test(stem);

function agrees(stem: string, after: 'consonant' | 'vowel' | 'vowel or ㄹ' | 'any'): boolean {
  const final = partsOf(stem.slice(-1))?.final;
  if (after === 'any' || final === undefined) return true;
  const isRieul = final === 8;
  if (after === 'vowel or ㄹ') return final === 0 || isRieul;
  if (after === 'vowel') return final === 0;
  return final !== 0;
}

type Form = { form: string; english: string[] };

const formsByStart = new Map<string, Form[]>();
const abbreviations = new Map<string, string>();
for (const term of glossary) {
  const source = term.forms[sourceLanguage].map(squeezed);
  const [preferred = ''] = source;
  for (const other of source.slice(1)) abbreviations.set(other, preferred);
  for (const one of formsOf(term).slice(source.length)) addForm(squeezed(one), preferred);
}
for (const forms of formsByStart.values())
  forms.sort((one, other) => other.form.length - one.form.length);

function addForm(form: string, english: string): void {
  const start = form[0] ?? '';
  const forms = formsByStart.get(start) ?? [];
  const known = forms.find((one) => one.form === form);
  if (known === undefined) forms.push({ form, english: [english] });
  else known.english.push(english);
  formsByStart.set(start, forms);
}

/** The longest Korean term that begins here; one of a single syllable only where it is the whole text. */
function termAt(text: string, at: number): Form | null {
  const forms = formsByStart.get(text[at] ?? '') ?? [];
  return (
    forms.find(({ form }) => text.startsWith(form, at) && (form.length > 1 || text.length === 1)) ??
    null
  );
}
