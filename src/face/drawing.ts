// What stands on the stage → the picture that the terminal shows.
import type { QuestionOutput, SummaryOutput } from '../quiz/protocol.ts';
import type { CommandWords } from '../view/pages/feedback.ts';
import { drawRetry } from '../view/pages/feedback.ts';
import type { Look } from '../view/look.ts';
import { pageWidth } from '../view/look.ts';
import { viewNotice } from '../view/pages/notice.ts';
import { viewConfidence, viewQuestion, viewReading } from '../view/pages/question.ts';
import { viewVerdict } from '../view/pages/verdict.ts';
import type { Frame, Stage } from './stage.ts';
import type { Picture } from './terminal.ts';

export type Setting = {
  look: Look;
  words: CommandWords;
  /** The titles of topic and section. */
  places(question: QuestionOutput): string[];
  /** Naming the topic would be a hint where a session mixes topics. */
  isMixed: boolean;
  /** Milliseconds since 1970. */
  now: number;
  warning: string | null;
  drawSummary(summary: SummaryOutput): { body: string; keys: string };
};

export function drawStage({ frame, scrolled }: Stage, setting: Setting): Picture {
  if (frame === null) return { body: '', keys: '', caret: null };
  const picture = drawFrame(frame, setting);
  if (setting.warning === null) return { ...picture, scrolled };
  const warning = setting.warning.trimEnd();
  const rows = warning.split('\n').length + 1;
  const caret = picture.caret === null ? null : { ...picture.caret, row: picture.caret.row + rows };
  return { ...picture, body: `${warning}\n\n${picture.body}`, caret, scrolled };
}

/** The Markdown that a frame needs for being drawn. */
export function textsOf(frame: Frame | null): string[] {
  if (frame?.kind !== 'question') return [];
  const { question } = frame;
  const shown = [...(question.options ?? []), ...(question.left ?? []), ...(question.right ?? [])];
  return [question.prompt, ...(question.head ?? []), ...shown.map((item) => item.text)];
}

function drawFrame(frame: Frame, setting: Setting): Picture {
  const { look, words } = setting;
  switch (frame.kind) {
    case 'question':
      return viewQuestion(frame.question, frame.entry, look, asideOf(frame, setting));
    case 'confidence':
      return viewConfidence(frame.question, frame.entry, look, placeAside(frame.question, setting));
    case 'points':
      return viewQuestion(frame.question, frame.entry, look, {
        ...placeAside(frame.question, setting),
        points: frame.points,
        said: frame.said,
      });
    case 'result': {
      const { question, answer, result, entry, contested, lowered } = frame;
      const points = entry.kind === 'points' ? { points: entry.ticked } : {};
      const judged = {
        question,
        answer,
        result,
        ...points,
        dueDays: daysUntil(result.due, setting.now),
        place: setting.places(question),
        contested,
        lowered,
      };
      return viewVerdict(judged, look, words);
    }
    case 'summary':
      return { ...setting.drawSummary(frame.summary), caret: null };
    case 'reading':
      return viewReading(frame.text, look);
  }
}

type Asked = Extract<Frame, { kind: 'question' }>;

function asideOf(
  frame: Asked,
  setting: Setting,
): { place?: string; hint?: string; notice?: string } {
  const notice = noticeOf(frame, setting);
  return {
    ...placeAside(frame.question, setting),
    ...(frame.hint === null ? {} : { hint: frame.hint }),
    ...(notice === '' ? {} : { notice }),
  };
}

function placeAside(question: QuestionOutput, { isMixed, places }: Setting): { place?: string } {
  const [topic] = places(question);
  return isMixed || topic === undefined ? {} : { place: topic };
}

function noticeOf({ question, retry, notice }: Asked, { look, words }: Setting): string {
  const inner = { ...look, columns: pageWidth(look) - 2 };
  if (notice !== null) return viewNotice(notice, question.kind, inner);
  return retry === null ? '' : drawRetry(retry.reason, retry.typed, retry.feedback, inner, words);
}

/** Study days until a result's due; the hour means nothing. */
function daysUntil(due: string | null, now: number): number | null {
  return due === null ? null : Math.round((Date.parse(due) - now) / 86_400_000);
}
