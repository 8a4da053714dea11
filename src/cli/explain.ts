// `explain`: takes docker commands apart, compares two, or does so for every line of standard input.
import type { Context } from '../desk/context.ts';
import { fail } from '../world/failure.ts';
import { exitCodes } from './exit.ts';
import type { Typed } from './verb.ts';
import { openOwnWhole } from '../desk/shelf.ts';
import { teacher } from '../desk/teaching.ts';
import { printOrRead, readerIn } from '../face/page/printed.ts';
import { linesBefore } from '../sandbox/setting.ts';
import { compareLines, explainLine, type Explanation } from '../command/command.ts';
import type { ShellLine } from '../command/shell.ts';
import type { Look } from '../view/look.ts';
import { explanationDocument } from '../view/pages/explain-document.ts';
import type { Comparison } from '../view/pages/explain-sayings.ts';
import { viewExplanation } from '../view/pages/explain.ts';
import { jsonLine } from '../view/text/safe.ts';

/** `line` is null where commands come from standard input; with `vs`, `line` is expected and `vs` is judged. */
type ExplainOptions = { line: string | null; vs: string | null };

/** One word is the command as it was quoted; several are words that a shell has already split. */
export function explainOptions(args: readonly string[], vs: string | null): ExplainOptions {
  const [first = ''] = args;
  if (args.length === 1) return { line: first === '-' ? null : first, vs };
  return { line: args.map(quote).join(' '), vs };
}

