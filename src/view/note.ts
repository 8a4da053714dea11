// A note drawn for reading: its head and each of its sections, without the questions.
import type { Drawn } from '../notes/compiled.ts';
import type { Note, Section, Validity } from '../notes/note.ts';
import { pageWidth } from './look.ts';
import type { Look } from './look.ts';
import { renderMarkdown } from './markdown.ts';
import { pageMessages } from './messages/page.ts';
import { themeFor } from './theme.ts';
import { columnsOf, indent, pad, wrap } from './width.ts';

export function drawNote(note: Note, look: Look): Drawn {
  const page = { ...look, columns: pageWidth(look) - margin };
  return {
    head: indent(drawHead(note, page), margin),
    sections: note.sections.map((section) => ({ id: section.id, text: indent(drawSection(section, page), margin) })),
  };
}

const margin = 2;

function drawHead(note: Note, look: Look): string {
  const words = pageMessages[look.language];
  const rows: [string, readonly string[]][] = [[words.readFirst, note.requires], [words.seeAlso, note.related]];
  const names = rows.filter(([, topics]) => topics.length > 0);
  const room = Math.max(0, ...names.map(([label]) => columnsOf(label))) + margin;
  const lines = names.flatMap(([label, topics]) =>
    wrap(topics.join(', '), look.columns - room).map((line, index) => themeFor(look).dim(pad(index === 0 ? label : '', room)) + line),
  );
  const title = renderMarkdown(`# ${note.title.replaceAll(/[\\`*_[\]<&#]/g, '\\$&')}`, look);
  const summary = wrap(themeFor(look).emphasis(note.summary), look.columns).join('\n');
  return [title, summary, lines.join('\n'), renderMarkdown(note.intro, look)].filter((part) => part !== '').join('\n\n');
}

function drawSection(section: Section, look: Look): string {
  const [title, ...rule] = renderMarkdown(`## ${section.title}`, look).split('\n');
  const holds = pageMessages[look.language].holds(section satisfies Validity);
  const heading = [title, ...rule, ...(holds === '' ? [] : wrap(themeFor(look).dim(holds), look.columns))].join('\n');
  return [heading, renderMarkdown(section.text, look)].filter((part) => part !== '').join('\n\n');
}
