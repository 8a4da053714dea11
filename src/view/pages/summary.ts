// The end of a session: the score, a bar for each topic, what to read again, and a friendly word on leaving.
import type { Markdown } from '../../notes/note.ts';
import { drawBar } from '../text/bar.ts';
import { drawFoot } from './keys.ts';
import { pageWidth } from '../look.ts';
import { inMargin } from '../text/margin.ts';
import type { Look } from '../look.ts';
import { sessionMessages } from '../messages/session.ts';
import { renderPrompt, renderSentence } from '../text/prose.ts';
import type { Picture } from './picture.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, hang, indent, pad, truncate, wrap } from '../text/width.ts';

export type Summary = {
  asked: number;
  right: number;
  skipped: number;
  topics: readonly { title: string; asked: number; right: number }[];
  /** `show` is what `docker-learn show` opens: `volumes#lifetime`. */
  missed: readonly { prompt: Markdown; place: readonly string[]; show: string }[];
  /** Before a new topic: neither score nor list, for nothing counts. */
  isPretest?: boolean;
};

export function viewSummary(summary: Summary, look: Look): Picture {
  const page = { ...look, columns: pageWidth(look) };
  const says = sessionMessages[look.language].key;
  const again =
    summary.missed.length === 0 ? [] : [{ key: says.space, says: says.missedAgain, keep: 2 }];
  const keys = [
    ...again,
    { key: 'u', says: says.undo, keep: 1 },
    {
      key: signsFor(look).enter,
      says: summary.isPretest === true ? says.read : says.done,
      keep: 3,
    },
  ];
  const body = indent(drawSummary(summary, { ...page, columns: page.columns - margin }), margin);
  return { body, ...drawFoot(keys, page, margin), caret: null };
}

export function viewSummaryPlain(summary: Summary, look: Look): string {
  return drawSummary(summary, { ...look, columns: pageWidth(look) });
}

/** What became of the answers: `not-asked` with `--no-save`, `refused` where nothing could be written. */
export type Kept = 'kept' | 'not-asked' | 'refused';

/** The one line on leaving a session, however it is left. */
export function leavingView(
  { answers, kept }: { answers: number; kept: Kept },
  look: Look,
): string {
  const words = sessionMessages[look.language];
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
  const said = sessionMessages[look.language].nothingToAsk[pool];
  return inMargin(
    look,
    (inner) => `${wrap(renderSentence(said, look), inner.columns).join('\n')}\n`,
  );
}

const margin = 2;

function drawSummary(summary: Summary, look: Look): string {
  const words = sessionMessages[look.language].summary;
  if (summary.isPretest === true) return wrap(words.pretestOver, look.columns).join('\n');
  const parts = [
    themeFor(look).heading(words.title),
    drawScore(summary, look),
    drawTopics(summary, look),
    drawMissed(summary, look),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function drawScore({ asked, right, skipped, missed }: Summary, look: Look): string {
  const words = sessionMessages[look.language].summary;
  if (asked === 0 && skipped === 0) return words.nothing;
  const parts = [words.score(right, asked), ...(skipped > 0 ? [words.skipped(skipped)] : [])];
  const perfect =
    asked > 0 && right === asked && missed.length === 0
      ? `${themeFor(look).right(`${signsFor(look).right} ${words.perfect}`)}\n`
      : '';
  return perfect + wrap(parts.join(` ${signsFor(look).dot} `), look.columns).join('\n');
}

function drawTopics({ topics }: Summary, look: Look): string {
  const words = sessionMessages[look.language].summary;
  const counts = topics.map((topic) => words.topicScore(topic.right, topic.asked));
  const countRoom = Math.max(0, ...counts.map(columnsOf));
  const bar = look.columns >= 50 ? 20 : 8;
  const titleRoom = Math.min(
    Math.max(0, ...topics.map((topic) => columnsOf(topic.title))),
    Math.max(6, look.columns - bar - countRoom - 4),
  );
  const rows = topics.map((topic, index) => {
    const title = pad(truncate(topic.title, titleRoom, signsFor(look).ellipsis), titleRoom);
    const row = `${title}  ${drawBar(topic.asked === 0 ? 0 : topic.right / topic.asked, bar, look)}  ${counts[index] ?? ''}`;
    return truncate(row, look.columns, signsFor(look).ellipsis);
  });
  return rows.join('\n');
}

function drawMissed({ missed }: Summary, look: Look): string {
  if (missed.length === 0) return '';
  const theme = themeFor(look);
  const rows = missed.map(({ prompt, place, show }) => {
    const where = `${place.join(` ${signsFor(look).path} `)} ${signsFor(look).dot} \`docker-learn show ${show}\``;
    const said = (columns: number): string =>
      [
        firstBlock(prompt, { ...look, columns }),
        ...wrap(renderSentence(where, look), columns),
      ].join('\n');
    return hang(`${theme.wrong(signsFor(look).wrong)} `, said, look.columns);
  });
  return [sessionMessages[look.language].summary.missed, ...rows].join('\n');
}

/** What a long prompt shows below its first paragraph would drown the list. */
function firstBlock(prompt: Markdown, look: Look): string {
  return renderPrompt(prompt.split(/\n\s*\n/)[0] ?? '', look);
}
