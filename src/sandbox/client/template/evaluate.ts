// Pipes and words of a template become values: fields, maps, methods and functions by Go's rules.
import { isTrue } from './functions.ts';
import { fieldOf } from './print.ts';
import { fail, type Run } from './run.ts';
import { sourceOf } from './source.ts';
import type { PipeCommand, Expression, Pipe } from './tree.ts';
import {
  anyType,
  boolType,
  dynamic,
  floatType,
  indirect,
  intType,
  nameOf,
  stringType,
  type Val,
} from './type.ts';

type Place = { at: number };

export function evaluatePipe(run: Run, pipe: Pipe, dot: Val): Val {
  let last: { val: Val } | null = null;
  for (const command of pipe.commands) last = { val: evaluateCommand(run, command, dot, last) };
  const val = last ? last.val : null;
  const [name] = pipe.declares;
  if (name !== undefined) {
    const known = pipe.assigns && run.variables.findLast((variable) => variable.name === name);
    if (known) known.val = val;
    else run.variables.push({ name, val });
  }
  return val;
}

type Piped = { val: Val } | null;

function evaluateCommand(run: Run, command: PipeCommand, dot: Val, piped: Piped): Val {
  const [first, ...rest] = command.words;
  if (!first) return null;
  run.steps += 1;
  if (run.steps > 200_000) fail(run, command, 'exceeded maximum template depth');
  switch (first.kind) {
    case 'function':
      return callFunction(run, first, command, dot, piped);
    case 'field':
    case 'chain':
    case 'variable':
      return evaluateWithArguments(run, first, rest, dot, piped);
    default:
  }
  if (rest.length > 0 || piped)
    fail(run, first, `can't give argument to non-function ${sourceOf(first)}`);
  if (first.kind === 'nil') fail(run, first, 'nil is not a command');
  return evaluate(run, first, dot);
}

function evaluateWithArguments(
  run: Run,
  first: Expression & { kind: 'field' | 'chain' | 'variable' },
  rest: Expression[],
  dot: Val,
  piped: Piped,
): Val {
  const args = rest.map((word) => evaluate(run, word, dot));
  if (piped) args.push(piped.val);
  return args.length > 0 ? fieldsOf(run, first, dot, args) : evaluate(run, first, dot);
}

function evaluate(run: Run, word: Expression, dot: Val): Val {
  switch (word.kind) {
    case 'dot':
      return dot;
    case 'nil':
      return { type: anyType, value: null };
    case 'bool':
      return { type: boolType, value: word.value };
    case 'number':
      return numberOf(run, word);
    case 'string':
      return { type: stringType, value: word.value };
    case 'pipe':
      return evaluatePipe(run, word.pipe, dot);
    case 'function':
      return callFunction(run, word, { at: word.at, words: [word] }, dot, null);
    case 'field':
    case 'chain':
    case 'variable':
      return fieldsOf(run, word, dot, []);
    default:
      return word satisfies never;
  }
}

function numberOf(run: Run, word: Expression & { kind: 'number' }): Val {
  const value = Number(word.text.replaceAll('_', ''));
  if (Number.isNaN(value)) fail(run, word, `illegal number syntax: ${word.text}`);
  return { type: /^[-+]?\d+$|^0[xX]/.test(word.text) ? intType : floatType, value };
}

function fieldsOf(
  run: Run,
  word: Expression & { kind: 'field' | 'chain' | 'variable' },
  dot: Val,
  args: Val[],
): Val {
  let at: Val = dot;
  if (word.kind === 'chain') at = evaluate(run, word.of, dot);
  if (word.kind === 'variable')
    at = run.variables.findLast(({ name }) => name === word.name)?.val ?? null;
  for (const [index, name] of word.names.entries())
    at = oneField(run, word, at, name, index === word.names.length - 1 ? args : []);
  return at;
}

