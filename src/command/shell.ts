// A line as people post it: each docker command in it, and what the shell does with the rest. The only place that knows the shell's grammar.
import { forEachChild, parse, type Command, type SyntaxNode, type Word } from 'unbash';
import {
  carriedIn,
  hasScript,
  isDocker,
  isForShell,
  isSaid,
  leading,
  markIn,
  takesLines,
} from './carriers.ts';
import type { Explanation } from './explain.ts';
import type { Span } from './findings.ts';
import { readable } from './foreign.ts';
import { tell, withoutRepeats, type ShellPart } from './shell-parts.ts';
import { explainWithUnknown, type StandIn } from './stand-in.ts';

/** Offsets of what is explained are those of the whole line. */
export type ShellCommand = { at: Span; explained: Explanation; standIns: StandIn[] };
export type ShellLine = {
  line: string;
  commands: ShellCommand[];
  parts: ShellPart[];
  /** Where no shell can read on. */
  error: { at: Span } | null;
};

export function explainShell(line: string): ShellLine {
  const { text, foreign, unknown } = readable(line);
  const script = parse(text);
  const found: Found = {
    isInside: false,
    isSaid: false,
    text,
    line,
    unknown: [...unknown],
    commands: [],
    parts: [],
  };
  visit(script, false, found);
  const [error] = script.errors ?? [];
  const parts = [...foreign.map((one): ShellPart => ({ ...one, quoted: false })), ...found.parts];
  return {
    line,
    commands: withoutTwice(found.commands)
      .flatMap((command) => {
        const explained = explainCommand(command, { ...found, text: command.text });
        return command.isSaid && explained.explained.verdict === 'error' ? [] : [explained];
      })
      .sort((one, other) => one.at[0] - other.at[0]),
    parts: withoutRepeats(parts).sort((one, other) => one.at[0] - other.at[0]),
    error: error === undefined ? null : { at: [error.pos, Math.max(error.pos + 1, line.length)] },
  };
}

type Found = {
  /** Within `$(…)` only docker is worth a word. */
  isInside: boolean;
  /** Within what `echo` prints only what docker takes is a command. */
  isSaid: boolean;
  text: string;
  line: string;
  unknown: Span[];
  commands: {
    from: number;
    to: number | null;
    node: Command;
    feeds: boolean;
    text: string;
    isSaid: boolean;
  }[];
  parts: ShellPart[];
};

/** `ssh h "docker rm $(docker ps -q)"`: what is in double quotes is met as a word and as a line of its own. */
function withoutTwice(commands: Found['commands']): Found['commands'] {
  return commands.filter(
    ({ from }, index) => commands.findIndex((one) => one.from === from) === index,
  );
}

function visit(node: SyntaxNode, quoted: boolean, found: Found): void {
  tell(node, quoted, found);
  if (node.type === 'Command') takeCommand(node, found);
  if (isUnknown(node) && !isKnown(found.text.slice(node.pos, node.end)))
    found.unknown.push([node.pos, node.end]);
  if (node.type === 'HereDoc') return;
  if (node.type === 'CommandExpansion' && found.text[node.pos] === '`')
    return visitTicked(node, found);
  const inQuotes = quoted ? node.type !== 'CommandExpansion' : node.type === 'DoubleQuoted';
  const inner = node.type === 'CommandExpansion' ? { ...found, isInside: true } : found;
  forEachChild(node, (child) => visit(child, inQuotes, inner));
}

/** The grammar loses the places of what is nested in backticks: the script in them is read anew. */
function visitTicked({ pos, end }: SyntaxNode, found: Found): void {
  const script = found.text.slice(pos + 1, end - 1);
  if (script.includes('`')) return;
  const inner = { ...found, isInside: true, text: ' '.repeat(pos + 1) + script };
  visit(parse(inner.text), false, inner);
}

/** What has a value only when the shell runs. */
function isUnknown(node: SyntaxNode): boolean {
  return (
    node.type === 'SimpleExpansion' ||
    node.type === 'ParameterExpansion' ||
    node.type === 'CommandExpansion' ||
    node.type === 'ArithmeticExpansion' ||
    node.type === 'ProcessSubstitution'
  );
}

