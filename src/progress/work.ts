// How long everything took and how each question went at first: what a pace is worked out from.
import type { QuestionId } from '../notes/note.ts';
import type { Day } from '../schedule/memory.ts';
import type { Answered, SectionRead, SessionId } from './event.ts';

export type Work = {
  answers: number;
  /** Milliseconds over all answers, each counted with at most `awayMs`. */
  ms: number;
  /** Answers of each study day. */
  days: Map<Day, number>;
  /** Milliseconds of each study day: thinking, looking at what was said, reading. */
  spent: Map<Day, number>;
  /** Whether the first answer to a question was right. */
  firsts: Map<QuestionId, boolean>;
  /** Thinking about a question that is new, that was met on an earlier day, and that came back on the same day. */
  fresh: Taken;
  later: Taken;
  again: Taken;
  /** From a verdict to the next question. */
  feedback: Taken;
  reading: { words: number; ms: number };
  /** The last answer, as long as nothing says when its verdict was left. */
  open: { session: SessionId; at: string } | null;
};

export type Taken = { count: number; ms: number };

/** Longer than this nobody thinks or reads: the learner was away. */
export const awayMs = 5 * 60_000;
/** Longer than this nobody looks at a verdict. */
const lookingMs = 2 * 60_000;

export function noWork(): Work {
  const none = (): Taken => ({ count: 0, ms: 0 });
  return {
    answers: 0,
    ms: 0,
    days: new Map(),
    spent: new Map(),
    firsts: new Map(),
    fresh: none(),
    later: none(),
    again: none(),
    feedback: none(),
    reading: { words: 0, ms: 0 },
    open: null,
  };
}

type Answering = Pick<
  Answered,
  'question' | 'right' | 'durationMs' | 'day' | 'at' | 'session' | 'asked'
> & {
  /** Whether it was met on no day yet, on an earlier one, or today already. */
  met: 'never' | 'before' | 'today';
};

/** Changes the work it is given. */
export function addWork(work: Work, answer: Answering): void {
  const { question, right, day, asked, met } = answer;
  const ms = Math.min(answer.durationMs, awayMs);
  work.answers++;
  work.ms += ms;
  work.days.set(day, (work.days.get(day) ?? 0) + 1);
  if (!work.firsts.has(question)) work.firsts.set(question, right);
  spend(work, day, ms + lookedBefore(work, answer));
  if (asked !== 'open')
    add(met === 'never' ? work.fresh : met === 'before' ? work.later : work.again, ms);
  work.open = { session: answer.session, at: answer.at };
}

export function addReading(
  work: Work,
  { day, durationMs, words }: Pick<SectionRead, 'day' | 'durationMs' | 'words'>,
): void {
  if (durationMs === undefined || words === undefined) return;
  const ms = Math.min(durationMs, awayMs);
  spend(work, day, ms);
  work.reading.words += words;
  work.reading.ms += ms;
  work.open = null;
}

export function copyOf(work: Work): Work {
  const { days, spent, firsts, fresh, later, again, feedback, reading } = work;
  return {
    ...work,
    days: new Map(days),
    spent: new Map(spent),
    firsts: new Map(firsts),
    fresh: { ...fresh },
    later: { ...later },
    again: { ...again },
    feedback: { ...feedback },
    reading: { ...reading },
  };
}

/** The next question opened when the verdict before it was left: its answer came so much later as it took. */
function lookedBefore({ open, feedback }: Work, { session, at, durationMs }: Answering): number {
  if (open === null || open.session !== session) return 0;
  const ms = Date.parse(at) - durationMs - Date.parse(open.at);
  if (!(ms >= 0)) return 0;
  const looked = Math.min(ms, lookingMs);
  add(feedback, looked);
  return looked;
}

function spend({ spent }: Work, day: Day, ms: number): void {
  spent.set(day, (spent.get(day) ?? 0) + ms);
}

function add(taken: Taken, ms: number): void {
  taken.count++;
  taken.ms += ms;
}
