// The characters that no text may bring to a screen or a page: controls, what turns the direction of a line, what can't be seen, halves of pairs.

/** Inside brackets of a regular expression with `u`; tab and newline are told apart by who asks. */
export const unwantedCharacters = String.raw`\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Surrogate}`;

const unwanted = new RegExp(`[${unwantedCharacters}]`, 'gu');

export function withoutUnwanted(text: string, instead = ''): string {
  return text.replaceAll(unwanted, instead);
}

/** Each becomes one sign, so that places in the text still hold; so do tabs and line ends. */
export function inOneLine(text: string): string {
  return text.replaceAll(unwantedOrBreak, (found) => '\ufffd'.repeat(found.length));
}

const unwantedOrBreak = new RegExp(`[\t\n${unwantedCharacters}]`, 'gu');

/** The entities of HTML that say no more than a character, and those by number; others stay as they are written. */
export function decodeEntities(text: string): string {
  return text.replaceAll(entity, (whole) => characterOf(whole) ?? whole);
}

/** Every entity that spells a character nobody may write, with where it stands. */
export function hiddenEntities(text: string): { entity: string; at: number }[] {
  return [...text.matchAll(entity)].flatMap(({ 0: whole, index }) => {
    const character = characterOf(whole) ?? invisibleNames.get(whole.slice(1, -1)) ?? '';
    return character !== '' && withoutUnwanted(character) === ''
      ? [{ entity: whole, at: index }]
      : [];
  });
}

const entity = /&(?:#\d{1,9}|#x[\da-f]{1,9}|[a-z]\w*);/giu;

function characterOf(whole: string): string | null {
  const body = whole.slice(1, -1);
  if (!body.startsWith('#')) return entities.get(body) ?? null;
  const point = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
}

const entities = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u00a0 copy© reg® trade™ hellip… ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo” middot· bull• times× larr← rarr→ uarr↑ darr↓ harr↔ le≤ ge≥ ne≠ deg° sect§'
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)] as const),
);
const invisibleNames = new Map([
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
  ['zwnj', '\u200c'],
  ['ZeroWidthSpace', '\u200b'],
  ['NoBreak', '\u2060'],
]);
