// Help, man page, README and completion say the same, for all are made of the table of verbs; README's table is written by `UPDATE=1`.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exitCodes } from '../../src/cli/exit.ts';
import { helpPage, usageOf } from '../../src/cli/help.ts';
import {
  verbs,
  globalOptions,
  isVerb,
  longName,
  type OptionSpec,
  type Verb,
  type VerbSpec,
} from '../../src/cli/verbs.ts';
import { parseWords } from '../../src/cli/program.ts';
import { simpleInvocation } from '../../src/cli/simple.ts';
import { withoutTyped } from '../../src/cli/run.ts';
import { languages } from '../../src/notes/note.ts';
import { viewHelp } from '../../src/view/pages/help.ts';
import { columnsOf } from '../../src/view/text/width.ts';
import { wordsIn } from '../../src/view/messages/words.ts';

const names = Object.keys(verbs) as Verb[];

describe.each(languages)('the help in %s', (language) => {
  const words = wordsIn(language).help;
  const whole = viewHelp(helpPage(null, language), 80);

  test('lists the verbs in their order, and the exit codes that there are', () => {
    const commands = whole.slice(
      whole.indexOf(words.titles.commands),
      whole.indexOf(words.titles.global),
    );
    expect([...commands.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name)).toEqual(names);
    const codes = words.codes.flatMap(([code]) => code.split(' ').map(Number));
    expect(codes.toSorted((a, b) => a - b)).toEqual(
      Object.values(exitCodes).toSorted((a, b) => a - b),
    );
  });

  test('leads with examples, each of which can be typed', () => {
    const pages: (Verb | null)[] = [null, ...names];
    for (const page of pages.map((verb) => helpPage(verb, language))) {
      const [first] = page.blocks;
      expect(first?.isExamples).toBe(true);
      expect(first?.rows.length).toBeGreaterThan(0);
      for (const [line] of first?.rows ?? []) {
        const typed = line.replace(/^docker-learn ?/, '').replace(/ [<>] .*/, '');
        const { before } = withoutTyped(typed.match(/'[^']*'|"[^"]*"|\S+/g) ?? []);
        expect((simpleInvocation(before) ?? parseWords(before)).kind, line).toBe('run');
      }
    }
  });

  test.each(names)('of %s has its options and first words, and fits 40 and 80 columns', (verb) => {
    for (const columns of [40, 80]) {
      const text = viewHelp(helpPage(verb, language), columns);
      expect(text).toContain(`docker-learn ${verb}`);
      expect(text).not.toContain('undefined');
      for (const [name, spec] of Object.entries<OptionSpec>({
        ...verbs[verb].options,
        ...globalOptions,
      }))
        expect(text).toContain(longName(name, spec));
      expect(
        text
          .split('\n')
          .slice(1)
          .filter((line) => columnsOf(line) > columns),
      ).toEqual([]);
    }
    const { actions = [] }: VerbSpec = verbs[verb];
    expect(actions.filter(([word]) => !words.actions.has(`${verb} ${word}`))).toEqual([]);
  });

  test('says what no verb is lacking', () =>
    expect(
      [...words.actions.keys()].filter((key) => {
        const [verb = '', action] = key.split(' ');
        const spec: VerbSpec | null = isVerb(verb) ? verbs[verb] : null;
        return spec?.actions?.some(([word]) => word === action) !== true;
      }),
    ).toEqual([]));

  test('names every variable that the program reads, but those by which terminals, shells and npm name themselves', () => {
    const folder = new URL('../../src/', import.meta.url);
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const read = sources.flatMap((text) =>
      [...text.matchAll(/environment\['(\w+)'\]/g)].map(([, name = '']) => name),
    );
    const theirs = [
      'DOCKER_HOST',
      'KITTY_WINDOW_ID',
      'KONSOLE_VERSION',
      'LOCALAPPDATA',
      'OS',
      'TERM_PROGRAM',
      'VTE_VERSION',
      'WT_SESSION',
      'XDG_CONFIG_HOME',
      'ZDOTDIR',
      'npm_lifecycle_event',
    ];
    const said = words.environment.flat().join(' ');
    expect(
      [...new Set(read)].filter((name) => !theirs.includes(name) && !said.includes(name)),
    ).toEqual([]);
  });
});

describe.each([
  ['README.md', 'en'],
  ['README.ko.md', 'ko'],
] as const)('%s', (file, language) => {
  const path = new URL(`../../${file}`, import.meta.url);
  const readme = readFileSync(path, 'utf8');
  const words = wordsIn(language).help;
  const table = names
    .map(
      (verb) =>
        `| \`docker-learn ${usageOf(verb, words).replaceAll('|', '\\|')}\` | ${words.verbs[verb]} |`,
    )
    .join('\n');

  test('has no link that is dead where the package is', () => {
    const { files } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as { files: string[] };
    const links = [...readme.matchAll(/\]\(([^)]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
      ([, link, picture]) => link ?? picture ?? '',
    );
    // npm packs README.md itself always.
    const packed = (link: string): boolean =>
      link === 'README.md' ||
      files.some((one) =>
        new RegExp(`^${one.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(link),
      );
    expect(links.length).toBeGreaterThan(4);
    expect(links.filter((link) => !/^https?:/.test(link) && !packed(link))).toEqual([]);
    expect(links.filter((link) => !existsSync(new URL(`../../${link}`, import.meta.url)))).toEqual(
      [],
    );
  });

  test('has the table of commands that the help has', () => {
    const marked = /(<!-- commands -->\n[^\n]*\n[^\n]*\n)([\s\S]*?)(\n<!-- \/commands -->)/;
    expect(readme).toMatch(marked);
    if (process.env['UPDATE'] === '1')
      writeFileSync(
        path,
        readme.replace(marked, (_, head: string, __, foot: string) => head + table + foot),
      );
    else expect(marked.exec(readme)?.[2]).toBe(table);
  });
});

test.each(languages)(
  'the Dockerfile that the build note in %s reads is this repository’s, shortened',
  (language) => {
    const text = (path: string): string =>
      readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    const note = text(`content/${language}/build.md`);
    const shown = /id: whole[\s\S]*?```dockerfile\n([\s\S]*?)```/.exec(note)?.[1] ?? '';
    const whole = text('Dockerfile');
    const lines = shown
      .split('\n')
      .filter((line) => /^(?:ARG|FROM|COPY|USER|VOLUME|ENTRYPOINT)/.test(line));
    expect(lines.length).toBeGreaterThan(8);
    expect(lines.filter((line) => !whole.includes(line))).toEqual([]);
  },
);
