// What topics and sections are called.
import type { Deck } from './deck.ts';
import type { TopicId } from './note.ts';

export function titleOf(deck: Deck, topic: TopicId): string {
  return deck.byTopic.get(topic)?.title ?? topic;
}

/** The title of the topic, and of the section where there is one of that name. */
export function pathOf(
  deck: Deck,
  { topic, section }: { topic: TopicId; section: string },
): string[] {
  const sections = deck.byTopic.get(topic)?.sections ?? [];
  const title = sections.find((one) => one.id === section)?.title;
  return [titleOf(deck, topic), ...(title === undefined ? [] : [title])];
}
