// A docker line as command, flags and arguments, read by what docker's own help says; written again in any spelling.
import { readHelpTree } from './help.mjs';

/** Where flags end at the first argument. */
const stops = new Set(['run', 'create', 'exec', 'commit', 'tag', 'top']);
/** What only the client does: the engine is never told. */
const clientOnly =
  /^(?:quiet|format|no-trunc|human|sig-proxy|cidfile|iidfile|output|input|details|digests|pretty|tree|no-stdin|disable-content-trust|follow-link|archive|compress|cluster|no-stream)$/;

export async function readCommands() {
  const commands = new Map();
  for (const page of await readHelpTree()) {
    const names = [
      page.path.join(' '),
      ...page.aliases.map((alias) => alias.replace(/^docker /, '')),
    ];
    const flags = [...page.flags, { short: 'h', name: 'help', type: 'bool', preset: '' }];
    for (const name of names)
      commands.set(name, {
        names: names.filter((one) => one !== ''),
        flags,
        stops: stops.has(page.path.at(-1)),
        children: page.children,
      });
  }
  return commands;
}

/** Null for what isn't spelt by docker's rules. */
export function readModel(line, commands) {
  const words = wordsOf(line);
  if (words?.[0] !== 'docker') return null;
  const length = [3, 2, 1].find(
    (count) => commands.get(words.slice(1, count + 1).join(' '))?.children.length === 0,
  );
  if (length === undefined) return null;
  const name = words.slice(1, length + 1).join(' ');
  const command = commands.get(name);
  const model = { name, flags: [], args: [] };
  for (let at = length + 1; at < words.length; at += 1) {
    const word = words[at];
    if (!/^-./.test(word) || (command.stops && model.args.length > 0)) model.args.push(word);
    else if (word.startsWith('--')) at += readLong(word, words[at + 1], command, model);
    else at += readShort(word, words[at + 1], command, model);
    if (Number.isNaN(at)) return null;
  }
  return model;
}

function readLong(word, next, command, model) {
  const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
  const flag = command.flags.find((one) => one.name === name);
  if (!flag) return Number.NaN;
  if (value !== undefined || flag.type === 'bool') return keep(model, flag, value ?? 'true', 0);
  return next === undefined ? Number.NaN : keep(model, flag, next, 1);
}

function readShort(word, next, command, model) {
  for (let at = 1; at < word.length; at += 1) {
    const flag = command.flags.find((one) => one.short === word[at]);
    if (!flag) return Number.NaN;
    const rest = word.slice(at + 1);
    if (flag.type === 'bool' && !rest.startsWith('=')) keep(model, flag, 'true', 0);
    else if (rest !== '') return keep(model, flag, rest.replace(/^=/, ''), 0);
    else return next === undefined ? Number.NaN : keep(model, flag, next, 1);
  }
  return 0;
}

function keep(model, flag, value, words) {
  model.flags.push({ flag, value });
  return words;
}

/** The flags of a line that the engine hears nothing of, so that its requests can't tell them apart. */
export function clientSide(line, commands) {
  const model = readModel(line, commands);
  if (model === null) return line;
  const own = model.flags.filter(
    ({ flag, value }) =>
      (clientOnly.test(flag.name) ||
        (flag.name === 'force' && /prune$|^network (?:rm|remove)$/.test(model.name)) ||
        (flag.name === 'verbose' && model.name.endsWith('df'))) &&
      value !== (flag.preset || (flag.type === 'bool' ? 'false' : '')),
  );
  // Where `cp` leaves what it copies, and which of the ports `port` shows, is the client's business.
  const local = /(?:^| )(?:cp|port)$/.test(model.name)
    ? model.args
        .filter((arg) => !/^\w[\w.-]*:/.test(arg))
        .map((path) => path.replace(/^\.\/(?=.)/, ''))
    : [];
  return JSON.stringify([
    [...new Map(own.map(({ flag, value }) => [flag.name, value === 'true' ? '' : value]))].sort(),
    local,
  ]);
}

/** The same in another spelling; `pick` chooses among texts. */
export function writeModel({ name, flags, args }, command, pick) {
  const written = flags.map((one) => (typeof one === 'string' ? one : writeFlag(one, pick)));
  const joined = joinShorts(written, pick);
  const rest = args.map(quoted);
  const words = command.stops || pick([true, false]) ? [...joined, ...rest] : [...rest, ...joined];
  return ['docker', name, ...words].join(' ');
}

function writeFlag({ flag, value }, pick) {
  const long = `--${flag.name}`;
  if (flag.type === 'bool')
    return value === 'true'
      ? pick([long, flag.short ? `-${flag.short}` : long, `${long}=true`])
      : `${long}=${value}`;
  const short = flag.short
    ? [
        `-${flag.short} ${quoted(value)}`,
        ...(value !== '' && !value.startsWith('=')
          ? [`-${flag.short}${quoted(value)}`, `-${flag.short}=${quoted(value)}`]
          : []),
      ]
    : [];
  return pick([`${long} ${quoted(value)}`, `${long}=${quoted(value)}`, ...short]);
}

/** `-i -t` as `-it`. */
function joinShorts(written, pick) {
  const joined = [];
  for (const text of written) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      /^-[a-z]+$/i.test(before) &&
      /^-[a-z](?: |$)/i.test(text) &&
      pick([true, false])
    )
      joined[joined.length - 1] = before + text.slice(1);
    else joined.push(text);
  }
  return joined;
}

export function quoted(word) {
  return /^[\w@%+=:,./~-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** Quotes and backslashes of a shell; null for anything a shell would work out. */
export function wordsOf(line) {
  const words = [];
  const word = /\s*((?:'[^']*'|"(?:\\.|[^"\\$`])*"|\\.|[^\s'"\\$`|&;<>()#~*?])+)\s*/gy;
  while (word.lastIndex < line.length) {
    const match = word.exec(line);
    if (match === null) return null;
    words.push(
      match[1].replaceAll(
        /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/g,
        (_, single, double, escaped) =>
          single ?? double?.replaceAll(/\\(["\\$`])/g, '$1') ?? escaped,
      ),
    );
  }
  return words;
}
