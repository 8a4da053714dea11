// `try`: a Docker to play with, built in; in a terminal the kept world goes on, a line or a script gets a fresh one.
import type { Context } from '../desk/context.ts';
import { talkOnTerminal, talkPlainly } from '../face/console/talk.ts';
import { runScript } from '../face/try/script.ts';
import { tryTalk, type TaskGiver, type TryDesk } from '../face/try/try.ts';
import { openWorld } from '../sandbox/open.ts';
import type { Play } from '../sandbox/played-world.ts';
import { failureView } from '../view/pages/failure.ts';
import { viewTold } from '../view/pages/try.ts';
import { reasonOf } from '../world/failure.ts';
import { typedPath } from '../world/paths.ts';
import { isFileAt, writeOutput } from '../world/whole-file.ts';
import { exitCodes } from './exit.ts';
import type { Typed } from './verb.ts';

export async function run(context: Context, { options }: Typed<'try'>): Promise<number> {
  const { world, look } = context;
  const seed = options.seed ?? world.anySeed();
  const place = { isInteractive: false, columns: look.columns };
  if (options.command !== null)
    return runScript(options.command, openWorld(seed, [], place), context);
  if (context.json) return speak(seed, context);
  if (!world.input.isTTY)
    return runScript(await allLines(context), openWorld(seed, [], place), context);
  const { openKeptWorld } = await import('../desk/kept-world.ts');
  const kept = openKeptWorld(context.dataFolder, 'try', seed);
  const play = openWorld(kept.seed, kept.inputs, { ...place, isInteractive: true });
  const talk = tryTalk(play, kept, deskOf(kept.seed, context), context);
  await (context.plain ? talkPlainly(talk, context) : talkOnTerminal(talk, context));
  return exitCodes.done;
}

/** Programs get a fresh world, too: what they do is theirs to repeat. */
async function speak(seed: number, context: Context): Promise<number> {
  const { speakTry } = await import('../face/try/lines.ts');
  const play = openWorld(seed, [], { isInteractive: false, columns: 80 });
  await speakTry(play, () => undefined, context);
  return exitCodes.done;
}

async function allLines({ world }: Context): Promise<string> {
  const lines: string[] = [];
  for await (const line of world.lines()) lines.push(line);
  return lines.join('\n');
}

function deskOf(seed: number, context: Context): TryDesk {
  return {
    explain: async (line) => {
      const { explainTyped } = await import('../face/try/explain.ts');
      return explainTyped(line, context);
    },
    tasks: tasksAskedFor(seed, context),
    save: (path, lines) => save(path, lines, context),
  };
}

/** What gives tasks is loaded with the first that is asked for. */
function tasksAskedFor(seed: number, context: Context): TaskGiver {
  let giver: TaskGiver | null = null;
  const copyOf = (play: Play) =>
    openWorld(seed, play.record(), { isInteractive: false, columns: 80 });
  return {
    give: async (topic, play) => {
      const { giveTasks } = await import('../face/try/task.ts');
      giver ??= giveTasks(copyOf, context);
      return giver.give(topic, play);
    },
    judge: (ran, play) => giver?.judge(ran, play) ?? '',
  };
}

function save(given: string, lines: readonly string[], { world, look }: Context): string {
  const path = typedPath(given, world);
  try {
    if (isFileAt(path)) return viewTold((words) => words.isThere(path), look);
    writeOutput(path, ['#!/bin/sh', ...lines, ''].join('\n'));
    return viewTold((words) => words.saved(path, lines.length), look);
  } catch (error) {
    return failureView(
      { code: 'output-unwritable', args: { path, reason: reasonOf(error) } },
      look,
    );
  }
}
