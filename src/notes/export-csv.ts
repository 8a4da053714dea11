// Questions as a table for spreadsheets: a row a question, follow-ups included, texts as Markdown (RFC 4180).
import { withoutUnwanted } from './characters.ts';
import type { FollowUp, Note, Question } from './note.ts';
import { questionsOf } from './deck.ts';

const columns = [
  'id',
  'parent',
  'topic',
  'section',
  'kind',
  'level',
  'prompt',
  'options',
  'answer',
  'reasons',
  'explanation',
  'hint',
] as const;
type Row = Record<(typeof columns)[number], string>;

/** Begins with a byte order mark, without which Excel takes UTF-8 for something else. */
export function exportCsv(notes: readonly Note[]): string {
  const rows = notes
    .flatMap(questionsOf)
    .flatMap((question) => [
      rowOf(question),
      ...(question.kind === 'open'
        ? question.followUps.map((one) => followUpRow(one, question))
        : []),
    ]);
  return `\ufeff${csvLine(columns)}${rows.map((row) => csvLine(columns.map((column) => row[column]))).join('')}`;
}

/** Ends in a line break. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((one) => (typeof one === 'number' ? String(one) : cell(one))).join(',')}\r\n`;
}

type Choices = { options: string[]; answer: string[]; reasons?: string[] };

/** What can be chosen, what is right, and why an option is right or wrong: one to a line. */
function choicesAndAnswer(question: Question): Choices {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return {
        options: question.options.map(({ text }) => text),
        answer: question.options.filter(({ right }) => right).map(({ text }) => text),
        reasons: question.options.flatMap(({ text, why }) =>
          why === null ? [] : `${text}: ${why}`,
        ),
      };
    case 'order':
      return { options: [...question.items].sort(), answer: question.items };
    case 'match':
      return {
        options: [
          ...question.pairs.map(([left]) => left),
          ...question.pairs.map(([, right]) => right).sort(),
        ],
        answer: question.pairs.map(([left, right]) => `${left} → ${right}`),
      };
    case 'recall':
    case 'command':
      return { options: [], answer: question.accepts };
    case 'open':
      return { options: [], answer: question.points };
  }
}

function rowOf(question: Question): Row {
  const { id, topic, section, kind, level, prompt, explanation, hint } = question;
  const { options, answer, reasons = [] } = choicesAndAnswer(question);
  return {
    id,
    parent: '',
    topic,
    section,
    kind,
    level: String(level),
    prompt,
    options: options.join('\n'),
    answer: answer.join('\n'),
    reasons: reasons.join('\n'),
    explanation,
    hint: hint ?? '',
  };
}

function followUpRow({ id, prompt, points, level }: FollowUp, parent: Question): Row {
  const { topic, section } = parent;
  return {
    id,
    parent: parent.id,
    topic,
    section,
    kind: 'open',
    level: String(level),
    prompt,
    options: '',
    answer: points.join('\n'),
    reasons: '',
    explanation: '',
    hint: '',
  };
}

/** A spreadsheet takes what begins like a formula for one, behind blanks and quotes too: an apostrophe says that it is text. */
function cell(text: string): string {
  const plain = withoutUnwanted(text);
  const safe = /^[\s"']*[=+\-@＝＋－＠]|^\s*[\t\r]/u.test(plain) ? `'${plain}` : plain;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
