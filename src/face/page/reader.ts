// Long text that a verb opens on the terminal, in the reader that every section has.
import type { Context } from '../../desk/context.ts';
import { linesToTry } from '../../desk/to-try.ts';
import type { Drawn } from '../../notes/compiled.ts';
import type { Note, Section } from '../../notes/note.ts';
import type { Look } from '../../view/look.ts';
import { sectionToRead } from '../../view/pages/note.ts';
import { passagesIn } from '../../view/pages/passages.ts';
import type { Passage, Picture } from '../../view/pages/picture.ts';
import { wayOut } from '../../view/pages/keys.ts';
import { viewReading, viewSection, type SectionToRead } from '../../view/pages/reading.ts';
import type { Lexed } from '../../view/text/markdown.ts';
import { openScreen } from '../screen.ts';
import { pageScreen } from './page.ts';

/** Whole text, or a section under its place; `passages`, `toTry`: what of it can be done in a Docker of one's own. */
type Opened =
  | { text: string; passages: readonly Passage[] }
  | { section: SectionToRead; toTry: readonly string[] };

/** `width`: wished for, where the window's is wider. */
export async function openReader(
  read: (look: Look) => Opened,
  width: number | null,
  context: Context,
): Promise<void> {
  const quit = wayOut(context.look);
  const draw = (now: Look): Picture => {
    const look = { ...now, columns: Math.min(width ?? now.columns, now.columns) };
    const opened = read(look);
    if ('section' in opened) {
      const { section, toTry } = opened;
      const passages = toTry.length === 0 ? [] : [{ row: 0, lines: toTry }];
      return { ...viewSection(section, { canTry: toTry.length > 0, quit }, look), passages };
    }
    const { text, passages } = opened;
    const drawn = text.trimEnd().replace(/^\n/, '');
    return { ...viewReading(drawn, { canTry: passages.length > 0, quit }, look), passages };
  };
  await openScreen(pageScreen(draw, null), context);
}

export function sectionIn(note: Note, section: Section, lexed: Lexed): Opened {
  return {
    section: sectionToRead(note, section, lexed),
    toTry: linesToTry(note.topic, section),
  };
}

/** What the built-in Docker plays of a note that is drawn. */
export function passagesOf(drawn: Drawn, { topic, sections }: Note): Passage[] {
  return passagesIn(
    drawn,
    sections.map((section) => linesToTry(topic, section)),
  );
}
