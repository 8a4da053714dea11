// A command's text as words: quotes and backslashes as a shell has them, and nothing else of a shell.
import { ComposeFailure } from './failure.ts';

export function splitWords(text: string, path: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    // The first sign of a shell ends the command: what stands behind it is lost.
    if (quote === '' && /[;&|<>]/.test(char)) break;
    if (quote === '' && /\s/.test(char)) {
      if (word !== null) words.push(word);
      word = null;
    } else if (char === '\\' && quote !== "'") {
      const next = text[at + 1] ?? '';
      const isKept = quote === '"' && !'"\\$`'.includes(next);
      word = (word ?? '') + (isKept ? char : '') + next;
      at++;
    } else if (quote === char) quote = '';
    else if (quote === '' && (char === '"' || char === "'")) {
      quote = char;
      word ??= '';
    } else word = (word ?? '') + char;
  }
  if (quote !== '')
    throw new ComposeFailure(
      `decoding failed due to the following error(s):\n\n'${path}' invalid command line string`,
    );
  if (word !== null) words.push(word);
  return words;
}
