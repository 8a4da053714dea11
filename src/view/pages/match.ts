// Pairs being matched: both sides beside each other where they fit, else one under the other.
import type { QuestionOutput, Shown } from '../../quiz/protocol.ts';
import type { Entry } from './entry.ts';
import type { Look } from '../look.ts';
import { renderInline, renderPrompt } from '../text/prose.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, hang, pad } from '../text/width.ts';

type Match = Extract<Entry, { kind: 'match' }>;

export function drawMatch(question: QuestionOutput, entry: Match, look: Look): string {
  const left = question.left ?? [];
  const right = question.right ?? [];
  const heads = question.head ?? ['', ''];
  const mark = markWidth(look);
  const leftWidth = widest([heads[0], ...left.map((item) => item.text)], look) + lead + mark;
  const rightWidth = widest([heads[1], ...right.map((item) => item.text)], look) + keyed;
  if (leftWidth + gap + rightWidth > look.columns)
    return drawStacked(left, right, heads, entry, look);
  const theme = themeFor(look);
  const title =
    pad(' '.repeat(lead) + renderInline(heads[0], look), leftWidth + gap) +
    ' '.repeat(keyed) +
    renderInline(heads[1], look);
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const one = left[index];
    const other = right[index];
    const leftPart =
      one === undefined
        ? ''
        : drawLeft(one, index, entry, look, (text) => pad(text, leftWidth - lead - mark));
    const rightPart = other === undefined ? '' : other.key + '  ' + renderInline(other.text, look);
    return (pad(leftPart, leftWidth + gap) + rightPart).trimEnd();
  });
  return [...(title.trim() === '' ? [] : [theme.heading(title.trimEnd())]), ...rows].join('\n');
}

/** `❯ a  ` before the text, and the space between the sides. */
const lead = 5;
const gap = 3;
const keyed = 3;

/** ` → 2` after the text. */
function markWidth(look: Look): number {
  return columnsOf(signsFor(look).arrow) + 3;
}

function widest(texts: readonly string[], look: Look): number {
  return Math.max(0, ...texts.map((text) => columnsOf(renderInline(text, look))));
}

function drawLeft(
  item: Shown,
  index: number,
  entry: Match,
  look: Look,
  fill: (text: string) => string,
): string {
  return (
    leadOf(item, index, entry, look) +
    fill(renderInline(item.text, look)) +
    pairOf(item, entry, look)
  );
}

function leadOf(item: Shown, index: number, entry: Match, look: Look): string {
  const theme = themeFor(look);
  const isHere = index === entry.cursor;
  return `${isHere ? theme.accent(signsFor(look).cursor) : ' '} ${isHere ? theme.accent(item.key) : item.key}  `;
}

function pairOf(item: Shown, entry: Match, look: Look): string {
  const pair = entry.pairs[item.key];
  return pair === undefined ? '' : ` ${themeFor(look).accent(`${signsFor(look).arrow} ${pair}`)}`;
}

function drawStacked(
  left: readonly Shown[],
  right: readonly Shown[],
  heads: readonly string[],
  entry: Match,
  look: Look,
): string {
  const theme = themeFor(look);
  const title = (head: string): string[] =>
    head === '' ? [] : [theme.heading(renderInline(head, look))];
  const lefts = left.map((item, index) => {
    const text = (columns: number): string =>
      renderPrompt(item.text, { ...look, columns: columns - markWidth(look) }) +
      pairOf(item, entry, look);
    return hang(leadOf(item, index, entry, look), text, look.columns);
  });
  const rights = right.map((item) =>
    hang(
      `  ${item.key}  `,
      (columns) => renderPrompt(item.text, { ...look, columns }),
      look.columns,
    ),
  );
  return [...title(heads[0] ?? ''), ...lefts, '', ...title(heads[1] ?? ''), ...rights].join('\n');
}
