// What a text talks about, in either language: Docker's terms, names as typed and other words, each affirmed or denied.
import { formsOf, glossary } from '../notes/glossary.ts';
import { sourceLanguage } from '../notes/note.ts';
import { tidied } from '../quiz/prose.ts';
import {
  removed,
  type Concept,
  type Denial,
  type FoundWord,
  type Speech,
  type SpokenWord,
} from './speech/speech.ts';
import { speeches } from './speech/speeches.ts';
import { englishStem } from './stems.ts';
import { ideaOf, ideaOfWhole } from './synonyms.ts';

/** `negated` where it holds a negation, whatever that is about; a condition is about nothing of its own. */
export type Clause = {
  concepts: Concept[];
  negated: boolean;
  isDeniedAtEnd: boolean;
  isCondition: boolean;
  /** A condition that begins with what the whole sentence is about: `no`는 … 끝나면. */
  isTopical: boolean;
  /** What comes first is not what acts. */
  isPassive: boolean;
  /** The one is to the other what the other is to it. */
  isMutual: boolean;
  /** It explains the label before it. */
  isExplained: boolean;
  /** It begins a sentence. */
  isFirst: boolean;
  text: string;
  /** Of what it gives the number. */
  counts: readonly Count[];
};

type Count = { thing: string; number: number };

/** Words that stand as code, or in capitals: names, whatever else they mean. */
export const namesIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/`([a-z]+)`|\b([A-Z]{3,})\b/g)].map(([, code, capitals]) =>
        (code ?? capitals ?? '').toLowerCase(),
      ),
    ),
  );

/** By clause: what one says of a thing another need not. */
export function clausesOf(text: string, names: ReadonlySet<string> = noNames): Clause[] {
  const plain = tidied(
    speeches
      .reduce((rest, { asWritten }) => asWritten(rest), text)
      .replaceAll('\n', ' . ')
      .replaceAll('`', '')
      .replaceAll(capitalFlag, '-$1$1'),
  ).toLowerCase();
  return speeches
    .reduce((rest, { respelt }) => respelt(rest), plain)
    .replaceAll(/[.!?;]\s/g, `;${newSentence}`)
    .replaceAll(/:\s/g, `;${afterLabel}`)
    .replaceAll(conditions, `;${condition}`)
    .split(clauseEnds)
    .reduce((before: Clause[], clause) => withClause(before, clause, names), []);
}

const joined = (part: (speech: Speech) => string): string => speeches.map(part).join('|');
const conditions = new RegExp(
  joined(({ condition }) => condition.ahead),
  'g',
);
const conditionEnd = new RegExp(`(?:${joined(({ condition }) => condition.behind)})\\s*$`);
/** `-P` is another flag than `-p`. */
const capitalFlag = /(?<![\w-])-([A-Z])(?!\w)/g;
const noNames: ReadonlySet<string> = new Set();
/** What the lower-cased text never holds. */
const [afterLabel, condition, newSentence] = ['LABEL ', 'IF ', 'NEW '];
const marker = new RegExp(`^(?:${afterLabel}|${condition}|${newSentence})`);

/** A short label such as `not solved:` denies what follows it. */
function withClause(before: Clause[], text: string, names: ReadonlySet<string>): Clause[] {
  const clause = inClause(text, names);
  const label = text.startsWith(afterLabel) ? before.at(-1) : undefined;
  const isDenied = label !== undefined && label.negated && label.concepts.length < 2;
  const goesOn = !text.startsWith(newSentence);
  const earlier = clause.negated && goesOn ? withDeniedCondition(before) : before;
  return [...earlier, { ...clause, negated: clause.negated || isDenied }];
}

/** What doesn't happen if something is so denies it of that too. */
function withDeniedCondition(before: Clause[]): Clause[] {
  const last = before.at(-1);
  return last?.isCondition && last.concepts.length > 0
    ? [...before.slice(0, -1), { ...last, negated: !last.negated }]
    : before;
}

const clauseEnds = new RegExp(
  `[!?;]|(?<!\\d):|:(?!\\d)|\\.(?=\\s|$)|,\\s|\\s(?:-|—)\\s|${joined(({ clauseEnd }) => clauseEnd)}`,
);

const isDenial = (kind: SpokenWord['kind']): kind is Denial => /^(?:not|without)/.test(kind);

function inClause(clause: string, names: ReadonlySet<string>): Clause {
  const tokens = tokensOf(clause, names);
  const concepts: Concept[] = [];
  let negated = false;
  for (const [at, { key, kind }] of tokens.entries()) {
    if (isDenial(kind)) {
      negated ||= kind.startsWith('not');
      continue;
    }
    const opposite = opposites.get(key);
    const isOwn = isDenied(tokens, at);
    concepts.push({
      key: opposite ?? key,
      kind: opposite === undefined ? kind : 'term',
      denied: isOwn !== stays.has(key),
      isTurned: isOwn && stays.has(key),
    });
  }
  const isCondition = clause.startsWith(condition) || conditionEnd.test(clause);
  return {
    concepts,
    negated: negated && concepts.length > 0,
    isDeniedAtEnd: negated && concepts.length > 0 && isFinal(tokens),
    isCondition,
    isTopical: topic.test(clause),
    isPassive: passive.test(clause),
    isMutual: concepts.some(({ key }) => key === together),
    isExplained: clause.startsWith(afterLabel),
    isFirst: clause.startsWith(newSentence),
    text: clause.replace(marker, ''),
    counts: countsIn(clause, names),
  };
}

