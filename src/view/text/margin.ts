// The margin that everything on a screen keeps.
import { pageWidth, type Look } from '../look.ts';
import { indent } from './width.ts';

const margin = 2;

/** What `draw` gives within the page's margin. */
export function inMargin(look: Look, draw: (inner: Look) => string): string {
  return indent(draw({ ...look, columns: pageWidth(look) - margin }), margin);
}
