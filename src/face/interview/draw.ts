// What stands there during a mock interview → the picture that the terminal shows.
import type { Instant } from '../../schedule/memory.ts';
import { pageWidth, type Look } from '../../view/look.ts';
import { viewAsked, viewReportFrame, viewWalk } from '../../view/pages/interview.ts';
import { viewNotice } from '../../view/pages/notice.ts';
import { drawReport, type Titles } from '../../view/pages/report.ts';
import type { Picture } from '../../view/pages/picture.ts';
import { drawToRead } from '../page/page.ts';
import { clockOf, type InterviewFrame, type InterviewView, type InterviewFrameOf } from './view.ts';

export function drawInterview(
  { frame, endsAt }: InterviewView,
  titles: Titles,
  look: Look,
  now: Instant,
): Picture {
  return frame === null
    ? { body: '', keys: [], caret: null }
    : drawFrame(frame, endsAt, titles, look, now);
}

function drawFrame(
  frame: InterviewFrame,
  endsAt: Instant,
  titles: Titles,
  look: Look,
  now: Instant,
): Picture {
  switch (frame.kind) {
    case 'asked':
      return drawAsked(frame, endsAt, look, now);
    case 'walk':
      return drawWalk(frame, titles, look);
    case 'report':
      return viewReportFrame(drawReport(frame.report, titles, look), look);
    case 'reading':
      return drawToRead(frame.section, look);
  }
}

function drawAsked(
  { question, entry, notice }: InterviewFrameOf<'asked'>,
  endsAt: Instant,
  look: Look,
  now: Instant,
): Picture {
  const inner = { ...look, columns: pageWidth(look) - 2 };
  const said = notice === null ? '' : viewNotice(notice, 'open', inner);
  return viewAsked(question, entry, clockOf(question, endsAt, now), look, said);
}

/** As it stays: no key acts on it any more. */
export function drawWalked(frame: InterviewFrameOf<'walk'>, titles: Titles, look: Look): string {
  return drawWalk({ ...frame, entry: { ...frame.entry, cursor: -1 } }, titles, look).body;
}

function drawWalk(
  { question, points, entry }: InterviewFrameOf<'walk'>,
  titles: Titles,
  look: Look,
): Picture {
  const place = titles(question.topic, question.section);
  return viewWalk(question, points, entry, place, look);
}
