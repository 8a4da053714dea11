// A lab on the built-in Docker: a world of its own, with the lab's files and setup in it, that is kept and goes on.
import { lookNow, type Context } from '../../desk/context.ts';
import { openKeptWorld } from '../../desk/kept-world.ts';
import type { Lab } from '../../lab/lab.ts';
import { openWorld } from '../../sandbox/open.ts';
import type { Play, Ran } from '../../sandbox/played-world.ts';
import { failureView } from '../../view/pages/failure.ts';
import { viewMap } from '../../view/pages/map.ts';
import { viewChanges, viewTold, viewWaited } from '../../view/pages/try.ts';
import { runLine } from '../console/run.ts';
import type { Room } from '../console/talk.ts';
import { runToEnd } from '../try/lines.ts';
import type { LabPlace } from './place.ts';

/** `begins`: whether what was done in it before is to be forgotten. */
export function builtInPlace(
  lab: Lab,
  begins: boolean,
  explain: (line: string) => Promise<string>,
  context: Context,
): LabPlace & { play: Play; keep(): void } {
  const kept = openKeptWorld(context.dataFolder, `lab-${lab.name}`, context.world.anySeed());
  const columns = lookNow(context).columns;
  const play = openWorld(kept.seed, kept.inputs, { isInteractive: !context.json, columns });
  if (begins && kept.inputs.length > 0) play.reset();
  if (begins || kept.inputs.length === 0) layOut(lab, play);
  const setupLines = lab.setup.length;
  let since = context.world.now();
  let last: Ran | null = null;
  const keep = (room: Room): void => {
    const trouble = kept.keep(play.record());
    if (trouble !== null) room.say(failureView(trouble, lookNow(context)));
  };
  return {
    play,
    keep: () => void kept.keep(play.record()),
    name: 'built-in',
    folder: play.home(),
    // Each round of looks has a copy of the world as it is by then.
    get engine() {
      return play.engine();
    },
    prompt: play.prompt,
    isOpen: play.isOpen,
    complete: play.complete,
    past: () => play.lines().slice(setupLines),
    run: async (text, room) => {
      const elapsed = Math.max(0, context.world.now() - since);
      const { ran, waitedMs } = await runLine(text, elapsed, play, room);
      since = context.world.now();
      last = ran;
      keep(room);
      room.say(viewWaited(waitedMs, lookNow(context)));
      room.say(viewChanges(ran.changes, play.map(), lookNow(context)));
      tellEnd(ran, room, context);
    },
    perform: async (word, room) => {
      const look = lookNow(context);
      if (word === 'map') await room.page((now) => viewMap(play.map(), now, context.plain));
      else if (word === 'why')
        room.say(
          last === null
            ? viewTold((words) => words.nothingToExplain, look)
            : await explain(last.line),
        );
      else if (word === 'undo' || word === 'redo') {
        const isLabs = word === 'undo' && play.lines().length <= setupLines;
        const line = isLabs ? null : play[word]();
        room.say(viewTold((words) => stepped(word, line, words), look));
      } else return false;
      keep(room);
      return true;
    },
    watch: () => () => undefined,
  };
}

function layOut(lab: Lab, play: Play): void {
  for (const { path, text } of lab.files) play.put(path, text);
  for (const line of lab.setup) runToEnd(line, play);
}

function tellEnd({ notModelled, bounded }: Ran, room: Room, context: Context): void {
  const look = lookNow(context);
  if (notModelled !== null) room.say(viewTold((words) => words.notModelled(notModelled), look));
  if (bounded !== null) room.say(viewTold((words) => words.bounded(bounded), look));
}

type Words = Parameters<Parameters<typeof viewTold>[0]>[0];
function stepped(word: 'undo' | 'redo', line: string | null, words: Words): string {
  if (line === null) return word === 'undo' ? words.nothingToUndo : words.nothingToRedo;
  return word === 'undo' ? words.undone(line) : words.redone(line);
}
