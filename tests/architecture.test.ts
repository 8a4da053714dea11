// Who may import whom, and why: breaking a row prints its reason.
import { readFileSync, readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { verbs } from '../src/cli/verbs.ts';

const root = fileURLToPath(new URL('../src', import.meta.url));

/** A room, the rooms it may import besides itself, and the reason. */
const rooms: [room: string, mayImport: string[], because: string][] = [
  ['main', ['cli', 'world'], 'it only joins them'],
  [
    'cli',
    [
      'desk',
      'face',
      'world',
      'view',
      'interview',
      'quiz',
      'progress',
      'schedule',
      'notes',
      'command',
      'plan',
      'lab',
      'sandbox',
    ],
    'it is the one composer; nobody imports it',
  ],
  [
    'desk',
    ['world', 'view', 'plan', 'lab', 'sandbox', 'quiz', 'progress', 'schedule', 'notes', 'command'],
    'verbs work with what lies on it; it knows no verb and plays nothing',
  ],
  [
    'face',
    [
      'desk',
      'view',
      'interview',
      'lab',
      'sandbox',
      'quiz',
      'progress',
      'schedule',
      'notes',
      'command',
      'world',
    ],
    'a face carries what is played between its machine and a person or a program',
  ],
  [
    'world',
    ['notes', 'progress', 'schedule', 'lab'],
    'it carries data and decides nothing; a real engine stands behind the port of labs',
  ],
  [
    'view',
    [
      'notes',
      'command',
      'interview',
      'lab',
      'sandbox',
      'quiz',
      'progress',
      'schedule',
      'world',
      'plan',
    ],
    'it may read everything and change nothing',
  ],
  [
    'study',
    ['notes', 'quiz', 'progress', 'schedule'],
    'it runs in a browser, where nothing of ours is but what has no outside',
  ],
  [
    'plan',
    ['notes', 'schedule', 'progress'],
    'a plan joins what is known with what is left to learn',
  ],
  [
    'interview',
    ['quiz', 'notes', 'schedule', 'progress'],
    'it is a sitting of its own, and shares how answers are judged',
  ],
  [
    'lab',
    ['notes', 'command', 'quiz', 'progress', 'schedule'],
    'a task done is an answer to a question',
  ],
  [
    'sandbox',
    ['command', 'lab'],
    'flags are read by the grammar, and it stands behind the port of labs',
  ],
  ['quiz', ['notes', 'command', 'schedule', 'progress'], 'a sitting joins them'],
  ['progress', ['notes', 'schedule'], 'a fact names a question and a memory'],
  ['notes', ['command'], 'expected answers are parsed when a note is loaded'],
  ['command', [], 'it is a bottom room'],
  ['schedule', [], 'it is a bottom room'],
];

/** A library and the only files that may import it: they speak our types to everybody else. */
const doors: [library: RegExp, files: RegExp][] = [
  [/^commander$/, /^cli\/program\.ts$/],
  [/^(inquirer|@inquirer\/(core|confirm))$/, /^face\/(terminal|confirm)\.ts$/],
  [/^chalk$/, /^view\/text\/theme\.ts$/],
  [/^marked-terminal$/, /^view\/text\/markdown\.ts$/],
  [/^marked$/, /^(notes\/markdown|view\/text\/markdown|view\/text\/markdown-html)\.ts$/],
  [/^fast-(string-width|wrap-ansi)$/, /^view\/text\/columns\.ts$/],
  [/^highlight\.js/, /^view\/text\/highlight\.ts$/],
  [/^ts-fsrs$/, /^schedule\/fsrs\.ts$/],
  [/^unbash$/, /^(command\/shell(-parts)?|sandbox\/shell\/[\w-]+)\.ts$/],
  [/^node:/, /^(main|world\/.*)\.ts$/],
];
/** The clock and its time zone, chance, timers, what is printed, and whatever else the machine decides. */
const outside =
  /\bDate\.now\b|\bnew Date\b(?!\([^)])|\.get(?:Timezone|FullYear|Month|Date|Day|Hours|Minutes)\w*\(|\.toLocale\w+\(|\bIntl\.(?!Segmenter)|\bMath\.random\b|\bcrypto\.|\bperformance\.|\bset(?:Timeout|Interval|Immediate)\(|\bqueueMicrotask\(|\bconsole\.(?:log|error|warn|info)\b/;
const core = [
  'notes',
  'command',
  'quiz',
  'interview',
  'progress',
  'schedule',
  'plan',
  'lab',
  'sandbox',
];
const files = sourceFiles(root);

describe('rooms', () => {
  test.each(rooms)('%s may import only %j', (room, mayImport, because) => {
    const strangers = files
      .filter((file) => roomOf(file.path) === room)
      .flatMap((file) =>
        file.imports
          .filter((name) => name.startsWith('.') && !name.endsWith('.json'))
          .map(
            (name) => [file.path, relative(root, join(root, dirname(file.path), name))] as const,
          ),
      )
      .filter(([, target]) => roomOf(target) !== room && !mayImport.includes(roomOf(target)));
    expect(strangers, because).toEqual([]);
  });

  test('every file is in a room of the table', () => {
    expect(
      files
        .map((file) => roomOf(file.path))
        .filter((room) => !rooms.some(([name]) => name === room)),
    ).toEqual([]);
  });

  test.each(core)('%s touches nothing: no clock, no chance, no process', (room) => {
    const touching = files.filter(
      (file) => roomOf(file.path) === room && (knowsTheProcess(file) || outside.test(file.code)),
    );
    expect(touching.map((file) => file.path)).toEqual([]);
  });

  test('cli holds a file for each verb, and what turns words into a verb and its end into an exit code', () => {
    const besides = [
      'browse',
      'complete',
      'exit',
      'hits',
      'home',
      'program',
      'run',
      'simple',
      'verb',
      'verbs',
    ];
    const inCli = files
      .filter(({ path }) => path.startsWith('cli/'))
      .map(({ path }) => path.slice(4).replace('.ts', ''));
    expect(inCli).toEqual([...besides, ...Object.keys(verbs)].sort());
  });

  // It is found by its name (`cli/verb.ts`), where the compiler can't look.
  test.each(Object.keys(verbs))(
    '%s is run by the file of its name, with its own options',
    (verb) => {
      const code = files.find(({ path }) => path === `cli/${verb}.ts`)?.code ?? '';
      const takes = /^export (?:async )?function run\(([\s\S]*?)\): Promise<number> \{$/m.exec(
        code,
      );
      expect(takes?.[1]?.replaceAll(/\s+/g, ' ').trim()).toMatch(
        new RegExp(`^context: Context(?:, \\{.*\\}: Typed<'${verb}'>)?,?$`),
      );
    },
  );

  test('only main and the real world know the process', () => {
    expect(
      files
        .filter(knowsTheProcess)
        .map((file) => file.path)
        .sort(),
    ).toEqual(['main.ts', 'world/real.ts']);
  });
});

test.each(doors)('%s has one door', (library, door) => {
  const visitors = files.filter(
    (file) => file.imports.some((name) => library.test(name)) && !door.test(file.path),
  );
  expect(visitors.map((file) => file.path)).toEqual([]);
});

test('what is Node’s own is named so: its door is `node:`', () => {
  const bare = files.filter((file) =>
    file.imports.some((name) => isBuiltin(name) && !name.startsWith('node:')),
  );
  expect(bare.map((file) => file.path)).toEqual([]);
});

/** Where objects have text for keys, how often, and why no text of a person is ever looked up in them. */
const keyedByText: [file: string, times: number, because: string][] = [
  ['cli/simple.ts', 1, 'our options, gone through one by one'],
  ['cli/verbs.ts', 3, 'our options, gone through one by one'],
  [
    'command/compose-mounts.ts',
    1,
    'keys of a Compose file: ours, and names in objects without a prototype',
  ],
  ['desk/values.ts', 1, 'our options, asked for by their own names'],
  ['face/keys.ts', 2, 'pairs: the letters that were shown'],
  ['notes/shape.ts', 1, 'the fields that what is kept is written with'],
  ['progress/event.ts', 1, 'pairs, as the log has them'],
  ['progress/line.ts', 1, 'a line of the log, asked for the fields of an event'],
  ['quiz/answer.ts', 4, 'pairs: only keys that were shown get in'],
  ['quiz/arrange.ts', 2, 'pairs: letters of places'],
  ['quiz/grade.ts', 1, 'pairs: asked for the letters that were shown'],
  ['quiz/verdict.ts', 1, 'pairs: made from the letters that were shown'],
  ['sandbox/compose/yaml-text.ts', 1, 'what a Compose file holds: our keys, and own keys only'],
  ['view/messages/en/help.ts', 1, 'placeholders, asked for by the table of verbs'],
  ['view/messages/text-in.ts', 1, 'the one way in: own keys only'],
  ['view/pages/entry.ts', 1, 'pairs: asked for the letters that were shown'],
  ['view/text/yaml.ts', 1, 'gone through one by one, never looked up'],
  ['world/world.ts', 1, "the environment, asked for our variables' names"],
];

describe('what is looked up by text', () => {
  test('stands in a Map: a plain object has a constructor, a toString and a __proto__ that nobody put there', () => {
    const found = files.flatMap((file): [string, number][] => {
      const times = [...file.code.matchAll(textKeys)].length;
      return times === 0 ? [] : [[file.path, times]];
    });
    expect(found).toEqual(keyedByText.map(([file, times]) => [file, times]));
  });

  test('and is never asked for by `in`', () => {
    const asking = files.filter((file) =>
      /(?<![\w'`] |for \((?:const|let) )\b(?!kind\b)\w+ in (?!keyof\b)\w+\)/.test(file.code),
    );
    expect(asking.map(({ path }) => path)).toEqual([]);
  });
});

const textKeys =
  /(?<!satisfies )\bRecord<(?:string|Markdown|[A-Z]\w+Id),(?! never>)|\[\w+: string\]:/g;

/** Letters of Korean that a rule needs: rows of tables by language, and what the keys of its keyboard are. */
const koreanInRules = [
  'desk/dates.ts',
  'interview/speech/ko.ts',
  'interview/stems.ts',
  'interview/synonyms.ts',
  'notes/glossary.ts',
  'notes/script.ts',
  'notes/tokens.ts',
  'notes/words.ts',
  'quiz/hangul.ts',
  'quiz/heads.ts',
  'quiz/latin.ts',
  'quiz/wording/ko.ts',
  'quiz/wording/verbs.ts',
  'view/pages/home.ts',
  'view/text/josa.ts',
];

describe('what is said stands in the messages', () => {
  const others = files.filter(({ path }) => !path.startsWith('view/messages/'));

  // The sandbox says what docker and its programs say, which is English everywhere.
  test('English sentences', () =>
    expect(
      others
        .filter(({ code }) => /['"`]\s*[A-Z][a-z]+[,:]?(?: [a-z0-9’]+[,:;]?){2}/.test(code))
        .map(({ path }) => path)
        .filter((path) => !path.startsWith('sandbox/')),
    ).toEqual([]));

  test('Korean', () =>
    expect(
      others
        .filter(({ code }) => /[가-힣]|\\uac00|Script=Hangul/i.test(code))
        .map(({ path }) => path),
    ).toEqual(koreanInRules));
});

test('languages are joined in one place', () => {
  const joining = files.filter(({ path, code }) =>
    path.startsWith('view/messages/')
      ? !/^view\/messages\/\w\w\//.test(path) && /(?<!typeof import\()'\.\/\w\w\//.test(code)
      : /messages\/\w\w\//.test(code),
  );
  expect(joining.map(({ path }) => path)).toEqual(['view/messages/words.ts']);
});

test('languages are listed in one place, and the build asks there', () => {
  const build = sourceFiles(fileURLToPath(new URL('build', import.meta.url)));
  const listing = [...files, ...build].filter(({ code }) => /\['en', 'ko'/.test(code));
  expect(listing.map(({ path }) => path)).toEqual(['notes/note.ts']);
});

describe('size and form', () => {
  test('no file is longer than 300 lines, tables and messages apart', () => {
    const long = files.filter(
      (file) => file.lines > 300 && !/^view\/messages\/|\.data\.ts$/.test(file.path),
    );
    expect(long.map((file) => file.path)).toEqual([]);
  });

  test('every file begins with a sentence that says its job', () => {
    expect(
      files.filter((file) => !/^\/\/ [\p{L}`].{15,}/u.test(file.text)).map((file) => file.path),
    ).toEqual([]);
  });

  test('no function is longer than 60 lines', () => {
    const long = files.flatMap((file) =>
      longFunctions(file.text).map((name) => `${file.path} ${name}`),
    );
    expect(long).toEqual([]);
  });

  test('what is exported has its name where it is made, in the forms that are looked for', () => {
    expect(
      files
        .filter(({ code }) =>
          /^export (?:interface|enum|namespace|abstract|\*|const [[{])|^export \{[^}]*\};$/m.test(
            code,
          ),
        )
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('what is imported is named, but for the file of a verb', () => {
    expect(
      files
        .filter(({ code }) => /\bimport\(\s*(?!'[^']+'\s*\))/.test(code))
        .map(({ path }) => path),
    ).toEqual(['cli/verb.ts']);
  });

  test('nothing is exported by default', () => {
    expect(
      files
        .filter((file) => /^export default/m.test(file.text) && !/slim\//.test(file.path))
        .map((file) => file.path),
    ).toEqual([]);
  });
});

describe('nothing is there for nobody', () => {
  const names = namesIn(files);
  const toolNames = namesIn(
    sourceFiles(fileURLToPath(new URL('.', import.meta.url)), /\.(ts|mjs)$/),
  );
  /** Run by the build and the benchmarks, which are no tests. */
  const tools = new Set(
    toolNames.filter(({ by }) => /^(build|bench|simulate)\//.test(by)).map(key),
  );
  const tested = new Set(toolNames.map(key));
  const imported = new Set(names.map(key));

  const verbFiles = Object.keys(verbs).map((verb) => `cli/${verb}.ts`);

  test('every file is imported by another, named by the bundler, or a verb’s', () => {
    const used = new Set(
      files.flatMap((file) => file.imports.map((name) => from(file.path, name))),
    );
    const named = readFileSync(new URL('config/rolldown.config.mjs', import.meta.url), 'utf8');
    expect(
      files
        .map(({ path }) => path)
        .filter((path) => !used.has(path) && !named.includes(`src/${path}`))
        .filter((path) => !verbFiles.includes(path)),
    ).toEqual([]);
  });

  test('an exported name is used in another file, or in its own and tested for itself', () => {
    const dead = files.flatMap(({ path, code }) =>
      exportsIn(code)
        .filter((name) => !/slim\//.test(path) && !imported.has(`${path} ${name}`))
        .filter((name) => !(verbFiles.includes(path) && name === 'run'))
        .filter((name) => !(imported.has(`${path} *`) && mentions(files, path, name)))
        .filter((name) => !tools.has(`${path} ${name}`) && !tools.has(`${path} *`))
        .filter((name) => !(tested.has(`${path} ${name}`) && count(code, name) > 1))
        .map((name) => `${path} ${name}`),
    );
    expect(dead).toEqual([]);
  });

  test('no code of a failure, a problem or a remark is without somebody who produces it', () => {
    const inWords = files.filter(({ path }) => !path.startsWith('view/'));
    const said = inWords.flatMap(({ code }) => code.match(/'[a-z][\w-]*'/g) ?? []);
    const times = new Map<string, number>();
    for (const word of said) times.set(word, (times.get(word) ?? 0) + 1);
    const unheard = codeTables.flatMap((path) => {
      const others = inWords.filter((file) => file.path !== path);
      return codesIn(files.find((file) => file.path === path)?.code ?? '')
        .filter(({ code, declared }) => (times.get(`'${code}'`) ?? 0) <= declared)
        .filter(
          ({ code }) => !others.some((file) => new RegExp(`^ +${code}[:(]`, 'm').test(file.code)),
        )
        .map(({ code }) => `${path} ${code}`);
    });
    expect(unheard).toEqual([]);
  });

  test('no circle of imports, those of types included', () => {
    const edges = new Map(
      files.map(({ path, imports }) => [
        path,
        imports.filter((name) => name.startsWith('.')).map((name) => from(path, name)),
      ]),
    );
    expect(files.map(({ path }) => path).filter((path) => reaches(edges, path))).toEqual([]);
  });

  // The sandbox has processes, engines and networks of its own: its words are those of what it models.
  test.each([
    ['the house', /^(?!sandbox\/)/],
    ['the sandbox', /^sandbox\//],
  ])('an exported type of %s has one meaning', (_, where) => {
    const homes = files
      .filter(({ path }) => where.test(path) && !/^view\/messages\/|slim\//.test(path))
      .flatMap(({ code }) =>
        [...code.matchAll(/^export (?:type|class) (\w+)/gm)].map(([, name]) => name),
      );
    const twice = [...new Set(homes.filter((name, at) => homes.indexOf(name) !== at))].sort();
    expect(twice).toEqual(twoMeanings);
  });
});

/** Files that declare codes: each of them stands there as often as `declared` says, and once more where it is produced. */
const codeTables = [
  'world/failure.ts',
  'command/findings.ts',
  'notes/problem.ts',
  'quiz/verdict.ts',
  'quiz/protocol.ts',
  'quiz/answer.ts',
];
/** A name that still means two things; it leaves the list when it means one. */
const twoMeanings: string[] = [];

function codesIn(code: string): { code: string; declared: number }[] {
  const types = [
    ...code.matchAll(/^(?:export )?type \w+[^=]*=[\s\S]*?;\n(?=\n|export|type|const|function|$)/gm),
  ]
    .map(([text]) => text)
    .join('\n');
  const keys = [
    ...types.matchAll(/^  '([a-z][\w-]*)':/gm),
    ...types.matchAll(/\| '([a-z][\w-]*)'$/gm),
  ];
  return [...new Set(keys.map(([, name = '']) => name))].map((name) => ({
    code: name,
    declared: count(types, `'${name}'`),
  }));
}

type Use = { by: string; file: string; name: string };

function key({ file, name }: Use): string {
  return `${file} ${name}`;
}

/** Which names of which files of `src` are imported; `*` where all are, as by a dynamic import. */
function namesIn(sources: readonly Source[]): Use[] {
  return sources.flatMap(({ path, code }) => [
    ...[
      ...code.matchAll(/(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s*from\s*'([^']+)'/g),
    ].flatMap(([, list = '', name = '']) =>
      list
        .split(',')
        .map(
          (one) =>
            one
              .trim()
              .replace(/^type /, '')
              .split(' as ')[0] ?? '',
        )
        .filter((one) => one !== '')
        .map((one) => ({ by: path, file: from(path, name), name: one })),
    ),
    ...[...code.matchAll(/import\(\s*'([^']+)'\s*\)|import \* as \w+ from '([^']+)'/g)].map(
      ([, later, all]) => ({ by: path, file: from(path, later ?? all ?? ''), name: '*' }),
    ),
  ]);
}

/** Where an import leads, as a path in `src`; tests stand beside it. */
function from(path: string, name: string): string {
  return join(dirname(path), name)
    .replaceAll('\\', '/')
    .replace(/^(?:\.\.\/)+src\//, '');
}

function exportsIn(code: string): string[] {
  const made = /^export (?:async )?(?:function\*?|const|let|type|class) (\w+)/gm;
  const handedOn = /^export (?:type )?\{([^}]*)\} from/gm;
  return [
    ...[...code.matchAll(made)].map(([, name = '']) => name),
    ...[...code.matchAll(handedOn)].flatMap(([, list = '']) => list.match(/\w+/g) ?? []),
  ];
}

function count(text: string, word: string): number {
  const edge = /^\w/.test(word) ? '\\b' : '';
  return [...text.matchAll(new RegExp(`${edge}${word.replaceAll('$', '\\$')}${edge}`, 'g'))].length;
}

function mentions(sources: readonly Source[], path: string, name: string): boolean {
  return sources.some((file) => file.path !== path && count(file.code, name) > 0);
}

/** Whether imports lead from a file back to it. */
function reaches(edges: ReadonlyMap<string, readonly string[]>, start: string): boolean {
  const seen = new Set<string>();
  const waiting = [...(edges.get(start) ?? [])];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (path === start) return true;
    if (!seen.has(path)) waiting.push(...(edges.get(path) ?? []));
    seen.add(path);
  }
  return false;
}

/** A timer in a test is the longest that something may take, or the pause between two looks; nobody waits for the time itself. */
const timers: [file: string, because: string][] = [
  ['campaign/kill.mjs', 'the moment of a kill'],
  ['campaign/refusals.mjs', 'the pause between two looks, and a limit'],
  ['engine/engine.ts', 'the longest that a script may take'],
  ['engine/wipe.ts', 'the pause between two looks'],
  ['grammar/recorder.mjs', 'the longest that a command may take, and an engine that hangs up'],
  ['support/screen.ts', 'the longest that a screen may take'],
];

describe('a test that passes once passes always', () => {
  const tests = sourceFiles(
    fileURLToPath(new URL('.', import.meta.url)),
    /\.(ts|mjs|json)$/,
  ).filter(({ path }) => path !== 'architecture.test.ts');
  const holding = (pattern: RegExp) =>
    tests.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

  test('none is tried again', () => {
    expect(holding(/[{,\s]retry\s*:\s*[\d{(]|--retry/)).toEqual([]);
  });

  test('none draws by chance', () => {
    expect(holding(/Math\s*\.random|getRandomValues\(|randomInt\(|randomBytes\(/)).toEqual([]);
    expect(readFileSync(new URL('config/vitest.config.ts', import.meta.url), 'utf8')).toContain(
      "setupFiles: ['tests/config/seed.ts']",
    );
  });

  test('none waits for a time to pass', () => {
    expect(holding(/\b(?:setTimeout|setInterval)\(|timers\/promises|Atomics\.wait/)).toEqual(
      timers.map(([file]) => file),
    );
  });

  test('none is late because others work: what work costs is the processor’s time', () => {
    const clocks = holding(/\bperformance\.now|\bhrtime\b/);
    expect(clocks.filter((path) => path.endsWith('.test.ts'))).toEqual([]);
  });

  test('no fact gives up after a number of looks, which is sooner on a slow machine', () => {
    expect(holding(/&& break; sleep|\$n -gt \d+ \]/)).toEqual([]);
  });
});

type Source = { path: string; text: string; code: string; lines: number; imports: string[] };

/** Node's own; in the sandbox a process is what it models, and stands in a variable there. */
function knowsTheProcess({ path, code }: Source): boolean {
  if (/\bglobalThis\b/.test(code)) return true;
  if (!path.startsWith('sandbox/')) return /\bprocess(?:\??\.|\[)/.test(code);
  const withoutPaths = code.replaceAll(/'[^']*'/g, "''");
  return (
    /\bprocess\./.test(withoutPaths) &&
    !/\b(?:const|let|of) process\b|\bprocess: |[{,(]\s*process\s*[,})=]|\bconst \{[^}]*\bprocess\b/.test(
      code,
    )
  );
}

function sourceFiles(folder: string, kind = /\.ts$/): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => kind.test(path) && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const imports = [...code.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
        (match) => match[1] ?? '',
      );
      return {
        path: path.replaceAll('\\', '/'),
        text,
        code,
        lines: text.split('\n').length,
        imports,
      };
    });
}

function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : path.replace(/\.ts$/, '');
}

/** Top-level functions, arrows too, whose closing brace stands more than 60 lines below their first. */
function longFunctions(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, start) => {
    const [, made, arrow] =
      /^(?:export )?(?:(?:async )?function\*? (\w+)|const (\w+)\b.*(?:\(|=> \{)$)/.exec(line) ?? [];
    const opened = lines.findIndex((one, at) => at >= start && /^\S.*=> \{$/.test(one));
    const shut = lines.indexOf('};', start);
    const name = made ?? (opened >= 0 && opened <= shut ? arrow : undefined);
    const end = name === undefined ? -1 : made === undefined ? shut : lines.indexOf('}', start);
    return name !== undefined && end - start > 60 ? [name] : [];
  });
}
