// Judges a typed command against the accepted ones, with the leniency that the question grants.
import { difference, type CommandProblem, type Difference } from './findings.ts';
import { parseLine } from './parse.ts';

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

export function gradeCommand(accepts: string[], relax: Relax, typed: string): Grade {
  const options = relax.in === null ? {} : { cwd: relax.in };
  const answer = parseLine(typed, options);
  if (answer.kind === 'unreadable') return answer;
  const nearest = accepts[0] ?? '';
  for (const accepted of accepts) {
    const expected = parseLine(accepted, options);
    const words = expected.kind === 'parsed' ? expected.command.words.map((word) => word.text).join('\0') : null;
    if (words === answer.command.words.map((word) => word.text).join('\0')) return { kind: 'right', remarks: [] };
  }
  return { kind: 'different', nearest, differences: [difference('wrong-command', { typed, expected: nearest }, null)] };
}

/** What an author must mend in an accepted answer. */
export function checkAccepted(line: string, relax: Relax): CommandProblem[] {
  const answer = parseLine(line, relax.in === null ? {} : { cwd: relax.in });
  return answer.kind === 'unreadable' ? [answer.problem] : [];
}
