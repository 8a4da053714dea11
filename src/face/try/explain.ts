// What a typed line means, in the words of `explain`, for a prompt that asks why.
import { lookNow, type Context } from '../../desk/context.ts';
import { openOwnWhole } from '../../desk/shelf.ts';
import { teacher } from '../../desk/teaching.ts';
import { indent } from '../../view/text/width.ts';

const margin = 2;

export async function explainTyped(line: string, context: Context): Promise<string> {
  const [{ explainShell }, { viewShell }, sectionsFor] = await Promise.all([
    import('../../command/shell.ts'),
    import('../../view/pages/explain-shell.ts'),
    teacher(await openOwnWhole(context), context),
  ]);
  const look = lookNow(context);
  const inside = { ...look, columns: Math.max(20, look.columns - 2 * margin) };
  const drawn = viewShell(explainShell(line), ({ explained }) => sectionsFor(explained), inside);
  return `${indent(drawn.trimEnd(), margin)}\n`;
}
