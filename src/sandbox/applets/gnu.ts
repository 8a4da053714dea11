// The host's tools are GNU's: the same applets, with what they say in GNU's words and columns.
import { FileError } from '../files/error.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { writeStream } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Process, Program } from '../kernel/process.ts';
import { sink } from '../kernel/stream.ts';
import { gnuErrors } from './gnu-errors.ts';
import { gnuOptionLetters } from './gnu-options.data.ts';

const names =
  'base64 basename cat chgrp chmod chown cp cut date df diff dirname du env expr find free grep head id ln ls md5sum mkdir mktemp mv nl paste printenv readlink realpath rm rmdir sed seq sha256sum sleep sort stat tac tail tar tee timeout touch tr truncate uname uniq wc whoami xargs';

/** Names of the programs that the host has from GNU. */
export const gnuNames: readonly string[] = names.split(' ');

function gnuTakes(name: string, letter: string): boolean {
  const row = gnuOptionLetters.split(';').find((one) => one.startsWith(`${name} `));
  return row === undefined || row.slice(name.length + 1).includes(letter);
}

/** Those that are listed in columns of their own once they have ended. */
const arranged = new Map<string, (text: Bytes, self: Process, args: readonly Bytes[]) => Bytes>([
  [
    'ls',
    (text) =>
      text
        .split(/\n(?=\n)/)
        .map(listed)
        .join('\n'),
  ],
  ['wc', counted],
  ['df', (text) => mounted(humanized(text))],
  ['du', humanized],
  ['free', spaced],
  [
    'stat',
    (text) =>
      text
        .replace(/^Change: (.*)$/gm, 'Change: $1\n Birth: $1')
        .replace(/^Device: \S+/gm, 'Device: 0,42'),
  ],
  [
    'mkdir',
    (text) => text.replace(/^created directory: (.*?)\/?'$/gm, "mkdir: created directory $1'"),
  ],
  ['rm', (text) => text.replace(/^removed directory: /gm, 'removed directory ')],
  ['mv', (text) => text.replace(/^(?=')/gm, 'renamed ')],
  [
    'diff',
    (text, _, args) => (args.some((word) => /^-[^-]*[uUq]/.test(word)) ? text : plainDiff(text)),
  ],
]);

export function gnuProgram(applets: ReadonlyMap<string, Program>): Program {
  return function* (self, kernel) {
    const name = (self.argv[0] ?? '').replace(/^.*\//, '');
    const program = applets.get(name);
    if (program === undefined) return 127;
    const [output, errors] = [self.fds.get(1), self.fds.get(2)];
    const args = self.argv.slice(1);
    // They stay the process's own: whoever reads them hears when it ends.
    for (const [fd, stream] of [
      [1001, output],
      [1002, errors],
    ] as const)
      if (stream !== undefined) self.fds.set(fd, stream);
    const arrange = arranged.get(name);
    let [kept, said] = ['', ''];
    if (arrange === undefined) self.fds.delete(1001);
    if (arrange !== undefined)
      self.fds.set(
        1,
        sink((data) => void (kept += data)),
      );
    self.fds.set(
      2,
      sink((data) => void (said += data)),
    );
    const status = yield* program(self, kernel);
    for (const [fd, stream] of [
      [1, output],
      [2, errors],
    ] as const)
      if (stream !== undefined) self.fds.set(fd, stream);
      else self.fds.delete(fd);
    for (const fd of [1001, 1002]) self.fds.delete(fd);
    const [, letter = ''] = /invalid option -- '(\w)'/.exec(said) ?? [];
    if (letter !== '' && gnuTakes(name, letter)) throw new NotModelled(`${name} -${letter}`);
    if (/unrecognized option '--/.test(said) || said.startsWith('find: unrecognized'))
      throw new NotModelled(`${name} ${args.find((word) => word.startsWith('-')) ?? ''}`);
    const told = gnuErrors(name, args, said, status);
    if (errors !== undefined) yield* writeStream(self, errors, told.text);
    if (arrange !== undefined && output !== undefined)
      yield* writeStream(self, output, arrange(kept, self, args));
    return told.status;
  };
}

/** Ten and more have no digit behind the point. */
function humanized(text: Bytes): Bytes {
  return text.replace(
    /\b(\d{2,})\.(\d)([KMGT])/g,
    (_, whole: string, tenth: string, unit: string) =>
      `${Number(whole) + (tenth === '0' ? 0 : 1)}${unit}`,
  );
}

/** `free` has a wider first column, and units with two letters. */
function spaced(text: Bytes): Bytes {
  const wide = text.replace(/^ {14}/m, ' '.repeat(15)).replace(/^(Mem: |Swap:)/gm, '$1 ');
  if (!/\d[KMGT]\b/.test(wide)) return wide;
  return humanized(wide).replace(/^(\w+: *?)((?: +\S+)+)$/gm, (_, label: string, cells: string) => {
    const values = cells.trim().split(/ +/);
    const shown = values.map((value) => (value === '0' ? '0B' : value.replace(/[KMGT]$/, '$&i')));
    return label.trimEnd().padEnd(8) + shown.map((value) => value.padStart(12)).join('');
  });
}

/** The columns of `df` are as wide as what stands in them. */
function mounted(text: Bytes): Bytes {
  const rows = text
    .replace('Available', 'Avail'.padEnd(/^\S+ +(?:Type +)?Size/.test(text) ? 5 : 9, 'able'))
    .replace('Mounted on', 'Mounted-on')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ +/));
  const width = (column: number) => Math.max(...rows.map((cells) => (cells[column] ?? '').length));
  const isLeft = (column: number, cells: readonly Bytes[]) =>
    column === 0 || column === cells.length - 1 || rows[0]?.[column] === 'Type';
  const shown = rows.map((cells) =>
    cells
      .map((cell, column) =>
        isLeft(column, cells)
          ? cell.padEnd(column === 0 ? Math.max(14, width(0)) : width(column))
          : cell.padStart(Math.max(rows[0]?.[column] === 'Use%' ? 4 : 5, width(column))),
      )
      .join(' ')
      .replace('Mounted-on', 'Mounted on')
      .trimEnd(),
  );
  return `${shown.join('\n')}\n`;
}

const row = /^(\S{10}) +(\d+) (\S+) +(\S+) +(\d+, +\d+|\S+) (\w{3} [ \d]\d [ \d:]{5}) (.*)$/;

/** The columns of `ls -l` are as wide as what stands in them. */
function listed(text: Bytes): Bytes {
  const lines = text.split('\n');
  const rows = lines.map((line) => row.exec(line));
  const width = (column: number) => Math.max(0, ...rows.map((one) => (one?.[column] ?? '').length));
  const [links, user, group, size] = [2, 3, 4, 5].map(width);
  return lines
    .map((line, index) => {
      const total = /^total (\d+)K *$/.exec(line);
      if (total !== null) return `total ${total[1] === '0' ? '0' : `${total[1] ?? ''}.0K`}`;
      const one = rows[index];
      if (one === null || one === undefined) return line;
      const [, mode = '', count = '', owner = '', owners = '', bytes = '', date = '', name = ''] =
        one;
      return `${mode} ${count.padStart(links ?? 0)} ${owner.padEnd(user ?? 0)} ${owners.padEnd(group ?? 0)} ${bytes.padStart(size ?? 0)} ${date} ${name}`;
    })
    .join('\n');
}

/** As wide as the number of all bytes; seven where what is read has no size. */
function counted(text: Bytes, self: Process, args: readonly Bytes[]): Bytes {
  const files = args.filter((word) => !word.startsWith('-'));
  const lines = text.split('\n');
  const first = /^ *(\d+(?: +\d+)*)/.exec(lines[0] ?? '')?.[1]?.split(/ +/) ?? [];
  if (first.length === 1 && files.length < 2) return text;
  const sizes = files.map((path) => {
    const found = lookup(self, path);
    return found instanceof FileError || found.node.kind !== 'file' ? null : found.node.data.length;
  });
  const length = files.length === 0 ? (self.fds.get(0)?.length?.() ?? null) : null;
  const known = files.length === 0 ? [length] : sizes.filter((size) => size !== null);
  const width = known.includes(null)
    ? 7
    : String(known.reduce<number>((sum, one) => sum + (one ?? 0), 0)).length;
  return lines
    .map((line) =>
      line.replace(/^ *(\d+(?: +\d+)*)/, (_, numbers: string) =>
        numbers
          .split(/ +/)
          .map((number) => number.padStart(width))
          .join(' '),
      ),
    )
    .join('\n');
}

/** From the unified form to the plain one: `1,4c1`, `< old`, `> new`. */
function plainDiff(text: Bytes): Bytes {
  let result = '';
  let [old, now] = [0, 0];
  let [gone, come]: [Bytes[], Bytes[]] = [[], []];
  const range = (end: number, count: number) =>
    count > 1 ? `${end - count + 1},${end}` : String(end);
  const flush = () => {
    if (gone.length + come.length === 0) return;
    const kind = gone.length === 0 ? 'a' : come.length === 0 ? 'd' : 'c';
    result += `${range(old, gone.length)}${kind}${range(now, come.length)}\n`;
    result += gone.map((line) => `< ${line}\n`).join('');
    if (kind === 'c') result += '---\n';
    result += come.map((line) => `> ${line}\n`).join('');
    [gone, come] = [[], []];
  };
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@$/.exec(line);
    const mark = line[0];
    if (/^(?:---|\+\+\+) /.test(line)) continue;
    if (hunk !== null) {
      flush();
      old = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      now = Number(hunk[3]) - (hunk[4] === '0' ? 0 : 1);
    } else if (mark === '-') {
      if (come.length > 0) flush();
      gone.push(line.slice(1));
      old++;
    } else if (mark === '+') {
      come.push(line.slice(1));
      now++;
    } else if (mark === ' ') {
      flush();
      old++;
      now++;
    } else if (!line.startsWith('\\')) {
      flush();
      result += line === '' ? '' : `${line}\n`;
    }
  }
  flush();
  return result;
}
