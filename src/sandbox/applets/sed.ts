// `sed`: a script is read into commands, then run over the lines.
import { writeFile } from '../files/open.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { readStream, StreamFailure } from '../kernel/io.ts';
import { isOnHost } from '../kernel/mount-rows.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Doing } from '../kernel/process.ts';
import { parseSed, type Address, type SedCommand } from './sed-script.ts';
import { die, fill, input, openNamed, optionsOf, out, say, usage, type Tool } from './tool.ts';
import { type State, nextLine, print, perform, isLast } from './sed-commands.ts';

export function* sed(tool: Tool): Doing<number> {
  const long = new Map([
    ['quiet', 'n'],
    ['silent', 'n'],
    ['regexp-extended', 'E'],
    ['expression', 'e'],
    ['in-place', 'i'],
    ['file', 'f'],
  ]);
  // -i takes its suffix only when it is joined.
  const suffix = tool.args.find((word) => /^-[nrE]*i./.test(word));
  const args = tool.args.map((word) => (word === suffix ? word.replace(/i.*/, 'i') : word));
  const options = yield* optionsOf({ ...tool, args }, 'nirEze:f:', long);
  const words = [...options.words];
  const pieces = [...(options.values.get('e') ?? [])];
  for (const file of options.values.get('f') ?? []) {
    const text = yield* input(tool, file);
    if (text === null) return 1;
    pieces.push(text.replace(/\n$/, ''));
  }
  if (pieces.length === 0) {
    const first = words.shift();
    if (first === undefined) return yield* usage(tool);
    pieces.push(first);
  }
  const script = parseSed(pieces.join('\n'), options.has('r') || options.has('E'));
  if (typeof script === 'string') return yield* die(tool, script);
  if (isOnHost(tool.self)) openBefore(script);
  const isQuiet = options.has('n') || /^#n(?:\n|$)/.test(pieces[0] ?? '');
  return options.has('i')
    ? yield* inPlace(tool, words, script, isQuiet)
    : yield* overAll(tool, words, script, isQuiet);
}

/** The host's `0,/re/` may end in the first line; busybox has no such thing. */
function openBefore(script: readonly SedCommand[]): void {
  for (const command of script) {
    const { from, to } = command;
    if (from?.kind !== 'line' || from.line !== 0) continue;
    if (to?.kind !== 'regex') throw new NotModelled("line 0 in the host's sed");
    command.from = { kind: 'before' };
  }
}

/** As the lines come, unless the script takes the next ones itself. */
function* overAll(
  tool: Tool,
  files: Bytes[],
  script: readonly SedCommand[],
  isQuiet: boolean,
): Doing<number> {
  const state = newState('', isQuiet);
  const isWhole = script.some(({ name }) => name === 'n' || name === 'N');
  const paths = files.length === 0 ? ['-'] : files;
  let status = 0;
  let rest = '';
  for (const path of paths) {
    const stream = yield* openNamed(tool, path);
    if (stream === null) {
      status = 1;
      continue;
    }
    if (rest !== '' && !rest.endsWith('\n')) rest += '\n';
    for (;;) {
      const some = yield* readStream(stream);
      if (some === null) break;
      if (some instanceof StreamFailure) {
        yield* say(tool, `read error on '${path}': Is a directory`);
        status = 1;
        break;
      }
      rest += some;
      if (isWhole) {
        if (rest.length > 2_000_000) yield* fill(tool, some.length, rest.length);
        continue;
      }
      // The last line that is there waits for the next one: it might be the last of all.
      const lines = rest.split('\n');
      rest = lines.splice(-2).join('\n');
      take(state, lines);
      run(state, script, false);
      yield* flush(tool, state);
      if (state.isOver !== null) return state.isOver;
    }
    if (path !== '-') stream.release();
  }
  const lines = rest.split('\n');
  state.endsWell = lines.at(-1) === '';
  if (state.endsWell) lines.pop();
  take(state, lines);
  run(state, script, true);
  yield* flush(tool, state);
  for (const [path, data] of state.files) writeFile(tool.self, path, data);
  return state.isOver ?? status;
}

