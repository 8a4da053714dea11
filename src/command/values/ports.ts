// What --publish says: which port of the host leads to which port of the container.

import { isIp } from './addresses.ts';

export type Port = { ip: string; host: string; container: string; protocol: string };

/** Every single port that the value publishes, or null where docker refuses it. */
export function parsePublish(text: string): Port[] | null {
  const standard = text.includes('=') ? fromLongForm(text) : text;
  if (standard === null) return null;
  const parts = standard.split(':');
  const [container = '', protocolText] = splitOnce(parts.at(-1) ?? '', '/');
  const protocol = (protocolText || 'tcp').toLowerCase();
  const host = parts.length > 1 ? (parts.at(-2) ?? '') : '';
  const ip = parts
    .slice(0, -2)
    .join(':')
    .replace(/^\[(.*)\]$/, '$1');
  const inside = parseRange(container);
  const outside = host === '' ? null : parseRange(host);
  if (
    !inside ||
    (host !== '' && !outside) ||
    !['tcp', 'udp', 'sctp'].includes(protocol) ||
    (ip !== '' && !isIp(ip))
  )
    return null;
  return pair(inside, outside, ip, protocol);
}

/** One port or a range: `80`, `8000-8010`. */
function parseRange(text: string): [number, number] | null {
  const [start = '', end] = splitOnce(text, '-');
  const from = parsePort(start);
  const to = end === undefined || end === start ? from : parsePort(end);
  return from === null || to === null || to < from ? null : [from, to];
}

/** `80/tcp`, as `docker port` and --expose take it. */
export function isExposed(text: string): boolean {
  const [port = '', protocol = 'tcp'] = splitOnce(text, '/');
  return (
    !text.includes(':') && parseRange(port) !== null && (protocol === '' || protocol.length > 0)
  );
}

function parsePort(text: string): number | null {
  return /^\+?\d+$/.test(text) && text.length < 20 && Number(text) <= 65535 ? Number(text) : null;
}

/** Longer ranges stay one. */
const mostExpanded = 100;

function pair(
  inside: [number, number],
  outside: [number, number] | null,
  ip: string,
  protocol: string,
): Port[] | null {
  const count = inside[1] - inside[0] + 1;
  if (outside && outside[1] - outside[0] + 1 !== count && count > 1) return null;
  if (count > mostExpanded)
    return [{ ip, host: outside ? outside.join('-') : '', container: inside.join('-'), protocol }];
  return Array.from({ length: count }, (_, index) => {
    const single =
      outside && count === 1 && outside[0] !== outside[1] ? `${outside[0]}-${outside[1]}` : null;
    const host = outside ? (single ?? String(outside[0] + index)) : '';
    return { ip, host, container: String(inside[0] + index), protocol };
  });
}

/** `published=8080,target=80,protocol=udp`. */
function fromLongForm(text: string): string | null {
  const fields = new Map([
    ['published', ''],
    ['target', ''],
    ['protocol', 'tcp'],
  ]);
  for (const field of text.split(',')) {
    const [key = '', value] = splitOnce(field, '=');
    if (value === undefined || key === '') return null;
    fields.set(key, value);
  }
  return `${fields.get('published')}:${fields.get('target')}/${fields.get('protocol')}`;
}

function splitOnce(text: string, sign: string): [string, string?] {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
