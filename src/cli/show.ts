// `show`: a note or one of its sections, printed, or read on the screen when it is longer than that.
import type { Context } from '../desk/context.ts';
import { exitCodes } from './exit.ts';
import { runVerb, type Typed } from './verb.ts';
import { openBank, openOutlines, tellProblems, wholeOn } from '../desk/shelf.ts';
import { isNoTopic, placeNamed, topicNamed } from '../desk/topics.ts';
import { isLong, print, printOrRead, readerIn } from '../face/page/printed.ts';
import type { OptionsOf } from './verbs.ts';
import { drawnColumns, type Drawn } from '../notes/compiled.ts';
import { sourceLanguage, type Note, type Section } from '../notes/note.ts';
import { pageWidth, type Look } from '../view/look.ts';
import type { LexedEntries } from '../view/pages/note.ts';
import { readDrawn, readLexed, readNoteSource } from '../world/compiled-notes.ts';
import { isAmbiguousWide } from '../view/text/columns.ts';
import { jsonLine } from '../view/text/safe.ts';
import { fail } from '../world/failure.ts';

/** What was printed is all there is to it. */
const done = async (printing: Promise<void>): Promise<number> => {
  await printing;
  return exitCodes.done;
};

export async function run(context: Context, { args, options }: Typed<'show'>): Promise<number> {
  const look = {
    ...context.look,
    columns: options.width ?? context.look.columns,
  };
  if (options.term !== null) return showTerm(options.term, look, context);
  if (options.commands) return showCommands(args, look, options, context);
  if (args.length === 0) return runVerb('list', context);
  const name = args.join(' ');
  const ready = await drawnByName(name, options, look, context);
  const reader = options.pager ? readerIn(context) : 'none';
  if (ready !== null && !(reader === 'own' && isLong(ready, context)))
    return done(print(context, ready, reader));
  const shelf = await openOutlines(context);
  await tellProblems(shelf, context);
  if (isNoTopic(shelf.deck, name)) return lookUp(name, context);
  const named = placeNamed(shelf.deck, name);
  const isOwn = shelf.deck.own.has(named.note.topic);
  const whole = isOwn || context.json ? [named.note.topic] : [];
  const { deck } = await wholeOn(shelf, whole, context);
  const note = deck.byTopic.get(named.note.topic) ?? named.note;
  const section = note.sections.find(({ id }) => id === named.section?.id) ?? null;
  if (options.raw) {
    context.world.out.writeData(await rawOf(note, section, isOwn, context));
    return exitCodes.done;
  }
  if (context.json) return done(print(context, documentOf(note, section), 'none'));
  if (reader === 'own') return readNote(note, section, isOwn, options.width, context);
  const drawn = await drawnFor(note, isOwn, look, context);
  return done(print(context, textOf(drawn, section?.id ?? null), reader));
}

