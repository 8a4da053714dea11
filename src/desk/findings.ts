// What a look at the log and at its folder finds that a learner should know, with the command that mends it.
import type { Event } from '../progress/event.ts';
import { parseLog } from '../progress/line.ts';
import { missingFrom } from '../progress/merge.ts';
import { aheadIn } from '../progress/order.ts';
import type { Moment } from '../schedule/memory.ts';
import type { LogFinding } from '../view/pages/findings.ts';
import { shellWord } from '../view/text/shell-word.ts';
import { copyOfLost, isInCloud, logsBeside, readLogFile } from '../world/backups.ts';
import { Failure } from '../world/failure.ts';
import { dataFolder } from '../world/folders.ts';
import type { Context } from './context.ts';

/** `seen` are those of the events whose time is looked at: a clock that ran ahead is told of by the last one, or by all. */
export function findingsOf(
  log: { path: string; events(): readonly Event[]; seen: readonly Event[] },
  now: Moment,
  context: Context,
): LogFinding[] {
  const ahead = aheadIn(log.seen, now);
  return [
    ...lostLog(log.path, context),
    ...logsBeside(log.path).flatMap((path) => besideLog(path, log.events, context)),
    ...(ahead === null ? [] : [{ kind: 'ahead' as const, ...ahead }]),
  ];
}

function lostLog(path: string, context: Context): LogFinding[] {
  const copy = copyOfLost(path);
  if (copy === null) return [];
  if (isInCloud(path)) {
    const command = `brctl download ${shellWord(path, context.world.platform)}`;
    return [{ kind: 'in-cloud', command }];
  }
  const day = /events-(\d{4}-\d{2}-\d{2})/.exec(copy)?.[1] ?? '';
  const events = eventsIn(copy).length;
  return [{ kind: 'lost', day, events, command: progressCommand('restore', copy, context) }];
}

function besideLog(path: string, events: () => readonly Event[], context: Context): LogFinding[] {
  const theirs = eventsIn(path);
  const missing = theirs.length === 0 ? 0 : missingFrom(events(), theirs).length;
  const command = progressCommand('merge', path, context);
  return missing === 0 ? [] : [{ kind: 'beside', events: missing, command }];
}

function eventsIn(path: string): Event[] {
  try {
    return parseLog(readLogFile(path).bytes.toString('utf8')).events;
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}

/** As it has to be typed for this data folder. */
function progressCommand(
  action: string,
  path: string,
  { world, dataFolder: folder }: Context,
): string {
  const place =
    dataFolder(world) === folder ? [] : ['--data-dir', shellWord(folder, world.platform)];
  return ['docker-learn progress', action, shellWord(path, world.platform), ...place].join(' ');
}
