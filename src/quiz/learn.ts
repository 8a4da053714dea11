// Where `learn` goes on: the next section to read, its questions, and the few that a new topic may begin with.
import { factsOf, isGraded } from '../notes/kinds.ts';
import type { Note, Question, Section, TopicId } from '../notes/note.ts';
import { progressOf, type Progress } from '../progress/fold.ts';
import { chanceOf, shuffled } from './shuffle.ts';

export type Stop = {
  note: Note;
  section: Section;
  /** Counted from 1, of `count` sections. */
  number: number;
  count: number;
  /** What the section's text was not asked about yet; open questions are for interviews. */
  questions: Question[];
  /** Whether anything of the topic was read or answered before. */
  isNewTopic: boolean;
};

/** The next stop of a topic, or null when all of it was read and asked. */
export function nextStop(note: Note, progress: Progress): Stop | null {
  const at = note.sections.findIndex((section) => !isDone(note, section, progress));
  const section = note.sections[at];
  if (section === undefined) return null;
  return {
    note,
    section,
    number: at + 1,
    count: note.sections.length,
    questions: unasked(section, progress),
    isNewTopic: isNewTopic(note, progress),
  };
}

/** Without a topic: on in the one last read, else the first in learning order that is not done. Null when everything is. */
export function whereToGoOn(notes: readonly Note[], progress: Progress): Stop | null {
  const last = lastRead(progress);
  const current = notes.find((note) => note.topic === last);
  const placed = notes.filter((note) => isPlaced(note, progress));
  const open = notes.filter((note) => !placed.includes(note));
  const inOrder = [...(current === undefined ? [] : [current]), ...open, ...placed];
  for (const note of inOrder) {
    const stop = nextStop(note, progress);
    if (stop !== null) return stop;
  }
  return null;
}

/** Placement found it known, and nothing of it was read since: it comes after all others. */
function isPlaced(note: Note, progress: Progress): boolean {
  return (
    note.sections.every(({ id }) => !progress.read.has(`${note.topic}/${id}`)) &&
    note.sections.some(({ questions }) =>
      questions.some(({ id }) => progressOf(progress, id).outcomes[0]?.[1] === 2),
    )
  );
}

/** Up to three questions of a new topic, of different sections where there are as many: to be wrong about, never scored. */
export function pretest(note: Note, seed: number): Question[] {
  const chance = chanceOf(seed, 'pretest', note.topic);
  const perSection = note.sections.map((section) =>
    shuffled(section.questions.filter(isForPretest), chance),
  );
  const inRounds = Array.from({ length: pretestCount }, (_, round) =>
    shuffled(
      perSection.flatMap((list) => list[round] ?? []),
      chance,
    ),
  ).flat();
  return inRounds.slice(0, pretestCount);
}

const pretestCount = 3;

const isForPretest = ({ kind }: Question): boolean => factsOf(kind).pretest;

function isDone(note: Note, section: Section, progress: Progress): boolean {
  return (
    progress.read.has(`${note.topic}/${section.id}`) && unasked(section, progress).length === 0
  );
}

function unasked(section: Section, progress: Progress): Question[] {
  return section.questions.filter(
    (question) =>
      isGraded(question) &&
      progressOf(progress, question.id).memory.kind === 'unseen' &&
      progressOf(progress, question.id).away === undefined &&
      !progressOf(progress, question.id).contested.includes(question.revision),
  );
}

function isNewTopic(note: Note, progress: Progress): boolean {
  return note.sections.every(
    (section) =>
      !progress.read.has(`${note.topic}/${section.id}`) &&
      section.questions.every((question) => progressOf(progress, question.id).answers === 0),
  );
}

function lastRead(progress: Progress): TopicId | null {
  const place = [...progress.read.keys()].at(-1);
  return place === undefined ? null : ((place.split('/')[0] ?? '') as TopicId);
}
