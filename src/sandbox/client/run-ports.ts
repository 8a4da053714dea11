// Which ports are published and exposed, and the client's words about values that are none.
import { isIp } from '../../command/values/addresses.ts';
import { parsePublish } from '../../command/values/ports.ts';
import type { PortBinding } from '../engine/options.ts';
import { ClientError, type Flags } from './call.ts';

export function portsOf(flags: Flags): Map<string, PortBinding[]> {
  const ports = new Map<string, PortBinding[]>();
  for (const value of flags.all('publish')) {
    const found = parsePublish(value);
    if (!found) throw new ClientError(reason(value), 125);
    for (const { ip, host, container, protocol } of found) {
      const key = `${container}/${protocol}`;
      ports.set(key, [...(ports.get(key) ?? []), { ip, hostPort: host }]);
    }
  }
  return ports;
}

export function exposedOf(flags: Flags): string[] {
  return flags.all('expose').flatMap((text) => {
    refuseExposed(text);
    const [range = '', protocol = 'tcp'] = text.split('/');
    const [from = '', to = from] = range.split('-');
    return Array.from(
      { length: Number(to) - Number(from) + 1 },
      (_, index) => `${Number(from) + index}/${protocol === '' ? 'tcp' : protocol}`,
    );
  });
}

function refuseExposed(text: string): void {
  const [range = ''] = text.split('/');
  const [from = '', to = from] = range.split('-');
  const bad = [from, to].find((each) => !/^\d+$/.test(each) || Number(each) > 65535);
  const why =
    bad !== undefined
      ? `strconv.ParseUint: parsing ${JSON.stringify(bad)}: ${/^\d+$/.test(bad) ? 'value out of range' : 'invalid syntax'}`
      : Number(from) > Number(to)
        ? `Invalid range specified for the Port: ${range}`
        : null;
  if (why !== null)
    throw new ClientError(`invalid range format for --expose: ${range}, error: ${why}`, 125);
}

function reason(value: string): string {
  const parts = value.split(':');
  const [container = '', protocol] = (parts.at(-1) ?? '').split('/');
  const host = parts.length > 1 ? (parts.at(-2) ?? '') : '';
  const ip = parts
    .slice(0, -2)
    .join(':')
    .replace(/^\[(.*)\]$/, '$1');
  const isRange = (text: string): boolean => {
    const [from = '', to = from] = text.split('-');
    return (
      [from, to].every((each) => /^\d+$/.test(each) && Number(each) <= 65535) &&
      Number(from) <= Number(to)
    );
  };
  const typed = parts.slice(0, -2).join(':');
  if (parts.length > 3 && !isIp(ip))
    return `Invalid ip address ${typed}: address ${typed}:: too many colons in address`;
  if (ip !== '' && !isIp(ip)) return `Invalid ip address: ${ip}`;
  if (container === '') return `No port specified: ${value}<empty>`;
  if (!isRange(container)) return `Invalid containerPort: ${container}`;
  if (host !== '' && !isRange(host)) return `Invalid hostPort: ${host}`;
  if (protocol !== undefined && !['tcp', 'udp', 'sctp', ''].includes(protocol.toLowerCase()))
    return `Invalid proto: ${protocol}`;
  return `Invalid ranges specified for container and host Ports: ${container} and ${host}`;
}
