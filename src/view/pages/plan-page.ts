// The plan as a page of the terminal with its keys, and the line in which a day is named.
import type { FailureOf } from '../../world/failure.ts';
import { pageWidth, type Look } from '../look.ts';
import { renderSentence } from '../text/prose.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { indent, wrap } from '../text/width.ts';
import type { Entry } from './entry.ts';
import { failureView } from './failure.ts';
import { readerKeys, wayOut } from './keys.ts';
import type { Picture } from './picture.ts';
import { isTodayDone, planParts, titleRight, type ShownPlan } from './plan.ts';
import { typedBelow } from './typed.ts';
import { wordsIn } from '../messages/words.ts';

const margin = 2;

export function viewPlanPage(shown: ShownPlan, look: Look): Picture {
  const { key, title } = wordsIn(look.language).plan;
  const columns = pageWidth(look) - margin;
  const theme = themeFor(look);
  const keys = [
    ...(isTodayDone(shown) ? [] : [{ key: signsFor(look).enter, says: key.start, keep: 6 }]),
    { key: 'd', says: key.day, keep: 5 },
    { key: 'a', says: (shown.goal.aim ?? 'breadth') === 'sure' ? key.breadth : key.sure, keep: 4 },
    ...readerKeys(look),
    { key: 'q', says: wayOut(look), keep: 7 },
  ];
  return {
    body: indent(planParts(shown, { ...look, columns }).join('\n\n'), margin),
    keys,
    caret: null,
    id: 'plan',
    scroll: 'reader',
    fillsWindow: true,
    title: {
      left: theme.heading(title),
      right: theme.dim(titleRight(shown, look.language)),
    },
  };
}

/** A day is typed below the plan that stands, or below nothing; `problem` is why the last one that was named can't be it. */
export function viewPlanDay(
  entry: Extract<Entry, { kind: 'text' }>,
  problem: FailureOf | null,
  plan: ShownPlan | null,
  look: Look,
): Picture {
  const words = wordsIn(look.language).plan;
  const columns = pageWidth(look) - margin;
  const asks = wrap(renderSentence(words.askDay, look), columns);
  const refused = problem === null ? [] : failureView(problem, look).trimEnd().split('\n');
  const title = { left: themeFor(look).heading(words.title), right: '' };
  const empty = { body: indent(title.left, margin), fillsWindow: true };
  const leaves = wayOut({ ...look, isInside: look.isInside === true || plan !== null });
  return {
    ...typedBelow(
      plan === null ? empty : viewPlanPage(plan, look),
      [...refused, ...indent(asks.join('\n'), margin).split('\n')],
      entry,
      look,
    ),
    keys: [
      { key: signsFor(look).enter, says: words.key.plan, keep: 2 },
      { key: ':q', says: leaves, keep: 3 },
    ],
    id: 'plan-day',
  };
}
