// Long text that a verb opens on the terminal, in the reader that every section has.
import type { Context } from '../../desk/context.ts';
import type { Look } from '../../view/look.ts';
import { sectionTitle, type SectionAt } from '../../view/pages/learn.ts';
import type { Picture } from '../../view/pages/picture.ts';
import { viewReading } from '../../view/pages/question.ts';
import { openScreen } from '../screen.ts';
import { pageScreen } from './page.ts';

/** `head`: where a single section stands in its topic. */
type ToRead = { text: string; head?: Omit<SectionAt, 'questions'> };

/** `width`: wished for, where the window's is not to be taken; `toTry`: lines that can be done in a Docker of one's own. */
export async function openReader(
  textFor: (look: Look) => ToRead,
  toTry: readonly string[],
  width: number | null,
  context: Context,
): Promise<void> {
  const draw = (now: Look): Picture => {
    const look = { ...now, columns: width ?? now.columns };
    const { text, head } = textFor(look);
    const drawn = text.trimEnd().replace(/^\n/, '');
    return viewReading(drawn, toTry.length > 0, look, head && sectionTitle(head, look));
  };
  await openScreen(pageScreen(draw, toTry), context);
}
