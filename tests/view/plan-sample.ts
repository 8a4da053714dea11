// A plan as it is shown, made by the planner from questions nobody has written.
import type { Language } from '../../src/notes/note.ts';
import type { Goal } from '../../src/plan/days.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { addDays } from '../../src/schedule/day.ts';
import type { ShownPlan } from '../../src/view/pages/plan.ts';
import { freshBank, today, usualPace } from '../plan/bank.ts';

const titles: Record<Language, string> = {
  en: 'Bind, tmpfs and image mounts',
  ko: '바인드, tmpfs, 이미지 마운트',
};

/** A plan of twenty minutes a day, say, with sections whose titles are too long for a narrow screen. */
export function shownIn(
  language: Language,
  days: number,
  minutesADay: number,
  bank = freshBank(300),
): ShownPlan {
  const goal: Goal = { date: addDays(today, days), minutesADay };
  const plan = makePlan(bank, goal, usualPace, today);
  const sections = plan.today.sections.slice(0, 9).map((share) => ({
    ...share,
    place: [titles[language], '`docker run` · a title that is longer than a narrow screen'],
  }));
  return { goal, plan, sections };
}
