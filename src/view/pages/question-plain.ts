// A question printed once, for a screen that can't move its cursor: everything needed to answer in one line.
import { factsOf } from '../../notes/kinds.ts';
import type { Markdown } from '../../notes/note.ts';
import type { QuestionOutput, Shown } from '../../quiz/protocol.ts';
import type { Aside } from './question.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { renderInline, renderPrompt } from '../text/prose.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { gathered, hang, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

export function viewQuestionPlain(
  question: QuestionOutput,
  look: Look,
  aside: Pick<Aside, 'place'> = {},
): string {
  const page = { ...look, columns: pageWidth(look) };
  const words = wordsIn(look.language).session;
  const task = words.task[question.kind];
  const help =
    question.kind === 'command' ? task : `${task} ${words.plain.answer(question.kind)}`.trim();
  const parts = [
    drawNumber(question, page, aside.place),
    renderPrompt(question.prompt, page),
    drawItems(question, page),
    [
      ...wrap(help, page.columns),
      ...wrap(
        factsOf(question.kind).typed ? words.plain.typedWishes : words.plain.wishes,
        page.columns,
      ),
    ].join('\n'),
  ];
  return gathered(parts);
}

/** The points of an open question with their numbers, and how to name those that were said. */
export function viewPointsPlain(points: readonly Markdown[], look: Look): string {
  const page = { ...look, columns: pageWidth(look) };
  const rows = drawRows(
    points.map((text, index) => ({ key: String(index + 1), text })),
    page,
  );
  return `${rows}\n\n${wrap(wordsIn(look.language).session.plain.points(points.length), page.columns).join('\n')}`;
}

export function viewHintPlain(hint: Markdown | null, look: Look): string {
  const words = wordsIn(look.language).session;
  const columns = pageWidth(look);
  return wrap(
    hint === null ? words.noHint : `${words.hint}: ${renderInline(hint, look)}`,
    columns,
  ).join('\n');
}

function drawNumber(question: QuestionOutput, look: Look, place: string | undefined): string {
  const words = wordsIn(look.language).session.heading;
  const notes = [
    question.total === null ? `${question.number}` : `${question.number} / ${question.total}`,
    ...(question.parent === null ? [] : [words.followUp]),
    ...(question.again > 0 ? [words.again] : []),
    ...(question.attempt === 2 ? [words.secondTry] : []),
    ...(place === undefined ? [] : [place]),
  ];
  return wrap(themeFor(look).dim(notes.join(` ${signsFor(look).dot} `)), look.columns).join('\n');
}

function drawItems(question: QuestionOutput, look: Look): string {
  if (question.kind !== 'match') return drawRows(question.options ?? [], look);
  const [left, right] = question.head ?? ['', ''];
  const title = (head: Markdown): string =>
    head === '' ? '' : `${wrap(renderInline(head, look), look.columns).join('\n')}\n`;
  return `${title(left)}${drawRows(question.left ?? [], look)}\n\n${title(right)}${drawRows(question.right ?? [], look)}`;
}

function drawRows(items: readonly Shown[], look: Look): string {
  return items
    .map(({ key, text }) =>
      hang(`${key}  `, (columns) => renderPrompt(text, { ...look, columns }), look.columns),
    )
    .join('\n');
}
