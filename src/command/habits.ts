// What people add out of habit and what does no harm to the task: taken, each with a remark.
import { has, runsInside, without } from './docker/record.ts';
import { shellOf, variablesOf } from './docker/known-images.ts';
import { recordOf } from './docker/records.ts';
import { difference } from './findings.ts';
import { insideHabits, spanOf, textOf, type Habit, type Allowed } from './habits-inside.ts';
import type { Item, Meaning } from './item.ts';

/** The typed meaning without its harmless habits. */
export function allowHabits(expected: Meaning, typed: Meaning): Allowed {
  return habits.reduce<Allowed>(
    (before, habit) => {
      const found = habit(expected, before.typed);
      return found
        ? { typed: found.typed, remarks: [...before.remarks, ...found.remarks] }
        : before;
    },
    { typed, remarks: [] },
  );
}

const habits: readonly Habit[] = [
  ownTerminal,
  terminal,
  noTerminal,
  neededVariable,
  attachedInput,
  columns,
  ...insideHabits,
  everyAddress,
  usualFile,
  usualChecks,
  onlyMore,
  waits,
  onlyRunning,
];

const terminalFlags = ['interactive', 'tty'];

/** `-it` where nobody types; in the background it even keeps a shell running that would find no input and end. */
function terminal(expected: Meaning, typed: Meaning): Allowed | null {
  const record = recordOf(typed.command);
  const added = typed.items.filter(({ field }) => terminalFlags.includes(field));
  if (added.length === 0 || !(record.makesContainer || runsInside(record))) return null;
  if (terminalFlags.some((field) => has(expected.items, field))) return null;
  const image = typed.image?.text ?? '';
  const flags = `-${added.map(({ field }) => (field === 'tty' ? 't' : 'i')).join('')}`;
  const at = spanOf(added);
  const keepsRunning = has(typed.items, 'detach') && shellOf(image) !== null;
  return {
    typed: { ...typed, items: without(typed.items, ...terminalFlags) },
    remarks: [
      keepsRunning
        ? difference('keeps-running', { flags, image }, at)
        : difference('harmless-flag', { flag: flags }, at),
    ],
  };
}

/** What a program is told of the terminal that it has. */
function ownTerminal(expected: Meaning, typed: Meaning): Allowed | null {
  const isOfTerminal = ({ field, normal }: Item): boolean =>
    field === 'env' && /^(?:TERM|COLUMNS|LINES)(?:=|$)/.test(normal);
  const haveOne = [expected, typed].every(({ items }) => has(items, 'tty'));
  if (!haveOne || expected.items.some(isOfTerminal)) return null;
  return leftOut(typed, typed.items.filter(isOfTerminal));
}

/** `-T` of compose takes the terminal away, which only a shell would miss. */
function noTerminal(expected: Meaning, typed: Meaning): Allowed | null {
  const off = typed.items.find(({ field }) => field === 'no-tty');
  const isShell = /^(?:sh|bash|ash)$/.test(expected.inside[0]?.normal ?? 'sh');
  if (!off || isShell || has(expected.items, 'no-tty')) return null;
  return {
    typed: { ...typed, items: without(typed.items, 'no-tty') },
    remarks: [difference('harmless-flag', { flag: off.spelled }, off.at)],
  };
}

function neededVariable(expected: Meaning, typed: Meaning): Allowed | null {
  const names = variablesOf(typed.image?.text ?? '');
  const nameOf = ({ field, normal }: Item): string =>
    field === 'env' ? (normal.split('=')[0] ?? '') : '';
  const isNeeded = (item: Item): boolean => names.includes(nameOf(item));
  const added = typed.items.filter(isNeeded);
  if (added.length === 0 || expected.items.some(isNeeded)) return null;
  const image = typed.image?.text ?? '';
  return {
    typed: { ...typed, items: typed.items.filter((item) => !isNeeded(item)) },
    remarks: added.map((item) =>
      difference('needed-variable', { variable: nameOf(item), image }, item.at),
    ),
  };
}

/** `start -ai` shows the same output as `start -a`. */
function attachedInput(expected: Meaning, typed: Meaning): Allowed | null {
  const asked = expected.items.find(({ field }) => field === 'attach');
  const input = typed.items.find(({ field }) => field === 'interactive');
  if (!asked?.isBoolean || !input || has(expected.items, 'interactive')) return null;
  return {
    typed: {
      ...typed,
      items: [...without(typed.items, 'interactive'), { ...asked, at: input.at }],
    },
    remarks: [difference('harmless-flag', { flag: input.spelled }, input.at)],
  };
}

