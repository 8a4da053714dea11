// What is said about an answer: a sentence for every remark, and the typed line with its marks.
import type { CommandProblem, Difference, Span } from '../../command/findings.ts';
import type { Language } from '../../notes/note.ts';
import type { Feedback, RemarkArgs, RemarkCode, RetryReason } from '../../quiz/verdict.ts';
import type { Look } from '../look.ts';
import { renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { themeFor } from '../text/theme.ts';
import type { Style } from '../text/theme.ts';
import { caretLine, indent, wrap, wrapPlaces } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

/** The sentences about docker commands, in the language of the screen. */
export type CommandWords = {
  difference(difference: Difference): string;
  problem(problem: CommandProblem): string;
};

/** Plain text with backticks around what is code; the note's own reason where it has one. */
export function sayFeedback(feedback: Feedback, language: Language, words: CommandWords): string {
  switch (feedback.from) {
    case 'quiz':
      return feedback.text ?? sayRemark(feedback.code, feedback.args, language);
    case 'difference':
      return words.difference(feedback);
    case 'problem':
      return words.problem(feedback);
  }
}

/** Why a typed answer is asked for once more: what was typed, marked, and what is the matter with it. */
export function drawRetry(
  reason: RetryReason,
  typed: string,
  feedback: readonly Feedback[],
  look: Look,
  words: CommandWords,
): string {
  const headline = wrap(wordsIn(look.language).session.retry[reason], look.columns).join('\n');
  return `${headline}\n\n${drawTypedFeedback(typed, feedback, look, words)}`;
}

/** The typed line, marks under what the remarks are about, and the remarks; on a right answer they find no fault. */
export function drawTypedFeedback(
  typed: string,
  feedback: readonly Feedback[],
  look: Look,
  words: CommandWords,
  { isRight = false, isUnfolded = false } = {},
): string {
  const columns = look.columns - inset;
  const folded =
    isUnfolded || feedback.length <= differencesShown ? 0 : feedback.length - differencesShown;
  const shown = feedback.slice(0, feedback.length - folded);
  const spans = shown.flatMap((one) =>
    'at' in one && one.at !== null ? [valueIn(shownTyped(typed), one.at)] : [],
  );
  const lines =
    typed === ''
      ? []
      : markedLines(
          shownTyped(typed),
          spans,
          columns,
          isRight ? (marks: string) => marks : themeFor(look).wrong,
        );
  const sentences = [
    ...shown.map((one) => sayFeedback(one, look.language, words)),
    ...(folded === 0 ? [] : [wordsIn(look.language).session.moreDifferences(folded)]),
  ];
  const said = sentences.flatMap((one) => wrap(renderSentence(one, look), columns));
  return indent([...lines, ...said].join('\n'), inset);
}

/** More are folded until somebody asks for them. */
export const differencesShown = 3;

/** Of a flag with its value the value alone: that is what differs. */
function valueIn(typed: string, [from, to]: Span): Span {
  const flag = /^-{1,2}[\w-]+(?:\s+|=)(?=\S)/.exec(typed.slice(from, to))?.[0] ?? '';
  return [from + flag.length, to];
}

const inset = 2;

function markedLines(
  typed: string,
  spans: readonly Span[],
  columns: number,
  style: Style,
): string[] {
  return wrapPlaces(typed, columns).flatMap(([start, end]) => {
    const line = typed.slice(start, end);
    const marks = spans
      .map(([from, to]): Span => [
        Math.max(from, start) - start,
        Math.min(Math.max(to, from + 1), Math.max(end, start + 1)) - start,
      ])
      .filter(([from, to]) => from < to)
      .map(([from, to]) => caretLine(line, from, to));
    return marks.length === 0 ? [line] : [line, style(overlaid(marks))];
  });
}

function overlaid(marks: readonly string[]): string {
  const length = Math.max(...marks.map((mark) => mark.length));
  return Array.from({ length }, (_, at) =>
    marks.some((mark) => mark[at] === '~') ? '~' : ' ',
  ).join('');
}

function sayRemark<Code extends RemarkCode>(
  code: Code,
  args: RemarkArgs[Code],
  language: Language,
): string {
  const say = wordsIn(language).session.remark[code] as (args: RemarkArgs[Code]) => string;
  return say(args);
}
