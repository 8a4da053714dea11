// What Tab offers: docker's commands and flags, names of what is there, the shell's programs, files of the home folder.
import {
  childrenOf,
  findCommand,
  findGroup,
  rootFlags,
  type FlagOwner,
} from '../command/grammar.ts';
import { argumentKind } from '../command/docker/record.ts';
import { recordOf } from '../command/docker/records.ts';
import { isError } from './files/error.ts';
import { listFolder } from './files/open.ts';
import { homeViewer } from './home.ts';
import type { Host } from './host.ts';

/** Each word stands for the text from `from` on. */
export type Completed = { from: number; words: string[] };

export function completeLine(line: string, host: Host): Completed {
  const from = Math.max(line.lastIndexOf(' '), line.lastIndexOf('|'), line.lastIndexOf('(')) + 1;
  const begun = line.slice(from);
  const before =
    line
      .slice(0, from)
      .split(/[|;&(]/)
      .at(-1)
      ?.trim()
      .split(/\s+/) ?? [];
  const typed = before.filter((word) => word !== '');
  const offered = offers(typed, begun, host).filter((word) => word.startsWith(begun));
  return { from, words: [...new Set(offered)].sort() };
}

function offers(typed: readonly string[], begun: string, host: Host): string[] {
  if (typed.length === 0)
    return ['docker', 'cat', 'cd', 'curl', 'echo', 'edit', 'grep', 'ls', 'mkdir', 'rm'];
  if (typed[0] !== 'docker') return files(begun, host);
  const path = pathIn(typed.slice(1));
  const command = findCommand(path);
  const owner: FlagOwner | null = command ?? (path === '' ? rootFlags() : findGroup(path));
  if (begun.startsWith('-')) return flagsOf(owner);
  if (command === null) return childrenOf(path);
  return [...names(path, host), ...files(begun, host)];
}

/** The command's words, without flags and arguments. */
function pathIn(words: readonly string[]): string {
  const path: string[] = [];
  for (const word of words) {
    const next = [...path, word].join(' ');
    if (findCommand(next) === null && findGroup(next) === null) break;
    path.push(word);
  }
  return path.join(' ');
}

function flagsOf(owner: FlagOwner | null): string[] {
  return [...(owner?.flags.values() ?? [])]
    .filter(({ hidden }) => !hidden)
    .map(({ name }) => `--${name}`);
}

function names(path: string, { engine }: Host): string[] {
  const command = findCommand(path);
  switch (command === null ? 'other' : argumentKind(recordOf(command.name), 0)) {
    case 'image':
      return [...engine.tags.keys()].map((tag) => tag.replace(/:latest$/, ''));
    case 'container':
    case 'copy':
      return [...engine.containers.values()].map(({ name }) => name);
    case 'volume':
      return [...engine.volumes.keys()];
    case 'network':
      return [...engine.networks.values()].map(({ name }) => name);
    default:
      return [...engine.containers.values()].map(({ name }) => name);
  }
}

/** A folder ends in a slash, so that one can go on. */
function files(begun: string, host: Host): string[] {
  const folder = begun.slice(0, begun.lastIndexOf('/') + 1);
  const listed = listFolder(homeViewer(host), folder === '' ? '.' : folder);
  return isError(listed) ? [] : listed.map((name) => folder + name);
}
