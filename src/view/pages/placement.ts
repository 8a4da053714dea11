// Placement before it begins, and where one stands when it is over.
import type { Language } from '../../notes/note.ts';
import { pageWidth, type Look } from '../look.ts';
import { learn as en } from '../messages/en/learn.ts';
import { learn as ko } from '../messages/ko/learn.ts';
import type { LearnMessages } from '../messages/messages.ts';
import { renderSentence } from '../text/prose.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { ends, indent, wrap } from '../text/width.ts';
import { drawFoot } from './keys.ts';
import type { Picture } from './picture.ts';

const messages: Record<Language, LearnMessages> = { en, ko };
const margin = 2;

type Length = { questions: number; minutes: number };
type Placed = {
  known: readonly string[];
  partly: readonly string[];
  unknown: readonly string[];
  unasked: number;
  marked: number;
  questions: number;
};

export function viewPlacement(length: Length, look: Look): Picture {
  const words = messages[look.language];
  const keys = [
    { key: signsFor(look).enter, says: words.placement.start, keep: 2 },
    { key: 'q', says: words.quit, keep: 1 },
  ];
  return {
    body: indent(drawStart(length, look, words), margin),
    ...drawFoot(keys, { ...look, columns: pageWidth(look) }, margin),
    caret: null,
  };
}

/** Ends in a blank line. */
export function viewPlacementPlain(length: Length, look: Look): string {
  return `${drawStart(length, look, messages[look.language])}\n\n`;
}

/** Ends in a blank line. */
export function viewPlaced(placed: Placed, look: Look): string {
  const { placement } = messages[look.language];
  const signs = signsFor(look);
  const group = (sign: string, word: string, titles: readonly string[]): string[] =>
    titles.length === 0 ? [] : said(`${sign} ${word}: ${titles.join(', ')}`, look);
  const lines = [
    ...said(placement.title, look),
    '',
    ...group(signs.right, placement.known, placed.known),
    ...group(signs.dot, placement.partly, placed.partly),
    ...group(signs.wrong, placement.unknown, placed.unknown),
    ...said(
      [placement.marked(placed.marked), placement.unasked(placed.unasked), placement.next].join(
        ' ',
      ),
      look,
    ),
  ];
  return `\n${indent(lines.join('\n'), margin)}\n\n`;
}

function drawStart({ questions, minutes }: Length, look: Look, words: LearnMessages): string {
  const { placement } = words;
  const head = ends(
    themeFor(look).heading(placement.title),
    themeFor(look).dim(placement.length(questions, minutes)),
    pageWidth(look) - margin,
  );
  return [head, '', ...said(placement.about, look)].join('\n');
}

function said(text: string, look: Look): string[] {
  return wrap(renderSentence(text, look), pageWidth(look) - margin);
}
