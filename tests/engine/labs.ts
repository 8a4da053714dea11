// Every lab is solved by its solutions, and by none of its near misses, on the engines that it says it holds for.
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { parseLab } from '../../src/lab/parse.ts';
import { readLabsFolder } from '../../src/world/library.ts';
import { decodeNote } from '../../src/notes/decode.ts';
import { holdsOn } from './bank.ts';
import { playPass } from './lab.ts';
import { passesOf, type Pass } from './passes.ts';
import { testOn } from './lanes.ts';

const labs = readLabsFolder(fileURLToPath(new URL('../../content', import.meta.url)))
  .filter(({ language }) => language === 'en')
  .flatMap((file) => {
    const { text } = decodeNote(file);
    const { lab } = parseLab({ ...file, name: file.topic, text: text ?? '' });
    return lab === null ? [] : [lab];
  });

/** On the old engine, one way that works and one that doesn't. */
function fewOf(passes: readonly Pass[]): Pass[] {
  return [
    ...passes.filter(({ fails }) => fails === null).slice(0, 1),
    ...passes.filter(({ fails }) => fails !== null).slice(0, 1),
  ];
}

export function askLabs(version: string, only: string | undefined): void {
  for (const lab of labs.filter(({ name }) => only === undefined || name === only)) {
    if (!holdsOn(version, lab.since)) continue;
    const passes = version.startsWith('20.10') ? fewOf(passesOf(lab)) : passesOf(lab);
    for (const pass of passes)
      testOn(version, `${lab.name}: ${pass.name}`, async (engine) => {
        expect(await playPass(lab, pass, engine)).toEqual([]);
      });
  }
}
