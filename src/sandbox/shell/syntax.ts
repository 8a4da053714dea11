// What isn't sh's grammar, told in the shell's words; what only bash has is such an error too.
import { forEachChild, parse, type ParsedScript, type SyntaxNode } from 'unbash';
import type { Bytes } from '../kernel/bytes.ts';

type SyntaxProblem = { at: number; message: Bytes; isUnfinished: boolean };

export function syntaxProblem(text: Bytes, script: ParsedScript): SyntaxProblem | null {
  const errors = script.errors ?? [];
  const [first] = errors;
  if (first === undefined) return foreignProblem(text, script);
  const atEnd = text.trimEnd().length;
  if (first.message.startsWith('unterminated')) return unterminated(text, first.message);
  const isUnfinished = first.pos >= atEnd || isJustOpened(text, first);
  const telling = isUnfinished ? errors.find(({ message }) => /expected '/.test(message)) : first;
  const expected = expectedIn(telling?.message ?? '', text);
  const expecting = expected === null ? '' : ` (expecting "${expected}")`;
  const closing =
    expected === null ? undefined : /(?:^|[\s;])(fi|done|esac|\})$/.exec(text.trimEnd())?.[1];
  if (isUnfinished && closing !== undefined && innermostOf(text, closing) !== closing)
    return { at: atEnd, message: `unexpected "${closing}"${expecting}`, isUnfinished: false };
  const isCase = first.message.endsWith("after 'case' word");
  const found = isUnfinished ? 'end of file' : isCase ? 'word' : tokenAt(text, first.pos);
  const at = isUnfinished ? text.length : first.pos;
  return { at, message: `unexpected ${found}${expecting}`, isUnfinished };
}

/** `f() {`: the first command may stand in the next line. */
function isJustOpened(text: Bytes, { message, pos }: { message: string; pos: number }): boolean {
  const isGroup = /^expected command in (?:brace group|subshell)$/.test(message);
  return isGroup && /^[{(](?:\s|#[^\n]*(?:\n|$))*$/.test(text.slice(pos));
}

/** What is open in front of the closing word at the end. */
function innermostOf(text: Bytes, closing: string): string | null {
  const [first] = parse(text.trimEnd().slice(0, -closing.length)).errors ?? [];
  return /expected '([^']+)' to/.exec(first?.message ?? '')?.[1] ?? null;
}

function expectedIn(message: string, text: Bytes): string | null {
  const word = /expected '([^']+)'/.exec(message)?.[1] ?? null;
  if (word === 'in' && !message.includes("'case'") && /\bfor\b/.test(text)) return 'do';
  // Within a case an item's pattern, or its end, is what is missing first.
  if (word === 'esac') return /\)[^)]*$/.test(text.replace(/^[^]*;;/, '')) ? ';;' : ')';
  return word;
}

function unterminated(text: Bytes, message: string): SyntaxProblem {
  const isQuote = /quote/.test(message);
  const words = isQuote
    ? 'unterminated quoted string'
    : /backtick/.test(message)
      ? 'EOF in backquote substitution'
      : /parameter/.test(message)
        ? "missing '}'"
        : /arithmetic/.test(message)
          ? "missing '))'"
          : 'unexpected end of file (expecting ")")';
  return { at: text.length, message: words, isUnfinished: true };
}

const operators = /^(?:;;|&&|\|\||<<-|<<|>>|[;&|()<>\n])/;
const keywords = new Set(
  'if then else elif fi for while until do done case esac in { } !'.split(' '),
);

function tokenAt(text: Bytes, pos: number): Bytes {
  const rest = text.slice(pos).replace(/^[ \t]+/, '');
  const operator = operators.exec(rest)?.[0];
  if (operator === '\n') return 'newline';
  if (operator !== undefined) return /[<>]/.test(operator) ? 'redirection' : `"${operator}"`;
  const word = /^[^\s;&|()<>]+/.exec(rest)?.[0] ?? '';
  return keywords.has(word) ? `"${word}"` : 'word';
}

function foreignProblem(text: Bytes, script: ParsedScript): SyntaxProblem | null {
  let found: SyntaxProblem | null = null;
  const visit = (node: SyntaxNode): void => {
    if (found !== null) return;
    const foreign = foreignIn(node);
    if (foreign === null) forEachChild(node, visit);
    else found = { ...foreign, isUnfinished: false };
  };
  if (/[(&]|for /.test(text)) forEachChild(script, visit);
  return found;
}

function foreignIn(node: SyntaxNode): { at: number; message: Bytes } | null {
  const open = { at: node.pos, message: 'unexpected "("' };
  if (node.type === 'ArrayValue' || node.type === 'ExtendedGlob') return open;
  if (node.type === 'Pipeline' && node.operators.includes('|&'))
    return { at: node.pos, message: 'unexpected "&"' };
  if (
    node.type === 'ArithmeticFor' ||
    (node.type === 'For' && !/^[A-Za-z_]\w*$/.test(node.name.text))
  )
    return { at: node.pos, message: 'bad for loop variable' };
  return null;
}

/** A here-document whose end is still to come, or a line that goes on. */
export function isUnfinished(text: Bytes, script: ParsedScript): boolean {
  if (/(?:^|[^\\])(?:\\\\)*\\\n?$/.test(text)) return true;
  let isOpen = false;
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'HereDoc' && node.closing === undefined) isOpen = true;
    else forEachChild(node, visit);
  };
  if (text.includes('<<')) forEachChild(script, visit);
  return isOpen;
}

/** The most whole lines from the beginning that are right by themselves: they run before the error is met. */
export function soundBeginning(text: Bytes, problem: SyntaxProblem): Bytes {
  let end = text.lastIndexOf('\n', problem.at - 1);
  for (let tries = 0; end > 0 && tries < 300; tries++) {
    const piece = text.slice(0, end + 1);
    if (syntaxProblem(piece, parse(piece)) === null) return piece;
    end = text.lastIndexOf('\n', end - 1);
  }
  return '';
}

/** Whether a typed text goes on in the next line: an open quote, a loop without its end, a here-document. */
export function isUnfinishedText(text: Bytes): boolean {
  const script = parse(text);
  const problem = syntaxProblem(text, script);
  return problem === null ? isUnfinished(text, script) : problem.isUnfinished;
}
