// A lab from its first page to its end, in the face that fits: a terminal, plain lines, or lines of JSON.
import type { Context } from '../../desk/context.ts';
import type { ShelvedLab } from '../../desk/labs.ts';
import type { Journal } from '../../desk/journal.ts';
import { openBank } from '../../desk/shelf.ts';
import { questionsOf } from '../../notes/deck.ts';
import type { QuestionId } from '../../notes/note.ts';
import type { EngineName, Lab } from '../../lab/lab.ts';
import { openTask, type LabPlan } from '../../lab/play.ts';
import type { SessionId } from '../../progress/event.ts';
import { fail } from '../../world/failure.ts';
import { talkOnTerminal, talkPlainly } from '../console/talk.ts';
import { explainTyped } from '../try/explain.ts';
import { builtInPlace } from './built-in.ts';
import { labTalk, runOf, type LabRun } from './lab.ts';
import type { LabPlace } from './place.ts';
import { realPlace } from './real.ts';
import { speakLab } from './lines.ts';

/** Whether all of it is done now. */
export async function playOnStage(
  lab: ShelvedLab,
  done: ReadonlyMap<string, number>,
  options: { engine: EngineName; yes: boolean },
  journal: Journal,
  context: Context,
): Promise<boolean> {
  const begins = done.size === 0;
  if (options.engine === 'docker') {
    const place = await realPlace(lab, begins, options, context);
    if (place === null) return false;
    const run = runOf(await planOf(lab, done, place, journal, context), journal);
    if (context.json) fail('no-json', { verb: 'lab --engine docker' });
    return talk(run, place, journal, context);
  }
  const place = builtInPlace(lab, begins, (line) => explainTyped(line, context), context);
  const run = runOf(await planOf(lab, done, place, journal, context), journal);
  if (!context.json) return talk(run, place, journal, context);
  await speakLab(run, place.play, place.keep, context);
  return openTask(run.state()) === null;
}

async function talk(
  run: LabRun,
  place: LabPlace,
  journal: Journal,
  context: Context,
): Promise<boolean> {
  const talked = labTalk(run, place, journal, context);
  await (context.plain ? talkPlainly(talked, context) : talkOnTerminal(talked, context));
  return openTask(run.state()) === null;
}

async function planOf(
  lab: Lab,
  done: ReadonlyMap<string, number>,
  place: LabPlace,
  journal: Journal,
  context: Context,
): Promise<LabPlan> {
  return {
    lab,
    scene: { folder: place.folder },
    engine: place.name,
    done,
    revisions: await revisionsOf(lab, context),
    language: context.language,
    session: context.world.newId() as SessionId,
    device: context.world.device,
    saves: journal.saves,
  };
}

async function revisionsOf(lab: Lab, context: Context): Promise<Map<QuestionId, string>> {
  const wanted = new Set(lab.tasks.map(({ practises }) => practises));
  const { deck } = await openBank(context);
  return new Map(
    deck.notes
      .flatMap(questionsOf)
      .filter(({ id }) => wanted.has(id))
      .map(({ id, revision }) => [id, revision]),
  );
}
