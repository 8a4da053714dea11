// `lab`: the list of labs; one of them begun anew; one of them played.
import { labNamed, openLabs, type ShelvedLab } from '../desk/labs.ts';
import { inside, type Context } from '../desk/context.ts';
import { openJournal, type Journal } from '../desk/journal.ts';
import { viewLabAllDone, viewLabReset } from '../view/pages/lab.ts';
import { loadMarkdown, loadMarkdownFor } from '../view/text/prose.ts';
import { pickScreen } from '../face/pick/pick.ts';
import { openScreen } from '../face/screen.ts';
import { viewPick } from '../view/pages/pick.ts';
import { viewLabs } from '../view/pages/labs.ts';
import { jsonLine } from '../view/text/safe.ts';
import { fail } from '../world/failure.ts';
import { exitCodeAfter, exitCodes } from './exit.ts';
import { printOrRead, readerIn } from '../face/page/printed.ts';
import { runVerb, type Typed } from './verb.ts';
import type { OptionsOf } from './verbs.ts';
import type { Words } from '../view/messages/messages.ts';
import { wordsIn } from '../view/messages/words.ts';

export async function run(context: Context, { args, options }: Typed<'lab'>): Promise<number> {
  const isBrowsed = !context.plain && !context.json && context.world.hasKeyboard;
  if (args.length === 0 && isBrowsed) {
    await browseLabs(context, options);
    return exitCodes.done;
  }
  const [word = 'list', name] = args;
  if (args.length > (word === 'reset' || word === 'clean' ? 2 : 1))
    fail('extra-argument', { verb: 'lab' });
  const labs = await openLabs(context);
  const journal = openJournal(context, { goesOn: true });
  if (word === 'list') return list(labs, journal, context);
  if (word === 'reset') return reset(labNamed(labs, name ?? missing()), journal, context);
  if (word === 'clean')
    return clean(name === undefined ? labs : [labNamed(labs, name)], options, context);
  return playLab(labNamed(labs, word), { labs, journal, options }, context);
}

/** 1 where it isn't passed, 3 where something is not on the disk. */
async function playLab(
  lab: ShelvedLab,
  {
    journal,
    options,
  }: { labs: readonly ShelvedLab[]; journal: Journal; options: OptionsOf<'lab'> },
  context: Context,
): Promise<number> {
  const { did } = journal.progress(new Map());
  const done = new Map(
    lab.tasks.flatMap(({ id }) => {
      const hints = did.get(`${lab.name}/${id}`);
      return hints === undefined ? [] : [[id, hints] as const];
    }),
  );
  if (done.size === lab.tasks.length) {
    context.world.out.write(viewLabAllDone(lab, context.look));
    return exitCodes.done;
  }
  await loadMarkdown();
  const stage = await import('../face/lab/stage.ts');
  const isPassed = await stage.playOnStage(lab, done, options, journal, context);
  if (journal.trouble() !== null) return exitCodes.world;
  if (isPassed && !context.plain && !context.json) await offerQuestions(lab, context);
  return isPassed ? exitCodes.done : exitCodes.no;
}

/** What has been done with the hands is asked for in words while it is fresh. */
async function offerQuestions(lab: ShelvedLab, context: Context): Promise<void> {
  const { askYesNo } = await import('../face/confirm.ts');
  if (!(await askYesNo(wordsIn(context.language).labs.ask.questions, context.world))) return;
  const sections = lab.sections.map(({ topic, section }) => `${topic}#${section}`);
  await runVerb('quiz', context, { args: sections, options: { count: '2', all: true } });
}

function missing(): never {
  return fail('missing-argument', { name: 'lab' });
}

async function list(
  labs: readonly ShelvedLab[],
  journal: Journal,
  context: Context,
): Promise<number> {
  const { did } = journal.progress(new Map());
  const rows = labs.map(({ name, title, minutes, own, tasks, sections }) => ({
    name,
    title,
    minutes,
    own,
    topics: [...new Set(sections.map(({ topic }) => topic))],
    tasks: tasks.length,
    done: tasks.filter(({ id }) => did.has(`${name}/${id}`)).length,
  }));
  if (context.json) context.world.out.write(jsonLine({ schema: 1, labs: rows.map(rowOf) }));
  else await printOrRead((look) => viewLabs(rows, look), readerIn(context), context);
  return exitCodes.done;
}

type Row = {
  name: string;
  title: string;
  topics: string[];
  minutes: number;
  tasks: number;
  done: number;
};

/** `done` is null where nothing of it has been begun. */
function rowOf({ name, title, topics, minutes, tasks, done }: Row): object {
  return {
    lab: name,
    title,
    topics,
    minutes,
    done: done === 0 ? null : done === tasks,
    engines: ['built-in', 'docker'],
  };
}

function reset(lab: ShelvedLab, journal: Journal, context: Context): number {
  journal.append([{ kind: 'lab-reset', ...journal.stamp(), lab: lab.name }]);
  if (!context.quiet) context.world.out.write(viewLabReset(lab.title, context.look));
  return exitCodeAfter({ isSaved: journal.trouble() === null });
}

/** What each lab has left on the learner's own engine: shown, and removed after a yes; what has no name of the lab's, after one of its own. */
async function clean(
  labs: readonly ShelvedLab[],
  options: { yes: boolean },
  context: Context,
): Promise<number> {
  const { cleanUp } = await import('../face/lab/clean.ts');
  return (await cleanUp(labs, options, context)) ? exitCodes.done : exitCodes.world;
}

/** From home: the list to pick from, or printed where nothing can be picked. */
export async function browseLabs(context: Context, options: OptionsOf<'lab'>): Promise<void> {
  if (context.plain) return void (await run(context, { args: ['list'], options }));
  for (let cursor = 0; ;) {
    const labs = await openLabs(context);
    const { did } = openJournal(context, { goesOn: true }).progress(new Map());
    const words = wordsIn(context.language).labs;
    const rows = labs.map((lab) => ({
      name: lab.title,
      cells: [asideOf(lab, did, words)],
      about: lab.summary,
    }));
    await loadMarkdownFor(rows.flatMap(({ name, about }) => [name, about]));
    const shown = { title: words.title, right: '', rows, says: { open: words.start } };
    const list = pickScreen(rows.length, cursor, (at, look) => viewPick(shown, at, look));
    const picked = await openScreen(list, context);
    const lab = typeof picked === 'number' ? labs[picked] : undefined;
    if (lab === undefined || typeof picked !== 'number') return;
    cursor = picked;
    await run(inside(context), { args: [lab.name], options });
  }
}

function asideOf(lab: ShelvedLab, did: ReadonlyMap<string, number>, words: Words['labs']): string {
  const done = lab.tasks.filter(({ id }) => did.has(`${lab.name}/${id}`)).length;
  return done === 0 ? words.minutes(lab.minutes) : words.done(done, lab.tasks.length);
}
