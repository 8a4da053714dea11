// All topics in learning order, with how well each is known.
import type { TopicId } from '../../notes/note.ts';
import { drawBar } from '../text/bar.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { browseMessages } from '../messages/browse.ts';
import { renderSentence } from '../text/prose.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, indent, pad, truncate, wrap } from '../text/width.ts';

export type ListedTopic = {
  topic: TopicId;
  title: string;
  summary: string;
  questions: number;
  /** From 0 to 1; null where nothing has been answered. */
  known: number | null;
  /** Of a learner's own note: its file, and whether it stands in for a built-in one. */
  own: { path: string; standsIn: boolean } | null;
};

/** Ends in a line break. */
export function viewList(topics: readonly ListedTopic[], look: Look): string {
  const columns = pageWidth(look) - margin;
  const words = browseMessages[look.language].list;
  const notes = topics.flatMap(({ topic, own }) =>
    own === null ? [] : [(own.standsIn ? words.standsIn : words.own)(topic, own.path)],
  );
  const parts = [
    wrap(themeFor(look).heading(words.title), columns).join('\n'),
    drawTopics(topics, { ...look, columns }),
    ...[...notes, words.next].map((note) => wrap(renderSentence(note, look), columns).join('\n')),
  ];
  return `\n${indent(parts.filter((part) => part !== '').join('\n\n'), margin)}\n\n`;
}

const margin = 2;
const barColumns = 10;
/** The number of questions and the bar give way before the text gets narrower than this. */
const readable = 34;

function drawTopics(topics: readonly ListedTopic[], look: Look): string {
  const theme = themeFor(look);
  const words = browseMessages[look.language].list;
  const percents = topics.map(({ known }) =>
    known === null ? words.unknown : words.known(Math.round(known * 100)),
  );
  const counts = topics.map(({ questions }) => words.questions(questions));
  const idRoom = Math.max(0, ...topics.map(({ topic }) => columnsOf(topic)));
  const percentRoom = Math.max(0, ...percents.map(columnsOf));
  const countRoom = Math.max(0, ...counts.map(columnsOf));
  const left = look.columns - idRoom - percentRoom - 4;
  const hasCount = left - countRoom - 2 >= readable;
  const hasBar = hasCount && left - countRoom - barColumns - 4 >= readable;
  const textRoom = Math.max(
    0,
    left - (hasCount ? countRoom + 2 : 0) - (hasBar ? barColumns + 2 : 0),
  );
  const rows = topics.map(({ topic, title, summary, known }, index) => {
    const text = pad(
      truncate(
        textRoom >= readable ? `${title}: ${summary}` : title,
        textRoom,
        signsFor(look).ellipsis,
      ),
      textRoom,
    );
    const count = hasCount ? `${theme.dim(pad(counts[index] ?? '', countRoom, 'right'))}  ` : '';
    const bar = hasBar ? `${drawBar(known ?? 0, barColumns, look)}  ` : '';
    const row = `${pad(topic, idRoom)}  ${text}  ${count}${bar}${pad(percents[index] ?? '', percentRoom, 'right')}`;
    return truncate(row, look.columns, signsFor(look).ellipsis);
  });
  return rows.join('\n');
}
