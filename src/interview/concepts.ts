// What a text talks about, in either language: Docker's terms, names as typed and other words, each affirmed or denied.
import { formsOf, glossary } from '../notes/glossary.ts';
import { sourceLanguage } from '../notes/note.ts';
import { isHangul } from '../quiz/hangul.ts';
import { tidied } from '../quiz/prose.ts';
import { englishStem, koreanStem } from './stems.ts';
import { ideaOf, ideaOfKorean, ideaOfWhole, isCommandName } from './synonyms.ts';

/** `term` is known in both languages, `name` is typed the same in both, `word` belongs to one. */
export type Concept = { key: string; kind: 'term' | 'name' | 'word' | 'idea'; denied: boolean };
/** `negated` where it holds a negation, whatever that is about; a condition is about nothing of its own. */
export type Clause = {
  concepts: Concept[];
  negated: boolean;
  isCondition: boolean;
  /** What comes first is not what acts. */
  isPassive: boolean;
  /** The one is to the other what the other is to it. */
  isMutual: boolean;
  /** It explains the label before it. */
  isExplained: boolean;
};

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
  return tidied(
    (/[가-힣]/.test(text) ? text.replaceAll(valueAmongHangul, '$&=value') : text)
      .replaceAll(/['’]s\b/g, '')
      .replaceAll('\n', ' . ')
      .replaceAll('`', '')
      .replaceAll(capitalFlag, '-$1$1'),
  )
    .toLowerCase()
    .replaceAll(/n't\b/g, ' not')
    .replaceAll(/\b(?:still|is|are) (?:still )?(?:there|around)\b(?! (?:is|are|no))/g, 'remains')
    .replaceAll(/\bgo(?:es)? away\b/g, 'disappears')
    .replaceAll(/\b(?:comes?|brings?|brought) (?:it |them )?(?:back )?up\b/g, 'starts')
    .replaceAll(
      /\b(?:shuts?|takes?) (?:it |them )?down\b|\b(?:switch|turn)(?:es|s)? (?:it )?off\b/g,
      'stops',
    )
    .replaceAll(/\bre(?=(?:build|built|creat|deploy|pull|connect)\w*)/g, 'again ')
    .replaceAll(/\bno ((?:\w+ ){1,2})us(?:es|ed|ing)\b/g, '$1 unused ')
    .replaceAll(/\b(?:not|never|nobody|nothing) (?:being )?us(?:ed|es|ing)\b/g, ' unused ')
    .replaceAll(/\bcannot\b/g, 'can not')
    .replaceAll(/:\s/g, `;${afterLabel}`)
    .replaceAll(/\b(?:if|when|unless|where)\b/g, `;${condition}`)
    .split(clauseEnds)
    .reduce((before: Clause[], clause) => withClause(before, clause, names), []);
}

/** In a Korean sentence `no` and `always` are values, and no words of the sentence. */
const valueAmongHangul = /(?<![\w-])(?:no|none|always)(?![\w=-])/g;
/** `-P` is another flag than `-p`. */
const capitalFlag = /(?<![\w-])-([A-Z])(?!\w)/g;
const noNames: ReadonlySet<string> = new Set();
/** What the lower-cased text never holds. */
const [afterLabel, condition] = ['LABEL ', 'IF '];

/** A short label such as `not solved:` denies what follows it. */
function withClause(before: Clause[], text: string, names: ReadonlySet<string>): Clause[] {
  const clause = inClause(text, names);
  const label = text.startsWith(afterLabel) ? before.at(-1) : undefined;
  const isDenied = label !== undefined && label.negated && label.concepts.length < 2;
  const earlier = clause.negated ? withDeniedCondition(before) : before;
  return [...earlier, { ...clause, negated: clause.negated || isDenied }];
}

/** What doesn't happen if something is so denies it of that too. */
function withDeniedCondition(before: Clause[]): Clause[] {
  const last = before.at(-1);
  return last?.isCondition && last.concepts.length > 0
    ? [...before.slice(0, -1), { ...last, negated: !last.negated }]
    : before;
}

const koreanEnds =
  '지만|는데|[가-힣]데|으나|[가-힣]고|고요|[가-힣]며|[가-힣]면|아서|어서|해서|[돼려져워와]서|라서|니까|니까요|거든요|므로|다가|고서|느라|니';
const clauseEnds = new RegExp(
  `[!?;:]|\\.(?=\\s|$)|,\\s|\\s(?:-|—)\\s|\\b(?:and|but|because|while|so|although|though|since|which|until|otherwise|instead|whereas|then)\\b|(?<=${koreanEnds})\\s`,
);

type Token = {
  key: string;
  kind: Concept['kind'] | 'not' | 'not before' | 'not after' | 'without';
};

function inClause(clause: string, names: ReadonlySet<string>): Clause {
  const tokens = tokensOf(clause, names);
  const concepts: Concept[] = [];
  let negated = false;
  for (const [at, { key, kind }] of tokens.entries()) {
    if (kind === 'not' || kind === 'not before' || kind === 'not after' || kind === 'without') {
      negated ||= kind !== 'without';
      continue;
    }
    const opposite = opposites.get(key);
    concepts.push({
      key: opposite ?? key,
      kind: opposite === undefined ? kind : 'term',
      denied: isDenied(tokens, at) !== stays.has(key),
    });
  }
  const isCondition = clause.startsWith(condition) || /[가-힣]면\s*$/.test(clause);
  return {
    concepts,
    negated: negated && concepts.length > 0,
    isCondition,
    isPassive: passive.test(clause),
    isMutual: concepts.some(({ key }) => key === together),
    isExplained: clause.startsWith(afterLabel),
  };
}

const passive =
  /\bby\b|\b(?:is|are|was|were|be|been|gets?) \w+(?:ed|en|un|ade|uilt)\b|[되된됩돼받]|[어아여려져]지는|[어아여려]진|[어아여려]집/;
/** Sharing, being the same. */
const together = ideaOf('share') ?? '';

/** English denies the word that follows; Korean what stands right before 않·없, or right after 안·못. */
function isDenied(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.kind;
  return (
    before === 'not' ||
    before === 'without' ||
    before === 'not after' ||
    tokens[at + 1]?.kind === 'not before'
  );
}

function tokensOf(clause: string, names: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < clause.length;) {
    const { length, token } = tokenAt(clause, at);
    const word = clause.slice(at, at + length);
    if (token !== null) tokens.push(names.has(word) ? { key: `${word}()`, kind: 'name' } : token);
    at += length;
  }
  return tokens;
}

function tokenAt(clause: string, at: number): { length: number; token: Token | null } {
  const here = clause[at] ?? '';
  const term = termAt(clause, at);
  if (term !== null)
    return {
      length: term.form.length,
      token: {
        key: ideaOfWhole(term.form) ?? ideaOf(englishStem(term.key)) ?? term.key,
        kind: 'term',
      },
    };
  if (isHangul(here)) return koreanAt(clause, at);
  const verb = /^(?:up|down)(?![\w-])/.exec(clause.slice(at))?.[0];
  if (verb !== undefined && /(?:^\s*|compose )$/.test(clause.slice(0, at)))
    return { length: verb.length, token: { key: verb, kind: 'name' } };
  const name = /^(?:--?[a-z][\w-]*|\.?[a-z0-9][\w./@=-]*[\w]|[a-z0-9])/.exec(clause.slice(at))?.[0];
  if (name === undefined) return { length: 1, token: null };
  return { length: name.length, token: latinToken(name) };
}

function latinToken(name: string): Token | null {
  if (/^(?:not|no|never|none|without|nobody|nothing|neither|nor|ignor(?:es?|ed|ing))$/.test(name))
    return { key: name, kind: name === 'without' ? 'without' : 'not' };
  if (englishFiller.has(name) || /^[a-z]{3,}ly$/.test(name)) return null;
  if (/[^a-z]/.test(name) || isCommandName(name)) return { key: name, kind: 'name' };
  const stem = englishStem(name);
  return wordToken(stem, opposites.has(stem) ? undefined : ideaOf(stem));
}

/** An everyday word counts as what it means, if the table knows it. */
function wordToken(stem: string, idea: string | undefined): Token {
  return idea === undefined ? { key: stem, kind: 'word' } : { key: idea, kind: 'idea' };
}

/** One run of Hangul up to a blank: endings change a word from its second vowel on. */
function koreanAt(clause: string, at: number): { length: number; token: Token | null } {
  let end = at;
  while (end < clause.length && isHangul(clause[end] ?? '')) end++;
  const run = clause.slice(at, end);
  const length = run.length;
  if (/^없어[지졌진질집]|^없[애앱앤]/.test(run))
    return { length, token: { key: removed, kind: 'term' } };
  if (/^(?:없|않|무시|아니(?!면)|아닌|아닙|말고|못[하한해합했할함])/.test(run))
    return { length, token: { key: run, kind: 'not before' } };
  if (run === '안' || run === '못') return { length, token: { key: run, kind: 'not after' } };
  const isTail = at > 0 && !/[\s(/]/.test(clause[at - 1] ?? '');
  const denial = /(?:지|진|질)(?:는|도|를)?(?:않|못)|없/.exec(run);
  if (isTail && denial !== null) return { length, token: { key: run, kind: 'not before' } };
  if (isTail || koreanFiller.test(run)) return { length, token: null };
  if (run.length < 2 && ideaOfKorean(run) === undefined) return { length, token: null };
  return {
    length,
    token: koreanToken(run),
  };
}

/** What the table knows stands as it is written: 사람 is no form of 사라지다. */
function koreanToken(run: string): Token {
  return wordToken(koreanStem(run), ideaOfKorean(run));
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
export const removed = 'remove';
const stays = new Set([
  ...'stay remain keep kept surviv persist preserv'.split(' '),
  ...'남는 남아 남기 남겨 유지 보존 살아 그대로'.split(' ').map(koreanStem),
]);
const opposites = new Map(
  [
    ...stays,
    ...'remov delet destroy los lost gon disappear vanish wip eras drop discard purg throw clean'.split(
      ' ',
    ),
    ...'지우 사라 날아 날려 잃는 삭제 없애 정리'.split(' ').map(koreanStem),
    'remove',
  ].map((word) => [word, removed]),
);

const englishFiller = new Set(
  (
    'a an the is are was were be been being it its this that these those they them their there here of in on at to for from by with and or as if so than then ' +
    'you your we our i he she his her one what which who whom when where why how can could may might will would shall should must do does did done has have had ' +
    'very also too just only even such any some each every all both more most much many other another same own into out get gets got getting longer going ever actually up down over under about again ' +
    'works come comes back ones several still whole everything anything something way called means goes depends others around next already tells bring often part now else well either say help usual given away better good always after s t'
  ).split(' '),
);
const koreanFiller =
  /^(?:늘$|항상|언제나|무조건|반드시|그리고|그래서|하지만|그런데|그러면|그것|이것|저것|무엇|어떤|어느|있다|있는|있고|있어|있습|하다|하는|하고|합니다|한다|된다|되는|됩니다|때문|그냥|것|으로|에서|에게|이나|이다|이고|이면|이라|준다|주고|주면|주는|주지|때마다|때는|때까지|때에|일은|일이|일을|따로|그러니|부터|까지|거기|가장|동안|서로|가지|위해|여럿|뿐|아무|나머지|걸리|지금|쪽|되고|되지|되어|되면|하며|하던|하거나|하지|하면|하므로|처럼|있게|있을|라면|여전히|통해|중인|데서|그때|너무|매번|만큼|이상|따라|만약|정말|제대로|얼마나|보통|수도|경우|자리|편이|저마다|각각|겁니|거고|거예|거라|거든|거죠|거나|거랑|거는|거를|거지|건$|걸$|걸로|게$|근데|일단|굳이|아예|아니면|그게|그건|그걸|그거|그러|그런|그래|이런|이렇|그렇|줍니|줘|주죠|버려|버리|버립|싶|아주|매우|또한|모두|모든|하나|있지|있으|있었|나온|나와|나오|때만|실제|어떻|방법|어디|되도록|언제|정도|다음|생각|굉장|사실|솔직|우선은|혹시|음|글쎄)/;
