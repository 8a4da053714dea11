// A word without its ending: English plurals and forms of verbs, the stem of a Korean verb.
import { partsOf } from '../quiz/hangul.ts';

export function englishStem(word: string): string {
  const stem = word
    .replace(/ies$/, 'y')
    .replace(/(?<=...)(?:ing|ed|es|s)$/, '')
    .replace(/(?<=..)e$/, '');
  return stem.replace(/([^aeiouls])\1$/, '$1');
}

/** The first syllable and the second without its ending: 지우다, 지워, 지운 are one. */
export function koreanStem(run: string): string {
  const isClosed = (partsOf(run[0] ?? '')?.final ?? 0) > 0;
  if (isClosed && /^.[는은을고지습아어았었음기던으]/.test(run)) return run[0] ?? run;
  const second = partsOf(run[1] ?? '');
  return second === null
    ? run
    : `${run[0]}${second.initial}.${vowelGroup[second.medial] ?? second.medial}`;
}

/** Vowels that a verb's endings put for one another: ㅐ ㅏ, ㅕ ㅣ, ㅘ ㅗ, ㅝ ㅜ, ㅓ ㅡ. */
const vowelGroup: Readonly<Record<number, number>> = { 1: 0, 6: 20, 9: 8, 14: 13, 4: 18 };
