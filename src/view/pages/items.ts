// What a class's logs say of the questions: those that may mislead as text, all of them as a table and as a document.
import { csvLine } from '../../notes/export-csv.ts';
import type { Question, QuestionId } from '../../notes/note.ts';
import { plainText } from '../../notes/words.ts';
import type { ItemFigures } from '../../progress/figures.ts';
import { pageWidth, type Look } from '../look.ts';
import { renderSentence } from '../text/prose.ts';
import { themeFor } from '../text/theme.ts';
import { hang, indent, wrap } from '../text/width.ts';
import type { Words } from '../messages/messages.ts';
import { wordsIn } from '../messages/words.ts';

type Found = {
  learners: number;
  answers: number;
  items: readonly ItemFigures[];
  questions: ReadonlyMap<QuestionId, Question>;
};

/** So many are told in text: what is further down has little against it. */
const mostShown = 15;
const margin = 2;

/** Ends in a line break. */
export function viewItems({ learners, answers, items, questions }: Found, look: Look): string {
  const words = wordsIn(look.language).items;
  const columns = pageWidth(look) - margin;
  if (items.length === 0) return `\n${indent(words.none, margin)}\n\n`;
  const shown = items.slice(0, mostShown);
  const more = items.length - shown.length;
  const parts = [
    wrap(words.title(learners, answers, items.length), columns).join('\n'),
    ...shown.map((item, at) => drawItem(item, at + 1, questions.get(item.id), columns, look)),
    ...(more > 0 ? [wrap(renderSentence(words.more(more), look), columns).join('\n')] : []),
  ];
  return `\n${indent(parts.join('\n\n'), margin)}\n\n`;
}

function drawItem(
  item: ItemFigures,
  number: number,
  question: Question | undefined,
  columns: number,
  look: Look,
): string {
  const words = wordsIn(look.language).items;
  const said = sentencesOf(item, words).map((text) => renderSentence(text, look));
  const option = optionOf(item, question);
  const prompt = question === undefined ? [] : [plainText(question.prompt.split('\n')[0] ?? '')];
  return hang(
    `${String(number).padStart(2)}  `,
    (inner) =>
      [
        ...wrap(themeFor(look).heading(item.id), inner),
        ...prompt.flatMap((text) => wrap(text, inner)),
        ...said.flatMap((text, at) => [
          ...wrap(text, inner),
          ...(at === wrongAt && option !== null
            ? wrap(option, inner - 2).map((line) => `  ${line}`)
            : []),
        ]),
      ].join('\n'),
    columns,
  );
}

/** The option stands under its sentence. */
const wrongAt = 2;

function sentencesOf(item: ItemFigures, words: Words['items']): string[] {
  const { right, answered, expected, wrong, sure, seconds, older } = item;
  return [
    words.right(percent(right), answered, percent(expected)),
    tellingOf(item, words),
    ...(wrong === null ? [] : [words.wrong(wrong.key, percent(wrong.share), wrong.pull >= 0)]),
    ...(sure.wrong === 0 ? [] : [words.sure(sure.wrong, sure.answers)]),
    words.seconds(Math.round(seconds)),
    ...(older === 0 ? [] : [words.older(older)]),
  ];
}

function tellingOf({ discrimination, error }: ItemFigures, words: Words['items']): string {
  if (discrimination === null || error === null) return words.few;
  const [value, about] = [discrimination.toFixed(2).replace('-', '−'), error.toFixed(2)];
  if (discrimination < 0) return words.turned(value, about);
  return discrimination < 0.1 ? words.flat(value, about) : words.telling(value, about);
}

function optionOf(
  { wrong, older, answered }: ItemFigures,
  question: Question | undefined,
): string | null {
  if (wrong === null || question === undefined || !('options' in question)) return null;
  // Of another wording the letters may mean other options.
  if (older * 2 > answered) return null;
  const text = question.options[wrong.key.charCodeAt(0) - 97]?.text;
  return text === undefined ? null : plainText(text);
}

function percent(share: number): number {
  return Math.round(share * 100);
}

const columnsOfTable = [
  'question',
  'kind',
  'level',
  'answered',
  'right',
  'expected',
  'discrimination',
  'error',
  'wrong_option',
  'wrong_share',
  'wrong_pull',
  'sure_answers',
  'sure_wrong',
  'seconds',
  'older',
  'misleads',
] as const;

/** For a spreadsheet. */
export function itemsTable({ items, questions }: Found): string {
  const rows = items.map((item) => {
    const { wrong, sure } = item;
    return csvLine([
      item.id,
      item.kind,
      questions.get(item.id)?.level ?? '',
      item.answered,
      short(item.right),
      short(item.expected),
      short(item.discrimination),
      short(item.error),
      wrong?.key ?? '',
      short(wrong?.share ?? null),
      short(wrong?.pull ?? null),
      sure.answers,
      sure.wrong,
      short(item.seconds),
      item.older,
      short(item.misleads),
    ]);
  });
  return `\ufeff${csvLine(columnsOfTable)}${rows.join('')}`;
}

function short(value: number | null): number | string {
  return value === null ? '' : Number(value.toFixed(4));
}

export function itemsDocument({ learners, answers, items, questions }: Found): object {
  return {
    schema: 1,
    learners,
    answers,
    items: items.map(({ id, wrong, ...item }) => ({
      id,
      level: questions.get(id)?.level ?? null,
      ...item,
      wrong: wrong === null ? null : { key: wrong.key, share: wrong.share, pull: wrong.pull },
    })),
  };
}
