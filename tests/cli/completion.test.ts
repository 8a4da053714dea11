// What Tab offers: the words of a line up to the cursor → candidates, as each shell hands them over.
import { describe, expect, test } from 'vitest';
import { placeIn, type Completed } from '../../src/cli/complete.ts';
import { globalOptions, longName, verbs, type OptionSpec, type Verb } from '../../src/cli/verbs.ts';
import { kinds } from '../../src/notes/kinds.ts';

const says = {
  verbs: Object.fromEntries(Object.keys(verbs).map((verb) => [verb, `says ${verb}`])) as Record<
    Verb,
    string
  >,
  action: (verb: Verb, word: string) => `${verb} ${word}`,
  option: (_: Verb | null, name: string) => `says ${name}`,
};
const at = (line: string): ReturnType<typeof placeIn> => placeIn(line.split(' '), says);
const offered = ({ wanted, current }: { wanted: Completed; current: string }): string[] =>
  wanted.kind === 'words'
    ? wanted.candidates.map(({ word }) => word).filter((word) => word.startsWith(current))
    : [`:${wanted.kind}`];

const lines: [line: string, offered: string[]][] = [
  ['qu', ['quiz']],
  ['--lang ', ['en', 'ko']],
  ['--lang ko qu', ['quiz']],
  ['--lang=k', ['--lang=ko']],
  ['--lang = k', ['ko']],
  ['-q qu', ['quiz']],
  ['quiz ', [':topics']],
  ['quiz volumes mou', [':topics']],
  ['quiz --k', ['--kind']],
  ['quiz --kind ', [...kinds]],
  ['quiz --kind choice,re', ['choice,recall']],
  ['quiz --kind=choice,re', ['--kind=choice,recall']],
  ['quiz --level ', ['1', '2', '3']],
  ['quiz -n ', []],
  ['quiz -n 5 vol', [':topics']],
  ['quiz -- ', [':topics']],
  ['learn volumes ', []],
  ['plan --aim ', ['breadth', 'sure']],
  ['--data-dir ', [':folders']],
  ['check ', [':folders']],
  ['interview --output ', [':files']],
  ['progress re', ['restore', 'reset']],
  ['progress merge a.jsonl ', [':files']],
  ['progress restore a.jsonl ', []],
  ['progress reset ', [':topics']],
  ['progress where ', []],
  ['export ', ['anki', 'csv', 'html', 'json']],
  ['export anki ', [':topics']],
  ['completion ', ['bash', 'zsh', 'fish', 'powershell']],
  ['help qu', ['quiz']],
  ['search ', []],
  ['explain --as ', ['compose']],
  ['explain docker run ', []],
  ['quiz  ', [':topics']],
];

describe('Tab offers', () => {
  test.each(lines)('%j: %j', (line, wanted) => expect(offered(at(line))).toEqual(wanted));

  test('every verb, with what it does', () =>
    expect(at('').wanted).toEqual({
      kind: 'words',
      candidates: Object.keys(verbs).map((word) => ({ word, says: `says ${word}` })),
    }));

  test.each(Object.keys(verbs) as Verb[])('every option of %s and of all', (verb) => {
    const specs = { ...verbs[verb].options, ...globalOptions };
    expect(offered(at(`${verb} -`)).toSorted()).toEqual(
      Object.entries<OptionSpec>(specs)
        .map(([name, spec]) => longName(name, spec))
        .toSorted(),
    );
  });

  test('topics of the folders that the line names', () => {
    expect(at('--content notes quiz ').content).toEqual(['notes']);
    expect(at('quiz --content a --content b vol').content).toEqual(['a', 'b']);
  });
});
