// Long text that a verb opens on the terminal, in the reader that every section has.
import type { Context } from '../../desk/context.ts';
import { linesToTry } from '../../desk/to-try.ts';
import type { Drawn } from '../../notes/compiled.ts';
import type { Note } from '../../notes/note.ts';
import type { Look } from '../../view/look.ts';
import { sectionTitle, type SectionAt } from '../../view/pages/learn.ts';
import { passagesIn } from '../../view/pages/passages.ts';
import type { Passage, Picture } from '../../view/pages/picture.ts';
import { viewReading } from '../../view/pages/question.ts';
import { openScreen } from '../screen.ts';
import { pageScreen } from './page.ts';

/** `head`: where a single section stands in its topic; `passages`: what of the text can be done in a Docker of one's own. */
type ToRead = {
  text: string;
  passages: readonly Passage[];
  head?: Omit<SectionAt, 'questions'>;
};

/** `width`: wished for, where the window's is not to be taken. */
export async function openReader(
  textFor: (look: Look) => ToRead,
  width: number | null,
  context: Context,
): Promise<void> {
  const draw = (now: Look): Picture => {
    const look = { ...now, columns: width ?? now.columns };
    const { text, passages, head } = textFor(look);
    const drawn = text.trimEnd().replace(/^\n/, '');
    const title = head && sectionTitle(head, look);
    return { ...viewReading(drawn, passages.length > 0, look, title), passages };
  };
  await openScreen(pageScreen(draw, null), context);
}

/** What the built-in Docker plays of a note that is drawn. */
export function passagesOf(drawn: Drawn, { topic, sections }: Note): Passage[] {
  return passagesIn(
    drawn,
    sections.map((section) => linesToTry(topic, section)),
  );
}
