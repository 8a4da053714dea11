// Entries of lists that Compose tells apart before it looks whether a file is right: what it can't is refused in words of its own.
import { isMapping } from './data.ts';
import { ComposeFailure } from './failure.ts';
import type { Data, Mapping } from './yaml-text.ts';

type Refusal = (entry: Data, place: string) => string | null;

const text: Refusal = (entry, place) =>
  typeof entry === 'string' ? null : `${place}: unexpected type ${goType(entry)}`;

const without =
  (key: string, said: (place: string) => string): Refusal =>
  (entry, place) =>
    isMapping(entry) && entry[key] === undefined ? said(place) : null;

const refusals = new Map<string, Refusal>([
  ...'annotations build.args build.tags build.labels cap_add cap_drop deploy.labels dns dns_opt dns_search environment labels links profiles sysctls tmpfs'
    .split(' ')
    .map((key): [string, Refusal] => [key, text]),
  ['ports', without('target', (place) => `service ports ${place} is missing a target port`)],
  ['volumes', without('target', (place) => `service volume ${place} is missing a mount target`)],
  ['devices', without('target', (place) => `service device ${place} is missing a mount target`)],
  ['env_file', without('path', (place) => `environment path attribute ${place} is missing`)],
]);

export function checkEntries({ services }: Mapping): void {
  for (const [name, service] of Object.entries(isMapping(services) ? services : {}))
    for (const [key, refusal] of refusals) {
      const list = at(service, key);
      for (const [index, entry] of (Array.isArray(list) ? list : []).entries()) {
        const said = refusal(entry, `services.${name}.${key}.[${index}]`);
        if (said !== null) throw new ComposeFailure(said);
      }
    }
}

const at = (data: Data, path: string): Data =>
  path
    .split('.')
    .reduce((found: Data, key) => (isMapping(found) ? (found[key] ?? null) : null), data);

function goType(value: Data): string {
  if (value === null) return '<nil>';
  if (Array.isArray(value)) return '[]interface {}';
  if (typeof value === 'object') return 'map[string]interface {}';
  if (typeof value === 'boolean') return 'bool';
  return Number.isInteger(value) ? 'int' : 'float64';
}
