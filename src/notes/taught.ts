// Which docker commands a section writes, with which flags: what it can be looked up by.
import { explainLine, type Explanation } from '../command/command.ts';
import type { Section } from './note.ts';

/** How often a section writes a command (`container run`), a flag of it (`container run --rm`), a flag by its name (`--rm`) or a kind of mount (`mount=bind`). */
export type Taught = ReadonlyMap<string, number>;

/** A heading says more than a line does, and what a question asks to be typed is what the section teaches. */
const weights = { title: 3, answer: 2, text: 1 };

export function taughtIn({ title, text, questions }: Section): Taught {
  const taught = new Map<string, number>();
  const answers = questions.flatMap((question) =>
    question.kind === 'command' ? question.accepts.slice(0, 1) : [],
  );
  const add = (terms: readonly string[], weight: number): void => {
    for (const term of terms) taught.set(term, (taught.get(term) ?? 0) + weight);
  };
  for (const [word] of title.matchAll(/[a-z-]+(?: prune)?/g))
    add(termsOf(explainLine(`docker ${word}`)), weights.title);
  for (const line of typedIn(text)) add(termsOf(explainLine(line)), weights.text);
  for (const line of answers) add(termsOf(explainLine(line)), weights.answer);
  add(
    [...text.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([flag]) => flag),
    weights.text,
  );
  return taught;
}

/** What a command is looked up by. */
export function termsOf({ parsed, meaning }: Explanation): string[] {
  if (parsed.command === '') return [];
  const flags = parsed.flags.flatMap(({ flag }) => [
    `${parsed.command} --${flag.canonical}`,
    `--${flag.canonical}`,
  ]);
  const mounts = (meaning?.items ?? []).flatMap(({ mount }) =>
    mount
      ? [`mount=${mount.type === 'volume' && mount.source === '' ? 'anonymous' : mount.type}`]
      : [],
  );
  return [...new Set([parsed.command, ...flags, ...mounts])];
}

/** Lines of fences and code in running text, from `docker` to the end of that command. */
function typedIn(text: string): string[] {
  return [...text.matchAll(/(?:^(?:\$ )?|`)(docker [^`\n]+)/gm)].map(([, line = '']) =>
    (line.split(/ [|&]{1,2} |;|\)/)[0] ?? '').trim(),
  );
}
