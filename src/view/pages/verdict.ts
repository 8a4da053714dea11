// The screen after an answer: right or not yet, why, and where it is taught.
import { reportPlace } from '../report-place.ts';
import { drawExpected } from './expected.ts';
import { differencesShown, type CommandWords } from './feedback.ts';
import { drawHeading, titleOf } from './heading.ts';
import type { KeyHint } from './keys.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { renderPrompt, renderSentence } from '../text/prose.ts';
import type { Picture } from './picture.ts';
import type { ShownVerdict } from './shown-verdict.ts';
import { onHead, signsFor, themeFor } from '../text/theme.ts';
import { ends, gathered, indent, wrap } from '../text/width.ts';
import type { Words } from '../messages/messages.ts';
import { wordsIn } from '../messages/words.ts';

/** The question stays above its verdict, which is what one looks at. */
export function viewVerdict(judged: ShownVerdict, look: Look, words: CommandWords): Picture {
  const page = { ...look, columns: pageWidth(look) };
  const inner = { ...page, columns: page.columns - margin };
  const { question, topic, place } = judged;
  const named = topic === undefined ? {} : { place: topic };
  const asked = [
    drawHeading(question, inner, named),
    renderPrompt(question.prompt, inner),
    '',
  ].join('\n\n');
  const path = place.join(` ${signsFor(look).path} `);
  const said = [
    drawBody(judged, inner, words, true),
    wrap(renderSentence(path, look), inner.columns).join('\n'),
  ].filter((part) => part !== '');
  const body = indent(asked + said.join('\n\n'), margin);
  return {
    body,
    keys: keysOf(judged, page),
    caret: null,
    id: ['verdict', question.number, question.id, question.again].join(' '),
    title: titleOf(question, look, named),
    focus: [asked.split('\n').length - 1, body.split('\n').length - 1],
    scroll: 'arrows',
  };
}

/** The same without keys and margin, for the plain face. */
export function viewVerdictPlain(judged: ShownVerdict, look: Look, words: CommandWords): string {
  const page = { ...look, columns: pageWidth(look) };
  const path = judged.place.join(` ${signsFor(look).path} `);
  const place = wrap(renderSentence(path, look), page.columns).join('\n');
  return gathered([drawBody(judged, page, words, false), place]);
}

const margin = 2;

/** `isWhole`: the options stay in their places; where they stand right above, those that matter are enough. */
function drawBody(judged: ShownVerdict, look: Look, words: CommandWords, isWhole: boolean): string {
  const parts = [
    drawHeadline(judged, look),
    drawExpected(judged, look, words, isWhole),
    renderPrompt(judged.result.explanation, look),
    drawNotes(judged, look),
  ];
  return gathered(parts);
}

function drawHeadline({ result, question, dueDays, ...judged }: ShownVerdict, look: Look): string {
  const words = wordsIn(look.language).session;
  const theme = themeFor(look);
  const signs = signsFor(look);
  const due =
    dueDays === null || judged.contested === true || judged.away
      ? ''
      : theme.dim(words.due(dueDays));
  if (result.skipped === true)
    return ends(`${signs.dot} ${words.verdict.skipped}`, due, look.columns);
  const total = Array.isArray(result.expected) ? result.expected.length : 0;
  const named = words.verdict.points(judged.points?.length ?? 0, total);
  const isOpen = question.kind === 'open';
  if (result.right)
    return ends(
      onHead(
        theme.right,
        `${signs.right} ${isOpen ? `${words.verdict.right}: ${named}` : words.verdict.right}`,
      ),
      due,
      look.columns,
    );
  const differences = result.feedback.filter((one) => one.from === 'difference').length;
  // What counts of an order is what follows what: a share of that would not be the ticks below.
  const share = Math.round(result.score * 100);
  const said = isOpen
    ? `${words.verdict.notYet}: ${named}`
    : differences > 0
      ? words.verdict.differences(differences)
      : share > 0 && question.kind !== 'order'
        ? words.verdict.partly(share)
        : words.verdict.notYet;
  return ends(onHead(theme.wrong, `${signs.wrong} ${said}`), due, look.columns);
}

function drawNotes(judged: ShownVerdict, look: Look): string {
  const { contested, lowered, away, result, skipsTo } = judged;
  const words = wordsIn(look.language).session;
  const notes = [
    ...(result.skipped === true && skipsTo !== undefined ? [words.skipsTo[skipsTo]] : []),
    ...(contested === true ? [words.contested(result.id, reportPlace)] : []),
    ...(lowered === true ? [words.lowered] : []),
    ...(away ? [words.putAway(away)] : []),
  ];
  return notes.flatMap((note) => wrap(renderSentence(note, look), look.columns)).join('\n');
}

function keysOf(judged: ShownVerdict, look: Look): KeyHint[] {
  const { result, dueDays, lowered, contested, away } = judged;
  const says = wordsIn(look.language).session.key;
  const signs = signsFor(look);
  const canLower = result.right && dueDays !== null && lowered !== true && contested !== true;
  return [
    { key: signs.enter, says: says.next, keep: 9 },
    { key: signs.upDown, says: says.scroll, keep: 7, needs: 'cut' },
    ...unfoldKey(judged, says),
    { key: 'm', says: says.read, keep: 6 },
    ...(judged.question.kind === 'command' ? [{ key: 't', says: says.tryIt, keep: 4 }] : []),
    ...(canLower ? [{ key: '-', says: says.lower, keep: 2 }] : []),
    ...(away
      ? []
      : [
          { key: 'x', says: says.forGood, keep: 1 },
          { key: 'z', says: says.tomorrow, keep: 0 },
        ]),
    { key: 'u', says: says.undo, keep: 3 },
    { key: '!', says: contested === true ? says.uncontest : says.contest, keep: 5 },
    { key: 'q', says: says.quit, keep: 8 },
  ];
}

type Says = Words['session']['key'];

/** Only where something is folded. */
function unfoldKey({ question, result, ...judged }: ShownVerdict, says: Says): KeyHint[] {
  const isOpen = judged.unfolded === true;
  const differences = result.feedback.filter((one) => one.from === 'difference').length;
  if (differences > differencesShown)
    return [{ key: 'o', says: isOpen ? says.fold : says.allDifferences, keep: 7 }];
  const hasMore = (question.options ?? []).some(
    ({ key }) =>
      judged.reasons?.has(key) === true && !result.feedback.some((one) => one.key === key),
  );
  return hasMore ? [{ key: 'o', says: isOpen ? says.fold : says.allReasons, keep: 7 }] : [];
}
