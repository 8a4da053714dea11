// Whose is what on an engine of the learner's own: names that are taken, what a lab's lines have made, and what may be removed.
import type { Engine } from '../lab/engine.ts';
import { namesOf, type Lab, type Named, type Thing } from '../lab/lab.ts';
import { claimsPath } from '../world/folders.ts';
import { openStore } from '../world/store.ts';

/** Everything that can be made, by `keyOf`. */
type Inventory = ReadonlyMap<string, Thing>;

const labLabel = 'docker-learn.lab';
/** The order in which things let each other go. */
const order: readonly Thing['what'][] = ['container', 'network', 'volume', 'image'];

const listings: readonly [what: Thing['what'], args: readonly string[]][] = [
  ['container', ['ps', '-a', '--no-trunc', '--format', '{{.ID}} {{.Names}}']],
  ['image', ['image', 'ls', '-a', '--no-trunc', '--format', '{{.ID}} {{.Repository}}:{{.Tag}}']],
  ['volume', ['volume', 'ls', '--format', '{{.Name}} {{.Name}}']],
  ['network', ['network', 'ls', '--no-trunc', '--format', '{{.ID}} {{.Name}}']],
];

export async function takeInventory(
  engine: Engine,
  more: readonly string[] = [],
): Promise<Inventory> {
  const listed = await Promise.all(
    listings.map(async ([what, args]) => {
      const { stdout } = await engine.docker([...args, ...more]);
      return stdout
        .split('\n')
        .filter((line) => line !== '')
        .map((line): Thing => {
          const [id = '', name = ''] = line.split(' ');
          return { what, id, name };
        });
    }),
  );
  // An image has a line a tag: each of them is a thing of its own.
  return new Map(listed.flat().map((thing) => [keyOf(thing), thing]));
}

export function keyOf({ what, id, name }: Thing): string {
  return what === 'image' ? `${what} ${id} ${name}` : `${what} ${id}`;
}

/** Names of the lab that somebody has taken already. */
export function takenNames(lab: Lab, inventory: Inventory): Named[] {
  const there = [...inventory.values()];
  return namesOf(lab).filter(({ what, name }) =>
    there.some((thing) => thing.what === what && isCalled(thing, name)),
  );
}

function isCalled(thing: Thing, name: string): boolean {
  const full = thing.what === 'image' && !/:[^/]+$/u.test(name) ? `${name}:latest` : name;
  return thing.name.split(',').includes(full);
}

/** Ports of the host that the lab's checks speak of. */
export function portsOf(lab: Lab): number[] {
  const lines = lab.tasks.flatMap(({ checks }) => checks);
  const found = lines.flatMap((line) => {
    const port = /^port (\d+):|: publishes (\d+) to /u.exec(line);
    return port === null ? [] : [Number(port[1] ?? port[2])];
  });
  return [...new Set(found)];
}

/** A docker command of a setup with the label that says whose it is, where what it makes can have one. */
export function labelled(line: string, lab: Lab): string {
  const makes =
    /^docker (?:(?:container )?(?:run|create)|volume create|network create|(?:image )?build|buildx build)(?= |$)/u;
  return line.replace(makes, (command) => `${command} --label ${labLabel}=${lab.name}`);
}

/** What a lab's lines have made, as it was written down while they ran. */
export type Claims = {
  made: readonly Thing[];
  isBegun: boolean;
  begin(): void;
  add(things: readonly Thing[]): void;
  /** Nothing is left of it. */
  end(): void;
};

export function openClaims(dataFolder: string, lab: Lab): Claims {
  const store = openStore(claimsPath(dataFolder, lab.name));
  const lines = store.readAll().split('\n').flatMap(lineIn);
  const from = lines.findLastIndex((line) => 'ended' in line) + 1;
  const live = lines.slice(from);
  const made = live.flatMap((line) => ('made' in line ? [line.made] : []));
  let isBegun = live.length > 0;
  const write = (values: readonly Line[]): void =>
    store.append(values.map((value) => JSON.stringify(value)));
  return {
    get made() {
      return made;
    },
    get isBegun() {
      return isBegun;
    },
    begin: () => {
      if (!isBegun) write([{ begun: true }]);
      isBegun = true;
    },
    add: (things) => {
      if (things.length === 0) return;
      write(things.map((thing) => ({ made: thing })));
      made.push(...things);
    },
    end: () => {
      write([{ ended: true }]);
      made.length = 0;
      isBegun = false;
    },
  };
}

type Line = { begun: true } | { ended: true } | { made: Thing };

function lineIn(text: string): Line[] {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return [];
    if ('ended' in value) return [{ ended: true }];
    if ('begun' in value) return [{ begun: true }];
    return 'made' in value && isThing(value.made) ? [{ made: value.made }] : [];
  } catch {
    return [];
  }
}

function isThing(value: unknown): value is Thing {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'what' in value &&
    order.some((one) => one === value.what) &&
    'id' in value &&
    typeof value.id === 'string' &&
    'name' in value &&
    typeof value.name === 'string'
  );
}

/** What can be removed: the lab's own by their names or their label, and, apart from them, what was made without a name. */
type Leftovers = { named: Thing[]; unnamed: Thing[]; others: Thing[] };

/** `others`: called as the lab announced, but made by nobody here: said, and never removed. */
export async function leftoversOf(lab: Lab, claims: Claims, engine: Engine): Promise<Leftovers> {
  const there = await takeInventory(engine);
  const labels = await labelledThings(lab, engine);
  const mine = new Set([...claims.made.map(keyOf), ...labels]);
  const announced = namesOf(lab);
  const isAnnounced = (thing: Thing): boolean =>
    announced.some(({ what, name }) => thing.what === what && isCalled(thing, name));
  const all = [...there.values()].sort(
    (one, other) => order.indexOf(one.what) - order.indexOf(other.what),
  );
  const own = all.filter((thing) => mine.has(keyOf(thing)));
  return {
    named: own.filter((thing) => isAnnounced(thing) || labels.has(keyOf(thing))),
    unnamed: own.filter((thing) => !isAnnounced(thing) && !labels.has(keyOf(thing))),
    others: all.filter((thing) => !mine.has(keyOf(thing)) && isAnnounced(thing)),
  };
}

async function labelledThings(lab: Lab, engine: Engine): Promise<ReadonlySet<string>> {
  const found = await takeInventory(engine, ['--filter', `label=${labLabel}=${lab.name}`]);
  return new Set(found.keys());
}

/** One by one and by id, so that nothing else can be meant; those that could not be removed come back. */
export async function removeThings(things: readonly Thing[], engine: Engine): Promise<Thing[]> {
  const left: Thing[] = [];
  for (const thing of things) {
    const { exit } = await engine.docker(removalOf(thing));
    if (exit !== 0) left.push(thing);
  }
  return left;
}

function removalOf({ what, id, name }: Thing): string[] {
  switch (what) {
    case 'container':
      return ['rm', '-f', '--', id];
    case 'volume':
      return ['volume', 'rm', '--', id];
    case 'network':
      return ['network', 'rm', '--', id];
    case 'image':
      return ['rmi', '--', name.includes('<none>') ? id : name];
    default:
      return what satisfies never;
  }
}
