// What each face needs to play a mock interview: pictures with a clock, plain texts, lines of JSON.
import type { Context } from '../desk/context.ts';
import { leaving } from './leaving.ts';
import { drawSection } from './sitting.ts';
import { lookNow } from './faces.ts';
import {
  edited,
  leaveInterview,
  openInterview,
  pressInInterview,
  readInInterview,
  speakInterview,
  talkInterview,
} from '../face/interview.ts';
import type {
  InterviewEnding,
  InterviewFrame,
  InterviewPlainIo,
  InterviewSitting,
  InterviewStage,
} from '../face/interview.ts';
import { playOnTerminal, type Picture, type Playable } from '../face/terminal.ts';
import type { Deck } from '../notes/deck.ts';
import type { InterviewOutput, InterviewState } from '../interview/interview.ts';
import type { Report } from '../interview/report.ts';
import {
  viewAsked,
  viewAskedPlain,
  viewReportFrame,
  viewWalk,
  viewWalkPlain,
  type Clock,
} from '../view/pages/interview.ts';
import { interviewMessages } from '../view/messages/interview.ts';
import { sessionMessages } from '../view/messages/session.ts';
import { sayMistake } from '../view/pages/mistake.ts';
import { viewNotice, viewSentence } from '../view/pages/notice.ts';
import { viewReading } from '../view/pages/question.ts';
import type { Titles } from '../view/pages/report.ts';
import { signsFor } from '../view/text/theme.ts';
import { unstyled } from '../view/text/width.ts';
import { editText } from '../world/editor.ts';

export type KeptInterview = InterviewSitting & {
  state(): InterviewState | null;
  clock(): Clock;
  warning(): string | null;
};
export type InterviewSetting = {
  deck: Deck;
  titles: Titles;
  minutes: number;
  drawReport(report: Report): string;
};

export async function playInterview(
  sitting: KeptInterview,
  setting: InterviewSetting,
  context: Context,
): Promise<InterviewEnding> {
  const { world, language } = context;
  const write = (text: string): void => world.out.write(text);
  if (context.json) {
    return leaving(world, () =>
      speakInterview(sitting, {
        lines: world.lines(),
        write,
        sayMistake: (mistake) => sayMistake(mistake, language),
      }),
    );
  }
  if (context.plain)
    return leaving(world, () => talkInterview(sitting, plainIo(sitting, setting, context)));
  return onTerminal(sitting, setting, context);
}

/** The prompt makes room for the editor and comes back with its text. */
async function onTerminal(
  sitting: KeptInterview,
  setting: InterviewSetting,
  context: Context,
): Promise<InterviewEnding> {
  let stage = openInterview(sitting);
  const play = playable(
    () => stage,
    (next) => (stage = next),
    sitting,
    setting,
    context,
  );
  for (;;) {
    const ending = await playOnTerminal(play, context.world);
    if (ending.kind !== 'edit') return ending;
    stage = edited(stage, editText(ending.text, context.world));
  }
}

function playable(
  stage: () => InterviewStage,
  put: (next: InterviewStage) => void,
  sitting: KeptInterview,
  setting: InterviewSetting,
  context: Context,
): Playable<InterviewEnding> {
  return {
    press: (key) => {
      put(pressInInterview(stage(), key, sitting));
      const wanted = stage().wantsToRead;
      if (wanted !== null)
        return drawSection(wanted, setting.deck, context).then((text) =>
          put(readInInterview(stage(), text)),
        );
    },
    draw: () => draw(stage(), sitting, setting, context),
    result: () => stage().ending,
    close: () => put(leaveInterview(stage(), sitting)),
    onChange: (redraw) => {
      const ticking = setInterval(() => stage().frame?.kind === 'asked' && redraw(), 1000);
      return () => clearInterval(ticking);
    },
  };
}

function draw(
  { frame, scrolled }: InterviewStage,
  sitting: KeptInterview,
  setting: InterviewSetting,
  context: Context,
): Picture {
  if (frame === null) return { body: '', keys: '', caret: null };
  const picture = drawFrame(frame, sitting, setting, context);
  const warning = sitting.warning()?.trimEnd() ?? null;
  if (warning === null) return { ...picture, scrolled };
  const rows = warning.split('\n').length + 1;
  const caret = picture.caret === null ? null : { ...picture.caret, row: picture.caret.row + rows };
  return { ...picture, body: `${warning}\n\n${picture.body}`, caret, scrolled };
}

function drawFrame(
  frame: InterviewFrame,
  sitting: KeptInterview,
  { titles, drawReport }: InterviewSetting,
  context: Context,
): Picture {
  const look = lookNow(context);
  switch (frame.kind) {
    case 'asked': {
      const notice =
        frame.notice === null
          ? ''
          : viewNotice(frame.notice, 'open', { ...look, columns: look.columns - 2 });
      return viewAsked(frame.question, frame.entry, sitting.clock(), look, notice);
    }
    case 'walk': {
      const picture = viewWalk(
        frame.question,
        frame.points,
        frame.entry,
        titles(frame.question.topic, frame.question.section),
        look,
      );
      const row = picture.body
        .split('\n')
        .findIndex((line) => unstyled(line).trimStart().startsWith(signsFor(look).cursor));
      return { ...picture, focus: row + 3 };
    }
    case 'report':
      return viewReportFrame(drawReport(frame.report), look);
    case 'reading':
      return viewReading(frame.text, look);
  }
}

function plainIo(
  sitting: KeptInterview,
  setting: InterviewSetting,
  context: Context,
): InterviewPlainIo {
  const { world, look, language } = context;
  const words = interviewMessages[language];
  let isWalking = false;
  const paragraph = (said: string): string => `\n${viewSentence(said, look)}\n`;
  const textOf: InterviewPlainIo['textOf'] = (output: InterviewOutput, asked) => {
    switch (output.event) {
      case 'session':
        return paragraph(words.plain.begin(output.total ?? 0, setting.minutes)).trimStart();
      case 'question':
        return viewAskedPlain(output, sitting.clock(), look);
      case 'points': {
        const question = asked.get(output.id);
        const first = isWalking ? '' : paragraph(words.plain.walk);
        isWalking = true;
        return question === undefined
          ? first
          : first +
              viewWalkPlain(
                question,
                output,
                setting.titles(question.topic, question.section),
                look,
              );
      }
      case 'report':
        return `\n${setting.drawReport(output)}\n\n`;
      case 'hint':
        return paragraph(sessionMessages[language].noHint);
      case 'undone':
        return paragraph(sessionMessages[language].undone);
      case 'error':
        return paragraph(sayMistake(output, language));
      default:
        return '';
    }
  };
  return {
    lines: world.lines(),
    write: (text) => world.out.write(text),
    prompts: world.input.isTTY === true,
    textOf,
    problem: (problem) => paragraph(sayMistake(problem, language)),
  };
}
