// What a docker command works with: the engine, its own process, its flags by their canonical names.
import type { Given } from '../../command/flags.ts';
import { parseBoolean } from '../../command/values/numbers.ts';
import { toBytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Kernel, Process, Running, Wait, Woken } from '../kernel/process.ts';
import type { Engine } from '../engine/state.ts';

export type Call = {
  engine: Engine;
  /** The context that it works with. */
  context: string;
  kernel: Kernel;
  self: Process;
  /** The command's own name: `container run`. */
  name: string;
  /** As it was typed: `run`. */
  typedAs: string;
  flags: Flags;
  /** Flags of `docker compose` and the like, in front of their command. */
  group: Flags;
  args: string[];
};

export type CommandFunction = (call: Call) => Running;
export type Working<T = void> = Generator<Wait, T, Woken>;

/** What ends a command with words and a code. */
export class ClientError extends Error {
  readonly code: number;
  constructor(message: string, code = 1) {
    super(message);
    this.code = code;
  }
}

export class Flags {
  readonly given: Given[];
  constructor(given: Given[]) {
    this.given = given;
  }

  has(name: string): boolean {
    return this.given.some(({ flag }) => flag.canonical === name);
  }

  /** All values of a flag, in order. */
  all(name: string): string[] {
    return this.given.filter(({ flag }) => flag.canonical === name).map(({ value }) => value);
  }

  text(name: string, preset = ''): string {
    return this.all(name).at(-1) ?? preset;
  }

  yes(name: string, preset = false): boolean {
    const value = this.all(name).at(-1);
    return value === undefined ? preset : (parseBoolean(value) ?? preset);
  }

  number(name: string, preset: number): number {
    const value = this.all(name).at(-1);
    return value === undefined ? preset : Number(value);
  }

  /** What isn't among these isn't modelled. */
  only(command: string, modelled: string): void {
    const known = new Set(modelled.split(' '));
    const strange = this.given.find(({ flag }) => !known.has(flag.canonical));
    if (strange) throw new NotModelled(`docker ${command} --${strange.flag.canonical}`);
  }
}

export function* out(call: Call, text: string): Working {
  if (text !== '') yield* write(call.self, 1, toBytes(text));
}

export function* say(call: Call, text: string): Working {
  yield* write(call.self, 1, toBytes(`${text}\n`));
}

export function* complain(call: Call, text: string): Working {
  yield* write(call.self, 2, toBytes(`${text}\n`));
}
