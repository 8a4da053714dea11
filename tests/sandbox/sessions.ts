// Reads the corpus: sessions as learners type them, and families of sessions that differ in a few words.
import { readFileSync, readdirSync } from 'node:fs';

export type Session = {
  name: string;
  /** Found on, or only a score: nobody looks at the lines of the second. */
  part: 'dev' | 'score';
  /** What is typed, a here-doc as one. */
  lines: string[];
  /** Changes when what is typed does. */
  revision: string;
};

/** Sessions of these were written while looking at what differs: none of them can be a score. */
const seenFiles = /^seen[-.]/;

export function readCorpus(root: string): Session[] {
  const folder = `${root}tests/sandbox/corpus/`;
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const all = files.sort().flatMap((name) => {
    const sessions = parseSessions(readFileSync(folder + name, 'utf8'));
    return seenFiles.test(name)
      ? sessions.map((one) => ({ ...one, part: 'dev' as const }))
      : sessions;
  });
  const names = new Set<string>();
  for (const { name } of all) {
    if (names.has(name)) throw new Error(`Two sessions are called ${name}.`);
    names.add(name);
  }
  return all;
}

/** `## name` begins a session, `$ ` a line, `> ` goes on with it; `«a|b|c»` makes three sessions of one, and several such marks change together. */
export function parseSessions(text: string): Session[] {
  return text
    .split(/^## /m)
    .slice(1)
    .flatMap((block) => {
      const [name = '', ...rest] = block.split('\n');
      return members(name.trim(), rest.join('\n')).map(([each, body]) => session(each, body));
    });
}

function members(name: string, body: string): [string, string][] {
  if (/«[^»]*«/.test(body)) throw new Error(`${name}: a mark stands within a mark.`);
  const marks = [...body.matchAll(/«([^»]*)»/g)].map(([, words = '']) => words.split('|'));
  if (marks.length === 0) return [[name, body]];
  const count = Math.max(...marks.map((words) => words.length));
  return Array.from({ length: count }, (_, at) => [
    `${name}-${at + 1}`,
    body.replace(/«([^»]*)»/g, (_mark, words: string) => {
      const each = words.split('|');
      return each[at % each.length] ?? '';
    }),
  ]);
}

function session(name: string, body: string): Session {
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`A session can't be called "${name}".`);
  const lines: string[] = [];
  for (const line of body.split('\n')) {
    if (line.startsWith('$ ')) lines.push(line.slice(2));
    else if (line.startsWith('>')) lines.push(`${lines.pop() ?? ''}\n${line.slice(2)}`);
    else if (line.trim() !== '') throw new Error(`${name}: "${line}" begins with neither $ nor >.`);
  }
  return {
    name,
    part: hash(name) % 3 === 0 ? 'score' : 'dev',
    lines,
    revision: hash(lines.join('\n\n')).toString(16),
  };
}

/** FNV-1a, mixed once more, as its low bits depend on little. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const char of text) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return (sum ^ (sum >>> 13)) >>> 0;
}
