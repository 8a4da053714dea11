// Writes a meaning as the one line that says it: long names, the container's own command last.
import { findCommand, findGroup, rootFlags, type FlagOwner } from './grammar.ts';
import type { Meaning } from './item.ts';

export function printMeaning(meaning: Meaning): string {
  const [first = '', ...rest] = meaning.command.split(' ');
  const command = findCommand(meaning.command);
  const stands = (owner: FlagOwner | null, field: string): boolean =>
    owner?.flags.has(field) === true && command?.flags.has(field) !== true;
  const globals = meaning.items.filter(({ field }) => stands(rootFlags(), field));
  const groups = meaning.items.filter(({ field }) => stands(findGroup(first), field));
  const own = meaning.items.filter((item) => !globals.includes(item) && !groups.includes(item));
  const flags = [...own]
    .sort((one, other) =>
      `${one.field} ${one.normal}` < `${other.field} ${other.normal}` ? -1 : 1,
    )
    .flatMap((item) => item.words);
  const path = [first, ...groups.flatMap((item) => item.words), ...rest];
  const args = [
    ...(meaning.image ? [meaning.image] : []),
    ...meaning.targets,
    ...meaning.inside,
  ].map(({ text }) => text);
  const dashes = [meaning.image, ...meaning.targets].some(
    (argument) => argument?.text.startsWith('-') && argument.text !== '-',
  )
    ? ['--']
    : [];
  return ['docker', ...globals.flatMap((item) => item.words), ...path, ...flags, ...dashes, ...args]
    .map(quote)
    .join(' ');
}

function quote(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  return `'${word.replaceAll("'", "'\\''")}'`;
}
