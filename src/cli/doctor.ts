// `doctor`: versions, paths, terminal, locale and Docker: what works here, and what to do about what doesn't.
import type { Context } from '../desk/context.ts';
import { exitCodes } from './exit.ts';
import { findingsOf } from '../desk/findings.ts';
import { openJournal } from '../desk/journal.ts';
import { printOrRead, readerIn } from '../face/page/printed.ts';
import { openOwnWhole, type Shelf } from '../desk/shelf.ts';
import { wantsWideSigns } from '../desk/look.ts';
import { keepSettings } from '../desk/settings.ts';
import { measureAmbiguous } from '../view/text/columns.ts';
import { blockWidth } from '../world/block-width.ts';
import { readSettings } from '../world/settings.ts';
import { version } from '../desk/version.ts';
import { viewDoctor, type Health } from '../view/pages/doctor.ts';
import { questionsOf } from '../notes/deck.ts';
import { askDocker } from '../world/docker.ts';
import { isWritable } from '../world/folders.ts';
import { sayFailure } from '../view/pages/failure.ts';
import { Failure } from '../world/failure.ts';
import type { Environment } from '../world/world.ts';
import { jsonLine } from '../view/text/safe.ts';

export async function run(context: Context): Promise<number> {
  await measureSigns(context);
  const findings = await examine(context);
  if (context.json) context.world.out.write(jsonLine({ schema: 1, ...findings }));
  else await printOrRead((look) => viewDoctor(findings, look), readerIn(context), context);
  return exitCodes.done;
}

/** Kept for every other start; a terminal that doesn't say changes nothing. */
async function measureSigns(context: Context): Promise<void> {
  const { world, json, plain, look } = context;
  if (json || plain || !look.unicode || !world.out.isTerminal) return;
  const columns = await blockWidth(world);
  if (columns !== 1 && columns !== 2) return;
  const wideSigns = columns === 2;
  measureAmbiguous(wantsWideSigns(world.environment) ?? wideSigns);
  if ((readSettings(context.dataFolder).wideSigns ?? false) !== wideSigns)
    keepSettings(context, { wideSigns });
}

async function examine(context: Context): Promise<Health> {
  const { world, language, dataFolder, plain } = context;
  const [docker, shelf] = await Promise.all([
    askDocker(world.environment, 5_000),
    openOwnWhole(context),
  ]);
  const builtIn = shelf.outlines;
  return {
    version,
    node: world.nodeVersion,
    platform: world.platform,
    notes: {
      topics: builtIn.length,
      questions: builtIn.reduce((sum, outline) => sum + outline.questions, 0),
    },
    own: context.contentFolders.map((path) => ownFolder(path, shelf)),
    data: { path: dataFolder, writable: isWritable(dataFolder), ...logIn(context) },
    language,
    locale: localeOf(world.environment),
    terminal: world.out.isTerminal
      ? { ...world.out.size(), name: world.environment['TERM'] ?? null }
      : null,
    plain,
    docker,
  };
}

/** What is wrong with the log, be it that it can't be read at all. */
function logIn(
  context: Context,
): Pick<Health['data'], 'events' | 'damaged' | 'findings' | 'trouble'> {
  try {
    const journal = openJournal({ ...context, quiet: true }, { wholeLog: true });
    const { path, damaged } = journal;
    const events = journal.events();
    const findings = findingsOf(
      { path, events: journal.events, seen: events },
      journal.moment(),
      context,
    );
    return { events: events.length, damaged, findings, trouble: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const trouble = sayFailure(error.what, context.language);
    return { events: 0, damaged: [], findings: [], trouble };
  }
}

function ownFolder(path: string, { deck, problems }: Shelf): Health['own'][number] {
  const notes = deck.notes.filter((note) => deck.own.has(note.topic) && note.path.startsWith(path));
  const questions = notes.reduce((sum, note) => sum + questionsOf(note).length, 0);
  return {
    path,
    topics: notes.length,
    questions,
    problems: problems.filter((problem) => problem.place.path.startsWith(path)).length,
  };
}

function localeOf(environment: Environment): string | null {
  return environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || null;
}
