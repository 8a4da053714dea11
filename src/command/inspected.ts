// What `docker inspect` looks at: the command that names the kind of object means the same.
import { findCommand } from './grammar.ts';
import type { ParsedCommand } from './parsed.ts';
import { fieldsOf } from './values/template.ts';

/** The command's name, with the kind of object where the line itself says it: `--type`, a field that only one kind has, an image's tag. */
export function inspectedBy({ command, flags, args }: ParsedCommand): string {
  if (command !== 'inspect') return command;
  const valueOf = (name: string): string =>
    flags.filter(({ flag }) => flag.canonical === name).at(-1)?.value ?? '';
  const type = valueOf('type');
  if (type !== '') return findCommand(`${type} inspect`) ? `${type} inspect` : command;
  const fields = fieldsOf(valueOf('format'));
  const [kind] = kinds.find(([, own]) => fields.some((field) => own.has(field))) ?? [];
  if (kind !== undefined) return `${kind} inspect`;
  return args.length > 0 && args.every(({ text }) => /[:/@]/.test(text))
    ? 'image inspect'
    : command;
}

const kinds: readonly (readonly [kind: string, fields: ReadonlySet<string>])[] = [
  [
    'container',
    new Set(
      'State RestartCount NetworkSettings Mounts HostConfig SizeRw LogPath ExecIDs HostnamePath ResolvConfPath Args Platform Image'.split(
        ' ',
      ),
    ),
  ],
  ['image', new Set('RootFS RepoTags RepoDigests Architecture Os GraphDriver'.split(' '))],
  ['volume', new Set(['Mountpoint'])],
  ['network', new Set('IPAM Containers Internal EnableIPv6 Attachable'.split(' '))],
];

/** Where a line doesn't say it, others about the same do; a container is what docker looks for first. */
export function settleInspected(command: string, others: readonly string[]): string {
  if (command !== 'inspect') return command;
  return others.find((other) => other.endsWith(' inspect')) ?? 'container inspect';
}
