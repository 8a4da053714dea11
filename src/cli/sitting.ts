// Joins a planned session with the journal: every judged answer is on disk before a face may show its verdict.
import type { Sitting } from '../face/sitting.ts';
import type { Deck } from '../notes/deck.ts';
import type { Answer } from '../quiz/answer.ts';
import type { Input, Output, QuestionOutput } from '../quiz/protocol.ts';
import { begin, step, type Plan, type State, type Step } from '../quiz/session.ts';
import { failureView } from '../view/pages/failure.ts';
import type { Context } from '../desk/context.ts';
import { lookNow } from './faces.ts';
import type { Journal } from '../desk/journal.ts';

export type KeptSitting = Sitting & { state(): State | null };

export function newSitting(
  plan: Plan,
  deck: Deck,
  journal: Journal,
  context: Context,
  asksConfidence: boolean,
): KeptSitting {
  let state: State | null = null;
  let answer: Answer | null = null;
  let points: readonly number[] | null = null;
  const remember = (input: Input): void => {
    if (input.kind === 'answer') [answer, points] = [input.answer, null];
    if (input.kind === 'points') points = input.points;
    if (input.kind === 'skip') [answer, points] = [null, null];
  };
  let isWarned = false;
  // Before anything else is shown; on a terminal the frame holds the warning as long as it is true.
  const warn = (): void => {
    const warning = warningOf(journal, context);
    if (warning === null || isWarned || !(context.plain || context.json)) return;
    isWarned = true;
    context.world.err.write(warning);
  };
  const keep = (next: Step): Output[] => {
    journal.append(next.facts);
    warn();
    state = next.state;
    return next.outputs;
  };
  return {
    asksConfidence,
    begin: () => keep(begin(plan, journal.moment())),
    advance: (input: Input) => {
      remember(input);
      return state === null ? [] : keep(step(state, input, journal.moment()));
    },
    lastAnswer: () => answer,
    lastPoints: () => (points === null ? {} : { points }),
    sectionOf: (question: QuestionOutput) => drawSection(question, deck, context),
    warning: () => warningOf(journal, context),
    state: () => state,
  };
}

/** The drawing of Markdown is loaded when somebody wants to read. */
export async function drawSection(
  question: QuestionOutput,
  deck: Deck,
  context: Context,
): Promise<string> {
  const { drawNote } = await import('../view/pages/note.ts');
  const note = deck.byTopic.get(question.topic);
  const sections = note?.sections.filter((section) => section.id === question.section) ?? [];
  return note === undefined
    ? ''
    : (drawNote({ ...note, sections }, lookNow(context)).sections[0]?.text ?? '');
}

function warningOf(journal: Journal, context: Context): string | null {
  const trouble = journal.trouble();
  return trouble === null ? null : failureView(trouble, context.look);
}
