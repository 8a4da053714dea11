// Habits about the program in a container: what it is started by, what more it says, and as whom.
import { has, runsInside, without } from './docker/record.ts';
import { shellOf } from './docker/known-images.ts';
import { recordOf } from './docker/records.ts';
import { difference, type Difference, type Span } from './findings.ts';
import type { Argument, Item, Meaning } from './item.ts';

export type Allowed = { typed: Meaning; remarks: Difference[] };
export type Habit = (expected: Meaning, typed: Meaning) => Allowed | null;

/** `sh -c 'npm test'` runs `npm test`, and with `exec` even in place of the shell. */
function neededShell(expected: Meaning, typed: Meaning): Allowed | null {
  const [shell, flag, script, ...more] = typed.inside;
  const isWrapped =
    /^(?:sh|bash|ash)$/.test(shell?.normal ?? '') && flag?.text === '-c' && more.length === 0;
  const line = script?.text.replace(endOfZeros, '$1').replace(/^exec /, '') ?? '';
  if (!shell || !isWrapped || /[^\w ./:=,@%+-]/.test(line)) return null;
  const words = line.trim().split(/ +/);
  if (words[0] !== expected.inside[0]?.normal) return null;
  return {
    typed: {
      ...typed,
      inside: words.map((text) => ({ text, normal: text, at: script?.at ?? shell.at })),
    },
    remarks: [difference('needless-shell', { shell: shell.text }, shell.at)],
  };
}

