// Checks the docker commands that notes show: whole ones in fences, fragments in inline code.
import { findEngineRefusals } from './engine-refusals.ts';
import { problem, type CommandProblem, type Span } from './findings.ts';
import { childrenOf, findCommand, findGroup, rootFlags, type FlagOwner } from './grammar.ts';
import { readLine } from './parse.ts';
import { guessCommand, guessLong, guessShort, nothingPreferred } from './suggest.ts';
import { plainSurroundings, splitWords, type Surroundings, type Word } from './words.ts';

const inNotes: Partial<Surroundings> = { unknown: 'keep', stopAtSign: true, forgiving: false };

/** A docker command in a fence, parsed in full: `$(…)` is one word, a pipe or redirection ends it. */
export function checkFence(line: string): CommandProblem[] {
  const reading = readLine(line, { surroundings: inNotes });
  if (!reading.problem)
    return findEngineRefusals(reading.command).filter(({ at }) => !isUnknown(line, at));
  return ['asks-help', 'missing-command', 'empty'].includes(reading.problem.code) ||
    isUnknown(line, reading.problem.at)
    ? []
    : [reading.problem];
}

/** What a shell would put there can't be judged. */
function isUnknown(line: string, [start, end]: Span): boolean {
  return /[$`]/.test(line.slice(start, end));
}

/** Inline code that begins with `docker `: only its command path and the names of its flags are checked. */
export function checkFragment(code: string): CommandProblem[] {
  const cut = code
    .replaceAll(/[[\]]/g, ' ')
    .replaceAll(/\.\.\.|…/g, ' … ')
    .replaceAll('|', ' ');
  const split = splitWords(cut, { ...plainSurroundings, ...inNotes });
  if (split.kind === 'problem')
    return split.problem.code === 'open-quote' || split.problem.code === 'shell-sign'
      ? []
      : [split.problem];
  return checkPath('', rootFlags(), split.words.slice(1));
}

/** `…` and words in capitals stand for anything. */
function isPlaceholder(text: string): boolean {
  return text === '…' || /^[A-Z][A-Z0-9_:/.-]*$/.test(text) || /^<.*>$/.test(text);
}

function checkPath(path: string, owner: FlagOwner, words: Word[], from = 0): CommandProblem[] {
  let at = from;
  for (let flag = words[at]; flag?.text.startsWith('-'); flag = words[at]) {
    const wrong = checkFlagName(flag, owner);
    if (wrong) return [wrong];
    at += takesNext(flag.text, owner) ? 2 : 1;
  }
  const word = words[at];
  if (!word || isPlaceholder(word.text)) return [];
  const next = path === '' ? word.text : `${path} ${word.text}`;
  const command = findCommand(next);
  if (command) return checkFlags(command, words.slice(at + 1));
  const group = findGroup(next);
  if (group) return checkPath(next, group, words, at + 1);
  if (next === 'help' || (path !== '' && childrenOf(path).length === 0)) return [];
  return [
    problem(
      'unknown-command',
      { word: word.text, parent: path, nearest: guessCommand(word.text, path, nothingPreferred) },
      word.at,
      'unknown-command',
    ),
  ];
}

/** Nobody reads more of one command, and for each the nearest flag is looked for. */
const mostTold = 20;

function checkFlags(owner: FlagOwner & { stops: boolean }, words: Word[]): CommandProblem[] {
  const found: CommandProblem[] = [];
  for (let index = 0; index < words.length && found.length < mostTold; index += 1) {
    const word = words[index] as Word;
    if (word.text === '--' || (owner.stops && !word.text.startsWith('-') && word.text !== '…'))
      break;
    if (!/^-./.test(word.text)) continue;
    const wrong = checkFlagName(word, owner);
    if (wrong) found.push(wrong);
    else if (takesNext(word.text, owner)) index += 1;
  }
  return found;
}

/** Only the flag's name counts in a fragment, whatever its value. */
function checkFlagName({ text, at }: Word, owner: FlagOwner): CommandProblem | null {
  if (text.startsWith('--')) {
    const name = text.slice(2).split('=')[0] ?? '';
    if (owner.flags.has(name) || isPlaceholder(name)) return null;
    return problem(
      'unknown-flag',
      { flag: `--${name}`, command: owner.name, ...guessLong(name, owner, nothingPreferred) },
      at,
      'unknown-flag',
    );
  }
  for (const letter of text.slice(1).split('=')[0] ?? '') {
    const flag = owner.shorts.get(letter);
    if (!flag && isPlaceholder(letter)) return null;
    if (!flag)
      return problem(
        'unknown-shorthand',
        {
          letter,
          word: text,
          command: owner.name,
          ...guessShort(text, letter, owner, nothingPreferred),
        },
        at,
        'unknown-shorthand',
      );
    if (flag.type !== 'bool') return null;
  }
  return null;
}

function takesNext(text: string, owner: FlagOwner): boolean {
  if (text.includes('=')) return false;
  if (text.startsWith('--')) return owner.flags.get(text.slice(2))?.type !== 'bool';
  const letters = Array.from(text.slice(1));
  const at = letters.findIndex((letter) => owner.shorts.get(letter)?.type !== 'bool');
  return at >= 0 && at === letters.length - 1;
}
