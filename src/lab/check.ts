// A line of a check: a subject and what is said of it, in a closed language; read, looked at and judged.
import { nearest } from '../notes/near.ts';
import { askKey, type Ask, type Sight } from './engine.ts';
import type { Found } from './finding.ts';
import { containerPredicates } from './predicates/container.ts';
import { imagePredicates } from './predicates/image.ts';
import {
  composePredicates,
  filePredicates,
  networkPredicates,
  portPredicates,
  reachPredicates,
  runPredicates,
  volumePredicates,
} from './predicates/others.ts';
import type { Wordings, Predicate, Scene, Subject, SubjectKind } from './predicates/predicate.ts';

export type Check = {
  /** As it is written. */
  line: string;
  isNot: boolean;
  subject: Subject;
  predicate: Predicate;
  given: Wordings;
};

/** What doesn't hold, or does: what was wanted is the line itself. */
export type CheckResult = { check: Check; holds: boolean; found: Found; lookAt: string };

type Misread =
  | { code: 'check-form'; line: string }
  | { code: 'check-subject'; word: string; near: string | null }
  | { code: 'check-predicate'; subject: SubjectKind; words: string; near: string | null };

/** Every subject with how it is written, what is looked at, what shows it to a person, and what can be said of it. */
type SubjectRow = {
  kind: SubjectKind;
  form: string;
  pattern: RegExp;
  asks: (subject: Subject) => Ask;
  lookAt: (subject: Subject) => string;
  predicates: readonly Predicate[];
};

const inspect = (what: 'container' | 'image' | 'volume' | 'network') => ({
  pattern: new RegExp(`^${what} (\\S+)$`, 'u'),
  asks: ({ name }: Subject): Ask => ({ kind: 'inspect', what, name }),
  lookAt: ({ name }: Subject): string =>
    what === 'container' ? `docker inspect ${name}` : `docker ${what} inspect ${name}`,
});

/** The whole language, as `content/README.md` shows it. */
export const subjects: readonly SubjectRow[] = [
  {
    kind: 'container',
    form: 'container NAME',
    ...inspect('container'),
    predicates: containerPredicates,
  },
  { kind: 'image', form: 'image REF', ...inspect('image'), predicates: imagePredicates },
  { kind: 'volume', form: 'volume V', ...inspect('volume'), predicates: volumePredicates },
  { kind: 'network', form: 'network N', ...inspect('network'), predicates: networkPredicates },
  {
    kind: 'port',
    form: 'port N',
    pattern: /^port (\d{1,5})$/u,
    asks: ({ name }) => ({ kind: 'dial', port: Number(name) }),
    lookAt: ({ name }) => `curl localhost:${name}`,
    predicates: [
      ...portPredicates,
      // Its own way to say `not open`.
      { form: 'closed', pattern: /^closed$/u, judge: portPredicates[1]!.judge },
    ],
  },
  {
    kind: 'file in container',
    form: 'file P in container C',
    pattern: /^file (\S+) in container (\S+)$/u,
    asks: ({ name, rest }) => ({
      kind: 'file',
      place: { kind: 'container', name: rest },
      path: name,
    }),
    lookAt: ({ name, rest }) => `docker exec ${rest} cat ${name}`,
    predicates: filePredicates,
  },
  {
    kind: 'file in volume',
    form: 'file P in volume V',
    pattern: /^file (\S+) in volume (\S+)$/u,
    asks: ({ name, rest }) => ({ kind: 'file', place: { kind: 'volume', name: rest }, path: name }),
    lookAt: ({ name, rest }) =>
      `docker run --rm -v ${rest}:/volume busybox cat /volume/${name.replace(/^\//u, '')}`,
    predicates: filePredicates,
  },
  {
    kind: 'file here',
    form: 'file P here',
    pattern: /^file (\S+) here$/u,
    asks: ({ name }) => ({ kind: 'file', place: { kind: 'here' }, path: name }),
    lookAt: ({ name }) => `cat ${name}`,
    predicates: filePredicates,
  },
  {
    kind: 'run',
    form: 'run C: COMMAND',
    pattern: /^run (\S+): (\S.*)$/u,
    asks: ({ name, rest }) => ({ kind: 'run', container: name, command: rest }),
    lookAt: ({ name, rest }) => `docker exec ${name} ${rest}`,
    predicates: runPredicates,
  },
  {
    kind: 'reach',
    form: 'reach A to B:PORT',
    pattern: /^reach (\S+) to ([^\s:]+:\d{1,5})$/u,
    asks: ({ name, rest }) => {
      const [to, port] = rest.split(':');
      return { kind: 'reach', from: name, to: to!, port: Number(port) };
    },
    lookAt: ({ name, rest }) => `docker exec ${name} nc -w 2 ${rest.replace(':', ' ')}`,
    predicates: reachPredicates,
  },
  {
    kind: 'compose',
    form: 'compose SERVICE',
    pattern: /^compose (\S+)$/u,
    asks: ({ name }) => ({ kind: 'service', name }),
    lookAt: () => 'docker compose ps -a',
    predicates: composePredicates,
  },
];

