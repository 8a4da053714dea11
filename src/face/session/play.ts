// Plays a session over chosen questions, from the first to the goodbye.
import { acceptedIn } from '../../quiz/accepted.ts';
import type { Context } from '../../desk/context.ts';
import { progressOn, type Journal } from '../../desk/journal.ts';
import { goalAhead } from '../../desk/planned.ts';
import type { Shelf } from '../../desk/shelf.ts';
import { questionHeads } from '../../notes/heads.ts';
import type { QuestionId } from '../../notes/note.ts';
import type { SessionId } from '../../progress/event.ts';
import { addDays } from '../../schedule/day.ts';
import { progressOf } from '../../progress/fold.ts';
import { summaryOf } from '../../quiz/opening.ts';
import type { SummaryOutput } from '../../quiz/protocol.ts';
import { sessionOf } from '../../quiz/session.ts';
import type { SessionPlan } from '../../quiz/state.ts';
import { leavingView, viewSummaryPlain, type Kept } from '../../view/pages/summary.ts';
import { indent } from '../../view/text/width.ts';
import { play } from '../play.ts';
import { sessionPresenter } from './presenter.ts';
import { titlesIn, type SessionTitles } from './titles.ts';
import type { Ending } from './view.ts';

export type SessionOrder = Omit<
  SessionPlan,
  'session' | 'device' | 'language' | 'memoryOf' | 'isAnswerOfBank' | 'latest'
> & {
  confidence: boolean;
  /** Another session follows: no summary is left behind and nobody says goodbye yet. */
  goesOn?: boolean;
  /** It is a part of a longer sitting. */
  isPart?: boolean;
  /** Where a skipped question comes again, where that is told. */
  skipsTo?: SessionTitles['skipsTo'];
};

/** How it ended, the questions whose first answer was not right, and whether all of it is on the disk. */
type PlayedSession = {
  ending: Ending;
  missed: QuestionId[];
  isSaved: boolean;
  summary: SummaryOutput;
};

export async function playSession(
  order: SessionOrder,
  shelf: Shelf,
  journal: Journal,
  context: Context,
): Promise<PlayedSession> {
  const { deck } = shelf;
  const { confidence, goesOn = false, isPart = false, skipsTo, ...chosen } = order;
  const plan = planOf(chosen, shelf, journal, context);
  const titles = titlesIn(deck, plan, skipsTo);
  const presenter = sessionPresenter(titles, confidence, context.language, isPart);
  const played = await play(sessionOf(plan), presenter, { deck, journal }, context);
  const { ending, left, isSaved } = played;
  const summary = summaryOf(played.state);
  if (ending === 'left' || (ending === 'finished' && !goesOn))
    sayGoodbye(summary, ending === 'finished', keptOf(summary, plan, journal), titles, context);
  if (left !== null) throw left;
  return { ending, missed: summary.missed, isSaved, summary };
}

/** Below the verdicts, which stay: the summary, and one friendly line. */
function sayGoodbye(
  summary: SummaryOutput,
  isOver: boolean,
  answers: { answers: number; kept: Kept },
  titles: SessionTitles,
  context: Context,
): void {
  if (context.json) return;
  const { world, look } = context;
  if (isOver && !context.plain)
    world.out.write(`${indent(viewSummaryPlain(titles.summary(summary), look), 2)}\n\n`);
  world.out.write(leavingView(answers, look));
}

/** The one friendly line, where what is left is no question. */
export function sayLeaving(journal: Journal, { json, world, look }: Context): void {
  if (json) return;
  const kept = !journal.saves ? 'not-asked' : journal.trouble() === null ? 'kept' : 'refused';
  world.out.write(leavingView({ answers: journal.answered(), kept }, look));
}

/** Of the whole sitting, as `stats` counts: what is never scored is no answer, and nobody asked that it be not kept. */
function keptOf(
  { asked, skipped }: SummaryOutput,
  plan: SessionPlan,
  journal: Journal,
): { answers: number; kept: Kept } {
  const isAsked = journal.saves && (plan.saves || plan.isPretest === true);
  if (!isAsked) return { answers: asked - skipped, kept: 'not-asked' };
  return {
    answers: journal.answered(),
    kept: journal.trouble() === null ? 'kept' : 'refused',
  };
}

function planOf(
  chosen: Omit<SessionOrder, 'confidence' | 'goesOn' | 'isPart' | 'skipsTo'>,
  shelf: Shelf,
  journal: Journal,
  context: Context,
): SessionPlan {
  const { world, language } = context;
  let progress = progressOn(shelf, journal);
  const goal = goalAhead(context, journal.moment().day);
  return {
    ...chosen,
    session: world.newId() as SessionId,
    device: world.device,
    language,
    memoryOf: (question) => {
      // What was answered in another terminal meanwhile counts here too.
      if (journal.takeIn()) progress = progressOn(shelf, journal);
      return progressOf(progress, question).memory;
    },
    isAnswerOfBank: acceptedIn(() =>
      questionHeads(shelf.heads()).flatMap(({ accepts }) => accepts),
    ),
    latest: goal === null ? null : addDays(goal.date, -1),
  };
}
