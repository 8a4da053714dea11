// How far the reading or writing of many notes is, in one row.
import { wordsIn } from '../messages/words.ts';
import type { Look } from '../look.ts';
import { truncate } from '../text/width.ts';

export type LongWork = 'reading' | 'writing';

/** Never as wide as the terminal: a full row would go on in the next. */
export function viewWork(
  what: LongWork,
  done: number,
  of: number,
  { language, columns }: Pick<Look, 'language' | 'columns'>,
): string {
  return truncate(`  ${wordsIn(language).checked[what](done, of)}`, columns - 1);
}
