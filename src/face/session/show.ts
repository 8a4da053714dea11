// What an output of a session makes of what stands there.
import type { Output, QuestionOutput, ResultOutput } from '../../quiz/protocol.ts';
import type { Entry } from '../../view/pages/entry.ts';
import { newEntry } from '../keys.ts';
import type { Reply } from '../presenter.ts';
import type { Frame, FrameOf, SessionView } from './view.ts';

export function showInSession(view: SessionView, output: Output): SessionView {
  const isOver = output.event === 'question' || output.event === 'summary';
  const settled = isOver ? settledIn(view, true) : view.settled;
  return { ...view, settled, frame: frameAfter(view, output) };
}

/** With the verdict that stands there, where it is left: one that is being read about, too. */
export function settledIn(
  { frame, settled }: SessionView,
  isLeft: boolean,
): readonly FrameOf<'result'>[] {
  const shown = frame?.kind === 'reading' ? frame.back : frame;
  return isLeft && shown?.kind === 'result' ? [...settled, shown] : settled;
}

/** The drawn section stands over what was there. */
export function hearInSession(view: SessionView, reply: Reply): SessionView {
  if (view.frame === null || reply.kind !== 'read') return view;
  return { ...view, frame: { kind: 'reading', section: reply, back: view.frame } };
}

function frameAfter(view: SessionView, output: Output): Frame | null {
  const { frame } = view;
  switch (output.event) {
    case 'question':
      return questionFrame(output, frame);
    case 'hint':
      return frame?.kind === 'question'
        ? { ...frame, hint: output.text, notice: output.text === null ? 'no-hint' : null }
        : frame;
    case 'retry':
      return retryFrame(view, output);
    case 'points':
      return pointsFrame(view, output.points);
    case 'result':
      return resultFrame(view, output);
    case 'contested':
      return frame?.kind === 'result' ? { ...frame, contested: output.withdrawn !== true } : frame;
    case 'lowered':
      return frame?.kind === 'result'
        ? { ...frame, lowered: true, result: { ...frame.result, due: output.due } }
        : frame;
    case 'put-away':
      return frame?.kind === 'result'
        ? { ...frame, away: output.until === null ? 'for-good' : 'tomorrow' }
        : frame;
    case 'summary':
      return { kind: 'summary', summary: output };
    case 'error':
      return frame?.kind === 'question' ? { ...frame, notice: output.code } : frame;
    case 'undone':
      return null;
    case 'session':
      return frame;
  }
}

/** A second attempt goes on from what was typed. */
function questionFrame(question: QuestionOutput, before: Frame | null): FrameOf<'question'> {
  const first = question.attempt === 2 && before?.kind === 'question' ? before : null;
  return {
    kind: 'question',
    question,
    entry: first?.question.id === question.id ? first.entry : newEntry(question),
    hint: first?.hint ?? null,
    retry: first?.retry ?? null,
    notice: null,
  };
}

function retryFrame(
  view: SessionView,
  { reason, feedback }: Extract<Output, { event: 'retry' }>,
): Frame | null {
  const { frame } = view;
  if (frame?.kind !== 'question' && frame?.kind !== 'confidence') return frame;
  const { question, entry, hint } = frame;
  const retry = { reason, typed: saidIn(view), feedback };
  return { kind: 'question', question, entry, hint, retry, notice: null };
}

function pointsFrame(view: SessionView, points: string[]): Frame | null {
  const { frame } = view;
  if (frame?.kind !== 'question') return frame;
  const entry = { kind: 'points', cursor: 0, ticked: [] } as const;
  return { kind: 'points', question: frame.question, said: saidIn(view), points, entry };
}

function resultFrame({ frame, answer }: SessionView, result: ResultOutput): Frame | null {
  if (frame === null || !('question' in frame)) return frame;
  return {
    kind: 'result',
    question: frame.question,
    entry: entryIn(frame),
    answer: result.skipped ? null : answer,
    result,
    contested: false,
    lowered: false,
    away: null,
    unfolded: false,
  };
}

function saidIn({ answer }: SessionView): string {
  return answer?.kind === 'text' ? answer.text : '';
}

function entryIn(frame: Frame & { question: QuestionOutput }): Entry {
  return 'entry' in frame ? frame.entry : newEntry(frame.question);
}
