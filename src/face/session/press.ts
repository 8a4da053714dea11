// What a key makes of what stands there during a session, and what it asks of the session.
import type { Confidence } from '../../progress/event.ts';
import type { Input } from '../../quiz/protocol.ts';
import { latinKeys } from '../../quiz/hangul.ts';
import type { Key } from '../key.ts';
import { isBack, isEnter, press, pressInPoints, wishOf, type Act } from '../keys.ts';
import { pressInReader } from '../page/page.ts';
import type { Pressed } from '../presenter.ts';
import type { Ending, FrameOf, SessionView } from './view.ts';

type Next = Pressed<SessionView, Ending, Input>;

export function pressInSession(view: SessionView, key: Key): Next {
  const { frame } = view;
  if (frame === null) return { view };
  switch (frame.kind) {
    case 'question':
      return onQuestion(view, frame, key);
    case 'confidence':
      return onConfidence(view, frame, key);
    case 'points':
      return onPoints(view, frame, key);
    case 'result':
      return onResult(view, frame, key);
    case 'summary':
      return onSummary(view, frame, key);
    case 'reading':
      return isBack(key)
        ? { view: { ...view, frame: frame.back } }
        : pressInReader(view, key, frame.section.toTry);
  }
}

/** Time may have run out or the input ended: the session is told and ends in peace. */
export function leaveSession(view: SessionView): Next {
  return view.frame?.kind === 'summary'
    ? { view, ending: 'finished' }
    : { view, input: { kind: 'quit' }, ending: 'left' };
}

function onQuestion(view: SessionView, frame: FrameOf<'question'>, key: Key): Next {
  const { entry, act } = press(frame.question, frame.entry, key, view.earlier);
  const next: SessionView = { ...view, frame: { ...frame, entry, notice: null } };
  return act === null ? { view: next } : perform(next, { ...frame, entry }, act);
}

function perform(view: SessionView, frame: FrameOf<'question'>, act: Act): Next {
  switch (act.kind) {
    case 'answer':
      return answer(view, frame, act.answer);
    case 'unfinished':
    case 'unknown-word':
      return { view: { ...view, frame: { ...frame, notice: act.kind } } };
    case 'contest':
      return { view, input: { kind: 'contest', why: '' } };
    case 'quit':
      return leaveSession(view);
    case 'hint':
    case 'read':
    case 'skip':
    case 'undo':
      return { view, input: { kind: act.kind } };
  }
}

function answer(
  view: SessionView,
  { question, entry, hint }: FrameOf<'question'>,
  given: Extract<Act, { kind: 'answer' }>['answer'],
): Next {
  const isText = given.kind === 'text' && given.text !== '';
  const earlier = isText ? [...view.earlier, given.text] : view.earlier;
  const answered = { ...view, earlier, answer: given };
  if (!view.asksConfidence || question.kind === 'open')
    return { view: answered, input: { kind: 'answer', answer: given } };
  return {
    view: { ...answered, frame: { kind: 'confidence', question, entry, hint, answer: given } },
  };
}

const confidenceKeys: ReadonlyMap<string, Confidence> = new Map([
  ['1', 'guess'],
  ['2', 'unsure'],
  ['3', 'sure'],
]);

function onConfidence(view: SessionView, frame: FrameOf<'confidence'>, key: Key): Next {
  const confidence = confidenceKeys.get(key.sequence);
  if (confidence !== undefined)
    return { view, input: { kind: 'answer', answer: frame.answer, confidence } };
  if (wishOf(key) === 'quit') return leaveSession(view);
  if (wishOf(key) !== 'undo') return { view };
  const { question, entry, hint } = frame;
  const open = { kind: 'question', question, entry, hint, retry: null, notice: null } as const;
  return { view: { ...view, frame: open } };
}

function onPoints(view: SessionView, frame: FrameOf<'points'>, key: Key): Next {
  const wish = wishOf(key);
  if (wish === 'quit') return leaveSession(view);
  if (wish === 'skip' || wish === 'undo') return { view, input: { kind: wish } };
  const { entry, points } = pressInPoints(frame.entry, key, frame.points.length);
  if (points !== null) return { view, input: { kind: 'points', points } };
  return { view: { ...view, frame: { ...frame, entry } } };
}

function onResult(view: SessionView, frame: FrameOf<'result'>, key: Key): Next {
  if (isEnter(key) || key.name === 'space') return { view, input: { kind: 'next' } };
  if (key.sequence === '-' && frame.result.right && !frame.lowered && !frame.contested)
    return { view, input: { kind: 'lower' } };
  const letter = latinKeys(key.sequence).toLowerCase();
  if (letter === 'o') return { view: { ...view, frame: { ...frame, unfolded: !frame.unfolded } } };
  if (letter === 't') return tryIt(view, frame);
  if ((letter === 'x' || letter === 'z') && frame.away === null)
    return { view, input: { kind: 'put-away', forGood: letter === 'x' } };
  switch (wishOf(key)) {
    case 'quit':
      return leaveSession(view);
    case 'read':
      return { view, input: { kind: 'read' } };
    case 'undo':
      return { view, input: { kind: 'undo' } };
    case 'contest':
      return { view, input: { kind: 'contest', why: '' } };
    default:
      return { view };
  }
}

/** The first of the expected commands, in a world where it has something to do. */
function tryIt(view: SessionView, { question, result, answer }: FrameOf<'result'>): Next {
  const typed = answer?.kind === 'text' && !result.right ? answer.text : null;
  const [line] = Array.isArray(result.expected) ? result.expected : [];
  return question.kind === 'command' && line !== undefined
    ? { view, effect: { kind: 'try', what: { kind: 'command', line, typed } } }
    : { view };
}

function onSummary(view: SessionView, { summary }: FrameOf<'summary'>, key: Key): Next {
  const wish = wishOf(key);
  if (wish === 'undo') return { view, input: { kind: 'undo' } };
  if (isEnter(key) || wish === 'quit') return { view, ending: 'finished' };
  if (key.name === 'space' && summary.missed.length > 0) return { view, ending: 'again' };
  return { view };
}
