// Devices as streams, and texts that are read once.
import type { Bytes } from '../kernel/bytes.ts';
import type { Stream } from '../kernel/stream.ts';
import { FileError } from './error.ts';
import type { Viewer } from './mount.ts';
import type { Device } from './node.ts';

/** What never waits and holds nothing. */
export const steady = {
  isReadable: () => true,
  isWritable: () => true,
  hold: () => undefined,
  release: () => undefined,
};

export function readable(text: Bytes): Stream {
  let offset = 0;
  return {
    ...steady,
    kind: 'file',
    read: (max) => {
      const taken = text.slice(offset, offset + max);
      offset += taken.length;
      return taken === '' ? null : taken;
    },
    write: () => 'EBADF',
    unread: (data) => {
      offset -= data.length;
    },
    length: () => text.length,
  };
}

export function deviceStream(viewer: Viewer, { device }: Device): Stream | FileError {
  if (device === 'tty') {
    viewer.tty?.hold();
    return viewer.tty ?? new FileError('ENXIO');
  }
  return { ...steady, kind: 'device', ...bytesOf(viewer, device) };
}

function bytesOf(
  { clock }: Viewer,
  device: Exclude<Device['device'], 'tty'>,
): Pick<Stream, 'read' | 'write'> {
  const write = (data: Bytes) => data.length;
  switch (device) {
    case 'null':
    case 'ptmx':
      return { read: () => null, write };
    case 'zero':
      return { read: (max) => zeros(max), write };
    case 'full':
      return { read: (max) => zeros(max), write: () => 'ENOSPC' };
    case 'random':
      return { read: (max) => noise(clock.now, max), write };
    default:
      return device satisfies never;
  }
}

function zeros(max: number): Bytes {
  return '\0'.repeat(Math.min(max, 268_435_456));
}

/** The same at the same instant of the same world, and different at the next. */
function noise(now: number, max: number): Bytes {
  let state = Math.floor(now * 1000) % 4_294_967_291;
  let bytes = '';
  while (bytes.length < Math.min(max, 65_536)) {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    bytes += String.fromCharCode((state >>> 9) & 255, (state >>> 19) & 255);
  }
  return bytes.slice(0, max);
}
