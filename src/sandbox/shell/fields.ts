// From pieces of an expanded word to fields: splitting at IFS, and names of files that a pattern fits.
import type { Viewer } from '../files/mount.ts';
import { listFolder } from '../files/open.ts';
import { FileError } from '../files/error.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { escapePattern, hasPattern, patternToRegExp, unescapePattern } from './pattern.ts';

/** A field as a pattern (with `\` before what was quoted), and whether any of it may be one. */
type Field = { pattern: Bytes; isPattern: boolean };

export class Fields {
  readonly #fields: Field[] = [];
  #current: Field | null = null;
  #endsInSpace = false;
  readonly #separators: Bytes;

  constructor(separators: Bytes) {
    this.#separators = separators;
  }

  /** Taken as it is, even when it is empty. */
  addQuoted(text: Bytes): void {
    this.#open().pattern += escapePattern(text);
  }

  /** Written in the line: no splitting, but it may be a pattern. */
  addLiteral(text: Bytes): void {
    if (text === '') return;
    const field = this.#open();
    field.pattern += text;
    field.isPattern = true;
  }

  /** What an expansion gave: split, and perhaps a pattern. */
  addExpanded(text: Bytes): void {
    if (this.#separators === '') {
      if (text === '') return;
      const field = this.#open();
      field.pattern += text.replaceAll('\\', '\\\\');
      field.isPattern = true;
      return;
    }
    let index = 0;
    while (index < text.length) {
      const one = text[index] ?? '';
      if (!this.#separators.includes(one)) {
        const field = this.#open();
        field.pattern += one === '\\' ? '\\\\' : one;
        field.isPattern = true;
        index++;
        continue;
      }
      index = this.#separate(text, index);
    }
  }

  /** White space together is one separator, with at most one other character in it. */
  #separate(text: Bytes, from: number): number {
    let index = from;
    let others = 0;
    for (; index < text.length; index++) {
      const one = text[index] ?? '';
      if (!this.#separators.includes(one)) break;
      if (' \t\n'.includes(one)) continue;
      if (others++ > 0) break;
    }
    const begun = this.#current !== null;
    if (begun) this.break();
    else if (others > 0 && !this.#endsInSpace) this.#fields.push({ pattern: '', isPattern: false });
    this.#endsInSpace = others === 0 && begun;
    return index;
  }

  break(): void {
    if (this.#current !== null) this.#fields.push(this.#current);
    this.#current = null;
  }

  #open(): Field {
    this.#endsInSpace = false;
    this.#current ??= { pattern: '', isPattern: false };
    return this.#current;
  }

  /** Whether the field that is being made has anything in it. */
  isBegun(): boolean {
    return this.#current !== null;
  }

  finish(): Field[] {
    this.break();
    return this.#fields;
  }
}

/** The names that fit, sorted; the text itself where none does. */
export function namesFor(viewer: Viewer, field: Field, globs: boolean): Bytes[] {
  const { pattern } = field;
  if (!globs || !field.isPattern || !hasPattern(pattern)) return [unescapePattern(pattern)];
  const names = glob(viewer, pattern);
  return names.length === 0 ? [unescapePattern(pattern)] : names;
}

function glob(viewer: Viewer, pattern: Bytes): Bytes[] {
  const isRooted = pattern.startsWith('/');
  let found = [isRooted ? '/' : ''];
  const parts = pattern
    .split('/')
    .filter((part, index, all) => part !== '' || index === all.length - 1);
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    found = found.flatMap((base) => matches(viewer, base, part, isLast));
  }
  return found.sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
}

function matches(viewer: Viewer, base: Bytes, part: Bytes, isLast: boolean): Bytes[] {
  const after = isLast ? '' : '/';
  if (!hasPattern(part)) {
    const path = base + unescapePattern(part);
    return lookup(viewer, path, !isLast) instanceof FileError ? [] : [path + after];
  }
  const names = listFolder(viewer, base === '' ? '.' : base);
  if (names instanceof FileError) return [];
  const fits = patternToRegExp(part, false);
  return [...(part.startsWith('.') ? ['.', '..'] : []), ...names]
    .filter((name) => fits.test(name) && (part.startsWith('.') || !name.startsWith('.')))
    .map((name) => base + name + after)
    .filter((path) => isLast || !(lookup(viewer, path) instanceof FileError));
}
