// A session in plain lines: the text of each output, and what a typed line asks of the session.
import { reportPlace } from '../../view/report-place.ts';
import { factsOf } from '../../notes/kinds.ts';
import {
  isUnknownWord,
  parseLine,
  parsePoints,
  parseWish,
  type Answer,
} from '../../quiz/answer.ts';
import type { Input, Output, QuestionOutput, ResultOutput } from '../../quiz/protocol.ts';
import type { Instant } from '../../schedule/memory.ts';
import { pageWidth, type Look } from '../../view/look.ts';
import { commandWords } from '../../view/pages/command-words.ts';
import { drawRetry } from '../../view/pages/feedback.ts';
import { sayMistake } from '../../view/pages/mistake.ts';
import { viewSentence } from '../../view/pages/notice.ts';
import {
  viewHintPlain,
  viewPointsPlain,
  viewQuestionPlain,
} from '../../view/pages/question-plain.ts';
import { viewSummaryPlain } from '../../view/pages/summary.ts';
import { viewVerdictPlain } from '../../view/pages/verdict.ts';
import { askableOf, inputOf } from '../inputs.ts';
import type { PlainFace, LineRead } from '../presenter.ts';
import { daysUntil, type SessionTitles } from './titles.ts';
import { wordsIn } from '../../view/messages/words.ts';

/** What lies before the learner: the open question, how many points there are to tick, and what was answered. */
export type SessionTable = {
  open: QuestionOutput | null;
  points: number | null;
  answer: Answer | null;
  ticked: readonly number[] | null;
  /** Lines that ended in `\\`: the answer goes on. */
  begun: string;
};

export function plainSession(titles: SessionTitles): PlainFace<SessionTable, Input, Output> {
  return {
    first: { open: null, points: null, answer: null, ticked: null, begun: '' },
    show: (table, output, look, now) => ({
      table: tableAfter(table, output),
      text: framed(output, textOf(output, table, titles, look, now)),
    }),
    read,
    startles: (output) => output.event === 'retry',
  };
}

function tableAfter(table: SessionTable, output: Output): SessionTable {
  switch (output.event) {
    case 'question':
      return { ...table, open: output, points: null };
    case 'points':
      return { ...table, points: output.points.length };
    case 'result':
      return { ...table, points: null };
    default:
      return table;
  }
}

function framed(output: Output, text: string): string {
  if (output.event === 'question') return `${text}\n`;
  return text === '' ? '' : `\n${text}\n\n`;
}

function textOf(
  output: Output,
  table: SessionTable,
  titles: SessionTitles,
  look: Look,
  now: Instant,
): string {
  const messages = wordsIn(look.language).session;
  switch (output.event) {
    case 'session':
      return '';
    case 'question':
      return viewQuestionPlain(
        output,
        look,
        titles.isMixed ? {} : { place: titles.of(output)[0] ?? '' },
      );
    case 'hint':
      return viewHintPlain(output.text, look);
    case 'retry':
      return drawRetry(
        output.reason,
        '',
        output.feedback,
        { ...look, columns: pageWidth(look) },
        commandWords(look.language),
      );
    case 'points':
      return viewPointsPlain(output.points, look);
    case 'result':
      return resultText(output, table, titles, look, now);
    case 'undone':
      return viewSentence(messages.undone, look);
    case 'contested':
      return viewSentence(
        output.withdrawn === true
          ? messages.uncontested
          : messages.contested(output.id, reportPlace),
        look,
      );
    case 'put-away':
      return viewSentence(messages.putAway(output.until === null ? 'for-good' : 'tomorrow'), look);
    case 'lowered':
      return viewSentence(messages.lowered, look);
    case 'summary':
      return viewSummaryPlain(titles.summary(output), look);
    case 'error':
      return viewSentence(sayMistake(output, look.language), look);
  }
}

function resultText(
  result: ResultOutput,
  { open, answer, ticked }: SessionTable,
  titles: SessionTitles,
  look: Look,
  now: Instant,
): string {
  if (open === null) return '';
  const judged = {
    question: open,
    answer,
    result,
    ...(ticked === null ? {} : { points: ticked }),
    dueDays: daysUntil(result.due, now),
    place: titles.of(open),
    skipsTo: titles.skipsTo,
  };
  return viewVerdictPlain(judged, look, commandWords(look.language));
}

function read(table: SessionTable, line: string, look: Look): LineRead<SessionTable, Input> {
  const { open, points } = table;
  if (open === null) return { kind: 'quit' };
  const isTyped = factsOf(open.kind).typed && points === null;
  if (isTyped && /(?:^|[^\\])\\$/.test(line.trimEnd())) {
    const begun = `${table.begun}${line.trimEnd().slice(0, -1).trim()} `;
    return { kind: 'more', table: { ...table, begun } };
  }
  if (table.begun !== '')
    return read({ ...table, begun: '' }, `${table.begun}${line.trim()}`, look);
  const wish = parseWish(open.kind, line) ?? (points === null ? null : parseWish('choice', line));
  if (wish === 'quit') return { kind: 'quit' };
  if (wish !== null) {
    const told = wish === 'skip' ? { ...table, answer: null, ticked: null } : table;
    return { kind: 'input', table: told, input: inputOf(wish) };
  }
  if (points !== null) {
    const parsed = parsePoints(line, points);
    if (!parsed.ok) return problem(parsed.problem, look);
    const ticked = { ...table, ticked: parsed.value };
    return { kind: 'input', table: ticked, input: { kind: 'points', points: parsed.value } };
  }
  if (isUnknownWord(open.kind, line))
    return {
      kind: 'problem',
      text: `\n${viewSentence(wordsIn(look.language).session.unknownWord, look)}\n\n`,
    };
  const parsed = parseLine(askableOf(open), factsOf(open.kind).typed ? line.trim() : line);
  if (!parsed.ok) return problem(parsed.problem, look);
  const answered = { ...table, answer: parsed.value, ticked: null };
  return { kind: 'input', table: answered, input: { kind: 'answer', answer: parsed.value } };
}

function problem(
  mistake: Parameters<typeof sayMistake>[0],
  look: Look,
): { kind: 'problem'; text: string } {
  return {
    kind: 'problem',
    text: `\n${viewSentence(sayMistake(mistake, look.language), look)}\n\n`,
  };
}
