// Short remarks of a session that are no verdict: a key that is not there, an answer that is not complete, what was undone.
import type { Kind } from '../notes/note.ts';
import type { SessionProblem } from '../quiz/protocol.ts';
import { pageWidth } from './look.ts';
import type { Look } from './look.ts';
import { sessionMessages } from './messages/session.ts';
import { sayMistake } from './mistake.ts';
import { renderSentence, shownTyped } from './prose.ts';
import { themeFor } from './theme.ts';
import { wrap } from './width.ts';

export type Notice = 'unfinished' | 'no-hint' | 'undone' | 'time-up' | SessionProblem['code'];

/** For the terminal, where the question's keys are on the screen. */
export function viewNotice(notice: Notice, kind: Kind, look: Look): string {
  return drawAccent(sayNotice(notice, kind, look), look);
}

/** For the plain face: the mistake with its arguments. */
export function viewMistake(problem: SessionProblem, look: Look): string {
  return drawAccent(shownTyped(sayMistake(problem, look.language)), look);
}

function sayNotice(notice: Notice, kind: Kind, look: Look): string {
  const words = sessionMessages[look.language];
  switch (notice) {
    case 'unfinished':
    case 'wrong-shape':
    case 'unknown-key':
      return words.unfinished[kind];
    case 'no-hint':
      return words.noHint;
    case 'undone':
      return words.undone;
    case 'time-up':
      return words.timeUp;
    case 'nothing-to-undo':
    case 'unknown-message':
      return words.mistake[notice]();
  }
}

function drawAccent(said: string, look: Look): string {
  return wrap(themeFor(look).accent(renderSentence(said, look)), pageWidth(look)).join('\n');
}
