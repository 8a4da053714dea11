// Shows long text a screen at a time with the learner's own pager.
import type { World } from './world.ts';

/** Runs `$PAGER`, else `less -R`; false where there is none or it failed, so that the text can be printed instead. */
export async function page(
  text: string,
  { environment, platform, runChild }: Pick<World, 'environment' | 'platform' | 'runChild'>,
): Promise<boolean> {
  const wanted = environment['PAGER']?.trim() ?? '';
  if (wanted === 'cat') return false;
  const { code, wasInterrupted } = await runChild({
    command: wanted === '' ? 'less -R' : wanted,
    args: [],
    // LESSCHARSET: less shows Hangul as bytes where the locale is not UTF-8.
    environment: { LESSCHARSET: 'utf-8', LESS: '-R', ...environment },
    platform,
    input: text,
  });
  return code === 0 || wasInterrupted;
}
