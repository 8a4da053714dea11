// `progress where|backup|restore|merge|reset|items|anonymise`: the learner owns the data. What was there is always kept, and said where.
import type { Context } from '../desk/context.ts';
import { findingsOf } from '../desk/findings.ts';
import { exitCodes } from './exit.ts';
import { openJournal } from '../desk/journal.ts';
import { openOutlines } from '../desk/shelf.ts';
import { topicsNamed } from '../desk/topics.ts';
import { titleOf } from '../notes/titles.ts';
import { openOutput } from '../face/output.ts';
import { isSure } from '../face/sure.ts';
import type { Typed } from './verb.ts';
import type { OptionsOf } from './verbs.ts';
import { lineOf, parseLog, type Log } from '../progress/line.ts';
import { missingFrom } from '../progress/merge.ts';
import { viewDamage } from '../view/pages/damage.ts';
import { viewDone, viewQuestionOf, viewWhere } from '../view/pages/progress.ts';
import { backupFolder, backUp, readLogFile } from '../world/backups.ts';
import { fail, Failure } from '../world/failure.ts';
import { jsonLine } from '../view/text/safe.ts';
import { typedPath } from '../world/paths.ts';
import { replaceLog } from '../world/replace-log.ts';
import { openStore } from '../world/store.ts';

const actions = ['where', 'backup', 'restore', 'merge', 'reset', 'items', 'anonymise'] as const;

export async function run(context: Context, { args, options }: Typed<'progress'>): Promise<number> {
  const [action, ...words] = args;
  const known =
    actions.find((one) => one === action) ??
    fail('bad-choice', { option: 'progress', given: action ?? '', allowed: [...actions] });
  if (context.json && known !== 'where' && known !== 'items')
    fail('no-json', { verb: `progress ${known}` });
  if (words.length > mostWords[known]) fail('extra-argument', { verb: `progress ${known}` });
  switch (known) {
    case 'where':
      return where(context);
    case 'backup':
      return backup(context);
    case 'merge':
      return merge(words, context);
    case 'restore':
      return restore(words[0], options, context);
    case 'reset':
      return reset(words, options, context);
    case 'items':
      return items(words, options, context);
    case 'anonymise':
      return anonymise(words[0], options, context);
  }
}

const mostWords = {
  where: 0,
  backup: 0,
  restore: 1,
  merge: Infinity,
  reset: Infinity,
  items: Infinity,
  anonymise: 1,
};

/** What a class's logs say of the questions; nothing of it is kept. */
async function items(
  words: readonly string[],
  options: OptionsOf<'progress'>,
  context: Context,
): Promise<number> {
  if (words.length === 0) fail('missing-argument', { name: 'file' });
  const { answerTable, itemsOf, logFiles } = await import('../desk/items.ts');
  const { itemsDocument, itemsTable, viewItems } = await import('../view/pages/items.ts');
  if (options.answers !== null && options.csv)
    fail('options-clash', { first: '--answers', second: '--csv' });
  const target = options.answers ?? options.output ?? '-';
  const save = await openOutput(target, 'progress items', options, context);
  if (save === null) return exitCodes.done;
  const files = logFiles(words, context);
  if (options.answers !== null) {
    save(await answerTable(files, context));
    return exitCodes.done;
  }
  const found = await itemsOf(files, context);
  tellDamaged(found.damaged, context);
  if (context.json) save(jsonLine(itemsDocument(found)));
  else save(options.csv ? itemsTable(found) : viewItems(found, context.look));
  return exitCodes.done;
}

/** One's own log, or another. */
async function anonymise(
  file: string | undefined,
  options: OptionsOf<'progress'>,
  context: Context,
): Promise<number> {
  const { anonymised } = await import('../progress/anonymise.ts');
  const save = await openOutput(options.output ?? '-', 'progress anonymise', options, context);
  if (save === null) return exitCodes.done;
  const events =
    file === undefined
      ? openJournal(context, { wholeLog: true }).events()
      : readWhole(typedPath(file, context.world), context).log.events;
  save(
    anonymised(events)
      .map((event) => `${lineOf(event)}\n`)
      .join(''),
  );
  return exitCodes.done;
}

function tellDamaged(
  damaged: readonly { path: string; lines: number[] }[],
  { world, look, quiet }: Context,
): void {
  if (quiet) return;
  for (const { path, lines } of damaged) world.err.write(viewDamage(path, lines, look));
}

function where(context: Context): number {
  // The text names what is wrong itself.
  const journal = openJournal(
    { ...context, quiet: context.quiet || !context.json },
    { wholeLog: true },
  );
  const { path, damaged } = journal;
  const paths = { data: context.dataFolder, log: path, backups: backupFolder(path) };
  const events = journal.events();
  const log = { path, events: journal.events, seen: events };
  const findings = findingsOf(log, journal.moment(), context);
  const text = context.json
    ? jsonLine({ schema: 1, ...paths })
    : viewWhere({ ...paths, events: events.length, damaged, findings }, context.look);
  context.world.out.write(text);
  return exitCodes.done;
}

