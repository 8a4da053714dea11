// Commands about containers.
import { problem, type CommandProblem } from '../findings.ts';
import type { Item } from '../item.ts';
import type { ParsedCommand } from '../parsed.ts';
import { parsePublish } from '../values/ports.ts';
import type { Word } from '../words.ts';
import { checkCopy, checkImages, checkPrivatePort } from './arguments.ts';
import { checkProgramName, checkSignal } from './engine-lists.ts';
import { checkCpus } from './engine-pairs.ts';
import { refusalsOfMaking } from './engine-making.ts';
import { checkContainerName, checkFlags } from './engine-values.ts';
import { clashOf, lineOf } from './given.ts';
import { checkValues } from './late-values.ts';
import { checkContainer, checkRun } from './making.ts';
import { has, shortListing, without, type DockerCommand, type Records } from './record.ts';

export const containerRecords: Records = new Map(
  Object.entries<Partial<DockerCommand>>({
    'container run': {
      args: ['image', 'inside'],
      makesContainer: true,
      client: checkRun,
      engine: refusalsOfMaking,
      settle: withoutPublished,
      harmless: ['name', 'quiet'],
    },
    'container create': {
      args: ['image', 'inside'],
      makesContainer: true,
      client: checkContainer,
      engine: refusalsOfMaking,
      settle: withoutPublished,
      harmless: ['name', 'quiet'],
    },
    'container exec': {
      args: ['container', 'inside'],
      // In the background nothing is connected, whatever else is said.
      settle: (items) => (has(items, 'detach') ? without(items, 'interactive') : items),
      engine: (parsed) => [...checkFlags(parsed, ['workdir']), ...checkProgramOf(parsed.args[1])],
    },
    'container update': {
      args: ['container'],
      anyOrder: true,
      client: (read) =>
        read.given.length === 0
          ? problem('no-flags', { command: read.command }, lineOf(read), 'invalid-value')
          : checkValues(read, ['restart']),
      engine: (parsed) => [
        ...checkFlags(parsed, [
          'restart',
          'memory',
          'cpu-quota',
          'cpu-period',
          'memory-reservation',
        ]),
        ...checkCpus(parsed),
      ],
    },
    'container start': {
      args: ['container'],
      anyOrder: true,
      settle: (items) => (has(items, 'interactive') ? without(items, 'attach') : items),
      client: (read) =>
        read.args.length > 1
          ? clashOf(read, ['attach', 'interactive'], 'several containers')
          : null,
    },
    'container stop': { args: ['container'], anyOrder: true, engine: checkSignals },
    'container restart': { args: ['container'], anyOrder: true, engine: checkSignals },
    'container kill': {
      shorthand: signalFlag,
      engine: checkSignals,
      args: ['container'],
      anyOrder: true,
      risk: { code: 'kills-at-once', unless: 'signal' },
    },
    'container pause': { args: ['container'], anyOrder: true },
    'container unpause': { args: ['container'], anyOrder: true },
    'container wait': { args: ['container'], anyOrder: true },
    'container rm': {
      args: ['container'],
      anyOrder: true,
      risks: [
        ['force', 'kills-running'],
        ['volumes', 'removes-volumes'],
      ],
      harmless: ['force'],
    },
    'container prune': {
      filters: ['label', 'label!', 'until'],
      risks: [['force', 'no-question']],
      harmless: ['force'],
    },
    'container ls': {
      filters:
        'ancestor before exited expose health id is-task isolation label name network publish since status volume'.split(
          ' ',
        ),
      settle: (items) => shortListing('{{.ID}}')(latestIsLastOne(items)),
      harmless: ['size'],
    },
    'container stats': { args: ['container'] },
    'container inspect': { args: ['container'] },
    'container attach': { args: ['container'] },
    'container diff': { args: ['container'] },
    'container export': { args: ['container'], writes: 'output' },
    'container top': { args: ['container', 'columns'] },
    'container port': { args: ['container', 'port'], client: checkPrivatePort },
    'container logs': {
      shorthand: (word) => {
        const [, count] = /^-[ft]*(\d+)$/.exec(word) ?? [];
        return count === undefined ? null : `--tail ${count}`;
      },
      args: ['container'],
      client: (read) => checkValues(read, ['since', 'until']),
      harmless: ['timestamps'],
    },
    'container rename': {
      args: ['container', 'name'],
      engine: ({ args: [old, name] }) => (old && name ? checkNewName(old, name) : []),
    },
    'container commit': {
      engine: (parsed) => checkFlags(parsed, ['change']),
      harmless: ['message', 'author', 'pause'],
      args: ['container', 'image'],
      client: (read) => checkImages(read, 1),
    },
    'container cp': {
      args: ['copy'],
      client: checkCopy,
      harmless: ['quiet', 'follow-link', 'archive'],
    },
  }),
);

/** A port that is published is exposed. */
function withoutPublished(items: Item[], { flags }: ParsedCommand): Item[] {
  const ports = flags.flatMap(({ flag, value }) =>
    flag.canonical === 'publish' ? (parsePublish(value) ?? []) : [],
  );
  const isPublished = (text: string): boolean =>
    ports.some(({ container, protocol }) => text === `${container}/${protocol}`);
  return items.filter(({ field, normal }) => field !== 'expose' || !isPublished(normal));
}

/** `-l` is `-n 1`. */
function latestIsLastOne(items: Item[]): Item[] {
  const one = { field: 'last', normal: '1', value: '1', words: ['--last', '1'], isBoolean: false };
  return items.map((item) => (item.field === 'latest' ? { ...item, ...one } : item));
}

function checkSignals({ flags }: ParsedCommand): CommandProblem[] {
  return flags.flatMap((given) =>
    given.flag.canonical === 'signal' ? (checkSignal(given) ?? []) : [],
  );
}

function checkNewName(old: Word, { text, at }: Word): CommandProblem[] {
  if (old.text === text) return [problem('same-name', { name: text }, at)];
  return [checkContainerName(text, at) ?? []].flat();
}

/** The word that `exec` looks for as a program. */
export function checkProgramOf(word: Word | undefined): CommandProblem[] {
  return word ? [checkProgramName(word.text, word.at) ?? []].flat() : [];
}

/** `kill -9` of a shell is `docker kill -s 9`. */
export function signalFlag(word: string): string | null {
  const [, signal] = /^-(\d{1,2}|(?:SIG)?[A-Z]{2,}[12]?)$/.exec(word) ?? [];
  return signal === undefined ? null : `-s ${signal}`;
}
