// What the docker client lets pass and an engine refuses.
import { recordOf } from './docker/records.ts';
import type { CommandProblem } from './findings.ts';
import type { ParsedCommand } from './parsed.ts';

/** Everything that an engine would refuse, in the order typed. */
export function findEngineRefusals(parsed: ParsedCommand): CommandProblem[] {
  return recordOf(parsed.command).engine(parsed);
}
