// A flag that its command doesn't know may be one on the other side of the command's name.
import { childrenOf, findCommand, findGroup, rootFlags, type FlagOwner } from './grammar.ts';
import { distance } from './distance.ts';
import type { Word } from './words.ts';

type Elsewhere = { nearest: string; slip: 'before-command' | 'after-command' } | null;

const asksOnly = new Set(['help', 'version']);

/** The flag exists, on the other side of the command's name. */
export function findElsewhere(
  body: string,
  isShort: boolean,
  owner: FlagOwner,
  words: Word[],
): Elsewhere {
  const has = (other: FlagOwner | null): boolean =>
    (isShort
      ? other?.shorts.has(body) && !asksOnly.has(other.shorts.get(body)?.name ?? '')
      : other?.flags.has(body) && body !== 'help') ?? false;
  const spelled = isShort ? `-${body}` : `--${body}`;
  const parent = findGroup(owner.name.split(' ').slice(0, -1).join(' '));
  if (parent && has(parent)) return { nearest: spelled, slip: 'before-command' };
  const below = owner === rootFlags() ? '' : owner.name;
  if (owner === rootFlags() || findGroup(owner.name)) {
    const after = words
      .map(({ text }) => findCommand(below === '' ? text : `${below} ${text}`))
      .find((command) => command !== null);
    return after && has(after) ? { nearest: spelled, slip: 'after-command' } : null;
  }
  const isGlobal =
    has(rootFlags()) &&
    (!isShort ||
      (/[HD]/.test(body) && (owner.shorts.get(body.toLowerCase())?.name ?? 'help') === 'help'));
  return isGlobal && body !== 'version' ? { nearest: spelled, slip: 'before-command' } : null;
}

/** `docker compose --bulid` means `up --build`: a flag, perhaps misspelled, of the command that is named or of the first that has it. */
export function guessBelow(
  body: string,
  owner: FlagOwner,
  words: readonly Word[],
): { nearest: string; slip: 'typo' } | null {
  if (findGroup(owner.name) === null || owner === rootFlags()) return null;
  if ([...owner.flags.keys()].some((name) => distance(name, body) < 2)) return null;
  const children = childrenOf(owner.name);
  const named = words.map(({ text }) => text).filter((text) => children.includes(text));
  const found = [...new Set([...named, 'up', ...children])].flatMap((child) => {
    const flags = [...(findCommand(`${owner.name} ${child}`)?.flags.keys() ?? [])];
    const near = flags.find((name) => distance(name, body) < (body.length > 4 ? 2 : 1));
    return near === undefined ? [] : [`${child} --${near}`];
  });
  const [nearest] = found;
  return nearest === undefined ? null : { nearest, slip: 'typo' };
}
