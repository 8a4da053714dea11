// What is said when completion is set up: what will change, and what to do then.
import type { Look } from '../look.ts';
import type { ShellFiles } from '../../world/shell-files.ts';
import { inMargin } from '../text/margin.ts';
import { renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

/** Paths and lines are not wrapped, so that they can be copied. Ends in a line break. */
export function viewSetup({ script, line }: ShellFiles, look: Look): string {
  const words = wordsIn(look.language).completion;
  const added =
    line === null ? [] : [words.adds(shownTyped(line.path)), `  ${shownTyped(line.text)}`];
  const lines = [words.writes, `  ${shownTyped(script)}`, ...added];
  return inMargin(look, () => `${lines.join('\n')}\n`);
}

export function viewSetUp(look: Look): string {
  return said(wordsIn(look.language).completion.done, look);
}

export function viewAlready(look: Look): string {
  return said(wordsIn(look.language).completion.already, look);
}

/** For a shell whose profile only it can find. */
export function viewByHand(line: string, look: Look): string {
  return `${said(wordsIn(look.language).completion.byHand, look)}    ${line}\n`;
}

export function askSetup(look: Look): string {
  return wordsIn(look.language).completion.ask;
}

function said(text: string, look: Look): string {
  return inMargin(
    look,
    (inner) => `${wrap(renderSentence(text, look), inner.columns).join('\n')}\n`,
  );
}
