// Korean particles after any name: which form follows is decided by how its last letter is read.

/** The form after a consonant names the pair. */
const pairs = {
  은: '는',
  이: '가',
  을: '를',
  과: '와',
  으로: '로',
  이라: '라',
  이나: '나',
  이어야: '여야',
  이면: '면',
} as const;
type Particle = keyof typeof pairs;
type Ending = 'consonant' | 'ㄹ' | 'vowel';

/** The text with its particle; both forms where nobody knows how the text is read. */
export function josa(text: string, particle: Particle): string {
  const ending = endingOf(text.normalize('NFC'));
  const short = pairs[particle];
  if (ending === null) return `${text}${particle}(${short})`;
  const isShort = ending === 'vowel' || (ending === 'ㄹ' && particle === '으로');
  return text + (isShort ? short : particle);
}

/** A name in backticks with its particle. */
export const code = (name: string | number, particle: Particle): string =>
  josa(`\`${name}\``, particle);

function endingOf(text: string): Ending | null {
  const last = text.replace(/[`'"\s]+/g, '').at(-1) ?? '';
  const sign = signs.get(last);
  const read = /(?:[가-힣ㄱ-ㅣ]+|[A-Za-z]+|[0-9]+)(?=[^\p{L}\p{N}]*$)/u.exec(text)?.[0];
  if (sign !== undefined && (read === undefined || last === '%')) return sign;
  if (read === undefined) return null;
  if (/[0-9]/.test(read)) return endingOfNumber(read);
  return /[A-Za-z]/.test(read) ? endingOfLatin(read) : endingOfHangul(read);
}

function endingOfHangul(word: string): Ending {
  const last = word.charCodeAt(word.length - 1);
  if (last < 0xac00) return last <= 0x314e ? (last === 0x3139 ? 'ㄹ' : 'consonant') : 'vowel';
  const final = (last - 0xac00) % 28;
  return final === 0 ? 'vowel' : final === 8 ? 'ㄹ' : 'consonant';
}

/** 영 일 이 삼 사 오 육 칠 팔 구; a round number ends in 십, 백, 천 or 만. */
function endingOfNumber(digits: string): Ending {
  const last = digits.at(-1) ?? '';
  if ('178'.includes(last)) return 'ㄹ';
  return '036'.includes(last) ? 'consonant' : 'vowel';
}

/** Abbreviations are read by their letters (엘, 엠, 엔, 알), words as Koreans write them in Hangul. */
function endingOfLatin(word: string): Ending {
  const lower = word.toLowerCase();
  const known = readOtherwise.get(lower);
  if (known !== undefined) return known;
  const isSpelled = !/[aeiouy]/.test(lower) || (word.length <= 3 && word === word.toUpperCase());
  if (isSpelled) return /[lr]$/.test(lower) ? 'ㄹ' : /[mn]$/.test(lower) ? 'consonant' : 'vowel';
  if (/l$|le$/.test(lower)) return 'ㄹ';
  if (/[mn]$|ng$|[mn]e$/.test(lower)) return 'consonant';
  return /(?:^|[^aeiou])[aeiou](?:[bcpt]|ck|pp)$|oo[kp]$/.test(lower) ? 'consonant' : 'vowel';
}

const readOtherwise: ReadonlyMap<string, Ending> = new Map([
  ['ip', 'vowel'],
  ['hub', 'vowel'],
  ['sub', 'vowel'],
  ['check', 'vowel'],
  ['healthcheck', 'vowel'],
  ['type', 'consonant'],
  ['group', 'consonant'],
]);

/** How a sign is read that stands alone: 하이픈, 점, 콜론 … */
const signs: ReadonlyMap<string, Ending> = new Map([
  ['-', 'consonant'],
  ['.', 'consonant'],
  [':', 'consonant'],
  [';', 'consonant'],
  ['_', 'consonant'],
  ['#', 'consonant'],
  ['=', 'vowel'],
  ['/', 'vowel'],
  ['\\', 'vowel'],
  ['*', 'vowel'],
  [',', 'vowel'],
  ['|', 'vowel'],
  ['&', 'vowel'],
  ['$', 'vowel'],
  ['@', 'vowel'],
  ['%', 'vowel'],
  ['~', 'vowel'],
  ['+', 'vowel'],
  ['!', 'vowel'],
  ['?', 'vowel'],
  ['^', 'consonant'],
]);
