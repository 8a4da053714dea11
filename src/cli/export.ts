// `export`: the notes and questions for other tools.
import type { Context } from '../desk/context.ts';
import { exitCodes } from './exit.ts';
import { openOutput } from '../face/output.ts';
import type { Typed } from './verb.ts';
import { tellerOf } from '../desk/long-work.ts';
import { openBank, tellProblems } from '../desk/shelf.ts';
import { topicsNamed } from '../desk/topics.ts';
import type { OnNote } from '../notes/each-note.ts';
import type { Language, Note } from '../notes/note.ts';
import { viewNext } from '../view/pages/output.ts';
import { sha256Base64 } from '../world/hash.ts';
import { compiledNotes, readPacked } from '../world/compiled-notes.ts';
import { fail } from '../world/failure.ts';
import { jsonLine } from '../view/text/safe.ts';

type Write = (
  notes: readonly Note[],
  language: Language,
  script: string | null,
  onNote: OnNote,
) => string | Promise<string>;

/** What writes a format is loaded with it. */
const formats: ReadonlyMap<string, Write> = new Map(
  Object.entries<Write>({
    anki: async (notes, language, _, onNote) =>
      (await import('../view/pages/export-anki.ts')).exportAnki(notes, language, onNote),
    csv: async (notes) => (await import('../notes/export-csv.ts')).exportCsv(notes),
    html: async (notes, language, script, onNote) =>
      script === null
        ? (await import('../view/pages/export-html.ts')).exportHtml(notes, language, onNote)
        : (await import('../view/pages/export-study.ts')).exportStudy(
            notes,
            language,
            { script, hash: sha256Base64 },
            onNote,
          ),
    json: async (notes, language) =>
      jsonLine((await import('../notes/export.ts')).exportNotes(notes, language)),
  }),
);

export async function run(context: Context, { args, options }: Typed<'export'>): Promise<number> {
  const [format = '', ...names] = args;
  const write = formats.get(format);
  if (write === undefined)
    return fail('unknown-format', { given: format, allowed: [...formats.keys()] });
  if (context.json && format !== 'json') fail('no-json', { verb: `export ${format}` });
  if (options.interactive && format !== 'html')
    fail('options-clash', { first: '--interactive', second: `export ${format}` });
  const save = await openOutput(options.output ?? '-', `export ${format}`, options, context);
  if (save === null) return exitCodes.done;
  const shelf = await openBank(context);
  await tellProblems(shelf, context);
  const topics = topicsNamed(shelf.deck, names);
  const script = options.interactive
    ? await readPacked<string>(context.world.notesFolder, compiledNotes.study)
    : null;
  const notes = shelf.deck.notes.filter(
    ({ topic }) => topics.length === 0 || topics.includes(topic),
  );
  const tell = tellerOf('writing', notes.length, context);
  const text = await write(notes, context.language, script, tell.done);
  tell.end();
  if (save(text) && !context.quiet) context.world.err.write(viewNext(format, context.look));
  return exitCodes.done;
}
