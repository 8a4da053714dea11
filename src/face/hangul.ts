// A Korean keyboard in Hangul mode: the letter stands for the Latin one on the same key of the two-set layout.

const latinByHangul: Record<string, string> = {
  ㅂ: 'q', ㅈ: 'w', ㄷ: 'e', ㄱ: 'r', ㅅ: 't', ㅛ: 'y', ㅕ: 'u', ㅑ: 'i', ㅐ: 'o', ㅔ: 'p',
  ㅁ: 'a', ㄴ: 's', ㅇ: 'd', ㄹ: 'f', ㅎ: 'g', ㅗ: 'h', ㅓ: 'j', ㅏ: 'k', ㅣ: 'l',
  ㅋ: 'z', ㅌ: 'x', ㅊ: 'c', ㅍ: 'v', ㅠ: 'b', ㅜ: 'n', ㅡ: 'm',
  ㅃ: 'Q', ㅉ: 'W', ㄸ: 'E', ㄲ: 'R', ㅆ: 'T', ㅒ: 'O', ㅖ: 'P',
};

/** NFKC makes a letter that stands alone and a conjoining one the same. */
const latinByLetter = new Map(Object.entries(latinByHangul).map(([hangul, latin]) => [hangul.normalize('NFKC'), latin]));

/** The Latin letter under a Hangul key; anything else as it is. */
export function latinOf(typed: string): string {
  return latinByLetter.get(typed.normalize('NFKC')) ?? typed;
}
