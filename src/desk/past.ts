// One question with what happened to it: found by what somebody typed, told under the plan where a date is set.
import { questionsOf } from '../notes/deck.ts';
import { nearestFew } from '../notes/near.ts';
import type { Question, QuestionId } from '../notes/note.ts';
import { pathOf } from '../notes/titles.ts';
import { pastOf } from '../progress/past.ts';
import { isAway } from '../progress/tally.ts';
import { recallOf } from '../schedule/fsrs.ts';
import type { ShownPast } from '../view/pages/past.ts';
import { fail } from '../world/failure.ts';
import type { Context } from './context.ts';
import { openJournal } from './journal.ts';
import { questionIndex, renamesIn, type Shelf } from './shelf.ts';
import { plannedChance } from './standing.ts';

export function shownPast(given: string, shelf: Shelf, context: Context): ShownPast {
  const question = questionNamed(given, shelf);
  const journal = openJournal(context, { wholeLog: true });
  const renames = renamesIn(questionIndex(shelf, context));
  const { day } = journal.moment();
  const past = pastOf(question.id, journal.events(), renames, journal.moment());
  const { memory, contested, away } = past.now;
  const isContested = contested.includes(question.revision);
  const planned = plannedChance(question.id, shelf, journal, context);
  const remembered =
    memory.kind === 'unseen' ? null : planned === null ? recallOf(memory, day) : planned.now;
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
function questionNamed(given: string, { deck }: Shelf): Question {
  const typed = given.normalize('NFC').trim().toLowerCase();
  const found = deck.questions.get(typed as QuestionId);
  if (found !== undefined) return found;
  const all = deck.notes.flatMap(questionsOf);
  const short = all.filter(({ id }) => nameIn(id) === typed);
  if (short.length === 1 && short[0] !== undefined) return short[0];
  const nearest = short.length > 0 ? short.map(({ id }) => id) : nearOnes(typed, all);
  return fail('unknown-question', { given, nearest });
}

const atMost = 3;

function nearOnes(typed: string, all: readonly Question[]): string[] {
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
