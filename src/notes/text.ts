// Small questions about text that several files of the room ask.
import { languageOf, scripts } from './script.ts';

/** NFC with white space folded to single blanks: the form in which texts are compared and stamped. */
export function folded(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

/** First 8 hex digits of a hash over the texts, cheap and the same everywhere (FNV-1a with a final mix). */
export function shortHash(texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    for (let index = 0; index < text.length; index += 1)
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ 0x1ffff, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}

/** At most this much of a text is quoted in a problem. */
export function excerpt(text: string, most = 60): string {
  const line = folded(text);
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** As one reads them. */
export function wordsIn(text: string): number {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return Math.round(
    words.reduce((total, word) => total + scripts[languageOf(word)].wordsIn(word), 0),
  );
}
