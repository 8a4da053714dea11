// A world to play in: lines go in slice by slice, what they print and change comes out, and the same inputs make the same world again.
import type { Engine as LabEngine } from '../lab/engine.ts';
import { changesBetween, snapshot, type Snapshot } from './changes.ts';
import { completeLine, type Completed } from './complete.ts';
import { buildHost, type Host } from './host.ts';
import { homeFolder, putFile, readHome } from './home.ts';
import type { Touch, WorldInput } from './input.ts';
import { toBytes, toText } from './kernel/bytes.ts';
import { mostProcesses } from './kernel/kernel.ts';
import { NotModelled } from './kernel/not-modelled.ts';
import { labEngine } from './looks.ts';
import { mapOf, type WorldMap } from './map.ts';
import { isUnfinishedText } from './shell/syntax.ts';
import { stateOf } from './state-text.ts';
import { type Stepping, standing, takenBack, textOf } from './steps.ts';
import type { Ran, Play, Slice } from './played-world.ts';

type Place = { isInteractive: boolean; columns: number };

/** Few enough for Ctrl-C to be heard at once, in each of so many. */
const turnsInSlice = 2000;
const mostSlices = 60;
/** For what goes on while nobody types; the clock jumps over the rest. */
const turnsBetween = 20_000;

const mostOutput = 20_000_000;
/** A terminal takes longer to show it than anybody waits. */
const mostOnTerminal = 1_000_000;

/** A line on a terminal that has waited so long goes on at the pace of the clock: who follows a log isn't shown a year of it. */
const unpacedMs = 600_000;

const paceMs = 50;

type Running = {
  input: Extract<WorldInput, { kind: 'line' }>;
  before: Snapshot;
  begunAt: number;
  slices: number;
  stdout: string;
  stderr: string;
  notModelled: string | null;
  bounded: Ran['bounded'];
  exit: number;
};

export function openWorld(seed: number, inputs: readonly WorldInput[], place: Place): Play {
  return new OpenWorld(seed, inputs, place);
}

class OpenWorld implements Play {
  readonly #seed: number;
  readonly #place: Place;
  readonly #inputs: WorldInput[] = [];
  #host: Host;
  #done: Stepping[] = [];
  #undone: Stepping[] = [];
  #running: Running | null = null;
  /** What isn't modelled leaves a world half way: it is made again before anything else. */
  #isBroken = false;

