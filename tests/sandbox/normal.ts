// What no two runs share is made the same: ids, times, ages, sizes, ports, and the order of what happens at once.
import { normalBuild } from './normal-build.ts';
import type { Played } from './played.ts';

/** A session's lines in the form they are compared in. Ids and names are numbered through the whole session. */
export function normalLines(lines: Played[]): Played[] {
  const seen = new Seen();
  return lines.map(({ out, err, exit }) => {
    const said = normalText(out, seen);
    return {
      out: sortedLogs(normalBuild(said)),
      err: sortedLogs(sortedProgress(normalBuild(normalText(err, seen)))),
      exit,
    };
  });
}

class Seen {
  private readonly ids = new Map<string, number>();
  private readonly names = new Map<string, number>();

  id(hex: string): string {
    const number = numbered(this.ids, hex.slice(0, 12));
    return hex.length > 12 ? `<ID${number}>` : `<id${number}>`;
  }

  name(word: string): string {
    return `<name${numbered(this.names, word)}>`;
  }
}

function numbered(known: Map<string, number>, key: string): number {
  const number = known.get(key) ?? known.size + 1;
  known.set(key, number);
  return number;
}

const adjectives =
  'admiring adoring affectionate agitated amazing angry awesome beautiful blissful bold boring brave busy charming clever compassionate competent condescending confident cool cranky crazy dazzling determined distracted dreamy eager ecstatic elastic elated elegant eloquent epic exciting fervent festive flamboyant focused friendly frosty funny gallant gifted goofy gracious great happy hardcore heuristic hopeful hungry infallible inspiring intelligent interesting jolly jovial keen kind laughing loving lucid magical modest musing mystifying naughty nervous nice nifty nostalgic objective optimistic peaceful pedantic pensive practical priceless quirky quizzical recursing relaxed reverent romantic sad serene sharp silly sleepy stoic strange stupefied suspicious sweet tender thirsty trusting unruffled upbeat vibrant vigilant vigorous wizardly wonderful xenodochial youthful zealous zen'.replaceAll(
    ' ',
    '|',
  );

type Rule = [what: RegExp, becomes: string | ((seen: Seen) => (found: string) => string)];

