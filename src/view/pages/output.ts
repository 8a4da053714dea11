// A file that a verb writes: the question before one is replaced, and where it lies afterwards.
import type { Look } from '../look.ts';
import { inMargin } from '../text/margin.ts';
import { renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

/** The path is not wrapped, so that it can be copied. Ends in a line break. */
export function viewWritten(path: string, look: Look): string {
  return inMargin(look, () => `${wordsIn(look.language).output.written} ${shownTyped(path)}\n`);
}

/** What to do with an exported file; nothing where the format says it all. */
export function viewNext(format: string, look: Look): string {
  const said = wordsIn(look.language).exported.next.get(format);
  return said === undefined
    ? ''
    : inMargin(look, (inner) => `${wrap(renderSentence(said, look), inner.columns).join('\n')}\n`);
}

export function askReplace(path: string, look: Look): string {
  return wordsIn(look.language).output.ask(shownTyped(path));
}
