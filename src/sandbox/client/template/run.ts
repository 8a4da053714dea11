// What a template's run carries along, and how it fails.
import type { TemplateFunction } from './functions.ts';
import { sourceOf } from './source.ts';
import type { PipeCommand, Expression, Pipe, TemplateNode } from './tree.ts';
import type { Val } from './type.ts';

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

export type Run = {
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

export function fail(run: Run, node: Expression | PipeCommand | Pipe, what: string): never {
  throw placed(run, node.at, sourceOf(node), what);
}

export function placed(run: Run, at: number, source: string, what: string): ExecutionProblem {
  const before = run.template.text.slice(0, at);
  const line = before.split('\n').length;
  const column = before.length - (before.lastIndexOf('\n') + 1);
  const { name } = run.template;
  return new ExecutionProblem(
    `${name}:${line}:${column}: executing ${JSON.stringify(name)} at <${source}>: ${what}`,
  );
}
