// The screen of a question that is open: its prompt, what has been entered so far, and the keys.
import type { Markdown } from '../../notes/note.ts';
import type { QuestionOutput, Shown } from '../../quiz/protocol.ts';
import type { Entry } from './entry.ts';
import { drawKeys } from './keys.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { drawMatch } from './match.ts';
import { sessionMessages } from '../messages/session.ts';
import { renderInline, renderPrompt } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { questionKeys } from './question-keys.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import type { Picture } from './picture.ts';
import { drawTyped } from './typed.ts';
import { ends, hang, indent, wrap } from '../text/width.ts';

/** What stands on the screen besides the question itself. */
export type Aside = {
  /** Topic or section, where naming it is no hint. */
  place?: string;
  /** Asked for; null where the question has none. */
  hint?: Markdown | null;
  /** Drawn already: why the last try was not taken, or what is missing. */
  notice?: string;
  /** Of an open question once it is answered: what was typed, and what a good answer names. */
  said?: string;
  points?: readonly Markdown[];
};

export function viewQuestion(
  question: QuestionOutput,
  entry: Entry,
  look: Look,
  aside: Aside = {},
): Picture {
  const page = { ...look, columns: pageWidth(look) };
  const inner = { ...page, columns: page.columns - margin };
  const above = [
    drawHeading(question, inner, aside),
    drawPrompt(question, inner, entry),
    drawNotice(inner, aside),
  ];
  const typed = entry.kind === 'text' ? drawTyped(entry, inner) : null;
  const entered = typed?.text ?? drawEntry(question, entry, inner, aside.points ?? []);
  const start = [...above, '']
    .filter((part, index) => part !== '' || index === above.length)
    .join('\n\n');
  const caret =
    typed === null
      ? null
      : {
          row: start.split('\n').length - 1 + typed.caret.row,
          column: margin + typed.caret.column,
        };
  return {
    body: indent(start + entered, margin),
    keys: drawKeys(questionKeys(question, entry, look), page, margin),
    caret,
  };
}

/** Asked between an answer and its verdict. */
export function viewConfidence(
  question: QuestionOutput,
  entry: Entry,
  look: Look,
  aside: Aside = {},
): Picture {
  const page = { ...look, columns: pageWidth(look) };
  const words = sessionMessages[look.language];
  const keys = [
    { key: '1', says: words.confidence.guess, keep: 3 },
    { key: '2', says: words.confidence.unsure, keep: 3 },
    { key: '3', says: words.confidence.sure, keep: 3 },
    { key: 'u', says: words.key.undo, keep: 1 },
    { key: 'q', says: words.key.quit, keep: 2 },
  ];
  const { body } = viewQuestion(question, entry, look, aside);
  const ask = indent(words.confidence.ask, margin);
  return { body: `${body}\n\n${ask}`, keys: drawKeys(keys, page, margin), caret: null };
}

/** A section read in the middle of a session; `text` is drawn already. */
export function viewReading(text: string, look: Look): Picture {
  const says = sessionMessages[look.language].key;
  const keys = [
    { key: signsFor(look).upDown, says: says.scroll, keep: 1 },
    { key: says.anyKey, says: says.back, keep: 2 },
  ];
  return {
    body: text,
    keys: drawKeys(keys, { ...look, columns: pageWidth(look) }, margin),
    caret: null,
  };
}

const margin = 2;

function drawHeading(question: QuestionOutput, look: Look, aside: Aside): string {
  const words = sessionMessages[look.language].heading;
  const number =
    question.total === null ? `${question.number}` : `${question.number} / ${question.total}`;
  const notes = [
    ...(question.parent === null ? [] : [words.followUp]),
    ...(question.again > 0 ? [words.again] : []),
    ...(question.attempt === 2 ? [words.secondTry] : []),
  ];
  const left = [number, ...notes].join(` ${signsFor(look).dot} `);
  return ends(themeFor(look).heading(left), themeFor(look).dim(aside.place ?? ''), look.columns);
}

function drawPrompt(question: QuestionOutput, look: Look, entry: Entry): string {
  const task =
    sessionMessages[look.language].task[entry.kind === 'points' ? 'points' : question.kind];
  const said = task === '' ? '' : '\n\n' + wrap(task, look.columns).join('\n');
  return renderPrompt(question.prompt, look) + said;
}

function drawNotice(look: Look, aside: Aside): string {
  const words = sessionMessages[look.language];
  const said =
    aside.said === undefined || aside.said.trim() === '' ? '' : drawSaid(aside.said, look);
  const hint =
    aside.hint === undefined ? '' : aside.hint === null ? words.noHint : drawHint(aside.hint, look);
  return [aside.notice ?? '', said, hint].filter((part) => part !== '').join('\n\n');
}

function drawSaid(said: string, look: Look): string {
  const lines = said.split('\n').flatMap((line) => wrap(shownTyped(line), look.columns - 2));
  return lines
    .map((line) => `${themeFor(look).dim(signsFor(look).bar)} ${line}`.trimEnd())
    .join('\n');
}

function drawHint(hint: Markdown, look: Look): string {
  const label = `${sessionMessages[look.language].hint}: `;
  return wrap(label + renderInline(hint, look), look.columns).join('\n');
}

function drawEntry(
  question: QuestionOutput,
  entry: Entry,
  look: Look,
  points: readonly Markdown[],
): string {
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
        tickBox(entry.ticked.includes(Number(key) - 1)),
      );
    case 'text':
      return '';
  }
}

function drawCovered(look: Look): string {
  return wrap(sessionMessages[look.language].covered, look.columns).join('\n');
}

function tickBox(isTicked: boolean): string {
  return isTicked ? '[x] ' : '[ ] ';
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
): string {
  const theme = themeFor(look);
  const rows = options.map((option, index) => {
    const isHere = index === cursor;
    const mark = isHere ? theme.accent(signsFor(look).cursor) : ' ';
    const key = isHere ? theme.accent(option.key) : option.key;
    return hang(
      `${mark} ${before(option.key)}${key}  `,
      (columns) => renderPrompt(option.text, { ...look, columns }),
      look.columns,
    );
  });
  return rows.join('\n');
}

/** The number is the place; the lifted item stands out by its sign and by being set in. */
function drawOrder(
  items: readonly Shown[],
  entry: Extract<Entry, { kind: 'order' }>,
  look: Look,
): string {
  const theme = themeFor(look);
  const rows = items.map((item, index) => {
    const isHere = index === entry.cursor;
    const isLifted = isHere && entry.lifted;
    const mark = isLifted
      ? theme.accent(signsFor(look).lifted)
      : isHere
        ? theme.accent(signsFor(look).cursor)
        : ' ';
    const text = (columns: number): string => renderPrompt(item.text, { ...look, columns });
    return hang(`${mark} ${index + 1}  ${isLifted ? '  ' : ''}`, text, look.columns);
  });
  return rows.join('\n');
}
