// What a command as a whole would do, in a few sentences.
import { makesContainer, shellOf, type Explanation } from '../../command/command.ts';
import type { Language } from '../../notes/note.ts';
import { textIn } from '../messages/text-in.ts';
import type { Words } from '../messages/messages.ts';
import { wordsIn } from '../messages/words.ts';

type Said = Words['explain'];
type Clauses = Said['clauses'];
type Meaning = NonNullable<Explanation['meaning']>;
type Item = Meaning['items'][number];

export function summarize({ meaning }: Explanation, language: Language): string {
  if (!meaning) return '';
  const words: Said = wordsIn(language).explain;
  const sentence = mainSentence(meaning, words);
  if (sentence === null) return '';
  const isContainer = makesContainer(meaning.command);
  return [
    sentence,
    ...(isContainer ? containerClauses(meaning, words) : otherClauses(meaning, words)),
  ].join(' ');
}

/** What a command does, whatever it is done to: of `volume rm`, that it removes a volume. */
export function describeCommand(command: string, language: Language): string | null {
  return textIn(wordsIn(language).explain.commands, command)?.replace(nothingGiven, '') ?? null;
}

/** The place of what is named on the line, with the sign or blank that leads to it. */
const nothingGiven = /:? \{\}|\{\} ?/;

function mainSentence(
  meaning: Meaning,
  { commands, variants, pairs, here, input, packed, unpacked, builtFromInput }: Said,
): string | null {
  const { command, items } = meaning;
  const given = [...(meaning.image ? [meaning.image] : []), ...meaning.targets].map(({ text }) =>
    text === '.' && /^(?:image build|(?:container|compose) cp)$/.test(command)
      ? here
      : text === '-' && command.endsWith(' create')
        ? input
        : `\`${text}\``,
  );
  const copied = command.endsWith(' cp') ? streamOf(given) : null;
  if (copied !== null)
    return copied === 0
      ? unpacked.replace('{}', () => given[1] ?? '')
      : packed.replace('{}', () => given[0] ?? '');
  const pair = given.length === 2 ? textIn(pairs, command) : undefined;
  if (pair !== undefined)
    return pair.replace('{1}', () => given[0] ?? '').replace('{2}', () => given[1] ?? '');
  if (command === 'image build' && given[0] === '`-`') return builtFromInput;
  const variant = items.flatMap((item) =>
    saysNothing(item) ? [] : (textIn(variants, `${command}/${variantOf(item)}`) ?? []),
  )[0];
  const pattern = variant ?? textIn(commands, command);
  if (pattern === undefined) return null;
  // Behind a plugin stand settings of it.
  if (command === 'plugin install') given.splice(1);
  return given.length === 0
    ? pattern.replace(nothingGiven, '')
    : pattern.replace('{}', () => given.join(', '));
}

/** `-l` is `-n 1`. */
function variantOf({ field, normal }: Item): string {
  return field === 'last' && normal === '1' ? 'latest' : field;
}

/** Which side of a copy is `-`, an archive that comes or goes. */
function streamOf(given: readonly string[]): number | null {
  const at = given.indexOf('`-`');
  return at < 0 ? null : at;
}

/** Switched off, or all as JSON, which is all the same. */
function saysNothing({ field, normal }: Item): boolean {
  return normal === 'false' || (field === 'format' && !/\{\{.*\./.test(normal));
}

function otherClauses(meaning: Meaning, { clauses, extras }: Said): string[] {
  const { command, items } = meaning;
  const hasTerminal =
    command === 'container exec' && isOn(items, 'interactive') && isOn(items, 'tty');
  const own = /(?:^| )(ls|prune)$/.exec(command)?.[1];
  return [
    ...insideClause(meaning, clauses),
    ...(hasTerminal ? [clauses.terminal()] : []),
    ...items.flatMap((item) =>
      extraClause(item, own !== undefined && item.field === 'filter' ? own : command, extras),
    ),
  ];
}

function insideClause({ inside, image, command, items }: Meaning, clauses: Clauses): string[] {
  if (inside.length === 0 || command === 'container top') return [];
  const words = inside
    .map(({ text }) => (text === '' || /\s/.test(text) ? quoted(text) : text))
    .join(' ');
  const entrypoint = items.find(({ field }) => field === 'entrypoint')?.value;
  if (words.startsWith('-') || (entrypoint ?? '') !== '') return [clauses.arguments(words)];
  const isKnown = image === null || entrypoint === '' || shellOf(image.text) !== null;
  return [isKnown ? clauses.inside(words) : clauses.command(words)];
}

function quoted(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  return /["$`\\]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}

function containerClauses(meaning: Meaning, { clauses, extras }: Said): string[] {
  const { items } = meaning;
  return [
    ...insideClause(meaning, clauses),
    ...(isOn(items, 'detach')
      ? [clauses.detached()]
      : isOn(items, 'interactive') && isOn(items, 'tty')
        ? [clauses.terminal()]
        : []),
    ...items.flatMap((item) => [
      ...(item.port && !hasPorts(items) ? [] : itemClauses(item, clauses)),
      ...extraClause(item, 'container run', extras),
    ]),
    ...(isOn(items, 'rm') ? [clauses.removed()] : []),
  ];
}

/** On the host's network, or another container's, nothing is published. */
function hasPorts(items: readonly Item[]): boolean {
  return !items.some(
    ({ field, normal }) => field === 'network' && /^(?:host|none|container:.*)$/.test(normal),
  );
}

function isOn(items: readonly Item[], field: string): boolean {
  return items.some((item) => item.field === field && item.normal === 'true');
}

function extraClause(
  { field, normal, value }: Item,
  command: string,
  extras: Said['extras'],
): string[] {
  const say = Object.hasOwn(extras, `${command}/${field}`)
    ? extras[`${command}/${field}` as keyof typeof extras]
    : undefined;
  return say === undefined || normal === 'false' ? [] : [say(value)];
}

function itemClauses(item: Item, clauses: Clauses): string[] {
  if (item.field === 'name') return [clauses.named(item.value)];
  if (item.field === 'network') return [clauses.network(item.normal)];
  if (item.field === 'restart') return [clauses.restart(item.value)];
  if (item.port) {
    const { ip, host, container, protocol } = item.port;
    const led =
      host === ''
        ? clauses['any-port'](container)
        : ip === ''
          ? clauses.port(host, container)
          : clauses['port-at'](ip, host, container);
    return protocol === 'tcp' ? [led] : [led, clauses.protocol(protocol.toUpperCase())];
  }
  return item.mount ? mountClauses(item.mount, clauses) : [];
}

function mountClauses(
  { type, source, target, readOnly }: NonNullable<Item['mount']>,
  clauses: Clauses,
): string[] {
  const what =
    type === 'bind'
      ? clauses.bind(source, target)
      : type === 'tmpfs'
        ? clauses.memory(target)
        : type === 'unknown'
          ? clauses.unknown(source, target)
          : source === ''
            ? clauses.anonymous(target)
            : clauses.volume(source, target);
  // A socket that is mounted read-only is written to all the same.
  return readOnly && !source.endsWith('.sock') ? [what, clauses['read-only']()] : [what];
}
