// A note drawn for reading: its head and each of its sections, without the questions.
import type { Drawn, Entries } from '../../notes/compiled.ts';
import type { Note, Section, Validity } from '../../notes/note.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import type { SectionToRead } from './reading.ts';
import { lexMarkdown, renderMarkdown, type Lexed } from '../text/markdown.ts';
import { themeFor } from '../text/theme.ts';
import { columnsOf, gathered, indent, pad, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

/** As the build keeps what `lexNote` gives. */
export type LexedEntries = Entries<Lexed>;

/** `lexed` spares lexing the note's texts again. */
export function drawNote(note: Note, look: Look, lexed: Lexed = new Map()): Drawn {
  const page = { ...look, columns: pageWidth(look) - margin };
  return {
    head: indent(drawHead(note, page, lexed), margin),
    sections: note.sections.map((section) => ({
      id: section.id,
      text: indent(drawSection(section, page, lexed), margin),
    })),
  };
}

/** A section as a reader shows it. */
export function sectionToRead(
  note: Note,
  section: Section,
  lexed: Lexed = new Map(),
): SectionToRead {
  return {
    topic: note.title,
    title: section.title,
    number: note.sections.indexOf(section) + 1,
    count: note.sections.length,
    textFor: (look) => drawBareSection(section, look, lexed),
  };
}

/** Under a title that names it already. */
function drawBareSection(section: Section, look: Look, lexed: Lexed = new Map()): string {
  const page = { ...look, columns: pageWidth(look) - margin };
  const parts = [drawHolds(section, page), renderMarkdown(section.text, page, lexed)];
  return indent(gathered(parts), margin);
}

/** The Markdown of a note that `drawNote` draws, lexed. */
export function lexNote(note: Note): Lexed {
  const texts = [
    titleOf(note),
    note.intro,
    ...note.sections.flatMap((section) => [headingOf(section), section.text]),
  ];
  return new Map(texts.map((text) => [text, lexMarkdown(text)]));
}

const margin = 2;

/** A title is plain text in the front matter: nothing in it is Markdown. */
function titleOf(note: Note): string {
  return `# ${note.title.replaceAll(/[\\`*_[\]<&#]/g, '\\$&')}`;
}

function headingOf(section: Section): string {
  return `## ${section.title}`;
}

function drawHead(note: Note, look: Look, lexed: Lexed): string {
  const words = wordsIn(look.language).page;
  const rows: [string, readonly string[]][] = [
    [words.readFirst, note.requires],
    [words.seeAlso, note.related],
  ];
  const names = rows.filter(([, topics]) => topics.length > 0);
  const room = Math.max(0, ...names.map(([label]) => columnsOf(label))) + margin;
  const lines = names.flatMap(([label, topics]) =>
    wrap(topics.join(', '), look.columns - room).map(
      (line, index) => themeFor(look).dim(pad(index === 0 ? label : '', room)) + line,
    ),
  );
  const title = renderMarkdown(titleOf(note), look, lexed);
  const summary = wrap(themeFor(look).emphasis(note.summary), look.columns).join('\n');
  return gathered([title, summary, lines.join('\n'), renderMarkdown(note.intro, look, lexed)]);
}

function drawSection(section: Section, look: Look, lexed: Lexed): string {
  const heading = renderMarkdown(headingOf(section), look, lexed);
  const holds = drawHolds(section, look);
  return gathered([gathered([heading, holds], '\n'), renderMarkdown(section.text, look, lexed)]);
}

function drawHolds(section: Section, look: Look): string {
  const holds = wordsIn(look.language).page.holds(section satisfies Validity);
  return holds === '' ? '' : wrap(themeFor(look).dim(holds), look.columns).join('\n');
}
