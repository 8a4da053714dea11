// The lines of `docker info`: who picks one by its label and takes what stands behind it wants one field.

/** What stands in front of the colon, and the field that stands behind it. */
const fieldOf: ReadonlyMap<string, string> = new Map([
  ['Logging Driver', 'LoggingDriver'],
  ['Kernel Version', 'KernelVersion'],
  ['Server Version', 'ServerVersion'],
  ['Storage Driver', 'Driver'],
  ['Cgroup Driver', 'CgroupDriver'],
  ['Cgroup Version', 'CgroupVersion'],
  ['Docker Root Dir', 'DockerRootDir'],
  ['Operating System', 'OperatingSystem'],
  ['OSType', 'OSType'],
  ['Architecture', 'Architecture'],
  ['CPUs', 'NCPU'],
  ['Default Runtime', 'DefaultRuntime'],
  ['Live Restore Enabled', 'LiveRestoreEnabled'],
]);

/** First words that stand in no other line. */
const enough = /^(?:Logging|Kernel|Storage|Operating)$/;
const info = /^docker (?:system )?info$/;
const mark = ' # line ';

/** The command with the line that `grep` leaves of it, as a comment that no shell reads. */
export function atLabel(command: string, words: readonly string[]): string[] {
  const [word = '', ...more] = words.filter((one) => !/^-[iwE]+$/.test(one));
  if (!info.test(command) || more.length > 0) return [];
  const isAnyCase = words.some((one) => /^-\w?i/.test(one));
  const looked = word.replace(/^[\^ *]*/, '').replace(/:? ?$/, '');
  const cased = (text: string): string => (isAnyCase ? text.toLowerCase() : text);
  const label = [...fieldOf.keys()].find(
    (one) =>
      cased(one) === cased(looked) ||
      (enough.test(one.split(' ')[0] ?? '') && cased(one.split(' ')[0] ?? '') === cased(looked)),
  );
  return label === undefined ? [] : [command + mark + label];
}

/** `sed -n 's/^ Server Version: //p'` picks the line and takes its label away. */
function picked(command: string, words: readonly string[]): string[] {
  const [, label] = /^-n s\/\^?(?: \*?)?([\w ]+): ?\*?\/\/p$/.exec(words.join(' ')) ?? [];
  return label === undefined
    ? []
    : atLabel(command, [label]).flatMap((one) => behindLabel(one, 'sed', ['s/.*: //']));
}

/** What takes the value out of a line `Label: value`, by the program; the number of the label's words is `N`. */
const takes: ReadonlyMap<string, RegExp> = new Map([
  ['awk', /^(?:-F ?: ? ?\{ ?print \$(?:2|NF);? ?\}|\{ ?print \$(?:N1|NF);? ?\})$/],
  ['cut', /^-d ?: -f ?2-?$|^-d {1,3}-f ?N2-?$/],
  ['sed', /^(?:-E )?s\/(?:\^?\.\*|[\w ]+): ?\*?\/\/$/],
]);

export function behindLabel(command: string, program: string, words: readonly string[]): string[] {
  if (program === 'sed' && words[0] === '-n') return picked(command, words);
  const [whole, label = ''] = command.split(mark);
  const field = fieldOf.get(label);
  const many = label.split(' ').length;
  const said = words
    .join(' ')
    .replace(new RegExp(`\\$${many + 1}\\b`), '$$N1')
    .replace(new RegExp(`(?<=-f ?)${many + 2}`), 'N2');
  return field !== undefined && takes.get(program)?.test(said)
    ? [`${whole} --format '{{.${field}}}'`]
    : [];
}
