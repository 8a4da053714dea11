// Many notes become one deck: which note stands for a topic, in what order to learn, and what a typed name means.
import type { FollowUp, Language, Note, Question, QuestionId, Section, TopicId } from './note.ts';
import { nameKey, singularKey } from './names.ts';
import { nearestFew } from './near.ts';
import { byPlace, problem, type Problem } from './problem.ts';

export type Deck = {
  language: Language;
  /** In learning order: what a note requires stands before it. */
  notes: readonly Note[];
  byTopic: ReadonlyMap<TopicId, Note>;
  /** By id and by former id. */
  questions: ReadonlyMap<QuestionId, Question>;
  followUps: ReadonlyMap<QuestionId, { followUp: FollowUp; parent: Question }>;
  /** The topics whose built-in note a learner's own one stands in for. */
  replaced: ReadonlySet<TopicId>;
  own: ReadonlySet<TopicId>;
  /** Each topic with the names it answers to. */
  names: readonly { topic: TopicId; name: string }[];
};

type DeckParts = {
  language: Language;
  builtIn: readonly Note[];
  /** The learner's folders in their order; a later one stands in for an earlier one. */
  own?: readonly (readonly Note[])[];
  /** Titles and aliases from the other language's notes. */
  moreNames?: readonly { topic: TopicId; name: string }[];
};

type TopicFound =
  | { kind: 'found'; note: Note }
  | { kind: 'several'; topics: TopicId[] }
  | { kind: 'unknown'; near: TopicId[] };

export function makeDeck(parts: DeckParts): { deck: Deck; problems: Problem[] } {
  const byTopic = new Map(parts.builtIn.map((note) => [note.topic, note]));
  const own = new Set<TopicId>();
  for (const note of (parts.own ?? []).flat()) {
    byTopic.set(note.topic, note);
    own.add(note.topic);
  }
  const replaced = new Set(
    parts.builtIn.filter((note) => own.has(note.topic)).map((note) => note.topic),
  );
  const { notes, problems } = inLearningOrder(byTopic);
  const names = [
    ...notes.flatMap(namesOf),
    ...(parts.moreNames ?? []).filter((one) => byTopic.has(one.topic)),
  ];
  const deck: Deck = {
    language: parts.language,
    notes,
    byTopic,
    questions: questionsById(notes),
    followUps: followUpsById(notes),
    replaced,
    own,
    names,
  };
  return {
    deck,
    problems: [...problems, ...unknownTopics(notes, byTopic), ...laterTopics(notes, byTopic)].sort(
      byPlace,
    ),
  };
}

/** The deck with these notes in place of what stands there for them. */
export function withNotes(deck: Deck, whole: readonly Note[]): Deck {
  const byTopic = new Map(deck.byTopic);
  for (const note of whole) byTopic.set(note.topic, note);
  const notes = deck.notes.map((note) => byTopic.get(note.topic) ?? note);
  return {
    ...deck,
    notes,
    byTopic,
    questions: questionsById(notes),
    followUps: followUpsById(notes),
  };
}

/** A topic by id, title or alias, in any case and number, or by a prefix that only one topic has. */
export function findTopic(deck: Deck, typed: string): TopicFound {
  const key = nameKey(typed);
  const looks: ((name: string) => boolean)[] = [
    (name) => nameKey(name) === key,
    (name) => singularKey(name) === singularKey(typed),
    (name) => key !== '' && nameKey(name).startsWith(key),
  ];
  const exact = deck.byTopic.get(key as TopicId);
  if (exact) return { kind: 'found', note: exact };
  for (const fits of looks) {
    const topics = [...new Set(deck.names.filter((one) => fits(one.name)).map((one) => one.topic))];
    const note = deck.byTopic.get(topics[0]!);
    if (topics.length === 1 && note) return { kind: 'found', note };
    if (topics.length > 1) return { kind: 'several', topics };
  }
  return { kind: 'unknown', near: nearTopics(deck, key) };
}

/** A section by id or former id. */
export function findSection(note: Note, id: string): Section | null {
  return (
    note.sections.find((section) => section.id === id) ??
    note.sections.find((section) => section.was === id) ??
    null
  );
}

export function questionsOf(note: Note): Question[] {
  return note.sections.flatMap((section) => section.questions);
}

