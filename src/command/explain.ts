// Takes a line apart: what docker would say to it, what each word is, what it means as a whole, and what is risky in it.
import { findEngineRefusals } from './engine-refusals.ts';
import {
  problem,
  type CliError,
  type CommandProblem,
  type CommandProblemCode,
  type Span,
} from './findings.ts';
import type { Meaning } from './item.ts';
import { meaningOf } from './meaning.ts';
import { readLine } from './parse.ts';
import type { ParsedCommand, Reading } from './parsed.ts';
import { printMeaning } from './print.ts';
import { findRisks, type Risk } from './risks.ts';
import { describeWords, type ExplainedWord } from './roles.ts';
import { plainSurroundings } from './words.ts';

export type Explanation = {
  line: string;
  /** The docker CLI's own verdict, even where it misleads. */
  verdict: 'ok' | 'error';
  /** `code` is the class of the CLI's error, or our own code where the line doesn't reach docker. */
  error: { code: CliError | CommandProblemCode; problem: CommandProblem } | null;
  /** docker accepts the line and does something else than it seems: help, the version, nothing, a volume without a name for `-v a:/x`, a folder of Windows. */
  notice: CommandProblem | null;
  /** What only the engine would refuse. */
  engineRefuses: CommandProblem[];
  parsed: ParsedCommand;
  /** Null where the line can't be read. */
  meaning: Meaning | null;
  /** The same command in one fixed spelling. */
  normal: string | null;
  words: ExplainedWord[];
  risks: Risk[];
};

export function explainLine(line: string, options: { cwd?: string } = {}): Explanation {
  const strict = { ...options, surroundings: { forgiving: false } };
  const reading = seeingPlugins(readLine(line, { ...strict, relatives: true }));
  const meant = readLine(line, options);
  const odd = oddOf(meant, reading);
  const isMeant = odd !== null && meant.problem === null;
  const found = reading.problem ? (odd ?? reading.problem) : null;
  const isError = found !== null && (reading.cli !== null || !answersAnyway.has(found.code));
  const { command } = isMeant ? meant : reading;
  const meaning = isMeant || found === null ? meaningOf(command) : null;
  const refusals = found === null ? findEngineRefusals(reading.command) : [];
  const isOddToEngine = odd !== null && refusals.length > 0;
  const problems = isOddToEngine ? [odd] : refusals;
  const told = isOddToEngine ? null : odd;
  const notice = found ?? told ?? problems.find(({ code }) => elsewhere.has(code)) ?? null;
  return {
    line,
    verdict: isError ? 'error' : 'ok',
    error: isError ? { code: reading.cli ?? found.code, problem: found } : null,
    notice: isError ? null : notice,
    engineRefuses: problems.filter(({ code }) => !elsewhere.has(code)),
    parsed: command,
    meaning,
    normal: meaning && printMeaning(meaning),
    words: describeWords(command, isMeant || isAnswer(found) ? null : (found?.at ?? null)),
    risks: meaning
      ? findRisks(command, meaning).filter((risk) => !isWhereOneStands(risk, command, line))
      : [],
  };
}

/** What depends on the system that the engine is on. */
const elsewhere = new Set<CommandProblemCode>(['drive-letter', 'windows-path']);

/** Commands that Docker Desktop brings: its clients know them, a bare engine's don't. */
const desktopPlugins = new Set(
  'ai agent beta cloud debug desktop dev extension feedback harden init mcp model offload sandbox sbom scan scout'.split(
    ' ',
  ),
);

function seeingPlugins(reading: Reading): Reading {
  const found = reading.problem;
  return found?.code === 'unknown-command' &&
    found.args.parent === '' &&
    desktopPlugins.has(found.args.word)
    ? {
        ...reading,
        problem: problem('desktop-plugin', { word: found.args.word }, found.at),
        cli: null,
      }
    : reading;
}

/** The folder in which one stands is there, so nothing would be made. */
function isWhereOneStands(risk: Risk, { cwd }: ParsedCommand, line: string): boolean {
  return risk.code === 'path-may-be-made' && risk.args.path === cwd && !line.includes(cwd);
}

/** A text about lines, with `$PWD` and `~` in the place of the paths that stood in for them, unless a line has those very paths. */
export function withoutStandIns(text: string, { cwd }: ParsedCommand, ...lines: string[]): string {
  const { home } = plainSurroundings;
  const isTyped = (path: string): boolean => lines.some((line) => line.includes(path));
  const named = isTyped(cwd) ? text : text.replaceAll(cwd, '$PWD');
  return isTyped(home) ? named : named.replaceAll(home, '~');
}

/** With these the CLI prints something and succeeds. */
const answersAnyway = new Set<CommandProblemCode>([
  'asks-help',
  'missing-command',
  'unknown-command',
  'desktop-plugin',
]);

/** Help and the version are what was asked for. */
function isAnswer(found: CommandProblem | null): boolean {
  return found?.code === 'asks-help' || found?.code === 'missing-command';
}

/** Where a dash, a quote or a blank of a word processor is to blame, that is the thing to say; the line is read as it was meant. */
function oddOf({ command: { odd } }: Reading, { cli }: Reading): CommandProblem | null {
  const [first] = odd;
  return first
    ? problem(
        'odd-characters',
        { character: first.character, meant: first.meant },
        placeOf(first.at),
        cli,
      )
    : null;
}

function placeOf([start, end]: Span): Span {
  return [start, Math.max(end, start + 1)];
}
