// Whether what came out is what was written, where `…` stands for any text in a line and a line of only `…` for any lines.

/** The index of the first written line that nothing fits (their number when too much came), or null when all is well. */
export function firstMismatch(written: string, came: string): number | null {
  const wanted = linesOf(written);
  const got = linesOf(came);
  let used = new Set([0]);
  for (const [at, line] of wanted.entries()) {
    used =
      line === '…'
        ? fromLeast(used, got.length)
        : new Set([...used].filter((j) => fits(line, got[j])).map((j) => j + 1));
    if (used.size === 0) return at;
  }
  return used.has(got.length) ? null : wanted.length;
}

/** What a person needs to see of a mismatch. */
export function explainMismatch(written: string, came: string): string | null {
  const at = firstMismatch(written, came);
  if (at === null) return null;
  const line = linesOf(written)[at];
  const why =
    line === undefined ? 'more came than is written' : `nothing fits line ${at + 1}: ${line}`;
  return `${why}\n--- written\n${linesOf(written).join('\n')}\n--- came out\n${linesOf(came).join('\n')}\n---`;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

function fits(written: string, line: string | undefined): boolean {
  if (line === undefined) return false;
  const [head = '', ...rest] = written.split('…');
  const tail = rest.pop();
  if (tail === undefined) return written === line;
  if (!line.startsWith(head) || !line.slice(head.length).endsWith(tail)) return false;
  const end = line.length - tail.length;
  let at = head.length;
  for (const part of rest) {
    const found = line.indexOf(part, at);
    if (found === -1 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

function fromLeast(used: Set<number>, last: number): Set<number> {
  const least = Math.min(...used);
  return new Set(Array.from({ length: last - least + 1 }, (_, step) => least + step));
}
