// `export`: the notes and questions for other tools.
import type { Context } from './context.ts';
import { exitCodes } from './exit.ts';
import type { Options } from './program.ts';
import { openBank, tellProblems } from './shelf.ts';
import { topicsNamed } from './topics.ts';
import { exportNotes } from '../notes/export.ts';
import { fail } from '../world/failure.ts';
import { replaceFile } from '../world/library.ts';

const formats = ['json'];

export async function runExport(args: string[], options: Options, context: Context): Promise<number> {
  const [format = '', ...names] = args;
  if (!formats.includes(format)) fail('unknown-format', { given: format, allowed: formats });
  const shelf = await openBank(context);
  await tellProblems(shelf, context);
  const topics = topicsNamed(shelf.deck, names);
  const notes = shelf.deck.notes.filter((note) => topics.length === 0 || topics.includes(note.topic));
  const text = `${JSON.stringify(exportNotes(notes, context.language))}\n`;
  if (typeof options['output'] === 'string') replaceFile(options['output'], text);
  else context.world.out.write(text);
  return exitCodes.done;
}