export function parseCheck(line: string): { check: Check } | { misread: Misread } {
  const [subjectText, words] = partsOf(line);
  if (words === undefined) return { misread: { code: 'check-form', line } };
  for (const row of subjects) {
    const found = row.pattern.exec(subjectText!);
    if (found === null) continue;
    const subject = { kind: row.kind, name: found[1] ?? '', rest: found[2] ?? '' };
    return parsePredicate(line, row, subject, words);
  }
  const word = subjectText!.split(' ')[0]!;
  const known = [...new Set(subjects.map(({ form }) => form.split(' ')[0]!))];
  return { misread: { code: 'check-subject', word, near: nearest(word, known) } };
}

/** A command that is run may hold colons: there the last one parts. */
function partsOf(line: string): [subject: string, predicate: string | undefined] {
  const run = /^(run \S+: .+): ((?:not )?(?:prints|exits) .+)$/u.exec(line);
  if (run) return [run[1]!, run[2]];
  const at = line.indexOf(': ');
  return at < 0 ? [line, undefined] : [line.slice(0, at), line.slice(at + 2).trim()];
}

function parsePredicate(
  line: string,
  row: SubjectRow,
  subject: Subject,
  words: string,
): { check: Check } | { misread: Misread } {
  const isNot = words.startsWith('not ');
  const said = isNot ? words.slice('not '.length) : words;
  for (const predicate of row.predicates) {
    const found = predicate.pattern.exec(said);
    if (found === null) continue;
    const isClosed = predicate.form === 'closed';
    return {
      check: { line, isNot: isNot !== isClosed, subject, predicate, given: found.slice(1) },
    };
  }
  const forms = row.predicates.map(({ form }) => form.split(' ')[0]!);
  const near = nearest(said.split(' ')[0]!, forms);
  return { misread: { code: 'check-predicate', subject: row.kind, words: said, near } };
}

export function askOf({ subject, predicate, given }: Check): Ask {
  return predicate.asks?.(subject, given) ?? rowOf(subject).asks(subject);
}

/** By what was seen, as `askKey` names it; what was not looked at counts as not there. */
export function judge(check: Check, seen: ReadonlyMap<string, Sight>, scene: Scene): CheckResult {
  const { subject, predicate, given, isNot } = check;
  const sight = seen.get(askKey(askOf(check)));
  const judged =
    sight === undefined
      ? ({ holds: false, found: absence(subject) } as const)
      : predicate.judge(sight, [...given, subject.name], scene);
  return {
    check,
    holds: judged.holds !== isNot,
    found: judged.found,
    lookAt: rowOf(subject).lookAt(subject),
  };
}

function absence({ kind }: Subject): Found {
  return { code: kind === 'port' ? 'closed' : 'absent' };
}

function rowOf({ kind }: Subject): SubjectRow {
  return subjects.find((row) => row.kind === kind)!;
}
