// The one port behind which Docker stands for a lab: the built-in one and a real one answer the same questions.

/** What a check wants to know; the same ask always means the same, so that one look serves many checks. */
export type Ask =
  | { kind: 'inspect'; what: 'container' | 'image' | 'volume' | 'network'; name: string }
  | { kind: 'service'; name: string }
  | { kind: 'history'; image: string }
  | { kind: 'logs'; container: string }
  | { kind: 'file'; place: FilePlace; path: string }
  | { kind: 'run'; container: string; command: string }
  | { kind: 'dial'; port: number }
  | { kind: 'reach'; from: string; to: string; port: number };

export type FilePlace =
  | { kind: 'container'; name: string }
  | { kind: 'volume'; name: string }
  | { kind: 'here' };

/** What came of a look; `null` where there is no such thing. */
export type Sight =
  | { kind: 'inspected'; document: unknown }
  | { kind: 'lines'; lines: string[] }
  | { kind: 'file'; text: string; owner: string }
  | { kind: 'ran'; output: string; exit: number }
  | { kind: 'answered'; text: string }
  | { kind: 'reached'; reached: boolean };

/** Looks are told apart, and kept, by this. */
export function askKey(ask: Ask): string {
  return JSON.stringify(ask);
}

/** A program that ran: what it printed, and how it ended. */
export type ClientReply = { stdout: string; stderr: string; exit: number };

/** Sees without changing anything that a learner could notice. */
export type Engine = {
  /** The client with these arguments, as a script would run it. */
  docker(args: readonly string[]): Promise<ClientReply>;
  /** A file, and the numeric owner as `uid:gid`; null where there is none. */
  file(place: FilePlace, path: string): Promise<{ text: string; owner: string } | null>;
  /** What answers at a port of the host; null where nothing listens. */
  dial(port: number): Promise<string | null>;
};
