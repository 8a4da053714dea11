// The plain progress of a build in a form that two runs share: steps in the order of their words, without times and sizes.

/** What follows the steps (an excerpt, an error, warnings) stays as it is. */
export function normalBuild(text: string): string {
  if (!/^#\d+ /m.test(text)) return text;
  const steps = new Map<string, string[]>();
  const rest: string[] = [];
  for (const line of text.split('\n')) {
    const [, number = '', said] = /^#(\d+) (.*)$/.exec(line) ?? [];
    if (said === undefined) rest.push(line);
    else steps.set(number, [...(steps.get(number) ?? []), plain(said)]);
  }
  const blocks = [...steps.values()].map((lines) => lines.filter(isKept).join('\n#   '));
  const kept = rest.filter((line, at) => line !== '' || (rest[at - 1] ?? '') !== '');
  return [...blocks.sort().map((block) => `# ${block}`), ...kept].join('\n');
}

const plain = (said: string) =>
  said
    .replace(/^\d+\.\d+ /, '<t> ')
    .replace(/\b\d+\.\d+s\b/g, '<t>')
    .replace(/\b\d+(?:\.\d+)?k?B\b/g, '<size>')
    .replace(/<size> \/ <size> /g, '<size> ')
    .replace(/<t> done$/, 'done');

/** A step that takes long tells its beginning as well. */
const isKept = (said: string) => !/^(?:transferring|exporting layers|writing image|naming to|\.\.\.)(?!.*done)/.test(said) && said !== '...';
