// Predicates that look for a text within another.
import type { Holding } from '../finding.ts';

/** A word and a text in double quotes, which may hold anything but a line break. */
export function text(word: string): RegExp {
  return new RegExp(`^${word} "(.+)"$`, 'u');
}

export function textIn(whole: string, wanted: string): Holding {
  const shown = whole.trim();
  return {
    holds: whole.includes(wanted),
    found: shown === '' ? { code: 'empty' } : { code: 'holds', text: shown },
  };
}
