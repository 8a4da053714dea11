// English words around a note's own text.
import type { Validity } from '../../../notes/note.ts';

export const page = {
  diagram: (words: string, columns: number | null): string =>
    columns === null
      ? `[Diagram: ${words}]`
      : `[Diagram, drawn from ${columns} columns on: ${words}]`,
  wrongCommand: (reason: string): string => `Wrong on purpose: ${reason}`,
  readFirst: 'Read first',
  seeAlso: 'See also',
  holds: ({ since, until }: Validity): string => {
    if (since !== null && until !== null) return `Docker Engine ${since} to ${until}`;
    return since !== null
      ? `Docker Engine ${since} and newer`
      : until !== null
        ? `Docker Engine up to ${until}`
        : '';
  },
};
