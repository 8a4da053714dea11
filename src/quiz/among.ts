// An answer among words that say nothing of their own: those of the prompt, and the plain ones of a sentence.
import { quantityOf } from './quantity.ts';
import { isWordInCapitals, stemOf, withoutTail } from './prose.ts';
import { wordings } from './wording/wordings.ts';

/** Whether one part of the text is the answer and every other word is plain or the prompt's own; a denial is neither. Right behind the answer a noun of the prompt makes another thing of it, unless it is counted. */
export function standsAmong(
  text: string,
  prompt: string,
  isAnswer: (part: string) => boolean,
): boolean {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > mostWords) return false;
  const asked = askedWords(prompt);
  const isOdd = words.map((word) => !saysNothing(word, asked));
  const odd = isOdd.indexOf(true);
  const [first, last] = odd < 0 ? [words.length - 1, 0] : [odd, isOdd.lastIndexOf(true)];
  const isIn = (from: number, to: number): boolean => {
    const part = words.slice(from, to).join(' ');
    const next = words[to];
    const isEnded = /[,;:)]$/.test(part) || wordings.some((wording) => wording.isEnded(part));
    const isHeld = next !== undefined && !isEnded && !isPlain(next);
    const isLetter = part.length === 1 && /^an?$/i.test(words[from - 1] ?? '');
    if (to - from === words.length || isLetter || !isAnswer(bare(part))) return false;
    return !isHeld || quantityOf(bare(part).toLowerCase(), null) !== null;
  };
  for (let from = 0; from <= first; from++)
    for (let to = Math.max(from, last) + 1; to <= Math.min(words.length, from + longest); to++)
      if (isIn(from, to)) return true;
  return false;
}

/** Whether every word is plain or the prompt's own. */
export function saysNothingNew(text: string, prompt: string): boolean {
  const asked = askedWords(prompt);
  return text.split(/\s+/).every((word) => saysNothing(word, asked));
}

const mostWords = 24;
const longest = 8;

const bare = (part: string): string =>
  part.replace(/^[("'`[*]+(?=.*[^)"'`\]*]$)/, '').replace(/[,;:]+$/, '');

/** Words of a script with case, as stems, and runs of the others' letters. */
type Asked = { stems: ReadonlySet<string>; runs: readonly string[] };

/** The prompt's words, without code and what stands in fences; numbers and denials never count. */
function askedWords(prompt: string): Asked {
  const prose = prompt
    .replaceAll(/```[\s\S]*?(?:```|$)/g, ' ')
    .replaceAll(/`[^`]*`/g, ' ')
    .toLowerCase();
  return {
    stems: new Set((prose.match(/[a-z][a-z-]+/g) ?? []).map(stemOf)),
    runs: prose.match(/[\p{Lo}\p{Lm}]{2,}/gu) ?? [],
  };
}

const wordOf = (typed: string): string =>
  typed
    .toLowerCase()
    .replace(/^[("'`[*]+|[)"'`\]*.,;:!?]+$/g, '')
    .replace(/(?<=[a-z])'s$/, '');

function isPlain(typed: string): boolean {
  const word = wordOf(typed);
  return (
    word === '' || wordings.some(({ plain, isPredicate }) => plain.has(word) || isPredicate(word))
  );
}

function saysNothing(typed: string, asked: Asked): boolean {
  const word = wordOf(typed);
  if (word === '') return /^[=:,;.-]*$/.test(typed);
  if (isTurning(word)) return false;
  if (asked.stems.has(stemOf(word))) return true;
  if (isWordInCapitals(typed)) return false;
  if (isPlain(typed)) return true;
  return (
    /\p{Lo}/u.test(word) &&
    withoutTail(word).some(
      (stem) =>
        asked.stems.has(stemOf(stem)) ||
        asked.runs.some((one) => one.startsWith(stem.slice(0, 2)) && isSameStem(one, stem)),
    )
  );
}

/** Two syllables alike are the same word with another ending, in a short one; a long one needs more. */
const isSameStem = (one: string, stem: string): boolean =>
  stem.length > 1 && (stem.length < 5 || one.startsWith(stem.slice(0, stem.length - 2)));

/** A number says something else, and so does what a language turns a sentence with. */
const isTurning = (word: string): boolean =>
  /^\d/.test(word) || wordings.some(({ turning }) => turning.test(word));