/** Where one stands and whose home it is can be said without the shell. */
function isKnown(text: string): boolean {
  return /^(?:\$\{?(?:PWD|HOME)\}?|\$\(pwd\)|`pwd`)$/.test(text);
}

/** `ssh h <<EOF`: what is between the words is a script, each letter of it in its place; whether docker is in it. */
function visitHereDocs({ redirects }: Command, words: readonly Word[], found: Found): boolean {
  const before = found.commands.length;
  for (const one of redirects) {
    if (one.type !== 'HereDoc') continue;
    const { pos, end } = one.body;
    const text = ' '.repeat(pos) + found.text.slice(pos, end);
    visit(parse(text), false, { ...found, text });
  }
  const at: Span = [words[0]?.pos ?? 0, words.at(-1)?.end ?? 0];
  const isFound = found.commands.length > before;
  if (isFound)
    found.parts.push({ code: 'carries-out', text: found.line.slice(...at), at, quoted: false });
  return isFound;
}

function takeCommand(node: Command, found: Found): void {
  for (const assignment of node.prefix)
    if (assignment.type === 'Assignment' && node.name === undefined)
      found.parts.push({
        code: 'assignment',
        text: found.line.slice(assignment.pos, assignment.end),
        at: [assignment.pos, assignment.end],
        quoted: false,
      });
  if (node.name === undefined) return;
  if (node.name.value === 'alias') return takeAliases(node, found);
  const words = [node.name, ...node.args].filter((word): word is Word => word.type === 'Word');
  const [first, ...rest] = words;
  if (first === undefined) return;
  const { carrier, docker, behind } = carriedIn([first, ...rest]);
  const marked = markIn(words);
  for (const word of marked?.within ?? [])
    found.unknown.push(...placesOf(marked?.mark ?? '', word, found));
  if (hasScript(words) && visitHereDocs(node, words, found)) return;
  if (!isDocker(docker.value)) return tellProgram(docker, words, found);
  const told = carrier?.value === 'sudo' ? words.find(({ value }) => value === 'xargs') : carrier;
  if (told && told.pos < docker.pos) tellCarrier(told, docker, found);
  const isFed = told?.value === 'xargs' || behind?.value.startsWith(':::') === true;
  const feeds = isFed && marked === null;
  const to = behind?.pos ?? null;
  const { text, isSaid } = found;
  found.commands.push({ from: startOf(node, docker, carrier), to, node, feeds, text, isSaid });
}

/** `alias NAME='…'` is a name for the line in quotes. */
function takeAliases({ suffix }: Command, found: Found): void {
  // fish: `alias d 'docker ps'`.
  for (const one of suffix) {
    if (one.type === 'Word' && isForShell(one.value)) visitScript(one, found);
    if (one.type !== 'Assignment' || one.value?.type !== 'Word') continue;
    const at: Span = [one.pos, one.value.pos - 1];
    // In double quotes the shell fills in `$(…)` as it reads the alias.
    const isFilled = /^"(?:[^\\`$]|\\[^]|\$(?!\())*(?:\$\(|`)/.test(
      found.text.slice(one.value.pos, one.value.end),
    );
    const code = isFilled ? 'alias-filled' : 'function';
    found.parts.push({ code, text: found.line.slice(...at), at, quoted: false });
    visitScript(one.value, found);
  }
}

function placesOf(mark: string, { pos, end }: Word, { text }: Found): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(mark, pos); at >= 0 && at < end; at = text.indexOf(mark, at + 1))
    places.push([at, at + mark.length]);
  return places;
}

/** What is set in front of docker belongs to it. */
function startOf(node: Command, docker: Word, carrier: Word | null): number {
  const [first] = node.prefix.filter(({ type }) => type === 'Assignment');
  return carrier === null && first !== undefined ? first.pos : docker.pos;
}

function tellCarrier(carrier: Word, docker: Word, { line, parts }: Found): void {
  const at: Span = [carrier.pos, docker.pos];
  const text = line.slice(...at).trim();
  parts.push({ code: codeOfCarrier(carrier.value, text), text, at, quoted: false });
}

