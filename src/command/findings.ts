// What can be said about a typed docker command: codes with arguments and places; the sentences live in the view.

/** From and up to, in UTF-16 units of the line as typed. */
export type Span = [start: number, end: number];

export type ShellSign =
  | 'pipe'
  | 'redirection'
  | 'substitution'
  | 'variable'
  | 'background'
  | 'sequence'
  | 'group';

/** Which language a value failed to speak. */
export type ValueReason =
  | 'boolean'
  | 'number'
  | 'size'
  | 'duration'
  | 'decimal'
  | 'filter'
  | 'key-value'
  | 'variable'
  | 'host-ip'
  | 'ip'
  | 'subnet'
  | 'stream'
  | 'ulimit'
  | 'sysctl'
  | 'mount'
  | 'network'
  | 'device'
  | 'link'
  | 'gpus'
  | 'secret'
  | 'port'
  | 'volume'
  | 'security'
  | 'storage'
  | 'pull'
  | 'platform'
  | 'image'
  | 'log-level'
  | 'tag'
  | 'restart'
  | 'stop-signal'
  | 'copy'
  | 'choice'
  | 'scale'
  | 'time'
  | 'subnet-needed';

/** Why an unknown flag was probably typed. */
export type FlagSlip =
  | 'typo'
  | 'meaning'
  | 'dashes'
  | 'case'
  | 'before-command'
  | 'after-command'
  | 'none';

export type CommandProblemArgs = {
  empty: Record<string, never>;
  'open-quote': { quote: string };
  'shell-sign': { sign: ShellSign; text: string };
  'control-character': { character: string };
  'odd-characters': { character: string; meant: string };
  'not-docker': { word: string };
  'misspelled-docker': { word: string };
  'missing-docker': { word: string };
  'old-compose': Record<string, never>;
  'docker-twice': Record<string, never>;
  'missing-command': { command: string };
  'asks-help': { command: string };
  'unknown-command': { word: string; parent: string; nearest: string | null };
  /** Comes with Docker Desktop, and a bare engine's client has no such command. */
  'desktop-plugin': { word: string };
  'unknown-flag': { flag: string; command: string; nearest: string | null; slip: FlagSlip };
  'unknown-shorthand': {
    letter: string;
    word: string;
    command: string;
    nearest: string | null;
    slip: FlagSlip;
  };
  'missing-value': { flag: string; command: string };
  'bad-flag-syntax': { word: string };
  'bad-value': { flag: string; value: string; reason: ValueReason };
  'bad-image': { image: string };
  'empty-name': Record<string, never>;
  /** `missing` is what kind of thing the next argument would be. */
  'too-few': { command: string; least: number; given: number; missing: string };
  'no-flags': { command: string };
  'split-value': { flag: string; first: string; second: string; joined: string };
  'value-of-boolean': { flag: string; value: string };
  'argument-of-flag': { argument: string; flag: string };
  'alias-needs-network': { flag: string };
  'engine-conflict': { first: string; second: string };
  /** `allowed` is a range or a list, in no language. */
  'engine-range': { flag: string; value: string; allowed: string };
  'unknown-signal': { value: string };
  'unknown-capability': { value: string };
  'ip-needs-network': { flag: string };
  'swap-needs-memory': { flag: string };
  'no-command': { flag: string };
  'no-program': { word: string; why: 'blanks' | 'shell-word' | 'list' };
  /** `why` is a function that templates don't know, or an action that is never closed. */
  'bad-template': { template: string; unknown: string | null };
  'unquoted-template': { flag: string; template: string };
  'digest-as-name': { name: string };
  'needs-option': { given: string; missing: string };
  'predefined-network': { name: string };
  'same-name': { name: string };
  'host-bits': { subnet: string; network: string };
  'unknown-filter': { filter: string; allowed: string };
  'retries-negative': { value: string };
  'gpus-comma': { value: string };
  'too-many': { command: string; most: number; given: number; extra: string };
  conflict: { first: string; second: string };
  'relative-container-path': { path: string };
  'volume-name': { name: string };
  'drive-letter': { name: string; spec: string };
  /** `eaten`: a shell has taken the backslashes away. */
  'windows-path': { path: string; eaten: boolean };
  'mount-mode': { mode: string; spec: string };
  'restart-policy': { policy: string };
  'restart-retries': { policy: string };
  'memory-too-small': { value: string };
  'container-name': { name: string };
  'relative-workdir': { path: string };
  'root-target': { path: string };
  'duplicate-target': { path: string };
  'mount-source': { type: string };
  'mount-type': { type: string };
  /** A flag's value is what was meant as something of its own. */
  swallowed: { flag: string; value: string; better: string | null };
  'late-flag': { flag: string; command: string };
};

