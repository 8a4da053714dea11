// Looks whether a Compose file holds only what it may, and says the first thing that it may not.
import { ComposeFailure } from './failure.ts';
import { checkEntries } from './entries.ts';
import { shapes } from './shapes.ts';
import type { Data, Mapping } from './yaml-text.ts';

type Wrong = { path: string[]; text: string; isExtra: boolean };

export function checkFile(data: Mapping, file: string): void {
  checkEntries(data);
  const wrong = deepest(objectWrongs(data, 'file', []));
  if (wrong) throw new ComposeFailure(`validating ${file}: ${wrong.path.join('.')} ${wrong.text}`);
}

/** The one that stands deepest says most. */
function deepest(wrongs: readonly Wrong[]): Wrong | null {
  let best: Wrong | null = null;
  const depth = (wrong: Wrong | null) =>
    wrong === null ? -1 : wrong.path.length + (wrong.isExtra ? 1 : 0);
  for (const wrong of wrongs) if (depth(wrong) > depth(best)) best = wrong;
  return best;
}

function objectWrongs(data: Mapping, name: string, path: string[]): Wrong[] {
  const shape = shapes.get(name);
  if (!shape) return [];
  const extra = Object.keys(data).filter((key) => !shape.has(key) && !key.startsWith('x-'));
  const wrongs = Object.entries(data).flatMap(([key, value]) => {
    const expected = shape.get(key);
    return expected === undefined ? [] : formsWrongs(value, expected, [...path, key]);
  });
  if (extra.length === 0) return wrongs;
  const names = extra.map((each) => `'${each}'`).join(', ');
  return [...wrongs, { path, text: `additional properties ${names} not allowed`, isExtra: true }];
}

/** Forms are tried one after the other; none of their complaints counts where one fits. */
function formsWrongs(value: Data, expected: string, path: string[]): Wrong[] {
  const all = splitOutside(expected, '/').map((form) => typeWrongs(value, form, path));
  return all.some((wrongs) => wrongs.length === 0) ? [] : all.flat();
}

const names = new Map([
  ['s', 'string'],
  ['n', 'number'],
  ['i', 'integer'],
  ['b', 'boolean'],
  ['N', 'null'],
]);

function typeWrongs(value: Data, form: string, path: string[]): Wrong[] {
  if (form.startsWith('=')) {
    const words = form.slice(1).split(',');
    const text = `value must be one of ${words.map((word) => `'${word}'`).join(', ')}`;
    return typeof value === 'string' && words.includes(value)
      ? []
      : [{ path, text, isExtra: false }];
  }
  if (form.startsWith('~') && typeof value !== 'string')
    return [{ path, text: 'must be a string', isExtra: false }];
  if (form.startsWith('~')) {
    const isFitting = typeof value === 'string' && new RegExp(form.slice(1)).test(value);
    return isFitting
      ? []
      : [
          {
            path,
            text: `'${String(value)}' does not match pattern '${form.slice(1)}'`,
            isExtra: false,
          },
        ];
  }
  const types = splitOutside(form, '|');
  const fitting = types.find((type) => fits(value, type));
  if (fitting === undefined) {
    const wanted = types.map(nameOf).sort();
    const last = wanted.pop() ?? '';
    const text = wanted.length === 0 ? last : `${wanted.join(', ')} or ${last}`;
    return [{ path, text: `must be a ${text}`, isExtra: false }];
  }
  return insideWrongs(value, fitting, path);
}

function nameOf(type: string): string {
  if (type.startsWith('[')) return 'array';
  return names.get(type) ?? 'mapping';
}

function fits(value: Data, type: string): boolean {
  if (type.startsWith('[')) return Array.isArray(value);
  if (type.startsWith('{') || type.startsWith('@'))
    return value !== null && typeof value === 'object' && !Array.isArray(value);
  if (type === 'N') return value === null;
  if (type === 'i') return typeof value === 'number' && Number.isInteger(value);
  return typeof value === names.get(type);
}

function insideWrongs(value: Data, type: string, path: string[]): Wrong[] {
  if (Array.isArray(value))
    return value.flatMap((each, at) => formsWrongs(each, type.slice(1, -1), [...path, String(at)]));
  if (value === null || typeof value !== 'object') return [];
  if (type.startsWith('@')) return objectWrongs(value, type.slice(1), path);
  const inner = type.slice(1, -1);
  return Object.entries(value).flatMap(([key, each]) => {
    if (inner === '@service' && !/^[a-zA-Z0-9._-]+$/.test(key) && !key.startsWith('x-'))
      return [{ path, text: `additional properties '${key}' not allowed`, isExtra: true }];
    return formsWrongs(each, inner, [...path, key]);
  });
}

/** At the separators that stand in no bracket. */
function splitOutside(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of text) {
    if (char === '[' || char === '{') depth++;
    if (char === ']' || char === '}') depth--;
    if (char === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}
