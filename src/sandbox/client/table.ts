// Columns as Go's tabwriter lines them up, and the text of sizes and ages as docker says them.

type Shape = { least: number; padding: number };

/** Lines with tabs between their cells; a column ends where a line has no cell in it. */
export function aligned(
  text: string,
  { least, padding }: Shape = { least: 10, padding: 3 },
): string {
  const lines = text.split('\n').map((line) => line.split('\t'));
  const widths = lines.map((): number[] => []);
  const columns = Math.max(...lines.map((cells) => cells.length)) - 1;
  for (let column = 0; column < columns; column += 1) {
    let start = 0;
    while (start < lines.length) {
      const has = (row: number): boolean => column < (lines[row]?.length ?? 0) - 1;
      if (!has(start)) {
        start += 1;
        continue;
      }
      let end = start;
      let width = least;
      for (; end < lines.length && has(end); end += 1)
        width = Math.max(width, lengthOf(lines[end]?.[column] ?? '') + padding);
      for (let row = start; row < end; row += 1) widths[row]?.push(width);
      start = end;
    }
  }
  return lines
    .map((cells, row) =>
      cells
        .map((cell, column) =>
          column < cells.length - 1 ? pad(cell, widths[row]?.[column] ?? least) : cell,
        )
        .join(''),
    )
    .join('\n');
}

function lengthOf(text: string): number {
  return [...text].length;
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - lengthOf(text)));
}

/** `3 minutes`, `About an hour`, as docker says how long something is. */
export function humanDuration(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 1) return 'Less than a second';
  if (seconds === 1) return '1 second';
  if (seconds < 60) return `${seconds} seconds`;
  const minutes = Math.floor(seconds / 60);
  if (minutes === 1) return 'About a minute';
  if (minutes < 60) return `${minutes} minutes`;
  const hours = Math.floor(seconds / 3600 + 0.5);
  if (hours === 1) return 'About an hour';
  if (hours < 48) return `${hours} hours`;
  if (hours < 24 * 14) return `${Math.floor(hours / 24)} days`;
  if (hours < 24 * 60) return `${Math.floor(hours / 24 / 7)} weeks`;
  if (hours < 24 * 365 * 2) return `${Math.floor(hours / 24 / 30)} months`;
  return `${Math.floor(seconds / 3600 / 24 / 365)} years`;
}

/** Go's %.Ng of a number. */
function significant(value: number, digits: number): string {
  const text = value.toPrecision(digits);
  return text.includes('e') ? text : text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function scaled(bytes: number, base: number, units: string[], digits: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= base && unit < units.length - 1) {
    value /= base;
    unit += 1;
  }
  return `${significant(value, digits)}${units[unit]}`;
}

const decimal = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
const binary = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** `2.067MB`; of images with three digits: `2.07MB`. */
export function humanSize(bytes: number, digits = 4): string {
  return scaled(bytes, 1000, decimal, digits);
}

/** `23.54GiB`. */
export function bytesSize(bytes: number): string {
  return scaled(bytes, 1024, binary, 4);
}

/** At most so many characters, the last an ellipsis where something is left out. */
export function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
