// `awk`: programs of rules over records, as far as one-liners go.
import { toText, type Bytes } from '../kernel/bytes.ts';
import { readStream, StreamFailure, write } from '../kernel/io.ts';
import { isOnHost } from '../kernel/mount-rows.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Doing } from '../kernel/process.ts';
import type { Stream } from '../kernel/stream.ts';
import { AwkError, unescaped } from './awk-lexer.ts';
import { awkRules, type Rule } from './awk-program.ts';
import { Input, setRecord, textOf, numberOf, type AwkRun, type Value } from './awk-values.ts';
import { die, input, openInput, optionsOf, out, usage, type Tool } from './tool.ts';

export function* awk(tool: Tool): Doing<number> {
  const isHost = isOnHost(tool.self);
  const options = yield* optionsOf(tool, '+F:v:f:');
  const words = [...options.words];
  let text = '';
  for (const file of options.values.get('f') ?? []) {
    const program = yield* input(tool, file);
    if (program === null) return 1;
    text += `${program}
`;
  }
  if (!options.has('f')) text = words.shift() ?? '';
  if (!options.has('f') && options.words.length === 0) {
    if (isHost) throw new NotModelled("what the host's awk tells of itself");
    yield* usage(tool);
  }
  const run = newRun(tool, isHost);
  const separator = options.value('F');
  if (separator !== undefined)
    run.variables.set('FS', separator === 't' ? '\t' : unescaped(separator));
  for (const one of options.values.get('v') ?? []) assign(run, one);
  try {
    return yield* play(tool, run, awkRules(text), words);
  } catch (error) {
    if (!(error instanceof AwkError)) throw error;
    if (isHost) throw new NotModelled(`what the host's awk says to ${toText(text)}`);
    yield* flush(tool, run);
    return yield* die(tool, error.message.replace(/^(?!bad regex)/, 'cmd. line:1: '));
  }
}

function newRun({ self }: Tool, isHost: boolean): AwkRun {
  const usual: [string, Value][] = [
    ['FS', ' '],
    ['OFS', ' '],
    ['ORS', '\n'],
    ['RS', '\n'],
    ['CONVFMT', '%.6g'],
    ['OFMT', '%.6g'],
    ['SUBSEP', '\x1c'],
    ['NR', 0],
    ['FNR', 0],
  ];
  const environ = new Map<Bytes, Value>(
    [...self.env].map(([name, value]) => [name, new Input(value)]),
  );
  return {
    variables: new Map(usual),
    arrays: new Map([['ENVIRON', environ]]),
    record: '',
    fields: [],
    output: '',
    errors: '',
    steps: 0,
    status: 0,
    isHost,
  };
}

function assign(run: AwkRun, word: Bytes): void {
  const at = word.indexOf('=');
  run.variables.set(word.slice(0, at), new Input(unescaped(word.slice(at + 1))));
}

function* flush(tool: Tool, run: AwkRun): Doing<void> {
  const { output, errors } = run;
  Object.assign(run, { output: '', errors: '' });
  if (output !== '') yield* out(tool, output);
  if (errors !== '') yield* write(tool.self, 2, errors);
}

function* play(
  tool: Tool,
  run: AwkRun,
  rules: readonly Rule[],
  words: readonly Bytes[],
): Doing<number> {
  const begins = rules.filter(({ when }) => when === 'BEGIN');
  const ends = rules.filter(({ when }) => when === 'END');
  const middle = rules.filter(({ when }) => typeof when === 'function');
  let isOver = obey(begins, run);
  yield* flush(tool, run);
  if (!isOver && middle.length + ends.length > 0) isOver = yield* readAll(tool, run, middle, words);
  obey(ends, run);
  yield* flush(tool, run);
  return run.status;
}

/** True where the program is to end. */
function obey(rules: readonly Rule[], run: AwkRun): boolean {
  for (const { when, act } of rules) {
    if (typeof when === 'function' && !when(run)) continue;
    const flow = act(run);
    if (flow === 'next') return false;
    if (flow === 'exit') return true;
  }
  return false;
}

function* readAll(
  tool: Tool,
  run: AwkRun,
  rules: readonly Rule[],
  words: readonly Bytes[],
): Doing<boolean> {
  const files = words.filter((word) => !/^[A-Za-z_]\w*=/.test(word));
  for (const word of words.length === 0 || files.length === 0 ? [...words, '-'] : words) {
    if (/^[A-Za-z_]\w*=/.test(word)) {
      assign(run, word);
      continue;
    }
    run.variables.set('FILENAME', word === '-' ? undefined : word);
    const stream = yield* openInput(tool, word, true);
    if (stream === null) yield* missing(tool, run, word);
    else if (yield* readRecords(tool, run, rules, stream)) return true;
  }
  return false;
}

function* missing(tool: Tool, run: AwkRun, path: Bytes): Doing<never> {
  if (run.isHost) throw new NotModelled("what the host's awk says of a missing file");
  yield* flush(tool, run);
  return yield* die(tool, `${path}: No such file or directory`);
}

function* readRecords(
  tool: Tool,
  run: AwkRun,
  rules: readonly Rule[],
  stream: Stream,
): Doing<boolean> {
  run.variables.set('FNR', 0);
  let rest = '';
  for (;;) {
    const some = yield* readStream(stream);
    const isEnd = some === null || some instanceof StreamFailure;
    const pieces = (rest + (isEnd ? '' : some)).split(separatorOf(run));
    rest = isEnd ? '' : (pieces.pop() ?? '');
    if (isEnd && pieces.at(-1) === '') pieces.pop();
    for (const piece of pieces) {
      for (const name of ['NR', 'FNR'])
        run.variables.set(name, numberOf(run.variables.get(name)) + 1);
      setRecord(
        run,
        piece.replace(textOf(run.variables.get('RS'), run) === '' ? /^\n+/ : /^$/, ''),
      );
      if (obey(rules, run)) return true;
      if (run.output.length > 60_000) yield* flush(tool, run);
    }
    yield* flush(tool, run);
    if (isEnd) return false;
  }
}

function separatorOf(run: AwkRun): string | RegExp {
  const separator = textOf(run.variables.get('RS'), run);
  if (separator.length > 1) throw new NotModelled('awk with records ended by an expression');
  return separator === '' ? /\n\n+/ : separator;
}
