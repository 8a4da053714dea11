// What a command as a whole would do, in a few sentences.
import type { Explanation } from '../command/command.ts';
import type { Language } from '../notes/note.ts';
import * as en from './messages/en/explain.ts';
import * as ko from './messages/ko/explain.ts';

const messages = { en, ko };
type Clauses = typeof en.clauses;
type Meaning = NonNullable<Explanation['meaning']>;
type Item = Meaning['items'][number];

export function summarize({ meaning }: Explanation, language: Language): string {
  if (!meaning) return '';
  const { commands, clauses } = messages[language];
  const pattern = (commands as Record<string, string>)[meaning.command];
  if (pattern === undefined) return '';
  const things = [...(meaning.image ? [meaning.image] : []), ...meaning.targets].map(({ text }) => `\`${text}\``).join(', ');
  const sentence = things === '' ? pattern.replace(/:? \{\}|\{\} ?/, '') : pattern.replace('{}', () => things);
  const isContainer = /^(?:container (?:run|create)|compose run)$/.test(meaning.command);
  return [sentence, ...(isContainer ? containerClauses(meaning, clauses) : insideClause(meaning, clauses))].join(' ');
}

function insideClause(meaning: Meaning, clauses: Clauses): string[] {
  return meaning.inside.length > 0 && meaning.command !== 'container top' ? [clauses.inside(meaning.inside.map(({ text }) => text).join(' '))] : [];
}

function containerClauses(meaning: Meaning, clauses: Clauses): string[] {
  const isOn = (field: string): boolean => meaning.items.some((item) => item.field === field && item.normal === 'true');
  return [
    ...insideClause(meaning, clauses),
    ...(isOn('detach') ? [clauses.detached()] : isOn('interactive') && isOn('tty') ? [clauses.terminal()] : []),
    ...meaning.items.flatMap((item) => itemClauses(item, clauses)),
    ...(isOn('rm') ? [clauses.removed()] : []),
  ];
}

function itemClauses(item: Item, clauses: Clauses): string[] {
  if (item.field === 'name') return [clauses.named(item.value)];
  if (item.field === 'network') return [clauses.network(item.normal)];
  if (item.field === 'restart') return [clauses.restart(item.value)];
  if (item.port) {
    const { ip, host, container } = item.port;
    if (host === '') return [clauses['any-port'](container)];
    return [ip === '' ? clauses.port(host, container) : clauses['port-at'](ip, host, container)];
  }
  return item.mount ? mountClauses(item.mount, clauses) : [];
}

function mountClauses({ type, source, target, readOnly }: NonNullable<Item['mount']>, clauses: Clauses): string[] {
  const what = type === 'bind' ? clauses.bind(source, target) : type === 'tmpfs' ? clauses.memory(target) : source === '' ? clauses.anonymous(target) : clauses.volume(source, target);
  return readOnly ? [what, clauses['read-only']()] : [what];
}
