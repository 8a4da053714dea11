// `try --json`: a line of JSON in is a line run, taken back or a fresh world; a line of JSON out says what came of it.
import type { Context } from '../../desk/context.ts';
import type { Play, Ran } from '../../sandbox/played-world.ts';
import { sayMistake } from '../../view/pages/mistake.ts';
import { jsonLine } from '../../view/text/safe.ts';
import type { Mistake } from '../presenter.ts';

const switches = ['undo', 'redo', 'reset'] as const;
type Message<Switch extends string> = { kind: 'run'; line: string } | { kind: Switch };

export async function speakTry(
  play: Play,
  keep: () => void,
  { world, language }: Context,
): Promise<void> {
  const send = (event: object): void => world.out.write(jsonLine(event));
  for await (const line of world.lines()) {
    if (line.trim() === '') continue;
    const read = messageIn(line, switches);
    if ('mistake' in read) {
      const { mistake: code } = read;
      send({ event: 'error', code, message: sayMistake(code, language) });
      continue;
    }
    const event = take(read.message, play);
    keep();
    send(event);
  }
}

function take(message: Message<(typeof switches)[number]>, play: Play): object {
  switch (message.kind) {
    case 'run':
      return ranEvent(runToEnd(message.line, play));
    case 'undo':
      return { event: 'undone', line: play.undo() };
    case 'redo':
      return { event: 'redone', line: play.redo() };
    case 'reset':
      play.reset();
      return { event: 'reset' };
    default:
      return message satisfies never;
  }
}

/** A program that reads gets the end of its input: a program at the other end has no keys. */
export function runToEnd(line: string, play: Play): Ran {
  play.begin(line, 0);
  for (;;) {
    const { state } = play.turn();
    if (state === 'done') return play.ran();
    if (state === 'keys') play.keys('\x04');
  }
}

export function ranEvent({ line, stdout, stderr, exit, changes, notModelled }: Ran): object {
  return {
    event: 'ran',
    line,
    stdout,
    stderr,
    exit,
    modelled: notModelled === null,
    changes: changes.map(({ object, name, was, is }) => ({ object, name, was, is })),
  };
}

/** `{ run: line }`, or one of the switches as `{ undo: true }`. */
export function messageIn<Switch extends string>(
  line: string,
  switches: readonly Switch[],
): { message: Message<Switch> } | { mistake: Mistake } {
  const read = objectIn(line);
  if ('mistake' in read) return read;
  const { value } = read;
  if ('run' in value)
    return typeof value.run === 'string'
      ? { message: { kind: 'run', line: value.run } }
      : { mistake: 'wrong-shape' };
  const kind = switches.find((one) => Reflect.get(value, one) === true);
  return kind === undefined ? { mistake: 'unknown-message' } : { message: { kind } };
}

/** A line that holds a JSON object, or why it doesn't. */
function objectIn(line: string): { value: object } | { mistake: Mistake } {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { value }
      : { mistake: 'wrong-shape' };
  } catch {
    return { mistake: 'not-json' };
  }
}
