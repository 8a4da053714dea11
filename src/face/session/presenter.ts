// The three faces of a session: on a terminal, in plain lines, for a program.
import type { Language } from '../../notes/note.ts';
import type { Input, Output, QuestionOutput } from '../../quiz/protocol.ts';
import type { Presenter, Screen } from '../presenter.ts';
import { drawResult, drawSession, textsIn } from './draw.ts';
import { sessionInLines } from './lines.ts';
import { plainSession, type SessionTable } from './plain.ts';
import { leaveSession, pressInSession } from './press.ts';
import { hearInSession, settledIn, showInSession } from './show.ts';
import type { SessionTitles } from './titles.ts';
import { newView, type Ending, type SessionView } from './view.ts';

export function sessionPresenter(
  titles: SessionTitles,
  asksConfidence: boolean,
  language: Language,
  isPart = false,
): Presenter<SessionView, Ending, SessionTable, QuestionOutput | null, Input, Output> {
  return {
    screen: sessionScreen(titles, asksConfidence),
    plain: plainSession(titles),
    lines: sessionInLines(language, isPart),
    quit: { kind: 'quit' },
    goOn: (output) => (output.event === 'result' ? { kind: 'next' } : null),
    isLast: (output) => output.event === 'summary',
  };
}

function sessionScreen(
  titles: SessionTitles,
  asksConfidence: boolean,
): Screen<SessionView, Ending, Input, Output> {
  return {
    first: newView(asksConfidence),
    show: showInSession,
    hear: hearInSession,
    press: pressInSession,
    close: leaveSession,
    startles: ({ event }) => event === 'retry',
    draw: (view, look, now) => drawSession(view, titles, look, now),
    settled: (view, isLeft) =>
      settledIn(view, isLeft).map(
        (frame) => (look, now) => drawResult(frame, titles, look, now).body,
      ),
    texts: textsIn,
  };
}
