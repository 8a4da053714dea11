// Reading and writing as programs do it: waiting where there is nothing yet, or no room.
import type { Bytes } from './bytes.ts';
import type { Doing, Process } from './process.ts';
import type { Stream, StreamError } from './stream.ts';
import { turn, until } from './waits.ts';

export class StreamFailure {
  readonly code: StreamError;
  constructor(code: StreamError) {
    this.code = code;
  }
}

/** Some bytes, as soon as there are any; null at the end, and after a handled signal where `stopsAtSignal`. */
export function* readStream(
  stream: Stream,
  max = 65_536,
  stopsAtSignal = false,
): Doing<Bytes | null | StreamFailure> {
  for (;;) {
    const read = stream.read(max);
    if (read === null) return null;
    if (read === 'later') {
      const woken = yield { isReady: stream.isReadable, at: null, on: stream };
      if (woken === 'signal' && stopsAtSignal && !stream.isReadable()) return null;
    } else if (codes.has(read)) return new StreamFailure(read as StreamError);
    else return read;
  }
}

/** Null for what is at its end, or isn't open. */
function* readSome(self: Process, fd: number, max = 65_536): Doing<Bytes | null> {
  const stream = self.fds.get(fd);
  const read = stream === undefined ? null : yield* readStream(stream, max);
  return read instanceof StreamFailure ? null : read;
}

export function* readAll(self: Process, fd: number): Doing<Bytes> {
  let all = '';
  for (;;) {
    const some = yield* readSome(self, fd);
    if (some === null) return all;
    all += some;
  }
}

/** Lines without their ends, one after the other, from one descriptor. */
export function lineReader(self: Process, fd: number): () => Doing<Bytes | null> {
  let buffer = '';
  let isAtEnd = false;
  return function* () {
    for (;;) {
      const at = buffer.indexOf('\n');
      if (at !== -1 || (isAtEnd && buffer !== '')) {
        const line = at === -1 ? buffer : buffer.slice(0, at);
        buffer = at === -1 ? '' : buffer.slice(at + 1);
        return line;
      }
      if (isAtEnd) return null;
      const some = yield* readSome(self, fd);
      if (some === null) isAtEnd = true;
      else buffer += some;
    }
  };
}

/** Who writes so much without waiting lets the others have a turn: nothing prints without end in one. */
const mostUnbroken = 65_536;

/** Writes all of it; a reader that has gone ends the process by SIGPIPE unless that is ignored. */
export function* writeStream(
  self: Process,
  stream: Stream,
  data: Bytes,
): Doing<StreamError | null> {
  let left = data;
  while (left !== '') {
    const taken = stream.write(left);
    if (typeof taken !== 'number') {
      if (taken === 'EPIPE') yield* breakPipe(self);
      return taken;
    }
    left = taken === left.length ? '' : left.slice(taken);
    if (left !== '') yield until(stream.isWritable);
  }
  self.unbrokenBytes += data.length;
  if (self.unbrokenBytes >= mostUnbroken) {
    self.unbrokenBytes = 0;
    yield turn();
  }
  return null;
}

export function* write(self: Process, fd: number, data: Bytes): Doing<StreamError | null> {
  const stream = self.fds.get(fd);
  return stream === undefined ? 'EBADF' : yield* writeStream(self, stream, data);
}

/** Sent by the scheduler's next look at it; a namespace's first process hears only what it asked for. */
function* breakPipe(self: Process): Doing<void> {
  if (self.handlers.has('PIPE') || self.space.init === self) return;
  self.pending.push('PIPE');
  yield until(() => false);
}

const codes = new Set<string>([
  'EPIPE',
  'EBADF',
  'ENOSPC',
  'EISDIR',
  'EIO',
  'EINVAL',
  'ECONNRESET',
]);
