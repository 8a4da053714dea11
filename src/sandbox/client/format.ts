// What --format makes of lists: tables, raw, JSON and Go templates over rows whose fields are docker's own.
import { aligned } from './table.ts';
import { compile, execute } from './template/execute.ts';
import { ExecutionProblem, type Methods, type Template } from './template/run.ts';
import { headingFunctions, templateFunctions } from './template/functions.ts';
import { TemplateProblem } from './template/tokens.ts';
import { toJson } from './template/print.ts';
import {
  anyType,
  decodeSchema,
  stringType,
  struct,
  type GoType,
  type GoValue,
  type Val,
} from './template/type.ts';
import { ClientError } from './call.ts';

/** What a kind of row has: its fields with their headings, and the table that is shown without a format. */
export type RowKind = {
  /** Go's name of the type, as errors say it. */
  type: string;
  /** `Name:HEADING` by Go's names, in the order of JSON; `any` in place of a heading: not text. */
  headings: ReadonlyMap<string, string>;
  table: string;
  quiet: string;
  raw: string;
  /** What stands in front of a template's own problem. */
  before: string;
};

export type Row = {
  fields: Map<string, GoValue>;
  /** Of `.Label "x"`. */
  labels?: ReadonlyMap<string, string>;
};

type Asked = { format: string; quiet: boolean; noTrunc?: boolean };

/** `ps` tries a template on nothing at all before it asks the daemon. */
export function tryFormat(kind: RowKind, format: string): void {
  if (['', 'table', 'json', 'raw'].includes(format)) return;
  const isTable = format.startsWith('table');
  const text = unescaped(isTable ? format.slice(5).trim() : format);
  const fields = new Map<string, GoValue>([...kind.headings.keys()].map((name) => [name, '']));
  run(
    kind,
    parsed(kind, text, templateFunctions),
    { fields, labels: new Map() },
    isTable ? 'table ' : '',
  );
}

export function formatted(kind: RowKind, rows: Row[], { format, quiet }: Asked): string {
  const asked = format === '' ? 'table' : format;
  if (asked === 'json') return rows.map((row) => `${jsonRow(kind, row)}\n`).join('');
  const isTable = asked.startsWith('table');
  const isPlainTable = asked === 'table';
  if (quiet && isPlainTable) return each(kind, kind.quiet, rows, '\n');
  if (asked === 'raw' && kind.raw !== '') return quietRaw(kind, rows, quiet);
  const text = isPlainTable ? kind.table : isTable ? asked.slice(5).trim() : asked;
  const template = unescaped(text);
  const body = each(kind, template, rows, '\n', isTable ? 'table ' : '');
  if (!isTable) return body;
  return aligned(`${heading(kind, template)}\n${body}`);
}

function quietRaw(kind: RowKind, rows: Row[], quiet: boolean): string {
  return each(kind, quiet ? kind.quiet : kind.raw, rows, '\n');
}

/** In a format `\t` and `\n` are what they say. */
function unescaped(text: string): string {
  return text.replaceAll('\\t', '\t').replaceAll('\\n', '\n');
}

function parsed(kind: RowKind, text: string, functions: typeof templateFunctions): Template {
  try {
    return compile(text, functions);
  } catch (error) {
    if (error instanceof TemplateProblem)
      throw new ClientError(
        `${kind.before === 'failed to execute template' ? 'failed to parse template' : kind.before}: template: :${error.message}`,
      );
    throw error;
  }
}

function each(kind: RowKind, text: string, rows: Row[], end: string, offset = ''): string {
  const template = parsed(kind, text, templateFunctions);
  return rows.map((row) => run(kind, template, row, offset) + end).join('');
}

function run(kind: RowKind, template: Template, row: Row, offset: string): string {
  try {
    return execute(template, rowVal(kind, row), { methods: methodsOf(row) });
  } catch (error) {
    if (!(error instanceof ExecutionProblem)) throw error;
    // Places are told in the format as it was typed, with its `table `.
    const said = error.message.replace(/^:(\d+):(\d+):/, (all, line: string, column: string) =>
      line === '1' ? `:1:${Number(column) + offset.length}:` : all,
    );
    throw new ClientError(`${kind.before}: template: ${said}`);
  }
}

function rowVal(kind: RowKind, row: Row): NonNullable<Val> {
  return { type: rowType(kind), value: row.fields };
}

function rowType(kind: RowKind): GoType {
  const fields = [...kind.headings].map(
    ([name, title]) => `${name}:${title === 'any' ? 'any' : 'string'}`,
  );
  const types = decodeSchema(`Row | ${fields.join(' ')}`);
  const found = types.get('Row');
  if (!found || found.kind !== 'struct') return anyType;
  return { ...found, name: `*${kind.type}` };
}

function methodsOf(row: Row): Methods {
  const { labels } = row;
  if (!labels) return new Map();
  return new Map([
    [
      'Label',
      ([name]: Val[]): Val => ({
        type: stringType,
        value: labels.get(String(name?.value ?? '')) ?? '',
      }),
    ],
  ]);
}

function jsonRow(kind: RowKind, row: Row): string {
  return toJson(row.fields, rowType(kind), { indent: '', escapesHtml: true });
}

/** The heading is the same template run on the headings themselves. */
function heading(kind: RowKind, text: string): string {
  const template = parsed(kind, text, headingFunctions);
  const headings = new Map(
    [...kind.headings].map(([name, title]) => [name, title === 'any' ? '' : title]),
  );
  const value = struct(Object.fromEntries(headings));
  const methods: Methods = new Map([
    [
      'Label',
      ([name]: Val[]): Val => {
        const label = String(name?.value ?? '');
        return {
          type: stringType,
          value: label.split('.').pop()?.replaceAll('-', ' ').replaceAll('_', ' ') ?? '',
        };
      },
    ],
  ]);
  try {
    return execute(template, { type: { kind: 'map', of: stringType }, value }, { methods });
  } catch (error) {
    if (!(error instanceof ExecutionProblem)) throw error;
    throw new ClientError(`${kind.before}: template: ${error.message}`);
  }
}
