// Styles and signs by what they mean; the only door to chalk.
import { Chalk } from 'chalk';
import type { Look } from '../look.ts';
import { isAmbiguousWide } from './columns.ts';

export type Style = (text: string) => string;
export type Theme = Record<keyof typeof coloured, Style>;
export type Signs = typeof unicodeSigns;

/** Green and red say right and wrong only, and never without a sign and a word; the accent says where ⏎ acts, and nothing else; dim is what may be missed. */
export function themeFor(look: Pick<Look, 'colour'>): Theme {
  return look.colour ? coloured : colourless;
}

/** The style on a sign and its word alone: what stands behind a colon is said in the ordinary colour. */
export function onHead(style: Style, text: string): string {
  const end = text.indexOf(': ');
  return end < 0 ? style(text) : style(text.slice(0, end)) + text.slice(end);
}

export function signsFor(look: Pick<Look, 'unicode'>): Signs {
  return !look.unicode ? asciiSigns : isAmbiguousWide() ? wideSigns() : unicodeSigns;
}

// Level 1: sixteen colours, which follow the terminal's own scheme, light or dark.
const chalk = new Chalk({ level: 1 });

const coloured = {
  right: chalk.green,
  wrong: chalk.red,
  accent: chalk.cyan,
  code: chalk.bold,
  dim: chalk.dim,
  heading: chalk.bold,
  strong: chalk.bold,
  emphasis: chalk.italic,
  struck: chalk.strikethrough,
  link: chalk.underline,
  typed: chalk.bold,
} satisfies Record<string, Style>;

/** Code keeps a mark: a Korean particle stands right behind it. */
const colourless = {
  ...(Object.fromEntries(
    Object.keys(coloured).map((name) => [name, (text: string) => text]),
  ) as Theme),
  code: (text: string) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``),
};

const unicodeSigns = {
  right: '✔',
  wrong: '✘',
  cursor: '❯',
  lifted: '↕',
  dot: '·',
  dash: '–',
  path: '›',
  arrow: '→',
  upDown: '↑↓',
  up: '↑',
  down: '↓',
  enter: '⏎',
  bullet: '•',
  full: '█',
  empty: '░',
  line: '─',
  doubleLine: '═',
  bar: '│',
  cross: '┼',
  ellipsis: '…',
};

/** Where these signs are two columns wide, a bar would change its length with its value: █ would be two wide and ░ one. */
const wideSigns = (): Signs => {
  const { full, empty, line, doubleLine, bar, cross } = asciiSigns;
  return { ...unicodeSigns, full, empty, line, doubleLine, bar, cross };
};

const asciiSigns: Signs = {
  right: '+',
  wrong: 'x',
  cursor: '>',
  lifted: '=',
  dot: '-',
  dash: '-',
  path: '>',
  arrow: '->',
  upDown: 'up/down',
  up: '^',
  down: 'v',
  enter: 'Enter',
  bullet: '*',
  full: '#',
  empty: '.',
  line: '-',
  doubleLine: '=',
  bar: '|',
  cross: '+',
  ellipsis: '...',
};
