// The docker commands that a note shows: each one in its fences and in its inline code is checked.
import { checkFence, checkFragment, type CommandProblem } from '../command/command.ts';
import type { Fence } from './layout.ts';
import { placesInText } from './places.ts';
import { problem, type Problem } from './problem.ts';
import { excerpt } from './text.ts';

/** Commands of `sh` and `console` fences in full; a fence `sh wrong: …` is exempt, an `sh answer` is judged as an answer. */
export function checkShown(
  fences: readonly Fence[],
  codes: readonly { text: string; line: number; column: number }[],
  path: string,
): Problem[] {
  const told = (found: readonly CommandProblem[], command: string, line: number, column: number) =>
    found.map((one) =>
      problem(
        'command-refused',
        { problem: one, command: excerpt(command) },
        { path, line, column },
      ),
    );
  const [whole, fragment] = [once(checkFence), once(checkFragment)];
  return [
    ...fences.flatMap((fence) =>
      commandsIn(fence).flatMap(({ text, line, column }) => told(whole(text), text, line, column)),
    ),
    ...codes.flatMap(({ text, line, column }) => told(fragment(text), text, line, column)),
  ];
}

type Check = (command: string) => readonly CommandProblem[];

/** The same text is judged once. */
function once(check: Check): Check {
  const known = new Map<string, readonly CommandProblem[]>();
  return (command) => {
    const found = known.get(command) ?? check(command);
    known.set(command, found);
    return found;
  };
}

type Typed = { text: string; line: number; column: number };

/** Every simple command that begins with `docker`, where it begins. */
export function commandsIn(fence: Pick<Fence, 'info' | 'code' | 'line' | 'column'>): Typed[] {
  return typedIn(fence).flatMap((typed) => {
    const placeAt = placesInText(typed.text, 1, typed.text.split('\n'));
    return simpleCommands(typed.text).map(({ text, start }) => {
      const { line, column } = placeAt(start);
      return {
        text: text.replaceAll('\\\n', '  ').trim(),
        line: typed.line + line - 1,
        column: typed.column + column - 1,
      };
    });
  });
}

function typedIn(fence: Pick<Fence, 'info' | 'code' | 'line' | 'column'>): Typed[] {
  const at = (index: number) => ({ line: fence.line + 1 + index, column: fence.column });
  const lines = fence.code.split('\n');
  if (fence.info === 'sh') return [{ text: withoutHeredocs(lines).join('\n'), ...at(0) }];
  if (!fence.info.startsWith('console')) return [];
  const typed: Typed[] = [];
  let isOpen = false;
  lines.forEach((line, index) => {
    const last = typed.at(-1);
    if (line.startsWith('$ '))
      typed.push({ text: line.slice(2), line: at(index).line, column: fence.column + 2 });
    else if (isOpen && line.startsWith('> ') && last) last.text += `\n${line.slice(2)}`;
    isOpen = line.startsWith('$ ') || (isOpen && line.startsWith('> '));
  });
  return typed.map((one) => ({ ...one, text: withoutHeredocs(one.text.split('\n')).join('\n') }));
}

/** The lines of a here-document are no commands: emptied, so that the others stay where they are. */
function withoutHeredocs(lines: readonly string[]): string[] {
  let end: string | null = null;
  return lines.map((line) => {
    if (end !== null) {
      if (line.trim() === end) end = null;
      return '';
    }
    end = /<<-?\s*(["']?)([\w.]+)\1/u.exec(line)?.[2] ?? null;
    return line;
  });
}

/** Cuts shell text at `;`, `&`, `|`, parentheses and line ends that stand outside quotes and `$(…)`. */
function simpleCommands(text: string): { text: string; start: number }[] {
  const parts: { text: string; start: number }[] = [];
  let [start, depth, quote] = [0, 0, ''];
  const cut = (end: number) => {
    const part = text.slice(start, end);
    const lead =
      /^\s*(?:(?:if|while|until|then|do|else|!|time|exec|sudo|\{)\s+|[A-Za-z_]\w*=\S*\s+)*/u.exec(
        part,
      )?.[0].length ?? 0;
    if (/^docker(?:\s|$)/u.test(part.slice(lead)))
      parts.push({ text: part.slice(lead), start: start + lead });
    start = end + 1;
  };
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]!;
    if (sign === '\\' && quote !== "'") index += 1;
    else if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (
      sign === '#' &&
      depth === 0 &&
      /^\s?$/u.test(text.slice(Math.max(0, index - 1), index))
    ) {
      cut(index);
      const end = text.indexOf('\n', index);
      start = end < 0 ? text.length : end;
      index = start - 1;
    } else if (sign === '$' && text[index + 1] === '(') [depth, index] = [depth + 1, index + 1];
    else if (sign === ')' && depth > 0) depth -= 1;
    else if (depth > 0 && sign === '(') depth += 1;
    else if (
      depth === 0 &&
      (/[;|\n()]/u.test(sign) ||
        (sign === '&' && text[index - 1] !== '>' && text[index + 1] !== '>'))
    )
      cut(index);
  }
  cut(text.length);
  return parts;
}
