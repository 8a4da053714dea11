// What can be marked in an open question: its options, items, pairs or points, with where each stands.
import type { Markdown } from '../../notes/note.ts';
import type { QuestionOutput, Shown } from '../../quiz/protocol.ts';
import type { Entry } from './entry.ts';
import type { Look } from '../look.ts';
import { renderPrompt } from '../text/prose.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { hang, wrap } from '../text/width.ts';
import { stacked, type Entered } from './marked.ts';
import { drawMatch } from './match.ts';
import { wordsIn } from '../messages/words.ts';

export function drawEntry(
  question: QuestionOutput,
  entry: Exclude<Entry, { kind: 'text' }>,
  look: Look,
  points: readonly Markdown[],
  doubtful: readonly number[],
): Entered {
  const options = question.options ?? [];
  switch (entry.kind) {
    case 'choice':
      return entry.covered ? drawCovered(look) : drawList(options, entry.cursor, look, () => '');
    case 'choices':
      return entry.covered
        ? drawCovered(look)
        : drawList(options, entry.cursor, look, (key) => tickBox(entry.ticked.includes(key)));
    case 'order':
      return drawOrder(inOrder(options, entry.keys), entry, look);
    case 'match':
      return drawMatch(question, entry, look);
    case 'points':
      return drawList(numbered(points), entry.cursor, look, (key) =>
        pointBox(Number(key) - 1, entry.ticked, doubtful),
      );
  }
}

function drawCovered(look: Look): Entered {
  const lines = wrap(wordsIn(look.language).session.covered, look.columns);
  return { text: lines.join('\n'), focus: [0, lines.length - 1], named: [] };
}

function tickBox(isTicked: boolean): string {
  return isTicked ? '[x] ' : '[ ] ';
}

/** A point that may have been said otherwise is put before whoever said it. */
export function pointBox(
  at: number,
  ticked: readonly number[],
  doubtful: readonly number[],
): string {
  return doubtful.includes(at) && !ticked.includes(at) ? '[?] ' : tickBox(ticked.includes(at));
}

function numbered(points: readonly Markdown[]): Shown[] {
  return points.map((text, index) => ({ key: String(index + 1), text }));
}

function inOrder(options: readonly Shown[], keys: readonly string[]): Shown[] {
  return keys.flatMap((key) => options.filter((option) => option.key === key));
}

/** `❯ a  text`, the text wrapping under itself. */
function drawList(
  options: readonly Shown[],
  cursor: number,
  look: Look,
  before: (key: string) => string,
): Entered {
  const theme = themeFor(look);
  const blocks = options.map((option, index) => {
    const isHere = index === cursor;
    const mark = isHere ? theme.accent(signsFor(look).cursor) : ' ';
    const key = isHere ? theme.accent(option.key) : option.key;
    const text = hang(
      `${mark} ${before(option.key)}${key}  `,
      (columns) => renderPrompt(option.text, { ...look, columns }),
      look.columns,
    );
    return { name: option.key, text };
  });
  return stacked(blocks, cursor);
}

/** The number is the place; the lifted item stands out by being set in. */
function drawOrder(
  items: readonly Shown[],
  entry: Extract<Entry, { kind: 'order' }>,
  look: Look,
): Entered {
  const theme = themeFor(look);
  const blocks = items.map((item, index) => {
    const isHere = index === entry.cursor;
    const isLifted = isHere && entry.lifted;
    const sign = isLifted ? signsFor(look).lifted : signsFor(look).cursor;
    const mark = isHere ? theme.accent(sign) : ' ';
    const text = (columns: number): string => renderPrompt(item.text, { ...look, columns });
    const drawn = hang(`${mark} ${index + 1}  ${isLifted ? '  ' : ''}`, text, look.columns);
    return { name: `${index + 1}`, text: drawn };
  });
  return stacked(blocks, entry.cursor);
}
