// Topic and section names as they are typed → those of the deck, or a failure that names the nearest.
import { findSection, findTopic, type Deck } from '../notes/deck.ts';
import type { Note, Section, TopicId } from '../notes/note.ts';
import { fail } from '../world/failure.ts';

export function topicNamed(deck: Deck, given: string): Note {
  const found = findTopic(deck, given);
  if (found.kind === 'found') return found.note;
  return fail('unknown-topic', {
    given,
    nearest: found.kind === 'several' ? found.topics : found.near,
  });
}

export function topicsNamed(deck: Deck, given: readonly string[]): TopicId[] {
  return [...new Set(given.map((name) => topicNamed(deck, name).topic))];
}

/** Topics, and sections as `topic/section` where one was named; a topic that was named whole is whole. */
export function placesNamed(
  deck: Deck,
  given: readonly string[],
): { topics: TopicId[]; sections: string[] } {
  const places = given.map((name) => placeNamed(deck, name));
  const whole = new Set(places.flatMap(({ note, section }) => (section === null ? note : [])));
  return {
    topics: [...new Set(places.map(({ note }) => note.topic))],
    sections: places.flatMap(({ note, section }) =>
      section === null || whole.has(note) ? [] : [`${note.topic}/${section.id}`],
    ),
  };
}

/** Whether nothing is called so, or nearly so; several topics are, too, where the name begins more than one. */
export function isNoTopic(deck: Deck, given: string): boolean {
  const found = findTopic(deck, given.split(/[#/]/)[0] ?? '');
  return found.kind === 'unknown' && found.near.length === 0;
}

/** `volumes`, `volumes#lifetime` or `volumes/lifetime`. */
export function placeNamed(deck: Deck, given: string): { note: Note; section: Section | null } {
  const [topic = '', section] = given.split(/[#/](.*)/s);
  const note = topicNamed(deck, topic);
  if (section === undefined || section === '') return { note, section: null };
  return {
    note,
    section:
      findSection(note, section) ??
      fail('unknown-section', {
        topic: note.topic,
        given: section,
        sections: note.sections.map((one) => one.id),
      }),
  };
}
