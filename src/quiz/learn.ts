// Where `learn` goes on: the next section to read, its questions, and the few that a new topic may begin with.
import { factsOf, isGraded } from '../notes/kinds.ts';
import type { NoteHead, QuestionHead, SectionHead } from '../notes/heads.ts';
import type { Note, Question, Section, TopicId } from '../notes/note.ts';
import { progressOf, type Progress } from '../progress/fold.ts';
import { chanceOf, shuffled } from './shuffle.ts';

export type Stop = {
  note: NoteHead;
  section: SectionHead;
  /** Counted from 1, of `count` sections. */
  number: number;
  count: number;
  /** What the section's text was not asked about yet; open questions are for interviews. */
  questions: QuestionHead[];
  /** Whether anything of the topic was read or answered before. */
  isNewTopic: boolean;
  /** Its questions were skipped when it was read: they are asked without the text. */
  isLeft: boolean;
};

/** With its texts, to be read and asked. */
export type WholeStop = Omit<Stop, 'note' | 'section' | 'questions'> & {
  note: Note;
  section: Section;
  questions: Question[];
};

/** So often a skipped question is asked at the end of its topic; skipped again it waits until the topic is asked for by name, or all else is done. */
const usualSkips = 1;

/**
 * The next stop of a topic, the sections from the given one on first; or null when all of it was read and asked.
 * What was skipped blocks nothing: it comes at the end, where it was not skipped more often than that.
 */
export function nextStop(
  note: NoteHead,
  progress: Progress,
  skips = Infinity,
  from = 0,
): Stop | null {
  const inTurn = [...note.sections.slice(from), ...note.sections.slice(0, from)];
  const isOpen = (section: SectionHead): boolean =>
    !isRead(note, section, progress) ||
    unasked(section, progress).some(({ id }) => skipsOf(id, progress) === 0);
  const open = inTurn.find(isOpen);
  if (open !== undefined) return stopAt(note, open, progress);
  const left = inTurn.find((section) => questionsLeft(section, progress, skips).length > 0);
  return left === undefined
    ? null
    : {
        ...stopAt(note, left, progress),
        questions: questionsLeft(left, progress, skips),
        isLeft: true,
      };
}

/** The stop with what the note has of it. */
export function wholeStop(stop: Stop, note: Note): WholeStop | null {
  const section = note.sections.find(({ id }) => id === stop.section.id);
  if (section === undefined) return null;
  const byId = new Map(section.questions.map((question) => [question.id, question]));
  return {
    ...stop,
    note,
    section,
    questions: stop.questions.flatMap(({ id }) => byId.get(id) ?? []),
  };
}

/** A section that was asked for by name; where nothing of it is new, all of it is asked. */
export function stopOn(note: NoteHead, section: SectionHead, progress: Progress): Stop {
  const stop = stopAt(note, section, progress);
  const questions = stop.questions.length > 0 ? stop.questions : section.questions.filter(isGraded);
  return { ...stop, questions, isNewTopic: false };
}

function stopAt(note: NoteHead, section: SectionHead, progress: Progress): Stop {
  return {
    note,
    section,
    number: note.sections.indexOf(section) + 1,
    count: note.sections.length,
    questions: unasked(section, progress),
    isNewTopic: isNewTopic(note, progress),
    isLeft: false,
  };
}

function questionsLeft(section: SectionHead, progress: Progress, skips: number): QuestionHead[] {
  return unasked(section, progress).filter(({ id }) => skipsOf(id, progress) <= skips);
}

const skipsOf = (id: QuestionHead['id'], progress: Progress): number =>
  progressOf(progress, id).skips ?? 0;

/** Without a topic: on in the one last read, else the first in learning order that is not done. Null when everything is. */
export function whereToGoOn(notes: readonly NoteHead[], progress: Progress): Stop | null {
  const last = lastRead(progress);
  const current = notes.find((note) => note.topic === last);
  const placed = notes.filter((note) => isPlaced(note, progress));
  const open = notes.filter((note) => !placed.includes(note));
  const inOrder = [...(current === undefined ? [] : [current]), ...open, ...placed];
  for (const skips of [usualSkips, Infinity])
    for (const note of inOrder) {
      const stop = nextStop(note, progress, skips);
      if (stop !== null) return stop;
    }
  return null;
}

/** Placement found it known, and nothing of it was read since: it comes after all others. */
function isPlaced(note: NoteHead, progress: Progress): boolean {
  return (
    note.sections.every((section) => !isRead(note, section, progress)) &&
    note.sections.some(({ questions }) =>
      questions.some(({ id }) => progressOf(progress, id).outcomes[0]?.[1] === 2),
    )
  );
}

/** Up to three easy questions of a new topic, of different sections where there are as many: to be wrong about, never scored. */
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

const isForPretest = ({ kind, level }: Question): boolean => level === 1 && factsOf(kind).pretest;

function isRead(note: NoteHead, section: SectionHead, progress: Progress): boolean {
  return progress.read.has(`${note.topic}/${section.id}`);
}

function unasked(section: SectionHead, progress: Progress): QuestionHead[] {
  return section.questions.filter(
    (question) =>
      isGraded(question) &&
      progressOf(progress, question.id).memory.kind === 'unseen' &&
      progressOf(progress, question.id).away === undefined &&
      !progressOf(progress, question.id).contested.includes(question.revision),
  );
}

function isNewTopic(note: NoteHead, progress: Progress): boolean {
  return note.sections.every(
    (section) =>
      !isRead(note, section, progress) &&
      section.questions.every((question) => progressOf(progress, question.id).answers === 0),
  );
}

function lastRead(progress: Progress): TopicId | null {
  const place = [...progress.read.keys()].at(-1);
  return place === undefined ? null : ((place.split('/')[0] ?? '') as TopicId);
}
