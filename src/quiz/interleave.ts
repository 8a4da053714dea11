// Puts chosen questions in the order to ask: topics mixed, siblings far apart, confusable pairs side by side.
import type { QuestionHead } from '../notes/heads.ts';
import type { TopicId } from '../notes/note.ts';

/** So many others between two questions of one section, where there are that many. */
const siblingGap = 4;

/** What a question's place follows from. */
export type Mixable = Pick<QuestionHead, 'id' | 'topic' | 'section' | 'contrast'>;

/** Keeps to the given order as far as the rules allow: what comes first in it is asked early. */
export function interleave<Question extends Mixable>(questions: readonly Question[]): Question[] {
  const left = unitsOf(questions);
  const counts = new Map<TopicId, number>();
  for (const { topic } of questions) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const order: Question[] = [];
  while (left.length > 0) {
    const [unit] = left.splice(best(left, order, mustCome(counts, order)), 1);
    for (const question of unit ?? []) {
      order.push(question);
      counts.set(question.topic, (counts.get(question.topic) ?? 0) - 1);
    }
  }
  return order;
}

/** A question alone, or two that share a `contrast`. */
function unitsOf<Question extends Mixable>(questions: readonly Question[]): Question[][] {
  const open = new Map<string, Question[]>();
  const units: Question[][] = [];
  for (const question of questions) {
    const partner = question.contrast === null ? undefined : open.get(question.contrast);
    if (partner !== undefined) {
      partner.push(question);
      open.delete(question.contrast ?? '');
      continue;
    }
    const unit = [question];
    units.push(unit);
    if (question.contrast !== null) open.set(question.contrast, unit);
  }
  return units;
}

/** The topic that could no longer be spread out if another came now: it has twice as many left as all others. */
function mustCome(counts: ReadonlyMap<TopicId, number>, order: readonly Mixable[]): TopicId | null {
  let total = 0;
  for (const count of counts.values()) total += count;
  for (const [topic, count] of counts)
    if (count > 2 * (total - count) && runOf(topic, order) < 2) return topic;
  return null;
}

function best(left: Mixable[][], order: readonly Mixable[], must: TopicId | null): number {
  const lastAsked = new Map(
    order
      .slice(-siblingGap)
      .map((question, at, recent) => [sectionOf(question), recent.length - at]),
  );
  let [found, lowest] = [0, Infinity];
  for (const [at, unit] of left.entries()) {
    const cost = costOf(unit, order, must, lastAsked);
    if (cost < lowest) [found, lowest] = [at, cost];
    if (cost === 0) break;
  }
  return found;
}

/** The rule on topics weighs most, then what must come, then the distance between siblings. */
function costOf(
  unit: readonly Mixable[],
  order: readonly Mixable[],
  must: TopicId | null,
  lastAsked: ReadonlyMap<string, number>,
): number {
  const [first] = unit;
  if (first === undefined) return Infinity;
  const isRun =
    runOf(first.topic, order) + unit.filter((question) => question.topic === first.topic).length >
    2;
  const isLate = must !== null && first.topic !== must;
  const closest = Math.min(
    ...unit.map((question) => lastAsked.get(sectionOf(question)) ?? siblingGap + 1),
  );
  return (isRun ? 100 : 0) + (isLate ? 10 : 0) + (siblingGap + 1 - closest);
}

/** How many questions of the topic stand in a row at the end. */
function runOf(topic: TopicId, order: readonly Mixable[]): number {
  const last = order.findLastIndex((question) => question.topic !== topic);
  return order.length - 1 - last;
}

const sectionOf = (question: Mixable): string => `${question.topic}/${question.section}`;
