// English words around a note's own text.
import type { Validity } from '../../../notes/note.ts';

export const page = {
  diagram: (words: string, columns: number | null): string =>
    columns === null
      ? `[Diagram: ${words}]`
      : `[Diagram, drawn from ${columns} columns on: ${words}]`,
  wrongCommand: (reason: string): string => `Wrong on purpose: ${reason}`,
  reader: { space: 'space', down: 'down', up: 'up', find: 'find', tryIt: 'try it', back: 'back' },
  /** Of what is looked for in a reader. */
  find: {
    none: 'not found',
    place: (number: number, of: number): string => `${number} of ${of}`,
    find: 'find',
    next: 'next',
    back: 'back',
  },
  /** Of what is longer than the window. */
  cut: {
    above: (lines: number): string => `${lines} ${lines === 1 ? 'line' : 'lines'} above`,
    below: (lines: number): string => `${lines} more ${lines === 1 ? 'line' : 'lines'}`,
    rows: (rows: number): string => `${rows} more`,
    rowsAbove: (rows: number): string => `${rows} above`,
    points: (points: number): string => `${points} more ${points === 1 ? 'point' : 'points'}`,
    andThen: (lines: string, next: string): string => `${lines}, then ${next}`,
    named: (names: string, count: number): string => `${names} ${count === 1 ? 'is' : 'are'} below`,
    lines: (range: string, of: number): string => `lines ${range} of ${of}`,
  },
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
