// Columns, not characters: how wide text stands on a screen.
import stringWidth from 'fast-string-width';

/** Display columns: Hangul is two wide, escape sequences none. */
export function columnsOf(text: string): number {
  const columns = simpleColumns(text) ?? stringWidth(text.normalize('NFC'));
  return isWide ? columns + (unstyled(text).match(ambiguous)?.length ?? 0) : columns;
}

let isWide = false;

/** Terminals set so for Korean, Chinese or Japanese draw · … → █ ─ and their like two columns wide: the start says which one this is. */
export function measureAmbiguous(wide: boolean): void {
  isWide = wide;
}

export function isAmbiguousWide(): boolean {
  return isWide;
}

/** Of East Asian width "ambiguous", as far as notes and screens may hold them. */
const ambiguous =
  /[¡¤§¨ª®°-´¶-º¼-¿ÆÐ×ØÞ-áæè-êìíðòó÷-úüþΑ-ΡΣ-Ωα-ρσ-ωА-яЁё‐–-‖‘’“”†-•․-‧‰′″‵※‾ⁿ₁-₄€℃℅℉ℓ№℡™ΩÅ⅓⅔⅛-⅞Ⅰ-Ⅻⅰ-ⅻ←-↙⇒⇔∀∂∃∇∈∋∏∑∕√∝-∠∥∧-∬∴-∷∼∽≈≌≒≠≡≤-≧≪≫⊂⊃⊆⊇⊕⊙⊥⊿①-ⓩ⓫-╋═-╳▀-▏▒-▕■□▣-▩▲△▶▷▼▽◀◁◆-◈○◎-◑★☆☎☏☞♀♂♠♡♣-♥♧-♪♬♭♯]/gu;

/** Plain text of styled text. */
export function unstyled(text: string): string {
  return text.replaceAll(escapes, '');
}

export const escapes = /\x1b\[([0-9;]*)m|\x1b\]8;;([^\x07]*)\x07/g;

/** ASCII, Hangul syllables and the signs of our screens, counted by ourselves: the library's first call costs ten milliseconds of a start. */
function simpleColumns(styled: string): number | null {
  const text = styled.includes('\x1b') ? unstyled(styled) : styled;
  let columns = 0;
  for (let at = 0; at < text.length; at++) {
    const wide = simpleWidth(text.charCodeAt(at));
    if (wide === 0) return null;
    columns += wide;
  }
  return columns;
}

/** 0 where the library must look. */
function simpleWidth(unit: number): 0 | 1 | 2 {
  if (unit >= 0x20 && unit <= 0x7e) return 1;
  if (unit >= 0xac00 && unit <= 0xd7a3) return 2;
  return unit === 0xa0 ||
    unit === 0xb7 ||
    (unit >= 0x2010 && unit <= 0x2027) ||
    (unit >= 0x2500 && unit <= 0x259f) ||
    ourSigns.has(unit)
    ? 1
    : 0;
}

const ourSigns = new Set([...'✔✘❯↕›→↑↓⏎'].map((sign) => sign.charCodeAt(0)));

let segments: Intl.Segmenter | undefined;

/** Cuts text into characters as people see them; made at its first use, for making it takes as long as a quarter of a start. */
export function segmenter(): Intl.Segmenter {
  return (segments ??= new Intl.Segmenter());
}

/** What can't be cut: characters as people see them, and escape sequences, with their columns. */
export function* pieces(text: string): Generator<[string, number]> {
  for (const part of text.split(/(\x1b\[[0-9;]*m|\x1b\]8;;[^\x07]*\x07)/)) {
    if (part.startsWith('\x1b')) yield [part, 0];
    else if (simpleColumns(part) !== null)
      for (const character of part) yield [character, columnsOf(character)];
    else for (const character of characters(part)) yield [character, columnsOf(character)];
  }
}

/** In stretches, for the segmenter takes seconds over long texts of emoji. */
function* characters(text: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    const found = [...segmenter().segment(text.slice(at, at + stretch))].map(
      ({ segment }) => segment,
    );
    const whole = at + stretch < text.length && found.length > 1 ? found.slice(0, -1) : found;
    yield* whole;
    at += whole.join('').length;
  }
}

const stretch = 1024;
