// Values that the client looks at only when all flags are read: one rule for each flag, shared by the commands that have it.
import type { CommandProblem, ValueReason } from '../findings.ts';
import { isMac } from '../values/addresses.ts';
import { isDevice, isPlatform } from '../values/device.ts';
import { splitVolume } from '../values/mounts.ts';
import { isTime } from '../values/numbers.ts';
import { isExposed, parsePublish } from '../values/ports.ts';
import { all, bad, type Read } from './given.ts';

/** What `docker inspect --type` takes. */
export const inspected =
  'config container image network node plugin secret service task volume'.split(' ');

/** The first of these flags that has a value it can not have. */
export function checkValues(read: Read, names: string[]): CommandProblem | null {
  for (const name of names) {
    const rule = valueRules.get(name);
    const given = all(read, name);
    const checked = given[0]?.flag.type === 'list' ? given : given.slice(-1);
    const wrong = rule && checked.find(({ value }) => !rule[1](value));
    if (wrong) return bad(wrong, rule[0]);
  }
  return null;
}

const valueRules: ReadonlyMap<string, [ValueReason, (value: string) => boolean]> = new Map(
  Object.entries<[ValueReason, (value: string) => boolean]>({
    pull: ['pull', (value) => ['', 'always', 'missing', 'never'].includes(value)],
    'mac-address': ['key-value', (value) => value === '' || isMac(value)],
    'memory-swappiness': ['number', (value) => Number(value) >= -1 && Number(value) <= 100],
    volume: ['volume', (value) => splitVolume(value) !== null],
    publish: ['port', (value) => parsePublish(value) !== null],
    expose: ['port', isExposed],
    device: ['device', isDevice],
    pid: [
      'choice',
      (value) =>
        value === '' || value === 'host' || value === 'private' || /^container:./.test(value),
    ],
    uts: ['choice', (value) => value === '' || value === 'host'],
    userns: ['choice', (value) => value === '' || value === 'host'],
    cgroupns: ['choice', (value) => ['', 'host', 'private'].includes(value)],
    restart: ['restart', (value) => value === '' || /^[^:]+(?::(?:[+-]?\d+)?)?$/.test(value)],
    'security-opt': [
      'security',
      (value) => /^no-new-privileges(?:[=:].*)?$|^[^=]*=.+$|^[^=:]*:.+$/.test(value),
    ],
    'storage-opt': ['storage', (value) => value.includes('=')],
    platform: ['platform', (value) => value === '' || isPlatform(value)],
    since: ['time', isTime],
    until: ['time', isTime],
    mode: [
      'choice',
      (value) => ['replicated', 'global', 'replicated-job', 'global-job'].includes(value),
    ],
    type: ['choice', (value) => ['', ...inspected].includes(value)],
  }),
);
