// What --network says: a name, or the long form with its own aliases and addresses.
import { isIp } from './addresses.ts';
import { splitFields } from './csv.ts';

export type Network = { name: string; aliases: string[]; more: string[] };

/** Null where the client refuses it. */
export function parseNetwork(text: string): Network | null {
  if (!/\w=\w/.test(text)) return { name: text, aliases: [], more: [] };
  const network: Network = { name: '', aliases: [], more: [] };
  const fields = splitFields(text);
  if (!fields?.every((field) => readField(network, field.toLowerCase())) || network.name === '')
    return null;
  return network;
}

function readField(network: Network, field: string): boolean {
  const at = field.indexOf('=');
  const [key, value] = [field.slice(0, at).trim(), field.slice(at + 1).trim()];
  if (at <= 0) return false;
  if (key === 'name') network.name = value;
  else if (key === 'alias') network.aliases.push(value);
  else if (key === 'ip' || key === 'ip6' || key === 'link-local-ip') {
    network.more.push(`${key}=${value}`);
    return key === 'link-local-ip' || isIp(value) || value === '';
  } else if (key === 'mac-address') network.more.push(`${key}=${value}`);
  else if (key === 'driver-opt')
    return network.more.push(`${key}=${value}`) > 0 && /^[^=]+=/.test(value);
  else if (key === 'gw-priority')
    return network.more.push(`${key}=${value}`) > 0 && /^[+-]?\d+$/.test(value);
  else return false;
  return true;
}

/** Networks that docker brings itself, rather than made by `network create`. */
export function isBuiltInNetwork(name: string): boolean {
  return ['', 'default', 'bridge', 'host', 'none'].includes(name) || name.startsWith('container:');
}
