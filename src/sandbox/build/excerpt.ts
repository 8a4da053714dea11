// The lines of the Dockerfile around what a build failed at, as BuildKit shows them.
import type { Lines } from './failure.ts';

export function excerpt(file: string, text: string, at: Lines): string {
  const lines = text.split('\n');
  if (at.from > lines.length || at.from < 1) return '';
  let from = at.from;
  let to = Math.min(at.to, lines.length);
  const most = from === to ? 4 : 2;
  for (let padded = 0; padded < most; padded++) {
    if (from > 1) {
      from--;
      padded++;
    }
    if (to !== lines.length) {
      to++;
      padded++;
    }
  }
  const rows = lines.slice(from - 1, to).map((line, offset) => {
    const number = from + offset;
    const mark = number >= at.from && number <= at.to ? '>>>' : '   ';
    return ` ${String(number).padStart(3)} | ${mark} ${line}\n`;
  });
  return `${file}:${at.from}\n${rule}${rows.join('')}${rule}`;
}

const rule = '--------------------\n';