function quote(word: string): string {
  return /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** In double quotes where single ones are in it and nothing that these would let through. */
function quoteLine(line: string): string {
  return line.includes("'") && !/["$`\\!]/.test(line)
    ? `"${line}"`
    : `'${line.replaceAll("'", "'\\''")}'`;
}

type SectionsFor = (explained: Explanation) => string[];

export async function run(context: Context, { args, options }: Typed<'explain'>): Promise<number> {
  if (args.length === 0) return fail('bare-command', { verb: 'explain' });
  const { line, vs } = explainOptions(args, options.vs);
  const { as } = options;
  if (as !== null) checkCompose(vs, line);
  const sectionsFor = await teacher(await openOwnWhole(context), context);
  if (line === null) return explainAll(sectionsFor, context);
  const { out } = context.world;
  if (as !== null && !isRefused(explainLine(line))) return writeCompose(line, context);
  const shell = vs === null ? await readShell(line) : null;
  if (shell !== null) {
    const { shellDocument, viewShell } = await import('../view/pages/explain-shell.ts');
    const sections = ({ explained }: ShellLine['commands'][number]): string[] =>
      sectionsFor(explained);
    const tried = toTry(line, shell.commands, context);
    if (context.json) out.write(jsonLine(shellDocument(shell, sections, context.language)));
    else await show((look) => viewShell(shell, sections, look, tried), context);
    return shell.error !== null ||
      shell.commands.length === 0 ||
      shell.commands.some(({ explained }) => isRefused(explained))
      ? exitCodes.no
      : exitCodes.done;
  }
  const { explained, comparison } = take(line, vs);
  if (context.json) out.write(documentOf(explained, comparison, sectionsFor, context));
  else {
    const tried = comparison === null ? toTry(line, [{ explained, standIns: [] }], context) : null;
    const sections = sectionsFor(explained);
    await show((look) => viewExplanation(explained, sections, comparison, look, tried), context);
  }
  return isRefused(explained) || (comparison !== null && comparison.grade.kind !== 'right')
    ? exitCodes.no
    : exitCodes.done;
}

const show = (draw: (look: Look) => string, context: Context): Promise<void> =>
  printOrRead(draw, readerIn(context), context);

function checkCompose(vs: string | null, line: string | null): void {
  if (vs !== null) fail('options-clash', { first: '--as', second: '--vs' });
  if (line === null) fail('missing-argument', { name: 'docker …' });
}

/** What docker refuses is told as always instead: nothing can be written of it. */
async function writeCompose(line: string, { world, json, language }: Context): Promise<number> {
  const [{ asCompose }, { composeText }] = await Promise.all([
    import('../command/as-compose.ts'),
    import('../view/pages/compose-file.ts'),
  ]);
  const { meaning, parsed } = explainLine(line);
  const file = meaning && asCompose(meaning, parsed);
  if (!file) return fail('not-for-compose', { command: parsed.command });
  const compose = composeText(file, language);
  world.out.write(json ? jsonLine({ schema: 1, line, compose }) : compose);
  return exitCodes.done;
}

/** What a prompt, or what else stands around a command, is taken for. */
const misread: ReadonlySet<string> = new Set([
  'not-docker',
  'missing-docker',
  'misspelled-docker',
  'empty',
  'shell-sign',
]);

/** A line in which a shell has something to do, or null: one docker command is taken as it stands. */
async function readShell(line: string): Promise<ShellLine | null> {
  const code = explainLine(line).error?.problem.code;
  const isMisread = code !== undefined && misread.has(code);
  if (!/[|&;<>()`$*?[{%\n]/.test(line) && !isMisread) return null;
  const { explainShell } = await import('../command/shell.ts');
  const shell = explainShell(line);
  const isWord = shell.commands.length === 0 && shell.parts.every(({ code }) => code === 'program');
  const isPrompted = isMisread && shell.commands.length > 0;
  const isPlain = (shell.parts.length === 0 && !isPrompted) || isWord;
  return isPlain && shell.error === null ? null : shell;
}

function documentOf(
  explained: Explanation,
  comparison: Comparison | null,
  sectionsFor: SectionsFor,
  { language }: Context,
): string {
  const document = explanationDocument(explained, sectionsFor(explained), comparison, language);
  const at = [0, explained.line.length];
  return jsonLine({ ...document, commands: [{ ...document, at }], shell: [] });
}

function take(
  line: string,
  vs: string | null,
): { explained: Explanation; comparison: Comparison | null } {
  if (vs === null) return { explained: explainLine(line), comparison: null };
  return { explained: explainLine(vs), comparison: { left: line, grade: compareLines(line, vs) } };
}

/** What to type to have it done in a Docker of one's own; of use only to somebody who sits there. */
function toTry(
  line: string,
  commands: readonly Pick<ShellLine['commands'][number], 'explained' | 'standIns'>[],
  { world }: Context,
): string | null {
  if (!world.out.isTerminal || commands.length === 0) return null;
  if (commands.some(({ explained }) => isRefused(explained))) return null;
  const before = commands.map(({ explained, standIns }) =>
    linesBefore(standIns.length > 0 ? '' : explained.line),
  );
  if (before.includes(null)) return null;
  return `docker-learn try -c ${quoteLine([...new Set(before.flat()), line].join('; '))}`;
}

function isRefused(explained: Explanation): boolean {
  return explained.error !== null || explained.engineRefuses.length > 0;
}

/** A document a line, also for empty lines; one that ends in `\` goes on in the next; `A<TAB>B` compares. */
async function explainAll(sectionsFor: SectionsFor, context: Context): Promise<number> {
  let before = '';
  for await (const read of context.world.lines()) {
    const row = before + read;
    before = /(?<!\\)(?:\\\\)*\\$/.test(row) ? `${row}\n` : '';
    if (before === '') await explainRow(row, sectionsFor, context);
  }
  if (before !== '') await explainRow(before.trimEnd(), sectionsFor, context);
  return exitCodes.done;
}

async function explainRow(row: string, sectionsFor: SectionsFor, context: Context): Promise<void> {
  const tab = row.indexOf('\t');
  const shell = tab < 0 ? await readShell(row) : null;
  if (shell !== null) {
    const { shellDocument } = await import('../view/pages/explain-shell.ts');
    const document = shellDocument(
      shell,
      ({ explained }) => sectionsFor(explained),
      context.language,
    );
    return context.world.out.write(jsonLine(document));
  }
  const { explained, comparison } =
    tab < 0 ? take(row, null) : take(row.slice(0, tab), row.slice(tab + 1));
  return context.world.out.write(documentOf(explained, comparison, sectionsFor, context));
}
