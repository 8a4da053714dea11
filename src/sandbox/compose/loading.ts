// What a project is read with: flags in front of the command, and what the shell has set.
import type { Viewer } from '../files/mount.ts';

/** Flags in front of the command, and what the shell has set. */
export type Loading = {
  viewer: Viewer;
  cwd: string;
  variables: ReadonlyMap<string, string>;
  files: string[];
  name: string;
  profiles: string[];
  folder: string;
  envFiles: string[];
  warn: (message: string) => void;
  /** What `-f -` stands for. */
  input: string;
  /** Variables stay as they are typed. */
  keepsVariables?: boolean;
  /** Files of `env_file` aren't read. */
  skipsEnvFiles?: boolean;
  /** Services that a command names: their profiles count as active. */
  named?: readonly string[];
};