function backup(context: Context): number {
  const { path } = openJournal(context);
  say({ kind: 'backed-up', path: backUp(path, context.world.now(), 'by-hand') }, context);
  return exitCodes.done;
}

/** The union of events: the other log's are appended, ours stay where they are, and so do damaged lines of both. */
function merge(files: readonly string[], context: Context): number {
  if (files.length === 0) fail('missing-argument', { name: 'file' });
  const journal = openJournal(context, { wholeLog: true });
  for (const file of files) {
    const theirs = readWhole(typedPath(file, context.world), context);
    const fresh = missingFrom(journal.events(), theirs.log.events);
    if (fresh.length > 0)
      journal.append([
        ...fresh,
        { kind: 'merged', from: file, events: fresh.length, ...journal.stamp() },
      ]);
    const trouble = journal.trouble();
    if (trouble !== null) throw new Failure(trouble);
    keepDamaged(theirs, journal.path);
    say({ kind: 'merged', path: file, events: fresh.length }, context);
  }
  return exitCodes.done;
}

/** Each line once, byte for byte: somebody may read what this program can't. */
function keepDamaged({ bytes, log }: Whole, path: string): void {
  if (log.damaged.length === 0) return;
  const known = new Set(linesOf(readLogFile(path).bytes));
  const lines = linesOf(bytes);
  const damaged = new Set(log.damaged.map((number) => lines[number - 1] ?? ''));
  openStore(path).append(
    [...damaged].filter((line) => !known.has(line)).map((line) => Buffer.from(line, 'latin1')),
  );
}

/** A letter a byte. */
function linesOf(bytes: Buffer): string[] {
  return bytes.toString('latin1').split('\n');
}

async function restore(
  file: string | undefined,
  options: OptionsOf<'progress'>,
  context: Context,
): Promise<number> {
  if (file === undefined) return fail('missing-argument', { name: 'file' });
  const { bytes, log } = readWhole(typedPath(file, context.world), context);
  const { path } = openJournal({ ...context, quiet: true });
  const about = { kind: 'restore' as const, events: log.events.length };
  const question = viewQuestionOf(about, context.look);
  if (!(await isSure(question, 'progress restore', options, context))) return exitCodes.done;
  const kept = replaceLog(path, bytes, context.world.now());
  say({ kind: 'restored', events: log.events.length, kept }, context);
  return exitCodes.done;
}

async function reset(
  topics: readonly string[],
  options: { yes: boolean },
  context: Context,
): Promise<number> {
  if (topics.length > 0) return resetTopics(topics, options, context);
  const { world, look } = context;
  const journal = openJournal(context, { wholeLog: true });
  const about = { kind: 'reset' as const, events: journal.events().length };
  if (!(await isSure(viewQuestionOf(about, look), 'progress reset', options, context)))
    return exitCodes.done;
  const kept = replaceLog(journal.path, null, world.now());
  world.out.write(viewDone({ kind: 'reset', topics: [], kept }, look));
  return exitCodes.done;
}

/** Nothing is taken out of the log: a fact says that what was done in these topics before counts no more. */
async function resetTopics(
  words: readonly string[],
  options: { yes: boolean },
  context: Context,
): Promise<number> {
  const { world, look } = context;
  const { deck } = await openOutlines(context);
  const topics = topicsNamed(deck, words);
  const titles = topics.map((topic) => titleOf(deck, topic));
  const journal = openJournal(context, { wholeLog: true });
  const answers = journal
    .events()
    .filter((event) => event.kind === 'answered')
    .filter(({ question }) => topics.some((topic) => question.startsWith(`${topic}/`))).length;
  const question = viewQuestionOf({ kind: 'reset-topics', titles, answers }, look);
  if (!(await isSure(question, 'progress reset', options, context))) return exitCodes.done;
  const kept = backUp(journal.path, world.now(), 'before-reset-of-topics');
  journal.append([{ kind: 'reset', topics, ...journal.stamp() }]);
  const trouble = journal.trouble();
  if (trouble !== null) throw new Failure(trouble);
  world.out.write(viewDone({ kind: 'reset', topics: titles, kept }, look));
  return exitCodes.done;
}

type Whole = { bytes: Buffer; log: Log };

/** Damaged lines are told as those of our own log are; what holds no event and isn't wholly empty is none of ours. */
function readWhole(path: string, { world, look, quiet }: Context): Whole {
  const { bytes, isFile } = readLogFile(path);
  const log = parseLog(bytes.toString('utf8'));
  if (log.tooNew !== null) fail('progress-too-new', { path, ...log.tooNew });
  if (log.events.length === 0 && (bytes.length > 0 || !isFile))
    fail('progress-unreadable', { path, reason: 'ENOTLOG' });
  if (log.damaged.length > 0 && !quiet) world.err.write(viewDamage(path, log.damaged, look));
  return { bytes, log };
}

function say(done: Parameters<typeof viewDone>[0], context: Context): void {
  context.world.out.write(viewDone(done, context.look));
}
