// A mock interview in plain lines: the text of each output, and what a typed line asks of the interview.
import type { InterviewOutput, PointsOutput } from '../../interview/state.ts';
import { isUnknownWord, parsePoints, parseWish } from '../../quiz/answer.ts';
import type { Input } from '../../quiz/protocol.ts';
import type { Instant } from '../../schedule/memory.ts';
import type { Look } from '../../view/look.ts';
import { viewAskedPlain, viewWalkPlain } from '../../view/pages/interview.ts';
import { sayMistake } from '../../view/pages/mistake.ts';
import { viewSentence } from '../../view/pages/notice.ts';
import { drawReport, type Titles } from '../../view/pages/report.ts';
import { inputOf } from '../inputs.ts';
import type { PlainFace, LineRead } from '../presenter.ts';
import { clockOf, type Asked } from './view.ts';
import { wordsIn } from '../../view/messages/words.ts';

/** What was asked, and the points that lie there to be ticked. */
export type InterviewTable = {
  asked: ReadonlyMap<string, Asked>;
  points: PointsOutput | null;
  /** So many answers stand. */
  heard: number;
  isWalking: boolean;
  endsAt: Instant;
};

export function plainInterview(
  titles: Titles,
  minutes: number,
): PlainFace<InterviewTable, Input, InterviewOutput> {
  return {
    first: { asked: new Map(), points: null, heard: 0, isWalking: false, endsAt: 0 },
    show: (before, output, look, now) => {
      const table = tableAfter(before, output, now, minutes);
      const text =
        output.event === 'points' && !before.isWalking
          ? paragraph(wordsIn(look.language).interview.plain.walk, look)
          : '';
      return { table, text: text + textOf(output, table, { titles, look, now }) };
    },
    read,
  };
}

function tableAfter(
  table: InterviewTable,
  output: InterviewOutput,
  now: Instant,
  minutes: number,
): InterviewTable {
  switch (output.event) {
    case 'session':
      return { ...table, endsAt: now + minutes * 60_000 };
    case 'question':
      return { ...table, asked: new Map(table.asked).set(output.id, output), points: null };
    case 'heard':
      return { ...table, heard: table.heard + 1 };
    case 'undone':
      return table.isWalking ? table : { ...table, heard: table.heard - 1 };
    case 'points':
      return { ...table, points: output, isWalking: true };
    default:
      return table;
  }
}

type Setting = { titles: Titles; look: Look; now: Instant };

function textOf(
  output: InterviewOutput,
  { asked, endsAt }: InterviewTable,
  { titles, look, now }: Setting,
): string {
  const messages = wordsIn(look.language).session;
  switch (output.event) {
    case 'session':
      return '';
    case 'question':
      return viewAskedPlain(output, clockOf(output, endsAt, now), look);
    case 'points': {
      const question = asked.get(output.id);
      return question === undefined
        ? ''
        : viewWalkPlain(question, output, titles(question.topic, question.section), look);
    }
    case 'report':
      return `\n${drawReport(output, titles, look)}\n\n`;
    case 'hint':
      return paragraph(wordsIn(look.language).interview.noHint, look);
    case 'undone':
      return paragraph(messages.undone, look);
    case 'error':
      return paragraph(sayMistake(output, look.language), look);
    default:
      return '';
  }
}

/** An empty line keeps the suggested points, `-` names none. */
function read(table: InterviewTable, line: string, look: Look): LineRead<InterviewTable, Input> {
  const { points } = table;
  const input = (given: Input): LineRead<InterviewTable, Input> => ({
    kind: 'input',
    table,
    input: given,
  });
  const wish = parseWish('open', line) ?? (points === null ? null : parseWish('choice', line));
  if (wish === 'quit')
    return points === null && table.heard > 0 ? input({ kind: 'leave' }) : { kind: 'quit' };
  if (wish !== null && wish !== 'contest') return input(inputOf(wish));
  const typed = line.trim();
  if (points === null && isUnknownWord('open', line))
    return {
      kind: 'problem',
      text: paragraph(wordsIn(look.language).interview.unknownWordPlain, look),
    };
  if (points === null) return input({ kind: 'answer', answer: { kind: 'text', text: typed } });
  if (typed === '') return input({ kind: 'points', points: points.touched });
  if (typed === '-') return input({ kind: 'points', points: [] });
  const parsed = parsePoints(line, points.points.length);
  return parsed.ok
    ? input({ kind: 'points', points: parsed.value })
    : { kind: 'problem', text: paragraph(sayMistake(parsed.problem, look.language), look) };
}

function paragraph(said: string, look: Look): string {
  return `\n${viewSentence(said, look)}\n`;
}
