// A step of a build as it is planned, and what is known of a stage on the way.
import type { HistoryItem, ImageConfig } from '../engine/state.ts';
import type { Command, Stage } from './commands.ts';
import type { HereDoc } from './dockerfile.ts';
import type { Lines } from './failure.ts';

export type PlannedStage = {
  stage: Stage;
  /** Image or stage that it begins with, variables replaced. */
  base: string;
  platform: string;
  /** In front of its steps' numbers: name or `stage-N`; nothing where there is one stage. */
  label: string;
  parent: PlannedStage | null;
  sources: Map<Command, PlannedStage>;
  /** An image that only COPY --from names. */
  isVirtual: boolean;
};

export type CopyWork = {
  kind: 'copy';
  isAdd: boolean;
  /** The stage that the files come from; null: the context. */
  from: PlannedStage | null;
  sources: string[];
  contents: HereDoc[];
  target: string;
  chown: string;
  /** Octal or in letters; nothing: as it is. */
  chmod: string;
  excludes: string[];
};
export type RunMount = {
  type: 'bind' | 'cache' | 'tmpfs' | 'secret' | 'ssh';
  from: PlannedStage | null;
  source: string;
  target: string;
  id: string;
  isReadOnly: boolean;
  isRequired: boolean;
  env: string | null;
  mode: number | null;
};
export type RunWork = {
  kind: 'run';
  words: string[];
  env: [string, string][];
  workdir: string;
  user: string;
  network: string;
  mounts: RunMount[];
  /** A here-doc with a `#!` line: a file that is run. */
  script: { path: string; text: string } | null;
};
type FolderWork = { kind: 'folder'; path: string; user: string };
export type Step = { name: string; at: Lines; work: CopyWork | RunWork | FolderWork };

export type Planned = {
  config: ImageConfig;
  author: string;
  steps: Step[];
  /** What the base image's history says. */
  baseHistory: HistoryItem[];
  history: { createdBy: string; isEmpty: boolean }[];
  /** ARGs so far, in their order. */
  args: [string, string | null][];
  env: Map<string, string>;
  hasWorkdir: boolean;
  /** Lines of the last of each kind that only counts once. */
  once: Map<string, number>;
};

export type Asked = {
  target: string;
  args: ReadonlyMap<string, string>;
  labels: ReadonlyMap<string, string>;
  /** Patterns of .dockerignore, to warn of what can't be copied. */
  isIgnored: ((path: string) => boolean) | null;
};
