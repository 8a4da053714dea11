// What each face needs to show a session: pictures for the terminal, texts for plain lines, events for a program.
import { commandWords } from './command-words.ts';
import type { Context } from '../desk/context.ts';
import { drawStage, textsOf } from '../face/drawing.ts';
import type { LinesIo } from '../face/lines.ts';
import type { PlainIo, PlainView } from '../face/plain.ts';
import type { Ending, Sitting } from '../face/sitting.ts';
import { leave, openStage, pressOnStage, read } from '../face/stage.ts';
import type { Playable } from '../face/terminal.ts';
import type { Deck } from '../notes/deck.ts';
import type { TopicId } from '../notes/note.ts';
import type { Output, QuestionOutput, ResultOutput, SummaryOutput } from '../quiz/protocol.ts';
import type { Feedback } from '../quiz/verdict.ts';
import { drawRetry, sayFeedback } from '../view/pages/feedback.ts';
import type { Look } from '../view/look.ts';
import { sayMistake } from '../view/pages/mistake.ts';
import { viewSentence } from '../view/pages/notice.ts';
import { loadMarkdown, loadMarkdownFor } from '../view/text/prose.ts';
import { viewHintPlain, viewPointsPlain, viewQuestionPlain } from '../view/pages/question-plain.ts';
import { viewSummary, viewSummaryPlain, type Summary } from '../view/pages/summary.ts';
import { viewVerdictPlain } from '../view/pages/verdict.ts';
import { sessionMessages } from '../view/messages/session.ts';

/** Titles for ids: the path to where a question is taught, and the words of the summary. */
export type Places = {
  of(question: Placed): string[];
  summary(output: SummaryOutput): Summary;
  isMixed: boolean;
};
type Placed = { topic: TopicId; section: string };

export function placesIn(deck: Deck, isMixed: boolean): Places {
  const pathOf = ({ topic, section }: Placed): string[] => {
    const note = deck.byTopic.get(topic);
    const title = note?.sections.find((one) => one.id === section)?.title;
    return [note?.title ?? topic, ...(title === undefined ? [] : [title])];
  };
  return {
    isMixed,
    of: pathOf,
    summary: ({ topics, missed, ...counts }) => ({
      ...counts,
      topics: topics.map((one) => ({
        ...one,
        title: deck.byTopic.get(one.topic)?.title ?? one.topic,
      })),
      missed: missed.flatMap((id) => {
        const question = deck.questions.get(id);
        return question === undefined
          ? []
          : [
              {
                prompt: question.prompt,
                place: pathOf(question),
                show: `${question.topic}#${question.section}`,
              },
            ];
      }),
    }),
  };
}

/** A session drawn on a terminal. The drawing of Markdown is loaded while the first question is read, or before where it is needed for that. */
export async function sessionOnTerminal(
  sitting: Sitting,
  places: Places,
  context: Context,
): Promise<Playable<Ending>> {
  let stage = openStage(sitting);
  await loadMarkdownFor(textsOf(stage.frame));
  let isLoaded = false;
  const loading = new Promise<void>((resolve) => setImmediate(resolve))
    .then(loadMarkdown)
    .then(() => void (isLoaded = true));
  const words = commandWords(context.language);
  const apply: Playable<Ending>['press'] = (key) => {
    stage = pressOnStage(stage, key, sitting);
    const wanted = stage.wantsToRead;
    if (wanted !== null)
      return sitting.sectionOf(wanted).then((text) => void (stage = read(stage, text)));
  };
  const draw = () => {
    const look = lookNow(context);
    const drawSummary = (summary: SummaryOutput) => viewSummary(places.summary(summary), look);
    return drawStage(stage, {
      words,
      look,
      places: places.of,
      isMixed: places.isMixed,
      now: context.world.now(),
      warning: sitting.warning(),
      drawSummary,
    });
  };
  return {
    press: (key) => (isLoaded ? apply(key) : loading.then(() => apply(key))),
    draw,
    result: () => stage.ending,
    close: () => void (stage = leave(stage, sitting)),
  };
}

/** A terminal changes its width while a session is open. */
export function lookNow({ world, look }: Context): Look {
  return { ...look, columns: Math.max(20, world.out.size().columns) };
}

export async function plainIo(
  sitting: Sitting,
  places: Places,
  lines: AsyncIterable<string>,
  context: Context,
): Promise<PlainIo> {
  await loadMarkdown();
  const view = plainView(sitting, places, context);
  return {
    lines,
    write: (text) => context.world.out.write(text),
    prompts: context.world.input.isTTY === true,
    view,
  };
}

function plainView(
  sitting: Sitting,
  places: Places,
  { look, language, world }: Context,
): PlainView {
  const words = commandWords(language);
  const messages = sessionMessages[language];
  const judged = (question: QuestionOutput, result: ResultOutput) =>
    viewVerdictPlain(
      {
        question,
        answer: sitting.lastAnswer(),
        result,
        ...sitting.lastPoints(),
        dueDays: daysUntil(result.due, world.now()),
        place: places.of(question),
      },
      look,
      words,
    );
  const textOf = (
    output: Exclude<Output, QuestionOutput>,
    question: QuestionOutput | null,
  ): string => {
    switch (output.event) {
      case 'session':
        return '';
      case 'hint':
        return viewHintPlain(output.text, look);
      case 'retry':
        return drawRetry(output.reason, '', output.feedback, look, words);
      case 'points':
        return viewPointsPlain(output.points, look);
      case 'result':
        return question === null ? '' : judged(question, output);
      case 'undone':
        return viewSentence(messages.undone, look);
      case 'contested':
        return viewSentence(messages.contested(output.id), look);
      case 'lowered':
        return viewSentence(messages.lowered, look);
      case 'summary':
        return viewSummaryPlain(places.summary(output), look);
      case 'error':
        return viewSentence(sayMistake(output, language), look);
    }
  };
  return {
    question: (question) =>
      `${viewQuestionPlain(question, look, places.isMixed ? {} : { place: places.of(question)[0] ?? '' })}\n`,
    output: (output, question) => {
      const text = textOf(output, question);
      return text === '' ? '' : `\n${text}\n\n`;
    },
    problem: (problem) => `\n${viewSentence(sayMistake(problem, language), look)}\n\n`,
  };
}

/** The protocol's event of an output: remarks and mistakes get their sentences. */
export function jsonIo(lines: AsyncIterable<string>, { language, world }: Context): LinesIo {
  const words = commandWords(language);
  const said = (feedback: readonly Feedback[]) =>
    feedback.map((one) => ({
      key: one.key,
      code: one.code,
      message: sayFeedback(one, language, words),
    }));
  const eventOf = (output: Output): object => {
    if (output.event === 'result' || output.event === 'retry')
      return { ...output, feedback: said(output.feedback) };
    return output.event === 'error'
      ? { event: 'error', code: output.code, message: sayMistake(output, language) }
      : output;
  };
  return {
    lines,
    write: (text) => world.out.write(text),
    eventOf,
    sayMistake: (mistake) => sayMistake(mistake, language),
  };
}

function daysUntil(due: string | null, now: number): number | null {
  return due === null ? null : Math.round((Date.parse(due) - now) / 86_400_000);
}
