// What came of an interview: each answer with its points, the verdict by topic and level, and what to study first.
import type { Level, Markdown, OpenQuestion, QuestionId, TopicId } from '../notes/note.ts';
import type { EventId } from '../progress/event.ts';
import { rightShare } from '../quiz/grade.ts';
import type { SummaryOutput } from '../quiz/protocol.ts';

/** One answer of an interview. */
export type Said = {
  question: OpenQuestion;
  /** Of a follow-up: the question that it follows. */
  parent: QuestionId | null;
  number: number;
  way: 'typed' | 'spoken' | 'skipped';
  text: string;
  durationMs: number;
  /** The points that the text seems to touch, and those of which it seems to say something else as well. */
  touched: number[];
  doubtful: number[];
  /** What the person decided; null before that. */
  ticked: number[] | null;
  /** The fact in the log and the points it counts. */
  logged: { event: EventId; points: readonly number[] } | null;
};

type Share = { named: number; points: number; share: number };
export type ReportedAnswer = {
  id: QuestionId;
  parent: QuestionId | null;
  number: number;
  topic: TopicId;
  section: string;
  level: Level;
  prompt: Markdown;
  way: Said['way'];
  said: string;
  seconds: number;
  points: { text: Markdown; named: boolean }[];
};
export type Report = Share & {
  event: 'report';
  /** Whether every question was asked and every answer walked through. */
  finished: boolean;
  /** Null where it was left half-way. */
  passed: boolean | null;
  /** In percent. */
  pass: number;
  seconds: number;
  topics: (Share & { topic: TopicId })[];
  levels: (Share & { level: Level })[];
  /** `volumes#lifetime`, what lacked most first. */
  study: { topic: TopicId; section: string; missed: number }[];
  answers: ReportedAnswer[];
};

export function reportOf(said: readonly Said[], pass: number, finished: boolean): Report {
  const answers = said.map(reported);
  // Nobody knows what was spoken before its points are ticked.
  const counted = answers.filter((_, at) => said[at]?.way !== 'spoken' || said[at].ticked !== null);
  const all = shareOf(counted);
  const topics = [...new Set(counted.map(({ topic }) => topic))].map((topic) => ({
    topic,
    ...shareOf(counted.filter((answer) => answer.topic === topic)),
  }));
  const levels = [...new Set(counted.map(({ level }) => level))]
    .sort()
    .map((level) => ({ level, ...shareOf(counted.filter((answer) => answer.level === level)) }));
  const seconds = Math.round(said.reduce((sum, one) => sum + one.durationMs, 0) / 1000);
  return {
    event: 'report',
    finished,
    passed: finished ? all.named * 100 >= pass * all.points : null,
    pass,
    ...all,
    seconds,
    topics,
    levels,
    study: studyOf(counted),
    answers,
  };
}

export function summaryOf(said: readonly Said[]): SummaryOutput {
  const mains = said.filter(({ parent }) => parent === null);
  const answered = mains.filter(({ way }) => way !== 'skipped');
  const topics = [...new Set(mains.map(({ question }) => question.topic))].map((topic) => {
    const own = mains.filter(({ question }) => question.topic === topic);
    return { topic, asked: own.length, right: own.filter(isRight).length };
  });
  const missed = answered.filter((one) => !isRight(one)).map(({ question }) => question.id);
  return {
    event: 'summary',
    asked: mains.length,
    right: mains.filter(isRight).length,
    skipped: mains.length - answered.length,
    topics,
    missed,
  };
}

export function isRight(said: Said): boolean {
  return namedIn(said).length / said.question.points.length >= rightShare;
}

/** How many answers the log holds. */
export function keptIn(said: readonly Said[]): number {
  return said.filter(
    ({ way, ticked, logged }) =>
      logged !== null && (way !== 'skipped' || (ticked ?? []).length > 0),
  ).length;
}

/** What the person decided, else what the text seems to touch. */
export function namedIn({ ticked, touched }: Said): readonly number[] {
  return ticked ?? touched;
}

function reported(said: Said): ReportedAnswer {
  const { id, topic, section, level, prompt, points } = said.question;
  const named = namedIn(said);
  const { parent, number, way, text } = said;
  return {
    id,
    parent,
    number,
    topic,
    section,
    level,
    prompt,
    way,
    said: text,
    seconds: Math.round(said.durationMs / 1000),
    points: points.map((point, at) => ({ text: point, named: named.includes(at) })),
  };
}

function shareOf(answers: readonly ReportedAnswer[]): Share {
  const points = answers.flatMap((answer) => answer.points);
  const named = points.filter((point) => point.named).length;
  return { named, points: points.length, share: points.length === 0 ? 0 : named / points.length };
}

function studyOf(answers: readonly ReportedAnswer[]): Report['study'] {
  const places = new Map<string, Report['study'][number]>();
  for (const { topic, section, points } of answers) {
    const missed = points.filter((point) => !point.named).length;
    const place = places.get(`${topic}#${section}`) ?? { topic, section, missed: 0 };
    if (missed > 0) places.set(`${topic}#${section}`, { ...place, missed: place.missed + missed });
  }
  return [...places.values()].sort((one, other) => other.missed - one.missed);
}
