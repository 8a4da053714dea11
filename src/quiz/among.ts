// An answer among words that say nothing of their own: those of the prompt, and the plain ones of a sentence.
import { isKoreanPredicate } from './around.ts';
import { quantityOf } from './quantity.ts';
import { isWordInCapitals, stemOf, withoutTail } from './prose.ts';

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
    const isEnded =
      /[,;:)]$/.test(part) || (/[을를이가은는에로]$/.test(part) && withoutTail(part).length > 1);
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

type Asked = { english: ReadonlySet<string>; korean: readonly string[] };

/** The prompt's words, without code and what stands in fences; numbers and denials never count. */
function askedWords(prompt: string): Asked {
  const prose = prompt
    .replaceAll(/```[\s\S]*?(?:```|$)/g, ' ')
    .replaceAll(/`[^`]*`/g, ' ')
    .toLowerCase();
  return {
    english: new Set((prose.match(/[a-z][a-z-]+/g) ?? []).map(stemOf)),
    korean: prose.match(/[가-힣]{2,}/g) ?? [],
  };
}

const wordOf = (typed: string): string =>
  typed
    .toLowerCase()
    .replace(/^[("'`[*]+|[)"'`\]*.,;:!?]+$/g, '')
    .replace(/(?<=[a-z])'s$/, '');

function isPlain(typed: string): boolean {
  const word = wordOf(typed);
  return word === '' || plain.has(word) || koreanPlain.test(word) || isKoreanPredicate(word);
}

function saysNothing(typed: string, asked: Asked): boolean {
  const word = wordOf(typed);
  if (word === '') return /^[=:,;.-]*$/.test(typed);
  if (turning.test(word)) return false;
  if (asked.english.has(stemOf(word))) return true;
  if (isWordInCapitals(typed)) return false;
  if (isPlain(typed)) return true;
  return (
    /[가-힣]/.test(word) &&
    withoutTail(word).some(
      (stem) =>
        asked.english.has(stemOf(stem)) ||
        asked.korean.some((one) => one.startsWith(stem.slice(0, 2)) && isSameStem(one, stem)),
    )
  );
}

/** Two syllables alike are the same word with another ending, in a short one; a long one needs more. */
const isSameStem = (one: string, stem: string): boolean =>
  stem.length > 1 && (stem.length < 5 || one.startsWith(stem.slice(0, stem.length - 2)));

/** These change what is said, and are plain in no prompt; a number says something else, and so does the host. */
const turning =
  /^(?:no|not|none|nor|neither|never|without|and|or|but|except|besides|instead|unlike|than|more|less|fewer|least|half|both|maybe|host|hosts|호스트\S*|\d\S*|.*n't|.*(?:않|없|못|아니|아닌|아닙|말고|제외|빼고|대신|외에|또는|혹은|이나|거나).*)$/;
const plain = new Set(
  (
    "a an the it its it's this that these those there there's they they're them you your we i i'd i'm he at in on of to for from as by with into onto under inside within is are was were be been being get gets got have has had " +
    'will would should must can could do does did just only exactly simply merely still also here then so thus hence which what print prints printed show shows shown output outputs display displays displayed say says see use uses used using called named known ' +
    'give gives given put puts add adds added run runs running start starts started find finds look looks go goes lie lies stand stands take takes need needs make makes mean means end ends stay stays remain remains assumes set sets pass passes write writes picks chooses defaults falls back reads becomes equals contains holds reaches comes returns list lists looked thus remaining left happen happens work works set ' +
    'name value answer word letter line text string thing term result number total most max maximum altogether alone itself literally think guess believe suppose sure probably usual usually plain own current default normal normally whole full actual actually real same ' +
    'respective corresponding so-called proper correct right embedded built-in please basically docker linux always about around roughly up out rerun redone repeated again guess pretty quite'
  ).split(' '),
);
const koreanPlain =
  /^(?:그|이|저|것|건|거|게|수|더|총|단|딱|바로|그냥|오직|단지|다시|계속|여전히|그대로|정답|정답은|답|답은|바로|결과|결과는|값|값은|이름|이름은|제|생각|생각에|생각에는|아마|아마도|모두|전부|합쳐서|최대|최대로|약|대략|내장|해당|보통|기본|기본적으로|기본은|기본값|기본값은|도커|도커는|도커가|리눅스|안에서|안의|안에|위해|때|할|하는|하면|한|된|되는|되어|인|있는|것이|것은|것을|것입니다|겁니다|거예요|이름인|라는|이라는|같은|같습니다|같아요|즉|항상)$/;
