// What a flag does, in a few words of the language of the screen.
import type { Language } from '../../notes/note.ts';
import { textIn } from '../messages/text-in.ts';
import { wordsIn } from '../messages/words.ts';

/** What a flag does, in a few words; null where there is no description. */
export function describeFlag(owner: string, name: string, language: Language): string | null {
  const { flags } = wordsIn(language);
  const group = owner.split(' ')[0] ?? '';
  const key = [
    `${owner}/${name}`,
    ...(owner === 'container create' ? [`container run/${name}`] : []),
    `${group}/${name}`,
    name,
    // Stands in front of every command.
    `docker/${name}`,
  ].find((one) => textIn(flags, one) !== undefined);
  return key === undefined ? null : (textIn(flags, key) ?? null);
}
