// Hangul taken apart: the keys of the two-set keyboard beneath it, and its jamo.

const initialKeys = 'r R s e E f a q Q t T d w W c z x v g'.split(' ');
const medialKeys = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ');
const finalKeys = ' r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ');
const compatibility =
  'ㄱr ㄲR ㄳrt ㄴs ㄵsw ㄶsg ㄷe ㄸE ㄹf ㄺfr ㄻfa ㄼfq ㄽft ㄾfx ㄿfv ㅀfg ㅁa ㅂq ㅃQ ㅄqt ㅅt ㅆT ㅇd ㅈw ㅉW ㅊc ㅋz ㅌx ㅍv ㅎg ' +
  'ㅏk ㅐo ㅑi ㅒO ㅓj ㅔp ㅕu ㅖP ㅗh ㅘhk ㅙho ㅚhl ㅛy ㅜn ㅝnj ㅞnp ㅟnl ㅠb ㅡm ㅢml ㅣl';
const keysOfJamo = new Map(
  compatibility.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** What was typed, key by key, as if the keyboard had been in Latin mode; other characters stay. */
export function latinKeys(text: string): string {
  return [...text.normalize('NFC')].map(keysOf).join('');
}

function keysOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const syllable = partsOf(character);
  if (syllable !== null)
    return `${initialKeys[syllable.initial]}${medialKeys[syllable.medial]}${finalKeys[syllable.final]}`;
  if (code >= 0x1100 && code <= 0x1112) return initialKeys[code - 0x1100] ?? '';
  if (code >= 0x1161 && code <= 0x1175) return medialKeys[code - 0x1161] ?? '';
  if (code >= 0x11a8 && code <= 0x11c2) return finalKeys[code - 0x11a7] ?? '';
  return keysOfJamo.get(character) ?? character;
}

/** The places of a syllable's jamo in their tables, `final` 0 for none; null for anything but a Hangul syllable. */
export function partsOf(
  character: string,
): { initial: number; medial: number; final: number } | null {
  const index = (character.codePointAt(0) ?? 0) - 0xac00;
  if (index < 0 || index >= 11172) return null;
  return {
    initial: Math.floor(index / 588),
    medial: Math.floor((index % 588) / 28),
    final: index % 28,
  };
}

/** The text with another final consonant in its last syllable. */
export function withFinal(text: string, final: number): string {
  const own = partsOf(text.slice(-1))?.final ?? 0;
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) - own + final);
}

export const isHangul = (character: string): boolean =>
  /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/.test(character);
