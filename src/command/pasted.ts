// What stands around commands where people copy them from: prompts and what was printed, lists, CI, Makefiles, cron. Blanks stand in its place.
import { uncalled, type CalledCode } from './called.ts';
import type { Span } from './findings.ts';
import { childrenOf } from './grammar.ts';

export type PastedCode = CalledCode | 'function' | 'output' | 'feeds-place' | 'cmd-variable';
type Pasted = { code: PastedCode; text: string; at: Span };

const docker = String.raw`(?:sudo (?:-\w+ )*)?(?:[\w./-]*/)?docker(?:-compose)?(?=[ \t])`;
/** In prose a word behind docker is a command of docker's. */
const named = String.raw`${docker}[ \t]+(?:-|(?:${[...childrenOf(''), ...childrenOf('compose')].join('|')})(?![\w-]))`;
const command = new RegExp(`^[ \t]*(?:\\w+=\\S* +)*${docker}`);

const prompt = new RegExp(
  [
    String.raw`^[ \t]*(?:PS(?: [A-Za-z/~][^>\n]{0,80})?>[ \t]+(?=\S)`,
    String.raw`[A-Za-z]:\\[^>\n]*>[ \t]*(?=\S)`,
    String.raw`(?:\([\w.-]+\) )?[\w.-]+@[\w.-]+(?::[^$#\n]*[$#]|[ \t][^$#%\n]{0,60}[$#%])[ \t]+(?=\S)`,
    String.raw`\[[\w.-]+@[\w.-]+[ :][^\]\n]{0,60}\][ \t]*[$#][ \t]+(?=\S)`,
    String.raw`[^\n'"|;&]{0,60}?[❯➜λ»][ \t]+(?=${docker})`,
    String.raw`[$%>❯][ \t]+(?=\S)`,
    String.raw`[➜❯λ][^\n'"|;&$]{0,60}?[ \t]+(?=${docker})`,
    String.raw`(?:!|%sh[ \t]+)(?=${docker})`,
    String.raw`#(?=[ \t]+${docker})`,
    String.raw`(?:#{1,6}|//|::|REM\b)[ \t]*(?:[\p{L} ]{1,30}:[ \t]+)?(?=${named}))`,
  ].join('|'),
  'u',
);