function oneField(run: Run, word: Expression, from: Val, name: string, args: Val[]): Val {
  if (from === run.root) {
    const method = run.methods.get(name);
    if (method && args.length !== 1)
      fail(run, word, `wrong number of args for ${name}: want 1 got ${args.length}`);
    if (method) return method(args);
  }
  if (from === null) {
    if (run.missingKeyFails) fail(run, word, `nil data; no entry for key "${name}"`);
    return null;
  }
  const { val, isNil } = indirect(from);
  if (isNil && from.type.kind === 'pointer')
    fail(run, word, `nil pointer evaluating ${nameOf(from.type)}.${name}`);
  if (isNil) fail(run, word, `nil data; no entry for key "${name}"`);
  if (val?.type.kind === 'struct') {
    const field = val.type.byName.get(name);
    if (field) {
      if (args.length > 0)
        fail(run, word, `${name} has arguments but cannot be invoked as function`);
      return { type: field.type, value: fieldOf(val.value, name) };
    }
  }
  if (val?.type.kind === 'map') return entryOf(run, word, val, name);
  return fail(run, word, `can't evaluate field ${name} in type ${nameOf(from.type)}`);
}

function entryOf(run: Run, word: Expression, map: NonNullable<Val>, name: string): Val {
  const held = map.value instanceof Map ? map.value.get(name) : undefined;
  if (held === undefined) {
    if (run.missingKeyFails) fail(run, word, `map has no entry for key "${name}"`);
    return null;
  }
  return { type: map.type.kind === 'map' ? map.type.of : dynamic(held), value: held };
}

function callFunction(
  run: Run,
  word: Expression & { kind: 'function' },
  command: PipeCommand,
  dot: Val,
  piped: Piped,
): Val {
  const made = run.template.functions.get(word.name);
  const given = command.words.slice(1);
  if (!made) return fail(run, word, `"${word.name}" is not a defined function`);
  const total = given.length + (piped ? 1 : 0);
  if (made.most === Infinity && total < made.least)
    fail(
      run,
      word,
      `wrong number of args for ${word.name}: want at least ${made.least} got ${total}`,
    );
  if (made.most !== Infinity && total !== made.least)
    fail(run, word, `wrong number of args for ${word.name}: want ${made.least} got ${total}`);
  if (word.name === 'and' || word.name === 'or')
    return shortCircuit(run, word.name === 'or', given, dot, piped);
  const args = given.map((each, index) => {
    const val = evaluate(run, each, dot);
    const wanted = made.takes[Math.min(index, made.takes.length - 1)];
    return checked(run, each, val, wanted);
  });
  if (piped) args.push(checked(run, word, piped.val, made.takes.at(-1)));
  const result = made.call(args);
  if ('error' in result) {
    const said =
      word.name === 'call' && given[0]
        ? result.error.replace('non-function', `non-function ${sourceOf(given[0])}`)
        : result.error;
    return fail(run, command, `error calling ${word.name}: ${said}`);
  }
  return result.val;
}

function shortCircuit(
  run: Run,
  stopsAt: boolean,
  given: Expression[],
  dot: Val,
  piped: Piped,
): Val {
  let last: Val = null;
  for (const word of given) {
    last = evaluate(run, word, dot);
    if (isTrue(last) === stopsAt) return last;
  }
  return piped ? piped.val : last;
}

function checked(run: Run, node: Expression & Place, val: Val, wanted: string | undefined): Val {
  if (wanted === undefined || wanted === 'any') return val;
  const at = val && val.type.kind === 'any' ? indirect(val).val : val;
  const kind = at?.type.kind === 'number' || at?.type.kind === 'named' ? 'string' : at?.type.kind;
  if (kind === wanted) return at;
  if (wanted === 'list' && kind === 'list') return at;
  if (at === null)
    fail(run, node, `invalid value; expected ${wanted === 'list' ? '[]string' : wanted}`);
  if (node.kind === 'number' || node.kind === 'bool' || node.kind === 'string')
    fail(run, node, `expected ${wanted === 'int' ? 'integer' : wanted}; found ${sourceOf(node)}`);
  return fail(
    run,
    node,
    `wrong type for value; expected ${wanted === 'list' ? '[]string' : wanted}; got ${nameOf(at.type)}`,
  );
}
