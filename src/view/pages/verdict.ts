// The screen after an answer: right or not yet, why, and where it is taught.
import { reportPlace } from '../report-place.ts';
import { drawExpected } from './expected.ts';
import type { CommandWords } from './feedback.ts';
import { drawKeys, type KeyHint } from './keys.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { sessionMessages } from '../messages/session.ts';
import { renderPrompt, renderSentence } from '../text/prose.ts';
import type { Picture } from './picture.ts';
import type { ShownVerdict } from './shown-verdict.ts';
import { onHead, signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, ends, indent, wrap } from '../text/width.ts';

export function viewVerdict(judged: ShownVerdict, look: Look, words: CommandWords): Picture {
  const page = { ...look, columns: pageWidth(look) };
  const body = indent(drawBody(judged, { ...page, columns: page.columns - margin }, words), margin);
  return { body, keys: drawFoot(judged, page), caret: null };
}

/** The same without keys and margin, for the plain face. */
export function viewVerdictPlain(judged: ShownVerdict, look: Look, words: CommandWords): string {
  const page = { ...look, columns: pageWidth(look) };
  const place = wrap(judged.place.join(` ${signsFor(look).path} `), page.columns).join('\n');
  return [drawBody(judged, page, words), place].filter((part) => part !== '').join('\n\n');
}

const margin = 2;

function drawBody(judged: ShownVerdict, look: Look, words: CommandWords): string {
  const parts = [
    drawHeadline(judged, look),
    drawExpected(judged, look, words),
    renderPrompt(judged.result.explanation, look),
    drawNotes(judged, look),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function drawHeadline({ result, question, dueDays, ...judged }: ShownVerdict, look: Look): string {
  const words = sessionMessages[look.language];
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
  const share = Math.round(result.score * 100);
  const said = isOpen
    ? `${words.verdict.notYet}: ${named}`
    : differences > 0
      ? words.verdict.differences(differences)
      : share > 0
        ? words.verdict.partly(share)
        : words.verdict.notYet;
  return ends(onHead(theme.wrong, `${signs.wrong} ${said}`), due, look.columns);
}

function drawNotes(judged: ShownVerdict, look: Look): string {
  const { contested, lowered, away, result, skipsTo } = judged;
  const words = sessionMessages[look.language];
  const notes = [
    ...(result.skipped === true && skipsTo !== undefined ? [words.skipsTo[skipsTo]] : []),
    ...(contested === true ? [words.contested(result.id, reportPlace)] : []),
    ...(lowered === true ? [words.lowered] : []),
    ...(away ? [words.putAway(away)] : []),
  ];
  return notes.flatMap((note) => wrap(renderSentence(note, look), look.columns)).join('\n');
}

function drawFoot(
  { place, result, dueDays, lowered, contested, away }: ShownVerdict,
  look: Look,
): string {
  const says = sessionMessages[look.language].key;
  const signs = signsFor(look);
  const path = place.join(` ${signs.path} `);
  const keys = [
    { key: 'm', says: says.read, keep: 2 },
    { key: '!', says: says.contest, keep: 1 },
    ...(result.right && dueDays !== null && lowered !== true && contested !== true
      ? [{ key: '-', says: says.lower, keep: 0 }]
      : []),
    { key: signs.enter, says: says.next, keep: 3 },
  ];
  const putAway = [
    { key: 'x', says: says.forGood, keep: -1 },
    { key: 'z', says: says.tomorrow, keep: -2 },
  ];
  const all = away ? keys : [...keys.slice(0, -1), ...putAway, ...keys.slice(-1)];
  const bar = (some: readonly KeyHint[]): string =>
    drawKeys(
      [...(path === '' ? [] : [{ key: path, says: '', keep: 4 }]), ...some],
      { ...look, columns: Number.MAX_SAFE_INTEGER },
      margin,
    );
  const fits = [bar(all), bar(keys)].find((one) => columnsOf(one) <= look.columns);
  if (fits !== undefined) return fits;
  return `${indent(themeFor(look).dim(wrap(path, look.columns - margin).join('\n')), margin)}\n${drawKeys(all, look, margin)}`;
}
