// Every lab is solved by its solutions, and by none of its near misses, on the engines that it says it holds for.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseLab } from '../../src/lab/parse.ts';
import { readLabsFolder } from '../../src/world/library.ts';
import { decodeNote } from '../../src/notes/decode.ts';
import { holdsOn } from './bank.ts';
import { playPass } from './lab.ts';
import { passesOf, type Pass } from './passes.ts';
import { testOn, versions } from './lanes.ts';

const only = process.env['DOCKER_LEARN_LAB'];
const labs = readLabsFolder(fileURLToPath(new URL('../../content', import.meta.url)))
  .filter(({ language, topic }) => language === 'en' && (!only || topic === only))
  .flatMap((file) => {
    const { text } = decodeNote(file);
    const { lab } = parseLab({ ...file, name: file.topic, text: text ?? '' });
    return lab === null ? [] : [lab];
  });

test('there are labs', () => expect(labs).not.toEqual([]));

const newest = versions.filter((version) => version.startsWith('28') && !version.includes('store'));
const oldest = versions.filter((version) => version.startsWith('20.10'));

/** On the old engine, one way that works and one that doesn't. */
function fewOf(passes: readonly Pass[]): Pass[] {
  return [
    ...passes.filter(({ fails }) => fails === null).slice(0, 1),
    ...passes.filter(({ fails }) => fails !== null).slice(0, 1),
  ];
}

for (const lab of labs) {
  const passes = passesOf(lab);
  const plays = [
    ...newest.flatMap((version) => passes.map((pass) => [version, pass] as const)),
    ...oldest
      .filter((version) => holdsOn(version, lab.since))
      .flatMap((version) => fewOf(passes).map((pass) => [version, pass] as const)),
  ];
  for (const [version, pass] of plays)
    testOn(version, `${lab.name}: ${pass.name}`, async (engine) => {
      expect(await playPass(lab, pass, engine)).toEqual([]);
    });
}
