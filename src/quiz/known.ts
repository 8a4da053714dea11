// Whether a typed text is a word of its own, which is no slip of another: a term, a command, an answer, a real file's name.
import { isDockerWord } from '../command/command.ts';
import { formsOf, glossary, lookAlikes } from '../notes/glossary.ts';
import { latinKeys } from './hangul.ts';
import { squeezed, tidied, withoutTail } from './prose.ts';

/** The whole text, or the very word that differs from what was meant, means something else. */
export function isWordOfItsOwn(
  meant: readonly string[],
  typed: string,
  isAnswerOfBank: (text: string) => boolean,
  cores: readonly string[] = [typed],
): boolean {
  const target = new Set(meant.flatMap(wordsOf));
  const strange = wordsOf(typed).filter((word) => !target.has(word));
  if (cores.some((core) => isRival(core, isAnswerOfBank))) return true;
  return strange.some((word) =>
    withoutTail(word).some(
      (stem) => isKnown(stem) || [...target].some((one) => isOtherFile(stem, one)),
    ),
  );
}

/** Whether the text as a whole is the name of something: in brackets behind an answer it says another one. */
export function isRival(text: string, isAnswerOfBank: (text: string) => boolean): boolean {
  return withoutTail(squeezed(text)).some((stem) => isAnswerOfBank(stem) || isKnown(stem));
}

/** Short flags are never typos of each other. */
function isKnown(word: string): boolean {
  return (
    known.has(word) || /^-\w$/.test(word) || isDockerWord(word) || isDockerWord(latinKeys(word))
  );
}

/** `compose.yml` beside `compose.yaml`: the same name with another ending is another file. */
function isOtherFile(one: string, other: string): boolean {
  const [stem, otherStem] = [one, other].map((name) => /^(.+)\.[a-z]+$/.exec(name)?.[1]);
  return stem !== undefined && stem === otherStem && one !== other;
}

export const wordsOf = (text: string): string[] =>
  tidied(text)
    .toLowerCase()
    .split(' ')
    .map((word) => word.replace(/^["'`(]+|["'`).,]+$/g, ''))
    .filter((word) => word !== '');

const known = new Set(
  [...glossary.flatMap((term) => [...formsOf(term), ...term.near]), ...lookAlikes].map(squeezed),
);
