// Numbers as docker reads them: Go's integers, sizes such as 512m, durations such as 1m30s, parts of a CPU.

export function parseBoolean(text: string): boolean | null {
  if (['1', 't', 'T', 'true', 'TRUE', 'True'].includes(text)) return true;
  return ['0', 'f', 'F', 'false', 'FALSE', 'False'].includes(text) ? false : null;
}

const integerShape =
  /^[+-]?(?:0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0(?:_?[0-7])*|[1-9](?:_?[0-9])*)$/;

/** An integer in any of Go's notations: 10, 0x1f, 0b1, 017, 1_000. */
export function parseInteger(text: string, least: bigint, most: bigint): bigint | null {
  if (text.length > 100 || !integerShape.test(text) || (least === 0n && /^[+-]/.test(text)))
    return null;
  const digits = text.replace(/^[+-]/, '').replaceAll('_', '');
  const value =
    BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits) *
    (text.startsWith('-') ? -1n : 1n);
  return value >= least && value <= most ? value : null;
}

const bounds: ReadonlyMap<string, [bigint, bigint]> = new Map(
  Object.entries<[bigint, bigint]>({
    int: [-(2n ** 63n), 2n ** 63n - 1n],
    uint: [0n, 2n ** 64n - 1n],
    uint16: [0n, 65535n],
    uint32: [0n, 2n ** 32n - 1n],
  }),
);

/** The number in plain decimal, or null where the type refuses it. */
export function parseNumber(type: string, text: string): string | null {
  const bound = bounds.get(type);
  return bound ? (parseInteger(text, bound[0], bound[1])?.toString() ?? null) : null;
}

const floatShape = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Bytes, 1024-based: 512m, 0.5g, 1024, 64MiB. */
export function parseSize(text: string): number | null {
  const { number, suffix } = sizeParts(text);
  if (!floatShape.test(number) || Number(number) < 0 || text.length > 100) return null;
  if (suffix === '' || suffix === 'b') return Math.trunc(Number(number));
  const power = 'kmgtp'.indexOf(suffix[0] ?? ' ');
  if (power < 0 || !['', 'b', 'ib'].includes(suffix.slice(1))) return null;
  return Math.trunc(Number(number) * 1024 ** (power + 1));
}

/** In Go's words, why a size is none. */
export function wrongSize(text: string): string {
  const { number, suffix } = sizeParts(text);
  if (number === '' ? !/[\d. ]/.test(text) : floatShape.test(number) && Number(number) < 0)
    return `invalid size: '${text}'`;
  return floatShape.test(number)
    ? `invalid suffix: '${suffix}'`
    : `strconv.ParseFloat: parsing ${JSON.stringify(number)}: invalid syntax`;
}

/** A space may stand between the two. */
function sizeParts(text: string): { number: string; suffix: string } {
  const end = Math.max(...[...'0123456789. '].map((character) => text.lastIndexOf(character)));
  const suffix = text.slice(end + 1);
  return {
    number: text.slice(0, text[end] === ' ' ? end : end + 1),
    suffix: suffix.length > 3 ? suffix : suffix.toLowerCase(),
  };
}

const unitsNs: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    ns: 1,
    us: 1e3,
    µs: 1e3,
    μs: 1e3,
    ms: 1e6,
    s: 1e9,
    m: 60e9,
    h: 3600e9,
  }),
);

/** Nanoseconds; Go wants a unit: 90s, 1m30s, 1.5h. */
export function parseDuration(text: string): number | null {
  const bare = text.replace(/^[+-]/, '');
  if (bare === '0') return 0;
  if (bare.length > 200 || !/^(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(bare))
    return null;
  let total = 0;
  for (const [, number, unit] of bare.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g))
    total += Number(number) * (unitsNs.get(unit ?? '') ?? 0);
  return text.startsWith('-') ? -total : total;
}

/** A fraction of CPUs to a billionth: 1.5, .5, 3/2. */
export function parseCpus(text: string): number | null {
  const fraction = /^([+-]?\d+)\/(\d+)$/.exec(text);
  const value = fraction
    ? Number(fraction[1]) / Number(fraction[2])
    : floatShape.test(text)
      ? Number(text)
      : Number.NaN;
  const nano = value * 1e9;
  if (!Number.isFinite(nano) || text.length > 100) return null;
  return Math.abs(nano - Math.round(nano)) < 1e-4 ? Math.round(nano) : null;
}

export function isFloat(text: string): boolean {
  return floatShape.test(text) || /^[+-]?(?:inf|infinity|nan)$/i.test(text);
}

/** A moment as --since takes it: seconds, a date, or how long ago. */
export function isTime(text: string): boolean {
  if (text === '' || /^-?\d+(?:\.\d+)?$/.test(text) || parseDuration(text) !== null) return true;
  return /^\d{4}-\d{2}-\d{2}(?:T\d{2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?)?)?(?:Z|[+-]\d{2}:\d{2})?$/.test(
    text,
  );
}
