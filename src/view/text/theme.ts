// Styles and signs by what they mean; the only door to chalk.
import { Chalk } from 'chalk';
import type { Look } from '../look.ts';

export type Style = (text: string) => string;
export type Theme = Record<keyof typeof coloured, Style>;
export type Signs = typeof unicodeSigns;

/** Green and red say right and wrong only, and never without a sign and a word; everything else is one accent, bold or dim. */
export function themeFor(look: Pick<Look, 'colour'>): Theme {
  return look.colour ? coloured : colourless;
}

export function signsFor(look: Pick<Look, 'unicode'>): Signs {
  return look.unicode ? unicodeSigns : asciiSigns;
}

// Level 1: sixteen colours, which follow the terminal's own scheme, light or dark.
const chalk = new Chalk({ level: 1 });

const coloured = {
  right: chalk.green,
  wrong: chalk.red,
  accent: chalk.cyan,
  hint: chalk.cyan,
  code: chalk.cyan,
  dim: chalk.dim,
  heading: chalk.bold,
  strong: chalk.bold,
  emphasis: chalk.italic,
  struck: chalk.strikethrough,
  link: chalk.underline,
  typed: chalk.bold,
} satisfies Record<string, Style>;

const colourless = Object.fromEntries(
  Object.keys(coloured).map((name) => [name, (text: string) => text]),
) as Theme;

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
