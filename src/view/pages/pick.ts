// A list to pick one row from: names at the left, what they are about at the right.
import { drawKeys } from './keys.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { homeMessages } from '../messages/home.ts';
import type { Picture } from './picture.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, indent, pad, truncate } from '../text/width.ts';

type PickRow = { name: string; about: string };

export function viewPick(
  title: string,
  rows: readonly PickRow[],
  cursor: number,
  look: Look,
): Picture {
  const columns = pageWidth(look) - margin;
  const theme = themeFor(look);
  const signs = signsFor(look);
  const { key } = homeMessages[look.language];
  const room = Math.min(
    Math.max(0, ...rows.map((row) => columnsOf(row.name))),
    Math.floor(columns / 2),
  );
  const drawn = rows.map((row, index) => {
    const name = pad(truncate(row.name, room, signs.ellipsis), room);
    const isHere = index === cursor;
    const about = truncate(row.about, Math.max(0, columns - room - 4), signs.ellipsis);
    return `${isHere ? theme.accent(signs.cursor) : ' '} ${isHere ? theme.accent(name) : name}  ${theme.dim(about)}`.trimEnd();
  });
  const keys = [
    { key: signs.upDown, says: key.move, keep: 1 },
    { key: signs.enter, says: key.open, keep: 3 },
    { key: 'q', says: key.back, keep: 2 },
  ];
  return {
    body: indent([theme.heading(title), '', ...drawn].join('\n'), margin),
    keys: drawKeys(keys, { ...look, columns: pageWidth(look) }, margin),
    caret: null,
    focus: [cursor + 2, cursor + 2],
  };
}

const margin = 2;
