// What a search found: the place of each section, and the sentence that answers.
import type { Markdown, TopicId } from '../../notes/note.ts';
import { tellingWords } from '../../notes/tokens.ts';
import { plainText } from '../../notes/words.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import type { Style } from '../text/theme.ts';
import type { Picture } from './picture.ts';
import { columnsOf, ends, indent, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

export type SearchHit = {
  topic: TopicId;
  /** The topic's. */
  topicTitle: Markdown;
  section: string;
  title: Markdown;
  text: Markdown;
};

/** Ends in a line break. `words` are those that were typed, `more` the hits that are not shown. */
export function viewSearch(
  words: readonly string[],
  hits: readonly SearchHit[],
  more: number,
  look: Look,
): string {
  const columns = pageWidth(look) - margin;
  const says = wordsIn(look.language).browse.search;
  const said = (text: string): string => wrap(renderSentence(text, look), columns).join('\n');
  if (hits.length === 0)
    return `${indent(`${said(says.none(shownTyped(words.join(' '))))}\n${said(says.noneNext)}`, margin)}\n`;
  const page = { ...look, columns };
  const shown = hits.map((hit) =>
    drawHit(hit, words, page, { isHere: false, hasId: true }).join('\n'),
  );
  const foot = more > 0 ? [said(says.more(more))] : [];
  const parts = [drawHead(words, hits.length, hits.length + more, page), ...shown, ...foot];
  return `\n${indent(parts.join('\n\n'), margin)}\n\n`;
}

export const margin = 2;

export function titleOf(
  words: readonly string[],
  shown: number,
  all: number,
  look: Look,
): NonNullable<Picture['title']> {
  const left = themeFor(look).heading(`"${shownTyped(words.join(' '))}"`);
  return { left, right: wordsIn(look.language).browse.search.shown(shown, all) };
}

export function drawHead(words: readonly string[], shown: number, all: number, look: Look): string {
  const { left, right } = titleOf(words, shown, all, look);
  return ends(left, themeFor(look).dim(right), look.columns);
}

/** The place, and below it the sentence that answers; `hasId`: what one types to read it stands at the right. */
export function drawHit(
  { topic, topicTitle, section, title, text }: SearchHit,
  typed: readonly string[],
  look: Look,
  { isHere, hasId }: { isHere: boolean; hasId: boolean },
): string[] {
  const theme = themeFor(look);
  const signs = signsFor(look);
  const words = tellingWords(typed.join(' '));
  const room = look.columns - 2;
  const place = [topicTitle, title]
    .map((part) => renderSentence(part, look))
    .join(` ${signs.path} `);
  const head = isHere ? theme.accent(place) : place;
  const found = excerpt(plainText(text.normalize('NFC')), words, 2 * room - 8, signs.ellipsis);
  const lines = [
    ...(hasId ? withId(head, `${topic}#${section}`, room) : wrap(head, room)),
    ...wrap(markWords(found, words, theme.strong), room),
  ];
  const lead = isHere ? `${theme.accent(signs.cursor)} ` : '  ';
  return lines.map((line, at) => (at === 0 ? lead : '  ') + line);
}

/** Without it nobody could type what they found: where there is no room at the right it stands below. */
function withId(place: string, id: string, columns: number): string[] {
  const fits = columnsOf(place) + 2 + columnsOf(id) <= columns;
  return fits ? [ends(place, id, columns)] : [...wrap(place, columns), ...wrap(id, columns)];
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
  if (isCut && text[start + part.length] !== ' ') part = part.slice(0, lastGap(part));
  return `${start > 0 ? `${ellipsis} ` : ''}${part.trim()}${isCut ? ` ${ellipsis}` : ''}`;
}

/** Cut at a word, unless that would leave little. */
function lastGap(text: string): number {
  const at = text.lastIndexOf(' ');
  return at > text.length / 2 ? at : text.length;
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
