// SessionTitles for ids: the path to where a question is taught, and the words of the summary.
import type { Deck } from '../../notes/deck.ts';
import { pathOf, titleOf } from '../../notes/titles.ts';
import type { SectionRef } from '../../progress/activity.ts';
import type { Markdown } from '../../notes/note.ts';
import type { QuestionOutput, SummaryOutput } from '../../quiz/protocol.ts';
import { isMixed, type SessionPlan } from '../../quiz/state.ts';
import type { Instant } from '../../schedule/memory.ts';
import type { Summary } from '../../view/pages/summary.ts';

export type SessionTitles = {
  of(place: SectionRef): string[];
  summary(output: SummaryOutput): Summary;
  /** Why each option is right or wrong, by the key that it has here. */
  reasons(question: QuestionOutput): ReadonlyMap<string, Markdown>;
  /** Naming the topic would be a hint where a session mixes topics. */
  isMixed: boolean;
  /** Where a skipped question comes again, where that is told. */
  skipsTo: 'topic-end' | 'quiz' | undefined;
};

export function titlesIn(
  deck: Deck,
  plan: SessionPlan,
  skipsTo?: SessionTitles['skipsTo'],
): SessionTitles {
  const missed = (id: SummaryOutput['missed'][number]): Summary['missed'] => {
    const question = deck.questions.get(id);
    if (question === undefined) return [];
    const { prompt, topic, section } = question;
    return [{ prompt, place: pathOf(deck, question), show: `${topic}#${section}` }];
  };
  return {
    isMixed: isMixed(plan),
    skipsTo,
    of: (place) => pathOf(deck, place),
    reasons: (question) => reasonsIn(deck, question),
    summary: (output) => ({
      asked: output.asked,
      right: output.right,
      skipped: output.skipped,
      topics: output.topics.map((one) => ({ ...one, title: titleOf(deck, one.topic) })),
      missed: output.missed.flatMap(missed),
      isPretest: plan.isPretest === true,
      goesOn: plan.mode === 'today',
    }),
  };
}

/** Options are shuffled, so their texts tell which is which. */
function reasonsIn(deck: Deck, { id, options }: QuestionOutput): ReadonlyMap<string, Markdown> {
  const question = deck.questions.get(id);
  const written = question !== undefined && 'options' in question ? question.options : [];
  const whys = new Map(written.map(({ text, why }) => [text, why]));
  return new Map(
    (options ?? []).flatMap(({ key, text }) => {
      const why = whys.get(text);
      return why ? [[key, why] as const] : [];
    }),
  );
}

/** Study days until a result's due; the hour means nothing. */
export function daysUntil(due: string | null, now: Instant): number | null {
  return due === null ? null : Math.round((Date.parse(due) - now) / 86_400_000);
}
