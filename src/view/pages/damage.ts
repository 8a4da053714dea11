// Told when a log is opened: lines of it that can't be read, by their numbers.
import type { Look } from '../look.ts';
import { inMargin } from '../text/margin.ts';
import { renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

/** Ends in a line break. The path is not wrapped, so that it can be copied. */
export function viewDamage(path: string, lines: readonly number[], look: Look): string {
  return inMargin(
    look,
    (inner) => `${[...damageLines(lines, inner), shownTyped(path)].join('\n')}\n`,
  );
}

export function damageLines(lines: readonly number[], look: Look): string[] {
  const named =
    lines.slice(0, mostNamed).join(', ') +
    (lines.length > mostNamed ? (look.unicode ? ' …' : ' ...') : '');
  return wrap(
    renderSentence(wordsIn(look.language).progress.damaged(lines.length, named), look),
    look.columns,
  );
}

const mostNamed = 20;
