// `explain`: takes docker commands apart, compares two, or does so for every line of standard input.
import type { Context } from '../desk/context.ts';
import { exitCodes } from './exit.ts';
import { openOutlines } from '../desk/shelf.ts';
import { teacher } from '../desk/teaching.ts';
import { compareLines, explainLine, type Explanation } from '../command/command.ts';
import { explanationDocument, viewExplanation, type Comparison } from '../view/pages/explain.ts';
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

export async function runExplain({ line, vs }: ExplainOptions, context: Context): Promise<number> {
  const sectionsFor = await teacher(await openOutlines(context), context);
  if (line === null) return explainAll(sectionsFor, context);
  const { explained, comparison } = take(line, vs);
  const sections = sectionsFor(explained);
  const { out } = context.world;
  if (context.json)
    out.write(jsonLine(explanationDocument(explained, sections, comparison, context.language)));
  else out.write(viewExplanation(explained, sections, comparison, context.look));
  return isRefused(explained) || (comparison !== null && comparison.grade.kind !== 'right')
    ? exitCodes.no
    : exitCodes.done;
}

function take(
  line: string,
  vs: string | null,
): { explained: Explanation; comparison: Comparison | null } {
  if (vs === null) return { explained: explainLine(line), comparison: null };
  return { explained: explainLine(vs), comparison: { left: line, grade: compareLines(line, vs) } };
}

function isRefused(explained: Explanation): boolean {
  return explained.error !== null || explained.engineRefuses.length > 0;
}

/** A document a line, also for empty lines; `A<TAB>B` compares. */
async function explainAll(
  sectionsFor: (explained: Explanation) => string[],
  context: Context,
): Promise<number> {
  for await (const row of context.world.lines()) {
    const tab = row.indexOf('\t');
    const { explained, comparison } =
      tab < 0 ? take(row, null) : take(row.slice(0, tab), row.slice(tab + 1));
    context.world.out.write(
      jsonLine(
        explanationDocument(explained, sectionsFor(explained), comparison, context.language),
      ),
    );
  }
  return exitCodes.done;
}
