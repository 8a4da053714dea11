// Which sections of the notes teach a command: those that write it and its flags, the rare ones counting most.
import { compiledNotes, readPacked } from '../world/compiled-notes.ts';
import type { Explanation } from '../command/command.ts';
import type { Note } from '../notes/note.ts';
import type { TaughtEntries } from '../notes/compiled.ts';
import { taughtIn, termsOf, type Taught } from '../notes/taught.ts';
import type { Shelf, ShelfParts } from './shelf.ts';

/** Most sections that a command is sent to. */
const most = 3;
/** No line of a person has more flags; one of a machine may. */
const mostTerms = 40;

/** Reads what the notes teach once; then every command is looked up in a moment. */
export async function teacher(
  { deck }: Shelf,
  { world }: Pick<ShelfParts, 'world'>,
): Promise<(explained: Explanation) => string[]> {
  const shipped = new Map(await readPacked<TaughtEntries>(world.notesFolder, compiledNotes.taught));
  const builtIn = deck.notes
    .filter(({ topic }) => !deck.own.has(topic))
    .flatMap(({ topic, sections }) =>
      sections.map(({ id }) => [`${topic}/${id}`, new Map(shipped.get(`${topic}/${id}`))] as const),
    );
  const own = deck.notes
    .filter(({ topic }) => deck.own.has(topic))
    .flatMap(({ topic, sections }) =>
      sections.map((section) => [`${topic}/${section.id}`, taughtIn(section)] as const),
    );
  return ranker([...builtIn, ...own], homesOf(deck.notes));
}

/** A topic is about its own commands, flags and mounts before others that use them. */
const homeFactor = 1.3;

type Homes = ReadonlyMap<string, readonly RegExp[]>;

function homesOf(notes: readonly Note[]): Homes {
  return new Map(notes.map(({ topic, about }) => [topic, about.map(patternOf)]));
}

/** `container *` and `--health-*`: a star is any letters. */
function patternOf(about: string): RegExp {
  const parts = about.split('*').map((part) => part.replaceAll(/[^\w\s-]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

function isAtHome(section: string, terms: readonly string[], homes: Homes): boolean {
  const own = homes.get(section.split('/')[0] ?? '') ?? [];
  return own.some((home) => terms.some((term) => home.test(term)));
}

function ranker(
  sections: readonly (readonly [id: string, taught: Taught])[],
  homes: Homes,
): (explained: Explanation) => string[] {
  const spread = new Map<string, number>();
  for (const [, taught] of sections)
    for (const term of taught.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const worth = (term: string, count: number): number =>
    Math.log(1 + sections.length / (spread.get(term) ?? 1)) *
    (1 + Math.log(count)) *
    (term.includes(' --') || term.startsWith('mount=') ? 2 : 1);
  return (explained) => {
    const terms = termsOf(explained).slice(0, mostTerms);
    const scores = sections.map(([id, taught]) => ({
      id,
      score:
        (isAtHome(id, terms, homes) ? homeFactor : 1) *
        terms.reduce(
          (sum, term) => sum + (taught.has(term) ? worth(term, taught.get(term) ?? 0) : 0),
          0,
        ),
    }));
    const isCommand = new Set(
      sections
        .filter(([, taught]) => terms[0] !== undefined && taught.has(terms[0]))
        .map(([id]) => id),
    );
    const fitting = scores.filter(
      ({ id, score }) => score > 0 && (isCommand.size === 0 || isCommand.has(id)),
    );
    return fitting
      .sort((one, other) => other.score - one.score)
      .slice(0, most)
      .map(({ id }) => id);
  };
}