/** What a mount is of; an anonymous volume has no name. */
export type MountKind = 'bind' | 'volume' | 'anonymous' | 'tmpfs' | 'image';

export type CommandProblemCode = keyof CommandProblemArgs;

/** The class of the docker CLI's own error. */
export type CliError =
  | 'unknown-command'
  | 'unknown-flag'
  | 'unknown-shorthand'
  | 'flag-needs-argument'
  | 'bad-flag-syntax'
  | 'invalid-argument'
  | 'too-few-or-many-args'
  | 'invalid-value'
  | 'conflicting-options';

/** `cli` is null where the docker client lets it pass: the shell, or only the engine, would refuse. */
export type CommandProblem = {
  [C in CommandProblemCode]: {
    code: C;
    args: CommandProblemArgs[C];
    at: Span;
    cli: CliError | null;
  };
}[CommandProblemCode];

export type DifferenceArgs = {
  'wrong-command': { typed: string; expected: string };
  'flag-after-image': { flag: string; after: string };
  'swallowed-value': { flag: string; value: string };
  /** A boolean flag takes no separate value: the word became something else. */
  'value-became-image': { flag: string; value: string };
  'split-value': { flag: string; first: string; second: string; joined: string };
  'unquoted-value': { flag: string; value: string };
  /** A word that stands alone is the value of a flag that is missing. */
  'flag-forgotten': { argument: string; flag: string };
  /** It stands before the command and means something else there. */
  'flag-too-early': { flag: string; command: string };
  'wrong-image': { typed: string; expected: string };
  'ports-swapped': { typed: string; expected: string };
  'mount-swapped': { typed: string; expected: string };
  'bind-for-volume': { path: string; name: string };
  'volume-for-bind': { name: string; path: string };
  'read-only-lost': { target: string };
  'read-only-added': { target: string };
  'missing-flag': { flag: string; value: string | null; command: string; name: string };
  'flag-off': { flag: string };
  'mount-kind': { target: string; typed: MountKind; expected: MountKind };
  'mount-type-missing': { path: string };
  'entrypoint-with-arguments': { value: string; program: string };
  'quoted-command': { typed: string };
  'extra-flag': { flag: string; value: string | null };
  'wrong-value': { flag: string; typed: string; expected: string };
  'missing-argument': { argument: string };
  'extra-argument': { argument: string };
  'wrong-argument': { typed: string; expected: string };
  'swapped-arguments': { first: string; second: string };
  'missing-container-command': { expected: string };
  'extra-container-command': { typed: string };
  'wrong-container-command': { typed: string; expected: string };
  'engine-refuses': { problem: CommandProblem };
  /** From here on: remarks on a right answer. */
  'harmless-flag': { flag: string };
  /** In the background a shell without a terminal would end at once. */
  'keeps-running': { flags: string; image: string };
  'needed-variable': { variable: string; image: string };
  'needless-shell': { shell: string };
  'more-listed': { typed: string; expected: string };
  'usual-command': { image: string; command: string };
  /** A port at `0.0.0.0` where none was asked for. */
  'every-ipv4': Record<never, never>;
  'other-shell': { typed: string; expected: string };
  'mount-needs-path': { path: string };
  'odd-character': { character: string; meant: string };
  'old-compose': Record<never, never>;
  /** The docker command that does what several programs on the line do. */
  'in-one-command': { command: string };
};

export type DifferenceCode = keyof DifferenceArgs;

type DifferenceOf<C extends DifferenceCode> = {
  code: C;
  args: DifferenceArgs[C];
  at: Span | null;
};
export type Difference = { [C in DifferenceCode]: DifferenceOf<C> }[DifferenceCode];

/** Makes a problem; the code decides which arguments it takes. */
export function problem<C extends CommandProblemCode>(
  code: C,
  args: CommandProblemArgs[C],
  at: Span,
  cli: CliError | null = null,
): CommandProblem {
  return { code, args, at, cli } as CommandProblem;
}

export function difference<C extends DifferenceCode>(
  code: C,
  args: DifferenceArgs[C],
  at: Span | null,
): Difference {
  return { code, args, at } as Difference;
}
