// `help`: how the program or a command is used, made of the table of verbs and the words of the language.
import type { Context } from '../desk/context.ts';
import { openOutlines } from '../desk/shelf.ts';
import { findTopic } from '../notes/deck.ts';
import { nearestFew } from '../notes/near.ts';
import type { Language } from '../notes/note.ts';
import type { Words } from '../view/messages/messages.ts';
import { pageWidth } from '../view/look.ts';
import { wordsIn } from '../view/messages/words.ts';
import { viewHelp, type HelpPage, type HelpRow } from '../view/pages/help.ts';
import { fail } from '../world/failure.ts';
import type { World } from '../world/world.ts';
import { exitCodes } from './exit.ts';
import type { Typed } from './verb.ts';
import {
  globalOptions,
  isVerb,
  longName,
  verbs,
  type OptionSpec,
  type Verb,
  type VerbSpec,
} from './verbs.ts';

/** A name of a command, of a topic, or none. */
export async function run(context: Context, { args: [given] }: Typed<'help'>): Promise<number> {
  if (given === undefined || isVerb(given)) return printHelp(given ?? null, context);
  const { deck } = await openOutlines(context);
  const found = findTopic(deck, given);
  if (found.kind !== 'found')
    return fail('unknown-command', {
      word: given,
      nearest: nearestFew(given, [...Object.keys(verbs), ...deck.byTopic.keys()], 3),
    });
  const { topic, title } = found.note;
  const words = wordsIn(context.language).help;
  write(
    {
      usage: null,
      summary: words.topic(title),
      blocks: [
        { title: words.titles.examples, rows: words.topicExamples(topic), isExamples: true },
      ],
      last: null,
    },
    context.world,
  );
  return exitCodes.done;
}

export function printHelp(
  verb: Verb | null,
  { world, language }: { world: World; language: Language },
): number {
  write(helpPage(verb, language), world);
  return exitCodes.done;
}

function write(page: HelpPage, world: World): void {
  world.out.write(viewHelp(page, pageWidth(world.out.size())));
}

export function helpPage(verb: Verb | null, language: Language): HelpPage {
  const words = wordsIn(language).help;
  return verb === null ? programPage(words) : verbPage(verb, words);
}

function programPage(words: Words['help']): HelpPage {
  const { titles } = words;
  const names = Object.keys(verbs) as Verb[];
  return {
    usage: `${titles.usage} docker-learn [${words.placeholders['verb'] ?? ''}] [${words.placeholders['options'] ?? ''}]`,
    summary: words.program,
    blocks: [
      { title: titles.examples, rows: words.examples.program, isExamples: true },
      {
        title: titles.commands,
        rows: names.map((name) => [usageOf(name, words), words.verbs[name]]),
      },
      { title: titles.global, rows: globalRows(words) },
      { title: titles.environment, rows: words.environment },
      { title: titles.files, rows: words.files },
      { title: titles.exit, rows: words.codes },
    ],
    last: words.begin,
  };
}

function verbPage(verb: Verb, words: Words['help']): HelpPage {
  const { titles } = words;
  const options = Object.entries<OptionSpec>(verbs[verb].options);
  return {
    usage: `${titles.usage} docker-learn ${usageOf(verb, words)}${options.length > 0 ? ` [${words.placeholders['options'] ?? ''}]` : ''}`,
    summary: words.verbs[verb],
    blocks: [
      { title: titles.examples, rows: words.examples[verb], isExamples: true },
      { title: titles.takes, rows: takesOf(verb, words) },
      {
        title: titles.options,
        rows: options.map(([name, spec]) => optionRow(verb, name, spec, words)),
      },
      { title: titles.global, rows: globalRows(words) },
    ],
    last: words.more,
  };
}

/** `quiz [topic...]` in the words of the language. */
export function usageOf(verb: Verb, words: Words['help']): string {
  return `${verb} ${reworded(verbs[verb].args, words)}`.trimEnd();
}

/** What each of its first words does; where there are none such, what stands for its placeholders. */
function takesOf(verb: Verb, words: Words['help']): HelpRow[] {
  const { args, actions }: VerbSpec = verbs[verb];
  if (actions !== undefined)
    return actions.map(([word, takes]) => [
      reworded(`${word} ${takes}`.trimEnd(), words),
      words.actions.get(`${verb} ${word}`) ?? '',
    ]);
  return args.split(' ').flatMap((part): HelpRow[] => {
    const says = words.takes.get(/[a-z]+/.exec(part)?.[0] ?? '');
    return says === undefined ? [] : [[reworded(part, words), says]];
  });
}

function globalRows(words: Words['help']): HelpRow[] {
  const rows = Object.entries<OptionSpec>(globalOptions).map(([name, spec]) =>
    optionRow(null, name, spec, words),
  );
  return [...rows, ['-V, --version', words.version], ['-h, --help', words.help]];
}

/** `-n, --count <n>`, and what it says with the value that holds where it isn't given. */
function optionRow(
  verb: Verb | null,
  name: string,
  spec: OptionSpec,
  words: Words['help'],
): HelpRow {
  const short = spec.short === undefined ? '' : `-${spec.short}, `;
  const value = spec.value === undefined ? '' : ` <${spec.value.word}>`;
  const says = sayOption(verb, name, spec, words);
  return [
    reworded(`${short}${longName(name, spec)}${value}`, words),
    spec.usual === undefined ? says : `${says} (${String(spec.usual)})`,
  ];
}

export function sayOption(
  verb: Verb | null,
  name: string,
  spec: OptionSpec,
  words: Words['help'],
): string {
  const said = new Map(Object.entries(words.options[verb ?? 'global'])).get(name) ?? '';
  return typeof said === 'string' ? said : said(spec.value ?? {});
}

/** `<dir>` and `[topic...]` in the words of the language. */
function reworded(text: string, words: Words['help']): string {
  return text.replaceAll(
    /([<[])([a-z:]+)((?:\.{3})?[>\]])/g,
    (_, open: string, name: string, close: string) =>
      open + (words.placeholders[name] ?? name) + close.replace('...', '…'),
  );
}
