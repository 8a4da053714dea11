// Runs a template on a value: texts, actions, branches and ranges, one after the other.
import { evaluatePipe } from './evaluate.ts';
import { isTrue, type TemplateFunction } from './functions.ts';
import { parseTemplate } from './parse.ts';
import { asList, printed, sorted } from './print.ts';
import { fail, placed, type Methods, type Run, type Template } from './run.ts';
import type { Pipe, TemplateNode } from './tree.ts';
import { indirect, intType, stringType, type Val } from './type.ts';

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
  // The word that was evaluated last is what it stumbles at.
  return fail(
    run,
    pipe.commands.at(-1)?.words.at(-1) ?? pipe,
    `range can't iterate over ${printed(val)}`,
  );
}
