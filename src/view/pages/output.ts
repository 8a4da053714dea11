// A file that a verb writes: the question before one is replaced, and where it lies afterwards.
import type { Look } from '../look.ts';
import { output as en } from '../messages/en/output.ts';
import { output as ko } from '../messages/ko/output.ts';
import { shownTyped } from '../text/prose.ts';

const messages = { en, ko };

/** The path is not wrapped, so that it can be copied. Ends in a line break. */
export function viewWritten(path: string, look: Look): string {
  return `${messages[look.language].written} ${shownTyped(path)}\n`;
}

export function askReplace(path: string, look: Look): string {
  return messages[look.language].ask(shownTyped(path));
}
