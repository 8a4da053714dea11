// The screens of a mock interview: a question against the clock, the walk through the answers, and the same as plain text.
import type { PointsOutput } from '../../interview/state.ts';
import type { QuestionOutput } from '../../quiz/protocol.ts';
import { pointBox } from './entered.ts';
import type { Entry } from './entry.ts';
import { readerKeys, type KeyHint } from './keys.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { renderInline, renderPrompt, renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import type { Picture } from './picture.ts';
import { viewQuestion } from './question.ts';
import { isFirst } from './question-keys.ts';
import { showCommand } from './report.ts';
import { signsFor } from '../text/theme.ts';
import { columnsOf, gathered, hang, indent, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

/** In milliseconds: what this question should take, and what is left of the whole. */
export type Clock = { budget: number; left: number };

export function viewAsked(
  question: QuestionOutput,
  entry: Entry,
  clock: Clock,
  look: Look,
  notice: string,
): Picture {
  const words = wordsIn(look.language).interview;
  const inner = innerOf(look);
  const late = clock.left > 0 ? '' : wrap(words.overTime, inner.columns).join('\n');
  const frame = viewQuestion(question, entry, look, {
    place: sayClock(clock, look),
    notice: gathered([notice, late]),
  });
  const { key } = words;
  const keys: KeyHint[] = [
    { key: signsFor(look).enter, says: key.next, keep: 4 },
    { key: 'PgUp PgDn', says: wordsIn(look.language).session.key.scroll, keep: 3, needs: 'cut' },
    { key: ':e', says: key.editor, keep: 1 },
    { key: ':s', says: key.skip, keep: 2 },
    ...(isFirst(question) ? [] : [{ key: ':u', says: key.undo, keep: 0 }]),
    { key: ':q', says: key.quit, keep: 3 },
  ];
  return { ...frame, keys };
}

/** One's own words above the points: honest ticking needs both in sight. */
export function viewWalk(
  question: QuestionOutput,
  points: PointsOutput,
  entry: Extract<Entry, { kind: 'points' }>,
  place: readonly string[],
  look: Look,
): Picture {
  const { walkThrough, key } = wordsIn(look.language).interview;
  const says = wordsIn(look.language).session.key;
  const signs = signsFor(look);
  // What the ticks mean is said once.
  const hint =
    points.way === 'typed' && points.number > 1 ? doubtIn(points, look) : hintFor(points, look);
  const at = { ...question, number: points.number, total: points.total };
  const frame = viewQuestion(at, entry, look, {
    stage: walkThrough,
    place: renderInline(place.join(` ${signs.path} `), { ...look, colour: false }),
    said: points.said,
    points: points.points,
    doubtful: points.doubtful,
    notice: wrap(hint, innerOf(look).columns).join('\n'),
  });
  const keys: KeyHint[] = [
    { key: says.space, says: says.said, keep: 3 },
    { key: signs.upDown, says: says.move, keep: 2, needs: 'cut' },
    { key: signs.enter, says: says.next, keep: 5 },
    { key: 'm', says: says.read, keep: 2 },
    ...(points.number === 1 ? [] : [{ key: 'u', says: says.undo, keep: 1 }]),
    { key: 'q', says: key.quit, keep: 4 },
  ];
  return { ...frame, keys };
}

/** `text` is drawn already. */
export function viewReportFrame(text: string, look: Look): Picture {
  const { key } = wordsIn(look.language).interview;
  const keys = [...readerKeys(look), { key: signsFor(look).enter, says: key.leave, keep: 3 }];
  return {
    body: indent(text, margin),
    keys,
    caret: null,
    id: 'report',
    scroll: 'reader',
    fillsWindow: true,
  };
}

/** Without a clock that moves: what the question should take. */
export function viewAskedPlain(
  question: QuestionOutput & { seconds: number },
  clock: Clock,
  look: Look,
): string {
  const page = pageOf(look);
  const follows = question.parent === null ? [] : [wordsIn(look.language).session.heading.followUp];
  const head = [
    `${question.number} / ${question.total ?? ''}`,
    ...follows,
    sayClock(clock, page),
  ].join(` ${signsFor(look).dot} `);
  return `\n${[...wrap(head, page.columns), '', renderPrompt(question.prompt, page)].join('\n')}\n\n`;
}

export function viewWalkPlain(
  question: QuestionOutput,
  points: PointsOutput,
  place: readonly string[],
  look: Look,
): string {
  const words = wordsIn(look.language).interview;
  const page = pageOf(look);
  const rows = points.points.map((text, at) =>
    hang(
      `${pointBox(at, points.touched, points.doubtful)}${at + 1}  `,
      (columns) => renderPrompt(text, { ...page, columns }),
      page.columns,
    ),
  );
  const said = points.way === 'typed' ? shownTyped(points.said) : '';
  const hint = hintFor(points, look);
  const head = wrap(words.walk(points.number, points.total), page.columns);
  const parts = [
    head,
    [renderPrompt(question.prompt, page)],
    wrap(said, page.columns),
    rows,
    [drawPlace(question, place, page)],
    wrap(hint, page.columns),
    wrap(words.plain.points, page.columns),
  ];
  return `\n${parts
    .map((lines) => lines.join('\n'))
    .filter((part) => part.trim() !== '')
    .join('\n\n')}\n\n`;
}

const margin = 2;

function pageOf(look: Look): Look {
  return { ...look, columns: pageWidth(look) };
}

function innerOf(look: Look): Look {
  return { ...look, columns: pageWidth(look) - margin };
}

/** Whole minutes, as they are when a key is pressed: a clock that ticks says nothing but hurry. */
function sayClock({ budget, left }: Clock, look: Look): string {
  const words = wordsIn(look.language).interview;
  const minutes = (milliseconds: number): number => Math.max(0, Math.ceil(milliseconds / 60_000));
  const long = words.clock(minutes(budget), minutes(left));
  return columnsOf(long) > look.columns - 12 ? words.clockShort(minutes(left)) : long;
}

function hintFor(points: PointsOutput, look: Look): string {
  const words = wordsIn(look.language).interview;
  if (points.way !== 'typed') return words[points.way];
  const doubt = doubtIn(points, look);
  const suggested =
    points.touched.length > 0 ? words.suggested : doubt === '' ? words.noneSuggested : '';
  return [suggested, doubt].filter((part) => part !== '').join(' ');
}

const doubtIn = ({ doubtful }: PointsOutput, look: Look): string =>
  doubtful.length > 0 ? wordsIn(look.language).interview.doubtful : '';

function drawPlace(
  { topic, section }: QuestionOutput,
  place: readonly string[],
  look: Look,
): string {
  const said = `${place.join(` ${signsFor(look).path} `)} ${signsFor(look).dot} \`${showCommand(topic, section)}\``;
  return wrap(renderSentence(said, look), look.columns).join('\n');
}
