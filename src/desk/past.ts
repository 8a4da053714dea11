// One question with what happened to it: found by what somebody typed, told under the plan where a date is set.
import { questionHeads, type QuestionHead } from '../notes/heads.ts';
import { nearestFew } from '../notes/near.ts';
import type { QuestionId } from '../notes/note.ts';
import { pathOf } from '../notes/titles.ts';
import { pastOf } from '../progress/past.ts';
import { isAway } from '../progress/tally.ts';
import { knownOf } from '../schedule/fsrs.ts';
import type { ShownPast } from '../view/pages/past.ts';
import { fail } from '../world/failure.ts';
import type { Context } from './context.ts';
import { openJournal } from './journal.ts';
import { renamesIn, wholeOn, type Shelf } from './shelf.ts';
import { plannedChance } from './standing.ts';

export async function shownPast(given: string, thin: Shelf, context: Context): Promise<ShownPast> {
  const head = questionNamed(given, thin);
  const shelf = await wholeOn(thin, [head.topic], context);
  const question = shelf.deck.questions.get(head.id);
  if (question === undefined) return fail('unknown-question', { given, nearest: [] });
  const journal = openJournal(context, { wholeLog: true });
  const renames = renamesIn(shelf.heads());
  const { day } = journal.moment();
  const past = pastOf(question.id, journal.events(), renames, journal.moment());
  const { memory, contested, away } = past.now;
  const isContested = contested.includes(question.revision);
  const planned = plannedChance(question.id, shelf, journal, context);
  const remembered =
    memory.kind === 'unseen' ? null : planned === null ? knownOf(memory, day) : planned.now;
  return {
    ...past,
    question,
    place: pathOf(shelf.deck, question),
    today: day,
    isSeen: memory.kind === 'seen',
    remembered,
    due: memory.kind === 'unseen' || isContested ? null : earliest(memory.due, planned?.latest),
    away: isAway(past.now, day) ? { until: away ?? null } : null,
    isContested,
  };
}

const earliest = <Day extends string>(one: Day, other: Day | undefined): Day =>
  other !== undefined && other < one ? other : one;

/** By its id, a former one, or the id without its topic where that is enough. */
function questionNamed(given: string, { heads }: Shelf): QuestionHead {
  const typed = given.normalize('NFC').trim().toLowerCase();
  const all = questionHeads(heads());
  const isCalled = (id: QuestionId | null): boolean => id === typed;
  const found = all.find(({ id }) => isCalled(id)) ?? all.find(({ was }) => isCalled(was));
  if (found !== undefined) return found;
  const short = all.filter(({ id }) => nameIn(id) === typed);
  if (short.length === 1 && short[0] !== undefined) return short[0];
  const nearest = short.length > 0 ? short.map(({ id }) => id) : nearOnes(typed, all);
  return fail('unknown-question', { given, nearest });
}

const atMost = 3;

function nearOnes(typed: string, all: readonly QuestionHead[]): string[] {
  const ids = nearestFew(
    typed,
    all.map(({ id }) => id),
    atMost,
  );
  if (ids.length > 0) return ids;
  const names = nearestFew(
    nameIn(typed),
    all.map(({ id }) => nameIn(id)),
    atMost,
  );
  return names.flatMap((name) => all.flatMap(({ id }) => (nameIn(id) === name ? [id] : [])));
}

const nameIn = (id: string): string => id.slice(id.indexOf('/') + 1);
