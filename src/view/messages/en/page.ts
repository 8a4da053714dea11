// English words around a note's own text.
export const page = {
  diagram: (words: string, columns: number | null): string =>
    columns === null ? `[Diagram: ${words}]` : `[Diagram, drawn from ${columns} columns on: ${words}]`,
  wrongCommand: (reason: string): string => `Wrong on purpose: ${reason}`,
};
