// `$(…)`: what a subshell writes, without the line ends at its end.
import type { ParsedScript } from 'unbash';
import type { Bytes } from '../kernel/bytes.ts';
import { readStream, StreamFailure } from '../kernel/io.ts';
import type { Doing } from '../kernel/process.ts';
import { pipe } from '../kernel/stream.ts';
import { cannotFork, runChild, waitForChild } from './child.ts';
import { useMemory, type Shell } from './state.ts';

const most = 32 * 1024 * 1024;

export function* substitute(shell: Shell, script: ParsedScript | undefined): Doing<Bytes> {
  if (script === undefined || script.commands.length === 0) {
    shell.substituted = 0;
    return '';
  }
  const { reader, writer } = pipe();
  const source = script.source === undefined ? shell.source : { text: script.source, firstLine: 1 };
  const child = runChild(shell, script.commands, { source, fds: new Map([[1, writer]]) });
  writer.release();
  if (child === null) {
    reader.release();
    return yield* cannotFork(shell);
  }
  let text = '';
  let used = 0;
  for (;;) {
    const some = yield* readStream(reader);
    if (some === null || some instanceof StreamFailure) break;
    text += some;
    if (text.length > used + 1_000_000) {
      used += 1_000_000;
      yield* useMemory(shell, 1_000_000, text.length > most);
    }
  }
  reader.release();
  shell.substituted = yield* waitForChild(shell, child);
  return text.replace(/\n+$/, '').replaceAll('\0', '');
}
