// The functions of docker's templates: Go's own and docker's json, join, split, upper and the like.
import { equal, ordered, type Result } from './compare.ts';
import { asList, printed, shown, toJson } from './print.ts';
import { printf } from './printf.ts';
import {
  boolType,
  dynamic,
  indirect,
  intType,
  nameOf,
  stringType,
  type GoValue,
  type Val,
} from './type.ts';

export type TemplateFunction = {
  least: number;
  most: number;
  /** What each argument has to be; the last stands for all that follow. */
  takes: string[];
  call: (args: Val[]) => Result;
};

/** Go's truth: whatever isn't the zero of its type. */
export function isTrue(val: Val): boolean {
  if (val === null) return false;
  const { val: at, isNil } = indirect(val);
  if (isNil || !at) return false;
  const { type, value } = at;
  if (type.kind === 'struct') return true;
  if (type.kind === 'map') return value instanceof Map && value.size > 0;
  if (type.kind === 'list') return asList(value).length > 0;
  return Boolean(value) && !(type.kind === 'number' && value === '');
}

const text = (value: string): Result => ({ val: { type: stringType, value } });
const yes = (value: boolean): Result => ({ val: { type: boolType, value } });

function made(
  least: number,
  most: number,
  takes: string[],
  call: (args: Val[]) => Result,
): TemplateFunction {
  return { least, most, takes, call };
}

function textOf(val: Val | undefined): string {
  return val === undefined || val === null ? '' : printed(val);
}

function numberAt(val: Val | undefined): number {
  return typeof val?.value === 'number' ? val.value : 0;
}

