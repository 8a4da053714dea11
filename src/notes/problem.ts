// What can be wrong with a note: codes with arguments and places; the sentences live in the view.
import type { CommandProblem } from '../command/findings.ts';
import type { Language, Place } from './note.ts';

type None = Record<string, never>;
/** What carries an id comment. */
export type Carrier = 'section' | 'question' | 'follow-up' | 'task';
/** What a front matter value has to be. */
export type ValueShape =
  | 'text'
  | 'list'
  | 'topics'
  | 'asked'
  | 'order'
  | 'sections'
  | 'level'
  | 'minutes'
  | 'version'
  | 'names';
/** What a key of an id comment has to be. */
export type CommentShape = 'kebab' | 'level' | 'version' | 'stamp' | 'text' | 'question';
/** In what two languages of a topic can differ. */
export type Aspect =
  | 'sections'
  | 'questions'
  | 'follow-ups'
  | 'kind'
  | 'options'
  | 'right-options'
  | 'items'
  | 'pairs'
  | 'level'
  | 'commands'
  | 'console'
  | 'contrast'
  | 'proof'
  | 'validity'
  | 'requires'
  | 'related'
  | 'asked'
  | 'order'
  | 'about';
/** In what two languages of a lab can differ. */
export type LabPart =
  | 'tasks'
  | 'checks'
  | 'setup'
  | 'files'
  | 'solutions'
  | 'near-misses'
  | 'fields'
  | 'practises';
/** A rule of thumb of somebody who knows nothing. */
export type GuessRule =
  | 'longest'
  | 'shortest'
  | 'prompt-words'
  | 'no-absolutes'
  | 'most-code'
  | 'prompt-echo'
  | 'odd-one-out'
  | 'most-alike'
  | 'most-specific'
  | 'hedged'
  | 'grammar'
  | 'all-or-none';

export type ProblemArgs = {
  'file-too-large': { bytes: number; limit: number };
  /** Of a folder, or a file, that looks as if it were meant as notes. */
  'file-unread': { what: 'folder' | 'extension' };
  'file-not-utf8': None;
  'file-refused': {
    why: 'link-out' | 'not-a-file' | 'unreadable' | 'name-not-utf8';
    detail: string;
  };
  'topic-name': { name: string };
  'control-character': { character: string };
  'escape-sequence': None;
  'nested-too-deep': { levels: number; limit: number };
  'too-many-marks': { marks: number; limit: number };
  'too-many-constructs': { constructs: number; limit: number };
  'table-too-wide': { columns: number; limit: number };
  'markdown-unreadable': None;

  'front-matter-missing': None;
  'front-matter-open': None;
  'front-matter-line': { text: string };
  'front-matter-unsupported': {
    what: 'anchor' | 'alias' | 'tag' | 'block-text' | 'map' | 'nested-list' | 'many-lines';
  };
  'key-unknown': { key: string; near: string | null };
  'key-twice': { key: string };
  'key-missing': { key: string };
  'value-shape': { key: string; shape: ValueShape };
  'value-quotes': { value: string };
  'title-missing': None;
  'title-twice': None;
  'title-differs': { title: string; heading: string };
  'intro-shape': None;

  'heading-form': { text: string };
  'heading-jumped': { text: string };
  'heading-nested': { text: string };
  'heading-underlined': None;

  'comment-missing': { carrier: Carrier };
  'comment-place': None;
  'comment-open': None;
  'comment-key-unknown': { key: string; near: string | null };
  'comment-key-here': { key: string; carrier: Carrier };
  'comment-key-twice': { key: string };
  'comment-value': { key: string; value: string; shape: CommentShape };
  'comment-separator': { found: string };
  'id-missing': { carrier: Carrier };
  'id-twice': { id: string; line: number };
  'was-taken': { id: string };

  'prompt-empty': None;
  'prompt-shape': None;
  'answer-missing': None;
  'two-answers': None;
  'stray-block': None;
  'explanation-missing': None;
  'explanation-names-option': { text: string };
  'options-few': { count: number };
  'options-many': { count: number; limit: number };
  'options-none-right': None;
  'option-start': None;
  'option-twice': { text: string; line: number };
  'reason-missing': None;
  'reason-twice': None;
  'reason-last': None;
  'reason-indent': None;
  'list-mixed': None;
  'items-few': { count: number };
  'item-twice': { text: string; line: number };
  'item-empty': None;
  'order-numbers': None;
  'points-loose': None;
  'match-columns': { columns: number };
  'match-few': { count: number };
  'match-twice': { text: string; line: number };
  'table-cells': { cells: number; columns: number };
  'accept-none': None;
  'accept-empty': { text: string };
  'accept-twice': { text: string; line: number };
  'accept-blank-line': None;
  'accept-article': { text: string };
  'accept-letter': { text: string };
  /** Another question asks the same, and takes these texts too. */
  'accepts-differ': { id: string; texts: string[] };
  'asked-twice': { id: string; path: string; line: number };
  'follow-up-kind': None;

  'blank-line': None;
  'quote-lazy': None;
  'fence-open': None;
  'fence-indent': None;
  'fence-language': { word: string; near: string | null };
  'fence-backtick': None;
  'fence-reason': { word: string };
  'indented-code': None;
  tab: None;
  html: { text: string };
  'entity-hidden': { entity: string };
  'reference-link': { text: string };
  footnote: { text: string };
  rule: None;
  'table-in-item': None;
  'emphasis-open': { mark: string };
  'code-open': None;
  'single-tilde': None;

  'link-outside': { href: string };
  'link-scheme': { href: string };
  'link-broken': { href: string; near: string | null };
  'anchor-broken': { href: string; near: string | null };
  'requires-unknown': { topic: string; near: string | null };
  'related-unknown': { topic: string; near: string | null };
  'requires-circle': { topics: string[] };
  'requires-later': { topic: string; order: number; its: number };
  'name-shared': { name: string; topic: string };

  'command-refused': { problem: CommandProblem; command: string };
  'relax-line': { text: string };
  'console-empty': None;
  'diagram-wide': { columns: number; limit: number };
  'diagram-ragged': { character: string; columns: number };
  'proof-unknown': { proof: string };

  'language-missing': { language: Language };
  'languages-differ': { aspect: Aspect; id: string; here: string; there: string };
  'translation-stale': { id: string };
  'translation-unstamped': { id: string };
  'term-discouraged': { found: string; preferred: string };
  'lab-name': { name: string };
  'lab-fence': { info: string };
  'lab-file': { path: string };
  'lab-heading': { text: string };
  'lab-shown': None;
  'lab-tasks': None;
  'lab-checks': None;
  'lab-solutions': { count: number };
  'lab-wrongs': { count: number };
  'lab-wrong-check': { wanted: string; matching: number };
  'lab-setup': { line: string };
  'lab-outside': { path: string };
  'lab-power': { text: string };
  'lab-section': { topic: string; section: string };
  'lab-practises': { question: string };
  'labs-differ': { part: LabPart; task: string | null };
  'check-form': { line: string };
  'check-subject': { word: string; near: string | null };
  'check-predicate': { subject: string; words: string; near: string | null };
  guessable: { language: Language; rule: GuessRule; hit: number; chance: number; n: number };
};

