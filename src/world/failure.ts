// What can go wrong without being a bug: the command line is wrong, or the world refused.

/** Commands that need words behind them. */
export const bareVerbs = ['explain', 'search', 'export', 'progress'] as const;
export type BareVerb = (typeof bareVerbs)[number];

/** Every expected refusal with what a sentence about it needs to know. */
export type FailureArgs = {
  'unknown-command': { word: string; nearest: string[] };
  /** What was typed as a command is the name of a topic, or of a section: `place` opens it. */
  'topic-as-command': { word: string; place: string; isNear: boolean };
  /** A command that is nothing without its words. */
  'bare-command': { verb: BareVerb };
  'unknown-option': { word: string; nearest: string[] };
  'line-too-long': { limit: number };
  'missing-value': { option: string };
  'missing-argument': { name: string };
  'extra-argument': { verb: string };
  'bad-number': { option: string; given: string; least: number; most: number };
  'bad-time': { option: string; given: string };
  'bad-date': { option: string; given: string };
  'date-past': { given: string; today: string };
  'date-far': { given: string; latest: string };
  'plan-without-date': Record<string, never>;
  'bad-language': { given: string };
  'bad-choice': { option: string; given: string; allowed: string[] };
  'options-clash': { first: string; second: string };
  'no-json': { verb: string };
  'not-for-compose': { command: string };
  'needs-yes': { verb: string };
  'unknown-term': { given: string };
  'unknown-topic': { given: string; nearest: string[] };
  'unknown-section': { topic: string; given: string; sections: string[] };
  'unknown-question': { given: string; nearest: string[] };
  'unknown-lab': { given: string; near: string | null };
  'unknown-format': { given: string; allowed: string[] };
  'bad-note-name': { given: string };
  'nothing-to-ask': Record<string, never>;
  'content-unreadable': { path: string; reason: string };
  'content-empty': { path: string };
  'built-in-notes-missing': { path: string };
  'note-unwritable': { path: string; reason: string };
  'output-unwritable': { path: string; reason: string };
  'stdout-unwritable': { reason: string };
  'data-unwritable': { path: string; reason: string };
  'settings-unreadable': { path: string; reason: string };
  'settings-unwritable': { path: string; reason: string };
  'shell-file-unwritable': { path: string; reason: string };
  'progress-unreadable': { path: string; reason: string };
  'editor-missing': { editor: string };
  'editor-failed': { editor: string; exit: number | null };
  'editor-left-nothing': Record<string, never>;
  'editor-without-file': { folder: string; reason: string };
  'editor-ended': { path: string };
  'engine-none': { platform: string };
  'engine-silent': { platform: string; reason: string };
  'engine-denied': { platform: string };
  'engine-old': { engine: string; since: string };
  'engine-busybox': { reason: string };
  'lab-names-taken': { lab: string; names: string[] };
  'lab-ports-taken': { ports: number[] };
  'lab-setup-failed': { line: string; reason: string };
  'world-shared': { path: string };
  'progress-too-new': { path: string; line: number; version: number };
};

export type FailureCode = keyof FailureArgs;
export type FailureOf<Code extends FailureCode = FailureCode> = {
  [C in Code]: { code: C; args: FailureArgs[C] };
}[Code];

/** Thrown by the shell, shown politely by `main`: never a stack trace. */
export class Failure extends Error {
  readonly what: FailureOf;

  constructor(what: FailureOf) {
    super(what.code);
    this.name = 'Failure';
    this.what = what;
  }
}

export function fail<Code extends FailureCode>(code: Code, args: FailureArgs[Code]): never {
  throw new Failure({ code, args } as FailureOf);
}

/** The session or program was left by a signal: nothing failed, the exit code says which. */
export class Left extends Error {
  readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP';

  constructor(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') {
    super(signal);
    this.name = 'Left';
    this.signal = signal;
  }
}

/** Why the operating system refused, in its own short words: `ENOENT`, `EACCES` … */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return error.code;
  return error instanceof Error ? error.message : String(error);
}
