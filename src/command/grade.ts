// Judges a typed command against the accepted ones, with the leniency that the question grants.
import { compareMeanings, sortByImportance } from './compare.ts';
import { findEngineRefusals } from './engine-refusals.ts';
import { unconnected } from './docker/beside.ts';
import { difference, type CommandProblem, type Difference } from './findings.ts';
import { findCommand } from './grammar.ts';
import { inspectedBy, settleInspected } from './inspected.ts';
import type { Meaning } from './item.ts';
import { alternativesIn, inOneCommand } from './one-command.ts';
import { meaningOf } from './meaning.ts';
import { readLine } from './parse.ts';
import type { ParsedCommand } from './parsed.ts';
import { relaxMeanings, type Relax } from './relax.ts';
import { findSlips } from './slips.ts';
import type { Preferred } from './suggest.ts';

export type CommandGrade =
  | { kind: 'right'; remarks: Difference[] }
  | { kind: 'different'; differences: Difference[]; nearest: string }
  | { kind: 'unreadable'; problem: CommandProblem };

export function gradeCommand(accepts: string[], relax: Relax, typed: string): CommandGrade {
  const { expected, preferred } = readAccepted(accepts, relax);
  const answer = readLine(typed, { ...optionsOf(relax), preferred });
  if (answer.problem)
    return (
      withVariable(answer.problem, accepts, relax, typed) ??
      inOther(answer.problem, accepts, relax, typed) ?? {
        kind: 'unreadable',
        problem: answer.problem,
      }
    );
  return gradeRead(answer.command, expected, relax);
}

/** What the shell or the old Compose does, where one docker command does the same. */
function inOther(
  found: CommandProblem,
  accepts: string[],
  relax: Relax,
  typed: string,
): CommandGrade | null {
  if (relax.exact) return null;
  const isOld = found.code === 'old-compose';
  if (!isOld && found.code !== 'shell-sign') return null;
  const lines = isOld ? [typed.replace('docker-compose', 'docker compose')] : inOneCommand(typed);
  const either = isOld ? [] : alternativesIn(typed);
  const areRight =
    either.length > 0 &&
    either.every((command) => gradeCommand(accepts, relax, command).kind === 'right');
  const judged = (areRight ? either : lines).map((command) => ({
    command,
    grade: gradeCommand(accepts, relax, command),
  }));
  const right = judged.find(({ grade }) => grade.kind === 'right');
  if (right?.grade.kind === 'right') {
    const remark = isOld
      ? difference('old-compose', {}, found.at)
      : difference('in-one-command', { command: right.command }, null);
    return { kind: 'right', remarks: [remark, ...placeless(right.grade.remarks)] };
  }
  const bare = unconnected(typed);
  const own =
    judged.find(({ command }) => isOld || isOwn(command, typed))?.grade ??
    (bare === typed || / -(?: |$)/.test(bare) ? null : gradeCommand(accepts, relax, bare));
  if (own?.kind !== 'different') return null;
  const old = isOld ? [difference('old-compose', {}, found.at)] : [];
  return { ...own, differences: [...placeless(own.differences), ...old] };
}

/** The one docker command on the line as it was typed, without what stands beside it. */
function isOwn(command: string, typed: string): boolean {
  const words = typed.split(/\s+/);
  let from = 0;
  const stands = command.split(/\s+/).every((word) => (from = words.indexOf(word, from) + 1) > 0);
  return stands && typed.match(/\bdocker(?= )/g)?.length === 1;
}

function placeless(differences: readonly Difference[]): Difference[] {
  return differences.map((one) => ({ ...one, at: null }));
}

/** What only the shell knows may stand where any value does; where the answer has that very text, the shell would change it. */
function withVariable(
  found: CommandProblem,
  accepts: string[],
  relax: Relax,
  typed: string,
): CommandGrade | null {
  const isFilledIn =
    found.code === 'shell-sign' && /^(?:variable|substitution)$/.test(found.args.sign);
  if (!isFilledIn || accepts.some((line) => /\$|(?:^|[\s=/:])x+(?:$|[\s=/:])/.test(line)))
    return null;
  const readWith = (letter: string) =>
    readLine(
      typed.replaceAll(filledIn, (all, value?: string) =>
        value === undefined ? all : letter.repeat(value.length),
      ),
      optionsOf(relax),
    );
  const asName = readWith('x');
  const kept = asName.problem ? readWith('4') : asName;
  if (kept.problem) return null;
  const grade = gradeRead(kept.command, readAccepted(accepts, relax).expected, relax);
  return grade.kind === 'right' ? grade : null;
}

/** Variables but those that are known, and programs that only say a value. */
const filledIn =
  /'[^']*'|(\$(?!\{?(?:PWD|HOME)\b)(?:\{[^}]*\}|[A-Za-z_]\w*|[0-9@*#?$!-])|\$\((?:date|hostname|whoami|uuidgen|id|cat|echo|basename|openssl|pass|git)\b[^();|&<>]*\))/g;

