// Prose as it is compared: without what doesn't matter, and with Docker's terms in one language.
import { formsOf, glossary } from '../notes/glossary.ts';
import { sourceLanguage } from '../notes/note.ts';
import { wordings } from './wording/wordings.ts';

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
  return closedUp(wordings.reduce((text, { respelt }) => respelt(text), bare));
}

/** An English word without its ending, as far as it takes to see that two are one. */
export function stemOf(word: string): string {
  return word.replace(/(?<=...)(?:ies|ied|ing|ed|es|s|e|y)$/, '');
}

/** An instruction, a signal or a variable, which is a name and no word of a sentence. */
export const isWordInCapitals = (word: string): boolean => /^[A-Z][A-Z_-]{2,}$/.test(word);

/** Blanks beside letters without case, and a blank or hyphen between Latin words, say nothing; between digits they do. */
function closedUp(text: string): string {
  return text
    .replace(/(?<=\p{Lo}) | (?=\p{Lo})/gu, '')
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

/** The text, and the text without each particle or ending that it may have. */
export function withoutTail(text: string): string[] {
  return [text, ...wordings.flatMap((wording) => wording.withoutTail(text))];
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
