// Differential fuzzing: `npm run differ -- COUNT [--seed N] [--engines N] [--most SHARE]`, or `-- --file SESSIONS` for sessions that somebody wrote.
// Sessions are played here and on an engine, compared line by line up to the first line that isn't modelled; what differs is made as short as it can be, or told line by line where somebody wrote it.
import { readFileSync } from 'node:fs';
import type { Engine } from '../engine/engine.ts';
import { Chance } from './chance.ts';
import { makeSession } from './make-session.ts';
import { normalLines } from './normal.ts';
import { Endless, playOnEngine, withEngines } from './on-engine.ts';
import { playHere } from './play-here.ts';
import type { Played } from './played.ts';
import { parseSessions } from './sessions.ts';

type Compared = {
  lines: number;
  different: number;
  first: number;
  differing: number[];
  theirs: Played[];
  ours: Played[];
  what: string | null;
};

export async function main(root: string, words: string[]): Promise<number> {
  const after = (flag: string) =>
    words.includes(flag) ? words[words.indexOf(flag) + 1] : undefined;
  const sessions =
    after('--file') === undefined
      ? made(words, Number(after('--seed') ?? 1))
      : parseSessions(readFileSync(after('--file') ?? '', 'utf8')).map(({ lines }) => lines);
  const todo = sessions.map((lines, at) => ({ lines, at }));
  const sums = { endless: 0, lines: 0, different: 0, unmodelled: 0, sessions: 0 };
  const work = async (engine: Engine) => {
    for (let next = todo.shift(); next; next = todo.shift()) {
      const compared = await compare(engine, next.lines).catch(endless);
      if (compared === null) {
        sums.endless++;
        continue;
      }
      sums.sessions++;
      sums.lines += compared.lines;
      sums.different += compared.different;
      if (compared.what !== null) sums.unmodelled++;
      if (compared.first !== -1 || (words.includes('--file') && compared.what !== null))
        await (words.includes('--file') ? tellAll(next, compared) : tell(engine, next, compared));
    }
  };
  await withEngines(root, Number(after('--engines') ?? 1), work);
  const share = sums.lines === 0 ? 0 : (100 * sums.different) / sums.lines;
  process.stdout.write(
    `${sums.sessions} sessions, ${sums.lines} lines compared, ${sums.different} different (${share.toFixed(2)} %); ${sums.unmodelled} sessions end at a line that isn't modelled, ${sums.endless} have no end on the engine\n`,
  );
  return share > Number(after('--most') ?? 100) ? 1 : 0;
}

function made(words: readonly string[], seed: number): string[][] {
  const count =
    Number(words.find((word, at) => /^\d+$/.test(word) && !words[at - 1]?.startsWith('--'))) || 100;
  return Array.from({ length: count }, (_, at) => makeSession(new Chance(seed * 1_000_003 + at)));
}

async function compare(engine: Engine, lines: readonly string[]): Promise<Compared> {
  const here = playHere(lines);
  const ours = normalLines(here.ours);
  const theirs = normalLines(await playOnEngine(engine, [...lines])).slice(0, ours.length);
  const differing = ours.flatMap((line, at) => (isSame(line, theirs[at]) ? [] : [at]));
  return {
    lines: ours.length,
    different: differing.length,
    first: differing[0] ?? -1,
    differing,
    theirs,
    ours,
    what: here.what,
  };
}

/** A session that waits for ever on the engine is left out. */
function endless(thrown: unknown): null {
  if (thrown instanceof Endless) return null;
  throw thrown;
}

const isSame = (one: Played, other: Played | undefined) =>
  other !== undefined && one.out === other.out && one.err === other.err && one.exit === other.exit;

/** Lines in front of the first difference are left out one after the other, as long as it stays. */
async function tell(
  engine: Engine,
  { lines, at }: { lines: string[]; at: number },
  compared: Compared,
): Promise<void> {
  let kept = lines.slice(0, compared.first + 1);
  let last = compared;
  for (let drop = kept.length - 2; drop >= 0; drop--) {
    const fewer = kept.filter((_, index) => index !== drop);
    const next = await compare(engine, fewer).catch(endless);
    if (next?.first !== fewer.length - 1) continue;
    kept = fewer;
    last = next;
  }
  process.stdout.write(
    `== session ${at}\n${kept.map((line) => `$ ${line.replaceAll('\n', '\n> ')}\n`).join('')}${shown('-', last.theirs[last.first])}${shown('+', last.ours[last.first])}`,
  );
}

/** A session that somebody wrote stays as it is: each line that differs, and where it ends as not modelled. */
function tellAll(
  { lines, at }: { lines: string[]; at: number },
  { differing, theirs, ours, what }: Compared,
): void {
  const line = (index: number) => `$ ${(lines[index] ?? '').replaceAll('\n', '\n> ')}\n`;
  const told = differing.map(
    (index) => `${line(index)}${shown('-', theirs[index])}${shown('+', ours[index])}`,
  );
  if (what !== null) told.push(`${line(ours.length)}not modelled: ${what}\n`);
  process.stdout.write(`== session ${at}\n${told.join('')}`);
}

export function shown(mark: string, played: Played | undefined): string {
  if (played === undefined) return `${mark} (nothing)\n`;
  const block = (name: string, text: string) =>
    text === '' ? '' : `${text.replace(/\n$/, '').replace(/^/gm, `${mark}${name} `)}\n`;
  return `${block('o', played.out)}${block('e', played.err)}${played.exit === 0 ? '' : `${mark} exit ${played.exit}\n`}`;
}
