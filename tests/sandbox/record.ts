// Records what Engine 28 says to each line of the corpus: `npm run corpus:record [-- --all] [--engines N] [NAME…]`.
// `--again` makes the normal forms anew from what this machine recorded.
// Sessions that are recorded as they stand are left as they are, unless all are asked for or their names are.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Engine } from '../engine/engine.ts';
import { normalLines } from './normal.ts';
import { playOnEngine, withEngines } from './on-engine.ts';
import type { Recorded } from './played.ts';
import { readCorpus, type Session } from './sessions.ts';

export async function main(root: string, words: string[]): Promise<number> {
  const sessions = readCorpus(root);
  if (words.includes('--again')) return normalAgain(root, sessions);
  const known = readRecorded(root);
  const wanted = sessions.filter((session) => isWanted(session, known, words));
  const todo = [...wanted];
  const broken: string[] = [];
  const save = () => writeRecorded(root, sessions, known);
  const work = async (engine: Engine) => {
    for (let next = todo.shift(); next; next = todo.shift()) {
      try {
        const lines = await playOnEngine(engine, next.lines);
        keepRaw(root, next, lines);
        known.set(next.name, {
          name: next.name,
          revision: next.revision,
          lines: normalLines(lines),
        });
      } catch (thrown) {
        broken.push(`${next.name}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
      }
      if (todo.length % 20 === 0) save();
    }
  };
  const lanes = Number(words[words.indexOf('--engines') + 1]) || 1;
  await withEngines(root, lanes, work);
  save();
  process.stdout.write(`${wanted.length - broken.length} recorded of ${sessions.length}\n`);
  for (const line of broken) process.stdout.write(`not recorded: ${line}\n`);
  return broken.length > 0 ? 1 : 0;
}

/** The raw recordings of this machine in today's normal form. */
function normalAgain(root: string, sessions: Session[]): number {
  const known = readRecorded(root);
  for (const { name, revision } of sessions) {
    const file = `${rawFolder(root)}${name}.json`;
    if (!existsSync(file)) continue;
    const raw: Recorded = JSON.parse(readFileSync(file, 'utf8'));
    if (raw.revision === revision) known.set(name, { ...raw, lines: normalLines(raw.lines) });
  }
  writeRecorded(root, sessions, known);
  return 0;
}

function isWanted(
  { name, revision }: Session,
  known: Map<string, Recorded>,
  words: string[],
): boolean {
  const names = words.filter((word, at) => !word.startsWith('--') && words[at - 1] !== '--engines');
  if (names.length > 0) return names.some((each) => name === each || name.startsWith(`${each}-`));
  return words.includes('--all') || known.get(name)?.revision !== revision;
}

const path = (root: string) => `${root}tests/sandbox/corpus/recorded.jsonl`;

export function readRecorded(root: string): Map<string, Recorded> {
  if (!existsSync(path(root))) return new Map();
  const rows = readFileSync(path(root), 'utf8').split('\n').filter(Boolean);
  return new Map(
    rows.map((row) => {
      const [name, revision, lines] = JSON.parse(row) as [
        string,
        string,
        [string, string, number][],
      ];
      return [
        name,
        { name, revision, lines: lines.map(([out, err, exit]) => ({ out, err, exit })) },
      ];
    }),
  );
}

function writeRecorded(root: string, sessions: Session[], known: Map<string, Recorded>): void {
  const rows = sessions.flatMap(({ name }) => known.get(name) ?? []);
  const texts = rows.map(({ name, revision, lines }) =>
    JSON.stringify([name, revision, lines.map(({ out, err, exit }) => [out, err, exit])]),
  );
  writeFileSync(path(root), `${texts.join('\n')}\n`);
}

/** What came as it came, for a change of the table of normal forms: kept on this machine only, a file a session. */
export const rawFolder = (root: string) => `${root}node_modules/.cache/docker-learn/corpus/`;

function keepRaw(root: string, { name, revision }: Session, lines: Recorded['lines']): void {
  mkdirSync(rawFolder(root), { recursive: true });
  writeFileSync(`${rawFolder(root)}${name}.json`, JSON.stringify({ name, revision, lines }));
}
