// IPv4 networks as numbers: which is free, which overlap, which address comes next.

export function numberOf(ip: string): number {
  return ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

export function textOf(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}

function rangeOf(subnet: string): [number, number] {
  const [ip = '', bits = '32'] = subnet.split('/');
  const size = 2 ** (32 - Number(bits));
  const start = Math.floor(numberOf(ip) / size) * size;
  return [start, start + size - 1];
}

/** The same subnet with the bits behind its prefix zero. */
export function networkAddress(subnet: string): string {
  return `${textOf(rangeOf(subnet)[0])}/${subnet.split('/')[1] ?? '32'}`;
}

export function overlaps(one: string, other: string): boolean {
  const [from, to] = rangeOf(one);
  const [start, end] = rangeOf(other);
  return from <= end && start <= to;
}

export function isWithin(ip: string, subnet: string): boolean {
  const [from, to] = rangeOf(subnet);
  return numberOf(ip) >= from && numberOf(ip) <= to;
}

/** The host number so and so of a subnet. */
export function hostOf(subnet: string, number: number): string {
  return textOf(rangeOf(subnet)[0] + number);
}

/** Docker's own pools: 172.17 to 172.31 by /16, then 192.168 by /20. */
const pools = [
  ...Array.from({ length: 15 }, (_, index) => `172.${17 + index}.0.0/16`),
  ...Array.from({ length: 16 }, (_, index) => `192.168.${index * 16}.0/20`),
];

export function freeSubnet(taken: string[]): string | null {
  return pools.find((pool) => !taken.some((each) => overlaps(each, pool))) ?? null;
}
