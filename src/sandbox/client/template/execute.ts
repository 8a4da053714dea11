// Runs a template on a value: fields, maps, pipes, ranges and functions by Go's rules, with its errors.
import { isTrue, type TemplateFunction } from './functions.ts';
import {
  parseTemplate,
  type Command,
  type Expression,
  type Pipe,
  type TemplateNode,
} from './parse.ts';
import { asList, fieldOf, printed, sorted } from './print.ts';
import { sourceOf } from './source.ts';
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

/** An error of execution, after `template: NAME`. */
export class ExecutionProblem extends Error {}

export type Template = {
  text: string;
  name: string;
  nodes: TemplateNode[];
  defined: ReadonlyMap<string, TemplateNode[]>;
  functions: ReadonlyMap<string, TemplateFunction>;
};

/** A method of the data, such as `.Label "a"`: its name and what it gives. */
export type Methods = ReadonlyMap<string, (args: Val[]) => Val>;

type Run = {
  template: Template;
  /** Whether a key that a map hasn't is an error. */
  missingKeyFails: boolean;
  variables: { name: string; val: Val }[];
  methods: Methods;
  root: Val;
  out: string;
  steps: number;
  depth: number;
};

export function compile(
  text: string,
  functions: ReadonlyMap<string, TemplateFunction>,
  name = '',
): Template {
  return { text, name, functions, ...parseTemplate(text, new Set(functions.keys())) };
}

export function execute(
  template: Template,
  data: Val,
  options: { missingKeyFails?: boolean; methods?: Methods; into?: (text: string) => void } = {},
): string {
  const run: Run = {
    template,
    missingKeyFails: options.missingKeyFails ?? false,
    variables: [{ name: '$', val: data }],
    methods: options.methods ?? new Map(),
    root: data,
    out: '',
    steps: 0,
    depth: 0,
  };
  try {
    walkList(run, template.nodes, data);
  } finally {
    options.into?.(run.out);
  }
  return run.out;
}

class LoopSignal extends Error {
  readonly kind: 'break' | 'continue';
  constructor(kind: 'break' | 'continue') {
    super(kind);
    this.kind = kind;
  }
}

function walkList(run: Run, nodes: TemplateNode[], dot: Val): void {
  for (const node of nodes) walk(run, node, dot);
}

function walk(run: Run, node: TemplateNode, dot: Val): void {
  switch (node.kind) {
    case 'text':
      run.out += node.text;
      return;
    case 'action': {
      const val = evaluatePipe(run, node.pipe, dot);
      if (node.pipe.declares.length === 0) run.out += printed(val);
      return;
    }
    case 'if':
    case 'with':
      return walkBranch(run, node, dot);
    case 'range':
      return walkRange(run, node, dot);
    case 'template':
      return walkCall(run, node, dot);
    case 'break':
    case 'continue':
      throw new LoopSignal(node.kind);
    default:
      node satisfies never;
  }
}

function walkCall(run: Run, node: TemplateNode & { kind: 'template' }, dot: Val): void {
  const nodes = run.template.defined.get(node.name);
  if (!nodes)
    throw placed(run, node.at, node.source, `template ${JSON.stringify(node.name)} not defined`);
  const data = node.pipe ? evaluatePipe(run, node.pipe, dot) : null;
  const { variables } = run;
  run.depth += 1;
  if (run.depth > 200)
    throw placed(run, node.at, node.source, 'exceeded maximum template depth (100000)');
  run.variables = [{ name: '$', val: data }];
  walkList(run, nodes, data);
  run.variables = variables;
  run.depth -= 1;
}

type Branch = TemplateNode & { kind: 'if' | 'with' | 'range' };

function walkBranch(run: Run, node: Branch, dot: Val): void {
  const mark = run.variables.length;
  const val = evaluatePipe(run, node.pipe, dot);
  if (isTrue(val)) walkList(run, node.body, node.kind === 'with' ? val : dot);
  else walkList(run, node.otherwise, dot);
  run.variables.length = mark;
}

function walkRange(run: Run, node: Branch, dot: Val): void {
  const mark = run.variables.length;
  const val = evaluatePipe(run, { ...node.pipe, declares: [] }, dot);
  const { val: at } = indirect(val);
  const entries = entriesOf(run, at, node.pipe);
  if (entries.length === 0) walkList(run, node.otherwise, dot);
  const [first, second] = node.pipe.declares;
  for (const [key, item] of entries) {
    run.variables.length = mark;
    if (second !== undefined && first !== undefined)
      run.variables.push({ name: first, val: key }, { name: second, val: item });
    else if (first !== undefined) run.variables.push({ name: first, val: item });
    try {
      walkList(run, node.body, item);
    } catch (error) {
      if (!(error instanceof LoopSignal)) throw error;
      if (error.kind === 'break') break;
    }
  }
  run.variables.length = mark;
}

function entriesOf(run: Run, val: Val, pipe: Pipe): [Val, Val][] {
  if (!val || val.value === null) return [];
  const { type, value } = val;
  if (type.kind === 'list')
    return asList(value).map((item, index) => [
      { type: intType, value: index },
      { type: type.of, value: item },
    ]);
  if (type.kind === 'map')
    return sorted(value).map(([key, item]) => [
      { type: stringType, value: key },
      { type: type.of, value: item },
    ]);
  if (type.kind === 'int' && typeof value === 'number')
    return Array.from({ length: Math.min(Math.max(value, 0), 100_000) }, (_, index) => [
      { type: intType, value: index },
      { type: intType, value: index },
    ]);
  return fail(run, pipe, `range can't iterate over ${printed(val)}`);
}

type Place = { at: number };

function fail(run: Run, node: Expression | Command | Pipe, what: string): never {
  throw placed(run, node.at, sourceOf(node), what);
}

function placed(run: Run, at: number, source: string, what: string): ExecutionProblem {
  const before = run.template.text.slice(0, at);
  const line = before.split('\n').length;
  const column = before.length - (before.lastIndexOf('\n') + 1);
  const { name } = run.template;
  return new ExecutionProblem(
    `${name}:${line}:${column}: executing ${JSON.stringify(name)} at <${source}>: ${what}`,
  );
}

function evaluatePipe(run: Run, pipe: Pipe, dot: Val): Val {
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

function evaluateCommand(run: Run, command: Command, dot: Val, piped: Piped): Val {
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
  command: Command,
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
