// What an output of a mock interview makes of what stands there.
import type { InterviewOutput } from '../../interview/state.ts';
import type { Instant } from '../../schedule/memory.ts';
import { newEntry } from '../keys.ts';
import type { Reply } from '../presenter.ts';
import type { InterviewView } from './view.ts';

/** The clock of the whole starts with the first output, the one of a question when it is shown. */
export function showInInterview(
  view: InterviewView,
  output: InterviewOutput,
  now: Instant,
  minutes: number,
): InterviewView {
  switch (output.event) {
    case 'session':
      return { ...view, endsAt: now + minutes * 60_000 };
    case 'question':
      return {
        ...view,
        asked: new Map(view.asked).set(output.id, output),
        frame: {
          kind: 'asked',
          question: output,
          entry: newEntry(output),
          notice: null,
        },
      };
    case 'points': {
      const question = view.asked.get(output.id);
      const entry = { kind: 'points', cursor: 0, ticked: output.touched } as const;
      return question === undefined
        ? view
        : {
            ...view,
            settled: settledIn(view, true),
            frame: { kind: 'walk', question, points: output, entry },
          };
    }
    case 'heard':
      return { ...view, heard: view.heard + 1 };
    case 'undone':
      return view.frame?.kind === 'asked'
        ? { ...view, heard: view.heard - 1 }
        : { ...view, frame: null };
    case 'report':
      return {
        ...view,
        settled: settledIn(view, true),
        frame: { kind: 'report', report: output },
      };
    case 'hint':
    case 'error': {
      const notice = output.event === 'hint' ? 'interview-hint' : output.code;
      return view.frame?.kind === 'asked' ? { ...view, frame: { ...view.frame, notice } } : view;
    }
    default:
      return view;
  }
}

/** With the points that stand there, where they are left: those that are being read about, too. */
export function settledIn(
  { frame, settled }: InterviewView,
  isLeft: boolean,
): InterviewView['settled'] {
  const shown = frame?.kind === 'reading' ? frame.back : frame;
  return isLeft && shown?.kind === 'walk' ? [...settled, shown] : settled;
}

/** A drawn section stands over what was there; what the editor gave back stands in the question, to be ended with ⏎. */
export function hearInInterview(view: InterviewView, reply: Reply): InterviewView {
  const { frame } = view;
  if (frame === null) return view;
  if (reply.kind === 'read')
    return { ...view, frame: { kind: 'reading', section: reply, back: frame } };
  if (frame.kind !== 'asked' || frame.entry.kind !== 'text') return view;
  const text = reply.text.trim() === '' ? '' : `${reply.text.trimEnd()}\n`;
  return { ...view, frame: { ...frame, entry: { ...frame.entry, text, caret: text.length } } };
}