/** The commands of the topics named, of all where none is. */
async function showCommands(
  args: string[],
  look: Look,
  { pager, width }: Pick<OptionsOf<'show'>, 'pager' | 'width'>,
  context: Context,
): Promise<number> {
  const { deck } = await openBank(context);
  const notes =
    args.length === 0 ? deck.notes : [topicNamed(deck, args.join(' ').split(/[#/]/)[0] ?? '')];
  const { sheetOf } = await import('../notes/sheet.ts');
  const sheets = notes.map((note) => ({ note, rows: sheetOf(note) }));
  if (context.json) {
    const { describeCommand } = await import('../view/pages/command-summary.ts');
    const documents = sheets.map(({ note: { topic, title }, rows }) => ({
      topic,
      title,
      commands: rows.map((row) => ({ ...row, does: describeCommand(row.command, look.language) })),
    }));
    return done(
      print(context, jsonLine({ schema: 1, language: look.language, topics: documents }), 'none'),
    );
  }
  const { viewSheet } = await import('../view/pages/sheet.ts');
  const textFor = (at: Look): string =>
    sheets.map(({ note, rows }) => viewSheet(note.title, rows, at)).join('');
  return done(printOrRead(textFor, pager ? readerIn(context) : 'none', context, width));
}

/** How many sections that teach a term are named. */
const termPlaces = 3;

/** A term in both languages; what is none is looked up. */
async function showTerm(given: string, look: Look, context: Context): Promise<number> {
  const [{ termDocument, termsNamed }, { rankedFor }] = await Promise.all([
    import('../notes/term.ts'),
    import('../desk/found.ts'),
  ]);
  const terms = termsNamed(given);
  if (terms.length === 0) {
    const { searchFor } = await import('./search.ts');
    return searchFor([given], context, () => fail('unknown-term', { given }));
  }
  const { ranked } = await rankedFor(terms[0]?.forms[sourceLanguage][0] ?? given, context);
  const places = ranked
    .slice(0, termPlaces)
    .map((hit) => hit())
    .map(({ topic, section }) => `${topic}#${section}`);
  if (context.json)
    return done(
      print(
        context,
        jsonLine({ schema: 1, terms: terms.map(termDocument), sections: places }),
        'none',
      ),
    );
  const { viewTerm } = await import('../view/pages/sheet.ts');
  return done(print(context, viewTerm(terms, places, look), 'none'));
}

/** What no topic is called is looked up; where that finds nothing, the nearest topics are told. */
async function lookUp(name: string, context: Context): Promise<number> {
  const { searchFor } = await import('./search.ts');
  return searchFor([name], context, (deck) => topicNamed(deck, name));
}

/** A built-in topic under its own id is on the screen before any deck is made; null where there is more to find out. */
async function drawnByName(
  name: string,
  options: OptionsOf<'show'>,
  look: Look,
  context: Context,
): Promise<string | null> {
  const [, topic = null, section = null] = /^([a-z0-9-]+)(?:[#/]([a-z0-9-]+))?$/.exec(name) ?? [];
  if (topic === null || context.contentFolders.length > 0 || context.json || options.raw)
    return null;
  const drawn = await drawnByBuild(topic, look, context);
  if (drawn === null || (section !== null && !drawn.sections.some(({ id }) => id === section)))
    return null;
  return textOf(drawn, section);
}

/** Drawn by the build at the common widths; a learner's own note, another width and a plain look are drawn now. */
async function drawnFor(note: Note, isOwn: boolean, look: Look, context: Context): Promise<Drawn> {
  const ready = isOwn ? null : await drawnByBuild(note.topic, look, context);
  if (ready !== null) return ready;
  const { drawNote } = await import('../view/pages/note.ts');
  if (isOwn) return drawNote(note, look);
  const whole = await readLexed<LexedEntries>(context.world.notesFolder, note);
  return drawNote(whole.note, look, new Map(whole.lexed));
}

/** Null where the build drew none that stands on this terminal, as on a plain one. */
async function drawnByBuild(topic: string, look: Look, { world }: Context): Promise<Drawn | null> {
  const at = drawnColumns.findIndex((columns) => pageWidth({ columns }) === pageWidth(look));
  if (at < 0 || !look.unicode || isAmbiguousWide()) return null;
  const twice = await readDrawn(world.notesFolder, { language: look.language, topic }, at);
  return twice && dressed(twice[look.colour ? 'colour' : 'bare'], look);
}

/** What the build drew in colour has links, which not every terminal wants. */
function dressed({ head, sections }: Drawn, look: Look): Drawn {
  const dress = (text: string): string =>
    look.links ? text : text.replaceAll(/\x1b\]8;;[^\x07]*\x07/g, '');
  return {
    head: dress(head),
    sections: sections.map(({ id, text }) => ({ id, text: dress(text) })),
  };
}

function textOf(drawn: Drawn, section: string | null): string {
  const parts =
    section === null
      ? [drawn.head, ...drawn.sections.map((one) => one.text)]
      : drawn.sections.filter((one) => one.id === section).map((one) => one.text);
  return `\n${parts.join('\n\n')}\n\n`;
}

async function rawOf(
  note: Note,
  section: Section | null,
  isOwn: boolean,
  { world }: Context,
): Promise<string> {
  const source = await readNoteSource(isOwn ? note.path : null, world.notesFolder, note);
  if (section === null) return source;
  const lines = source.split('\n');
  const start = lines.findIndex(
    (line, index) =>
      line.startsWith('## ') &&
      lines.slice(index + 1, index + 4).some((below) => below.includes(`id: ${section.id}`)),
  );
  const end = lines.findIndex((line, index) => index > start && line.startsWith('## '));
  return `${lines
    .slice(Math.max(0, start), end < 0 ? undefined : end)
    .join('\n')
    .trimEnd()}\n`;
}

function documentOf(note: Note, section: Section | null): string {
  const { topic, title, summary, language, sections } = note;
  const wanted = sections.filter((one) => section === null || one.id === section.id);
  return jsonLine({
    schema: 1,
    topic,
    language,
    title,
    summary,
    sections: wanted.map((one) => ({ id: one.id, title: one.title, text: one.text })),
  });
}

/** A note or one of its sections in the reader, drawn anew where the window changes; what fits is printed. */
async function readNote(
  note: Note,
  section: Section | null,
  isOwn: boolean,
  width: number | null,
  context: Context,
): Promise<number> {
  const { drawNote } = await import('../view/pages/note.ts');
  const { note: whole, lexed } = isOwn
    ? { note, lexed: [] }
    : await readLexed<LexedEntries>(context.world.notesFolder, note);
  const named = whole.sections.find(({ id }) => id === section?.id);
  const shown = named === undefined ? whole : { ...whole, sections: [named] };
  const texts = new Map(lexed);
  const draw = (at: Look): Drawn => drawNote(shown, at, texts);
  const look = { ...context.look, columns: width ?? context.look.columns };
  const text = textOf(draw(look), section?.id ?? null);
  if (!isLong(text, context)) return done(print(context, text, 'none'));
  const { openReader, passagesOf, sectionIn } = await import('../face/page/reader.ts');
  const read = (one: Drawn) => ({ text: textOf(one, null), passages: passagesOf(one, shown) });
  const part = named && sectionIn(whole, named, texts);
  await openReader((at) => part ?? read(draw(at)), width, context);
  return exitCodes.done;
}
