// What stands there during a session → the picture that the terminal shows.
import type { QuestionOutput } from '../../quiz/protocol.ts';
import type { Instant } from '../../schedule/memory.ts';
import { pageWidth, type Look } from '../../view/look.ts';
import { commandWords } from '../../view/pages/command-words.ts';
import { drawRetry } from '../../view/pages/feedback.ts';
import { viewNotice } from '../../view/pages/notice.ts';
import { viewConfidence, viewQuestion } from '../../view/pages/question.ts';
import { viewSummary } from '../../view/pages/summary.ts';
import { viewVerdict } from '../../view/pages/verdict.ts';
import type { Picture } from '../../view/pages/picture.ts';
import { drawToRead } from '../page/page.ts';
import { daysUntil, type SessionTitles } from './titles.ts';
import type { Frame, FrameOf, SessionView } from './view.ts';

export function drawSession(
  { frame }: SessionView,
  titles: SessionTitles,
  look: Look,
  now: Instant,
): Picture {
  return frame === null ? { body: '', keys: [], caret: null } : drawFrame(frame, titles, look, now);
}

/** The Markdown that a frame needs for being drawn. */
export function textsIn({ frame }: SessionView): string[] {
  if (frame?.kind !== 'question') return [];
  const { question } = frame;
  const shown = [...(question.options ?? []), ...(question.left ?? []), ...(question.right ?? [])];
  return [question.prompt, ...(question.head ?? []), ...shown.map((item) => item.text)];
}

function drawFrame(frame: Frame, titles: SessionTitles, look: Look, now: Instant): Picture {
  switch (frame.kind) {
    case 'question':
      return viewQuestion(frame.question, frame.entry, look, asideOf(frame, titles, look));
    case 'confidence':
      return viewConfidence(frame.question, frame.entry, look, placeAside(frame.question, titles));
    case 'points':
      return viewQuestion(frame.question, frame.entry, look, {
        ...placeAside(frame.question, titles),
        points: frame.points,
        said: frame.said,
      });
    case 'result':
      return drawResult(frame, titles, look, now);
    case 'summary':
      return { ...viewSummary(titles.summary(frame.summary), look), caret: null };
    case 'reading':
      return drawToRead(frame.section, look);
  }
}

export function drawResult(
  frame: FrameOf<'result'>,
  titles: SessionTitles,
  look: Look,
  now: Instant,
): Picture {
  const { question, answer, result, entry, contested, lowered, away, unfolded } = frame;
  const judged = {
    question,
    answer,
    result,
    ...(entry.kind === 'points' ? { points: entry.ticked } : {}),
    dueDays: daysUntil(result.due, now),
    place: titles.of(question),
    contested,
    lowered,
    away,
    unfolded,
    reasons: titles.reasons(question),
    ...topicOf(question, titles),
    skipsTo: titles.skipsTo,
  };
  return viewVerdict(judged, look, commandWords(look.language));
}

function asideOf(
  frame: FrameOf<'question'>,
  titles: SessionTitles,
  look: Look,
): { place?: string; hint?: string; notice?: string } {
  const notice = noticeOf(frame, look);
  return {
    ...placeAside(frame.question, titles),
    ...(frame.hint === null ? {} : { hint: frame.hint }),
    ...(notice === '' ? {} : { notice }),
  };
}

function topicOf(question: QuestionOutput, titles: SessionTitles): { topic?: string } {
  const { place } = placeAside(question, titles);
  return place === undefined ? {} : { topic: place };
}

function unpaired({ left }: QuestionOutput, entry: FrameOf<'question'>['entry']): string[] {
  return entry.kind === 'match'
    ? (left ?? []).map(({ key }) => key).filter((key) => entry.pairs[key] === undefined)
    : [];
}

function placeAside(question: QuestionOutput, { isMixed, of }: SessionTitles): { place?: string } {
  const [topic] = of(question);
  return isMixed || topic === undefined ? {} : { place: topic };
}

function noticeOf({ question, entry, retry, notice }: FrameOf<'question'>, look: Look): string {
  const inner = { ...look, columns: pageWidth(look) - 2 };
  if (notice !== null) return viewNotice(notice, question.kind, inner, unpaired(question, entry));
  if (retry === null) return '';
  return drawRetry(retry.reason, retry.typed, retry.feedback, inner, commandWords(look.language));
}
