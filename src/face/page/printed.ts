// What a verb prints, where it may be longer than the window: read there then, from its first line on.
import type { Context } from '../../desk/context.ts';
import type { Look } from '../../view/look.ts';
import { drawnText } from '../../view/text/safe.ts';

/** What long text is read in: the learner's own pager where one is set, else this program's reader. */
type Reader = 'own' | 'pager' | 'none';

export function readerIn({ world, plain, json }: Context): Reader {
  const pager = world.environment['PAGER']?.trim() ?? '';
  if (plain || json || !world.out.isTerminal || pager === 'cat') return 'none';
  return pager === '' ? 'own' : 'pager';
}

export function isLong(text: string, { world }: Context): boolean {
  return text.split('\n').length > world.out.size().rows;
}

export async function print(context: Context, text: string, reader: Reader): Promise<void> {
  const { world } = context;
  if (reader === 'pager' && isLong(text, context)) {
    const { page } = await import('../../world/pager.ts');
    const command = world.environment['PAGER']?.trim() ?? '';
    if (await page(drawnText(text), command, world)) return;
  }
  world.out.write(text);
}

/** Drawn anew where the window changes; `width`: wished for, where the window's is wider. */
export async function printOrRead(
  textFor: (look: Look) => string,
  reader: Reader,
  context: Context,
  width: number | null = null,
): Promise<void> {
  const text = textFor({ ...context.look, columns: width ?? context.look.columns });
  if (reader !== 'own' || !isLong(text, context)) return print(context, text, reader);
  const { openReader } = await import('./reader.ts');
  await openReader((look) => ({ text: textFor(look), passages: [] }), width, context);
}
