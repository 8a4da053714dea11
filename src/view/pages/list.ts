// All topics in learning order, with how well each is known.
import type { Language, TopicId } from '../../notes/note.ts';
import { drawBar } from '../text/bar.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { renderSentence } from '../text/prose.ts';
import { themeFor } from '../text/theme.ts';
import { ends, gathered, indent, pad, widest, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

export type ListedTopic = {
  topic: TopicId;
  title: string;
  questions: number;
  seen: number;
  /** From 0 to 1; null where it isn't known. */
  known: number | null;
  /** Of a learner's own note: its file, and whether it stands in for a built-in one. */
  own: { path: string; standsIn: boolean } | null;
};

/** Ends in a line break. */
export function viewList(topics: readonly ListedTopic[], look: Look): string {
  const columns = pageWidth(look) - margin;
  const words = wordsIn(look.language).browse.list;
  const notes = topics.flatMap(({ topic, own }) =>
    own === null ? [] : [(own.standsIn ? words.standsIn : words.own)(topic, own.path)],
  );
  const parts = [
    wrap(themeFor(look).heading(words.title), columns).join('\n'),
    drawTopics(topics, { ...look, columns }),
    ...[...notes, words.next].map((note) => wrap(renderSentence(note, look), columns).join('\n')),
  ];
  return `\n${indent(gathered(parts), margin)}\n\n`;
}

const margin = 2;
const barColumns = 10;

/** Titles are never cut: the bar gives way first, then the number of questions, then a topic takes two lines. */
function drawTopics(topics: readonly ListedTopic[], look: Look): string {
  const theme = themeFor(look);
  const words = wordsIn(look.language).browse.list;
  const percents = topics.map((topic) => standingWords(topic, look.language));
  const counts = topics.map((topic) => (isOnlySeen(topic) ? '' : words.questions(topic.questions)));
  const idRoom = widest(topics.map(({ topic }) => topic));
  const titleRoom = widest(topics.map(({ title }) => title));
  const percentRoom = widest(percents);
  const countRoom = widest(counts);
  const beside = look.columns - idRoom - titleRoom - percentRoom - 4;
  const hasCount = beside >= countRoom + 2;
  const hasBar = beside >= countRoom + barColumns + 4;
  const rows = topics.map(({ topic, title, known }, index) => {
    const id = pad(topic, idRoom);
    const percent = pad(percents[index] ?? '', percentRoom, 'right');
    if (beside < 0) return twoLines(title, topic, percent, look);
    const count = hasCount ? `${theme.dim(pad(counts[index] ?? '', countRoom, 'right'))}  ` : '';
    const bar = hasBar && known !== null ? `  ${drawBar(known, barColumns, look)}` : '';
    return `${id}  ${pad(title, titleRoom)}  ${count}${percent}${bar}`;
  });
  return rows.join('\n');
}

type Standing = Pick<ListedTopic, 'questions' | 'seen' | 'known'>;

/** How well a topic is known in one word; where that isn't known, what is certain of it. */
export function standingWords(standing: Standing, language: Language): string {
  const words = wordsIn(language).browse.list;
  if (standing.known !== null) return words.known(Math.round(standing.known * 100));
  return isOnlySeen(standing) ? words.seen(standing.seen, standing.questions) : words.unknown;
}

/** While nobody knows yet how much is kept. */
export const isOnlySeen = ({ seen, known }: Standing): boolean => known === null && seen > 0;

function twoLines(title: string, topic: string, percent: string, look: Look): string {
  const id = `  ${themeFor(look).dim(topic)}`;
  return [...wrap(title, look.columns), ends(id, percent, look.columns)].join('\n');
}
