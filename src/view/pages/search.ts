// What a search found: the section's title and place, and a sentence of it.
import type { Markdown, TopicId } from '../../notes/note.ts';
import { tellingWords } from '../../notes/tokens.ts';
import { plainText } from '../../notes/words.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { browseMessages } from '../messages/browse.ts';
import { renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import type { Style } from '../text/theme.ts';
import { columnsOf, ends, indent, wrap } from '../text/width.ts';

export type SearchHit = { topic: TopicId; section: string; title: Markdown; text: Markdown };

/** Ends in a line break. `words` are those that were typed, `more` the hits that are not shown. */
export function viewSearch(
  words: readonly string[],
  hits: readonly SearchHit[],
  more: number,
  look: Look,
): string {
  const columns = pageWidth(look) - margin;
  const says = browseMessages[look.language].search;
  const said = (text: string): string => wrap(renderSentence(text, look), columns).join('\n');
  if (hits.length === 0)
    return `${indent(`${said(says.none(shownTyped(words.join(' '))))}\n${said(says.noneNext)}`, margin)}\n`;
  const marked = tellingWords(words.join(' '));
  const shown = hits.map((hit) => drawHit(hit, marked, { ...look, columns }));
  const foot = [
    said(says.found(hits.length + more)),
    ...(more > 0 ? [said(says.more(more))] : []),
  ].join('\n');
  return `\n${indent([...shown, foot].join('\n\n'), margin)}\n\n`;
}

const margin = 2;

function drawHit(
  { topic, section, title, text }: SearchHit,
  words: readonly string[],
  look: Look,
): string {
  const theme = themeFor(look);
  const place = theme.dim(`${topic}#${section}`);
  const head = ends(theme.heading(renderSentence(title, look)), place, look.columns);
  const found = excerpt(
    plainText(text.normalize('NFC')),
    words,
    2 * look.columns - 8,
    signsFor(look).ellipsis,
  );
  const marked = markWords(found, words, theme.strong);
  return `${head}\n${indent(wrap(marked, look.columns - 2).join('\n'), 2)}`;
}

/** The part of a long line around the first word found. */
function excerpt(
  text: string,
  words: readonly string[],
  columns: number,
  ellipsis: string,
): string {
  if (columnsOf(text) <= columns) return text;
  const found = places(text, words)[0]?.[0] ?? 0;
  const half = Math.floor(columns / 4);
  const start = found <= half ? 0 : text.indexOf(' ', found - half) + 1;
  let part = text.slice(start, start + columns);
  while (columnsOf(part) > columns)
    part = part.slice(0, -Math.max(1, Math.ceil((columnsOf(part) - columns) / 2)));
  const isCut = start + part.length < text.length;
  return `${start > 0 ? ellipsis : ''}${part.trim()}${isCut ? ellipsis : ''}`;
}

function markWords(text: string, words: readonly string[], style: Style): string {
  let marked = '';
  let at = 0;
  for (const [start, end] of places(text, words)) {
    if (start < at) continue;
    marked += text.slice(at, start) + style(text.slice(start, end));
    at = end;
  }
  return marked + text.slice(at);
}

/** Where any of the words stand, in any case, from left to right. */
function places(text: string, words: readonly string[]): [start: number, end: number][] {
  const low = text.toLowerCase();
  if (low.length !== text.length) return [];
  const found: [number, number][] = [];
  for (const word of words
    .map((one) => one.normalize('NFC').toLowerCase())
    .filter((one) => one !== '')) {
    for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + word.length))
      found.push([at, at + word.length]);
  }
  return found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}
