// What stands beside a docker command and changes nothing of what it does: where its output goes, steps that only look, what is made ready.
import { readLine } from '../parse.ts';
import { recordOf } from './records.ts';

/** Words between the signs of a shell; what is quoted or substituted is whole. */
export const pieces = /'[^']*'|"(?:\\.|[^"\\])*"|\$\([^()]*\)|`[^`]*`|\\.|\|\||&&|\|&|[^]/g;

/** Commands that one types to see what they print; of the others the output is no part of the task. */
const shows =
  /(?:^| )(?:ls|ps|inspect|logs|top|port|stats|diff|wait|history|df|info|version|events|show|search|images|config|convert|du|services|volumes|join-token|unlock-key|exec|attach)$/;

/** Of these, those that neither wait nor run anything. */
const onlyLooks =
  /(?:^| )(?:ls|ps|inspect|logs|top|port|stats|diff|history|df|info|version|show|search|images)$/;

const streams: ReadonlySet<string> = new Set(['container run', 'compose run', 'compose up']);

/** Whether what a docker command prints, or writes to a pipe, may be what was asked for. */
export function isToBeSeen(line: string): boolean {
  const { command, problem } = readLine(line);
  if (problem) return true;
  const isOn = (name: string): boolean => command.flags.some(({ flag }) => flag.canonical === name);
  const { writes } = recordOf(command.command);
  if (writes !== null && writes !== '-') return !isOn(writes);
  if (streams.has(command.command)) return !isOn('detach');
  if (command.command === 'container start') return isOn('attach') || isOn('interactive');
  return shows.test(command.command) || / -(?: |$)/.test(line);
}

const redirection = String.raw`(?:[12&]?>>?&?|>&) *(?:[\w./~$-]+|"[\w./~$ -]+")`;
const toNowhere = /^ *(?:2>&1|2>> *\S+|2> *\S+)$/;

/** Redirections, and what is whole and may look like one. */
function redirections(sign: string): RegExp {
  return new RegExp(`'[^']*'|"(?:\\\\.|[^"\\\\])*"|\\$\\([^()]*\\)| +${sign}(?= |$)`, 'g');
}
const leadsAway = redirections(redirection);
const connects = redirections(String.raw`(?:${redirection}|< *[\w./~$-]+)`);

/** The command without what its output is led to; of one that is to be seen only errors go elsewhere. */
export function withoutRedirections(line: string): string {
  const without = (isLed: (found: string) => boolean): string =>
    line.replaceAll(leadsAway, (found) => (found.startsWith(' ') && isLed(found) ? '' : found));
  const bare = without(() => true);
  if (bare === line || !isToBeSeen(bare)) return bare;
  const hasOwnErrors = / (?:logs|attach|start)\b/.test(bare);
  return hasOwnErrors ? line : without((found) => toNowhere.test(found));
}

/** The command alone, connected with nothing. */
export function unconnected(line: string): string {
  return line.replaceAll(connects, (found) => (found.startsWith(' ') ? '' : found));
}

/** Programs of the host that print what is there. */
const lookers =
  /^(?:ls|cat|head|tail|grep|egrep|wc|less|more|sort|cut|awk|jq|tr|uniq|file|stat|du|df|date|whoami|column|curl(?: -\w+)? (?:https?:\/\/)?[\w.:/-]+$|tar -?tv?z?f|wget -q?O-)(?: |$)/;

/** Whether a docker command was typed for one value and nothing else. */
export function isValue(line: string): boolean {
  return / (?:--format|-\w*q\w*|--quiet)\b| (?:inspect|info|version) (?:.* )?-f\b| wait /.test(
    line,
  );
}

/** Whether one field is printed of one thing. */
export function isOneField(line: string): boolean {
  return (
    !/ inspect [^\s-]\S* .*\}\}['"]? \S/.test(line) &&
    /^docker (?:(?:\w+ )?inspect|(?:system )?info|version)(?: [^\s-]\S*)? (?:-f|--format)[ =]['"]?\{\{ ?(?:json |print )?\.[\w.]+ ?\}\}['"]?(?: [^\s-]\S*)?$/.test(
      line,
    )
  );
}

const insideLook =
  /^docker exec (?:-\w+ )*[\w.-]+ (?:hostname|cat|ls|ps|env|id|whoami|uname|df|date|pwd)(?: |$)/;

/** A step that only shows something. */
export function isLook(step: string): boolean {
  const [first = '', ...filters] = step.split('|').map((part) => part.trim());
  if (/[<>`]|\$\(|\btee\b|\bxargs\b/.test(step.replaceAll(/[12]?> ?(?:\/dev\/null|&1)/g, '')))
    return false;
  const { command, problem } = readLine(first);
  const isDocker = !problem && (onlyLooks.test(command.command) || insideLook.test(first));
  return (
    (isDocker || lookers.test(first) || /^echo\b/.test(first)) &&
    filters.every((one) => lookers.test(one))
  );
}

/** A step that makes something ready, or waits, and prints nothing. */
export function isReady(step: string): boolean {
  return /^(?:(?:mkdir(?: -p)?|touch|sleep)(?: [\w./~"$-]+)+|true|:|clear|exit \d|set [-+]\w+)$/.test(
    step,
  );
}

const assigned = String.raw`[A-Za-z_]\w*=(?:'[^']*'|"[^"$\x60]*"|[\w./:,@-]*)`;
const exporting = new RegExp(`^export +(${assigned}(?: +${assigned})*) *$`);

/** Variables that a step hands to those behind it. */
export function exportedBy(step: string): string | null {
  return exporting.exec(step)?.[1] ?? null;
}
