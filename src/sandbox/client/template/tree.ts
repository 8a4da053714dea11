// What a template is once it is read: texts, actions, branches, and the pipes and words in them.

export type Expression = { at: number } & (
  | { kind: 'dot' | 'nil' }
  | { kind: 'field'; names: string[] }
  | { kind: 'variable'; name: string; names: string[] }
  | { kind: 'bool'; value: boolean }
  | { kind: 'number'; text: string }
  | { kind: 'string'; text: string; value: string }
  | { kind: 'function'; name: string }
  | { kind: 'chain'; of: Expression; names: string[] }
  | { kind: 'pipe'; pipe: Pipe }
);
export type PipeCommand = { at: number; words: Expression[] };
export type Pipe = {
  at: number;
  declares: string[];
  assigns: boolean;
  commands: PipeCommand[];
};
export type TemplateNode =
  | { kind: 'text'; text: string }
  | { kind: 'action'; pipe: Pipe }
  | { kind: 'if' | 'with' | 'range'; pipe: Pipe; body: TemplateNode[]; otherwise: TemplateNode[] }
  | { kind: 'break' | 'continue' }
  | { kind: 'template'; name: string; pipe: Pipe | null; at: number; source: string };
