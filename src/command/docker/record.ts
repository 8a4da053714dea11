// What Docker's commands are to the rest of the room: a record for each, so that what is said about `cp` stands in one place.
import type { CommandProblem } from '../findings.ts';
import type { Item } from '../item.ts';
import type { ParsedCommand } from '../parsed.ts';
import type { Read } from './given.ts';

/** What an argument is. `inside` is a word of the container's own command, `columns` of the options of ps. */
export type ArgumentKind =
  | 'image'
  | 'container'
  | 'volume'
  | 'network'
  | 'service'
  | 'object'
  | 'name'
  | 'folder'
  | 'path'
  | 'copy'
  | 'port'
  | 'registry'
  | 'inside'
  | 'columns'
  | 'other';

/** A risk that takes no more words than its code. */
type PlainRisk =
  | 'prunes-all'
  | 'kills-at-once'
  | 'kills-running'
  | 'removes-volumes'
  | 'removes-all-images'
  | 'removes-all-volumes'
  | 'removes-anonymous-volumes'
  | 'no-question'
  | 'password-on-line';

export type DockerCommand = {
  /** The kind of each argument; the last one stands for those that follow. */
  args: readonly ArgumentKind[];
  /** The flag that stands for the first argument: `volume create --name x` is `volume create x`. */
  nameFlag: string | null;
  /** Whether what it is done to is a set: `rm a b` is `rm b a`. */
  anyOrder: boolean;
  /** Whether it makes a container, with the flags that say how. */
  makesContainer: boolean;
  /** What a file that is connected with `<` stands for: a flag, the argument `-`, or nothing; a flag without value must be there. */
  reads: string | null;
  /** The flag that `>` stands for. */
  writes: string | null;
  /** The flag that is meant by a word such as `-9`, which other programs take. */
  shorthand: (word: string) => string | null;
  /** What the client refuses once flags and arguments are read. */
  client: (read: Read) => CommandProblem | null;
  /** The filters that an engine knows here, `*` any other; null where they are not listed. */
  filters: readonly string[] | null;
  /** What only an engine refuses. */
  engine: (parsed: ParsedCommand) => CommandProblem[];
  /** What is dangerous in it as it is, unless a flag says otherwise. */
  risk: { code: PlainRisk; unless: string } | null;
  /** Flags that make it dangerous. */
  risks: readonly (readonly [flag: string, code: PlainRisk | 'secret-in-build'])[];
  /** Whether an image without a tag means whatever `latest` is that day. */
  followsLatest: boolean;
  /** Says what follows from another flag once, and drops what is so anyway. */
  settle: (items: Item[], parsed: ParsedCommand) => Item[];
  /** Flags that do no harm to what was asked. */
  harmless: readonly string[];
};

/** The records of a family, each with what it has to say; the rest is as for any command. */
export type Records = ReadonlyMap<string, Partial<DockerCommand>>;

export function argumentKind({ args }: DockerCommand, index: number): ArgumentKind {
  return args[index] ?? args.at(-1) ?? 'other';
}

/** Whether words of the line are run in a container. */
export function runsInside({ args }: DockerCommand): boolean {
  return args.includes('inside');
}

/** `--format` with nothing but the name or ID is `-q`. */
export function shortListing(template: string): (items: Item[]) => Item[] {
  const quiet = { field: 'quiet', normal: 'true', value: '', words: ['--quiet'], isBoolean: true };
  return (items) =>
    items.map((item) =>
      item.field === 'format' && item.normal === template ? { ...item, ...quiet } : item,
    );
}

export function has(items: readonly Item[], field: string): boolean {
  return items.some((item) => item.field === field);
}

export function without(items: readonly Item[], ...fields: string[]): Item[] {
  return items.filter(({ field }) => !fields.includes(field));
}