  constructor(seed: number, inputs: readonly WorldInput[], place: Place) {
    this.#seed = seed;
    this.#place = place;
    this.#host = buildHost(seed, { ...place, isOnline: true });
    const kept = inputs.slice(inputs.findLastIndex(({ kind }) => kind === 'reset') + 1);
    this.#inputs.push(...inputs);
    this.#done = standing(kept);
    this.#undone = takenBack(kept);
    for (const input of this.#done) this.#replay(input);
  }

  begin = (line: string, elapsedMs: number): void => {
    if (this.#isBroken) this.#remake();
    this.#undone = [];
    const input = { kind: 'line' as const, line, elapsedMs, touches: [] };
    this.#inputs.push(input);
    this.#start(input);
  };

  turn = (): Slice => {
    const running = this.#needRunning();
    const slice = this.#slice(running);
    if (slice.state === 'done') this.#finish(running);
    return slice;
  };

  ran = (): Ran => {
    const { input, before, stdout, stderr, exit, notModelled, bounded } = this.#needRunning();
    const stands = notModelled === null && bounded === null;
    const changes = stands ? changesBetween(before, snapshot(this.#host.engine)) : [];
    return { line: input.line, stdout, stderr, exit, changes, notModelled, bounded };
  };

  keys = (text: string): void => {
    const running = this.#needRunning();
    running.input.touches.push({ afterSlices: running.slices, keys: text });
    this.#host.type(toBytes(text));
  };

  interrupt = (): void => {
    const running = this.#needRunning();
    running.input.touches.push({ afterSlices: running.slices, interrupt: true });
    this.#host.interrupt();
  };

  prompt = (): string => {
    const cwd = toText(this.#host.cwd());
    const home = homeFolder;
    return `${cwd === home || cwd.startsWith(`${home}/`) ? `~${cwd.slice(home.length)}` : cwd} $`;
  };

  isOpen = (text: string): boolean => isUnfinishedText(toBytes(text));
  complete = (line: string): Completed => completeLine(line, this.#host);

  undo = (): string | null => {
    const last = this.#done.findLastIndex(({ kind }) => kind === 'line');
    if (last < 0) return null;
    this.#inputs.push({ kind: 'undo' });
    this.#undone.push(...this.#done.splice(last).toReversed());
    this.#remake();
    return textOf(this.#undone.at(-1));
  };

  redo = (): string | null => {
    const next = this.#undone.pop();
    if (next === undefined) return null;
    this.#inputs.push({ kind: 'redo' });
    if (this.#isBroken) this.#remake();
    this.#done.push(next);
    this.#replay(next);
    return textOf(next);
  };

  reset = (): void => {
    this.#inputs.push({ kind: 'reset' });
    this.#done = [];
    this.#undone = [];
    this.#remake();
  };

  put = (path: string, text: string): void => {
    const input = { kind: 'put' as const, path, text };
    this.#inputs.push(input);
    this.#done.push(input);
    this.#undone = [];
    this.#replay(input);
  };

  read = (path: string): string | null => readHome(this.#host, path);
  home = (): string => homeFolder;
  lines = (): string[] => this.#done.flatMap((one) => (one.kind === 'line' ? [one.line] : []));
  map = (): WorldMap => mapOf(this.#host.engine);
  state = (): string => stateOf(this.#host);
  record = (): readonly WorldInput[] => this.#inputs;

  engine = (): LabEngine =>
    labEngine(this.#host, () =>
      openWorld(this.#seed, this.#inputs, { isInteractive: false, columns: 80 }),
    );

  #needRunning(): Running {
    if (this.#running === null) throw new Error('no line has been begun');
    return this.#running;
  }

  #remake(): void {
    this.#host = buildHost(this.#seed, { ...this.#place, isOnline: true });
    this.#isBroken = false;
    for (const input of this.#done) this.#replay(input);
  }

  #replay(input: Stepping): void {
    if (input.kind === 'put') return putFile(this.#host, input.path, input.text);
    const running = this.#start(input);
    const touches = [...input.touches];
    for (;;) {
      const { state } = this.#slice(running);
      if (state === 'done') break;
      const [next] = touches;
      if (next?.afterSlices === running.slices) {
        touches.shift();
        touch(next, this.#host);
      } else if (state === 'keys') this.#host.type('\x04');
    }
  }

  #start(input: Running['input']): Running {
    const { engine, kernel } = this.#host;
    if (input.elapsedMs > 0) pass(this.#host, input.elapsedMs);
    const begun = { slices: 0, stdout: '', stderr: '', notModelled: null, bounded: null, exit: 0 };
    this.#running = { input, before: snapshot(engine), begunAt: kernel.now, ...begun };
    this.#host.stdout = '';
    this.#host.stderr = '';
    this.#host.pieces.length = 0;
    this.#host.give(toBytes(input.line));
    return this.#running;
  }

  #slice(running: Running): Slice {
    const { kernel } = this.#host;
    const from = kernel.now;
    const isPaced = this.#place.isInteractive && from - running.begunAt > unpacedMs;
    running.slices += 1;
    let state: Slice['state'] = 'running';
    try {
      const spent = (running.slices - 1) * turnsInSlice;
      const bounds = { turns: turnsInSlice, spent, at: isPaced ? from + paceMs : Infinity };
      const limit = isPaced ? Infinity : running.begunAt + unpacedMs + 1;
      const at = this.#place.isInteractive ? Math.min(bounds.at, limit) : bounds.at;
      const pause = kernel.run(() => this.#host.isIdle() || this.#isFull(), { ...bounds, at });
      state = this.#stateAfter(pause, running, isPaced);
    } catch (error) {
      if (!(error instanceof NotModelled)) throw error;
      running.notModelled = error.what;
      running.exit = 100;
      state = 'done';
    }
    const pieces = this.#host.pieces.splice(0).map(({ to, data }) => ({ to, text: toText(data) }));
    if (state === 'done') {
      running.stdout = toText(this.#host.stdout);
      running.stderr = toText(this.#host.stderr);
    }
    return { pieces, waitedMs: kernel.now - from, state };
  }

  #isFull(): boolean {
    const most = this.#place.isInteractive ? mostOnTerminal : mostOutput;
    return this.#host.stdout.length + this.#host.stderr.length > most;
  }

  #stateAfter(
    pause: 'done' | 'keys' | 'idle' | 'turns' | 'time',
    running: Running,
    isPaced: boolean,
  ): Slice['state'] {
    if (this.#isFull()) running.bounded = 'output';
    else if (!isPaced && running.slices > mostSlices) running.bounded = 'steps';
    // Forks without end would leave a world in which nothing else gets its turn.
    else if (this.#host.kernel.processes.size > mostProcesses / 4) running.bounded = 'steps';
    // Nobody can go on, and nothing will come: only Ctrl-C would end it.
    else if (pause === 'idle' && !this.#place.isInteractive) running.bounded = 'steps';
    if (running.bounded !== null) {
      running.exit = 137;
      return 'done';
    }
    if (this.#host.isIdle()) {
      running.exit = this.#host.status();
      return 'done';
    }
    if (pause === 'keys') return 'keys';
    return isPaced || pause === 'idle' ? 'paced' : 'running';
  }

  /** What isn't modelled, or was cut off, is as if it had not been typed. */
  #finish({ input, notModelled, bounded }: Running): void {
    if (notModelled === null && bounded === null) this.#done.push(input);
    else {
      this.#inputs.splice(this.#inputs.lastIndexOf(input), 1);
      this.#isBroken = true;
    }
  }
}

function touch(next: Touch, host: Host): void {
  if ('keys' in next) host.type(toBytes(next.keys));
  else host.interrupt();
}

/** Time passes while nobody types. */
function pass({ kernel }: Host, elapsedMs: number): void {
  const until = kernel.now + elapsedMs;
  try {
    kernel.run(() => false, { at: until, turns: turnsBetween });
  } catch (error) {
    if (!(error instanceof NotModelled)) throw error;
  }
  kernel.now = Math.max(kernel.now, until);
}
