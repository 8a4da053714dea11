// The three faces of a mock interview: on a terminal, in plain lines, for a program.
import type { InterviewOutput } from '../../interview/state.ts';
import type { Language } from '../../notes/note.ts';
import type { Input, QuestionOutput } from '../../quiz/protocol.ts';
import { sayMistake } from '../../view/pages/mistake.ts';
import type { Titles } from '../../view/pages/report.ts';
import { parseMessage } from '../inputs.ts';
import type { JsonFace, Presenter, Screen } from '../presenter.ts';
import { drawInterview, drawWalked } from './draw.ts';
import { plainInterview, type InterviewTable } from './plain.ts';
import { leaveInterview, pressInInterview } from './press.ts';
import { hearInInterview, settledIn, showInInterview } from './show.ts';
import { firstView, type InterviewEnding, type InterviewView } from './view.ts';

type Open = QuestionOutput | null;

export function interviewPresenter(
  titles: Titles,
  minutes: number,
  language: Language,
): Presenter<InterviewView, InterviewEnding, InterviewTable, Open, Input, InterviewOutput> {
  return {
    screen: interviewScreen(titles, minutes),
    plain: plainInterview(titles, minutes),
    lines: interviewInLines(language),
    quit: { kind: 'quit' },
    goOn: () => null,
    isLast: (output) => output.event === 'summary',
  };
}

function interviewScreen(
  titles: Titles,
  minutes: number,
): Screen<InterviewView, InterviewEnding, Input, InterviewOutput> {
  return {
    first: firstView,
    show: (view, output, now) => showInInterview(view, output, now, minutes),
    hear: hearInInterview,
    press: pressInInterview,
    close: leaveInterview,
    draw: (view, look, now) => drawInterview(view, titles, look, now),
    settled: (view, isLeft) =>
      settledIn(view, isLeft).map((frame) => (look) => drawWalked(frame, titles, look)),
    texts: ({ frame }) => (frame?.kind === 'asked' ? [frame.question.prompt] : []),
  };
}

function interviewInLines(language: Language): JsonFace<Open, Input, InterviewOutput> {
  return {
    first: null,
    show: (open, output) => ({
      open: output.event === 'question' ? output : open,
      event:
        output.event === 'error'
          ? { event: 'error', code: output.code, message: sayMistake(output, language) }
          : output,
    }),
    read: parseMessage,
  };
}
