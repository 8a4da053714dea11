// A client that is attached: what comes from the container goes out, what is typed goes in, until it is over.
import type { Stream } from '../kernel/stream.ts';
import type { Tty } from '../kernel/tty.ts';
import { write } from '../kernel/io.ts';
import type { Listener } from '../engine/state.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Call, Working } from './call.ts';

type Attachment = {
  listener: Listener;
  queue: { fd: 1 | 2; data: string }[];
};

/** What is heard waits in a queue until the client has written it out. */
export function newAttachment(shows: { stdout: boolean; stderr: boolean }): Attachment {
  const queue: Attachment['queue'] = [];
  const listener: Listener = {
    hears: (stream, data) => {
      if (shows[stream]) queue.push({ fd: stream === 'stdout' ? 1 : 2, data });
    },
  };
  return { listener, queue };
}

/** Keys to leave by: none is pressed where there is no terminal; what is no key is refused by `refuse`. */
export function checkDetachKeys(call: Call, refuse?: (keys: string) => never): void {
  const keys = call.flags.text('detach-keys');
  if (keys === '') return;
  const isBad = keys.split(',').some((each) => !/^(?:[!-~]|ctrl-[a-z@[\]^_\\])$/.test(each));
  if (isBad && refuse) refuse(keys);
  if (isBad || call.self.tty !== null) throw new NotModelled(`--detach-keys ${keys}`);
}

type Attaching = {
  queue: Attachment['queue'];
  /** Where what is typed goes; null: nowhere. */
  stdin: Stream | null;
  tty: Tty | null;
  isOver: () => boolean;
};

export function* attached(call: Call, { queue, stdin, tty, isOver }: Attaching): Working {
  const own = stdin === null ? null : (call.self.fds.get(0) ?? null);
  const terminal = tty && call.self.tty === own ? call.self.tty : null;
  if (terminal && tty) {
    terminal.isRaw = true;
    [tty.columns, tty.rows] = [terminal.columns, terminal.rows];
  }
  if (own) own.relaysTo = stdin && tty ? tty : ownReader(stdin);
  let input: Stream | null = own;
  let typed = '';
  try {
    for (;;) {
      yield* drain(call, queue);
      if (isOver()) {
        yield* drain(call, queue);
        return;
      }
      if (input && stdin) ({ input, typed } = feed(input, stdin, tty, typed));
      const at = input;
      yield {
        isReady: () =>
          queue.length > 0 ||
          isOver() ||
          (typed !== '' && stdin !== null && stdin.isWritable()) ||
          (typed === '' && at !== null && at.isReadable()),
        at: null,
        ...(at && typed === '' ? { on: at } : {}),
      };
    }
  } finally {
    if (terminal) terminal.isRaw = false;
    if (own) own.relaysTo = null;
  }
}

/** A pipe's writer doesn't know its reader: time then stands still only for terminals. */
function ownReader(stdin: Stream | null): Stream | null {
  return stdin?.relaysTo ?? null;
}

function* drain(call: Call, queue: Attachment['queue']): Working {
  for (let item = queue.shift(); item; item = queue.shift())
    yield* write(call.self, item.fd, item.data);
}

function feed(
  input: Stream,
  stdin: Stream,
  tty: Tty | null,
  left: string,
): { input: Stream | null; typed: string } {
  let typed = left;
  for (;;) {
    if (typed === '') {
      const read = input.read(65_536);
      if (read === 'later') return { input, typed };
      if (read === null || typeof read !== 'string' || isError(read)) {
        if (!tty) stdin.release();
        return { input: null, typed: '' };
      }
      typed = read;
    }
    if (tty) {
      tty.type(typed);
      typed = '';
      continue;
    }
    const taken = stdin.write(typed);
    if (typeof taken !== 'number') return { input: null, typed: '' };
    typed = typed.slice(taken);
    if (typed !== '') return { input, typed };
  }
}

function isError(read: string): boolean {
  return /^E[A-Z]{3,}$/.test(read);
}
