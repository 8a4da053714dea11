// What each face needs to show a session: pictures for the terminal, texts for plain lines, events for a program.
import { commandWords } from './command-words.ts';
import type { Context } from './context.ts';
import type { LinesIo } from '../face/lines.ts';
import type { PlainIo, PlainView } from '../face/plain.ts';
import type { Ending, Sitting } from '../face/sitting.ts';
import { leave, openStage, pressOnStage, read } from '../face/stage.ts';
import type { Playable } from '../face/terminal.ts';
import type { Deck } from '../notes/deck.ts';
import type { Output, QuestionOutput } from '../quiz/protocol.ts';
import { sayFeedback } from '../view/feedback.ts';
import { viewMistake } from '../view/mistake.ts';
import { loadMarkdown, needsMarkdown } from '../view/prose.ts';
import { viewHintPlain, viewPointsPlain, viewQuestionPlain } from '../view/question-plain.ts';
import { drawStage, textsOf } from '../view/stage.ts';
import { viewSummary } from '../view/summary.ts';
import { viewVerdictPlain } from '../view/verdict.ts';

/** The titles of topic and section that a question belongs to, as a path. */
export type PlaceOf = (question: QuestionOutput) => string[];

export function placesIn(deck: Deck): PlaceOf {
  return (question) => {
    const note = deck.byTopic.get(question.topic);
    const section = note?.sections.find((one) => one.id === question.section);
    return [note?.title ?? question.topic, ...(section === undefined ? [] : [section.title])];
  };
}

/** A session drawn on a terminal. The drawing of Markdown is loaded while the first question is read, or before where it is needed for that. */
export async function sessionOnTerminal(sitting: Sitting, places: PlaceOf, isMixed: boolean, context: Context): Promise<Playable<Ending>> {
  let stage = openStage(sitting);
  if (needsMarkdown(textsOf(stage.frame))) await loadMarkdown();
  let isLoaded = false;
  const loading = new Promise<void>((resolve) => setImmediate(resolve)).then(loadMarkdown).then(() => void (isLoaded = true));
  const apply: Playable<Ending>['press'] = (key) => {
    stage = pressOnStage(stage, key, sitting);
    const wanted = stage.wantsToRead;
    if (wanted !== null) return sitting.sectionOf(wanted).then((text) => void (stage = read(stage, text)));
  };
  return {
    press: (key) => (isLoaded ? apply(key) : loading.then(() => apply(key))),
    draw: () => drawStage(stage, { places, isMixed, warning: sitting.warning(), today: todayOf(context) }, lookNow(context), commandWords(context.language)),
    result: () => stage.ending,
    close: () => void (stage = leave(stage, sitting)),
  };
}
