// A line as people post it: each docker command in it, and what the shell does with the rest. The only place that knows the shell's grammar.
import { forEachChild, parse, type Command, type SyntaxNode, type Word } from 'unbash';
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
      .map((command) => explainCommand(command, { ...found, text: command.text }))
      .sort((one, other) => one.at[0] - other.at[0]),
    parts: withoutRepeats(parts).sort((one, other) => one.at[0] - other.at[0]),
    error: error === undefined ? null : { at: [error.pos, Math.max(error.pos + 1, line.length)] },
  };
}

type Found = {
  /** Within `$(…)` only docker is worth a word. */
  isInside: boolean;
  text: string;
  line: string;
  unknown: Span[];
  commands: { from: number; node: Command; feeds: boolean; text: string }[];
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

/** Programs that run the command behind them. */
const carriers = new Set(
  'sudo xargs time nohup env watch winpty exec command nice ionice timeout stdbuf setsid doas caffeinate unbuffer flock ssh % foreach foreach-object'.split(
    ' ',
  ),
);

/** Programs that hand a command on to another machine, user or shell, behind words of their own. */
const hosts =
  /^(?:.*\/)?(?:kubectl|oc|vagrant|minikube|multipass|lxc|incus|wsl|su|runuser|gcloud|ansible|eval|(?:ba|z|da|k)?sh)$/;

/** Shells, here or on another machine, that read what is connected as their lines. */
const readsScript = /^(?:.*\/)?(?:ssh|(?:ba|z|da|k)?sh)$/;

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
  const isCarrier = carriers.has(node.name.value.toLowerCase());
  const host = words.findIndex(({ value }, at) => hosts.test(value) && (at === 0 || isCarrier));
  const handed = host < 0 ? undefined : words.slice(host + 1).find(isDockers);
  const carrier = isCarrier || host === 0 ? node.name : null;
  const carried = handed ?? (isCarrier ? carriedBy(words) : undefined);
  const docker = carried ?? node.name;
  if (words.some(({ value }) => readsScript.test(value)) && visitHereDocs(node, words, found))
    return;
  if (!isDocker(docker.value)) return tellProgram(docker, words, found);
  if (carrier !== null && carrier.value !== 'sudo') tellCarrier(carrier, docker, found);
  const feeds = carrier?.value === 'xargs' && !words.some(({ value }) => value.includes('{}'));
  found.commands.push({ from: startOf(node, docker, carrier), node, feeds, text: found.text });
}

/** `alias NAME='…'` is a name for the line in quotes. */
function takeAliases({ suffix }: Command, found: Found): void {
  for (const one of suffix) {
    if (one.type !== 'Assignment' || one.value?.type !== 'Word') continue;
    const at: Span = [one.pos, one.value.pos - 1];
    found.parts.push({ code: 'function', text: found.line.slice(...at), at, quoted: false });
    visitScript(one.value, found);
  }
}

/** The first word that is neither a carrier, nor an option of one or what that takes, nor a variable, a number, or where to. */
function carriedBy(words: readonly Word[]): Word | undefined {
  const behind = words.findIndex(({ value }) => /^(?:ssh|flock)$/.test(value));
  const isCarried = ({ value }: Word, index: number): boolean =>
    !carriers.has(value.toLowerCase()) &&
    !/^[-\d]|^\w+=/.test(value) &&
    !(words[index - 1]?.value ?? '').startsWith('-');
  const [first, second] = words.flatMap((word, index) => {
    return isDockers(word) || isCarried(word, index) ? [{ word, index }] : [];
  });
  const isPlace =
    behind !== -1 && first !== undefined && first.index > behind && !isDockers(first.word);
  return (isPlace ? second : first)?.word;
}

const isDockers = ({ value }: Word): boolean => isDocker(value) || isForShell(value);

/** A whole line with docker in it, as `ssh` and `watch` hand one to a shell. */
function isForShell(word: string): boolean {
  return /(?:^|[\s|;&(])docker\s/.test(word);
}

function isDocker(name: string): boolean {
  return /^(?:.*\/)?(?:nvidia-)?docker(?:-compose)?(?:\.exe)?$/.test(name);
}

/** What is set in front of docker belongs to it. */
function startOf(node: Command, docker: Word, carrier: Word | null): number {
  const [first] = node.prefix.filter(({ type }) => type === 'Assignment');
  return carrier === null && first !== undefined ? first.pos : docker.pos;
}

function tellCarrier(carrier: Word, docker: Word, { line, parts }: Found): void {
  const at: Span = [carrier.pos, docker.pos];
  const text = line.slice(...at).trim();
  parts.push({
    code: /^(?:%|foreach)/i.test(carrier.value)
      ? 'feeds-place'
      : carrier.value !== 'xargs'
        ? 'carries-out'
        : /\s-(?:I|-replace)/.test(text)
          ? 'feeds-place'
          : 'feeds-arguments',
    text,
    at,
    quoted: false,
  });
}

/** Another program, or one that hands on a whole line with docker in it. */
function tellProgram(name: Word, words: readonly Word[], found: Found): void {
  const { line, parts, isInside } = found;
  const first = words[0] ?? name;
  const hasShell = words.some(({ value }) => /^(?:ssh|watch)$/.test(value) || hosts.test(value));
  if (hasShell && name !== first && isForShell(name.value)) {
    if (!isInside) tellCarrier(first, name, found);
    return visitScript(name, found);
  }
  // What a word that is filled in stands for, nobody knows here.
  const isKnown = !/^[$`]/.test(found.text.slice(name.pos, name.end));
  if (isInside || !isKnown || /^(?:export|set|unset|\[)$/.test(name.value)) return;
  parts.push({
    code: 'program',
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
  const text = `${' '.repeat(pos + 1)}${script.slice(1, -1)}`;
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
  { from, node, feeds }: Found['commands'][number],
  found: Found,
): ShellCommand {
  const end = Math.max(...[node.name, ...node.args].map((word) => word?.end ?? 0));
  let text = ' '.repeat(from) + found.text.slice(from, end);
  for (const { pos, end: to } of node.redirects) text = blanked(text, [pos, to]);
  const unknown = outermost(found.unknown.filter(([start, to]) => start >= from && to <= end));
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

function outermost(spans: readonly Span[]): Span[] {
  return spans.filter(
    ([start, end]) => !spans.some(([a, b]) => a <= start && b >= end && b - a > end - start),
  );
}

const fed = '…'.repeat(6);
