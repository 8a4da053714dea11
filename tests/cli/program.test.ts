// Words typed in a shell → what runs: the short way and the parser agree.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/notes/note.ts';
import { runInside } from '../support/inside.ts';
import { parseWords, type Invocation } from '../../src/cli/program.ts';
import { withoutTyped } from '../../src/cli/run.ts';
import { simpleInvocation } from '../../src/cli/simple.ts';
import {
  globalOptions,
  longName,
  optionsOf,
  verbs,
  type OptionSpec,
  type Verb,
} from '../../src/cli/verbs.ts';
import type { Options } from '../../src/desk/values.ts';
import { Failure } from '../../src/world/failure.ts';

const parse = parseWords;
const names = Object.keys(verbs) as Verb[];

const run = (verb: Verb | null, args: string[] = [], options: object = {}): object => ({
  kind: 'run',
  verb,
  args,
  options,
});

const understood: [words: string, invocation: object][] = [
  ['', run(null)],
  ['--plain', run(null, [], { plain: true })],
  ['quiz', run('quiz')],
  ['quiz volumes mounts', run('quiz', ['volumes', 'mounts'])],
  ['quiz -n 5 volumes', run('quiz', ['volumes'], { count: '5' })],
  ['quiz -n5', run('quiz', [], { count: '5' })],
  ['quiz volumes --count=5', run('quiz', ['volumes'], { count: '5' })],
  ['--lang ko quiz', run('quiz', [], { lang: 'ko' })],
  ['quiz --lang ko', run('quiz', [], { lang: 'ko' })],
  ['quiz --kind choice,recall --kind open', run('quiz', [], { kind: ['choice,recall', 'open'] })],
  ['quiz --no-save --all', run('quiz', [], { save: false, all: true })],
  ['list --content a --content b', run('list', [], { content: ['a', 'b'] })],
  ['list --no-color -q', run('list', [], { color: false, quiet: true })],
  [
    'show volumes#lifetime --width 60 --no-pager',
    run('show', ['volumes#lifetime'], { width: '60', pager: false }),
  ],
  ['search bind mount', run('search', ['bind', 'mount'])],
  ['progress restore a.jsonl --yes', run('progress', ['restore', 'a.jsonl'], { yes: true })],
  ['quiz -- -n', run('quiz', ['-n'])],
];

const refused: [words: string, code: string][] = [
  ['quizz', 'unknown-command'],
  ['--bogus', 'unknown-option'],
  ['quiz --bogus', 'unknown-option'],
  ['list --count 3', 'unknown-option'],
  ['quiz --count', 'missing-value'],
  ['search', 'bare-command'],
  ['export', 'bare-command'],
  ['list extra', 'extra-argument'],
  ['undo a', 'extra-argument'],
];

const split = (words: string): string[] => words.split(' ').filter((word) => word !== '');
/** Switches that can be turned off stand as true where they were not named. */
const named = (invocation: Invocation): Invocation =>
  invocation.kind === 'run'
    ? {
        ...invocation,
        options: Object.fromEntries(
          Object.entries(invocation.options).filter(
            ([name, value]) => !(['color', 'save', 'pager'].includes(name) && value === true),
          ),
        ),
      }
    : invocation;

describe('words', () => {
  test.each(understood)('%s', (words, invocation) =>
    expect(named(parse(split(words)))).toEqual(invocation),
  );
  test.each(refused)('%s is refused as %s', (words, code) => {
    try {
      parse(split(words));
      expect.unreachable();
    } catch (error) {
      expect(error instanceof Failure ? error.what.code : error).toBe(code);
    }
  });
  test.each<[words: string, verb: Verb | null]>([
    ['--help', null],
    ['-h', null],
    ['quiz --help', 'quiz'],
    ['quiz -n 5 -h', 'quiz'],
    ['--lang ko --help', null],
    ['--lang ko quiz --help', 'quiz'],
  ])('%s is help of %s', (words, verb) =>
    expect(parse(split(words))).toEqual({ kind: 'help', verb }),
  );
  test.each<[words: string, found: Invocation]>([
    ['quiz help', { kind: 'help', verb: 'quiz' }],
    ['search help', { kind: 'help', verb: 'search' }],
    ['list -h', { kind: 'help', verb: 'list' }],
    ['-v', { kind: 'version' }],
    ['version', { kind: 'version' }],
  ])('%s says what it means at once', (words, found) =>
    expect(simpleInvocation(split(words))).toEqual(found),
  );
  test.each(['--version', '-V'])('%s is the version', (words) =>
    expect(parse([words]).kind).toBe('version'),
  );
});

