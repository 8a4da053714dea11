// Help pages and usage lines, decoded from what the real binary printed and wrapped as it wraps them.
import { pagesText } from './pages.data.ts';

type Flags = string[];
type Page = { parts: (number | Flags)[]; saysCommand: boolean };
type Pages = { texts: string[]; byPath: Map<string, Page> };
type Data = { texts: string[]; pages: [string, (number | Flags)[], number][] };

let decoded: Pages | null = null;

function pages(): Pages {
  if (decoded) return decoded;
  const data = JSON.parse(pagesText()) as Data;
  decoded = {
    texts: data.texts,
    byPath: new Map(
      data.pages.map(([path, parts, odd]) => [path, { parts, saysCommand: odd === 1 }]),
    ),
  };
  return decoded;
}

export function hasPage(path: string): boolean {
  return pages().byPath.has(path);
}

/** Whose own terminal decides about the container's. */
const isOwn = /^(?:Disable pseudo-TTY allocation.*(?:a TTY\.|detected\)))$/;

/** The page that `--help` prints; null where there is none. */
export function helpPage(path: string, columns = 80, isTerminal = false): string | null {
  const { texts, byPath } = pages();
  const page = byPath.get(path);
  if (!page) return null;
  return page.parts
    .map((part) =>
      typeof part === 'number'
        ? (texts[part] ?? '')
        : flagLines(part, isTerminal ? texts : texts.map(preset), columns - 1),
    )
    .join('\n');
}

/** `Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]`, with the other forms of it. */
export function usageLines(path: string): string {
  const page = helpPage(path) ?? '';
  return page.slice(0, page.indexOf('\n\n'));
}

/** The same as it stands behind `unknown command`. */
export function usageOfGroup(path: string): string {
  return pages().byPath.get(path)?.saysCommand
    ? `Usage:  docker ${path} COMMAND`
    : `Usage:  docker ${path}`;
}

/** Output that is no terminal's makes it the preset. */
const preset = (says: string): string => (isOwn.test(says) ? `${says} (default true)` : says);

function flagLines(flags: Flags, texts: string[], width: number): string {
  const rows = flags.map((text) => {
    const [short = '', name = '', type = '', says = ''] = text.split(',');
    const head = `${short === '' ? '    ' : ` -${short},`} --${name}${type === '' ? '' : ` ${type}`}`;
    return { head: ` ${head}`, says: texts[Number(says)] ?? '' };
  });
  const column = Math.max(...rows.map(({ head }) => head.length)) + 3;
  return rows
    .map(({ head, says }) => head.padEnd(column) + wrapped(column, width, says))
    .map((line) => line.trimEnd())
    .join('\n');
}

const slop = 5;

/** pflag's way of wrapping: a short last word may stand over the edge. */
function wrapped(indent: number, width: number, text: string): string {
  const gap = `\n${' '.repeat(indent)}`;
  const room = width - indent - slop;
  if (room < 24 - slop) return text.replaceAll('\n', gap);
  const lines: string[] = [];
  let rest = text;
  do {
    const [line, left] = cut(rest, room);
    lines.push(line.replaceAll('\n', gap));
    rest = left;
  } while (rest !== '');
  return lines.join(gap);
}

function cut(text: string, room: number): [string, string] {
  if (room + slop > text.length) return [text, ''];
  const head = text.slice(0, room);
  const blank = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\t'), head.lastIndexOf('\n'));
  if (blank <= 0) return [text, ''];
  const line = head.lastIndexOf('\n');
  const at = line > 0 && line < blank ? line : blank;
  return [text.slice(0, at), text.slice(at + 1)];
}
