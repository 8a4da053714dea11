// What a key makes of what stands there during a mock interview, and what it asks of the interview.
import { latinKeys } from '../../quiz/hangul.ts';
import type { Input } from '../../quiz/protocol.ts';
import type { Key } from '../key.ts';
import { isBack, isEnter, press, pressInPoints, wishOf } from '../keys.ts';
import { pressInReader } from '../page/page.ts';
import type { Pressed } from '../presenter.ts';
import type { InterviewEnding, InterviewView, InterviewFrameOf } from './view.ts';

type Next = Pressed<InterviewView, InterviewEnding, Input>;

export function pressInInterview(view: InterviewView, key: Key): Next {
  const { frame } = view;
  if (frame === null) return { view };
  switch (frame.kind) {
    case 'asked':
      return onAsked(view, frame, key);
    case 'walk':
      return onWalk(view, frame, key);
    case 'report':
      return isBack(key) ? { view, ending: 'finished' } : { view };
    case 'reading':
      return isBack(key)
        ? { view: { ...view, frame: frame.back } }
        : pressInReader(view, key, frame.section.toTry);
  }
}

/** The input ended or somebody leaves: what was said is kept. */
export function leaveInterview(view: InterviewView): Next {
  return view.frame?.kind === 'report'
    ? { view, ending: 'finished' }
    : { view, input: { kind: 'quit' }, ending: 'left' };
}

function onAsked(view: InterviewView, frame: InterviewFrameOf<'asked'>, key: Key): Next {
  const { entry: before } = frame;
  if (before.kind === 'text' && isEnter(key) && asksForEditor(before.text))
    return { view, effect: { kind: 'edit', text: before.text.replace(/[^\n]*$/, '') } };
  const { entry, act } = press(frame.question, before, key, []);
  const next: InterviewView = { ...view, frame: { ...frame, entry, notice: null } };
  switch (act?.kind) {
    case 'answer':
      return { view: next, input: act };
    case 'quit':
      return view.heard > 0 ? { view: next, input: { kind: 'leave' } } : leaveInterview(next);
    case 'skip':
    case 'undo':
    case 'hint':
    case 'read':
      return { view: next, input: { kind: act.kind } };
    case 'unknown-word':
      return { view: { ...next, frame: { ...frame, entry, notice: 'interview-word' } } };
    default:
      return { view: next };
  }
}

/** `e` alone on the last line, in Hangul mode too; nobody answers with one letter. */
function asksForEditor(text: string): boolean {
  return /^:?e$/i.test(latinKeys(text.slice(text.lastIndexOf('\n') + 1).trim()));
}

function onWalk(view: InterviewView, frame: InterviewFrameOf<'walk'>, key: Key): Next {
  const wish = wishOf(key);
  if (wish === 'quit') return leaveInterview(view);
  if (wish === 'undo' || wish === 'read') return { view, input: { kind: wish } };
  const { entry, points } = pressInPoints(frame.entry, key, frame.points.points.length);
  if (points !== null) return { view, input: { kind: 'points', points } };
  return { view: { ...view, frame: { ...frame, entry } } };
}
