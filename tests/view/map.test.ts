// The picture of a world at the widths that people have, in both languages and in words. `UPDATE=1` writes it anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { MappedContainer, MappedMount, WorldMap } from '../../src/sandbox/map.ts';
import type { Look } from '../../src/view/look.ts';
import { viewMap } from '../../src/view/pages/map.ts';
import { columnsOf, unstyled } from '../../src/view/text/width.ts';
import { languages } from '../../src/notes/note.ts';

const base: Look = { language: 'en', columns: 80, colour: false, unicode: true, links: false };

function mount(kind: MappedMount['kind'], name: string, at: string, more = {}): MappedMount {
  return { kind, name, isNamed: true, at, isReadOnly: false, ...more };
}

function container(name: string, image: string, more: Partial<MappedContainer>): MappedContainer {
  const idle = { state: 'running', isRunning: true, mounts: [], networks: ['bridge'], ports: [] };
  return { name, image, ...idle, ...more };
}

const shop: WorldMap = {
  images: [
    { name: 'nginx', isUsed: true },
    { name: 'busybox', isUsed: true },
    { name: 'node:20', isUsed: false },
  ],
  containers: [
    container('web', 'nginx', {
      mounts: [
        mount('volume', 'site', '/usr/share/nginx/html'),
        mount('bind', './conf', '/etc/nginx/conf.d', { isReadOnly: true }),
      ],
      networks: ['shop', 'bridge'],
      ports: [
        { host: '8080', container: '80' },
        { host: '5353', container: '53/udp' },
      ],
    }),
    container('old', 'nginx', {
      state: 'exited 0',
      isRunning: false,
      mounts: [mount('volume', 'a3f9c0ffee12', '/data', { isNamed: false })],
    }),
    container('job', 'busybox', {
      mounts: [mount('volume', 'dbdata', '/var/lib/db'), mount('tmpfs', '', '/run')],
      networks: ['shop'],
    }),
    container('report', 'busybox', { state: 'paused', isRunning: false }),
  ],
  volumes: [
    { name: 'site', isUsed: true, isNamed: true },
    { name: 'old-data', isUsed: false, isNamed: true },
    { name: 'ffee00112233', isUsed: false, isNamed: false },
  ],
  networks: [
    { name: 'shop', isUsed: true },
    { name: 'lonely', isUsed: false },
  ],
};
const nothing: WorldMap = { images: [], containers: [], volumes: [], networks: [] };
const loose: WorldMap = { ...nothing, volumes: [{ name: 'data', isUsed: false, isNamed: true }] };

const widths = [40, 60, 80, 96, 120];
type Drawing = [title: string, look: Partial<Look>, map: WorldMap, inWords: boolean];
/** Too long a name for columns. */
const long: WorldMap = {
  ...shop,
  containers: [...shop.containers, container('nightly-report-of-the-whole-shop', 'busybox', {})],
};
const drawings: Drawing[] = [
  ...widths.map((columns): Drawing => [`${columns} columns`, { columns }, shop, false]),
  ['80 columns in colour', { colour: true }, shop, false],
  ['80 columns, ASCII', { unicode: false }, shop, false],
  ...widths.map((columns): Drawing => [`${columns} columns in words`, { columns }, shop, true]),
  ['120 columns, a long name', { columns: 120 }, long, false],
  ['nothing there', {}, nothing, false],
  ['only a volume', {}, loose, false],
];

describe.each(languages)('the map in %s', (language) => {
  it('looks as it should', () => {
    const all =
      drawings
        .map(([title, look, map, inWords]) => {
          const drawn = viewMap(map, { ...base, ...look, language }, inWords);
          return `=== ${title}\n${drawn}`;
        })
        .join('')
        .replaceAll('\x1b', '␛') + '\n';
    const file = fileURLToPath(new URL(`goldens/map.${language}.txt`, import.meta.url));
    if (process.env['UPDATE'] === '1') writeFileSync(file, all);
    expect(existsSync(file), 'no golden: look at the picture, then UPDATE=1').toBe(true);
    expect(all).toBe(readFileSync(file, 'utf8'));
  });

  it.each(drawings)('stays within its columns: %s', (_, look, map, inWords) => {
    const { columns } = { ...base, ...look };
    const rows = unstyled(viewMap(map, { ...base, ...look, language }, inWords)).split('\n');
    expect(rows.filter((row) => columnsOf(row) > columns)).toEqual([]);
  });

  it('has everything in the picture that it has in words', () => {
    const look = { ...base, columns: 120, language };
    for (const inWords of [false, true])
      for (const name of ['web', 'old', 'job', 'site', './conf', 'shop', '8080', 'old-data'])
        expect(viewMap(shop, look, inWords)).toContain(name);
  });
});
