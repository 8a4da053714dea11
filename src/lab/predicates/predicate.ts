// The form of a predicate: how it is written, what has to be looked at, and how it is judged.
import type { Ask, Sight } from '../engine.ts';
import type { Holding } from '../finding.ts';

/** The words of a check's subject, as its form names them. */
export type Subject = {
  kind: SubjectKind;
  /** The name, path or number that comes first in the form, and what follows. */
  name: string;
  rest: string;
};

export type SubjectKind =
  | 'container'
  | 'image'
  | 'volume'
  | 'network'
  | 'port'
  | 'file in container'
  | 'file in volume'
  | 'file here'
  | 'run'
  | 'reach'
  | 'compose';

/** What was read out of the predicate's words. */
export type Wordings = readonly string[];

/** `folder`: where the lab's own files lie, for bind mounts written as `./here`. */
export type Scene = { folder: string };

export type Predicate = {
  /** As `content/README.md` shows it. */
  form: string;
  pattern: RegExp;
  /** Where it isn't the subject itself. */
  asks?: (subject: Subject, given: Wordings) => Ask;
  /** Only of what is there; what isn't there holds no predicate. */
  judge: (sight: Sight, given: Wordings, scene: Scene) => Holding;
};

/** Everything that can be said of something is said about what was seen of it. */
export const exists: Predicate = {
  form: 'exists',
  pattern: /^exists$/u,
  judge: () => ({ holds: true, found: { code: 'present' } }),
};

export function documentOf(sight: Sight): unknown {
  return sight.kind === 'inspected' ? sight.document : null;
}
