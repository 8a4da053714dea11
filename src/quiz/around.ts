// What people put around an answer and that says nothing of its own: quotes, nouns, whole short sentences, a gloss in brackets.
import { languages } from '../notes/note.ts';
import { countedNouns, headNouns, joined, nounsOfShape, proseOf, type Nouns } from './heads.ts';
import { quantityOf } from './quantity.ts';
import type { Cut } from './wording/wording.ts';
import { wordingIn, wordings } from './wording/wordings.ts';

/** What is left when everything that may stand around the answer is taken off, step by step; the text itself comes first. */
export function coresOf(text: string, prompt: string): string[] {
  const asked = headNouns(prompt);
  const cores = [text];
  const seen = new Set(cores);
  for (let at = 0; at < cores.length && cores.length < mostCores; at++) {
    const core = cores[at] ?? '';
    const nouns = [asked, nounsOfShape(core), ...(isCount(core) ? [countedNouns(prompt)] : [])];
    for (const next of smaller(core, joined(nouns), prompt)) {
      const bare = next.trim();
      if (bare === '' || seen.has(bare)) continue;
      seen.add(bare);
      cores.push(bare);
    }
  }
  return cores;
}

const mostCores = 120;

/** A number before its last word or behind its first. */
const isCount = (text: string): boolean =>
  [/\s*\S+$/, /^\S+\s*/].some(
    (word) => quantityOf(text.toLowerCase().replace(word, ''), null) !== null,
  );

function smaller(text: string, nouns: Nouns, prompt: string): string[] {
  return [
    withoutMarks(text),
    withoutSubject(text, prompt),
    ...wordings.map(({ opening }) => withoutOpening(text, opening)),
    text.replace(placeholder, ''),
    ...asides.map(([around, kept]) => text.replace(around, kept)),
    withoutSequel(text, prompt),
    withoutWhole(text, prompt),
    withoutKnownWord(text, prompt),
    ...withoutNoun(text, nouns),
    ...wordings.flatMap(({ stemsOf }) => stemsOf(text)),
  ];
}

