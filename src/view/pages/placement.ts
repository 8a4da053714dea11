// Placement before it begins, and where one stands when it is over.
import { pageWidth, type Look } from '../look.ts';
import { renderSentence } from '../text/prose.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, ends, hang, indent, pad, wrap } from '../text/width.ts';
import { wayOut } from './keys.ts';
import type { Picture } from './picture.ts';
import type { Words } from '../messages/messages.ts';
import { wordsIn } from '../messages/words.ts';

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
  const words = wordsIn(look.language).learn;
  const keys = [
    { key: signsFor(look).enter, says: words.placement.start, keep: 2 },
    { key: 'q', says: wayOut(look), keep: 1 },
  ];
  return {
    body: indent(drawStart(length, look, words), margin),
    keys,
    caret: null,
  };
}

/** Ends in a blank line. */
export function viewPlacementPlain(length: Length, look: Look): string {
  return `${drawStart(length, look, wordsIn(look.language).learn)}\n\n`;
}

/** Three groups in words, and what follows from each at the right. Ends in a blank line. */
export function viewPlaced(placed: Placed, look: Look): string {
  const { placement } = wordsIn(look.language).learn;
  const theme = themeFor(look);
  const signs = signsFor(look);
  const columns = pageWidth(look) - margin;
  const head = ends(
    theme.heading(placement.title),
    theme.dim(placement.asked(placed.questions)),
    columns,
  );
  const groups: [sign: string, word: string, titles: readonly string[], follows: string][] = [
    [theme.right(signs.right), placement.known, placed.known, placement.marked(placed.marked)],
    [signs.dot, placement.partly, placed.partly, placement.learnMissing],
    [theme.wrong(signs.wrong), placement.unknown, placed.unknown, placement.learnAll],
    [
      ' ',
      placement.unaskedGroup,
      placed.unasked === 0 ? [] : [placement.topics(placed.unasked)],
      placement.unasked,
    ],
  ];
  const shown = groups.filter(([, , titles]) => titles.length > 0);
  const room = Math.max(...shown.map(([, word]) => columnsOf(word)));
  const rows = shown.flatMap(([sign, word, titles, follows]) =>
    drawGroup(`${sign} ${pad(word, room)}  `, titles.join(', '), theme.dim(follows), columns),
  );
  const lines = [head, '', ...rows, '', ...said(placement.next, look)];
  return `\n${indent(lines.join('\n'), margin)}\n\n`;
}

/** What follows stands at the end of the last row, or below it where it has no place there. */
function drawGroup(first: string, titles: string, follows: string, columns: number): string[] {
  const drawn = hang(first, (room) => wrap(titles, room).join('\n'), columns).split('\n');
  const last = drawn.at(-1) ?? '';
  const fits = columnsOf(last) + 2 + columnsOf(follows) <= columns;
  return fits
    ? [...drawn.slice(0, -1), ends(last, follows, columns)]
    : [...drawn, ...wrap(follows, columns - 4).map((line) => `    ${line}`)];
}

function drawStart({ questions, minutes }: Length, look: Look, words: Words['learn']): string {
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
