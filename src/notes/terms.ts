// The dictionary kept: where a note's prose uses a term's discouraged form.
import type { Details } from './parse.ts';
import { problem, type Problem } from './problem.ts';

export type Term = { found: string; preferred: string };

/** Code, comments, links and front matter are no prose. */
export function checkTerms(
  { lines, fences }: Pick<Details, 'lines' | 'fences'>,
  path: string,
  terms: readonly Term[],
): Problem[] {
  if (terms.length === 0) return [];
  const fenced = new Set(
    fences
      .flatMap((fence) => fence.code.split('\n').map((_, index) => fence.line + 1 + index))
      .concat(fences.map((fence) => fence.line)),
  );
  const first = lines.indexOf('---', 1) + 1;
  return lines.flatMap((line, index) => {
    if (index < first || fenced.has(index + 1)) return [];
    const prose = line.replaceAll(/`+[^`]*`+|<!--.*?-->|\]\([^)]*\)/gu, (code) =>
      ' '.repeat(code.length),
    );
    return terms.flatMap(({ found, preferred }) => {
      const at = prose.indexOf(found);
      return at < 0
        ? []
        : [
            problem(
              'term-discouraged',
              { found, preferred },
              { path, line: index + 1, column: at + 1 },
            ),
          ];
    });
  });
}