const whatItRunsWith: [verb: Verb, given: Options, name: string, value: unknown][] = [
  ['quiz', {}, 'count', 10],
  ['quiz', { count: '5' }, 'count', 5],
  ['quiz', {}, 'minutes', null],
  ['quiz', {}, 'kind', []],
  ['quiz', { kind: ['choice, Recall', 'choice'] }, 'kind', ['choice', 'recall']],
  ['quiz', { level: ['3,1'] }, 'level', [3, 1]],
  ['quiz', {}, 'save', true],
  ['quiz', { save: false }, 'save', false],
  ['quiz', {}, 'all', false],
  ['quiz', { all: true }, 'all', true],
  ['check', { stamp: ['a/b,a/c', 'd'] }, 'stamp', ['a/b', 'a/c', 'd']],
  ['plan', { minutesADay: '0' }, 'minutesADay', 0],
  ['export', {}, 'output', null],
];
const valuesRefused: [verb: Verb, given: Options, code: string, option: string][] = [
  ['quiz', { count: '0' }, 'bad-number', '--count'],
  ['quiz', { count: '1001' }, 'bad-number', '--count'],
  ['quiz', { count: '2.5' }, 'bad-number', '--count'],
  ['quiz', { seed: '-1' }, 'bad-number', '--seed'],
  ['quiz', { kind: ['essay'] }, 'bad-choice', '--kind'],
  ['quiz', { level: ['4'] }, 'bad-choice', '--level'],
  ['show', { width: '401' }, 'bad-number', '--width'],
  ['plan', { minutesADay: '1441' }, 'bad-number', '--minutes-a-day'],
];

describe('options become values of their own types', () => {
  test.each(whatItRunsWith)('%s %j has %s %j', (verb, given, name, value) =>
    expect(optionsOf(verb, given)).toHaveProperty(name, value),
  );
  test.each(valuesRefused)('%s %j is refused: %s of %s', (verb, given, code, option) => {
    expect(() => optionsOf(verb, given)).toThrowError(
      expect.objectContaining({
        what: { code, args: expect.objectContaining({ option }) },
      }) as Failure,
    );
  });
});

describe('the short way answers as the parser does, or not at all', () => {
  const tails = [
    [],
    ['a'],
    ['a', 'b'],
    ['a', 'b', 'c'],
    ['--plain'],
    ['a', '--lang', 'ko'],
    ['-n', '3'],
    ['--'],
    [''],
    ['-'],
  ];
  const starts = [
    [],
    ...[...names, 'nosuch', 'constructor', '-h', '--help'].flatMap((verb) =>
      tails.map((tail) => [verb, ...tail]),
    ),
  ];
  test.each(starts.map((words) => [words]))('%j', (words) => {
    const short = simpleInvocation(words);
    if (short !== null) expect(short).toEqual(named(parse(words)));
    else expect(words.length).toBeGreaterThan(0);
  });
  test('for any words', () => {
    const flags = [globalOptions, ...names.map((name) => verbs[name].options)].flatMap((specs) =>
      Object.entries<OptionSpec>(specs).flatMap(([name, spec]) => [
        longName(name, spec),
        ...(spec.short === undefined ? [] : [`-${spec.short}`]),
      ]),
    );
    const word = fc.constantFrom(
      ...flags,
      'a',
      'volumes',
      '5',
      '',
      '-',
      '--',
      '-5',
      '--width=5',
      '--no-width',
      '--bogus',
      'ko',
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(word, { maxLength: 6 }), (verb, rest) => {
        const short = simpleInvocation([verb, ...rest]);
        if (short !== null) expect(short).toEqual(named(parse([verb, ...rest])));
      }),
      { numRuns: 3000 },
    );
  });
  test.each(understood.filter(([words]) => /^show|^list|^quiz --(lang|kind|no-save)/.test(words)))(
    'it answers %s',
    (words, invocation) => expect(simpleInvocation(split(words))).toEqual(invocation),
  );
  test('it does answer for each verb that may stand alone', () => {
    for (const verb of names.filter((name) => !verbs[name].args.includes('<')))
      expect(simpleInvocation([verb])).toEqual(run(verb));
  });
});

describe('what is typed for somebody else is left as it is', () => {
  test.each([
    ['explain docker run --rm -p 80:80 nginx', 'explain', 'docker run --rm -p 80:80 nginx'],
    ['--lang ko explain docker ps -a', '--lang ko explain', 'docker ps -a'],
    ['explain --json docker ps --help', 'explain --json', 'docker ps --help'],
    ['search docker run', 'search docker run', ''],
    ['completion words -- quiz --lang', 'completion words', 'quiz --lang'],
    ['completion bash --lang ko', 'completion bash --lang ko', ''],
    ['quiz', 'quiz', ''],
  ])('%s', (words, before, typed) =>
    expect(withoutTyped(split(words))).toEqual({
      before: split(before),
      typed: split(typed),
    }),
  );
  test.each(['- docker ps', '- run: docker ps', '-docker ps'])('a line %j is no option', (line) =>
    expect(withoutTyped(['explain', line, '--json'])).toEqual({
      before: ['explain', '--json'],
      typed: [line],
    }),
  );
});

test.each(
  languages.flatMap((lang) => (['progress', 'export'] as const).map((verb) => [verb, lang])),
)('%s alone names everything it does, in %s', async (verb = '', lang = '') => {
  const { stderr } = await runInside([verb, '--lang', lang]);
  const { actions } = verbs[verb as 'progress' | 'export'];
  expect(actions.filter(([action]) => !stderr.includes(action))).toEqual([]);
});
