// Formats that a person keeps in ~/.docker/config.json.
import { FileError } from '../files/error.ts';
import { readFile } from '../files/open.ts';
import { processViewer } from '../engine/viewer.ts';
import { toText } from '../kernel/bytes.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Call } from './call.ts';

type Names = 'psFormat' | 'imagesFormat' | 'networksFormat' | 'volumesFormat' | 'statsFormat';

function configOf({ engine, self }: Call): Map<string, unknown> {
  const path = `${self.env.get('HOME') ?? '/root'}/.docker/config.json`;
  const data = readFile(processViewer(engine, self), path);
  if (data instanceof FileError) return new Map();
  try {
    return asMap(JSON.parse(toText(data)));
  } catch {
    throw new NotModelled('a ~/.docker/config.json that is no JSON');
  }
}

function asMap(value: unknown): Map<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

/** The format of a list where the line gives none; '' where there is none here either. */
export function configuredFormat(call: Call, name: Names): string {
  if (call.flags.yes('quiet')) return '';
  const format = configOf(call).get(name);
  return typeof format === 'string' ? format : '';
}

const proxyNames: [string, string][] = [
  ['httpProxy', 'HTTP_PROXY'],
  ['httpsProxy', 'HTTPS_PROXY'],
  ['noProxy', 'NO_PROXY'],
  ['ftpProxy', 'FTP_PROXY'],
  ['allProxy', 'ALL_PROXY'],
];

/** The proxies that a new container is told of: each name in large and small letters. */
export function proxiesOf(call: Call): [string, string][] {
  const proxies = asMap(asMap(configOf(call).get('proxies')).get('default'));
  return proxyNames.flatMap(([key, name]) => {
    const value = proxies.get(key);
    if (typeof value !== 'string' || value === '') return [];
    return [name, name.toLowerCase()].map((each): [string, string] => [each, `${each}=${value}`]);
  });
}
