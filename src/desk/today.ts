// What comes next today: what is to be repeated, then a section with its questions, until the day's minutes are used.
import type { Context } from './context.ts';
import { progressOn, type Journal } from './journal.ts';
import { plannedToday } from './planned.ts';
import type { Shelf } from './shelf.ts';
import { questionHeads, type QuestionHead } from '../notes/heads.ts';
import type { QuestionId } from '../notes/note.ts';
import type { SectionShare } from '../plan/share.ts';
import { choose } from '../quiz/choose.ts';
import { whereToGoOn, type Stop } from '../quiz/learn.ts';

export type Part =
  | { kind: 'again'; questions: QuestionHead[] }
  | { kind: 'section'; stop: Stop; isUnread: boolean }
  | { kind: 'done' };

/** What was put before the learner in this sitting: nothing of it comes twice, skipped or not. */
export type Met = { questions: Set<QuestionId>; sections: number };

/** Without a date it is what is due, then one section. */
export function nextPart(
  met: Met,
  seed: number,
  shelf: Shelf,
  journal: Journal,
  context: Context,
): Part {
  const { share, reviews } = plannedToday(shelf, journal, context, met.questions);
  const progress = progressOn(shelf, journal);
  const again = choose(
    questionHeads(shelf.heads()).filter(({ id }) => !met.questions.has(id)),
    progress,
    {
      pools: share === null ? ['due'] : [],
      topics: [],
      kinds: [],
      levels: [],
      count: share === null ? usualReviews : null,
      seed,
      day: journal.moment().day,
      planned: reviews,
    },
  );
  // Once more where an answer has changed what comes before new questions, and none of those is left for today.
  const isTurn = met.questions.size === 0 || share?.sections.length === 0;
  if (again.length > 0 && isTurn) return { kind: 'again', questions: again };
  if (share !== null) {
    const [section] = share.sections;
    return section === undefined ? { kind: 'done' } : sectionPart(section, shelf);
  }
  const stop = met.sections > 0 ? null : whereToGoOn(shelf.heads(), progress);
  return stop === null ? { kind: 'done' } : { kind: 'section', stop, isUnread: !stop.isLeft };
}

const usualReviews = 20;

function sectionPart(share: SectionShare, { heads }: Shelf): Part {
  const note = heads().find(({ topic }) => topic === share.topic);
  const at = note?.sections.findIndex(({ id }) => id === share.section) ?? -1;
  const section = note?.sections[at];
  if (note === undefined || section === undefined) return { kind: 'done' };
  const byId = new Map(questionHeads([note]).map((head) => [head.id, head]));
  const questions = share.questions.flatMap((id) => byId.get(id) ?? []);
  const number = at + 1;
  const count = note.sections.length;
  return {
    kind: 'section',
    stop: { note, section, number, count, questions, isNewTopic: false, isLeft: false },
    isUnread: share.isUnread,
  };
}
