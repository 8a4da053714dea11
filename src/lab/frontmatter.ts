// The block at the top of a lab becomes its fields, or problems at the lines that are wrong.
import { withoutUnwanted } from '../notes/characters.ts';
import { nearest } from '../notes/near.ts';
import type { Level, Place, TopicId } from '../notes/note.ts';
import { problem, type Problem, type ValueShape } from '../notes/problem.ts';
import { parseYaml, type Scalar, type YamlEntry } from '../notes/yaml.ts';
import type { Lab } from './lab.ts';

export type LabFields = Pick<
  Lab,
  'title' | 'summary' | 'sections' | 'level' | 'minutes' | 'order' | 'since' | 'names'
>;
type Key = keyof LabFields;

const shapes: Readonly<Record<Key, ValueShape>> = {
  title: 'text',
  summary: 'text',
  sections: 'sections',
  level: 'level',
  minutes: 'minutes',
  order: 'order',
  since: 'version',
  names: 'names',
};
const required: readonly Key[] = ['title', 'summary', 'sections', 'level', 'minutes', 'order'];

/** `length`: how many lines it takes, its two `---` included. */
export function parseLabFields(
  lines: readonly string[],
  path: string,
): { fields: LabFields | null; problems: Problem[]; length: number } {
  const start: Place = { path, line: 1, column: 1 };
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (lines[0]?.trimEnd() !== '---' || end < 0) {
    const code =
      end < 0 && lines[0]?.trimEnd() === '---' ? 'front-matter-open' : 'front-matter-missing';
    return { fields: null, problems: [problem(code, {}, start)], length: 0 };
  }
  const { entries, told } = parseYaml(lines.slice(1, end), 2);
  const problems = told.map(({ text, line, column }) =>
    problem('front-matter-line', { text }, { path, line, column }),
  );
  const fields = fieldsOf(entries, path, problems);
  return { fields: problems.length === 0 ? fields : null, problems, length: end + 1 };
}

function fieldsOf(entries: readonly YamlEntry[], path: string, problems: Problem[]): LabFields {
  const fields: LabFields = {
    title: '',
    summary: '',
    sections: [],
    level: 1,
    minutes: 1,
    order: 0,
    since: null,
    names: [],
  };
  const seen = new Set<string>();
  for (const entry of entries) {
    const { key, line, column } = entry;
    const place = { path, line, column };
    const [known] = (Object.keys(shapes) as Key[]).filter((one) => one === key);
    if (known === undefined)
      problems.push(
        problem('key-unknown', { key, near: nearest(key, Object.keys(shapes)) }, place),
      );
    else if (seen.has(key)) problems.push(problem('key-twice', { key }, place));
    else if (!setField(fields, known, entry))
      problems.push(problem('value-shape', { key, shape: shapes[known] }, place));
    seen.add(key);
  }
  const start = { path, line: 1, column: 1 };
  for (const key of required)
    if (!seen.has(key)) problems.push(problem('key-missing', { key }, start));
  return fields;
}

const numbers: ReadonlyMap<Key, RegExp> = new Map<Key, RegExp>([
  ['level', /^[123]$/u],
  ['minutes', /^[1-9]\d?$/u],
  ['order', /^\d{1,6}$/u],
]);

function setField(fields: LabFields, key: Key, { value }: YamlEntry): boolean {
  if (key === 'sections' || key === 'names') {
    const items = value.kind === 'list' ? value.items.map(tidy) : [];
    if (items.length === 0) return false;
    if (key === 'names') fields.names = items;
    else fields.sections = items.map(sectionIn);
    return items.every((item) => (key === 'names' ? named : sectionName).test(item));
  }
  if (value.kind !== 'text') return false;
  const text = tidy(value.text);
  if (key === 'title' || key === 'summary') fields[key] = text;
  else if (key === 'since') fields.since = text;
  else if (key === 'level') fields.level = Number(text) as Level;
  else fields[key] = Number(text);
  if (key === 'since') return /^\d{1,3}(?:\.\d{1,3}){0,2}$/u.test(text);
  return numbers.get(key)?.test(text) ?? text !== '';
}

const sectionName = /^[a-z0-9-]+#[a-z0-9-]+$/u;
const named = /^(?:container|image|volume|network|project) \S+$/u;

function sectionIn(text: string): LabFields['sections'][number] {
  const [topic = '', section = ''] = text.split('#');
  return { topic: topic as TopicId, section };
}

function tidy(scalar: Scalar): string {
  return withoutUnwanted(scalar.text, ' ').replaceAll(/\s+/gu, ' ').normalize('NFC').trim();
}
