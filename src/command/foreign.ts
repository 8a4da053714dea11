// What people paste that no POSIX shell reads: prompts, placeholders, PowerShell and cmd.exe. Read as what it means, each letter in its place.
import type { Span } from './findings.ts';
import { unframed, type PastedCode } from './pasted.ts';

export type ForeignCode =
  | PastedCode
  | 'condition'
  | 'assignment'
  | 'placeholder'
  | 'cmd-variable'
  | 'powershell-variable'
  | 'powershell-continuation'
  | 'cmd-continuation'
  | 'variable'
  | 'carries-out';
type Foreign = { code: ForeignCode; text: string; at: Span };

/** The line with other signs in the same places, so that a shell's grammar reads it; `unknown` are values nobody knows here. */
type Readable = { text: string; foreign: Foreign[]; unknown: Span[] };

/** A substitution of nothing but a comment leaves nothing. */
const inlineComment = /`#[^`\n]*`/g;
/** `| % { docker stop $_ }` of PowerShell runs what is in braces for each. */
const forEach =
  /(\|[ \t]*(?:%|foreach(?:-object)?)[ \t]*(?:-Process[ \t]*)?)\{((?:[^{}\n]|\{\{[^{}\n]*\}\})*)\}/gi;
/** PowerShell's `if (…) { … }`, which has no `then`. */
const condition =
  /\b(?:if|while)[ \t]*\(((?:[^()\n]|\$?\((?:[^()\n]|\([^()\n]*\))*\)){0,300})\)[ \t]*\{((?:[^{}\n]|\{\{[^{}\n]*\}\}){0,300})\}/gi;
/** fish's `docker stop (docker ps -q)` is `$(…)` elsewhere, and of the same length between backticks. */
const ofFish =
  /(docker[ \t][^\n'"|;&()<>$`]{0,200}[ \t]|\bset[ \t][\w -]*[ \t])\((docker[ \t][^()\n`]*)\)/g;
/** fish's functions and loops end in `end`. */
const fishHead =
  /(^|;)([ \t]*(?:function[ \t]+[\w-]+[^\n;(){}]*|for[ \t]+\w+[ \t]+in(?=[ \t][^\n;]*;(?![ \t]*do\b)))[ \t]*)(;?)/gm;
const fishEnd = /([;\n][ \t]{0,40})end\b/g;
const startProcess =
  /(\bStart-Process[ \t]+(?:-FilePath[ \t]+)?)(["']?docker(?:\.exe)?["']?)[ \t]+(?:-ArgumentList[ \t]+)?(["'])([^"'\n]*)\3/gi;
/** PowerShell's function in one row, where nothing need end what is in braces. */
const oneRow = /(\bfunction[ \t]+[\w-]+[ \t]*)\{([^{}\n]*[^{}\n;\s])([ \t]*)\}/gi;
const rules: readonly [code: ForeignCode, pattern: RegExp][] = [
  ['powershell-continuation', /`(?=[ \t]*\r?\n)/g],
  ['cmd-continuation', /\^(?=[ \t]*\r?\n)/g],
  ['carries-out', /^[ \t]*&(?=[ \t]+(?:docker|["'][^"'\n]*docker))/gm],
  ['assignment', /^[ \t]*\$\w+[ \t]*=(?=[ \t]*docker[ \t])/gm],
  ['assignment', /\$env:\w+[ \t]*=[ \t]*(?:'[^'\n]*'|"[^"\n]*"|[^;\s]+)/g],
  ['variable', /\$argv(?:\[[\d.]+\])?/g],
  ['powershell-variable', /\$_(?:\.\w+)*(?!\w)/g],
  ['powershell-variable', /\$(?:env:\w+|\{env:\w+\})/gi],
  ['cmd-variable', /(?<!\+\S{0,80})%[A-Za-z_]\w*[A-Za-z\d](?::[^%\s]*)?%/g],
  ['placeholder', /<[\p{L}][\p{L}\p{N}_.:/@-]*(?:[ |][\p{L}\p{N}_.:/@-]+)*>/gu],
];

const continuations: ReadonlySet<ForeignCode> = new Set<ForeignCode>([
  'powershell-continuation',
  'cmd-continuation',
]);

export function readable(line: string): Readable {
  const { text: bare, pasted } = unframed(line);
  const foreign: Foreign[] = [...pasted];
  const blank = (found: string): string => ' '.repeat(found.length);
  let text = bare
    .replaceAll(inlineComment, blank)
    .replaceAll(ofFish, '$1`$2`')
    .replaceAll(
      startProcess,
      (all: string, head: string, docker: string, _q, typed: string) =>
        (head + docker).padEnd(all.length - typed.length - 1) + `${typed} `,
    )
    .replaceAll(forEach, (_all, each: string, body: string) => `${each} ${body} `)
    .replaceAll(
      bare.search(fishEnd) < 0 ? /(?!)/g : fishHead,
      (all: string, before: string, head: string, _end, at: number) => {
        const code = head.trimStart().startsWith('for') ? 'feeds-place' : 'function';
        const start = at + before.length + head.search(/\S/);
        foreign.push({ code, text: head.trim(), at: [start, start + head.trim().length] });
        return before.padEnd(all.length);
      },
    )
    .replaceAll(oneRow, (all: string, head: string, body: string, rest: string, at: number) => {
      foreign.push({ code: 'function', text: head.trim(), at: [at, at + head.trim().length] });
      return `${' '.repeat(head.length + 1)}${body}${rest} `.padEnd(all.length);
    })
    .replaceAll(condition, (all: string, asked: string, body: string, at: number) => {
      const head = all.indexOf('(') + 1;
      const text = all.slice(0, head + asked.length + 1);
      foreign.push({ code: 'condition', text, at: [at, at + text.length] });
      const until = all.length - body.length - 1;
      const known = asked.replace(
        /^\((docker[^()]*)\)([^()]*)$/,
        (_all, inner: string, rest: string) => ` ${inner} ${' '.repeat(rest.length)}`,
      );
      return `${' '.repeat(head)}${known}\n`.padEnd(until) + `${body} `;
    });
  if (/^[ \t]*(?:function|for)\b/m.test(bare) && !/\bdo\b|\{/.test(text))
    text = text.replaceAll(fishEnd, '$1   ');
  for (const [code, pattern] of rules)
    text = text.replaceAll(pattern, (found: string, ...rest: unknown[]) => {
      const start = Number(rest.find((one) => typeof one === 'number'));
      if (code === 'powershell-variable' && text.startsWith("'", start - 1)) return found;
      foreign.push({ code, text: found, at: [start, start + found.length] });
      if (code === 'carries-out') return blank(found);
      if (code === 'assignment')
        return found.startsWith('$env:') ? 'a='.padEnd(found.length, 'a') : blank(found);
      return continuations.has(code) ? '\\' : 'x'.repeat(found.length);
    });
  // There a backslash parts folders.
  const isWindows = foreign.some(({ code }) => /^(?:cmd|powershell)-/.test(code));
  return {
    text: isWindows ? text.replaceAll(/\\(?=\w)/g, '/') : text,
    foreign: foreign.sort((one, other) => one.at[0] - other.at[0]),
    unknown: foreign
      .filter(({ code, text: { length } }) => isValue(code) && length > 1)
      .map(({ at }) => at),
  };
}

/** What stands for a value in the command, rather than around it. */
function isValue(code: ForeignCode): boolean {
  return (
    !continuations.has(code) &&
    !/^(?:assignment|carries-out|condition|frame|function|output|feeds-place)$/.test(code)
  );
}
