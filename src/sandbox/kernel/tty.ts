// A terminal's line discipline: keys become lines, echo and signals; what programs write goes out with carriage returns.
import type { Bytes } from './bytes.ts';
import type { Signal } from './signals.ts';
import type { Stream } from './stream.ts';

export type Tty = Stream & {
  kind: 'tty';
  name: string;
  columns: number;
  rows: number;
  /** Raw passes each key on as it is: no lines, no echo, no signals. */
  isRaw: boolean;
  echoes: boolean;
  /** The process group that keys reach; 0: none. */
  foreground: number;
  type: (keys: Bytes) => void;
  /** The other side has gone: reading ends. */
  hangUp: () => void;
};

type Sides = {
  name: string;
  /** What appears on the terminal. */
  show: (output: Bytes) => void;
  signal: (group: number, signal: Signal) => void;
  /** Not where a line editor in front of it has shown what is typed. */
  echoes?: boolean;
};

export function openTty({ name, show, signal, echoes = true }: Sides): Tty {
  const ready: (Bytes | null)[] = [];
  let isGone = false;
  const echo = (text: Bytes) => {
    if (tty.echoes && !tty.isRaw) show(text);
  };
  const press = lineEditor({ ready, echo, signal: (one) => signal(tty.foreground, one) });
  const tty: Tty = {
    kind: 'tty',
    name,
    columns: 80,
    rows: 24,
    isRaw: false,
    echoes,
    foreground: 0,
    relaysTo: null,
    type: (keys) => {
      if (tty.isRaw) ready.push(keys);
      else for (const key of keys) press(key);
    },
    hangUp: () => {
      isGone = true;
    },
    read: (max) => {
      const first = ready.shift();
      if (first === undefined) return isGone ? null : 'later';
      if (first !== null && first.length > max) ready.unshift(first.slice(max));
      return first === null ? null : first.slice(0, max);
    },
    write: (data) => {
      show(tty.isRaw ? data : data.replace(/\n/g, '\r\n'));
      return data.length;
    },
    isReadable: () => ready.length > 0 || isGone,
    isWritable: () => true,
    hold: () => undefined,
    release: () => undefined,
  };
  return tty;
}

/** The line that is being typed: each key goes into it, takes from it, ends it or is a signal. */
function lineEditor({
  ready,
  echo,
  signal,
}: {
  ready: (Bytes | null)[];
  echo: (text: Bytes) => void;
  signal: (one: Signal) => void;
}): (key: Bytes) => void {
  let line = '';
  const end = (typed: Bytes) => {
    // Ctrl-D behind a begun line hands that over; on an empty line it is the end.
    ready.push(typed === '' ? null : typed);
    line = '';
  };
  return (key) => {
    if (key === '\r' || key === '\n') {
      echo('\r\n');
      end(`${line}\n`);
    } else if (key === '\x04') end(line);
    else if (signals.has(key)) {
      echo(`^${String.fromCharCode(key.charCodeAt(0) + 64)}`);
      line = '';
      ready.length = 0;
      signal(signals.get(key) ?? 'INT');
    } else if (key === '\x7f' || key === '\b') {
      if (line !== '') echo('\b \b');
      line = line.replace(/[^\x80-\xbf][\x80-\xbf]*$/, '');
    } else if (key === '\x15') {
      line = '';
    } else {
      line += key;
      echo(key);
    }
  };
}

const signals = new Map<string, Signal>([
  ['\x03', 'INT'],
  ['\x1c', 'QUIT'],
  ['\x1a', 'TSTP'],
]);
