// Lines done one after another at the prompt of `try`: an empty line stands for the next, and one's own go in between.
import { lookNow, type Context } from '../../desk/context.ts';
import type { Play } from '../../sandbox/played-world.ts';
import { viewSteps, viewTold } from '../../view/pages/try.ts';
import type { Talk } from '../console/talk.ts';

export function stepThrough(
  lines: readonly string[],
  talk: Talk,
  play: Play,
  context: Context,
): Talk {
  /** What ran and isn't kept: what isn't modelled, or was cut off. */
  const passed = new Set<number>();
  const next = (): number => nextOf(lines, play.lines(), passed);
  return {
    ...talk,
    opening: () => viewSteps(lines.length, lookNow(context)),
    offered: () => lines[next()] ?? null,
    take: async (text, room) => {
      const at = next();
      const how = await talk.take(text, room);
      if (text === lines[at] && next() === at) passed.add(at);
      const isLast = at < lines.length && next() === lines.length;
      if (isLast) room.say(viewTold(({ stepsDone }) => stepsDone, lookNow(context)));
      return how;
    },
  };
}

/** The first that was not done behind those before it: what is taken back comes again. */
function nextOf(
  steps: readonly string[],
  done: readonly string[],
  passed: ReadonlySet<number>,
): number {
  let from = 0;
  for (const [at, step] of steps.entries()) {
    if (passed.has(at)) continue;
    const found = done.indexOf(step, from);
    if (found < 0) return at;
    from = found + 1;
  }
  return steps.length;
}
