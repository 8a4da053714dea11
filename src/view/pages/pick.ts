// A list to pick one row from: names at the left, how far one is with them at the right, and what the marked one is about below.
import { drawBar } from '../text/bar.ts';
import { listKeys, wayOut } from './keys.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import type { Picture } from './picture.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { renderInline } from '../text/prose.ts';
import { columnsOf, ends, hang, indent, pad, widest, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

/** `beside` stands behind the names; `cells` are aligned at the right, a bar of the share behind them. */
type PickRow = {
  number?: number;
  name: string;
  beside?: string;
  cells: readonly string[];
  share?: number | null;
  about?: string;
  /** Whether it has questions. */
  canQuiz?: boolean;
};

type PickList = {
  title: string;
  /** How much there is of it. */
  right: string;
  rows: readonly PickRow[];
  /** What ⏎ does, and which letters of its own the list has. */
  says: { open: string; letters?: readonly { key: string; says: string }[] };
};

export function viewPick(
  { title, right, rows, says }: PickList,
  cursor: number,
  look: Look,
): Picture {
  const columns = pageWidth(look) - margin;
  const theme = themeFor(look);
  const signs = signsFor(look);
  const words = wordsIn(look.language);
  const form = formFor(rows, columns - markRoom, look);
  const drawn = rows.map((row, at) => drawRow(row, at === cursor, form, { ...look, columns }));
  const placed = drawn.map((_, at) => drawn.slice(0, at).flat().length + 2);
  const first = placed[cursor] ?? 2;
  const here = rows[cursor];
  const keys = [
    ...listKeys(rows.length, look),
    { key: signs.enter, says: says.open, keep: 3 },
    ...(here?.canQuiz === true ? [{ key: 'r', says: words.browse.browse.key.quiz, keep: 2 }] : []),
    ...(says.letters ?? []).map((letter) => ({ ...letter, keep: 1 })),
    { key: 'q', says: wayOut(look), keep: 4 },
  ];
  const head = ends(theme.heading(title), theme.dim(right), columns);
  return {
    body: indent([head, '', ...drawn.flat()].join('\n'), margin),
    keys,
    caret: null,
    title: { left: theme.heading(title), right },
    focus: [first, first + (drawn[cursor]?.length ?? 1) - 1],
    named: rows.map(({ name }, at) => ({ name, row: placed[at] ?? 2 })),
    counts: 'rows',
    scroll: 'list',
    fillsWindow: true,
    about: aboutOf(rows, cursor, columns, look),
  };
}

const margin = 2;
/** Of the marker, before every row. */
const markRoom = 2;

/** As many rows for each, so that the list stays where it is while the marker moves. */
function aboutOf(rows: readonly PickRow[], cursor: number, columns: number, look: Look): string {
  const drawn = rows.map(({ about = '' }) =>
    about === '' ? [] : wrap(renderInline(about, look), columns),
  );
  const most = Math.max(0, ...drawn.map((lines) => lines.length));
  const here = drawn[cursor] ?? [];
  const free = Array.from({ length: most - here.length }, () => '');
  return indent([...here, ...free].join('\n'), margin);
}

/** How much of each row has room beside every name: the bar gives way first, then what stands beside the name, then the first cells. */
type Form = { numbers: number; names: number; widths: number[]; bar: number; hasBeside: boolean };

function formFor(rows: readonly PickRow[], columns: number, look: Look): Form {
  const numbers = rows.some(({ number }) => number !== undefined) ? `${rows.length}`.length + 2 : 0;
  const names = numbers + widest(rows.map(({ name }) => renderInline(name, look)));
  const beside = widest(rows.map((row) => row.beside ?? ''));
  const count = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const widths = Array.from({ length: count }, (_, at) =>
    widest(rows.map(({ cells }) => cells[at] ?? '')),
  );
  const hasBars = rows.some(({ share = null }) => share !== null);
  const forms: Form[] = [
    ...(hasBars ? [20, 10] : [0]).map((bar) => ({
      numbers,
      names,
      widths,
      bar,
      hasBeside: beside > 0,
    })),
    ...(hasBars ? [10, 0] : []).map((bar) => ({
      numbers,
      names,
      widths: widths.slice(1),
      bar,
      hasBeside: false,
    })),
    { numbers, names, widths, bar: 0, hasBeside: false },
  ];
  const room = (form: Form): number =>
    names + (form.hasBeside ? beside + 2 : 0) + columnsOf(drawCells([], null, form, look));
  const last = { numbers, names, widths: widths.slice(-1), bar: 0, hasBeside: false };
  return forms.find((form) => room(form) <= columns) ?? last;
}

function drawCells(
  cells: readonly string[],
  share: number | null,
  { widths, bar }: Form,
  look: Look,
): string {
  const shown = widths.length === 0 ? [] : cells.slice(-widths.length);
  const drawn = widths.map((width, at) => pad(shown[at] ?? '', width, 'right'));
  const drawnBar = bar === 0 ? '' : share === null ? ' '.repeat(bar) : drawBar(share, bar, look);
  return [...drawn.map((cell) => themeFor(look).dim(cell)), ...(bar === 0 ? [] : [drawnBar])]
    .map((cell) => `  ${cell}`)
    .join('');
}

/** Names are never cut: where there is no room beside it the last cell goes below. */
function drawRow(row: PickRow, isHere: boolean, form: Form, look: Look): string[] {
  const { number, name, cells, beside = '', share = null } = row;
  const theme = themeFor(look);
  const room = look.columns - markRoom;
  const sign = isHere ? theme.accent(signsFor(look).cursor) : ' ';
  const place = number === undefined ? '' : `${pad(`${number}`, form.numbers - 2, 'right')}  `;
  const shown = renderInline(name, look);
  const said = isHere ? theme.accent(shown) : shown;
  const drawn = drawCells(cells, share, form, look);
  const left =
    place +
    (form.hasBeside ? `${pad(said, form.names - form.numbers)}  ${theme.dim(beside)}` : said);
  const fits = columnsOf(left) + columnsOf(drawn) <= room;
  const below = cells.at(-1) ?? '';
  const lines = fits
    ? [left + ' '.repeat(room - columnsOf(left) - columnsOf(drawn)) + drawn]
    : [
        ...hang(place, (columns) => wrap(said, columns).join('\n'), room).split('\n'),
        ...(below === ''
          ? []
          : indent(
              wrap(below, room - form.numbers)
                .map((line) => theme.dim(line))
                .join('\n'),
              form.numbers,
            ).split('\n')),
      ];
  return lines.map((line, at) => `${at === 0 ? sign : ' '} ${line}`.trimEnd());
}