/** The command goes on in the next row, or as long as a block or a quote is open. */
const goesOn = /(?:\\|`|\^|\||&&)[ \t]*$/;
const opens = /(?:\bdo|\bthen|\{|\()[ \t]*$|<<-? ?\S+/;

/** How docker's own output begins. */
const printed =
  /^(?:Unable to find image|[\w.-]+: Pulling from|Error response from daemon|docker: |Error: |Cannot connect to the Docker daemon|CONTAINER ID|REPOSITORY +TAG|NETWORK ID|DRIVER +VOLUME|NAME +IMAGE|\[\+\] |Sending build context|Step 1\/|Using default tag|Hello from Docker|[0-9a-f]{12}(?:[0-9a-f]{52})?$)/;

/** A row of a Dockerfile, below a comment that says how to build it. */
const instruction =
  /^(?:FROM|RUN|COPY|ADD|CMD|ENV|ARG|WORKDIR|EXPOSE|USER|ENTRYPOINT|LABEL|VOLUME|HEALTHCHECK|SHELL)[ \t]/;

const schedule = String.raw`(?:@(?:reboot|yearly|annually|monthly|weekly|daily|midnight|hourly|every[ \t]+\S+)|(?:[\d*/,-]+[ \t]+){4}[\d*/,A-Za-z-]+)[ \t]+(?:[a-z][\w-]*[ \t]+)??`;
/** What docker stands right behind. */
const close = [
  String.raw`(?:-[ \t]+)?["']?[\w./:-]+["']?:[ \t]+(?=["']?${named})`,
  String.raw`(?:[-*•]|\d+[.):]?)[ \t]+(?:[|][ \t]*|\d{4}-\d\d-\d\d[ T][\d:]+[ \t]+)?`,
  String.raw`(?:[-*•>#]+[ \t]+|\d+[.)][ \t]+)?[\p{L}*_][^\n'"|;&$\x60=/()]{0,80}:[*_]*[ \t]+(?=${named})`,
  String.raw`Exec\w+=[-@:+!]*`,
  schedule,
  String.raw`[@-]{1,2}`,
].map(
  (shape) => new RegExp(`^[ \t]*${shape}(?![ \t])(?=["']?${docker}|\\w+=\\S* +${docker})`, 'u'),
);
/** What no shell reads in whatever row docker is in. */
const far = [
  String.raw`(?:-[ \t]+)?(?:run|script|command|cmd|shell|entrypoint|before_script|after_script):[ \t]+`,
  String.raw`(?:[-*•]|\d+[.)])[ \t]+(?![\w.-]+:[ \t])`,
  String.raw`Exec\w+=[-@:+!]*`,
  String.raw`(?:RUN|CMD)[ \t]+(?:--\w+=\S+[ \t]+)*`,
  schedule,
  String.raw`(?<=\t)[@-]{1,2}(?=\w)`,
].map((shape) => new RegExp(`^[ \t]*${shape}(?![ \t])(?=[^\n]*?(?<![\\w-])${docker})`));
const frames = [...close, ...far];

/** cmd.exe's alias. */
const macro = /^[ \t]*doskey(?:\.exe)?[ \t]+[\w-]+=(?=docker)/i;

/** A key of YAML, and a target of make, which no program is called. */
const key =
  /^(?!.*\bdocker[ \t])[ \t]*(?:- +)?(?:[|>][-+]?|[\w./-]+:(?:[ \t]+[^\n]*)?|(?<=- +)[\w./*-]+)[ \t]*$/;
const target = /^[\w./-]+:(?:[ \t]+[\w./-]+)*[ \t]*(?:#.*)?$/;
const ofMake = /^(?:\.[A-Z]+:.*|[A-Za-z_]\w*[ \t]*[?:]=.*)$/;

const variables =
  /\$\{\{[^}\n]{0,200}\}\}|\$\((?:or|and|if|call|subst|filter|notdir|wildcard|word|firstword) (?![^)\n]*docker )(?:[^()\n]|\([^()\n]*\))*\)|\$\((?:[A-Z][A-Z0-9_]*|[A-Z]\w*(?:\.\w+)+|[a-z]+[A-Z]\w*)\)/g;
/** make's `$(shell …)` is `$(…)`. */
const shellOfMake = /(?<=\$\()shell(?=[ \t])/g;
/** `%n` is what systemd fills in. */
const specifiers = /%[A-Za-z]/g;
/** For make `$$` is one `$` of the shell's. */
const doubled = /\$\$(?=[({\w])/g;
const forIn =
  /@?\bfor[ \t]+\/f[ \t]+(?:"[^"\n]*"[ \t]+)?(%%?\w)[ \t]+in[ \t]+\('([^'\n]*)'\)[ \t]+do[ \t]+@?/gi;

/** The text with blanks for what is no shell's, and values that nobody knows here marked by `x`. */
export function unframed(line: string): { text: string; pasted: Pasted[] } {
  const { text: open, found: pasted }: { text: string; found: Pasted[] } = uncalled(line);
  const rows = open.split('\n');
  let place = 0;
  let state: State = 'nothing';
  const text = rows.map((row, index) => {
    const read = readRow(row, rows[index + 1], state, rows.length > 1);
    state = read.state;
    const gone = row.slice(0, read.gone);
    if (read.code !== null) pasted.push(placed(read.code, gone, place));
    const rest = withoutQuotes(row.slice(read.gone), read.code);
    const isUnit = read.code === 'frame' && /^[ \t]*Exec/.test(gone);
    const bare = filled(rest, isUnit ? specifiers : variables, place + read.gone, pasted);
    place += row.length + 1;
    return ' '.repeat(read.gone) + bare.replaceAll(doubled, ' $').replaceAll(shellOfMake, '     ');
  });
  return { text: withoutFor(text.join('\n'), pasted), pasted };
}

/** What stood before a row: nothing that counts, a command, one with a prompt, one that goes on, one whose block is open. */
type State = 'nothing' | 'command' | 'prompted' | 'going on' | 'open';
type Row = { code: 'frame' | 'function' | 'output' | null; gone: number; state: State };

function readRow(row: string, next: string | undefined, before: State, isOfMany: boolean): Row {
  if (before === 'going on' || before === 'open') {
    const gone = /^>[ \t]+(?=\S)/.exec(row)?.[0].length ?? 0;
    return { code: null, gone, state: before === 'open' ? before : after(row, 'prompted') };
  }
  const [shown = ''] = prompt.exec(row) ?? [];
  if (shown !== '') return { code: null, gone: shown.length, state: after(row, 'prompted') };
  const isCommand = command.test(row);
  if (before === 'prompted' && instruction.test(row) && frameOf(row) === '')
    return { code: 'frame', gone: row.length, state: before };
  const isPrinted = before !== 'nothing' && !isCommand && printed.test(row);
  if (row.trim() !== '' && !isCommand && (before === 'prompted' || isPrinted))
    return { code: 'output', gone: row.length, state: 'prompted' };
  const named = macro.exec(row)?.[0].length ?? 0;
  if (named > 0) return { code: 'function', gone: named, state: 'nothing' };
  const frame = frameOf(row);
  if (frame !== '') return { code: 'frame', gone: frame.length, state: 'nothing' };
  const isTarget = target.test(row) && next?.startsWith('\t') === true;
  if (isOfMany && (isTarget || key.test(row) || ofMake.test(row)))
    return { code: 'frame', gone: row.length, state: 'nothing' };
  return { code: null, gone: 0, state: isCommand ? after(row, 'command') : before };
}

function after(row: string, state: State): State {
  const quotes = row.match(/(?<!\\)['"]/g)?.length ?? 0;
  if (opens.test(row) || quotes % 2 === 1) return 'open';
  return goesOn.test(row) ? (state === 'prompted' ? 'going on' : 'nothing') : state;
}

function placed(code: PastedCode, found: string, from: number): Pasted {
  const text = found.trim();
  const start = from + found.indexOf(text);
  return { code, text, at: [start, start + text.length] };
}

/** `run: "docker …"`: the quotes are YAML's. */
function withoutQuotes(rest: string, code: Row['code']): string {
  return code === 'frame'
    ? rest.replace(/^(["'])(.*)\1(?=[ \t]*$)/, (_all, _quote, inner: string) => ` ${inner} `)
    : rest;
}

function frameOf(row: string): string {
  if (!row.includes('docker')) return '';
  for (const frame of frames) {
    const [found = ''] = frame.exec(row) ?? [];
    if (found !== '') return found;
  }
  return '';
}

function filled(rest: string, values: RegExp, from: number, pasted: Pasted[]): string {
  return rest.replaceAll(values, (found, at: number) => {
    pasted.push(placed('filled-in', found, from + at));
    return 'x'.repeat(found.length);
  });
}

/** cmd.exe's `FOR /f %i IN ('…') DO …` runs one command for each line that the other prints. */
function withoutFor(text: string, pasted: Pasted[]): string {
  let variable = '';
  const parted = text.replaceAll(
    forIn,
    (found: string, name: string, inner: string, at: number) => {
      variable = name;
      pasted.push(placed('feeds-place', found, at));
      const open = ' '.repeat(found.indexOf("('") + 2);
      return `${open}${inner}\n`.padEnd(found.length);
    },
  );
  if (variable === '') return text;
  return parted.replaceAll(variable, (found, at: number) => {
    pasted.push(placed('cmd-variable', found, at));
    return 'x'.repeat(found.length);
  });
}
