// `progress where|backup|restore|merge|reset`: the learner owns the data. What was there is always kept, and said where.
import type { Context } from '../desk/context.ts';
import { exitCodes } from './exit.ts';
import { openJournal } from '../desk/journal.ts';
import type { OptionsOf } from './verbs.ts';
import { parseLog, type Log } from '../progress/line.ts';
import { missingFrom } from '../progress/merge.ts';
import { viewDone, viewQuestionOf, viewWhere } from '../view/pages/progress.ts';
import { backupFolder, backUp, readLogFile, replaceLog } from '../world/backups.ts';
import { fail, Failure } from '../world/failure.ts';
import { jsonLine } from '../view/text/safe.ts';

const actions = ['where', 'backup', 'restore', 'merge', 'reset'] as const;

export async function runProgress(
  args: string[],
  options: OptionsOf<'progress'>,
  context: Context,
): Promise<number> {
  const [action, ...files] = args;
  const known =
    actions.find((one) => one === action) ??
    fail('bad-choice', { option: 'progress', given: action ?? '', allowed: [...actions] });
  if (context.json && known !== 'where') fail('no-json', { verb: `progress ${known}` });
  switch (known) {
    case 'where':
      return where(context);
    case 'backup':
      return backup(context);
    case 'merge':
      return merge(files, context);
    case 'restore':
      return restore(files, options, context);
    case 'reset':
      return reset(options, context);
  }
}

function where(context: Context): number {
  // The text names damaged lines itself.
  const journal = openJournal(
    { ...context, quiet: context.quiet || !context.json },
    { wholeLog: true },
  );
  const paths = {
    data: context.dataFolder,
    log: journal.path,
    backups: backupFolder(journal.path),
  };
  const text = context.json
    ? jsonLine({ schema: 1, ...paths })
    : viewWhere(
        { ...paths, events: journal.events().length, damaged: journal.damaged },
        context.look,
      );
  context.world.out.write(text);
  return exitCodes.done;
}

function backup(context: Context): number {
  const { path } = openJournal(context);
  say({ kind: 'backed-up', path: backUp(path, context.world.now(), 'by-hand') }, context);
  return exitCodes.done;
}

/** The union of events: the other log's are appended, ours stay where they are. */
function merge(files: readonly string[], context: Context): number {
  if (files.length === 0) fail('missing-argument', { name: 'file' });
  const journal = openJournal(context, { wholeLog: true });
  for (const file of files) {
    const fresh = missingFrom(journal.events(), readWhole(file).events);
    if (fresh.length > 0)
      journal.append([
        ...fresh,
        { kind: 'merged', from: file, events: fresh.length, ...journal.stamp() },
      ]);
    const trouble = journal.trouble();
    if (trouble !== null) throw new Failure(trouble);
    say({ kind: 'merged', path: file, events: fresh.length }, context);
  }
  return exitCodes.done;
}

async function restore(
  files: readonly string[],
  options: OptionsOf<'progress'>,
  context: Context,
): Promise<number> {
  const [file] = files;
  if (file === undefined) return fail('missing-argument', { name: 'file' });
  if (files.length > 1) fail('extra-argument', { verb: 'progress restore' });
  const text = readLogFile(file);
  const { events } = readWhole(file);
  if (!(await isSure({ kind: 'restore', events: events.length }, options, context)))
    return exitCodes.done;
  const kept = replaceLog(openJournal(context).path, text, context.world.now());
  say({ kind: 'restored', events: events.length, kept }, context);
  return exitCodes.done;
}

async function reset(options: OptionsOf<'progress'>, context: Context): Promise<number> {
  const journal = openJournal(context, { wholeLog: true });
  if (!(await isSure({ kind: 'reset', events: journal.events().length }, options, context)))
    return exitCodes.done;
  say({ kind: 'reset', kept: replaceLog(journal.path, null, context.world.now()) }, context);
  return exitCodes.done;
}

/** A log that isn't wholly readable, or not at all one of ours, replaces nothing. */
function readWhole(file: string): Log {
  const log = parseLog(readLogFile(file));
  if (log.tooNew !== null) fail('progress-too-new', { path: file, ...log.tooNew });
  if (log.events.length === 0 && log.damaged.length > 0)
    fail('progress-unreadable', { path: file, reason: 'ENOTLOG' });
  return log;
}

async function isSure(
  about: Parameters<typeof viewQuestionOf>[0],
  options: OptionsOf<'progress'>,
  context: Context,
): Promise<boolean> {
  if (options.yes) return true;
  if (context.plain) fail('needs-yes', { verb: `progress ${about.kind}` });
  const { askYesNo } = await import('../face/confirm.ts');
  return askYesNo(viewQuestionOf(about, context.look), context.world);
}

function say(done: Parameters<typeof viewDone>[0], context: Context): void {
  context.world.out.write(viewDone(done, context.look));
}
