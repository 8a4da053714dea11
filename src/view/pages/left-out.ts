// One line where something of a learner's own notes was left out: the rest is there, and `check` says all of it.
import { inMargin } from '../text/margin.ts';
import type { Look } from '../look.ts';
import { wordsIn } from '../messages/words.ts';
import { renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { wrap } from '../text/width.ts';

/** Ends in a line break. */
export function viewLeftOut(problems: number, folders: readonly string[], look: Look): string {
  const said = wordsIn(look.language).checked.leftOut(problems, shownTyped(folders[0] ?? ''));
  return inMargin(
    look,
    (inner) => `${wrap(renderSentence(said, look), inner.columns).join('\n')}\n`,
  );
}
