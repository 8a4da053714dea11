// One-line Markdown without a Markdown parser: code spans, bold and italics, so that a first question costs no start-up.
import type { Markdown } from '../../notes/note.ts';
import type { Look } from '../look.ts';
import { themeFor } from './theme.ts';
import type { Style, Theme } from './theme.ts';
import { unbroken } from './width.ts';

/** The text with its styles, or null where it holds more than code spans, bold, italics and plain words. */
export function scanInline(text: Markdown, look: Pick<Look, 'colour'>): string | null {
  const pieces = scan(text.normalize('NFC'));
  return pieces === null ? null : draw(pieces, themeFor(look));
}

export type SimpleBlock =
  | { kind: 'paragraph'; text: Markdown }
  | { kind: 'fence'; info: string; code: string };

/** Paragraphs and fences, or null where a block is of another kind; whether `scanInline` can draw a paragraph is not yet said. */
export function scanBlocks(text: Markdown): SimpleBlock[] | null {
  const blocks: SimpleBlock[] = [];
  const lines = text.replaceAll(/^\n+|\n+$/g, '').split('\n');
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', text: paragraph.join('\n') });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const open = /^(`{3,}|~{3,})([^`~\\&]*)$/.exec(line);
    if (open !== null) {
      const end = lines.findIndex((below, index) => index > at && below.trimEnd() === open[1]);
      const code = lines.slice(at + 1, end).join('\n');
      if (end < 0 || controls.test(code) || code.includes(open[1] ?? '')) return null;
      endParagraph();
      blocks.push({ kind: 'fence', info: (open[2] ?? '').trim(), code });
      at = end;
    } else if (/^ *$/.test(line)) endParagraph();
    else if (isProse(line)) paragraph.push(line);
    else return null;
  }
  endParagraph();
  return blocks;
}

const controls = /[\x00-\x09\x0b-\x1f\x7f-\x9f]/;

type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'mark'; length: 1 | 2; opens: boolean };

function isProse(line: string): boolean {
  return !/^(\s|[-+*](\s|$)|#|>|\d+[.)]|```|~~~|=|-+\s*$|\||:?-)|\s\s$|\|/.test(line);
}

// What may begin a link, an entity, a tag, an escape, underscores' emphasis, or a bare address.
const beyond = /[\\[\]<_~]|  \n|&[#a-zA-Z]|:\/\/|www\.|@|[\x00-\x09\x0b-\x1f\x7f-\x9f]/i;

function scan(text: string): Piece[] | null {
  const pieces: Piece[] = [];
  const open: (1 | 2)[] = [];
  let at = 0;
  for (const match of text.matchAll(/(?<!`)(`+)(?!`)([^]*?[^`])\1(?!`)|\*+/g)) {
    if (!addText(pieces, text.slice(at, match.index))) return null;
    at = match.index + match[0].length;
    if (match[2] !== undefined) pieces.push({ kind: 'code', text: codeText(match[2]) });
    else if (!addMark(pieces, open, text, match.index, match[0].length)) return null;
  }
  return addText(pieces, text.slice(at)) && open.length === 0 ? pieces : null;
}

function addText(pieces: Piece[], text: string): boolean {
  if (beyond.test(text) || text.includes('`')) return false;
  if (text !== '') pieces.push({ kind: 'text', text: text.replaceAll(/[ \n]+/g, ' ') });
  return true;
}

function addMark(
  pieces: Piece[],
  open: (1 | 2)[],
  text: string,
  at: number,
  length: number,
): boolean {
  if (length !== 1 && length !== 2) return false;
  const before = text[at - 1] ?? ' ';
  const after = text[at + length] ?? ' ';
  const opens = isOuter(before) && isInner(after);
  const closes = isInner(before) && isOuter(after);
  if (closes && open.at(-1) === length) open.pop();
  else if (opens && !open.includes(length)) open.push(length);
  else return false;
  pieces.push({ kind: 'mark', length, opens });
  return true;
}

/** On the inside of a mark only letters and digits are beyond doubt, and on the outside only space and what a sentence sets around it. */
function isInner(character: string): boolean {
  return /[\p{L}\p{N}`]/u.test(character);
}

function isOuter(character: string): boolean {
  return /[\s.,:;?!()"'”’“‘*]/u.test(character);
}

function codeText(inside: string): string {
  const text = inside.replaceAll('\n', ' ');
  return /^ .*\S.* $/.test(text) ? text.slice(1, -1) : text;
}

function draw(pieces: Piece[], theme: Theme): string {
  const levels: { style: Style; text: string }[] = [{ style: (text) => text, text: '' }];
  for (const piece of pieces) {
    const level = levels.at(-1);
    if (level === undefined) break;
    if (piece.kind === 'text') level.text += piece.text;
    else if (piece.kind === 'code') level.text += theme.code(unbroken(piece.text));
    else if (piece.opens)
      levels.push({ style: piece.length === 2 ? theme.strong : theme.emphasis, text: '' });
    else {
      levels.pop();
      const outer = levels.at(-1);
      if (outer !== undefined) outer.text += level.style(level.text);
    }
  }
  return levels[0]?.text ?? '';
}
