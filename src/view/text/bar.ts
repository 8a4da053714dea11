// A share drawn as a bar.
import type { Look } from '../look.ts';
import { signsFor, themeFor } from './theme.ts';

/** `share` from 0 to 1; a share above 0 always shows, and only a whole one fills the bar. */
export function drawBar(share: number, columns: number, look: Look): string {
  const signs = signsFor(look);
  const theme = themeFor(look);
  const exact = Math.round(Math.min(1, Math.max(0, share)) * columns);
  const filled = share >= 1 ? columns : Math.min(columns - 1, share > 0 ? Math.max(1, exact) : 0);
  return signs.full.repeat(filled) + theme.dim(signs.empty.repeat(columns - filled));
}
