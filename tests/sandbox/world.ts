// A world to play with: lines go in, what they print and change comes out; the same lines make the same world again.
import { changesBetween, snapshot, type Change } from '../../src/sandbox/changes.ts';
import { toBytes, toText } from '../../src/sandbox/kernel/bytes.ts';
import { NotModelled } from '../../src/sandbox/kernel/not-modelled.ts';
import { buildHost, type Host } from '../../src/sandbox/host.ts';

export type Ran = {
  line: string;
  stdout: string;
  stderr: string;
  /** Both, as they came. */
  output: string;
  exit: number;
  modelled: boolean;
  /** What isn't modelled. */
  what: string | null;
  changes: Change[];
  /** How long it took, in the world's own time. */
  waitedMs: number;
  /** Cut off: too many steps, or too much was printed. */
  bounded: boolean;
};

type Input = { line: string; elapsedMs: number };

export type World = {
  seed: number;
  host: Host;
  /** What went in, so that the world can be made again. */
  inputs: Input[];
  /** Something in it isn't as it should be: it is made again before the next line. */
  isBroken: boolean;
};

const mostTurns = 600_000;
const mostOutput = 20_000_000;

/** A fresh world; the same seed makes the same ids and names. */
export function newWorld(seed: number): World {
  return { seed, host: buildHost(seed), inputs: [], isBroken: false };
}

/** Runs a line to its end; `elapsedMs` passed since the one before. */
export function runLine(world: World, line: string, elapsedMs = 0): Ran {
  if (world.isBroken) remake(world);
  const ran = perform(world, { line, elapsedMs });
  if (ran.modelled && !ran.bounded) world.inputs.push({ line, elapsedMs });
  else world.isBroken = true;
  return ran;
}

/** The same world from its first line on. */
function remake(world: World): void {
  world.host = buildHost(world.seed);
  world.isBroken = false;
  for (const input of world.inputs) perform(world, input);
}

function perform({ host }: World, { line, elapsedMs }: Input): Ran {
  const { engine, kernel } = host;
  if (elapsedMs > 0) pass(host, elapsedMs);
  const before = snapshot(engine);
  const begun = kernel.now;
  host.stdout = '';
  host.stderr = '';
  host.output = '';
  let what: string | null = null;
  let isBounded = false;
  host.give(toBytes(line));
  try {
    const pause = kernel.run(() => host.isIdle() || outputOf(host) > mostOutput, {
      turns: mostTurns,
    });
    isBounded = pause === 'turns' || outputOf(host) > mostOutput;
  } catch (error) {
    if (!(error instanceof NotModelled)) throw error;
    what = error.what;
  }
  return {
    line,
    stdout: toText(host.stdout),
    stderr: toText(host.stderr),
    output: toText(host.output),
    exit: what === null ? (isBounded ? 137 : host.status()) : 100,
    modelled: what === null,
    what,
    changes: changesBetween(before, snapshot(engine)),
    waitedMs: kernel.now - begun,
    bounded: isBounded,
  };
}

function outputOf({ stdout, stderr }: Host): number {
  return stdout.length + stderr.length;
}

/** Time passes while nobody types. */
function pass({ kernel }: Host, elapsedMs: number): void {
  const until = kernel.now + elapsedMs;
  try {
    kernel.run(() => false, { at: until, turns: mostTurns });
  } catch (error) {
    if (!(error instanceof NotModelled)) throw error;
  }
  kernel.now = Math.max(kernel.now, until);
}
