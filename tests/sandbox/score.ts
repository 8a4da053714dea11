// How the built-in Docker does on the corpus: `npm run corpus:score [-- PREFIX…] [--show N] [--every]`.
// A session is identical, not modelled (and the same as far as it went), or different. Of the part that is only a score, nothing but its figures is ever printed.
import { shown } from './differ.ts';
import { normalLines } from './normal.ts';
import { playHere } from './play-here.ts';
import type { Played } from './played.ts';
import { readRecorded } from './record.ts';
import { readCorpus, type Session } from './sessions.ts';

type Outcome = {
  kind: 'identical' | 'not modelled' | 'different';
  at: number;
  what: string;
  ours: Played[];
  lines: number;
  same: number;
};

export async function main(root: string, words: string[]): Promise<number> {
  const recorded = readRecorded(root);
  const show = Number(words[words.indexOf('--show') + 1]) || 0;
  const prefixes = words.filter((word, at) => !word.startsWith('--') && words[at - 1] !== '--show');
  const tally = new Map<string, Outcome['kind'][]>();
  const whats = new Map<string, number>();
  const lines = { dev: [0, 0, 0], score: [0, 0, 0] };
  let shown = 0;
  for (const session of readCorpus(root)) {
    const known = recorded.get(session.name);
    if (!known || known.revision !== session.revision) continue;
    if (prefixes.length > 0 && !prefixes.some((prefix) => session.name.startsWith(prefix)))
      continue;
    const outcome = judge(session, known.lines);
    tally.set(session.part, [...(tally.get(session.part) ?? []), outcome.kind]);
    lines[session.part][0] = (lines[session.part][0] ?? 0) + outcome.same;
    lines[session.part][1] = (lines[session.part][1] ?? 0) + outcome.lines;
    lines[session.part][2] = (lines[session.part][2] ?? 0) + outcome.ours.length - outcome.same;
    if (session.part === 'score') continue;
    if (outcome.kind === 'not modelled')
      whats.set(outcome.what, (whats.get(outcome.what) ?? 0) + 1);
    if (outcome.kind !== 'different' || shown >= show) continue;
    shown++;
    print(session, known.lines, outcome, words.includes('--every'));
  }
  for (const [what, count] of [...whats].sort(([, one], [, other]) => other - one))
    process.stdout.write(`not modelled ${count}: ${what}\n`);
  for (const [part, kinds] of tally) {
    const share = (kind: Outcome['kind']) =>
      `${((100 * kinds.filter((each) => each === kind).length) / kinds.length).toFixed(1)} %`;
    const [same = 0, all = 1, other = 0] = lines[part as 'dev' | 'score'];
    process.stdout.write(
      `${part}: ${kinds.length} sessions, identical ${share('identical')}, not modelled ${share('not modelled')}, different ${share('different')}; lines ${((100 * same) / all).toFixed(1)} %, different ${((100 * other) / all).toFixed(1)} %\n`,
    );
  }
  return 0;
}

export type Kinds = { dev: Outcome['kind'][]; score: Outcome['kind'][] };

/** How sessions end, and nothing of their lines. */
export function kindsOf(root: string, sessions: readonly Session[]): Kinds {
  const recorded = readRecorded(root);
  const kinds: Kinds = { dev: [], score: [] };
  for (const session of sessions) {
    const known = recorded.get(session.name);
    if (known) kinds[session.part].push(judge(session, known.lines).kind);
  }
  return kinds;
}

/** Up to the first line that isn't modelled. */
function judge(session: Session, theirs: readonly Played[]): Outcome {
  const { ours, what } = playHere(session.lines);
  const mine = normalLines(ours);
  const count = theirs.length;
  let same = 0;
  let first = -1;
  for (let at = 0; at < mine.length; at++) {
    if (isSame(mine[at], theirs[at])) same++;
    else if (first === -1) first = at;
  }
  const base = { ours: mine, what: what ?? '', lines: count, same };
  if (first !== -1) return { ...base, kind: 'different', at: first };
  if (what !== null) return { ...base, kind: 'not modelled', at: mine.length };
  return mine.length === count
    ? { ...base, kind: 'identical', at: -1 }
    : { ...base, kind: 'different', at: mine.length };
}

const isSame = (one: Played | undefined, other: Played | undefined) =>
  one !== undefined &&
  other !== undefined &&
  one.out === other.out &&
  one.err === other.err &&
  one.exit === other.exit;

/** The first line that differs behind those that led to it, or each that does. */
function print(
  session: Session,
  theirs: readonly Played[],
  { at: first, ours }: Outcome,
  isEvery: boolean,
): void {
  process.stdout.write(`== ${session.name}\n`);
  const typed = (line = '') => line.replaceAll('\n', '\n > ');
  for (const [at, line] of session.lines.entries()) {
    if (at > (isEvery ? ours.length : first)) return;
    if (at < first || isSame(ours[at], theirs[at])) process.stdout.write(`   ${typed(line)}\n`);
    else process.stdout.write(`$ ${typed(line)}\n${shown('-', theirs[at])}${shown('+', ours[at])}`);
  }
}
