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
  | 'cmd-continuation';
type Foreign = { code: ForeignCode; text: string; at: Span };

/** The line with other signs in the same places, so that a shell's grammar reads it; `unknown` are values nobody knows here. */
type Readable = { text: string; foreign: Foreign[]; unknown: Span[] };

/** A substitution of nothing but a comment leaves nothing. */
const inlineComment = /`#[^`\n]*`/g;
/** `| % { docker stop $_ }` of PowerShell runs what is in braces for each. */
const forEach = /(\|[ \t]*(?:%|foreach(?:-object)?)[ \t]*)\{([^{}\n]*)\}/gi;
/** PowerShell's `if (…) { … }`, which has no `then`. */
const condition = /\b(?:if|while)[ \t]*\(([^\n]{0,300}?)\)[ \t]*\{([^{}\n]{0,300})\}/gi;
const rules: readonly [code: ForeignCode, pattern: RegExp][] = [
  ['powershell-continuation', /`(?=[ \t]*\r?\n)/g],
  ['cmd-continuation', /\^(?=[ \t]*\r?\n)/g],
  ['assignment', /^[ \t]*\$\w+[ \t]*=(?=[ \t]*docker[ \t])/gm],
  ['assignment', /\$env:\w+[ \t]*=[ \t]*(?:'[^'\n]*'|"[^"\n]*"|[^;\s]+)/g],
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
    .replaceAll(forEach, (_all, each: string, body: string) => `${each} ${body} `)
    .replaceAll(condition, (all: string, asked: string, body: string, at: number) => {
      const head = all.indexOf('(') + 1;
      const text = all.slice(0, head + asked.length + 1);
      foreign.push({ code: 'condition', text, at: [at, at + text.length] });
      const until = all.length - body.length - 1;
      return `${' '.repeat(head)}${asked}\n`.padEnd(until) + `${body} `;
    });
  for (const [code, pattern] of rules)
    text = text.replaceAll(pattern, (found: string, ...rest: unknown[]) => {
      const start = Number(rest.find((one) => typeof one === 'number'));
      if (code === 'powershell-variable' && text.startsWith("'", start - 1)) return found;
      foreign.push({ code, text: found, at: [start, start + found.length] });
      if (code === 'assignment')
        return found.startsWith('$env:') ? 'a='.padEnd(found.length, 'a') : blank(found);
      return continuations.has(code) ? '\\' : 'x'.repeat(found.length);
    });
  // There a backslash parts folders.
  const isWindows = foreign.some(({ code }) => /^(?:cmd|powershell)-/.test(code));
  return {
    text: isWindows ? text.replaceAll(/\\(?=\w)/g, '/') : text,
    foreign: foreign.sort((one, other) => one.at[0] - other.at[0]),
    unknown: foreign.filter(({ code }) => isValue(code)).map(({ at }) => at),
  };
}

/** What stands for a value in the command, rather than around it. */
function isValue(code: ForeignCode): boolean {
  return (
    !continuations.has(code) &&
    !/^(?:assignment|condition|frame|function|output|feeds-place)$/.test(code)
  );
}
