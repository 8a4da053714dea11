// A world opened from a verdict or a section: for one command with what it names, or for the lines of a transcript; nothing of it is kept.
import { lookNow, type Context } from '../../desk/context.ts';
import type { ToTry } from '../../progress/activity.ts';
import { openWorld } from '../../sandbox/open.ts';
import type { WorldMap } from '../../sandbox/map.ts';
import type { Play, Ran } from '../../sandbox/played-world.ts';
import { settingFor } from '../../sandbox/setting.ts';
import { viewOnce } from '../../view/pages/try.ts';
import { talkOnTerminal, talkPlainly, type Talk } from '../console/talk.ts';
import { explainTyped } from './explain.ts';
import { runToEnd } from './lines.ts';
import { stepThrough } from './steps.ts';
import { tryTalk, type TryDesk } from './try.ts';

export async function tryOnce(what: ToTry, context: Context): Promise<void> {
  const seed = context.world.anySeed();
  const play = openWorld(seed, [], { isInteractive: true, columns: lookNow(context).columns });
  const desk: TryDesk = {
    explain: (typed) => explainTyped(typed, context),
    tasks: { give: async () => null, judge: () => '' },
    save: () => '',
  };
  const talk = tryTalk(play, { seed, inputs: [], keep: () => null }, desk, context);
  const opened = opening(what, { ...talk, closing: () => '' }, play, seed, context);
  await (context.plain ? talkPlainly(opened, context) : talkOnTerminal(opened, context));
}

function opening(what: ToTry, talk: Talk, play: Play, seed: number, context: Context): Talk {
  if (what.kind === 'transcript') return stepThrough(what.lines, talk, play, context);
  const begun = setUp(what.line, play);
  const typed = what.typed === null ? null : ranAside(what.typed, play, seed);
  return { ...talk, opening: () => viewOnce(begun, typed, lookNow(context)) };
}

/** What the line would do here, found out in a copy that nobody sits at. */
function ranAside(line: string, play: Play, seed: number): { ran: Ran; map: WorldMap } {
  const copy = openWorld(seed, play.record(), { isInteractive: false, columns: 80 });
  return { ran: runToEnd(line, copy), map: copy.map() };
}

/** The lines that made it, as far as they could be done. */
function setUp(line: string, play: Play): string[] {
  const { lines, files } = settingFor(line);
  for (const { path, text } of files) play.put(path, text);
  return lines.filter((each) => runToEnd(each, play).exit === 0);
}
