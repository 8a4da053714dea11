// A lab from its first page to its end, in the face that fits: a terminal, plain lines, or lines of JSON.
import type { Context } from '../../desk/context.ts';
import type { Journal } from '../../desk/journal.ts';
import { openBank, openOutlines } from '../../desk/shelf.ts';
import { teacher } from '../../desk/teaching.ts';
import { questionsOf } from '../../notes/deck.ts';
import type { QuestionId } from '../../notes/note.ts';
import type { EngineName, Lab } from '../../lab/lab.ts';
import { openTask, type LabPlan } from '../../lab/play.ts';
import type { SessionId } from '../../progress/event.ts';
import { talkOnTerminal, talkPlainly } from '../console/talk.ts';
import { builtInPlace } from './built-in.ts';
import { labTalk, runOf } from './lab.ts';
import { speakLab } from './lines.ts';

/** Whether all of it is done now. */
export async function playOnStage(
  lab: Lab,
  done: ReadonlyMap<string, number>,
  { engine }: { engine: EngineName },
  journal: Journal,
  context: Context,
): Promise<boolean> {
  const place = builtInPlace(lab, done.size === 0, (line) => explain(line, context), context);
  const plan: LabPlan = {
    lab,
    scene: { folder: place.folder },
    engine,
    done,
    revisions: await revisionsOf(lab, context),
    language: context.language,
    session: context.world.newId() as SessionId,
    device: context.world.device,
    saves: journal.saves,
  };
  const run = runOf(plan, journal);
  if (context.json) await speakLab(run, place.play, place.keep, context);
  else {
    const talk = labTalk(run, place, journal, context);
    await (context.plain ? talkPlainly(talk, context) : talkOnTerminal(talk, context));
  }
  return openTask(run.state()) === null;
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

async function explain(line: string, context: Context): Promise<string> {
  const [{ explainShell }, { viewShell }, sectionsFor] = await Promise.all([
    import('../../command/shell.ts'),
    import('../../view/pages/explain-shell.ts'),
    teacher(await openOutlines(context), context),
  ]);
  return viewShell(explainShell(line), ({ explained }) => sectionsFor(explained), context.look);
}
