// What a text talks about, in either language: Docker's terms, names as typed and other words, each affirmed or denied.
import { glossary } from '../notes/glossary.ts';
import { isHangul, partsOf } from '../quiz/hangul.ts';
import { tidied } from '../quiz/prose.ts';

/** `term` is known in both languages, `name` is typed the same in both, `word` belongs to one. */
export type Concept = { key: string; kind: 'term' | 'name' | 'word'; denied: boolean };
/** `negated` where it holds a negation, whatever that is about. */
export type Clause = { concepts: Concept[]; negated: boolean };

/** By clause: what one says of a thing another need not. */
export function clausesOf(text: string): Clause[] {
  return tidied(text.replaceAll('\n', ' . ').replaceAll('`', ''))
    .toLowerCase()
    .replaceAll(/n't\b/g, ' not')
    .replaceAll(/\bcannot\b/g, 'can not')
    .split(
      /[!?;:]|\.(?=\s|$)|,\s|\b(?:and|but|because|while|so|although|if|when)\b|(?<=지만|는데|으나|[가-힣]고|[가-힣]며|[가-힣]면|아서|어서)\s/,
    )
    .map(inClause);
}

type Token = { key: string; kind: Concept['kind'] | 'not' | 'not before' | 'not after' };

function inClause(clause: string): Clause {
  const tokens = tokensOf(clause);
  const concepts: Concept[] = [];
  let negated = false;
  for (const [at, { key, kind }] of tokens.entries()) {
    if (kind === 'not' || kind === 'not before' || kind === 'not after') {
      negated = true;
      continue;
    }
    const opposite = opposites.get(key);
    concepts.push({
      key: opposite ?? key,
      kind: opposite === undefined ? kind : 'term',
      denied: isDenied(tokens, at) !== stays.has(key),
    });
  }
  return { concepts, negated: negated && concepts.length > 0 };
}

/** English denies the word that follows; Korean what stands right before 않·없, or right after 안·못. */
function isDenied(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.kind;
  return before === 'not' || before === 'not after' || tokens[at + 1]?.kind === 'not before';
}

function tokensOf(clause: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < clause.length;) {
    const { length, token } = tokenAt(clause, at);
    if (token !== null) tokens.push(token);
    at += length;
  }
  return tokens;
}

function tokenAt(clause: string, at: number): { length: number; token: Token | null } {
  const here = clause[at] ?? '';
  const term = termAt(clause, at);
  if (term !== null) return { length: term.form.length, token: { key: term.key, kind: 'term' } };
  if (isHangul(here)) return koreanAt(clause, at);
  const name = /^(?:--?[a-z][\w-]*|[a-z0-9][\w./@=-]*[\w]|[a-z0-9])/.exec(clause.slice(at))?.[0];
  if (name === undefined) return { length: 1, token: null };
  return { length: name.length, token: latinToken(name) };
}

function latinToken(name: string): Token | null {
  if (/^(?:not|no|never|none|without|nobody|nothing|neither|nor)$/.test(name))
    return { key: name, kind: 'not' };
  if (englishFiller.has(name) || /^[a-z]{3,}ly$/.test(name)) return null;
  const isName = /[^a-z]/.test(name);
  return { key: isName ? name : stemOf(name), kind: isName ? 'name' : 'word' };
}

function stemOf(word: string): string {
  const stem = word
    .replace(/ies$/, 'y')
    .replace(/(?:ing|ed|es|s)$/, (end, at: number) => (at < 3 ? end : ''))
    .replace(/(?<=..)e$/, '');
  return stem.replace(/([^aeiouls])\1$/, '$1');
}

