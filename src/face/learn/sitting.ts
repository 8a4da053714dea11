// A sitting of sections and questions as lines of JSON: one beginning and one summary, however many parts it has.
import type { Context } from '../../desk/context.ts';
import type { TopicId } from '../../notes/note.ts';
import type { SummaryOutput, TopicScore } from '../../quiz/protocol.ts';
import { sendEvent } from '../lines.ts';
import type { StudyDesk } from './study.ts';

type Begun = { mode: StudyDesk['mode']; seed: number; total: number | null };

export function tellBeginning({ mode, seed, total }: Begun, context: Context): void {
  const { language } = context;
  sendEvent({ event: 'session', protocol: 1, mode, language, seed, total }, context);
}

/** A question that went wrong in one part and right in another was missed. */
export function tellSummary(parts: readonly SummaryOutput[], context: Context): void {
  const sum = (of: (part: SummaryOutput) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  const topics = new Map<TopicId, TopicScore>();
  for (const { topic, asked, right } of parts.flatMap((part) => part.topics)) {
    const before = topics.get(topic) ?? { topic, asked: 0, right: 0 };
    topics.set(topic, { topic, asked: before.asked + asked, right: before.right + right });
  }
  const whole: SummaryOutput = {
    event: 'summary',
    asked: sum(({ asked }) => asked),
    right: sum(({ right }) => right),
    skipped: sum(({ skipped }) => skipped),
    topics: [...topics.values()],
    missed: [...new Set(parts.flatMap(({ missed }) => missed))],
  };
  sendEvent(whole, context);
}
