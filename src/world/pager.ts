// Shows long text a screen at a time with the learner's own pager.
import type { World } from './world.ts';

/** Runs the pager that is wished for; false where it failed, so that the text can be printed instead. */
export async function page(
  text: string,
  command: string,
  { environment, platform, runChild }: Pick<World, 'environment' | 'platform' | 'runChild'>,
): Promise<boolean> {
  const { code, wasInterrupted } = await runChild({
    command,
    args: [],
    // LESSCHARSET: less shows Hangul as bytes where the locale is not UTF-8.
    environment: { LESSCHARSET: 'utf-8', LESS: '-R', ...environment },
    platform,
    input: text,
  });
  return code === 0 || wasInterrupted;
}
