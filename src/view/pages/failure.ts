// What the learner is told when something went wrong: what, where, and what to do next.
import { reportPlace } from '../report-place.ts';
import type { Language } from '../../notes/note.ts';
import type { FailureCode, FailureOf } from '../../world/failure.ts';
import { pageWidth } from '../look.ts';
import { inMargin } from '../text/margin.ts';
import type { Look } from '../look.ts';
import { renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { hang, indent, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

/** Ends in a line break. */
export function failureView(what: FailureOf, look: Look): string {
  const sign = `${themeFor(look).wrong(signsFor(look).wrong)} `;
  const text = (columns: number): string =>
    sentencesOf(what, look.language)
      .flatMap((line) => wrap(renderSentence(shownTyped(line), look), columns))
      .join('\n');
  return inMargin(look, ({ columns }) => `${hang(sign, text, columns)}\n`);
}

/** In one line, its code between backticks. */
export function sayFailure(what: FailureOf, language: Language): string {
  return sentencesOf(what, language).join(' ');
}

type Bug = { message: string; version: string; node: string; stack: string | null };

/** A mistake of the program itself; the stack only where it was asked for. */
export function bugView({ message, version, node, stack }: Bug, look: Look): string {
  const words = wordsIn(look.language).failures.bug;
  const columns = pageWidth(look) - 2;
  const said = (text: string): string => wrap(renderSentence(text, look), columns).join('\n');
  const line = shownTyped(`docker-learn ${version}, Node ${node}: ${message.split('\n')[0] ?? ''}`);
  const parts = [
    said(words.title),
    said(words.report(reportPlace)),
    indent(wrap(line, columns - 2).join('\n'), 2),
    stack ?? said(words.debug),
  ];
  return inMargin(look, () => `${parts.join('\n')}\n`);
}

function sentencesOf<Code extends FailureCode>(
  { code, args }: FailureOf<Code>,
  language: Language,
): string[] {
  const say = wordsIn(language).failures.failures[code] as (given: unknown) => string[];
  return say(args);
}
