// Whether drawn lines are the line that was written: a break may take one blank, and nothing else is gone or new.

/** Of `lines`, those after the first hang by `hang` blanks. */
export function isDrawnWhole(lines: readonly string[], source: string, hang: number): boolean {
  const ends = lines.reduce<Set<number>>(
    (starts, line, index) => {
      const written = index === 0 ? line : line.slice(hang);
      const from = [...starts].flatMap((at) => (source[at] === ' ' ? [at, at + 1] : [at]));
      return new Set(
        from.filter((at) => source.startsWith(written, at)).map((at) => at + written.length),
      );
    },
    new Set([0]),
  );
  return [...ends].some((at) => source.slice(at).trim() === '');
}
