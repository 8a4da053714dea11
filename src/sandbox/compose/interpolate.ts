// `$NAME` and `${NAME:-word}` in a Compose file's texts.
import { ComposeFailure } from './failure.ts';
import type { Data } from './yaml-text.ts';

export type Variables = {
  get: (name: string) => string | undefined;
  /** Told once of each that isn't set. */
  missed: (name: string) => void;
};

class Invalid extends Error {}

/** All texts of some data; `path` is how errors call the place. */
export function interpolate(data: Data, path: string, variables: Variables): Data {
  if (typeof data === 'string') return text(data, path, variables);
  if (Array.isArray(data)) return data.map((each) => interpolate(each, `${path}.[]`, variables));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      interpolate(value, path === '' ? key : `${path}.${key}`, variables),
    ]),
  );
}

function text(template: string, path: string, variables: Variables): string {
  if (!template.includes('$')) return template;
  try {
    return substitute(template, variables);
  } catch (thrown) {
    if (thrown instanceof Invalid)
      throw new ComposeFailure(
        `invalid interpolation format for ${path}.\nYou may need to escape any $ with another $.\n${template}`,
      );
    if (thrown instanceof ComposeFailure)
      throw new ComposeFailure(`error while interpolating ${path}: ${thrown.message}`);
    throw thrown;
  }
}

export function substitute(template: string, variables: Variables): string {
  let result = '';
  for (let at = 0; at < template.length; at++) {
    if (template[at] !== '$') {
      result += template[at];
      continue;
    }
    const next = template[at + 1] ?? '';
    const [name = ''] = /^[_a-z][_a-z0-9]*/i.exec(template.slice(at + 1)) ?? [];
    if (next === '$') {
      result += '$';
      at++;
    } else if (name !== '') {
      result += plainValue(name, variables);
      at += name.length;
    } else if (next === '{') {
      const end = closing(template, at + 1);
      if (end === -1) throw new Invalid();
      result += braced(template.slice(at + 2, end), variables);
      at = end;
    } else result += '$';
  }
  return result;
}

function closing(template: string, open: number): number {
  let depth = 0;
  for (let at = open; at < template.length; at++) {
    if (template[at] === '{') depth++;
    else if (template[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

function plainValue(name: string, { get, missed }: Variables): string {
  const value = get(name);
  if (value === undefined) missed(name);
  return value ?? '';
}

function braced(inside: string, variables: Variables): string {
  const [all, name = '', sign = '', word = ''] =
    /^([_a-z][_a-z0-9]*)(?:(:?[-+?])([\s\S]*))?$/i.exec(inside) ?? [];
  if (all === undefined) throw new Invalid();
  if (sign === '') return plainValue(name, variables);
  const value = variables.get(name);
  const isMissing = value === undefined || (sign.startsWith(':') && value === '');
  const kind = sign.at(-1);
  if (kind === '+') return isMissing ? '' : substitute(word, variables);
  if (!isMissing) return value ?? '';
  const said = substitute(word, variables);
  if (kind === '-') return said;
  throw new ComposeFailure(
    `required variable ${name} is missing a value${said === '' ? '' : `: ${said}`}`,
  );
}
