// The program without a process of its own, for tables of starts: words go in; what it would print and its exit code come out.
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { newFolder } from './folder.ts';
import { run } from '../../src/cli/run.ts';
import { linesOf, type Lines } from '../../src/world/lines.ts';
import type { World } from '../../src/world/world.ts';
import type { Ran, RunOptions } from './run.ts';
import { builtProgram } from './built.ts';

type InsideOptions = RunOptions & { columns?: number; terminal?: boolean };
type Output = ReturnType<typeof outputOf>;

export async function runInside(words: string[], options: InsideOptions = {}): Promise<Ran> {
  const { world, out, err } = worldInside(words, options);
  const code = await run(world);
  return { stdout: out.text(), stderr: err.text(), code };
}

export function worldInside(
  words: string[],
  options: InsideOptions = {},
): { world: World; out: Output; err: Output } {
  const dataDir = options.dataDir ?? newFolder();
  const input = new PassThrough();
  input.end(options.input ?? '');
  const isTerminal = options.terminal ?? false;
  const [out, err] = [
    outputOf(options.columns ?? 80, isTerminal),
    outputOf(options.columns ?? 80, isTerminal),
  ];
  let lines: Lines | null = null;
  let id = 0;
  const world: World = {
    words,
    environment: {
      DOCKER_LEARN_DATA_DIR: dataDir,
      DOCKER_LEARN_LANG: 'en',
      LANG: 'en_US.UTF-8',
      ...options.env,
    },
    platform: 'linux',
    nodeVersion: process.versions.node,
    home: dataDir,
    device: 'test',
    out: out.output,
    err: err.output,
    input: input as unknown as World['input'],
    keyboard: () => input as unknown as ReturnType<World['keyboard']>,
    lines: () => (lines ??= linesOf(input)),
    alternate: { isOn: () => false, draw: () => undefined, leave: () => undefined },
    screen: new PassThrough() as unknown as World['screen'],
    hasKeyboard: false,
    now: () => Date.now(),
    offsetMinutes: () => 0,
    anySeed: () => 1,
    newId: () => `session-${(id += 1)}`,
    notesFolder: join(dirname(builtProgram), 'notes'),
    onSignal: () => () => undefined,
    onPause: () => () => undefined,
    runChild: () => Promise.resolve({ code: null, wasInterrupted: false }),
  };
  return { world, out, err };
}

function outputOf(columns: number, isTerminal: boolean): { output: World['out']; text(): string } {
  let text = '';
  const write = (more: string) => void (text += more);
  return {
    output: {
      write,
      writeData: write,
      stand: (row) => write(`[${row}]`),
      isTerminal,
      size: () => ({ columns, rows: 24_000 }),
    },
    text: () => text,
  };
}
