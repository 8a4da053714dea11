// A world for one command, opened from a verdict: what the command names is there, and nothing of it is kept.
import { lookNow, type Context } from '../../desk/context.ts';
import { openWorld } from '../../sandbox/open.ts';
import type { Play } from '../../sandbox/played-world.ts';
import { settingFor } from '../../sandbox/setting.ts';
import { viewOnce } from '../../view/pages/try.ts';
import { talkOnTerminal, talkPlainly } from '../console/talk.ts';
import { explainTyped } from './explain.ts';
import { runToEnd } from './lines.ts';
import { tryTalk, type TryDesk } from './try.ts';

/** `line`: the command that makes sense in it. */
export async function tryOnce(line: string, context: Context): Promise<void> {
  const seed = context.world.anySeed();
  const play = openWorld(seed, [], { isInteractive: true, columns: lookNow(context).columns });
  const begun = setUp(line, play);
  const desk: TryDesk = {
    explain: (typed) => explainTyped(typed, context),
    tasks: { give: async () => null, judge: () => '' },
    save: () => '',
  };
  const talk = tryTalk(play, { seed, inputs: [], keep: () => null }, desk, context);
  const opened = { ...talk, opening: () => viewOnce(begun, lookNow(context)), closing: () => '' };
  await (context.plain ? talkPlainly(opened, context) : talkOnTerminal(opened, context));
}

/** The lines that made it, as far as they could be done. */
function setUp(line: string, play: Play): string[] {
  const { lines, files } = settingFor(line);
  for (const { path, text } of files) play.put(path, text);
  return lines.filter((each) => runToEnd(each, play).exit === 0);
}