/** Korean denies at the end: what is denied before it is said of a noun. */
function isFinal(tokens: readonly SpokenWord[]): boolean {
  const last = tokens.findLastIndex(({ kind }) => kind.startsWith('not'));
  const kind = tokens[last]?.kind;
  return kind === 'not before'
    ? last === tokens.length - 1
    : kind !== 'not after' || last >= tokens.length - 2;
}

/** `two networks`, 네트워크 둘. */
function countsIn(clause: string, names: ReadonlySet<string>): Count[] {
  return speeches.flatMap(({ counted, numberOf }) =>
    [...clause.matchAll(counted)].flatMap(({ groups: { number = '', noun = '' } = {} }) => {
      const amount = /^\d+$/.test(number) ? Number(number) : numberOf(number);
      const [thing] = tokensOf(noun, names);
      return amount === null || thing === undefined ? [] : [{ thing: thing.key, number: amount }];
    }),
  );
}

const topic = new RegExp(joined((speech) => speech.topic));
const passive = new RegExp(joined((speech) => speech.passive));
/** Sharing, being the same. */
const together = ideaOf('share') ?? '';

/** English denies the word that follows; Korean what stands right before 않·없, or right after 안·못. */
function isDenied(tokens: readonly SpokenWord[], at: number): boolean {
  const before = tokens[at - 1]?.kind;
  return (
    before === 'not' ||
    before === 'without' ||
    before === 'not after' ||
    tokens[at + 1]?.kind.endsWith(' before') === true
  );
}

function tokensOf(clause: string, names: ReadonlySet<string>): SpokenWord[] {
  const tokens: SpokenWord[] = [];
  for (let at = 0; at < clause.length;) {
    const { length, token } = tokenAt(clause, at);
    const word = clause.slice(at, at + length);
    if (token !== null) tokens.push(names.has(word) ? { key: `${word}()`, kind: 'name' } : token);
    at += length;
  }
  return tokens;
}

function tokenAt(clause: string, at: number): FoundWord {
  const term = termAt(clause, at);
  if (term !== null)
    return {
      length: term.form.length,
      token: {
        key: ideaOfWhole(term.form) ?? ideaOf(englishStem(term.key)) ?? term.key,
        kind: 'term',
      },
    };
  for (const { tokenAt: read } of speeches) {
    const found = read(clause, at);
    if (found !== null) return found;
  }
  const letters = /^[\p{Ll}\p{Lo}\p{Lm}]+/u.exec(clause.slice(at))?.[0];
  return letters === undefined
    ? { length: 1, token: null }
    : { length: letters.length, token: { key: letters, kind: 'word' } };
}

type Form = { form: string; key: string };
const formsByStart = new Map<string, Form[]>();
for (const term of glossary) {
  for (const form of [...formsOf(term), ...term.near])
    addForm(form.toLowerCase(), term.forms[sourceLanguage][0] ?? form);
}
for (const forms of formsByStart.values())
  forms.sort((one, other) => other.form.length - one.form.length);

function addForm(form: string, key: string): void {
  for (const spelling of new Set([
    form,
    form.replaceAll('-', ' '),
    isUncased(form) ? form.replaceAll(' ', '') : form,
  ])) {
    const forms = formsByStart.get(spelling[0] ?? '') ?? [];
    if (spelling.length > 1 && !forms.some((known) => known.form === spelling))
      forms.push({ form: spelling, key });
    formsByStart.set(spelling[0] ?? '', forms);
  }
}

/** Of a script whose words may stand without blanks between them. */
function isUncased(form: string): boolean {
  return /^\p{Lo}/u.test(form);
}

/** The longest term that begins here: Latin ones are whole words, their plural included. */
function termAt(clause: string, at: number): Form | null {
  const forms = formsByStart.get(clause[at] ?? '') ?? [];
  for (const { form, key } of forms) {
    if (!clause.startsWith(form, at)) continue;
    if (isUncased(form)) return { form, key };
    const rest = /^(?:s|d|es|ed)?(?![\w./=-]*\w)/.exec(clause.slice(at + form.length));
    if (rest !== null && !/[\w-]/.test(clause[at - 1] ?? '')) return { form: form + rest[0], key };
  }
  return null;
}

/** What stays is not removed: one idea, affirmed and denied. */
const stays = new Set(speeches.flatMap((speech) => speech.stays));
const opposites = new Map(
  [...stays, ...speeches.flatMap((speech) => speech.goes), 'remove'].map((word) => [word, removed]),
);
