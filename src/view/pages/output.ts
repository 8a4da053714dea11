// A file that a verb writes: the question before one is replaced, and where it lies afterwards.
import type { Look } from '../look.ts';
import { inMargin } from '../text/margin.ts';
import { exportMessages } from '../messages/export.ts';
import { output as en } from '../messages/en/output.ts';
import { output as ko } from '../messages/ko/output.ts';
import { renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { wrap } from '../text/width.ts';

const messages = { en, ko };

/** The path is not wrapped, so that it can be copied. Ends in a line break. */
export function viewWritten(path: string, look: Look): string {
  return `${messages[look.language].written} ${shownTyped(path)}\n`;
}

/** What to do with an exported file; nothing where the format says it all. */
export function viewNext(format: string, look: Look): string {
  const said = exportMessages[look.language].next.get(format);
  return said === undefined
    ? ''
    : inMargin(look, (inner) => `${wrap(renderSentence(said, look), inner.columns).join('\n')}\n`);
}

export function askReplace(path: string, look: Look): string {
  return messages[look.language].ask(shownTyped(path));
}
