// Streams: what a file descriptor stands for. Reading and writing never wait by themselves; `io.ts` waits.
import type { Bytes } from './bytes.ts';

export type StreamError = 'EPIPE' | 'EBADF' | 'ENOSPC' | 'EISDIR' | 'EIO' | 'EINVAL' | 'ECONNRESET';

/** An open file description: `dup` and `fork` share it, and it is over when each holder has let go. */
export type Stream = {
  kind: 'pipe' | 'file' | 'tty' | 'device' | 'socket';
  /** What there is, at most `max` bytes; null at the end; 'later' when something may come. */
  read: (max: number) => Bytes | null | 'later' | StreamError;
  /** How many bytes were taken: fewer than given where there is no room yet. */
  write: (data: Bytes) => number | StreamError;
  isReadable: () => boolean;
  isWritable: () => boolean;
  hold: () => void;
  release: () => void;
  /** Sockets alone: nothing more will be written. */
  shut?: () => void;
  /** Where it was opened, as /proc/PID/fd tells it. */
  path?: string;
  /** Gives back what was read too much. */
  unread?: (data: Bytes) => void;
  /** Files alone: the next byte to be read or written, and how many there are. */
  seek?: (offset: number) => void;
  length?: () => number;
  /** Where its reader passes on what is read: time stands still for keys only while that is awaited too. */
  relaysTo?: Stream | null;
};

const roomBytes = 65_536;

export function pipe(): { reader: Stream; writer: Stream } {
  let buffer = '';
  let readers = 1;
  let writers = 1;
  const reader: Stream = {
    kind: 'pipe',
    read: (max) => {
      if (buffer === '') return writers === 0 ? null : 'later';
      const taken = buffer.slice(0, max);
      buffer = buffer.slice(max);
      return taken;
    },
    write: () => 'EBADF',
    unread: (data) => {
      buffer = data + buffer;
    },
    isReadable: () => buffer !== '' || writers === 0,
    isWritable: () => true,
    hold: () => void readers++,
    release: () => void readers--,
  };
  const writer: Stream = {
    kind: 'pipe',
    read: () => 'EBADF',
    write: (data) => {
      if (readers === 0) return 'EPIPE';
      const room = roomBytes - buffer.length;
      if (room <= 0) return 0;
      buffer += data.slice(0, room);
      return Math.min(room, data.length);
    },
    isReadable: () => true,
    isWritable: () => readers === 0 || buffer.length < roomBytes,
    hold: () => void writers++,
    release: () => void writers--,
  };
  return { reader, writer };
}

/** `/dev/null`. */
export function nowhere(): Stream {
  return {
    kind: 'device',
    read: () => null,
    write: (data) => data.length,
    isReadable: () => true,
    isWritable: () => true,
    hold: () => undefined,
    release: () => undefined,
  };
}

/** Writes go to a function; reading ends at once. */
export function sink(write: (data: Bytes) => void): Stream {
  return {
    ...nowhere(),
    kind: 'pipe',
    write: (data) => {
      write(data);
      return data.length;
    },
  };
}

const pieceBytes = 1024;

/** The same where each piece is work, and may have to wait for room. */
export function slowSink(write: (data: Bytes) => void, hasRoom: () => boolean): Stream {
  return {
    ...nowhere(),
    kind: 'pipe',
    write: (data) => {
      if (!hasRoom()) return 0;
      const taken = data.slice(0, pieceBytes);
      write(taken);
      return taken.length;
    },
    isWritable: hasRoom,
  };
}