/** The functions of `inspect -f` and of the rows of a list. */
export const templateFunctions: ReadonlyMap<string, TemplateFunction> = new Map(
  Object.entries<TemplateFunction>({
    json: made(1, 1, ['any'], ([val = null]) =>
      text(val === null ? 'null' : toJson(val.value, val.type)),
    ),
    split: made(2, 2, ['string', 'string'], ([val, by]) => ({
      val: { type: { kind: 'list', of: stringType }, value: splitBy(textOf(val), textOf(by)) },
    })),
    join: made(2, 2, ['list', 'string'], ([list, by]) =>
      text(
        asList(list?.value ?? null)
          .map((item) => shown(item, dynamic(item)))
          .join(textOf(by)),
      ),
    ),
    title: made(1, 1, ['string'], ([val]) =>
      text(textOf(val).replace(/(^|[^\p{L}\p{Nd}_'])(\p{Ll})/gu, (all) => all.toUpperCase())),
    ),
    lower: made(1, 1, ['string'], ([val]) => text(textOf(val).toLowerCase())),
    upper: made(1, 1, ['string'], ([val]) => text(textOf(val).toUpperCase())),
    pad: made(3, 3, ['string', 'int', 'int'], ([val, left, right]) =>
      text(
        textOf(val) === ''
          ? ''
          : ' '.repeat(Math.max(0, numberAt(left))) +
              textOf(val) +
              ' '.repeat(Math.max(0, numberAt(right))),
      ),
    ),
    truncate: made(2, 2, ['string', 'int'], ([val, length]) =>
      text([...textOf(val)].slice(0, numberAt(length)).join('')),
    ),
    println: made(0, Infinity, ['any'], (args) => text(`${args.map(printedArgument).join(' ')}\n`)),
    print: made(0, Infinity, ['any'], (args) => text(print(args))),
    printf: made(1, Infinity, ['string', 'any'], ([format = null, ...args]) =>
      text(printf(textOf(format), args)),
    ),
    html: made(0, Infinity, ['any'], (args) => text(escapeHtml(print(args)))),
    js: made(0, Infinity, ['any'], (args) => text(escapeJs(print(args)))),
    call: made(1, Infinity, ['any'], ([called = null]) => ({
      error: `non-function of type ${called ? nameOf(indirect(called).val?.type ?? called.type) : 'nil'}`,
    })),
    urlquery: made(0, Infinity, ['any'], (args) =>
      text(encodeURIComponent(print(args)).replaceAll('%20', '+')),
    ),
    len: made(1, 1, ['any'], lengthOf),
    index: made(1, Infinity, ['any'], indexOf),
    slice: made(1, Infinity, ['any'], sliceOf),
    not: made(1, 1, ['any'], ([val = null]) => yes(!isTrue(val))),
    and: made(1, Infinity, ['any'], () => yes(true)),
    or: made(1, Infinity, ['any'], () => yes(true)),
    eq: made(1, Infinity, ['any'], equal),
    ne: made(2, 2, ['any'], (args) => negated(equal(args))),
    lt: made(2, 2, ['any'], (args) => ordered(args, (sign) => sign < 0)),
    le: made(2, 2, ['any'], (args) => ordered(args, (sign) => sign <= 0)),
    gt: made(2, 2, ['any'], (args) => ordered(args, (sign) => sign > 0)),
    ge: made(2, 2, ['any'], (args) => ordered(args, (sign) => sign >= 0)),
  }),
);

/** The same for a table's heading, where docker's functions leave their text alone. */
export const headingFunctions: ReadonlyMap<string, TemplateFunction> = new Map(
  [...templateFunctions].map(([name, found]): [string, TemplateFunction] => [
    name,
    ['json', 'split', 'join', 'title', 'lower', 'upper', 'pad', 'truncate'].includes(name)
      ? { ...found, takes: ['any'], call: ([val]) => text(textOf(val)) }
      : found,
  ]),
);

function splitBy(value: string, by: string): string[] {
  return by === '' ? [...value] : value.split(by);
}

function printedArgument(val: Val): string {
  return val === null ? '<no value>' : printed(val).replace(/^<no value>$/, '<nil>');
}

/** fmt.Sprint: a space only between two that are no text. */
function print(args: Val[]): string {
  return args
    .map((val, index) => {
      const before = args[index - 1];
      const isText = (each: Val | undefined): boolean =>
        each !== undefined && each !== null && typeof indirect(each).val?.value === 'string';
      const gap = index > 0 && !isText(val) && !isText(before) ? ' ' : '';
      return gap + printedArgument(val);
    })
    .join('');
}

function escapeHtml(value: string): string {
  const signs = new Map([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&#34;'],
    ["'", '&#39;'],
  ]);
  return value.replace(/[&<>"']/g, (sign) => signs.get(sign) ?? sign);
}

function escapeJs(value: string): string {
  const signs = new Map([
    ['\\', '\\\\'],
    ["'", "\\'"],
    ['"', '\\"'],
    ['<', '\\u003C'],
    ['>', '\\u003E'],
    ['&', '\\u0026'],
    ['=', '\\u003D'],
    ['\n', '\\u000A'],
  ]);
  return value.replace(/[\\'"<>&=\n]/g, (sign) => signs.get(sign) ?? sign);
}

function lengthOf([val = null]: Val[]): Result {
  const { val: at, isNil } = indirect(val);
  if (val === null) return { error: 'reflect: call of reflect.Value.Type on zero Value' };
  if (isNil || !at) return { error: 'len of nil pointer' };
  const { value, type } = at;
  if (typeof value === 'string' && type.kind !== 'number')
    return { val: { type: intType, value: new TextEncoder().encode(value).length } };
  if (type.kind === 'list') return { val: { type: intType, value: asList(value).length } };
  if (type.kind === 'map')
    return { val: { type: intType, value: value instanceof Map ? value.size : 0 } };
  return { error: `len of type ${nameOf(type)}` };
}

function indexOf([item = null, ...keys]: Val[]): Result {
  if (item === null || (item.type.kind === 'any' && item.value === null))
    return { error: 'index of untyped nil' };
  let at: Val = item;
  for (const key of keys) {
    const { val, isNil } = indirect(at);
    if (isNil || !val) return { error: 'index of nil pointer' };
    const found = oneIndex(val, key);
    if ('error' in found) return found;
    at = found.val;
  }
  return { val: at };
}

function oneIndex(val: NonNullable<Val>, key: Val): Result {
  const { val: index } = indirect(key);
  const { type, value } = val;
  if (type.kind === 'map') {
    if (type.isNamed) return { error: 'value has type string; should be nat.Port' };
    if (!index) return { error: 'value is nil; should be of type string' };
    if (typeof index.value !== 'string')
      return { error: `value has type ${nameOf(index.type)}; should be string` };
    const held = value instanceof Map ? value.get(index.value) : undefined;
    return { val: held === undefined ? zeroOf(type.of) : { type: type.of, value: held } };
  }
  if (type.kind === 'list' || type.kind === 'string') {
    if (!index || typeof index.value !== 'number')
      return {
        error: index
          ? `cannot index slice/array with type ${nameOf(index.type)}`
          : 'cannot index slice/array with nil',
      };
    const list: GoValue[] =
      type.kind === 'list' ? asList(value) : [...new TextEncoder().encode(String(value))];
    const held = list[index.value];
    if (held === undefined)
      return {
        error:
          type.kind === 'string'
            ? 'reflect: string index out of range'
            : `index out of range: ${index.value}`,
      };
    return { val: { type: type.kind === 'list' ? type.of : { kind: 'uint' }, value: held } };
  }
  return { error: `can't index item of type ${nameOf(type)}` };
}

function zeroOf(type: NonNullable<Val>['type']): Val {
  if (type.kind === 'any') return null;
  if (type.kind === 'string' || type.kind === 'named') return { type, value: '' };
  if (type.kind === 'struct') return { type, value: new Map() };
  return { type, value: type.kind === 'bool' ? false : type.kind === 'int' ? 0 : null };
}

function sliceOf([item = null, ...bounds]: Val[]): Result {
  const { val } = indirect(item);
  if (!val) return { error: 'slice of untyped nil' };
  const { type, value } = val;
  const long = type.kind === 'list' ? asList(value).length : String(value).length;
  if (type.kind !== 'list' && typeof value !== 'string')
    return { error: `can't slice item of type ${nameOf(type)}` };
  const [from = 0, to = long] = bounds.map(numberAt);
  const wrong = [from, to].find((bound) => bound < 0 || bound > long);
  if (wrong !== undefined) return { error: `index out of range: ${wrong}` };
  if (from > to) return { error: `invalid slice index: ${from} > ${to}` };
  return {
    val: {
      type,
      value: type.kind === 'list' ? asList(value).slice(from, to) : String(value).slice(from, to),
    },
  };
}

function negated(result: Result): Result {
  return 'error' in result ? result : yes(!isTrue(result.val));
}
