// Which sections of the notes teach a command: those that write its name and its flags, the rare words counting most.
import type { Explanation } from '../command/command.ts';
import type { Note } from '../notes/note.ts';

type Text = { id: string; text: string };

/** Most sections that a command is sent to. */
const most = 3;

/** Reads the notes once; then every command is looked up in a moment. */
export function teacher(notes: readonly Note[]): (explained: Explanation) => string[] {
  const texts = notes.flatMap((note) => note.sections.map((section): Text => ({ id: `${note.topic}/${section.id}`, text: `${section.title}\n${section.text}` })));
  const found = new Map<string, string[]>();
  const holding = (term: string): string[] => {
    const known = found.get(term) ?? texts.filter(({ text }) => text.includes(term)).map(({ id }) => id);
    found.set(term, known);
    return known;
  };
  return (explained) => rank(termsOf(explained), holding, texts.length);
}

function rank(terms: string[], holding: (term: string) => string[], total: number): string[] {
  const scores = new Map<string, number>();
  for (const term of terms) {
    const ids = holding(term);
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + Math.log(1 + total / ids.length));
  }
  return [...scores.entries()].sort(([, one], [, other]) => other - one).slice(0, most).map(([id]) => id);
}

const mostTerms = 40;

function termsOf({ parsed, meaning }: Explanation): string[] {
  if (!meaning) return [];
  const short = meaning.command.replace(/^(?:container|image) /, '');
  const flags = parsed.flags.flatMap(({ flag }) => [`--${flag.canonical}`, ...(flag.short === '' ? [] : [`docker ${short} -${flag.short}`])]);
  const mounts = meaning.items.flatMap(({ mount }) => (mount ? [`type=${mount.type}`, ...(mount.type === 'volume' ? ['docker volume'] : [])] : []));
  return [...new Set([`docker ${meaning.command}`, `docker ${short}`, ...flags, ...mounts])].slice(0, mostTerms);
}