/** Options of ps behind the container that `top` looks at. */
function columns(expected: Meaning, typed: Meaning): Allowed | null {
  const isTop = recordOf(typed.command).args.includes('columns');
  if (!isTop || expected.inside.length > 0 || typed.inside.length === 0) return null;
  const flag = textOf(typed.inside);
  return {
    typed: { ...typed, inside: [] },
    remarks: [difference('harmless-flag', { flag }, spanOf(typed.inside))],
  };
}

/** `0.0.0.0:8080:80` leads in over IPv4, which is what most calls use. */
function everyAddress(expected: Meaning, typed: Meaning): Allowed | null {
  const asked = new Map(
    expected.items.flatMap((item) => (item.port?.ip === '' ? [[portOf(item), item]] : [])),
  );
  const partnerOf = (item: Item): Item | undefined =>
    item.port?.ip === '0.0.0.0' ? asked.get(portOf(item)) : undefined;
  const found = typed.items.filter((item) => partnerOf(item));
  if (found.length === 0) return null;
  return {
    typed: { ...typed, items: typed.items.map((item) => partnerOf(item) ?? item) },
    remarks: found.map(({ at }) => difference('every-ipv4', {}, at)),
  };
}

function portOf({ port }: Item): string {
  return port ? `${port.host}:${port.container}/${port.protocol}` : '';
}

/** The file that Compose looks for itself, and the directory in which it looks. */
function usualFile(expected: Meaning, typed: Meaning): Allowed | null {
  return leftOut(
    typed,
    typed.items.filter(
      ({ field, value }) =>
        !has(expected.items, field) &&
        ((field === 'file' && /^(?:\.\/)?(?:docker-)?compose\.ya?ml$/.test(value)) ||
          (field === 'project-directory' && /^\.\/?$/.test(value))),
    ),
  );
}

/** Who only wants more of a service leaves those that run as they are. */
function onlyMore(expected: Meaning, typed: Meaning): Allowed | null {
  const isScaled = has(expected.items, 'scale') && !has(expected.items, 'build');
  const kept = typed.items.filter(({ field }) => field === 'no-recreate');
  return isScaled && !has(expected.items, 'no-recreate') ? leftOut(typed, kept) : null;
}

/** What the engine takes where a health check doesn't say it. */
const usualHealth: ReadonlyMap<string, string> = new Map([
  ['health-interval', '30000000000'],
  ['health-timeout', '30000000000'],
  ['health-retries', '3'],
]);

function usualChecks(expected: Meaning, typed: Meaning): Allowed | null {
  if (!has(expected.items, 'health-cmd')) return null;
  return leftOut(
    typed,
    typed.items.filter(
      ({ field, normal }) => !has(expected.items, field) && usualHealth.get(field) === normal,
    ),
  );
}

/** Without flags that change nothing, each with a remark. */
function leftOut(typed: Meaning, added: readonly Item[]): Allowed | null {
  if (added.length === 0) return null;
  return {
    typed: { ...typed, items: typed.items.filter((item) => !added.includes(item)) },
    remarks: added.map(({ spelled, value, isBoolean, at }) =>
      difference('harmless-flag', { flag: isBoolean ? spelled : `${spelled} ${value}` }, at),
    ),
  };
}

/** `up --wait` starts in the background and comes back once all is healthy. */
function waits(expected: Meaning, typed: Meaning): Allowed | null {
  const wait = typed.items.find(({ field }) => field === 'wait');
  const asked = expected.items.find(({ field }) => field === 'detach');
  if (!wait || !asked || has(expected.items, 'wait')) return null;
  const items = without(typed.items, 'wait');
  return {
    typed: {
      ...typed,
      items: has(items, 'detach') ? items : [...items, { ...asked, at: wait.at }],
    },
    remarks: [difference('harmless-flag', { flag: wait.spelled }, wait.at)],
  };
}

/** `docker ps` lists what runs, whether that is said or not; said so, it leaves out what is paused. */
function onlyRunning(expected: Meaning, typed: Meaning): Allowed | null {
  const isStatus = ({ field, normal }: Item): boolean =>
    field === 'filter' && normal.startsWith('status=');
  const said = typed.items.filter(isStatus);
  if (said.length === 0 || said.some(({ normal }) => normal !== 'status=running')) return null;
  if (has(expected.items, 'all') || expected.items.some(isStatus)) return null;
  return {
    typed: { ...typed, items: typed.items.filter((item) => !isStatus(item)) },
    remarks: said.map(({ value, at }) =>
      difference('harmless-flag', { flag: `--filter ${value}` }, at),
    ),
  };
}
