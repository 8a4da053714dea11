// Guesses which word was meant: the expected answer's own words first, then slips of the hand, then words of like meaning.
import type { FlagSlip, Span } from './findings.ts';
import { allCommands, childrenOf, findCommand, findGroup, type FlagOwner } from './grammar.ts';
import { commandMeanings, flagMeanings, oftenUsed, shortMeanings } from './meanings.data.ts';
import type { Word } from './words.ts';
import { distance } from './distance.ts';

type FlagGuess = { nearest: string | null; slip: FlagSlip };

/** The words of the expected answers, which win every tie. */
export type Preferred = {
  commands: string[];
  flags: string[];
  args: string[];
  paths: string[];
  /** The flags with their values, as they are spelled. */
  values: { name: string; spelled: string; value: string }[];
};

export const nothingPreferred: Preferred = {
  commands: [],
  flags: [],
  args: [],
  paths: [],
  values: [],
};

/** The flag of the expected answer that has the value which follows. */
export function guessByValue(
  [start]: Span,
  words: readonly Word[],
  owner: FlagOwner,
  preferred: Preferred,
): FlagGuess | null {
  const index = words.findIndex(({ at }) => at[0] === start);
  const [, own] = /=(.*)$/s.exec(words[index]?.text ?? '') ?? [];
  const value = own ?? words[index + 1]?.text;
  const meant = preferred.values.find(
    (one) => one.value === value && preferred.flags.includes(one.name) && owner.flags.has(one.name),
  );
  return meant ? { nearest: `--${meant.name}`, slip: 'meaning' } : null;
}

/** A flag that the expected command has and this one has not is no slip of the hand: the command is another. */
export function ofExpected(
  name: string,
  isLetter: boolean,
  { name: typed }: FlagOwner,
  { commands }: Preferred,
): FlagGuess | null {
  const isElsewhere = commands.some((path) => {
    const command = findCommand(path);
    return (isLetter ? command?.shorts : command?.flags)?.has(name) === true;
  });
  return isElsewhere && !commands.includes(typed) ? { nearest: null, slip: 'none' } : null;
}

/** For `--word`: what was probably meant among the owner's flags. */
export function guessLong(typed: string, owner: FlagOwner, preferred: Preferred): FlagGuess {
  const name = typed.toLowerCase();
  if (owner.flags.has(name) && !owner.flags.get(name)?.hidden)
    return { nearest: `--${name}`, slip: 'case' };
  const isBegun = typed.length > 1 && visible(owner).some((flag) => flag.startsWith(name));
  if (!isBegun && isShorts(typed, owner)) return { nearest: `-${typed}`, slip: 'dashes' };
  const meant = meaningOf(typed, owner, preferred);
  if (meant) return meant;
  const near = nearest(name, likeable(name, visible(owner)), preferred.flags);
  return near === null ? { nearest: null, slip: 'none' } : { nearest: `--${near}`, slip: 'typo' };
}

/** For `-word`, of which `letter` is the one that docker doesn't know. */
export function guessShort(
  word: string,
  letter: string,
  owner: FlagOwner,
  preferred: Preferred,
): FlagGuess {
  const body = word.replace(/^-/, '').replace(/=.*$/s, '');
  if (body.length > 1) {
    if (owner.flags.has(body)) return { nearest: `--${body}`, slip: 'dashes' };
    const guess = body.length > 2 ? guessLong(body, owner, preferred) : null;
    if (guess?.nearest?.startsWith('--'))
      return { nearest: guess.nearest, slip: guess.slip === 'case' ? 'dashes' : guess.slip };
  }
  return guessLetter(letter, owner, preferred);
}

function guessLetter(letter: string, owner: FlagOwner, preferred: Preferred): FlagGuess {
  const begins = preferred.flags.find(
    (name) =>
      owner.flags.has(name) &&
      (name.startsWith(letter) ||
        owner.flags.get(name)?.short.toLowerCase() === letter.toLowerCase()),
  );
  if (begins) return withSpelling(begins, letter, owner);
  const flipped = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  const other = owner.shorts.get(flipped);
  if (other && flipped !== letter && other.name !== 'help')
    return { nearest: `-${flipped}`, slip: 'case' };
  const meanings = shortMeanings.get(letter) ?? [];
  const meant =
    meanings
      .flatMap((name) => [name, ...(flagMeanings.get(name)?.split(' ') ?? [])])
      .find((name) => preferred.flags.includes(name) && owner.flags.has(name)) ??
    meanings.find((name) => owner.flags.has(name));
  if (meant) return { nearest: `--${meant}`, slip: 'meaning' };
  const first = sortByUse(visible(owner)).find((name) => name.startsWith(letter.toLowerCase()));
  return first ? { nearest: `--${first}`, slip: 'typo' } : { nearest: null, slip: 'none' };
}

function withSpelling(name: string, letter: string, owner: FlagOwner): FlagGuess {
  const short = owner.flags.get(name)?.short ?? '';
  const isCase = short !== '' && short.toLowerCase() === letter.toLowerCase();
  return { nearest: isCase ? `-${short}` : `--${name}`, slip: isCase ? 'case' : 'meaning' };
}

