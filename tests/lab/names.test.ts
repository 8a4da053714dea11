// The names that a lab announces before it begins on somebody's engine.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { namesOf } from '../../src/lab/lab.ts';
import { parseLab } from '../../src/lab/parse.ts';
import { decodeNote } from '../../src/notes/decode.ts';
import { readLabsFolder } from '../../src/world/library.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));
const labs = readLabsFolder(content)
  .filter(({ language }) => language === 'en')
  .flatMap((file) => {
    const { lab } = parseLab({ ...file, name: file.topic, text: decodeNote(file).text ?? '' });
    return lab === null ? [] : [lab];
  });

test('a lab announces what its checks speak of, each thing once, and never busybox', () => {
  const names = Object.fromEntries(
    labs.map((lab) => [lab.name, namesOf(lab).map(({ what, name }) => `${what} ${name}`)]),
  );
  expect(names['named-volume']).toEqual([
    'container db',
    'volume data',
    'container db2',
    'container report',
  ]);
  expect(names['network-names']).toEqual(
    expect.arrayContaining(['network shop', 'network vault', 'container client', 'container db']),
  );
  expect(Object.values(names).flat()).not.toContain('image busybox');
});

test('what solutions give a name is announced', () => {
  const silent = labs.flatMap((lab) => {
    const announced = new Set(namesOf(lab).map(({ what, name }) => `${what} ${name}`));
    const scripts = lab.tasks.flatMap(({ solutions }) => solutions).join('\n');
    const made = [...scripts.matchAll(/ --name (\S+)/g)].map(([, name]) => `container ${name}`);
    return made.filter((name) => !announced.has(name)).map((name) => `${lab.name}: ${name}`);
  });
  expect(silent).toEqual([]);
});
