// What a flag does, in a few words of the language of the screen.
import type { Language } from '../../notes/note.ts';
import { flags as en } from '../messages/en/flags.ts';
import { flags as ko } from '../messages/ko/flags.ts';

const flagsOf: Record<Language, ReadonlyMap<string, string>> = {
  en: new Map(Object.entries(en)),
  ko: new Map(Object.entries(ko)),
};

/** What a flag does, in a few words; null where there is no description. */
export function describeFlag(owner: string, name: string, language: Language): string | null {
  const flags = flagsOf[language];
  const group = owner.split(' ')[0] ?? '';
  const key = [
    `${owner}/${name}`,
    ...(owner === 'container create' ? [`container run/${name}`] : []),
    `${group}/${name}`,
    name,
  ].find((one) => flags.has(one));
  return key === undefined ? null : (flags.get(key) ?? null);
}