/** In this order: what stands first has gone when the next one looks. */
const rules: Rule[] = [
  [/\bref \S+::[a-z0-9]{25}\b/g, 'ref <reference>'],
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '<uuid>'],
  [/failed to run Build function: /g, 'failed to solve: '],
  // What the daemon reads of a container's file tree and its ports comes in the order of a map.
  [/(?<=Bind for ):::(?=\d)/g, '0.0.0.0:'],
  [
    /(?<=has active endpoints \().*(?=\))/g,
    () => (found) => found.split(', ').toSorted().join(', '),
  ],
  [/(?<=^curl: .* after )\d+(?= ms: )/gm, '<n>'],
  // `docker cp` stops reading while it still writes, or has just done.
  [/^time="[^"]*" level=error msg="Can't add file .* on closed pipe"\n/gm, ''],
  [/^[ACD] \/.*\n(?:[ACD] \/.*\n)+/gm, () => sortedLines],
  [/\bbuildkit-mount\d+/g, 'buildkit-mount<n>'],
  [/\bdocker-import-\d+/g, 'docker-import-<n>'],
  [/\b[0-9a-f]{64}\b/g, (seen) => (found) => seen.id(found)],
  [/\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{12}\b/g, (seen) => (found) => seen.id(found)],
  // A part of one; 16 digits are a set of capabilities, 32 an MD5 sum, 40 a SHA-1.
  [
    /\b(?=[a-f]*\d)(?=\d*[a-f])(?:[0-9a-f]{13,15}|[0-9a-f]{17,31}|[0-9a-f]{33,39}|[0-9a-f]{41,63})\b/g,
    (seen) => (found) => seen.id(found),
  ],
  // What Compose makes at once, and what the engine tells of a container's ports.
  [
    /(?<=^Going to remove |^no port \S+ for container \S+: ).*$/gm,
    () => (found) => found.split(', ').sort().join(', '),
  ],
  // The answers for IPv4 and IPv6 come in any order.
  [/(Non-authoritative answer:\n)\n\1((?:(?:Name|Address):.*\n)+)\n/g, '$1$2\n$1\n'],
  [/\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b/gi, '<mac>'],
  [/@if\d+/g, '@if<n>'],
  [/(?<=\btime=)\d+\.\d+(?= ms)|(?<=min\/avg\/max = )[\d./]+/g, '<t>'],
  [/(?<=^ +[RT]X (?:packets|bytes):)\d+(?: \([^)]*\))?/gm, '<n>'],
  // A link for each process that is there.
  [/(?<=^dr-xr-xr-x +)\d+(?= +root +root .* (?:proc|sys)$)/gm, '<n>'],
  [/(?<=^Device: )\S+(\s+Inode: )\d+/gm, '<device>$1<inode>'],
  // Programs that are called into a container take what number is free behind the runtime's own.
  [/^( {0,4})(?!1 )\d{1,5}(?= (?:root|nobody|daemon|www-data) )/gm, '$1<pid>'],
  [/\b[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT\b/g, '<date>'],
  [/(?<=\bETag: ")[0-9a-f]+/gi, '<etag>'],
  // What curl tells of its speed, as often as it likes.
  [/^ +% Total .*\n.*\n(?:[^\n]*\r[^\n]*)?$/gm, '<meter>'],
  [/\b(?=[a-z]*\d)[a-z0-9]{25}\b/g, '<reference>'],
  // The build cache's records come in the order of a map, the first with a tab more.
  [
    /^(?:<reference>\*?[ \t]+true .*\n)+/gm,
    () => (found) => sortedLines(found.replace(/\t+/g, '\t')),
  ],
  [new RegExp(`\\b(?:${adjectives})_[a-z]+\\d?\\b`, 'g'), (seen) => (found) => seen.name(found)],
  [
    /\b(?!0001)\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?: ?Z| ?[+-]\d\d:?\d\d)?(?: UTC)?/g,
    '<time>',
  ],
  [/\b[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d UTC \d{4}/g, '<date>'],
  [/\b[A-Z][a-z]{2} [ \d]\d \d\d:\d\d\b/g, '<date>'],
  [
    /\b(?:About an?|Less than an?|\d+) (?:second|minute|hour|day|week|month|year)s?(?: ago)?/g,
    '<age>',
  ],
  [/\b\d+(?:\.\d+)?\s?(?:k|M|G|Ki|Mi|Gi)B\b/g, '<size>'],
  [/\b\d{10}(?:\.\d+)?\b/g, '<epoch>'],
  [/(?<=[:"\s]|^)(?:3[2-9]\d{3}|4\d{4}|5\d{4})(?=\D|$)/gm, '<port>'],
  [/(?<="Pid": ?|\bPid=)[1-9]\d*/g, '<pid>'],
  [/\breal.*\nuser.*\nsys.*/g, '<timed>'],
  // The shell of the host numbers the lines of what it reads.
  [/^(?:sh|.*\bsh): \d+: (?:eval: )?/gm, 'sh: '],
  // How wide a column is depends on what stands in it.
  [/(?<=\S) {2,}/g, '  '],
  [/[ \t]+$/gm, ''],
];

const sortedLines = (text: string): string =>
  text
    .split('\n')
    .sort((one, other) => (one.slice(2) < other.slice(2) ? -1 : 1))
    .join('\n')
    .replace(/^\n/, '')
    .concat('\n');

function normalText(text: string, seen: Seen): string {
  return rules.reduce(
    (left, [what, becomes]) =>
      typeof becomes === 'string' ? left.replace(what, becomes) : left.replace(what, becomes(seen)),
    tops(text),
  );
}

/** `docker top` shows the host's process ids and clock. */
function tops(text: string): string {
  if (/^USER +PID/.test(text))
    return text.replace(
      /^(\S+ +)\d+( +)[\d.]+( +)[\d.]+( +)\d+( +)\d+/gm,
      '$1<pid>$2<c>$3<m>$4<v>$5<r>',
    );
  if (/^SERVICE +# +UID/.test(text))
    return text.replace(
      /^(\S+ +\d+ +\S+ +)\d+( +)\d+( +)\d+( +)\S+/gm,
      '$1<pid>$2<pid>$3<c>$4<start>',
    );
  if (/^PID +(?:PPID +)?C/.test(text)) return text.replace(/^\d{3,}(?: +\d+)?(?= )/gm, '<pid>');
  if (!/^UID +PID/.test(text)) return text;
  return text.replace(/^(\S+ +)\d+( +)\d+( +)\d+( +)\S+/gm, '$1<pid>$2<pid>$3<c>$4<start>');
}

const progress =
  /^ (?:Container|Network|Volume|Image|Service) |^ \S+ {2}(?:Built|Building|Pulling|Pulled|Error)/;

/** Several services' logs are told as they come, and a service's end before or after its last words. */
function sortedLogs(text: string): string {
  if (!/^\S+ +\| /m.test(text)) return text;
  const lines = text.split('\n');
  const keyOf = (line: string) => {
    const [, said, ended] = /^(?:(\S+) +\||\r\x1b\[K(\S+) exited )/.exec(line) ?? [];
    return said === undefined ? (ended === undefined ? '' : `${ended} 2`) : `${said} 1`;
  };
  const logs = lines.filter((line) => keyOf(line) !== '');
  const sorted = logs
    .map((line, at) => [line, at] as const)
    .sort(([one, a], [other, b]) =>
      keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : a - b,
    );
  return lines
    .map((line) => (keyOf(line) === '' ? line : (sorted.shift()?.[0] ?? line)))
    .join('\n');
}

/** What Compose does at once it tells in any order. */
function sortedProgress(text: string): string {
  const lines = text.split('\n');
  const told = lines.filter((line) => progress.test(line)).sort();
  return lines.map((line) => (progress.test(line) ? (told.shift() ?? line) : line)).join('\n');
}
