// `printf`: its format used again until all arguments are.
import type { Bytes } from '../kernel/bytes.ts';
import { unescapeText } from './escapes.ts';

type Printed = { text: Bytes; errors: Bytes[]; status: number };
/** `args`: those to come, the next one last. */
type Printing = Printed & { args: Bytes[]; isOver: boolean };

const directive = /%(?:%|([-+ 0#]*)(\*|\d+)?(?:\.(\*|\d+)?)?(?:hh?|ll?|[jztLq])?([^]?))/y;

export function printfText(format: Bytes, args: readonly Bytes[]): Printed {
  const left = args.toReversed();
  const printing: Printing = { text: '', errors: [], status: 0, args: left, isOver: false };
  for (;;) {
    const before = printing.args.length;
    once(printing, format);
    if (printing.isOver || printing.args.length === 0 || printing.args.length === before) break;
  }
  return printing;
}

function once(printing: Printing, format: Bytes): void {
  let index = 0;
  while (index < format.length && !printing.isOver) {
    const at = format.slice(index).search(/[%\\]/);
    if (at !== 0) {
      const end = at === -1 ? format.length : index + at;
      printing.text += format.slice(index, end);
      index = end;
    } else if (format[index] === '\\') index += escapeAt(printing, format, index);
    else {
      directive.lastIndex = index;
      const match = directive.exec(format);
      if (match === null) return;
      index += match[0].length;
      if (match[0] === '%%') printing.text += '%';
      else convert(printing, match, format.slice(match.index));
    }
  }
}

function escapeAt(printing: Printing, format: Bytes, index: number): number {
  const match = /^\\(?:x[0-9a-fA-F]{1,2}|[0-7]{1,3}|[^]|$)/.exec(format.slice(index));
  const piece = match?.[0] ?? '\\';
  const { text, isOver } = unescapeText(piece, false);
  printing.text += text;
  printing.isOver ||= isOver;
  return piece.length;
}

function convert(printing: Printing, match: RegExpExecArray, rest: Bytes): void {
  const [whole, flags = '', width, precision, kind = ''] = match;
  const widthNumber =
    width === '*' ? number(printing, printing.args.pop() ?? '') : Number(width ?? 0);
  const hasPrecision = whole.includes('.');
  const places =
    precision === '*' ? number(printing, printing.args.pop() ?? '') : Number(precision ?? 0);
  if (kind === '' || !'diouxXeEfFgGcsb'.includes(kind)) {
    printing.errors.push(`${rest.replace(/^(%[-+ 0#\d.*]*)[hlLjzt]+/, '$1')}: invalid format`);
    printing.status = 1;
    printing.isOver = true;
    printing.args = [];
    return;
  }
  const argument = printing.args.pop();
  const text = converted(printing, kind, argument, flags, hasPrecision ? places : null);
  printing.text += padded(text, flags, widthNumber, kind);
}

function padded(text: Bytes, flags: string, width: number, kind: string): Bytes {
  if (width < 0 || flags.includes('-')) return text.padEnd(Math.abs(width));
  if (!flags.includes('0') || 'scb'.includes(kind)) return text.padStart(width);
  const sign = /^[-+ ]|^0[xX]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}

function converted(
  printing: Printing,
  kind: string,
  argument: Bytes | undefined,
  flags: string,
  precision: number | null,
): Bytes {
  if (kind === 's')
    return precision === null ? (argument ?? '') : (argument ?? '').slice(0, precision);
  if (kind === 'c') return (argument ?? '').slice(0, 1);
  if (kind === 'b') {
    const { text, isOver } = unescapeText(argument ?? '', true);
    printing.isOver ||= isOver;
    return text;
  }
  if ('eEfFgG'.includes(kind))
    return decimal(float(printing, argument ?? '0'), kind, precision ?? 6, flags);
  const value = whole(printing, argument);
  const positive = value < 0n ? BigInt.asUintN(64, value) : value;
  if (kind === 'o') return digits(positive.toString(8), precision, flags.includes('#') ? '0' : '');
  if (kind === 'x')
    return digits(positive.toString(16), precision, flags.includes('#') ? '0x' : '');
  if (kind === 'X') return digits(positive.toString(16).toUpperCase(), precision, '');
  if (kind === 'u') return digits(String(positive), precision, '');
  const sign = value < 0n ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  return digits(String(value < 0n ? -value : value), precision, sign);
}

function digits(text: Bytes, precision: number | null, prefix: string): Bytes {
  return prefix + (precision === null ? text : text.padStart(precision, '0'));
}

function number(printing: Printing, text: Bytes): number {
  return Number(whole(printing, text));
}

function whole(printing: Printing, text: Bytes | undefined): bigint {
  if (text === undefined) {
    printing.errors.push(`invalid number ''`);
    printing.status = 1;
    return 0n;
  }
  if (/^["']/.test(text)) return BigInt(text.charCodeAt(1) || 0);
  const match = /^\s*([-+]?)(0[xX][0-9a-fA-F]+|\d+)$/.exec(text);
  if (match === null) {
    printing.errors.push(`invalid number '${text}'`);
    printing.status = 1;
    return 0n;
  }
  const [, sign, literal = '0'] = match;
  const value = /^0[0-7]+$/.test(literal) ? BigInt(`0o${literal.slice(1)}`) : BigInt(literal);
  return sign === '-' ? -value : value;
}

function float(printing: Printing, text: Bytes): number {
  const value = Number(text.trim());
  if (!Number.isNaN(value) && text.trim() !== '') return value;
  printing.errors.push(`invalid number '${text}'`);
  printing.status = 1;
  return 0;
}

function decimal(value: number, kind: string, precision: number, flags = ''): string {
  const sign = value < 0 ? '' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const lower = kind.toLowerCase();
  const text =
    lower === 'f'
      ? value.toFixed(Math.min(precision, 100))
      : lower === 'e'
        ? exponent(value.toExponential(Math.min(precision, 100)))
        : general(value, Math.min(precision, 100) || 1);
  return sign + (kind === lower ? text : text.toUpperCase());
}

function exponent(text: string): string {
  return text.replace(/e([-+])(\d)$/, 'e$10$2');
}

function general(value: number, precision: number): string {
  const power = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  if (power < -4 || power >= precision)
    return exponent(value.toExponential(precision - 1).replace(/\.?0+e/, 'e'));
  const text = value.toFixed(Math.max(0, precision - 1 - power));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
