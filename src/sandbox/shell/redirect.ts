// Redirections: which streams a command gets in place of the shell's.
import type { Redirection } from 'unbash';
import { readable } from '../files/devices.ts';
import { errorText, FileError } from '../files/error.ts';
import { openFile, type OpenMode } from '../files/open.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import type { Doing } from '../kernel/process.ts';
import type { Stream } from '../kernel/stream.ts';
import { addDoubleQuoted, expandText } from './expand.ts';
import { Fields } from './fields.ts';
import { complain, type Shell } from './state.ts';
import { unescapePattern } from './pattern.ts';

/** The whole table of a command, and what was opened for it. */
export type Redirected = { fds: Map<number, Stream>; opened: Stream[] };

/** Null when one failed: it has been said. */
export function* redirect(
  shell: Shell,
  redirects: readonly Redirection[],
): Doing<Redirected | null> {
  const result: Redirected = { fds: new Map(shell.self.fds), opened: [] };
  for (const one of redirects) {
    if (yield* applyOne(shell, one, result)) continue;
    release(result);
    return null;
  }
  return result;
}

export function release({ opened }: Redirected): void {
  for (const stream of opened) stream.release();
}

function* applyOne(shell: Shell, one: Redirection, result: Redirected): Doing<boolean> {
  const { fds, opened } = result;
  const given = one.descriptor?.type === 'FileDescriptor' ? one.descriptor.value : null;
  const open = (fd: number, stream: Stream) => {
    fds.set(fd, stream);
    opened.push(stream);
    return true;
  };
  if (one.type === 'HereDoc') return open(given ?? 0, readable(yield* bodyOf(shell, one)));
  if (one.type === 'HereString') {
    const text = one.target === undefined ? '' : yield* expandText(shell, one.target);
    return open(given ?? 0, readable(`${text}\n`));
  }
  const target = one.target === undefined ? '' : yield* expandText(shell, one.target);
  const { operator } = one;
  const usual = operator.startsWith('<') ? 0 : 1;
  const isBoth = operator.startsWith('&>') || (operator === '>&' && !/^(?:\d+|-)$/.test(target));
  if (operator === '<&' || (operator === '>&' && !isBoth))
    return yield* duplicate(shell, fds, given ?? usual, target);
  const isKept = operator === '>' && shell.options.has('C') && isFile(shell, target);
  const stream = isKept
    ? new FileError('EEXIST')
    : openFile(shell.self, target, modeOf(operator), {
        keeps: operator === '<>',
        isExclusive: false,
      });
  if (stream instanceof FileError) {
    yield* complain(shell, refusal(shell, target, stream, operator));
    return false;
  }
  open(given ?? usual, stream);
  if (isBoth) fds.set(2, stream);
  return true;
}

/** What `set -C` keeps. */
function isFile(shell: Shell, path: Bytes): boolean {
  const found = lookup(shell.self, path);
  return !(found instanceof FileError) && found.node.kind === 'file';
}

function* bodyOf(
  shell: Shell,
  { body, delimiter, operator }: Extract<Redirection, { type: 'HereDoc' }>,
): Doing<Bytes> {
  const strip = (text: Bytes) => (operator === '<<-' ? text.replace(/^\t+/gm, '') : text);
  if (delimiter?.quoted === true || body.parts === undefined) return strip(body.text);
  const fields = new Fields('');
  yield* addDoubleQuoted(shell, body.parts, fields);
  return strip(
    fields
      .finish()
      .map(({ pattern }) => unescapePattern(pattern))
      .join(' '),
  );
}

function modeOf(operator: string): OpenMode {
  if (operator === '<') return 'read';
  if (operator === '<>') return 'write';
  return operator.endsWith('>>') ? 'append' : 'write';
}

function* duplicate(
  shell: Shell,
  fds: Map<number, Stream>,
  fd: number,
  target: Bytes,
): Doing<boolean> {
  if (target === '-') {
    fds.delete(fd);
    return true;
  }
  const stream = fds.get(Number(target));
  if (stream === undefined) {
    yield* complain(shell, `dup2(${target},${fd}): Bad file descriptor`);
    return false;
  }
  fds.set(fd, stream);
  return true;
}

function refusal(shell: Shell, target: Bytes, error: FileError, operator: string): Bytes {
  const isReading = operator === '<';
  const text = error.code === 'ENOENT' && !isReading ? 'nonexistent directory' : shortText(error);
  if (shell.flavour.isDash) return dashRefusal(target, error, isReading);
  return `can't ${isReading ? 'open' : 'create'} ${target}: ${text}`;
}

function dashRefusal(target: Bytes, error: FileError, isReading: boolean): Bytes {
  const missing = isReading ? 'No such file' : 'Directory nonexistent';
  const text = error.code === 'ENOENT' ? missing : errorText(error);
  return `cannot ${isReading ? 'open' : 'create'} ${target}: ${text}`;
}

/** The shell's own short words for the two most frequent. */
export function shortText(error: FileError): Bytes {
  if (error.code === 'ENOENT') return 'no such file';
  return errorText(error);
}
