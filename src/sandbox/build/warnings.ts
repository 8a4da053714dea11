// The warnings of a build in words: below its progress, and as `--check` reports them.
import { excerpt } from './excerpt.ts';
import type { Lint } from './lint.ts';

export function warningLines({ warnings }: Lint): string {
  const count = warnings.length;
  const rows = warnings.map(({ rule, text, line }) => ` - ${rule}: ${text} (line ${line})\n`);
  return `\n \x1b[33m${count} warning${count === 1 ? '' : 's'} found (use docker --debug to expand):\n\x1b[0m${rows.join('')}`;
}

const slugs = (rule: string) => rule.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
const odd = new Map([['JSONArgsRecommended', 'json-args-recommended']]);

export function checkReport(
  { warnings }: Lint,
  name: string,
  text: string,
): { report: string; count: number } {
  const count = warnings.length;
  if (count === 0) return { report: 'Check complete, no warnings found.\n', count };
  const sorted = [...warnings].sort((one, other) => one.line - other.line);
  const blocks = sorted.map(
    ({ rule, text: said, line }) =>
      `\nWARNING: ${rule} - https://docs.docker.com/go/dockerfile/rule/${odd.get(rule) ?? slugs(rule)}/\n${said}\n${excerpt(name, text, { from: line, to: line })}`,
  );
  const found = count === 1 ? '1 warning has' : `${count} warnings have`;
  return { report: `Check complete, ${found} been found!\n${blocks.join('')}`, count };
}
