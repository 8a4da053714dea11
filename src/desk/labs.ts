// The labs that can be played: the package's own and those of the learner's folders, in learning order.
import { decodeNote } from '../notes/decode.ts';
import { nearest } from '../notes/near.ts';
import type { Lab, LabIndex } from '../lab/lab.ts';
import { parseLab } from '../lab/parse.ts';
import { fail } from '../world/failure.ts';
import { compiledNotes, readCompiled, readPart } from '../world/compiled-notes.ts';
import { readLabsFolder } from '../world/library.ts';
import type { ShelfParts } from './shelf.ts';

/** `own`: one that a learner's folder brought. */
export type ShelvedLab = Lab & { own: boolean };

export async function openLabs(parts: ShelfParts): Promise<ShelvedLab[]> {
  const { world, language, contentFolders } = parts;
  const shipped = await readPart<Lab[]>(world.notesFolder, compiledNotes.labs(language), 'made');
  const own = contentFolders.flatMap((folder) => readOwnLabs(folder, parts));
  const names = new Set(own.map(({ name }) => name));
  return [
    ...shipped.filter(({ name }) => !names.has(name)).map((lab) => ({ ...lab, own: false })),
    ...own.map((lab) => ({ ...lab, own: true })),
  ].sort((one, other) => one.order - other.order || (one.name < other.name ? -1 : 1));
}

/** The shipped labs by name, with the ids of their tasks: enough to say how many are done. */
export function labIndex({ world }: Pick<ShelfParts, 'world'>): LabIndex {
  return readCompiled<LabIndex>(world.notesFolder, compiledNotes.labIndex);
}

export function labNamed(labs: readonly ShelvedLab[], given: string): ShelvedLab {
  return (
    labs.find(({ name }) => name === given.toLowerCase()) ??
    fail('unknown-lab', {
      given,
      near: nearest(
        given,
        labs.map(({ name }) => name),
      ),
    })
  );
}

function readOwnLabs(folder: string, { language }: ShelfParts): Lab[] {
  const labs = readLabsFolder(folder).flatMap((file): Lab[] => {
    const { text } = decodeNote(file);
    if (text === null) return [];
    const { lab } = parseLab({ ...file, name: file.topic, text });
    return lab === null ? [] : [lab];
  });
  const here = new Set(labs.filter((lab) => lab.language === language).map(({ name }) => name));
  return labs.filter((lab) => lab.language === language || !here.has(lab.name));
}
