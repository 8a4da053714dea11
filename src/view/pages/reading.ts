// The reader: long text, or a section under the place where it stands, with the keys that scroll it.
import type { Markdown } from '../../notes/note.ts';
import { readerKeys, type KeyHint } from './keys.ts';
import { pageWidth, type Look } from '../look.ts';
import type { Picture } from './picture.ts';
import { renderInline } from '../text/prose.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, ends, indent } from '../text/width.ts';
import { atWord } from './bar-rows.ts';
import { wordsIn } from '../messages/words.ts';

const margin = 2;

/** Where a section stands in its topic, and its text without a heading, drawn with its margin. */
export type SectionToRead = {
  topic: string;
  title: Markdown;
  number: number;
  count: number;
  textFor(look: Look): string;
};

/** `goOn`: what ⏎ does; `next`: what comes after the text. */
type Reading = { canTry: boolean; goOn?: string; next?: string | undefined; quit: string };

export function viewSection(section: SectionToRead, how: Reading, look: Look): Picture {
  return {
    ...viewReading(section.textFor(look), how, look, sectionTitle(section, look)),
    id: `section ${section.topic} ${section.number}`,
  };
}

/** Something to read, drawn already; `title` stands above it where its first row is none. */
export function viewReading(
  text: string,
  { canTry, goOn, next, quit }: Reading,
  look: Look,
  title: Picture['title'] = undefined,
): Picture {
  const columns = pageWidth(look) - margin;
  const keys: KeyHint[] = [
    ...readerKeys(look, canTry),
    ...(goOn === undefined ? [] : [{ key: signsFor(look).enter, says: goOn, keep: 4 }]),
    { key: 'q', says: quit, keep: 5 },
  ];
  const head =
    title && `${indent(ends(title.left, themeFor(look).dim(title.right), columns), margin)}\n\n`;
  return {
    body: (head ?? '') + text,
    keys,
    caret: null,
    id: 'reading',
    scroll: 'reader',
    fillsWindow: true,
    title: title ?? { left: text.split('\n')[0]?.trim() ?? '', right: '' },
    ...(next === undefined ? {} : { next }),
  };
}

/** The topic gives way where there is no room for both names. */
function sectionTitle(
  { topic, title, number, count }: SectionToRead,
  look: Look,
): NonNullable<Picture['title']> {
  const columns = pageWidth(look) - margin;
  const name = renderInline(title, { ...look, colour: false });
  const place = `${topic} ${signsFor(look).path} ${name}`;
  const left = columnsOf(place) <= columns ? place : atWord(name, columns, look);
  return {
    left: themeFor(look).heading(left),
    right: wordsIn(look.language).learn.section(number, count),
  };
}