/** Below `parent`, which command was meant by the word: a path from the root, or null. */
export function guessCommand(word: string, parent: string, preferred: Preferred): string | null {
  const typed = word.toLowerCase();
  const siblings = childrenOf(parent).filter((child) => !hiddenChildren.has(child));
  const own = preferred.commands.flatMap((path) => namesBelow(path, parent));
  if (siblings.includes(typed)) return join(parent, typed);
  const expected = own.find(
    (name) => distance(typed, name) <= Math.max(1, Math.ceil(name.length / 3)),
  );
  if (expected) return join(parent, expected);
  const wanted = commandMeanings
    .get(`* ${typed}`)
    ?.split(', ')
    .find((verb) => own.includes(verb));
  if (wanted !== undefined) return join(parent, wanted);
  const meant =
    commandMeanings.get(join(parent, typed)) ??
    (parent === ''
      ? undefined
      : commandMeanings
          .get(`* ${typed}`)
          ?.split(', ')
          .map((verb) => join(parent, verb))
          .find(isKnown));
  if (meant !== undefined && isKnown(meant)) return meant;
  const near = nearest(typed, siblings, own);
  return near === null ? null : join(parent, shorter.get(near) ?? near);
}

const hiddenChildren = new Set(['b']);
const shorter: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ remove: 'rm', list: 'ls' }),
);

function isKnown(path: string): boolean {
  return findCommand(path) !== null || findGroup(path) !== null;
}

function namesBelow(path: string, parent: string): string[] {
  const names = [path, ...(findCommand(path)?.aliases ?? [])];
  return names
    .filter((name) => name.split(' ').slice(0, -1).join(' ') === parent)
    .map((name) => name.split(' ').at(-1) ?? '');
}

function join(parent: string, word: string): string {
  return parent === '' ? word : `${parent} ${word}`;
}

function isShorts(typed: string, owner: FlagOwner): boolean {
  const flags = [...typed].map((letter) => owner.shorts.get(letter));
  const isGiven = flags.every(
    (flag, index) => flag && flag.name !== 'help' && flags.indexOf(flag) === index,
  );
  return (
    isGiven &&
    (typed.length === 1 || (typed.length <= 3 && flags.every((flag) => flag?.type === 'bool')))
  );
}

function meaningOf(typed: string, owner: FlagOwner, preferred: Preferred): FlagGuess | null {
  const name = typed.toLowerCase().replaceAll('_', '-');
  const close = likeable(name, preferred.flags).find(
    (flag) =>
      owner.flags.has(flag) && distance(name, flag) <= Math.max(1, Math.ceil(flag.length / 3)),
  );
  if (close) return { nearest: `--${close}`, slip: 'typo' };
  const longer = preferred.flags.find(
    (flag) => owner.flags.has(flag) && name.length > 2 && flag.split('-').includes(name),
  );
  if (longer) return { nearest: `--${longer}`, slip: 'meaning' };
  const options =
    flagMeanings
      .get(name)
      ?.split(' ')
      .filter((flag) => owner.flags.has(flag)) ?? [];
  const meant = options.find((flag) => preferred.flags.includes(flag)) ?? options[0];
  if (meant) return { nearest: `--${meant}`, slip: 'meaning' };
  const sorted = name.split('-').sort().join('-');
  const turned = visible(owner).find(
    (flag) =>
      flag.split('-').sort().join('-') === sorted ||
      flag.replaceAll('-', '') === name.replaceAll('-', ''),
  );
  return turned ? { nearest: `--${turned}`, slip: 'typo' } : null;
}

/** What another command calls its flag is no slip of the hand, unless it is short of an ending. */
function likeable(typed: string, flags: string[]): string[] {
  const isReal = allCommands().some((command) => command.flags.get(typed)?.hidden === false);
  return isReal ? flags.filter((flag) => flag.startsWith(typed) || typed === `${flag}s`) : flags;
}

function visible(owner: FlagOwner): string[] {
  return [...owner.flags.values()].filter((flag) => !flag.hidden).map((flag) => flag.name);
}

function sortByUse(names: string[]): string[] {
  const rank = (name: string): number =>
    oftenUsed.includes(name) ? oftenUsed.indexOf(name) : oftenUsed.length;
  return [...names].sort((one, other) => rank(one) - rank(other));
}

/** The closest name: fewest slips, then the expected ones, then those that are used most; null where none is close. */
function nearest(typed: string, names: string[], preferred: string[]): string | null {
  if (typed.length > 40 || typed === '') return null;
  const most = Math.max(1, Math.floor((typed.length + 1) / 3));
  const ranked = sortByUse(names)
    .map((name) => ({
      name,
      slips:
        distance(typed, name) -
        (preferred.includes(name) ? 1.1 : 0) -
        (name[0] === typed[0] ? 0.1 : 0),
    }))
    .sort((one, other) => one.slips - other.slips);
  const [best] = ranked;
  if (best && best.slips <= most) return best.name;
  const begun =
    typed.length >= 2 ? sortByUse(names).find((name) => name.startsWith(typed)) : undefined;
  return (
    begun ??
    sortByUse(names).find(
      (name) =>
        typed.length >= 4 &&
        name.length >= 3 &&
        (name.includes(typed) || (name.length >= 4 && typed.includes(name))),
    ) ??
    null
  );
}