/** Quotes or brackets of any kind around it, a full stop behind it. */
function withoutMarks(text: string): string {
  return text
    .replace(/^(["'`]|\*\*?|__)(.+)\1$/, '$2')
    .replace(/^\(([^()]+)\)$|^\[([^[\]]+)\]$/, '$1$2')
    .replace(/(?<=.)(?:\.{1,3}|[…。!?,;~])$/, '');
}

/** A word in capitals is a name. */
const withoutOpening = (text: string, opening: RegExp): string =>
  text.replace(opening, (start) => (/^[A-Z]{3,} $/.test(start) ? start : ''));

const denial = `(?:${wordings.map((wording) => wording.denial).join('|')})`;
const asides: readonly Cut[] = [
  ...wordings.flatMap((wording) => wording.asides),
  // A sum, with what is added up named or not.
  [/^[^=]*\d[^=]*[-+*/×x][^=]*= ?(?=\d)/, ''],
  // Its version; in what manner, in a word.
  [/(?<=[a-z]{3,}) v?\d+(?:\.\d+)+$|(?<=[a-z]{3,}) v\d$/i, ''],
  [/^(?:WORKDIR|ENV) (?=\S)/, ''],
  // Behind a dash, a semicolon or a full stop it is explained; what it is equal to stands before it.
  [
    / (?:--|-|=>?|->|→) .+$|; (?!.*\b(?:first|second|other)\b).+$|(?<=[^\d.])\. (?=[A-Z]|\p{Lo}).+$|(?<=^\d+)\. .+$/u,
    '',
  ],
  [new RegExp(`: (?!true|.*${denial}).+$`), ''],
  [/^.+ ?(?:->|→|=>) ?(?=\S)/, ''],
  // An instruction with what it takes.
  [
    new RegExp(
      `(?<=^[A-Z]{4,}) (?:\\[[^\\]]*\\] )?(?:--\\S+ )*(?:CMD|<|\\.\\.\\.|…)(?!.*${denial}).*$`,
    ),
    '',
  ],
  [/^docker [a-z ]+ (--\w[\w-]*)(?: [^-]\S*)*$/, '$1'],
  [/^docker [a-z ]+ (?=--\w)/, ''],
  [/^\$ /, ''],
  [/(?<=^[\w-]+)=true$/, ''],
  [/^[a-z_-]+(?:: |=)(?=[\w-]+$)/, ''],
  [/(?<=^[A-Z]{3,}) [/["]\S*$/, ''],
  [/ "?\$@"?$/, ''],
  [/^\.\/(?=\w)/, ''],
];
/** Where an option's value would stand. */
const placeholder =
  /(?<=^-.*)(?:[ =](?:[A-Z]{2,}|<[^>]+>|\.\.\.|…)|=(?!false|no|none|0)[\w./-]+)$|(?<=\S) +<[\w -]+>$/;

const copulas = (key: 'apart' | 'suffix' | 'joined'): string =>
  wordings
    .map(({ copula }) => copula[key])
    .filter((one) => one !== '')
    .join('|');
const subjectAhead = new RegExp(
  `^(?:the )?([\\w.$-]+)((?:${copulas('suffix')})? +(?:=|:|${copulas('apart')})? *|: +| = |(?:${copulas('suffix')}) +)(?=\\S)`,
  'i',
);
const joining = new RegExp(`[=:]|${copulas('joined')}`);

/** `X is …`, `RestartCount 2`, `OCI = …`: the prompt's own word as the subject. */
function withoutSubject(text: string, prompt: string): string {
  const [whole = '', subject = '', joint = ''] = subjectAhead.exec(text) ?? [];
  if (subject === '' || /^\d/.test(subject)) return text;
  const isPrompts = new RegExp(
    `(?<![\\w.$-])${subject.replaceAll(/[.$]/g, '\\$&')}(?![\\w.$-])`,
  ).test(prompt);
  const rest = text.slice(whole.length);
  const isJoined = joining.test(joint) || /^\d+$/.test(rest);
  return isPrompts && isJoined ? rest : text;
}

/** `a service task`, `스웜 태스크`: a word of the prompt before the answer. */
function withoutKnownWord(text: string, prompt: string): string {
  const [start = '', word = ''] = /^([a-z]{4,}|[\p{Lo}\p{Lm}]{2,}) (?=\S)/iu.exec(text) ?? [];
  const isNegation = /^(?:without|never|neither|nothing|other|another)$/i.test(word);
  return word !== '' && !isNegation && proseOf(prompt).includes(word.toLowerCase())
    ? text.slice(start.length)
    : text;
}

/** `SIGTERM, then SIGKILL`: where the first of several was asked for, what comes after it is no other answer. */
function withoutSequel(text: string, prompt: string): string {
  return wordings.some(({ first }) => first.asked.test(prompt))
    ? wordings.reduce((rest, { first }) => rest.replace(first.sequel, ''), text)
    : text;
}

/** `512 MB of swap`, `a task of the service`: what the prompt speaks of is no news. */
function withoutWhole(text: string, prompt: string): string {
  const [end = '', whole = ''] =
    / (?:of|in) (?:the |a |an )?([\w-]+(?: [\w-]+)?)$/i.exec(text) ?? [];
  return whole !== '' && prompt.toLowerCase().includes(whole.toLowerCase())
    ? text.slice(0, -end.length)
    : text;
}

const behindNoun = new RegExp(
  `^(?:(?:s|:|${copulas('suffix')})? +(?:is |are |= |: |of )?|#)(?=\\S)`,
);

function withoutNoun(text: string, nouns: Nouns): string[] {
  const lower = text.toLowerCase();
  const before = Object.values(nouns)
    .flat()
    .flatMap((noun) => {
      const rest = text.slice(noun.length);
      return lower.startsWith(noun.toLowerCase()) && behindNoun.test(rest)
        ? [rest.replace(behindNoun, '')]
        : [];
    });
  const behind = languages.flatMap((language) =>
    nouns[language].flatMap((noun) => wordingIn[language].withoutNounBehind(text, noun)),
  );
  return [...before, ...behind];
}
