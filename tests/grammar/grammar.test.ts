// The committed grammar is what the docker binary says, where that very version is on this machine.
import { expect, test } from 'vitest';
import { allCommands, findCommand } from '../../src/command/grammar.ts';
import { grammarText } from '../../src/command/grammar.data.ts';
import { versionHere } from './binary.mjs';
import { generateFromHelp, generateGrammar } from './generate.mjs';

const isHere = (await versionHere()) === /^client \| (\S+)/.exec(grammarText)?.[1];

test.runIf(isHere)(
  'says what help says: every command with its names and flags',
  { timeout: 60_000 },
  async () => {
    const committed = new Map(
      grammarText
        .split('\n')
        .map((line) => line.split('|').map((cell) => cell.trim()))
        .map(([name, aliases, , flags]) => [name, { aliases, flags }]),
    );
    for (const { name, aliases, flags } of await generateFromHelp()) {
      expect(
        committed
          .get(name)
          ?.flags?.split(' ')
          .filter((flag) => flag !== '' && !flag.includes('!')),
        name,
      ).toEqual(flags);
      for (const alias of aliases.slice(1))
        expect(committed.get(name)?.aliases?.split(', ')).toContain(alias);
    }
  },
);

/** A minute of trying: `GRAMMAR=full npx vitest …`. */
const isFull = isHere && process.env['GRAMMAR'] === 'full';
if (isFull)
  test('is regenerated identically', { timeout: 300_000 }, async () => {
    expect((await generateGrammar()).split('\n')).toEqual(grammarText.split('\n'));
  });

test('knows the commands, their short forms and how many arguments they take', () => {
  const facts: [path: string, name: string, least: number, most: number][] = [
    ['run', 'container run', 1, Infinity],
    ['ps', 'container ls', 0, 0],
    ['rmi', 'image rm', 1, Infinity],
    ['remove', 'container rm', 1, Infinity],
    ['builder build', 'image build', 1, 1],
    ['volume create', 'volume create', 0, 1],
    ['version', 'version', 0, 0],
    ['compose up', 'compose up', 0, Infinity],
  ];
  for (const [path, name, least, most] of facts)
    expect(findCommand(path)).toMatchObject({ name, least, most });
});

test('flags end at the first argument for exactly these', () => {
  const stopping = allCommands()
    .filter(({ stops }) => stops)
    .map(({ name }) => name);
  expect(stopping.sort()).toEqual([
    'compose exec',
    'compose run',
    'container commit',
    'container create',
    'container exec',
    'container run',
    'container top',
    'image tag',
    'service create',
  ]);
});
