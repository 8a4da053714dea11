// A stand-in: an image that does what learners see of the real one, as data.
import type { ImageConfig } from '../engine/state.ts';

export type StandIn = {
  name: string;
  /** Tags beside `latest`; what is in front of a dash names the version. */
  tags: string[];
  config: Partial<ImageConfig>;
  /** Path and text. */
  files: [path: string, text: string][];
  /** Path, and the program of the sandbox that stands there. */
  programs: [path: string, program: string][];
  folders: string[];
  users: [name: string, uid: number][];
  /** Nothing but what is listed: no shell, no applets. */
  isBare: boolean;
  sizeBytes: number;
};

export function standIn(name: string, given: Partial<StandIn>): StandIn {
  return {
    name,
    tags: [],
    config: {},
    files: [],
    programs: [],
    folders: [],
    users: [],
    isBare: false,
    sizeBytes: 8_000_000,
    ...given,
  };
}
