// What a lab has left on an engine, before it is removed and after.
import type { Thing } from '../../lab/lab.ts';
import { pageWidth, type Look } from '../look.ts';
import { shownTyped } from '../text/safe.ts';
import { themeFor } from '../text/theme.ts';
import { indent, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

const margin = 2;

/** Ends in an empty line. */
export function viewThings(
  lab: string,
  title: string,
  things: readonly Thing[],
  look: Look,
): string {
  const rows = things.map(({ what, id, name }) => {
    const called = what === 'volume' || name === '' ? shownTyped(id) : shownTyped(name);
    return `  ${what} ${called}`;
  });
  const head = `${themeFor(look).heading(shownTyped(lab))}\n${title}`;
  return `\n${indent([head, ...rows].join('\n'), margin)}\n\n`;
}

type Cleaned = { kind: 'nothing' } | { kind: 'cleaned'; removed: number; left: readonly Thing[] };

export function viewCleaned(cleaned: Cleaned, look: Look): string {
  const { clean } = wordsIn(look.language).labs;
  const columns = pageWidth(look) - margin;
  const texts =
    cleaned.kind === 'nothing'
      ? [clean.nothing]
      : [
          cleaned.removed === 0 ? clean.kept : clean.removed(cleaned.removed),
          ...(cleaned.left.length === 0
            ? []
            : [clean.left(cleaned.left.map(({ name }) => shownTyped(name)).join(', '))]),
        ];
  return texts.map((text) => `${indent(wrap(text, columns).join('\n'), margin)}\n`).join('');
}
