// `0.0.0.0:8080->80/tcp, [::]:8080->80/tcp`: ports as lists show them, neighbours drawn together.
import type { Container } from '../engine/state.ts';

type Mapping = { ip: string; host: number | null; inside: number; protocol: string };

export function portsColumn(container: Container): string {
  if (!container.life) return '';
  const mappings = [...container.ports].flatMap(([port, bindings]): Mapping[] => {
    const [number = '', protocol = 'tcp'] = port.split('/');
    const inside = Number(number);
    if (bindings.length === 0) return [{ ip: '', host: null, inside, protocol }];
    return bindings.map(({ ip, hostPort }) => ({ ip, host: Number(hostPort), inside, protocol }));
  });
  mappings.sort(
    (one, other) =>
      one.inside - other.inside ||
      compare(one.ip, other.ip) ||
      (one.host ?? 0) - (other.host ?? 0) ||
      compare(one.protocol, other.protocol),
  );
  return grouped(mappings).join(', ');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

type Group = { ip: string; protocol: string; first: Mapping; last: Mapping };

/** Ranges where host and container go on by one; what can't be drawn together comes as it is. */
function grouped(mappings: Mapping[]): string[] {
  const groups = new Map<string, Group>();
  const done: string[] = [];
  const apart: string[] = [];
  for (const mapping of mappings) {
    const { ip, host, inside, protocol } = mapping;
    if (host !== null && host !== inside) {
      apart.push(`${address(ip)}:${host}->${inside}/${protocol}`);
      continue;
    }
    const key = `${ip}/${protocol}`;
    const group = groups.get(key);
    if (group && inside === group.last.inside + 1) {
      group.last = mapping;
      continue;
    }
    if (group) done.push(drawn(group));
    groups.set(key, { ip, protocol, first: mapping, last: mapping });
  }
  const open = [...groups.keys()].sort().map((key) => groups.get(key));
  return [...done, ...open.flatMap((group) => (group ? [drawn(group)] : [])), ...apart];
}

function drawn({ ip, protocol, first, last }: Group): string {
  const range =
    first.inside === last.inside ? String(first.inside) : `${first.inside}-${last.inside}`;
  return first.host === null
    ? `${range}/${protocol}`
    : `${address(ip)}:${range}->${range}/${protocol}`;
}

function address(ip: string): string {
  return ip.includes(':') ? `[${ip}]` : ip;
}
