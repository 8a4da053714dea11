// What the learner has done: facts that are appended and never edited.
import type { Kind, Language, QuestionId, TopicId } from '../notes/note.ts';
import type { Day, Grade } from '../schedule/memory.ts';

/** The version that new lines carry. */
export const currentVersion = 1;

/** Of an event: unique over all devices. */
export type EventId = string & { readonly brand: 'EventId' };
/** Of a session: unique over all devices; its events' ids begin with it. */
export type SessionId = string & { readonly brand: 'SessionId' };

export const modes = ['quiz', 'learn', 'review', 'today', 'interview', 'placement', 'lab'] as const;
export type Mode = (typeof modes)[number];
export const confidences = ['guess', 'unsure', 'sure'] as const;
export type Confidence = (typeof confidences)[number];

type Stamp = {
  id: EventId;
  v: number;
  /** The instant as ISO 8601 in UTC. */
  at: string;
  /** The study day where the learner was, so that no fold needs a time zone. */
  day: Day;
  device: string;
  session: SessionId;
};

export type Answered = Stamp & {
  kind: 'answered';
  question: QuestionId;
  asked: Kind;
  revision: string;
  language: Language;
  mode: Mode;
  /** As given, options and items by their place in the note (`a` the first), however they were shown. */
  answer: string | string[] | Record<string, string>;
  right: boolean;
  /** From 0 to 1; a share only where some of the answer was right. */
  score: number;
  grade: Grade;
  durationMs: number;
  hint: boolean;
  /** 2 after a line that could not be read or a typo. */
  attempt: 1 | 2;
  /** How often the question had come back in this session. */
  again: number;
  confidence: Confidence | null;
  /** Asked though nothing called for it (`--all`, `--missed`): it may never lengthen an interval. */
  cram: boolean;
};

type Skipped = Stamp & { kind: 'skipped'; question: QuestionId; mode: Mode };
/** Takes an answered, skipped or put-away event back. */
type Undone = Stamp & { kind: 'undone'; event: EventId };
/** The learner grades an answer lower than it was; a higher grade is ignored. */
type Lowered = Stamp & { kind: 'lowered'; event: EventId; grade: Grade };
type Contested = Stamp & {
  kind: 'contested';
  event: EventId;
  question: QuestionId;
  revision: string;
  why: string;
};
/** Placement found that it is known already. */
type Known = Stamp & { kind: 'known'; question: QuestionId; revision: string };
/** Put away by the learner: not asked until the day it is back, or never where that is null. */
type PutAway = Stamp & { kind: 'put-away'; question: QuestionId; until: Day | null };
/** A section was read; how long it took and how long it is, where that is known. */
export type SectionRead = Stamp & {
  kind: 'read';
  topic: TopicId;
  section: string;
  durationMs?: number;
  words?: number;
};
type Begun = Stamp & {
  kind: 'begun';
  mode: Mode;
  seed: number;
  language: Language;
  total: number | null;
};
type Ended = Stamp & { kind: 'ended'; asked: number; right: number; skipped: number };
/** A task of a lab was done, by what its checks saw; `hints`: how many of its three were shown. */
type Did = Stamp & {
  kind: 'did';
  lab: string;
  task: string;
  hints: number;
  durationMs: number;
  engine: 'built-in' | 'docker';
};
/** What was done of a lab before is to be done anew; the facts stay. */
type LabReset = Stamp & { kind: 'lab-reset'; lab: string };
/** What was known of these topics before is forgotten; the facts stay. */
type Reset = Stamp & { kind: 'reset'; topics: TopicId[] };
/** Another device's log was taken in. */
type Merged = Stamp & { kind: 'merged'; from: string; events: number };

export type Event =
  | Answered
  | Skipped
  | Undone
  | Lowered
  | Contested
  | Known
  | PutAway
  | SectionRead
  | Begun
  | Ended
  | Did
  | LabReset
  | Reset
  | Merged;
