// Sizes as docker's flags take them and as people write them.

const powers = new Map([
  ['', 0],
  ['b', 0],
  ['k', 1],
  ['m', 2],
  ['g', 3],
]);

/** `64m` as `--memory` means it: powers of 1024. */
export function bytesIn(size: string): number {
  const [, number, unit] = /^(\d+)([bkmg]?)/iu.exec(size) ?? [];
  return Number(number) * 1024 ** (powers.get((unit ?? '').toLowerCase()) ?? 0);
}

/** `10MB` as `docker images` prints it: powers of 1000. */
export function decimalBytesIn(size: string): number {
  const [, number, unit] = /^([\d.]+)([kmg]?)b$/iu.exec(size) ?? [];
  return Number(number) * 1000 ** (powers.get((unit ?? '').toLowerCase()) ?? 0);
}