function take(state: State, lines: readonly Bytes[]): void {
  state.lines = [...state.lines.slice(state.index), ...lines];
  state.index = 0;
}

function* flush(tool: Tool, state: State): Doing<void> {
  const { output } = state;
  state.output = '';
  yield* out(tool, output);
}

function* inPlace(
  tool: Tool,
  files: Bytes[],
  script: readonly SedCommand[],
  isQuiet: boolean,
): Doing<number> {
  if (files.length === 0) yield* die(tool, 'no input files');
  let status = 0;
  for (const path of files) {
    const text = yield* input(tool, path);
    if (text === null) {
      status = 1;
      continue;
    }
    const state = newState(text, isQuiet);
    run(state, script, true);
    writeFile(tool.self, path, state.output);
  }
  return status;
}

function newState(text: Bytes, isQuiet: boolean): State {
  const lines = text.split('\n');
  const endsWell = lines.at(-1) === '';
  if (endsWell) lines.pop();
  return {
    lines,
    index: 0,
    at: 0,
    isComplete: true,
    endsWell,
    pattern: '',
    hold: '',
    output: '',
    appended: '',
    isQuiet,
    isOver: null,
    replaced: false,
    open: new Map(),
    files: new Map(),
  };
}

function run(state: State, script: readonly SedCommand[], isComplete: boolean): void {
  state.isComplete = isComplete;
  const budget = { steps: 5_000_000 };
  while (state.index < state.lines.length && state.isOver === null) {
    state.pattern = nextLine(state);
    let end: 'cycle' | 'deleted' | 'again' = 'again';
    do end = cycle(state, script, budget);
    while (end === 'again' && state.isOver === null);
    if (end !== 'deleted' && !state.isQuiet) print(state, state.pattern);
    state.output += state.appended;
    state.appended = '';
  }
}

/** One time through the script for what is in the pattern space. */
function cycle(
  state: State,
  script: readonly SedCommand[],
  budget: { steps: number },
): 'cycle' | 'deleted' | 'again' {
  state.replaced = false;
  for (let index = 0; index < script.length; index++) {
    if (--budget.steps < 0) return 'cycle';
    const command = script[index];
    if (command === undefined) break;
    if (!selects(state, command)) {
      if (command.name === '{') index = command.end ?? index;
      continue;
    }
    const jump = perform(state, command);
    if (typeof jump === 'number') index = jump;
    else if (jump !== null) return jump;
  }
  return 'cycle';
}

function selects(state: State, command: SedCommand): boolean {
  return chosen(state, command) !== command.isNegated;
}

function chosen(state: State, command: SedCommand): boolean {
  const { from, to } = command;
  if (from === null) return true;
  if (to === null) return fits(state, from);
  const since = state.open.get(command);
  if (since === undefined) {
    if (from.kind === 'before') {
      if (state.at === 1 && !fits(state, to)) state.open.set(command, 0);
      return state.at === 1;
    }
    if (!fits(state, from)) return false;
    const isShort = to.kind === 'line' && to.line <= state.at;
    if (!isShort && !(to.kind === 'more' && to.count === 0)) state.open.set(command, state.at);
    return true;
  }
  const isOver =
    to.kind === 'line'
      ? state.at >= to.line
      : to.kind === 'more'
        ? state.at >= since + to.count
        : fits(state, to);
  if (isOver) state.open.delete(command);
  return to.kind !== 'line' || state.at <= to.line;
}

function fits(state: State, address: Address): boolean {
  if (address.kind === 'line') return state.at === address.line;
  if (address.kind === 'last') return isLast(state);
  return address.kind === 'regex' && address.regex.test(state.pattern);
}
