// Writes a meaning as the one line that says it: long names, the container's own command last.
import type { Meaning } from './meaning.ts';

export function printMeaning(meaning: Meaning): string {
  const isCompose = meaning.command.startsWith('compose ');
  const globals = meaning.items.filter((item) => globalFields.has(item.field));
  const groups = meaning.items.filter((item) => isCompose && groupFields.has(item.field));
  const own = meaning.items.filter((item) => !globals.includes(item) && !groups.includes(item));
  const flags = [...own]
    .sort((one, other) =>
      `${one.field} ${one.normal}` < `${other.field} ${other.normal}` ? -1 : 1,
    )
    .flatMap((item) => item.words);
  const [first = '', ...rest] = meaning.command.split(' ');
  const path = [first, ...(isCompose ? groups.flatMap((item) => item.words) : []), ...rest];
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

const globalFields = new Set([
  'context',
  'host',
  'config',
  'tls',
  'tlscacert',
  'tlscert',
  'tlskey',
  'tlsverify',
]);
const groupFields = new Set([
  'file',
  'project-name',
  'profile',
  'project-directory',
  'ansi',
  'compatibility',
  'parallel',
  'progress',
  'all-resources',
  'dry-run',
]);

function quote(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  return `'${word.replaceAll("'", "'\\''")}'`;
}