/** One run of Hangul up to a blank: endings change a word from its second vowel on. */
function koreanAt(clause: string, at: number): { length: number; token: Token | null } {
  let end = at;
  while (end < clause.length && isHangul(clause[end] ?? '')) end++;
  const run = clause.slice(at, end);
  const length = run.length;
  if (/^(?:없|않|아니(?!면)|아닌|아닙|말고|못[하한해합했할함])/.test(run))
    return { length, token: { key: run, kind: 'not before' } };
  if (run === '안' || run === '못') return { length, token: { key: run, kind: 'not after' } };
  const isTail = isHangul(clause[at - 1] ?? '');
  const denial = /(?:지|진|질)(?:는|도|를)?(?:않|못)|없/.exec(run);
  if (isTail && denial !== null) return { length, token: { key: run, kind: 'not before' } };
  if (isTail || run.length < 2 || koreanFiller.test(run)) return { length, token: null };
  return { length, token: { key: koreanStem(run), kind: 'word' } };
}

/** The first syllable and the second without its ending: 지우다, 지워, 지운 are one. */
function koreanStem(run: string): string {
  const isClosed = (partsOf(run[0] ?? '')?.final ?? 0) > 0;
  if (isClosed && /^.[는은을고지습아어았었음기던으]/.test(run)) return run[0] ?? run;
  const second = partsOf(run[1] ?? '');
  return second === null
    ? run
    : `${run[0]}${second.initial}.${vowelGroup[second.medial] ?? second.medial}`;
}

/** Vowels that a verb's endings put for one another: ㅐ ㅏ, ㅕ ㅣ, ㅘ ㅗ, ㅝ ㅜ, ㅓ ㅡ. */
const vowelGroup: Readonly<Record<number, number>> = { 1: 0, 6: 20, 9: 8, 14: 13, 4: 18 };

type Form = { form: string; key: string };
const formsByStart = new Map<string, Form[]>();
for (const { english, korean, near } of glossary) {
  for (const form of [...english, ...korean, ...near])
    addForm(form.toLowerCase(), english[0] ?? form);
}
for (const forms of formsByStart.values())
  forms.sort((one, other) => other.form.length - one.form.length);

function addForm(form: string, key: string): void {
  for (const spelling of new Set([
    form,
    form.replaceAll('-', ' '),
    isHangul(form[0] ?? '') ? form.replaceAll(' ', '') : form,
  ])) {
    const forms = formsByStart.get(spelling[0] ?? '') ?? [];
    if (spelling.length > 1 && !forms.some((known) => known.form === spelling))
      forms.push({ form: spelling, key });
    formsByStart.set(spelling[0] ?? '', forms);
  }
}

/** The longest term that begins here: Latin ones are whole words, their plural included. */
function termAt(clause: string, at: number): Form | null {
  const forms = formsByStart.get(clause[at] ?? '') ?? [];
  for (const { form, key } of forms) {
    if (!clause.startsWith(form, at)) continue;
    if (isHangul(form[0] ?? '')) return { form, key };
    const rest = /^(?:s|d|es|ed)?(?![\w./=-]*\w)/.exec(clause.slice(at + form.length));
    if (rest !== null && !/[\w-]/.test(clause[at - 1] ?? '')) return { form: form + rest[0], key };
  }
  return null;
}

/** What stays is not removed: one idea, affirmed and denied. */
const removed = 'remove';
const stays = new Set([
  ...'stay remain keep kept surviv persist preserv'.split(' '),
  ...'남는 남아 유지 보존 살아 그대로'.split(' ').map(koreanStem),
]);
const opposites = new Map(
  [
    ...stays,
    ...'remov delet destroy los lost gon disappear vanish los'.split(' '),
    ...'지우 사라 없어 잃는'.split(' ').map(koreanStem),
    'remove',
  ].map((word) => [word, removed]),
);

const englishFiller = new Set(
  (
    'a an the is are was were be been being it its this that these those they them their there here of in on at to for from by with and or as if so than then ' +
    'you your we our i he she his her one what which who whom when where why how can could may might will would shall should must do does did done has have had ' +
    'very also too just only even such any some each every all both more most much many other another same own into out get gets got getting longer going ever actually up down over under about again'
  ).split(' '),
);
const koreanFiller =
  /^(?:그리고|그래서|하지만|그런데|그러면|그것|이것|저것|무엇|어떤|어느|있다|있는|있고|있어|있습|하다|하는|하고|합니다|한다|된다|되는|됩니다|때문|그냥|아주|매우|또한|모두|모든)/;
