// A fold of the beginning of a log, kept beside it so that a start need not fold it again. Whoever deletes it loses nothing.
import type { QuestionId } from '../notes/note.ts';
import { waitOf } from '../schedule/fsrs.ts';
import type { Folding, Renames } from './fold.ts';
import type { Firsts } from './firsts.ts';
import { bringUpToDate, type Tally } from './tally.ts';
import { isKept } from './kept.ts';
import { sealed, unsealed } from './sum.ts';

/** The beginning of a log: how long it is, and what its bytes amount to. */
export type Mark = { bytes: number; hash: string };

export type Checkpoint = {
  mark: Mark;
  /** In the marked beginning. */
  lines: number;
  /** Those of the lines that can't be read, counted from 1. */
  damaged: number[];
  renames: Renames;
  folding: Folding;
};

/** To be raised whenever the same events fold to something else, or the text has another form: an older checkpoint is not read then. */
const form = 6;

/** One line of JSON behind the sum of what follows it. */
export function checkpointText({ renames, folding, ...rest }: Checkpoint): string {
  const { tallies, firsts, work, read, did, ...state } = folding;
  const kept = {
    form,
    ...rest,
    renames: [...renames],
    state,
    tallies: [...tallies].map((entry) => settled(entry, firsts)),
    firsts,
    work: {
      ...work,
      days: [...work.days],
      spent: [...work.spent],
      firsts: [...work.firsts],
    },
    read: [...read],
    did: [...did],
  };
  return sealed(JSON.stringify(kept));
}

/** Null for what `checkpointText` of this form did not write whole. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const body = unsealed(text);
  const kept = body === null ? null : keptIn(body);
  if (kept === null) return null;
  const { mark, lines, damaged, renames, state, tallies, firsts, work, read, did } = kept;
  const folding = {
    ...state,
    tallies: new Map(tallies),
    firsts,
    work: {
      ...work,
      days: new Map(work.days),
      spent: new Map(work.spent),
      firsts: new Map(work.firsts),
    },
    read: new Map(read),
    did: new Map(did),
  };
  return { mark, lines, damaged, renames: new Map(renames), folding };
}

function keptIn(body: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(body);
    return isKept(kept) && (kept as Kept).form === form ? (kept as Kept) : null;
  } catch {
    return null;
  }
}

/** The days to wait worked out, so that a start has not to. */
function settled([question, tally]: [QuestionId, Tally], firsts: Firsts): [QuestionId, Tally] {
  bringUpToDate(tally, firsts);
  const { trace } = tally;
  return [question, { ...tally, trace: trace === null ? null : { ...trace, wait: waitOf(trace) } }];
}

type Entries<Whole> = Whole extends ReadonlyMap<infer Key, infer Value> ? [Key, Value][] : never;
type Kept = Omit<Checkpoint, 'renames' | 'folding'> & {
  form: number;
  renames: [QuestionId, QuestionId][];
  state: Pick<Folding, 'last' | 'isClosed' | 'isAhead'>;
  tallies: Entries<Folding['tallies']>;
  firsts: Firsts;
  work: Omit<Folding['work'], 'days' | 'spent' | 'firsts'> & {
    days: Entries<Folding['work']['days']>;
    spent: Entries<Folding['work']['spent']>;
    firsts: Entries<Folding['work']['firsts']>;
  };
  read: Entries<Folding['read']>;
  did: Entries<Folding['did']>;
};
