// The question before something is changed that can't be changed back by itself.
import type { Context } from '../desk/context.ts';
import { fail } from '../world/failure.ts';

/** `--yes` answers it; where nobody can be asked, nothing else does. */
export async function isSure(
  question: string,
  verb: string,
  { yes }: { yes: boolean },
  context: Context,
): Promise<boolean> {
  if (yes) return true;
  if (context.plain || context.json) fail('needs-yes', { verb });
  const { askYesNo } = await import('./confirm.ts');
  return askYesNo(question, context.world);
}
