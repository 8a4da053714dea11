// The help of the program or of one of its commands: as text for a screen, and all of it as a man page.
import { columnsOf, hang, indent, pad, unbroken, wrap } from '../text/width.ts';

/** A term and what it means; of an example, the line and what it does. */
export type HelpRow = readonly [term: string, says: string];

type HelpBlock = { title: string; rows: readonly HelpRow[]; isExamples?: boolean };

export type HelpPage = {
  /** `docker-learn quiz [topic...] [options]`; null for a topic, which is no command. */
  usage: string | null;
  summary: string;
  blocks: readonly HelpBlock[];
  /** Behind everything else. */
  last: string | null;
};

/** Ends in a line break. */
export function viewHelp({ usage, summary, blocks, last }: HelpPage, columns: number): string {
  const parts = [
    ...(usage === null ? [] : [usage]),
    wrap(summary, columns).join('\n'),
    ...blocks.filter(({ rows }) => rows.length > 0).map((block) => drawBlock(block, columns)),
    ...(last === null
      ? []
      : [wrap(last.replace('docker-learn quiz', unbroken), columns).join('\n')]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function drawBlock({ title, rows, isExamples }: HelpBlock, columns: number): string {
  const isNarrow = columns < 60 || isExamples === true;
  const room = Math.max(
    ...rows.map(([term]) => columnsOf(term)).filter((wide) => wide <= widestTerm),
  );
  const drawn = rows.map(([term, says]) =>
    isNarrow || columnsOf(term) > widestTerm
      ? beneath(term, says, columns)
      : hang(`  ${pad(term, room)}  `, (inner) => wrap(says, inner).join('\n'), columns),
  );
  return [title, ...drawn].join('\n');
}

/** What is as wide stands above its meaning. */
const widestTerm = 30;

function beneath(term: string, says: string, columns: number): string {
  const meaning = says === '' ? [] : [indent(wrap(says, columns - 6).join('\n'), 6)];
  return [hang('  ', (inner) => wrap(term, inner).join('\n'), columns), ...meaning].join('\n');
}

type Manual = {
  version: string;
  /** Of the whole program. */
  page: HelpPage;
  commands: readonly HelpPage[];
  bugs: string;
};

/** For man, in English: it has no place for other languages in a package. */
export function manPage({ version, page, commands, bugs }: Manual): string {
  const { blocks, summary } = page;
  // The second block lists the commands, which have a section of their own here.
  const [examples, , ...others] = blocks;
  // What all commands share stands once.
  const own = ({ blocks: all }: HelpPage): HelpBlock[] =>
    all.filter(({ title, rows }) => rows.length > 0 && !others.some((one) => one.title === title));
  const shown = commands.flatMap((command) => [
    `.SS ${roff((command.usage ?? '').replace(/^\S+ \S+ /, ''))}`,
    roff(command.summary),
    ...own(command).flatMap(({ title, rows }) => ['.PP', roff(title), ...rowsOf(rows)]),
  ]);
  return `${[
    `.TH DOCKER\\-LEARN 1 "" "docker\\-learn ${roff(version)}" "User Commands"`,
    '.SH NAME',
    `docker\\-learn \\- ${roff(summary)}`,
    '.SH SYNOPSIS',
    `.B docker\\-learn`,
    '[command] [options]',
    ...(examples === undefined ? [] : section(examples)),
    '.SH COMMANDS',
    ...shown,
    ...others.flatMap(section),
    '.SH REPORTING BUGS',
    roff(bugs),
  ].join('\n')}\n`;
}

function section({ title, rows }: HelpBlock): string[] {
  return [`.SH ${roff(title.replace(/:$/, '').toUpperCase())}`, ...rowsOf(rows)];
}

function rowsOf(rows: readonly HelpRow[]): string[] {
  return rows.flatMap(([term, says]) => [
    '.TP',
    `.B "${roff(term).replaceAll('"', '\\(dq')}"`,
    roff(says),
  ]);
}

/** No character of it is a request: a dash is a minus, and a line begins with none of the two signs of requests. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll(/^(?=[.'])/gm, '\\&');
}
