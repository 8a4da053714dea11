// The block at the top of a note becomes its fields, or problems at the lines that are wrong.
import { withoutUnwanted } from './characters.ts';
import type { Note, Place, TopicId } from './note.ts';
import { nearest } from './near.ts';
import { problem, type Problem, type ProblemArgs, type ValueShape } from './problem.ts';
import { parseYaml, type YamlEntry, type Scalar, type YamlFault } from './yaml.ts';

type Fields = Pick<
  Note,
  'title' | 'summary' | 'aliases' | 'requires' | 'related' | 'asked' | 'order' | 'about' | 'sources'
>;

export type FrontMatter = {
  /** Null where a problem keeps the file shut. */
  fields: Fields | null;
  /** Where each key's value, or a topic named in it, stands. */
  places: ReadonlyMap<string, Place>;
  problems: Problem[];
  /** How many lines it takes, its two `---` included. */
  length: number;
};

const shapes: Readonly<Record<keyof Fields, ValueShape>> = {
  title: 'text',
  summary: 'text',
  aliases: 'list',
  requires: 'topics',
  related: 'topics',
  asked: 'asked',
  order: 'order',
  about: 'list',
  sources: 'list',
};
const required: readonly (keyof Fields)[] = ['title', 'summary'];

export function parseFrontMatter(lines: readonly string[], path: string): FrontMatter {
  const start = { path, line: 1, column: 1 };
  if (lines[0]?.trimEnd() !== '---') return refused('front-matter-missing', start, 0);
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0) return refused('front-matter-open', start, lines.length);
  const { entries, told } = parseYaml(lines.slice(1, end), 2);
  const problems = [...toldProblems(told, path), ...keyProblems(entries, path)];
  const places = new Map<string, Place>();
  const fields = fieldsOf(entries, told, path, problems, places);
  const isShut = problems.some(({ severity }) => severity === 'error');
  return { fields: isShut ? null : fields, places, problems, length: end + 1 };
}

/** Letters of other scripts as NFC has them, as file names are read. */
export const topicName = /^[a-z0-9\p{Lo}\p{Lm}]+(?:-[a-z0-9\p{Lo}\p{Lm}]+)*$/u;

function refused(
  code: 'front-matter-missing' | 'front-matter-open',
  place: Place,
  length: number,
): FrontMatter {
  return { fields: null, places: new Map(), problems: [problem(code, {}, place)], length };
}

/** What the subset doesn't hold is told once a kind, so that a million aliases are one problem. */
function toldProblems(told: readonly YamlFault[], path: string): Problem[] {
  const kinds = new Set<string>();
  return told.flatMap(({ what, text, line, column }) => {
    const place = { path, line, column };
    const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
    if (what === 'line') return problem('front-matter-line', { text: short }, place);
    if (what === 'quotes') return problem('value-quotes', { value: short }, place);
    if (kinds.has(what)) return [];
    kinds.add(what);
    return problem(
      'front-matter-unsupported',
      { what } as ProblemArgs['front-matter-unsupported'],
      place,
    );
  });
}

function keyProblems(entries: readonly YamlEntry[], path: string): Problem[] {
  const seen = new Set<string>();
  const problems = entries.flatMap(({ key, line, column }) => {
    const place = { path, line, column };
    if (!Object.hasOwn(shapes, key))
      return problem('key-unknown', { key, near: nearest(key, Object.keys(shapes)) }, place);
    if (seen.has(key)) return problem('key-twice', { key }, place);
    seen.add(key);
    return [];
  });
  const missing = required.filter((key) => !seen.has(key));
  return [
    ...problems,
    ...missing.map((key) => problem('key-missing', { key }, { path, line: 1, column: 1 })),
  ];
}

function fieldsOf(
  entries: readonly YamlEntry[],
  told: readonly YamlFault[],
  path: string,
  problems: Problem[],
  places: Map<string, Place>,
): Fields {
  const fields: Fields = {
    title: '',
    summary: '',
    aliases: [],
    requires: [],
    related: [],
    asked: 2,
    order: null,
    about: [],
    sources: [],
  };
  const badLines = new Set(told.map((one) => one.line));
  for (const entry of entries) {
    if (!Object.hasOwn(shapes, entry.key)) continue;
    const key = entry.key as keyof Fields;
    for (const [name, place] of placesOf(entry, path)) places.set(name, place);
    if (setField(fields, key, entry) || badLines.has(entry.line)) continue;
    problems.push(problem('value-shape', { key, shape: shapes[key] }, places.get(key)!));
  }
  return fields;
}

function placesOf(entry: YamlEntry, path: string): [string, Place][] {
  const at = (one: { line: number; column: number }): Place => ({
    path,
    line: one.line,
    column: one.column,
  });
  const { value } = entry;
  if (value.kind !== 'list') return [[entry.key, at(value.kind === 'text' ? value.text : entry)]];
  return [
    [entry.key, at(value.items[0] ?? entry)],
    ...value.items.map((item): [string, Place] => [`${entry.key}/${item.text}`, at(item)]),
  ];
}

function setField(fields: Fields, key: keyof Fields, { value }: YamlEntry): boolean {
  switch (key) {
    case 'title':
    case 'summary':
      if (value.kind !== 'text' || value.text.text.trim() === '') return false;
      fields[key] = tidy(value.text);
      return true;
    case 'asked':
      if (value.kind !== 'text' || !/^[123]$/u.test(value.text.text)) return false;
      fields.asked = Number(value.text.text) as 1 | 2 | 3;
      return true;
    case 'order':
      if (value.kind !== 'text' || !/^\d{1,6}$/u.test(value.text.text)) return false;
      fields.order = Number(value.text.text);
      return true;
    case 'about':
    case 'aliases':
    case 'sources':
      if (value.kind !== 'list' || value.items.some((item) => item.text.trim() === ''))
        return false;
      fields[key] = value.items.map(tidy);
      return true;
    case 'requires':
    case 'related':
      if (value.kind !== 'list' || value.items.some((item) => !topicName.test(item.text)))
        return false;
      fields[key] = value.items.map((item) => item.text as TopicId);
      return true;
    default:
      return key satisfies never;
  }
}

/** Escapes of a quoted value may hold what a terminal must not get. */
function tidy(scalar: Scalar): string {
  return withoutUnwanted(scalar.text, ' ').replaceAll(/\s+/gu, ' ').normalize('NFC').trim();
}