/** `/proc` parts words by zero bytes and ends without a new line. */
const endOfZeros =
  /^([^|;&]*\/proc\/\w+\/(?:cmdline|environ)) *(?:\| *tr ['"]?\\0(?:00)?['"]? +(?:' '|" "|['"]?\\n['"]?)|(?:;|&&) *echo)$/;

/** Options with which a program says the same and more. */
const wordier: ReadonlyMap<string, RegExp> = new Map(
  Object.entries<RegExp>({
    ls: /^(?:-[1aAlhFR]+|--all|--almost-all)$/,
    ps: /^(?:-?[aAefuxlw]+|-o [\w,]+)$/,
    uname: /^-(?:a|[asnrvmpio]{2,})$/,
    df: /^-h$/,
  }),
);

function moreListed(expected: Meaning, typed: Meaning): Allowed | null {
  const [program, ...args] = typed.inside;
  const option = wordier.get(program?.normal ?? '');
  if (!program || !option || expected.inside[0]?.normal !== program.normal) return null;
  const added = args.filter(({ text }) => option.test(text));
  const isSaid = (text: string): boolean =>
    program.normal === 'uname' &&
    /^-[a-z]$/.test(text) &&
    added.some((one) => one.text.includes('a') || one.text.includes(text.slice(1)));
  const rest = args.filter((word) => !added.includes(word));
  const wanted = expected.inside.slice(1).filter(({ text }) => !isSaid(text));
  if (added.length === 0 || textOf(rest) !== textOf(wanted)) return null;
  return {
    typed: { ...typed, inside: expected.inside },
    remarks: [
      difference(
        'more-listed',
        { typed: textOf(typed.inside), expected: textOf(expected.inside) },
        spanOf(typed.inside),
      ),
    ],
  };
}

/** In busybox `ash` is another name of `sh`. */
function otherName(expected: Meaning, typed: Meaning): Allowed | null {
  const [shell, ...rest] = typed.inside;
  const [wanted] = expected.inside;
  const isAsh = /^(?:\/bin\/)?ash$/.test(shell?.text ?? '') && wanted?.normal === 'sh';
  if (!shell || !isAsh || !typed.image || shellOf(typed.image.text) !== 'sh') return null;
  return {
    typed: { ...typed, inside: [wanted, ...rest] },
    remarks: [difference('other-shell', { typed: shell.text, expected: wanted.text }, shell.at)],
  };
}

/** `alpine` and `alpine sh` run the same shell. */
function usualCommand(expected: Meaning, typed: Meaning): Allowed | null {
  const usual = typed.image ? shellOf(typed.image.text) : null;
  const [word] = [...expected.inside, ...typed.inside];
  const isSaidOnce = expected.inside.length + typed.inside.length === 1;
  if (!typed.image || !isSaidOnce || word?.normal !== usual || has(typed.items, 'entrypoint'))
    return null;
  return {
    typed: { ...typed, inside: expected.inside },
    remarks: [
      difference('usual-command', { image: typed.image.text, command: usual }, typed.image.at),
    ],
  };
}

/** `--entrypoint '' shop sh` starts what `--entrypoint sh shop` starts. */
function noEntrypoint(expected: Meaning, typed: Meaning): Allowed | null {
  const own = typed.items.find(({ field }) => field === 'entrypoint');
  const [program, ...inside] = typed.inside;
  if (!own || own.value !== '' || !program) return null;
  const made = { ...own, value: program.text, normal: program.normal };
  return has(expected.items, 'entrypoint')
    ? {
        typed: { ...typed, items: [...without(typed.items, 'entrypoint'), made], inside },
        remarks: [],
      }
    : null;
}

/** `sh -l` and `bash -i` are the shell where it is a terminal's. */
function loginShell(expected: Meaning, typed: Meaning): Allowed | null {
  const inside = typed.inside.filter(({ text }) => !/^(?:-[il]+|--login)$/.test(text));
  const own = typed.items.find(({ field }) => field === 'entrypoint');
  const program = inside[0]?.text ?? own?.value ?? '';
  const isShell = /(?:^|\/)(?:sh|bash|ash)$/.test(program) && inside.length < 2;
  const isMore = inside.length < typed.inside.length && expected.inside.length <= inside.length;
  return isShell && isMore && has(typed.items, 'tty')
    ? { typed: { ...typed, inside }, remarks: [] }
    : null;
}

/** `/sbin/ip` is the `ip` that is found anyway. */
function fullPath(expected: Meaning, typed: Meaning): Allowed | null {
  const [program, ...rest] = typed.inside;
  const name = /^\/(?:usr\/)?s?bin\/([\w-]+)$/.exec(program?.text ?? '')?.[1];
  const [wanted] = expected.inside;
  return program && wanted && name === wanted.text
    ? { typed: { ...typed, inside: [wanted, ...rest] }, remarks: [] }
    : null;
}

/** `npm run test` and `npm t` are `npm test`, `node ./x.js` is `node x.js`. */
function shortScript(expected: Meaning, typed: Meaning): Allowed | null {
  const [one, other] = [expected, typed].map(({ inside }) =>
    textOf(inside)
      .replace(/^npm (?:run|run-script) (?=(?:test|start|stop|restart)\b)/, 'npm ')
      .replace(/^npm (?:t|tst)(?= |$)/, 'npm test')
      .replaceAll(/(?<= )\.\/(?=[\w-])/g, ''),
  );
  return one !== undefined && one === other && textOf(expected.inside) !== textOf(typed.inside)
    ? { typed: { ...typed, inside: expected.inside }, remarks: [] }
    : null;
}

/** `--entrypoint sh shop` runs the same shell as `shop sh`, whatever the image's entrypoint is. */
function ownEntrypoint(expected: Meaning, typed: Meaning): Allowed | null {
  const own = typed.items.find(({ field }) => field === 'entrypoint');
  const isAsked = expected.inside.length > 0 && !has(expected.items, 'entrypoint');
  if (!own || !isAsked) return null;
  const program = { text: own.value, normal: own.normal, at: own.at };
  return {
    typed: {
      ...typed,
      items: without(typed.items, 'entrypoint'),
      inside: own.value === '' ? typed.inside : [program, ...typed.inside],
    },
    remarks: [difference('harmless-flag', { flag: own.spelled }, own.at)],
  };
}

/** Programs that only look. */
const looking = /^(?:ls|cat|head|tail|find|du|stat|grep|wc|ps)$/;

/** A program that only looks needs no more than to read what is mounted. */
function onlyLooks(expected: Meaning, typed: Meaning): Allowed | null {
  if (!looking.test(expected.inside[0]?.normal ?? '')) return null;
  const asked = new Map(expected.items.map((item) => [`${item.field} ${item.normal}`, item]));
  const partnerOf = (item: Item): Item | undefined =>
    asked.get(`${item.field} ${readOnlyOff(item)}`);
  const found = typed.items.filter((item) => partnerOf(item) && readOnlyOff(item) !== item.normal);
  if (found.length === 0) return null;
  const items = typed.items.map((item) =>
    found.includes(item) ? (partnerOf(item) ?? item) : item,
  );
  return {
    typed: { ...typed, items },
    remarks: found.map(({ at }) => difference('harmless-flag', { flag: 'ro' }, at)),
  };
}

function readOnlyOff({ field, normal, mount }: Item): string {
  if (field === 'volumes-from') return normal.replace(/:ro$/, '');
  return mount ? JSON.stringify({ ...mount, readOnly: false }) : normal;
}

/** What a program shows that may be looked at by anybody, root sees as well. */
function asRoot(expected: Meaning, typed: Meaning): Allowed | null {
  const user = typed.items.find(({ field }) => field === 'user');
  const record = recordOf(typed.command);
  const isExec = runsInside(record) && !record.makesContainer;
  if (!user || !isExec || has(expected.items, 'user')) return null;
  if (!/^(?:root|0)(?::(?:root|0))?$/.test(user.normal)) return null;
  if (!looking.test(expected.inside[0]?.normal ?? '')) return null;
  return {
    typed: { ...typed, items: without(typed.items, 'user') },
    remarks: [difference('harmless-flag', { flag: `${user.spelled} ${user.value}` }, user.at)],
  };
}

/** `--entrypoint sh shop -c 'cat /x'` runs what `--entrypoint cat shop /x` runs. */
function shellEntrypoint(expected: Meaning, typed: Meaning): Allowed | null {
  const [asked, own] = [expected, typed].map(({ items }) =>
    items.find(({ field }) => field === 'entrypoint'),
  );
  const [flag, script, ...more] = typed.inside;
  if (!asked || !own || !/^(?:sh|bash|ash)$/.test(own.normal) || flag?.text !== '-c') return null;
  if (more.length > 0 || script?.text !== [asked.value, textOf(expected.inside)].join(' '))
    return null;
  return {
    typed: {
      ...typed,
      items: [...without(typed.items, 'entrypoint'), asked],
      inside: expected.inside,
    },
    remarks: [difference('needless-shell', { shell: own.value }, own.at)],
  };
}

const objectsOfIp = ['address', 'link', 'neighbour', 'route'];

/** `ip a`, `ip address show` and `ip addr` are the same. */
function shortened(expected: Meaning, typed: Meaning): Allowed | null {
  const [wanted, got] = [expected, typed].map(({ inside: [program, object = null, ...more] }) => {
    const [verb, ...rest] = more;
    const isListed =
      verb === undefined || (/^(?:show|list|ls)$/.test(verb.text) && rest.length === 0);
    return program?.text === 'ip' && object && isListed
      ? objectsOfIp.find((one) => one.startsWith(object.text))
      : undefined;
  });
  return wanted !== undefined && wanted === got && textOf(expected.inside) !== textOf(typed.inside)
    ? { typed: { ...typed, inside: expected.inside }, remarks: [] }
    : null;
}

export const insideHabits: readonly Habit[] = [
  noEntrypoint,
  loginShell,
  shortScript,
  fullPath,
  ownEntrypoint,
  shellEntrypoint,
  otherName,
  neededShell,
  moreListed,
  shortened,
  usualCommand,
  onlyLooks,
  asRoot,
];

export function textOf(words: readonly Argument[]): string {
  return words.map(({ text }) => text).join(' ');
}

export function spanOf(parts: readonly { at: Span }[]): Span {
  return [Math.min(...parts.map(({ at }) => at[0])), Math.max(...parts.map(({ at }) => at[1]))];
}