function nearTopics(deck: Deck, key: string): TopicId[] {
  const keys = new Map(deck.names.map((one) => [nameKey(one.name), one.topic]));
  return [...new Set(nearestFew(key, keys.keys(), 5).map((near) => keys.get(near)!))].slice(0, 3);
}

function namesOf(note: Note): { topic: TopicId; name: string }[] {
  return [note.topic, note.title, ...note.aliases].map((name) => ({ topic: note.topic, name }));
}

function questionsById(notes: readonly Note[]): Map<QuestionId, Question> {
  const all = notes.flatMap(questionsOf);
  const former = all.flatMap((question) =>
    question.was ? [[question.was, question] as const] : [],
  );
  return new Map([...former, ...all.map((question) => [question.id, question] as const)]);
}

function followUpsById(notes: readonly Note[]): Deck['followUps'] {
  const all = notes
    .flatMap(questionsOf)
    .flatMap((parent) =>
      parent.kind === 'open' ? parent.followUps.map((followUp) => ({ followUp, parent })) : [],
    );
  const former = all.flatMap((one) => (one.followUp.was ? [[one.followUp.was, one] as const] : []));
  return new Map([...former, ...all.map((one) => [one.followUp.id, one] as const)]);
}

/**
 * By `order`; then, for notes without one, by how often interviews ask, and by name. What a note requires stands before it
 * all the same. A circle is told and cut.
 */
function inLearningOrder(byTopic: ReadonlyMap<TopicId, Note>): {
  notes: Note[];
  problems: Problem[];
} {
  const notes: Note[] = [];
  const problems: Problem[] = [];
  const state = new Map<TopicId, 'open' | 'done'>();
  // What is open stands in a list of its own: a chain of notes may be longer than calls can be nested.
  const open: { note: Note; next: number }[] = [];
  const begin = (note: Note): void => {
    state.set(note.topic, 'open');
    open.push({ note, next: 0 });
  };
  const goOn = (): void => {
    const last = open.at(-1)!;
    const topic = last.note.requires[last.next++];
    if (topic === undefined) {
      open.pop();
      state.set(last.note.topic, 'done');
      notes.push(last.note);
    } else if (state.get(topic) === 'open')
      problems.push(
        circle(
          last.note,
          open.map(({ note }) => note.topic),
          topic,
        ),
      );
    else if (byTopic.has(topic) && !state.has(topic)) begin(byTopic.get(topic)!);
  };
  const first = [...byTopic.values()].sort(
    (a, b) =>
      (a.order ?? Infinity) - (b.order ?? Infinity) ||
      b.asked - a.asked ||
      (a.topic < b.topic ? -1 : 1),
  );
  for (const note of first) {
    if (!state.has(note.topic)) begin(note);
    while (open.length > 0) goOn();
  }
  return { notes, problems };
}

function circle(note: Note, path: TopicId[], topic: TopicId): Problem {
  return problem(
    'requires-circle',
    { topics: [...path.slice(path.indexOf(topic)), topic] },
    { path: note.path, line: 1, column: 1 },
  );
}

/** What has to be read first can't have a later place in the order. */
function laterTopics(notes: readonly Note[], byTopic: ReadonlyMap<TopicId, Note>): Problem[] {
  return notes.flatMap((note) =>
    note.requires.flatMap((topic) => {
      const its = byTopic.get(topic)?.order ?? null;
      const { order } = note;
      return order === null || its === null || its < order
        ? []
        : problem('requires-later', { topic, order, its }, { path: note.path, line: 1, column: 1 });
    }),
  );
}

function unknownTopics(notes: readonly Note[], byTopic: ReadonlyMap<TopicId, Note>): Problem[] {
  return notes.flatMap((note) => {
    const place = { path: note.path, line: 1, column: 1 };
    const near = (topic: string) => nearestFew(topic, byTopic.keys(), 1)[0] ?? null;
    return [
      ...note.requires
        .filter((topic) => !byTopic.has(topic))
        .map((topic) => problem('requires-unknown', { topic, near: near(topic) }, place)),
      ...note.related
        .filter((topic) => !byTopic.has(topic))
        .map((topic) => problem('related-unknown', { topic, near: near(topic) }, place)),
    ];
  });
}
