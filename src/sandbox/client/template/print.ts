// How Go prints values: `%v` as templates do, and JSON as docker's `json` and the daemon write it.
import { dynamic, indirect, type GoType, type GoValue, type Val } from './type.ts';

/** What `{{.X}}` prints. */
export function printed(val: Val): string {
  if (val === null) return '<no value>';
  if (val.type.kind === 'any' && val.value === null) return '<no value>';
  const { val: at, isNil } = indirect(val);
  return isNil || !at ? '<nil>' : shown(at.value, at.type);
}

/** `%v` of something inside of something. */
export function shown(value: GoValue, type: GoType): string {
  switch (type.kind) {
    case 'any':
      return value === null ? '<nil>' : shown(value, dynamic(value));
    case 'pointer':
      return value === null ? '<nil>' : '0xc000121080';
    case 'list':
      return `[${asList(value)
        .map((item) => shown(item, type.of))
        .join(' ')}]`;
    case 'map':
      return `map[${sorted(value)
        .map(([key, item]) => `${key}:${shown(item, type.of)}`)
        .join(' ')}]`;
    case 'struct':
      return shownStruct(value, type);
    case 'duration':
      return goDuration(Number(value ?? 0));
    default:
      return typeof value === 'number' ? formatNumber(value) : String(value ?? zeroOf(type));
  }
}

function shownStruct(value: GoValue, type: GoType & { kind: 'struct' }): string {
  const parts: string[] = [];
  let open = '';
  for (const field of type.fields) {
    const text = shown(fieldOf(value, field.name), field.type);
    if (field.inside !== open && open !== '') parts[parts.length - 1] += '}';
    parts.push(field.inside !== open && field.inside !== '' ? `{${text}` : text);
    open = field.inside;
  }
  if (open !== '') parts[parts.length - 1] += '}';
  return `{${parts.join(' ')}}`;
}

/** Go's own form: `0s`, `1m30s`, `500ms`. */
function goDuration(ns: number): string {
  if (ns === 0) return '0s';
  if (ns < 1e9) return ns < 1e3 ? `${ns}ns` : ns < 1e6 ? `${ns / 1e3}µs` : `${ns / 1e6}ms`;
  const hours = Math.floor(ns / 3.6e12);
  const minutes = Math.floor((ns % 3.6e12) / 6e10);
  const seconds = (ns % 6e10) / 1e9;
  return `${hours > 0 ? `${hours}h` : ''}${hours > 0 || minutes > 0 ? `${minutes}m` : ''}${seconds}s`;
}

function zeroOf(type: GoType): string {
  if (type.kind === 'bool') return 'false';
  return ['int', 'uint', 'float', 'duration'].includes(type.kind) ? '0' : '';
}

export function formatNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return value.toFixed(0);
  return String(value);
}

export function fieldOf(value: GoValue, name: string): GoValue {
  return value instanceof Map ? (value.get(name) ?? null) : null;
}

export function asList(value: GoValue): GoValue[] {
  return Array.isArray(value) ? value : [];
}

/** Entries of a map by their keys. */
export function sorted(value: GoValue): [string, GoValue][] {
  const entries = value instanceof Map ? [...value] : [];
  return entries.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}

type JsonStyle = { indent: string; escapesHtml: boolean };

export function toJson(
  value: GoValue,
  type: GoType,
  style: JsonStyle = { indent: '', escapesHtml: false },
): string {
  return write(value, type, style, '\n');
}

function write(value: GoValue, type: GoType, style: JsonStyle, line: string): string {
  switch (type.kind) {
    case 'any':
      return value === null ? 'null' : write(value, dynamic(value), style, line);
    case 'pointer':
      return value === null ? 'null' : write(value, type.of, style, line);
    case 'list':
      if (value === null) return 'null';
      return bracketed(
        '[]',
        asList(value).map((item) => write(item, type.of, style, line + style.indent)),
        style,
        line,
      );
    case 'map':
      if (value === null) return 'null';
      return bracketed(
        '{}',
        sorted(value).map(([key, item]) => pair(key, item, type.of, style, line)),
        style,
        line,
      );
    case 'struct':
      return bracketed('{}', fieldsAsJson(value, type, style, line), style, line);
    default:
      return scalar(value, type, style);
  }
}

/** A row of a list, whose type is a pointer's, marshals itself, and so with Go's escapes. */
function fieldsAsJson(
  value: GoValue,
  type: GoType & { kind: 'struct' },
  style: JsonStyle,
  line: string,
): string[] {
  const own = type.name.startsWith('*') ? { ...style, escapesHtml: true } : style;
  return type.fields
    .filter(
      (field) =>
        field.json !== '-' &&
        !(field.omitsEmpty && isEmpty(fieldOf(value, field.name), field.type)),
    )
    .map((field) => pair(field.json, fieldOf(value, field.name), field.type, own, line));
}

function pair(key: string, value: GoValue, type: GoType, style: JsonStyle, line: string): string {
  const space = style.indent === '' ? '' : ' ';
  return `${quoted(key, style)}:${space}${write(value, type, style, line + style.indent)}`;
}

function bracketed(ends: string, items: string[], style: JsonStyle, line: string): string {
  if (items.length === 0) return ends;
  if (style.indent === '') return `${ends[0]}${items.join(',')}${ends[1]}`;
  const inner = line + style.indent;
  return `${ends[0]}${inner}${items.join(`,${inner}`)}${line}${ends[1]}`;
}

function isEmpty(value: GoValue, type: GoType): boolean {
  if (type.kind === 'struct') return false;
  if (value === null || value === '' || value === 0 || value === false) {
    return type.kind !== 'pointer' || value === null;
  }
  if (Array.isArray(value)) return value.length === 0;
  return value instanceof Map && value.size === 0 && type.kind === 'map';
}

function scalar(value: GoValue, type: GoType, style: JsonStyle): string {
  if (typeof value === 'string') return quoted(value, style);
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return String(value);
  const zero = zeroOf(type);
  return zero === '' ? '""' : zero;
}

function quoted(text: string, style: JsonStyle): string {
  const plain = JSON.stringify(text)
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  if (!style.escapesHtml) return plain;
  return plain.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026');
}

/** What JSON of a value decodes to where nothing is known of its type: keys are those of JSON. */
export function rawOf(value: GoValue, type: GoType): GoValue {
  switch (type.kind) {
    case 'pointer':
      return value === null ? null : rawOf(value, type.of);
    case 'list':
      return value === null ? null : asList(value).map((item) => rawOf(item, type.of));
    case 'map':
      return value === null
        ? null
        : new Map(sorted(value).map(([key, item]) => [key, rawOf(item, type.of)]));
    case 'struct':
      return new Map(
        type.fields
          .filter(
            (field) =>
              field.json !== '-' &&
              !(field.omitsEmpty && isEmpty(fieldOf(value, field.name), field.type)),
          )
          .map((field) => [field.json, rawOf(fieldOf(value, field.name), field.type)]),
      );
    case 'any':
      return value;
    default:
      if (value !== null) return value;
      return type.kind === 'bool'
        ? false
        : type.kind === 'int' || type.kind === 'uint' || type.kind === 'float'
          ? 0
          : '';
  }
}
