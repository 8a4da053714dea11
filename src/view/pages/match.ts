// Pairs being matched: both sides beside each other where they fit, else the numbers above the letters.
import type { QuestionOutput, Shown } from '../../quiz/protocol.ts';
import type { Entry } from './entry.ts';
import { stacked, type Entered } from './marked.ts';
import type { Look } from '../look.ts';
import { renderInline, renderPrompt } from '../text/prose.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, hang, pad } from '../text/width.ts';

type Match = Extract<Entry, { kind: 'match' }>;

export function drawMatch(question: QuestionOutput, entry: Match, look: Look): Entered {
  const left = question.left ?? [];
  const right = question.right ?? [];
  const heads = question.head ?? ['', ''];
  const leftWidth = widest([heads[0], ...left.map((item) => item.text)], look) + lead;
  const rightWidth = widest([heads[1], ...right.map((item) => item.text)], look) + keyed;
  if (leftWidth + gap + rightWidth > look.columns)
    return drawStacked(left, right, heads, entry, look);
  const title =
    pad(' '.repeat(lead) + renderInline(heads[0], look), leftWidth + gap) +
    ' '.repeat(keyed) +
    renderInline(heads[1], look);
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const one = left[index];
    const other = right[index];
    const leftPart =
      one === undefined ? '' : leadOf(one, index, entry, look) + renderInline(one.text, look);
    const rightPart = other === undefined ? '' : `${other.key}  ${renderInline(other.text, look)}`;
    const text = (pad(leftPart, leftWidth + gap) + rightPart).trimEnd();
    return { name: one?.key ?? other?.key ?? '', text };
  });
  const above = title.trim() === '' ? [] : [themeFor(look).heading(title.trimEnd())];
  return stacked(rows, entry.cursor, above);
}

/** `❯ a 2  ` before the text, and the space between the sides. */
const lead = 7;
const gap = 3;
const keyed = 3;

function widest(texts: readonly string[], look: Look): number {
  return Math.max(0, ...texts.map((text) => columnsOf(renderInline(text, look))));
}

/** The number that was chosen stands beside its letter, so that the answer reads down the left. */
function leadOf(item: Shown, index: number, entry: Match, look: Look): string {
  const { accent } = themeFor(look);
  const isHere = index === entry.cursor;
  const mark = isHere ? accent(signsFor(look).cursor) : ' ';
  return `${mark} ${isHere ? accent(item.key) : item.key} ${entry.pairs[item.key] ?? ' '}  `;
}

function drawStacked(
  left: readonly Shown[],
  right: readonly Shown[],
  heads: readonly string[],
  entry: Match,
  look: Look,
): Entered {
  const title = (head: string): string[] =>
    head === '' ? [] : [themeFor(look).heading(renderInline(head, look))];
  const block = (first: string, item: Shown): string =>
    hang(first, (columns) => renderPrompt(item.text, { ...look, columns }), look.columns);
  const numbers = right.flatMap((item) => block(`  ${item.key}  `, item).split('\n'));
  const letters = left.map((item, index) => ({
    name: item.key,
    text: block(leadOf(item, index, entry, look), item),
  }));
  const above = [...title(heads[1] ?? ''), ...numbers, '', ...title(heads[0] ?? '')];
  return stacked(letters, entry.cursor, above);
}
