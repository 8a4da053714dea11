// Go's printf, as far as templates use it: flags, width, precision and the usual verbs.
import { printed, shown, formatNumber } from './print.ts';
import { indirect, nameOf, type Val } from './type.ts';

export function printf(format: string, args: Val[]): string {
  let next = 0;
  const text = format.replace(
    /%([-+# 0]*)(\d+|\*)?(?:\.(\d+|\*)?)?([a-zA-Z%])/g,
    (
      all,
      flags: string,
      width: string | undefined,
      precision: string | undefined,
      verb: string,
    ) => {
      if (verb === '%') return '%';
      const take = (): Val => args[next++] ?? null;
      const wide = width === '*' ? Number(printed(take())) : Number(width ?? 0);
      const fine = precision === '*' ? Number(printed(take())) : precision;
      if (next >= args.length) return `%!${verb}(MISSING)`;
      const said = verbOf(verb, take(), {
        flags,
        precision: fine === undefined ? (all.includes('.') ? 0 : null) : Number(fine),
      });
      return padded(said, wide, flags, verb);
    },
  );
  const extra = args.slice(next).map((val) => `${typeName(val)}=${printed(val)}`);
  return extra.length === 0 ? text : `${text}%!(EXTRA ${extra.join(', ')})`;
}

function padded(said: string, width: number, flags: string, verb: string): string {
  const wide = Math.min(width, 10_000);
  if (flags.includes('-')) return said.padEnd(wide);
  return flags.includes('0') && 'dfxXobt'.includes(verb)
    ? said.padStart(wide, '0')
    : said.padStart(wide);
}

function typeName(val: Val): string {
  const { val: at } = indirect(val);
  return at ? nameOf(at.type) : '<nil>';
}

type Style = { flags: string; precision: number | null };

function verbOf(verb: string, val: Val, { flags, precision }: Style): string {
  const { val: at } = indirect(val);
  const value = at?.value ?? null;
  switch (verb) {
    case 'v':
      return at ? shown(at.value, at.type) : '<nil>';
    case 's':
      if (typeof value === 'number' || typeof value === 'boolean')
        return `%!s(${typeName(val)}=${printed(val)})`;
      return cut(at ? shown(at.value, at.type) : '%!s(<nil>)', precision);
    case 'q':
      return typeof value === 'string'
        ? JSON.stringify(cut(value, precision))
        : at
          ? shown(at.value, at.type)
          : '<nil>';
    case 'T':
      return typeName(val);
    case 't':
      return typeof value === 'boolean' ? String(value) : `%!t(${typeName(val)}=${printed(val)})`;
    case 'd':
      if (typeof value !== 'number' || at?.type.kind === 'number' || at?.type.kind === 'float')
        return `%!d(${typeName(val)}=${printed(val)})`;
      return (flags.includes('+') && value >= 0 ? '+' : '') + formatNumber(value);
    case 'x':
    case 'X': {
      const hex =
        typeof value === 'number'
          ? value.toString(16)
          : [...new TextEncoder().encode(String(value))]
              .map((byte) => byte.toString(16).padStart(2, '0'))
              .join('');
      return verb === 'x' ? hex : hex.toUpperCase();
    }
    case 'f':
      return at?.type.kind === 'float'
        ? Number(value).toFixed(precision ?? 6)
        : `%!f(${typeName(val)}=${printed(val)})`;
    default:
      return `%!${verb}(${typeName(val)}=${printed(val)})`;
  }
}

function cut(text: string, precision: number | null): string {
  return precision === null ? text : [...text].slice(0, precision).join('');
}
