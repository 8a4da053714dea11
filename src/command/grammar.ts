// Which commands and flags there are: decoded from the tables the first time that somebody asks.
import { grammarText } from './grammar.data.ts';
import { pluginsText } from './plugins.data.ts';

export type Flag = {
  name: string;
  short: string;
  /** As help names it: bool, string, list, bytes … */
  type: string;
  /** What the flag is when it isn't given, where that is one word. */
  preset: string;
  hidden: boolean;
  /** The flag that this is another name of, or its own name. */
  canonical: string;
};

/** Something that flags are given to: the program itself, a group such as `image`, or a command. */
export type FlagOwner = { name: string; flags: Map<string, Flag>; shorts: Map<string, Flag> };
export type Command = FlagOwner & {
  aliases: string[];
  least: number;
  most: number;
  /** Whether flags end at the first argument. */
  stops: boolean;
};

type Row = {
  name: string;
  aliases: string[];
  count: string;
  flagTexts: string[];
  decoded: Command | null;
};
type Tables = {
  root: FlagOwner;
  groups: Map<string, FlagOwner>;
  rows: Map<string, Row>;
  children: Map<string, string[]>;
};

let tables: Tables | null = null;

export function rootFlags(): FlagOwner {
  return read().root;
}

/** The group of that path, such as `container` or `trust key`. */
export function findGroup(path: string): FlagOwner | null {
  return read().groups.get(path) ?? null;
}

/** The command of that path, by any of its names. */
export function findCommand(path: string): Command | null {
  const row = read().rows.get(path);
  if (!row) return null;
  row.decoded ??= decodeCommand(row);
  return row.decoded;
}

/** The words that may follow a path: `''` is the program itself. */
export function childrenOf(path: string): string[] {
  return read().children.get(path) ?? [];
}

/** Every command once, by its own name. */
export function allCommands(): Command[] {
  const { rows } = read();
  return [...rows.entries()]
    .filter(([path, row]) => path === row.name)
    .map(([path]) => findCommand(path) as Command);
}

export function allGroups(): string[] {
  return [...read().groups.keys()];
}

function read(): Tables {
  tables ??= decode([...grammarText.split('\n'), ...pluginsText.split('\n')]);
  return tables;
}

function decode(lines: string[]): Tables {
  const made: Tables = {
    root: owner('docker', []),
    groups: new Map(),
    rows: new Map(),
    children: new Map(),
  };
  for (const line of lines)
    decodeLine(
      made,
      line.split('|').map((cell) => cell.trim()),
    );
  for (const path of [...made.groups.keys(), ...made.rows.keys()]) {
    const parent = path.split(' ').slice(0, -1).join(' ');
    made.children.set(parent, [
      ...(made.children.get(parent) ?? []),
      path.slice(parent.length).trim(),
    ]);
  }
  return made;
}

function decodeLine(
  made: Tables,
  [head = '', second = '', third = '', fourth = '']: string[],
): void {
  if (head === 'client') return;
  if (head === 'root') made.root = owner('docker', second.split(' '));
  else if (head === 'groups')
    for (const path of second.split(', ')) made.groups.set(path, owner(path, []));
  else if (head.startsWith('flags '))
    made.groups.set(head.slice(6), owner(head.slice(6), second.split(' ')));
  else if (head.startsWith('+ ')) extend(made, head.slice(2), split(second), third.split(' '));
  else
    addRow(made, {
      name: head,
      aliases: split(second),
      count: third,
      flagTexts: fourth === '' ? [] : fourth.split(' '),
      decoded: null,
    });
}

function split(list: string): string[] {
  return list === '' ? [] : list.split(', ');
}

function addRow(made: Tables, row: Row): void {
  for (const path of [row.name, ...row.aliases]) made.rows.set(path, row);
}

function extend(made: Tables, name: string, aliases: string[], flagTexts: string[]): void {
  const row = made.rows.get(name);
  if (row)
    addRow(
      made,
      Object.assign(row, {
        aliases: [...row.aliases, ...aliases],
        flagTexts: [...row.flagTexts, ...flagTexts],
      }),
    );
}

function decodeCommand(row: Row): Command {
  const [counts = '', stop] = row.count.split(' ');
  const [least, most] = counts.split('-');
  // Compose has it everywhere.
  const inherited = row.name.startsWith('compose ') ? ['dry-run'] : [];
  return {
    ...owner(row.name, [...row.flagTexts, ...inherited]),
    aliases: row.aliases,
    least: Number(least),
    most: most === '*' ? Infinity : Number(most),
    stops: stop === 'stop',
  };
}

function owner(name: string, flagTexts: string[]): FlagOwner {
  const flags = new Map<string, Flag>();
  const shorts = new Map<string, Flag>();
  for (const text of [...flagTexts, 'help!']) {
    const flag = decodeFlag(text);
    flags.set(flag.name, flag);
    if (flag.short) shorts.set(flag.short, flag);
  }
  const help = flags.get('help');
  if (help && !shorts.has('h')) shorts.set('h', help);
  return { name, flags, shorts };
}

function decodeFlag(text: string): Flag {
  const [, short = '', name = '', type = 'bool', preset = '', bang, of = ''] =
    /^(?:(\w),)?([\w-]+)(?::([\w-]+))?(?:=([^!]+))?(?:(!)([\w-]*))?$/.exec(text) ?? [];
  return {
    name,
    short,
    type,
    preset,
    hidden: bang !== undefined,
    canonical: of === '' ? name : of,
  };
}