function gradeRead(command: ParsedCommand, expected: Expected[], relax: Relax): CommandGrade {
  const judged = expected.map((one) => ({
    line: one.line,
    ...judge(one, command, relax),
  }));
  const right = judged.find(({ differences }) => differences.length === 0);
  const odd = command.odd.map(({ character, meant, at }) =>
    difference('odd-character', { character, meant }, at),
  );
  if (right) return { kind: 'right', remarks: [...right.remarks, ...odd] };
  const [nearest] = judged.sort((one, other) => weigh(one.differences) - weigh(other.differences));
  return {
    kind: 'different',
    nearest: nearest?.line ?? '',
    differences: sortByImportance(nearest?.differences ?? []),
  };
}

type Expected = { line: string; parsed: ParsedCommand; meaning: Meaning };
type Accepted = { relax: Relax; expected: Expected[]; preferred: Preferred };

/** A question's list is read once, however often it is answered. */
const acceptedOnce = new WeakMap<string[], Accepted>();

function readAccepted(accepts: string[], relax: Relax): Accepted {
  const known = acceptedOnce.get(accepts);
  if (known?.relax === relax) return known;
  const parsed = accepts.map((line) => readLine(line, optionsOf(relax)).command);
  const commands = parsed.map(inspectedBy);
  const expected = parsed.map((one) => ({
    line: one.line,
    parsed: one,
    meaning: meaningOf(one, settleInspected(inspectedBy(one), commands)),
  }));
  const read = { relax, expected, preferred: preferredOf(parsed) };
  acceptedOnce.set(accepts, read);
  return read;
}

function optionsOf({ in: cwd }: Relax): { cwd?: string } {
  return cwd === null ? {} : { cwd };
}

/** The same or not, to the letter of the meaning: what `explain A --vs B` says. */
export function compareLines(
  expected: string,
  typed: string,
  options: { cwd?: string } = {},
): CommandGrade {
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
    ...optionsOf(relax),
    surroundings: { forgiving: false },
  });
  return reading.problem ? [reading.problem] : findEngineRefusals(reading.command);
}

function weigh(differences: Difference[]): number {
  return (
    differences.length + differences.filter(({ code }) => code === 'wrong-command').length * 20
  );
}

type Judged = { differences: Difference[]; remarks: Difference[] };

function judge({ parsed, meaning: wanted }: Expected, typed: ParsedCommand, relax: Relax): Judged {
  const command = settleInspected(inspectedBy(typed), relax.exact ? [] : [wanted.command]);
  const compare = (one: ParsedCommand): Judged =>
    compareRelaxed(wanted, meaningOf(one, command), relax, {
      typed: typed.typedAs,
      expected: parsed.typedAs,
      at: typed.commandAt,
    });
  const compared = compare(typed);
  const refused = findEngineRefusals(typed).map((problem) =>
    difference('engine-refuses', { problem }, problem.at),
  );
  if (compared.differences.length === 0) return { differences: refused, remarks: compared.remarks };
  const slip = findSlips(parsed, typed, wanted, (moved) => compare(moved).differences);
  if (slip) return { differences: slip, remarks: [] };
  const explained = compared.differences.some(({ code }) => sayingWhy.has(code));
  return {
    differences: explained
      ? compared.differences
      : [...refused, ...compared.differences.filter((one) => !isSaidBy(refused, one))],
    remarks: compared.remarks,
  };
}

/** A mode that isn't known is all that is wrong with its mount. */
function isSaidBy(refused: readonly Difference[], { code, at }: Difference): boolean {
  return (
    code === 'wrong-value' &&
    refused.some(
      (one) =>
        one.code === 'engine-refuses' &&
        one.args.problem.code === 'mount-mode' &&
        one.at?.[0] === at?.[0],
    )
  );
}

/** With these an engine's refusal says nothing new. */
const sayingWhy: ReadonlySet<Difference['code']> = new Set([
  'mount-swapped',
  'bind-for-volume',
  'volume-for-bind',
  'mount-type-missing',
  'entrypoint-with-arguments',
  'quoted-command',
] as const);

function compareRelaxed(
  wanted: Meaning,
  got: Meaning,
  relax: Relax,
  names: Parameters<typeof compareMeanings>[2],
): Judged {
  const relaxed = relaxMeanings(wanted, got, relax);
  return {
    differences: compareMeanings(relaxed.expected, relaxed.typed, names),
    remarks: relaxed.remarks,
  };
}

function preferredOf(expected: ParsedCommand[]): Preferred {
  return {
    commands: expected.map(({ command }) => command),
    flags: expected.flatMap(({ flags, group }) =>
      [...flags, ...group].map(({ flag }) => flag.canonical),
    ),
    values: expected.flatMap(({ flags, group }) =>
      [...flags, ...group].map(({ flag, spelled, value }) => ({
        name: flag.canonical,
        spelled,
        value,
      })),
    ),
    args: expected.flatMap(({ args }) => args.map(({ text }) => text)),
    paths: expected.flatMap(({ command, typedAs }) => [
      typedAs,
      command,
      ...(findCommand(command)?.aliases ?? []),
    ]),
  };
}
