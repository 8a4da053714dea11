// The folder in which a lab's lines run on a real engine: the lab's files, and nothing of the learner's is written over.
import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure, reasonOf } from './failure.ts';
import { makeFolder } from './folders.ts';

/** Its path, without links, as an engine names it. `begins`: files are put back as the lab has them. */
export function layOutFiles(
  dataFolder: string,
  lab: string,
  files: readonly { path: string; text: string }[],
  begins: boolean,
): string {
  const folder = join(dataFolder, 'labs', lab);
  try {
    makeFolder(folder);
    for (const { path, text } of files) {
      const full = join(folder, path);
      makeFolder(dirname(full));
      if (begins || !existsSync(full)) writeFileSync(full, text);
    }
    return realpathSync(folder);
  } catch (error) {
    throw new Failure({ code: 'data-unwritable', args: { path: folder, reason: reasonOf(error) } });
  }
}
