// Ports of a service, the short form in full.
import { ComposeFailure } from './failure.ts';
import type { Data, Mapping } from './yaml-text.ts';

export function canonicalPorts(ports: readonly Data[]): Data {
  return ports.flatMap((each) =>
    typeof each === 'string' || typeof each === 'number' ? short(String(each)) : [long(each)],
  );
}

function long(port: Data): Data {
  if (port === null || typeof port !== 'object' || Array.isArray(port)) return port;
  const full: Mapping = { mode: 'ingress', ...port };
  if (full['published'] !== undefined) full['published'] = String(full['published']);
  full['protocol'] ??= 'tcp';
  return ordered(full);
}

const order = ['name', 'mode', 'host_ip', 'target', 'published', 'protocol', 'app_protocol'];

function ordered(port: Mapping): Mapping {
  return Object.fromEntries(
    order.flatMap((key) => (port[key] === undefined ? [] : [[key, port[key] ?? null]])),
  );
}

function short(text: string): Mapping[] {
  const { host, published, target, protocol } = parts(text);
  const inside = range(target, 'containerPort');
  if (!['tcp', 'udp', 'sctp'].includes(protocol))
    throw new ComposeFailure(`Invalid proto: ${protocol}`);
  if (published === '') return inside.map((port) => portOf(host, port, '', protocol));
  const outside = range(published, 'hostPort');
  if (inside.length === 1 && outside.length > 1)
    return [portOf(host, inside[0] ?? 0, published, protocol)];
  if (inside.length !== outside.length)
    throw new ComposeFailure(
      `Invalid ranges specified for container and host Ports: ${target} and ${published}`,
    );
  return inside.map((port, at) => portOf(host, port, String(outside[at] ?? ''), protocol));
}

function parts(text: string): {
  host: string;
  published: string;
  target: string;
  protocol: string;
} {
  const [bare = '', protocol = 'tcp'] = text.split('/');
  const [, bracketed, after = ''] = /^\[([^\]]*)\]:(.*)$/.exec(bare) ?? [];
  const pieces = (bracketed === undefined ? bare : after).split(':');
  const target = pieces.pop() ?? '';
  const published = pieces.pop() ?? '';
  const host = bracketed ?? pieces.join(':');
  if (target === '') throw new ComposeFailure(`no port specified: ${text}<empty>`);
  if (host.includes(':') && bracketed === undefined)
    throw new ComposeFailure(
      `Invalid ip address ${host}: address ${host}:: too many colons in address`,
    );
  if (host !== '' && bracketed === undefined && !isAddress(host))
    throw new ComposeFailure(`Invalid ip address: ${host}`);
  return { host, published, target, protocol: protocol.toLowerCase() };
}

const isAddress = (host: string): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) && host.split('.').every((part) => Number(part) < 256);

function range(text: string, what: string): number[] {
  const [first = '', last = first] = text.split('-');
  if (![first, last].every((each) => /^\d+$/.test(each) && Number(each) <= 65_535))
    throw new ComposeFailure(`Invalid ${what}: ${text}`);
  const from = Number(first);
  return Array.from({ length: Math.max(0, Number(last) - from + 1) }, (_, at) => from + at);
}

function portOf(host: string, target: number, published: string, protocol: string): Mapping {
  return {
    mode: 'ingress',
    ...(host === '' ? {} : { host_ip: host }),
    target,
    ...(published === '' ? {} : { published }),
    protocol,
  };
}
