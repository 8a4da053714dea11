// The plain progress of a build in a form that two runs share: steps in the order of their words, without times and sizes.

/** What follows the steps (an excerpt, an error, warnings) stays as it is. */
export function normalBuild(text: string): string {
  if (!/^#\d+ /m.test(text)) return text;
  const steps = new Map<string, string[]>();
  const rest: string[] = [];
  for (const line of text.split('\n')) {
    if (/^#\d+ transferring \w+:$|runc run failed: container process is already dead$/.test(line))
      continue;
    const [, number = '', said] = /^#(\d+) (.*)$/.exec(line) ?? [];
    if (said === undefined) rest.push(line);
    else {
      const known = steps.get(number) ?? [];
      // What was told too early is told again.
      steps.set(number, known[0] === plain(said) ? known.slice(0, 1) : [...known, plain(said)]);
    }
  }
  // A failing step shows its last lines once more.
  const logs = [...steps.values()].flat().filter((line) => line.startsWith('<t> '));
  const timed = rest.map((line) => wholeLog(line.replace(/^\d+\.\d+(?: |$)/, '<t> '), logs));
  const blocks = [...steps.values()].map((lines) =>
    sortedRuns(lines.filter(isKept)).join('\n#   '),
  );
  const kept = timed.filter((line, at) => line !== '' || (timed[at - 1] ?? '') !== '');
  return [...blocks.sort().map((block) => `# ${block}`), ...sortedRuns(kept)].join('\n');
}

/** A line that came in two pieces stands there again with its last one. */
function wholeLog(line: string, logs: readonly string[]): string {
  if (line.length < 8 || line.startsWith('<t> ')) return line;
  return logs.find((log) => log.endsWith(line)) ?? line;
}

const plain = (said: string) =>
  said
    .replace(/^\d+\.\d+(?: |$)/, '<t> ')
    .replace(/\b\d+\.\d+s\b/g, '<t>')
    .replace(/\b\d+(?:\.\d+)?k?B\b/g, '<size>')
    .replace(/<size> \/ <size> /g, '<size> ')
    .replace(/<t> done$/, 'done')
    .replace(/^(transferring \w+:) done$/, '$1 <size> done');

/** A step that takes long tells its beginning as well. */
const isKept = (said: string) =>
  !said.startsWith('WARN: ') &&
  !/^(?:transferring|exporting layers|writing image|naming to|reading from)(?!.*done)/.test(said) &&
  said !== '...';

/** What a command writes to its two outputs comes in any order, and so do warnings. */
function sortedRuns(lines: readonly string[]): string[] {
  const kindOf = (line: string) =>
    line.startsWith('<t> ')
      ? 'log'
      : /^(?:WARN: | - [A-Z]\w+: |\x1b\[0m - [A-Z])/.test(line)
        ? 'warning'
        : '';
  const sorted: string[] = [];
  for (let at = 0; at < lines.length;) {
    const kind = kindOf(lines[at] ?? '');
    let end = at + 1;
    while (kind !== '' && end < lines.length && kindOf(lines[end] ?? '') === kind) end++;
    const run = lines.slice(at, end);
    sorted.push(
      ...(kind === '' ? run : run.map((line) => line.replace('\x1b[0m - ', ' - ')).sort()),
    );
    at = end;
  }
  return sorted;
}