export type ProblemCode = keyof ProblemArgs;
export type Severity = 'error' | 'warning';
type ProblemOf<C extends ProblemCode> = {
  code: C;
  args: ProblemArgs[C];
  place: Place;
  severity: Severity;
};
export type Problem = { [C in ProblemCode]: ProblemOf<C> }[ProblemCode];

const warnings: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'file-unread',
  'key-unknown',
  'explanation-missing',
  'translation-stale',
  'translation-unstamped',
  'term-discouraged',
  'name-shared',
  'accept-twice',
  'accept-article',
  'accept-letter',
  'accepts-differ',
  'asked-twice',
  'language-missing',
]);

/** Makes a problem; the code decides its arguments and how grave it is. */
export function problem<C extends ProblemCode>(
  code: C,
  args: ProblemArgs[C],
  place: Place,
): Problem {
  return { code, args, place, severity: warnings.has(code) ? 'warning' : 'error' } as Problem;
}

/** Harmless in a note of one's own, where other programs have their keys and a reason can be left for later; not in the bank that is shipped. */
const ownOnly: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'key-unknown',
  'explanation-missing',
]);

/** As grave as they are in the bank that is shipped. */
export function inBank(problems: readonly Problem[]): Problem[] {
  return problems.map((one) => (ownOnly.has(one.code) ? { ...one, severity: 'error' } : one));
}

/** Where the reader comes to it: by path, line and column. */
export function byPlace(left: Problem, right: Problem): number {
  const [a, b] = [left.place, right.place];
  return (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.line - b.line || a.column - b.column;
}

/** Tells a problem at a line and column of the file. */
export type Tell = <C extends ProblemCode>(
  code: C,
  args: ProblemArgs[C],
  at: { line: number; column: number },
) => null;

export function teller(problems: Problem[], path: string): Tell {
  return (code, args, at) => {
    const place: Place = { path, line: at.line, column: at.column };
    problems.push(problem(code, args, place));
    return null;
  };
}
