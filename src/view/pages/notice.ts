// Short remarks of a session that are no verdict: a key that is not there, an answer that is not complete.
import type { Kind } from '../../notes/note.ts';
import type { SessionProblem } from '../../quiz/protocol.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

type Notice =
  | 'unfinished'
  | 'unknown-word'
  | 'interview-word'
  | 'no-hint'
  | 'interview-hint'
  | SessionProblem['code'];

/** `open`: what has no pair yet. For the terminal, where the question's keys are on the screen. */
export function viewNotice(
  notice: Notice,
  kind: Kind,
  look: Look,
  open: readonly string[] = [],
): string {
  return wrapped(sayNotice(notice, kind, look, open), look);
}

/** A sentence of ours, its code set off, wrapped to the page: for the plain face. */
export function viewSentence(said: string, look: Look): string {
  return wrapped(said, { ...look, columns: pageWidth(look) });
}

function wrapped(said: string, look: Look): string {
  return wrap(renderSentence(shownTyped(said), look), look.columns).join('\n');
}

function sayNotice(notice: Notice, kind: Kind, look: Look, open: readonly string[]): string {
  const words = wordsIn(look.language).session;
  switch (notice) {
    case 'interview-word':
      return wordsIn(look.language).interview.unknownWord;
    case 'interview-hint':
      return wordsIn(look.language).interview.noHint;
    case 'unknown-word':
      return words.unknownWord;
    case 'unfinished':
      return open.length > 0 ? words.unpaired(open) : words.unfinished[kind];
    case 'wrong-shape':
    case 'unknown-key':
      return words.unfinished[kind];
    case 'no-hint':
      return words.noHint;
    case 'nothing-to-undo':
    case 'unknown-message':
      return words.mistake[notice]();
  }
}
