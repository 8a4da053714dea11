// Judges a typed command against the accepted ones, with the leniency that the question grants.
import { compareMeanings, sortByImportance } from './compare.ts';
import { findEngineProblems } from './engine.ts';
import { difference, type CommandProblem, type Difference } from './findings.ts';
import { findCommand } from './grammar.ts';
import { meaningOf, type Meaning } from './meaning.ts';
import { readLine, type ParsedCommand } from './parse.ts';
import { relaxMeanings } from './relax.ts';
import { findSlips } from './slips.ts';
import type { Preferred } from './suggest.ts';

export type Relax = {
  /** Flags that may be absent or have any value. */
  free: string[];
  /** Flags that must be there, with any value. */
  any: string[];
  mayAdd: string[];
  /** Words that all count as the shell in the container. */
  shell: string[];
  /** What `.` and `$PWD` mean. */
  in: string | null;
  /** No leniency at all. */
  exact: boolean;
};

export type Grade =
  | { kind: 'right'; remarks: Difference[] }
  | { kind: 'different'; differences: Difference[]; nearest: string }
  | { kind: 'unreadable'; problem: CommandProblem };

/** More than these would not be read. */
const mostDifferences = 3;

export function gradeCommand(accepts: string[], relax: Relax, typed: string): Grade {
  const options = relax.in === null ? {} : { cwd: relax.in };
  const expected = accepts.map((line) => ({ line, parsed: readLine(line, options).command }));
  const answer = readLine(typed, {
    ...options,
    preferred: preferredOf(expected.map(({ parsed }) => parsed)),
  });
  if (answer.problem) return { kind: 'unreadable', problem: answer.problem };
  const judged = expected.map(({ line, parsed }) => ({
    line,
    ...judge(parsed, answer.command, relax),
  }));
  const right = judged.find(({ differences }) => differences.length === 0);
  const odd = answer.command.odd.map(({ character, meant, at }) =>
    difference('odd-character', { character, meant }, at),
  );
  if (right)
    return { kind: 'right', remarks: [...right.remarks, ...odd].slice(0, mostDifferences) };
  const [nearest] = judged.sort((one, other) => weigh(one.differences) - weigh(other.differences));
  return {
    kind: 'different',
    nearest: nearest?.line ?? '',
    differences: sortByImportance(nearest?.differences ?? []).slice(0, mostDifferences),
  };
}

/** The same or not, to the letter of the meaning: what `explain A --vs B` says. */
export function compareLines(
  expected: string,
  typed: string,
  options: { cwd?: string } = {},
): Grade {
  const relax: Relax = {
    free: [],
    any: [],
    mayAdd: [],
    shell: [],
    in: options.cwd ?? null,
    exact: true,
  };
  const wanted = readLine(expected, options);
  if (wanted.problem) return { kind: 'unreadable', problem: wanted.problem };
  return gradeCommand([expected], relax, typed);
}

/** What an author must mend in an accepted answer. */
export function checkAccepted(line: string, relax: Relax): CommandProblem[] {
  const reading = readLine(line, {
    ...(relax.in === null ? {} : { cwd: relax.in }),
    surroundings: { forgiving: false },
  });
  return reading.problem ? [reading.problem] : findEngineProblems(reading.command);
}

function weigh(differences: Difference[]): number {
  return (
    differences.length + differences.filter(({ code }) => code === 'wrong-command').length * 20
  );
}

type Judged = { differences: Difference[]; remarks: Difference[] };

function judge(expected: ParsedCommand, typed: ParsedCommand, relax: Relax): Judged {
  const wanted = meaningOf(expected);
  const compared = compareRelaxed(wanted, meaningOf(typed), relax, typed);
  const refused = findEngineProblems(typed).map((problem) =>
    difference('engine-refuses', { problem }, problem.at),
  );
  if (compared.differences.length === 0) return { differences: refused, remarks: compared.remarks };
  const slip = findSlips(
    expected,
    typed,
    wanted,
    (moved) => compareRelaxed(wanted, meaningOf(moved), relax, typed).differences,
  );
  if (slip) return { differences: slip, remarks: [] };
  const explained = compared.differences.some(
    ({ code }) =>
      code === 'mount-swapped' || code === 'bind-for-volume' || code === 'volume-for-bind',
  );
  return {
    differences: [...(explained ? [] : refused), ...compared.differences],
    remarks: compared.remarks,
  };
}

function compareRelaxed(wanted: Meaning, got: Meaning, relax: Relax, typed: ParsedCommand): Judged {
  const relaxed = relaxMeanings(wanted, got, relax);
  return {
    differences: compareMeanings(relaxed.expected, relaxed.typed, typed.commandAt),
    remarks: relaxed.remarks,
  };
}

function preferredOf(expected: ParsedCommand[]): Preferred {
  return {
    commands: expected.map(({ command }) => command),
    flags: expected.flatMap(({ flags, group }) =>
      [...flags, ...group].map(({ flag }) => flag.canonical),
    ),
    args: expected.flatMap(({ args }) => args.map(({ text }) => text)),
    paths: expected.flatMap(({ command, typedAs }) => [
      typedAs,
      command,
      ...(findCommand(command)?.aliases ?? []),
    ]),
  };
}
