// The screen of a question that is open: its prompt, what has been entered so far, and the keys.
import type { Markdown } from '../../notes/note.ts';
import type { QuestionOutput } from '../../quiz/protocol.ts';
import type { Entry } from './entry.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { drawHeading, titleOf } from './heading.ts';
import { drawEntry } from './entered.ts';
import type { Entered } from './marked.ts';
import { renderInline, renderPrompt } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { questionKeys } from './question-keys.ts';
import type { Picture } from './picture.ts';
import { drawTyped } from './typed.ts';
import { gathered, indent, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

/** What stands on the screen besides the question itself. */
export type Aside = {
  /** Topic or section, where naming it is no hint. */
  place?: string;
  /** Asked for; null where the question has none. */
  hint?: Markdown | null;
  /** Drawn already: why the last try was not taken, or what is missing. */
  notice?: string;
  /** Of an open question once it is answered: where in a walk it stands, what was typed, and what a good answer names. */
  stage?: string;
  said?: string;
  points?: readonly Markdown[];
  doubtful?: readonly number[];
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
    entry.kind === 'points' ? renderPrompt(question.prompt, inner) : drawPrompt(question, inner),
    drawNotice(inner, aside),
  ];
  const entered =
    entry.kind === 'text'
      ? drawTyped(entry, inner)
      : drawEntry(question, entry, inner, aside.points ?? [], aside.doubtful ?? []);
  const start = [...above, '']
    .filter((part, index) => part !== '' || index === above.length)
    .join('\n\n');
  const first = start.split('\n').length - 1;
  return {
    body: indent(start + entered.text, margin),
    keys: questionKeys(question, entry, look),
    ...placedBelow(first, entered),
    id: idOf(question, entry),
    title: titleOf(question, look, aside),
    ...(entry.kind === 'points' ? { counts: 'points' as const } : {}),
    begins: question.attempt === 2 ? 'marker' : 'top',
    ...(above[2] === '' ? {} : { notice: rowsBefore(first, above[2] ?? '') }),
  };
}

/** A blank row parts them from what follows. */
const rowsBefore = (first: number, text: string): readonly [number, number] => [
  first - text.split('\n').length - 1,
  first - 2,
];

/** Where the rows of what is entered stand in the whole picture. */
function placedBelow(
  first: number,
  entered: ReturnType<typeof drawTyped> | Entered,
): Pick<Picture, 'caret' | 'focus' | 'named'> {
  if ('caret' in entered) {
    const { row, column } = entered.caret;
    return { caret: { row: first + row, column: margin + column } };
  }
  return {
    caret: null,
    named: entered.named.map(({ name, row }) => ({ name, row: first + row })),
    ...(entered.focus === null
      ? {}
      : { focus: [first + entered.focus[0], first + entered.focus[1]] }),
  };
}

function idOf({ number, id, again, attempt }: QuestionOutput, { kind }: Entry): string {
  return [kind, number, id, again, attempt].join(' ');
}

/** Asked between an answer and its verdict. */
export function viewConfidence(
  question: QuestionOutput,
  entry: Entry,
  look: Look,
  aside: Aside = {},
): Picture {
  const page = { ...look, columns: pageWidth(look) };
  const words = wordsIn(look.language).session;
  const keys = [
    { key: '1', says: words.confidence.guess, keep: 3 },
    { key: '2', says: words.confidence.unsure, keep: 3 },
    { key: '3', says: words.confidence.sure, keep: 3 },
    { key: 'u', says: words.key.undo, keep: 1 },
    { key: 'q', says: words.key.quit, keep: 2 },
  ];
  const { body, title, id = '' } = viewQuestion(question, entry, look, aside);
  const ask = indent(wrap(words.confidence.ask, page.columns - margin).join('\n'), margin);
  const row = body.split('\n').length + 1;
  return {
    body: `${body}\n\n${ask}`,
    keys,
    caret: null,
    id: `${id} sure`,
    focus: [row, row],
    ...(title === undefined ? {} : { title }),
  };
}

const margin = 2;

function drawPrompt(question: QuestionOutput, look: Look): string {
  const task = wordsIn(look.language).session.task[question.kind];
  const said = task === '' ? '' : '\n\n' + wrap(task, look.columns).join('\n');
  return renderPrompt(question.prompt, look) + said;
}

function drawNotice(look: Look, aside: Aside): string {
  const words = wordsIn(look.language).session;
  const said =
    aside.said === undefined || aside.said.trim() === '' ? '' : drawSaid(aside.said, look);
  const hint =
    aside.hint === undefined ? '' : aside.hint === null ? words.noHint : drawHint(aside.hint, look);
  return gathered([said, aside.notice ?? '', hint]);
}

/** One's own words, set in as everything that was typed. */
function drawSaid(said: string, look: Look): string {
  const lines = said.split('\n').flatMap((line) => wrap(shownTyped(line), look.columns - margin));
  return indent(lines.join('\n'), margin);
}

function drawHint(hint: Markdown, look: Look): string {
  const label = `${wordsIn(look.language).session.hint}: `;
  return wrap(label + renderInline(hint, look), look.columns).join('\n');
}
