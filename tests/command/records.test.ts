// A record says what Docker's commands are, and stands for a command that there is, with flags that it has.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { gradeCommand, type Relax } from '../../src/command/command.ts';
import { composeRecords } from '../../src/command/docker/compose.ts';
import { containerRecords } from '../../src/command/docker/containers.ts';
import { imageRecords } from '../../src/command/docker/images.ts';
import { objectRecords } from '../../src/command/docker/objects.ts';
import { findCommand } from '../../src/command/grammar.ts';

const records = [containerRecords, imageRecords, objectRecords, composeRecords].flatMap(
  (family) => [...family],
);
const room = fileURLToPath(new URL('../../src/command/', import.meta.url));

describe('records', () => {
  test.each(records)('%s is a command by its own name, with these flags', (name, record) => {
    const command = findCommand(name);
    const { risks = [], harmless = [], risk = null } = record;
    const flags = [
      ...risks.map(([flag]) => flag),
      ...harmless,
      ...(risk?.unless ? [risk.unless] : []),
    ];
    expect(command?.name).toBe(name);
    expect(flags.filter((flag) => !command?.flags.has(flag))).toEqual([]);
    expect(record.args === undefined || (command?.most ?? 0) > 0).toBe(true);
  });

  test('nowhere else in the room is a command told from others by its name', () => {
    const tables = /\.data\.ts$|^docker\/|^normal\.ts$|^values\/check\.ts$/;
    const telling = readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !tables.test(path))
      .filter((path) =>
        /command(?:\.name)? [!=]== '[a-z]+ [a-z]|\/\^?(?:\(\?:)?(?:container|image|compose) /.test(
          readFileSync(`${room}${path}`, 'utf8'),
        ),
      );
    expect(telling).toEqual([]);
  });
});

test('the accepted commands of a question are read once, however often it is answered', () => {
  const relax: Relax = { free: [], any: [], mayAdd: [], shell: [], in: null, exact: false };
  const accepts = ['docker ps', 'docker container ls'];
  let reads = 0;
  accepts.map = function map(this: string[], ...args: Parameters<string[]['map']>) {
    reads += 1;
    return Array.prototype.map.apply(this, args);
  } as string[]['map'];
  expect(
    ['docker ps', 'docker ps -a'].map((line) => gradeCommand(accepts, relax, line).kind),
  ).toEqual(['right', 'different']);
  expect(reads).toBe(1);
});
