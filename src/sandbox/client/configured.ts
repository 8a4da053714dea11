// Formats that a person keeps in ~/.docker/config.json.
import { FileError } from '../files/error.ts';
import { readFile } from '../files/open.ts';
import { processViewer } from '../engine/viewer.ts';
import { toText } from '../kernel/bytes.ts';
import type { Call } from './call.ts';

type Names = 'psFormat' | 'imagesFormat' | 'networksFormat' | 'volumesFormat' | 'statsFormat';

/** The format of a list where the line gives none; '' where there is none here either. */
export function configuredFormat({ engine, self, flags }: Call, name: Names): string {
  if (flags.yes('quiet')) return '';
  const path = `${self.env.get('HOME') ?? '/root'}/.docker/config.json`;
  const data = readFile(processViewer(engine, self), path);
  if (data instanceof FileError) return '';
  try {
    const kept = new Map(Object.entries({ ...(JSON.parse(toText(data)) as object) }));
    const format = kept.get(name);
    return typeof format === 'string' ? format : '';
  } catch {
    return '';
  }
}
