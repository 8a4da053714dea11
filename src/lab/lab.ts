// What a lab is: a situation, tasks that are checked by state, and the ways to solve them.
import type { Language, Level, Markdown, Place, QuestionId, TopicId } from '../notes/note.ts';

/** Where a lab's lines run. */
export const engines = ['built-in', 'docker'] as const;
export type EngineName = (typeof engines)[number];

/** The name of its file without `.md`, the same in every language. */
export type LabName = string & { readonly brand: 'LabName' };
type SectionName = { topic: TopicId; section: string };

export type Lab = {
  name: LabName;
  language: Language;
  path: string;
  title: string;
  summary: string;
  sections: SectionName[];
  level: Level;
  minutes: number;
  order: number;
  /** The oldest Docker Engine that it holds for. */
  since: string | null;
  /** What the learner's work makes beside what is checked: `container db`. */
  names: string[];
  intro: Markdown;
  /** Laid into the lab's own folder before it begins. */
  files: LabFile[];
  /** Docker commands that make the situation, a line each. */
  setup: string[];
  tasks: Task[];
};

/** `labs.json`, the same in every language. */
export type LabIndex = { name: LabName; tasks: string[] }[];

export type LabFile = { path: string; text: string };

export type Task = {
  id: string;
  title: Markdown;
  /** The command question that a done task answers. */
  practises: QuestionId | null;
  hint: Markdown | null;
  text: Markdown;
  /** Lines of the language of checks. */
  checks: string[];
  /** What it showed, once it is done. */
  shown: Markdown;
  /** Scripts, the shortest first when they are shown. */
  solutions: string[];
  /** Near misses, each with the beginning of the one check that it must fail. */
  wrongs: { fails: string; script: string }[];
  place: Place;
};

/** A named object that is the lab's or its learner's. */
export type Named = {
  what: 'container' | 'image' | 'volume' | 'network' | 'project';
  name: string;
};

/** Something that was made on an engine, by its id; a volume's is its name. */
export type Thing = {
  what: 'container' | 'image' | 'volume' | 'network';
  id: string;
  name: string;
};

/** What is announced on the first page: the names that this lab will take on an engine, as far as checks and front matter say them. */
export function namesOf(lab: Lab): Named[] {
  const lines = [...lab.names, ...lab.tasks.flatMap(({ checks }) => checks)];
  const found = lines.flatMap((line) => naming.flatMap((names) => names(line)));
  return found.filter(
    (one, at) => found.findIndex(({ what, name }) => what === one.what && name === one.name) === at,
  );
}

/** `busybox` is everybody's. */
const naming: readonly ((line: string) => Named[])[] = [
  (line) => {
    const found = /^(container|image|volume|network|project) ([^\s:]+(?::[^\s:]+)?)/u.exec(line);
    const [, what, name = ''] = found ?? [];
    return what === undefined || name === 'busybox' ? [] : [{ what: what as Named['what'], name }];
  },
  (line) => named('volume', /: mounts volume (\S+) at | in volume ([^\s:]+):/u, line),
  (line) => named('network', /: on network (\S+)$/u, line),
  (line) => named('container', /^file \S+ in container ([^\s:]+):|^(?:run|reach) ([^\s:]+)/u, line),
];

function named(what: Named['what'], pattern: RegExp, line: string): Named[] {
  const [, one, other] = pattern.exec(line) ?? [];
  const name = one ?? other;
  return name === undefined ? [] : [{ what, name }];
}

export function shortestSolution({ solutions }: Task): string {
  return [...solutions].sort((one, other) => one.length - other.length)[0] ?? '';
}
