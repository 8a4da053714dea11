// What the exit code says: `docker-learn --help` lists the same table.
import type { FailureCode } from '../world/failure.ts';

export const exitCodes = {
  done: 0,
  no: 1,
  usage: 2,
  world: 3,
  bug: 70,
  /** Of `try -c` and scripts alone. */
  notModelled: 100,
  SIGHUP: 129,
  SIGINT: 130,
  SIGTERM: 143,
} as const;

const refusedByTheWorld: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'content-unreadable',
  'content-empty',
  'built-in-notes-missing',
  'note-unwritable',
  'output-unwritable',
  'stdout-unwritable',
  'data-unwritable',
  'settings-unreadable',
  'shell-file-unwritable',
  'settings-unwritable',
  'progress-unreadable',
  'progress-too-new',
  'engine-none',
  'engine-silent',
  'engine-denied',
  'engine-old',
  'engine-busybox',
  'lab-names-taken',
  'lab-ports-taken',
  'lab-setup-failed',
]);

/** The exit code, too, tells that something of what was judged is not on the disk. */
export function exitCodeAfter({ isSaved }: { isSaved: boolean }): number {
  return isSaved ? exitCodes.done : exitCodes.world;
}

export function exitCodeOf(code: FailureCode): number {
  return refusedByTheWorld.has(code) ? exitCodes.world : exitCodes.usage;
}