function codeOfCarrier(name: string, text: string): ShellPart['code'] {
  if (/^(?:%|foreach)/i.test(name)) return 'feeds-place';
  if (name === 'trap') return 'kept';
  if (name === 'abbr') return 'function';
  if (name !== 'xargs') return 'carries-out';
  return /\s-(?:I|-replace)/.test(text) ? 'feeds-place' : 'feeds-arguments';
}

/** Another program, or one that hands on a whole line with docker in it. */
function tellProgram(name: Word, words: readonly Word[], found: Found): void {
  const { line, parts, isInside } = found;
  const first = words[0] ?? name;
  if (takesLines(words) && name !== first && isForShell(name.value)) {
    if (!isInside) tellCarrier(first, name, found);
    return visitScript(name, found);
  }
  const said = /^(?:echo|printf|write-(?:host|output))$/i.test(name.value)
    ? words.slice(1).filter(({ value }) => isSaid(value))
    : [];
  for (const word of said) visitScript(word, { ...found, isSaid: true });
  // What a word that is filled in stands for, nobody knows here.
  const isKnown = !/^[$`]/.test(found.text.slice(name.pos, name.end));
  if (isInside || !isKnown || /^(?:export|set|unset|\[)$/.test(name.value)) return;
  parts.push({
    code: said.length > 0 ? 'prints' : 'program',
    text: line.slice(name.pos, name.end),
    at: [name.pos, name.end],
    quoted: false,
  });
}

/** A word in quotes that is a line for a shell, where each letter of it stands in its place. */
function visitScript({ pos, end }: Word, found: Found): void {
  const quoted = found.text.slice(pos, end);
  if (!/^(?:'[^']*'|"(?:[^"\\]|\\.)*")$/s.test(quoted)) return;
  const script = quoted.startsWith('"') ? withoutEscapes(quoted) : quoted;
  const body = script.slice(1, -1).replace(leading, (before) => ' '.repeat(before.length));
  const text = `${' '.repeat(pos + 1)}${found.isSaid ? body.replaceAll('\\n', ' \n') : body}`;
  visit(parse(text), false, { ...found, text });
}

/** `\"` of the outer quotes begins or ends an inner one; what it holds stays in its place. */
function withoutEscapes(quoted: string): string {
  return quoted
    .replaceAll(/\\"([^\s"\\|;&<>]*)\\"/g, "''$1''")
    .replaceAll(/\\"([^"\\]*)\\"/g, ' "$1" ')
    .replaceAll(/\\([$`\\])/g, ' $1');
}

/** The command alone: everything else is blank, so that each word stays in its place. */
function explainCommand(
  { from, to, node, feeds }: Found['commands'][number],
  found: Found,
): ShellCommand {
  const words = [node.name, ...node.args].map((word) => word?.end ?? 0);
  const end = to === null ? Math.max(...words) : found.text.slice(0, to).trimEnd().length;
  let text = ' '.repeat(from) + found.text.slice(from, end);
  for (const redirect of node.redirects) text = blanked(text, [redirect.pos, redirect.end]);
  const unknown = outermost(
    found.unknown.filter(([start, until]) => start >= from && until <= end),
  ).map((at) => withDigits(text, at));
  const typed = unknown.map((at) => found.line.slice(...at));
  // What xargs appends is one argument more, which nobody sees.
  if (feeds) {
    unknown.push([end + 1, end + 1 + fed.length]);
    typed.push(fed);
  }
  const { explained, standIns } = explainWithUnknown(feeds ? `${text} ${fed}` : text, unknown);
  return {
    at: [from, end],
    explained,
    standIns: standIns.map((one, index) => ({ ...one, text: typed[index] ?? one.text })),
  };
}

function blanked(text: string, [start, end]: Span): string {
  const to = Math.min(end, text.length);
  return start >= to ? text : text.slice(0, start) + ' '.repeat(to - start) + text.slice(to);
}

/** `808$i` is one number, of which no stand-in for its end would make a port. */
function withDigits(text: string, [start, end]: Span): Span {
  const [digits = ''] = /(?<![\w.])\d+$/.exec(text.slice(0, start)) ?? [];
  return [start - digits.length, end];
}

function outermost(spans: readonly Span[]): Span[] {
  return spans.filter(
    ([start, end]) => !spans.some(([a, b]) => a <= start && b >= end && b - a > end - start),
  );
}

const fed = '…'.repeat(6);
