// The end of a session: the score, a bar for each topic, what was missed, and a friendly word on leaving.
import type { Markdown } from '../../notes/note.ts';
import { atWord, drawBarRows } from './bar-rows.ts';
import { plainText } from '../../notes/words.ts';
import { pageWidth } from '../look.ts';
import { inMargin } from '../text/margin.ts';
import type { Look } from '../look.ts';
import { renderPrompt, renderSentence } from '../text/prose.ts';
import type { Picture } from './picture.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, ends, gathered, hang, indent, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

export type Summary = {
  asked: number;
  right: number;
  skipped: number;
  topics: readonly { title: string; asked: number; right: number }[];
  /** `show` is what `docker-learn show` opens: `volumes#lifetime`. */
  missed: readonly { prompt: Markdown; place: readonly string[]; show: string }[];
  /** Before a new topic: neither score nor list, for nothing counts. */
  isPretest?: boolean;
  /** `today`: what comes next follows at once. */
  goesOn?: boolean;
};

export function viewSummary(summary: Summary, look: Look): Picture {
  const page = { ...look, columns: pageWidth(look) };
  const says = wordsIn(look.language).session.key;
  const again =
    summary.missed.length === 0 ? [] : [{ key: says.space, says: says.missedAgain, keep: 2 }];
  const keys = [
    ...again,
    { key: 'u', says: says.undo, keep: 1 },
    { key: signsFor(look).enter, says: says[afterwards(summary)], keep: 3 },
  ];
  const body = indent(drawSummary(summary, { ...page, columns: page.columns - margin }), margin);
  return { body, keys, caret: null };
}

function afterwards({ isPretest, goesOn }: Summary): 'read' | 'next' | 'done' {
  if (isPretest === true) return 'read';
  return goesOn === true ? 'next' : 'done';
}

export function viewSummaryPlain(summary: Summary, look: Look): string {
  return drawSummary(summary, { ...look, columns: pageWidth(look) }, drawToRead);
}

/** What became of the answers: `not-asked` with `--no-save`, `refused` where nothing could be written. */
export type Kept = 'kept' | 'not-asked' | 'refused';

/** The one line on leaving a session, however it is left. */
export function leavingView(
  { answers, kept }: { answers: number; kept: Kept },
  look: Look,
): string {
  const words = wordsIn(look.language).session;
  const said =
    kept === 'kept' || answers === 0
      ? words.left(answers)
      : kept === 'refused'
        ? words.leftInMemory(answers)
        : words.leftUnsaved;
  return inMargin(look, ({ columns }) => `${wrap(said, columns).join('\n')}\n`);
}

/** Why there is nothing to ask though the topics hold questions. Ends in a line break. */
export function nothingToAskView(
  pool: 'due' | 'usual' | 'missed' | 'new' | 'all',
  look: Look,
): string {
  const said = wordsIn(look.language).session.nothingToAsk[pool];
  return inMargin(
    look,
    (inner) => `${wrap(renderSentence(said, look), inner.columns).join('\n')}\n`,
  );
}

const margin = 2;

function drawSummary(summary: Summary, look: Look, drawMisses = drawMissed): string {
  const words = wordsIn(look.language).session.summary;
  if (summary.isPretest === true) return wrap(words.pretestOver, look.columns).join('\n');
  const { asked, right, skipped } = summary;
  const isPerfect = asked > 0 && right === asked && summary.missed.length === 0;
  const score = asked === 0 && skipped === 0 ? words.nothing : words.score(right, asked);
  const title = themeFor(look).heading(score);
  const sign = isPerfect ? `${themeFor(look).right(signsFor(look).right)} ` : '';
  const aside = skipped > 0 ? themeFor(look).dim(words.skipped(skipped)) : '';
  const parts = [
    ends(sign + title, aside, look.columns),
    drawTopics(summary, look),
    drawMisses(summary, look),
  ];
  return gathered(parts);
}

function drawTopics({ topics }: Summary, look: Look): string {
  const words = wordsIn(look.language).session.summary;
  const rows = topics.map(({ title, asked, right }) => ({
    title,
    cells: [
      words.topicScore(right, asked),
      asked === 0 ? '' : words.percent(Math.round((right / asked) * 100)),
    ],
    share: asked === 0 ? null : right / asked,
  }));
  return drawBarRows(rows, look).join('\n');
}

/** A row each: the question, cut at a word, and its topic. */
function drawMissed({ missed }: Summary, look: Look): string {
  const sign = `${themeFor(look).wrong(signsFor(look).wrong)} `;
  const room = look.columns - columnsOf(sign);
  const rows = missed.map(({ prompt, place }) => {
    const [topic = ''] = place;
    const text = plainText(prompt.split(/\n\s*\n/)[0] ?? '').replaceAll(/\s+/g, ' ');
    const beside = look.columns >= narrow ? topic : '';
    const cut = atWord(text, room - (beside === '' ? 0 : columnsOf(beside) + 2), look);
    return sign + ends(cut, beside, room);
  });
  return rows.join('\n');
}

/** Below this the topic has no place beside the question. */
const narrow = 56;

/** Where no key reads it: the whole question, and the command that shows its section. */
function drawToRead({ missed }: Summary, look: Look): string {
  const rows = missed.map(({ prompt, place, show }) => {
    const where = `${place.join(` ${signsFor(look).path} `)} ${signsFor(look).dot} \`docker-learn show ${show}\``;
    const said = (columns: number): string =>
      [
        renderPrompt(prompt.split(/\n\s*\n/)[0] ?? '', { ...look, columns }),
        ...wrap(renderSentence(where, look), columns),
      ].join('\n');
    return hang(`${themeFor(look).wrong(signsFor(look).wrong)} `, said, look.columns);
  });
  return rows.join('\n');
}
