// What the shell does with a line: each sign of it that docker never sees.
import type { SyntaxNode } from 'unbash';
import type { Span } from './findings.ts';
import type { ForeignCode } from './foreign.ts';

export type ShellCode =
  | ForeignCode
  | 'substitution'
  | 'read-as-file'
  | 'arithmetic'
  | 'pipe'
  | 'and'
  | 'or'
  | 'sequence'
  | 'background'
  | 'write'
  | 'append'
  | 'read'
  | 'join-streams'
  | 'write-errors'
  | 'write-both'
  | 'here-document'
  | 'here-string'
  | 'files-that-fit'
  | 'braces'
  | 'loop'
  | 'group'
  | 'feeds-arguments'
  | 'alias-filled'
  | 'kept'
  | 'prints'
  | 'program';
/** `text` is the part of the line; `quoted`: in double quotes, where the shell fills in all the same. */
export type ShellPart = { code: ShellCode; text: string; at: Span; quoted: boolean };
/** Adds what one node of the line says. */
export function tell(
  node: SyntaxNode,
  quoted: boolean,
  { text, line, parts }: { text: string; line: string; parts: ShellPart[] },
): void {
  const add = (code: ShellCode, at: Span = [node.pos, node.end]): void =>
    void parts.push({ code, text: line.slice(...at), at, quoted });
  switch (node.type) {
    case 'SimpleExpansion':
    case 'ParameterExpansion':
      return add('variable');
    case 'CommandExpansion':
      return add('substitution');
    case 'ProcessSubstitution':
      return add('read-as-file');
    case 'ArithmeticExpansion':
      return add('arithmetic');
    case 'Glob':
    case 'ExtendedGlob':
      return add('files-that-fit');
    case 'BraceExpansion':
      return add('braces');
    case 'Pipeline':
    case 'AndOr':
      return tellOperators(node.commands, text, add);
    case 'Redirect':
      return add(redirectCode(text.slice(node.pos, node.end)));
    case 'HereDoc':
      return add('here-document', [node.pos, node.delimiter?.end ?? node.end]);
    case 'HereString':
      return add('here-string');
    case 'For':
    case 'ArithmeticFor':
    case 'While':
    case 'Select':
      return add('loop', [node.pos, endOfHead(text, node.pos, node.end)]);
    case 'If':
    case 'Case':
      return add('condition', [node.pos, endOfHead(text, node.pos, node.end)]);
    case 'Subshell':
    case 'BraceGroup':
      return add('group', [node.pos, node.pos + 1]);
    case 'Function':
      return add('function', [node.pos, node.name.end]);
    case 'Script':
    case 'CompoundList':
      return tellSequence(node.commands, text, add);
    default:
      return undefined;
  }
}

type Add = (code: ShellCode, at?: Span) => void;
type Placed = { pos: number; end: number };

/** `|`, `&&` and `||` stand between the commands that they join. */
function tellOperators(commands: readonly Placed[], text: string, add: Add): void {
  commands.slice(1).forEach((command, index) => {
    const start = commands[index]?.end ?? 0;
    const sign = /\|\||&&|\|&?/.exec(text.slice(start, command.pos));
    if (!sign) return;
    const at: Span = [start + sign.index, start + sign.index + sign[0].length];
    add(sign[0] === '&&' ? 'and' : sign[0] === '||' ? 'or' : 'pipe', at);
  });
}

function tellSequence(statements: readonly Placed[], text: string, add: Add): void {
  statements.forEach((statement, index) => {
    const end = text[statement.end - 1] === '&' ? statement.end - 1 : statement.end;
    const sign = /^[ \t]*(;|&(?!&))/.exec(text.slice(end));
    if (!sign || (sign[1] === ';' && index === statements.length - 1)) return;
    const at = end + sign[0].length - 1;
    add(sign[1] === ';' ? 'sequence' : 'background', [at, at + 1]);
  });
}

function redirectCode(text: string): ShellCode {
  if (/^\d*>&/.test(text)) return 'join-streams';
  if (/^(?:&>|>&)/.test(text)) return 'write-both';
  if (text.startsWith('2>')) return 'write-errors';
  if (/^\d*>>/.test(text)) return 'append';
  return /^\d*</.test(text) ? 'read' : 'write';
}

/** A loop up to its `do`, a condition up to its `then`. */
function endOfHead(text: string, start: number, end: number): number {
  const head = /[;\n]\s*(?:do|then)\b|\bin\b/.exec(text.slice(start, end));
  return head === null ? end : start + head.index;
}

/** The same thing is said once: `$X` in three places is one part. */
export function withoutRepeats(parts: readonly ShellPart[]): ShellPart[] {
  return parts.filter(
    (part, index) =>
      parts.findIndex(
        (one) => one.code === part.code && (one.text === part.text || !saysText.has(part.code)),
      ) === index,
  );
}

const saysText: ReadonlySet<ShellCode> = new Set<ShellCode>([
  'variable',
  'substitution',
  'read-as-file',
  'write',
  'append',
  'read',
  'write-errors',
  'write-both',
  'here-document',
  'here-string',
  'files-that-fit',
  'braces',
  'loop',
  'condition',
  'function',
  'assignment',
  'feeds-arguments',
  'feeds-place',
  'carries-out',
  'program',
  'prints',
  'placeholder',
  'cmd-variable',
  'powershell-variable',
  'frame',
  'filled-in',
  'code-variable',
  'alias-filled',
  'kept',
]);
