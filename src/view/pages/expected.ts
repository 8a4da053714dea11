// What was answered beside what is right, with the note's reasons: one drawing for each kind of question.
import type { Markdown } from '../../notes/note.ts';
import type { Shown } from '../../quiz/protocol.ts';
import type { Feedback } from '../../quiz/verdict.ts';
import { drawCommandLine } from '../text/fence.ts';
import { drawTypedFeedback } from './feedback.ts';
import type { CommandWords } from './feedback.ts';
import type { Look } from '../look.ts';
import { renderInline, renderPrompt } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import type { ShownVerdict } from './shown-verdict.ts';
import { columnsOf, ends, gathered, hang, unbroken, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

export function drawExpected(
  judged: ShownVerdict,
  look: Look,
  words: CommandWords,
  isWhole: boolean,
): string {
  switch (judged.question.kind) {
    case 'choice':
    case 'choices':
      return isWhole ? drawAllOptions(judged, look) : drawOptions(judged, look);
    case 'order':
      return judged.result.right ? '' : drawOrder(judged, look);
    case 'match':
      return judged.result.right ? '' : drawPairs(judged, look);
    case 'recall':
      return drawRecall(judged, look, words);
    case 'command':
      return drawCommand(isWhole ? judged : { ...judged, unfolded: true }, look, words);
    case 'open':
      return drawPoints(judged, look);
  }
}

/** `sign` stands in the margin of the row; a right answer's rows need none, its headline has it. */
type Row = {
  sign: 'right' | 'wrong' | 'none';
  key: string;
  text: Markdown;
  label: string;
  reason: Markdown | null;
};

function drawRow(row: Row, look: Look): string {
  const theme = themeFor(look);
  const sign =
    row.sign === 'none'
      ? row.key === ''
        ? theme.dim(signsFor(look).dot)
        : ' '
      : theme[row.sign](signsFor(look)[row.sign]);
  const label = row.label === '' ? '' : ' ' + unbroken(`(${row.label})`);
  const said = (columns: number): string => {
    const inner = { ...look, columns };
    const text =
      label === '' || row.text.includes('\n\n')
        ? renderPrompt(row.text, inner) + label
        : wrap(renderInline(row.text, look) + label, columns).join('\n');
    return row.reason === null ? text : `${text}\n${renderPrompt(row.reason, inner)}`;
  };
  return hang(`${sign} ${row.key === '' ? '' : `${row.key}  `}`, said, look.columns);
}

function drawRows(rows: readonly Row[], look: Look): string {
  return rows.map((row) => drawRow(row, look)).join('\n');
}

function drawOptions({ question, answer, result }: ShownVerdict, look: Look): string {
  const label = wordsIn(look.language).session.label;
  const picked = answer?.kind === 'keys' ? answer.keys : [];
  const right = Array.isArray(result.expected) ? result.expected : [];
  const rows = (question.options ?? []).flatMap(({ key, text }): Row[] => {
    const isPicked = picked.includes(key);
    const isRight = right.includes(key);
    if (!isPicked && !isRight) return [];
    const said = !isRight
      ? label.yourAnswer
      : !isPicked && picked.length > 0 && question.kind === 'choices'
        ? label.missed
        : label.right;
    const sign = result.right ? 'none' : isRight ? 'right' : 'wrong';
    return [
      { sign, key, text, label: result.right ? '' : said, reason: reasonOf(result.feedback, key) },
    ];
  });
  return drawRows(rows, look);
}

/** In their places; what was picked and what is right is open with its reason, or all where it was unfolded. */
function drawAllOptions(judged: ShownVerdict, look: Look): string {
  const { question, answer, result, reasons, unfolded } = judged;
  const label = wordsIn(look.language).session.label;
  const picked = answer?.kind === 'keys' ? answer.keys : [];
  const right = Array.isArray(result.expected) ? result.expected : [];
  const rows = (question.options ?? []).map(({ key, text }) => {
    const isPicked = picked.includes(key);
    const isRight = right.includes(key);
    const sign = isRight ? 'right' : isPicked ? 'wrong' : 'none';
    const isMissed = isRight && !isPicked && picked.length > 0 && question.kind === 'choices';
    const said = isMissed ? label.missed : isRight ? label.right : isPicked ? label.yours : '';
    const shown = reasonOf(result.feedback, key);
    const reason = shown ?? (unfolded === true ? (reasons?.get(key) ?? null) : null);
    return drawOption({ sign, key, text, label: said, reason }, look);
  });
  return rows.join('\n');
}

/** The word at the right takes its room from the last line of the option. */
function drawOption({ sign, key, text, label, reason }: Row, look: Look): string {
  const theme = themeFor(look);
  const mark = sign === 'none' ? ' ' : theme[sign](signsFor(look)[sign]);
  const said = (columns: number): string => {
    const inner = { ...look, columns };
    const option = withWord(renderPrompt(text, inner), label, columns);
    return reason === null ? option : `${option}\n${renderPrompt(reason, inner)}`;
  };
  return hang(`${mark} ${key}  `, said, look.columns);
}

function withWord(text: string, word: string, columns: number): string {
  if (word === '') return text;
  const lines = text.split('\n');
  const room = columns - columnsOf(word) - 2;
  const last = lines.pop() ?? '';
  // A word that has no room beside it is not broken: the row below is free.
  if (last.split(' ').some((one) => columnsOf(one) > room))
    return [...lines, last, ends('', word, columns)].join('\n');
  const parts = columnsOf(last) <= room ? [last] : wrap(last, Math.max(1, room));
  const end = parts.pop() ?? '';
  return [...lines, ...parts, ends(end, word, columns)].join('\n');
}

function reasonOf(feedback: readonly Feedback[], key: string): Markdown | null {
  return feedback.find((one) => one.key === key)?.text ?? null;
}

function drawOrder({ question, answer, result }: ShownVerdict, look: Look): string {
  const label = wordsIn(look.language).session.label;
  const given = answer?.kind === 'keys' ? answer.keys : [];
  const right = Array.isArray(result.expected) ? result.expected : [];
  const rows = right.map((key, index): Row => {
    const at = given.indexOf(key);
    const sign = at < 0 ? 'none' : at === index ? 'right' : 'wrong';
    return {
      sign,
      key: `${index + 1}`,
      text: textOf(question.options, key),
      label: sign === 'wrong' ? label.yourPlace(at + 1) : '',
      reason: null,
    };
  });
  return `${label.rightOrder}\n${drawRows(rows, look)}`;
}

function drawPairs({ question, answer, result }: ShownVerdict, look: Look): string {
  const label = wordsIn(look.language).session.label;
  const given = answer?.kind === 'pairs' ? answer.pairs : {};
  const right = Array.isArray(result.expected) ? {} : result.expected;
  const rows = (question.left ?? []).map(({ key, text }): Row => {
    const other = right[key] ?? '';
    const mine = given[key];
    const sign = mine === undefined ? 'none' : mine === other ? 'right' : 'wrong';
    const pair = `${text} ${signsFor(look).arrow} ${textOf(question.right, other)}`;
    return {
      sign,
      key,
      text: pair,
      label: sign === 'wrong' && mine !== undefined ? label.yourPair(mine) : '',
      reason: null,
    };
  });
  return `${label.rightPairs}\n${drawRows(rows, look)}`;
}

function textOf(items: readonly Shown[] | undefined, key: string): Markdown {
  return items?.find((item) => item.key === key)?.text ?? key;
}

function drawCommand(
  { answer, result, unfolded }: ShownVerdict,
  look: Look,
  words: CommandWords,
): string {
  const typed = answer?.kind === 'text' ? answer.text : '';
  const mine =
    typed === '' || (result.right && result.feedback.length === 0)
      ? ''
      : drawTypedFeedback(typed, result.feedback, look, words, {
          isRight: result.right,
          isUnfolded: unfolded === true,
        });
  const first =
    result.right || !Array.isArray(result.expected)
      ? ''
      : drawCommandLine(result.expected[0] ?? '', look.columns, look);
  return gathered([mine, first]);
}

function drawRecall({ answer, result }: ShownVerdict, look: Look, words: CommandWords): string {
  if (result.right)
    return result.feedback.length === 0 ? '' : drawTypedFeedback('', result.feedback, look, words);
  const label = wordsIn(look.language).session.label;
  const typed = answer?.kind === 'text' ? shownTyped(answer.text) : '';
  const mine = typed === '' ? '' : drawTypedRow(typed, label.yourAnswer, look);
  const slips = result.feedback.filter(isWorthSaying);
  const [first = '', ...others] = (Array.isArray(result.expected) ? result.expected : []).map(
    (line) => line.replace(/^`(.*)`$/, '$1'),
  );
  const more =
    others.length === 0
      ? []
      : wrap(`${label.alsoAccepted} ${others.slice(0, mostOthers).join(', ')}`, look.columns);
  const accepted = [label.accepted, drawCommandLine(first, look.columns, look), ...more].join('\n');
  return gathered([
    mine,
    slips.length === 0 ? '' : drawTypedFeedback('', slips, look, words),
    accepted,
  ]);
}

/** That an answer isn't taken is plain to see: only the reason says more. */
function isWorthSaying(one: Feedback): boolean {
  if (one.from !== 'quiz') return false;
  return one.code === 'not-accepted'
    ? one.args.why !== 'unknown'
    : one.code === 'typo' || one.code === 'case';
}

const mostOthers = 4;

function drawTypedRow(typed: string, label: string, look: Look): string {
  const theme = themeFor(look);
  const said = (columns: number): string =>
    wrap(`${typed} ${unbroken(`(${label})`)}`, columns).join('\n');
  return hang(`${theme.wrong(signsFor(look).wrong)} `, said, look.columns);
}

/** The points of an open question are judged by the learner: what was not named stands without a sign. */
function drawPoints({ points = [], result }: ShownVerdict, look: Look): string {
  const label = wordsIn(look.language).session.label;
  const all = Array.isArray(result.expected) ? result.expected : [];
  const rows = all.map((text, index): Row => {
    const isNamed = points.includes(index);
    return {
      sign: isNamed ? 'right' : 'none',
      key: '',
      text,
      label: isNamed || result.skipped === true ? '' : label.notNamed,
      reason: null,
    };
  });
  return drawRows(rows, look);
}
