// What a typed line means, in the words of `explain`, for a prompt that asks why.
import type { Context } from '../../desk/context.ts';
import { openOutlines } from '../../desk/shelf.ts';
import { teacher } from '../../desk/teaching.ts';

export async function explainTyped(line: string, context: Context): Promise<string> {
  const [{ explainShell }, { viewShell }, sectionsFor] = await Promise.all([
    import('../../command/shell.ts'),
    import('../../view/pages/explain-shell.ts'),
    teacher(await openOutlines(context), context),
  ]);
  return viewShell(explainShell(line), ({ explained }) => sectionsFor(explained), context.look);
}
