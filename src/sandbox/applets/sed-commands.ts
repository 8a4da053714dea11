// What each command of a sed script does to the pattern, the hold space and the output.
import type { Bytes } from '../kernel/bytes.ts';
import type { SedCommand } from './sed-script.ts';

export type State = {
  lines: Bytes[];
  /** The next of these, and the number of the one before it since the beginning. */
  index: number;
  at: number;
  isComplete: boolean;
  /** Whether the last line of the input ended with a line end. */
  endsWell: boolean;
  pattern: Bytes;
  hold: Bytes;
  output: Bytes;
  appended: Bytes;
  isQuiet: boolean;
  isOver: number | null;
  replaced: boolean;
  open: Map<SedCommand, number>;
  files: Map<Bytes, Bytes>;
};

export function nextLine(state: State): Bytes {
  state.at++;
  return state.lines[state.index++] ?? '';
}

export function isLast({ index, lines, isComplete }: State): boolean {
  return isComplete && index >= lines.length;
}

export function print(state: State, text: Bytes): void {
  state.output += text + (isLast(state) && !state.endsWell ? '' : '\n');
}

export function perform(
  state: State,
  command: SedCommand,
): null | number | 'cycle' | 'deleted' | 'again' {
  switch (command.name) {
    case 's':
      return substitute(state, command);
    case 'y':
      state.pattern = [...state.pattern].map((one) => command.table?.get(one) ?? one).join('');
      return null;
    case 'p':
      print(state, state.pattern);
      return null;
    case 'P':
      state.output += `${state.pattern.split('\n')[0] ?? ''}\n`;
      return null;
    case 'd':
      return 'deleted';
    case 'D': {
      const at = state.pattern.indexOf('\n');
      if (at === -1) return 'deleted';
      state.pattern = state.pattern.slice(at + 1);
      return 'again';
    }
    case '=':
      state.output += `${state.at}\n`;
      return null;
    case 'a':
      state.appended += `${command.text}\n`;
      return null;
    case 'i':
      state.output += `${command.text}\n`;
      return null;
    case 'c':
      if (command.to === null || !state.open.has(command)) state.output += `${command.text}\n`;
      return 'deleted';
    case 'b':
      return command.target;
    case 't':
      if (!state.replaced) return null;
      state.replaced = false;
      return command.target;
    case 'q':
      state.isOver = Number(command.text) || 0;
      return 'cycle';
    case 'w':
      state.files.set(command.text, `${state.files.get(command.text) ?? ''}${state.pattern}\n`);
      return null;
    default:
      return moveSpace(state, command.name);
  }
}

function moveSpace(state: State, name: string): null | 'cycle' | 'deleted' {
  switch (name) {
    case 'h':
      state.hold = state.pattern;
      return null;
    case 'H':
      state.hold += `\n${state.pattern}`;
      return null;
    case 'g':
      state.pattern = state.hold;
      return null;
    case 'G':
      state.pattern += `\n${state.hold}`;
      return null;
    case 'x':
      [state.pattern, state.hold] = [state.hold, state.pattern];
      return null;
    case 'n':
      if (isLast(state)) return 'cycle';
      if (!state.isQuiet) print(state, state.pattern);
      state.pattern = nextLine(state);
      return null;
    case 'N':
      if (isLast(state)) return 'cycle';
      state.pattern += `\n${nextLine(state)}`;
      return null;
    default:
      return null;
  }
}

function substitute(state: State, { regex, replacement, flags }: SedCommand): null {
  if (regex === null) return null;
  const wanted = Number(/\d+/.exec(flags)?.[0] ?? 1);
  const isAll = flags.includes('g');
  let count = 0;
  let isChanged = false;
  const every = new RegExp(
    regex.source,
    regex.flags.includes('g') ? regex.flags : `${regex.flags}g`,
  );
  const result = state.pattern.replace(every, (whole: string, ...rest: unknown[]) => {
    count++;
    if (count < wanted || (count > wanted && !isAll)) return whole;
    isChanged = true;
    return filled(replacement, [whole, ...rest.map((one) => (typeof one === 'string' ? one : ''))]);
  });
  if (!isChanged) return null;
  state.pattern = result;
  state.replaced = true;
  if (flags.includes('p')) print(state, state.pattern);
  return null;
}

function filled(replacement: Bytes, groups: readonly Bytes[]): Bytes {
  return replacement.replace(/\\(\d)|\\([^])|&/g, (match, digit?: string, other?: string) => {
    if (digit !== undefined) return groups[Number(digit)] ?? '';
    if (match === '&') return groups[0] ?? '';
    return other === 'n' ? '\n' : other === 't' ? '\t' : (other ?? '');
  });
}
