// Mounts as a Compose file says them: in one line where that can hold it, else spelled out.
import type { Item } from './item.ts';
import { plainSurroundings } from './words.ts';

export type Keys = { [key: string]: Held };
type Held = string | number | boolean | (string | Keys)[] | Keys;

/** A file finds paths from where it lies, and knows `~`: no path of this program stands in it. */
export function fromHere(item: Item, cwd: string, line: string): Item {
  const { mount } = item;
  if (mount?.type !== 'bind') return item;
  const { home } = plainSurroundings;
  const places: [path: string, written: string][] = [
    [cwd, '.'],
    [home, '~'],
  ];
  const place = places.find(
    ([path]) =>
      !line.includes(path) && (mount.source === path || mount.source.startsWith(`${path}/`)),
  );
  return place
    ? { ...item, mount: { ...mount, source: place[1] + mount.source.slice(place[0].length) } }
    : item;
}

type Mount = NonNullable<Item['mount']>;

/** `source:target:modes`, or spelled out where that can't say it. */
export function mountEntry(mount: Mount): string | Keys {
  const { type, source, target, readOnly, more } = mount;
  const modes = more.map((one) =>
    one.replace(/^(?:mode=|volume-(?=nocopy)|bind-propagation=)/, ''),
  );
  if (type === 'image' || modes.some((mode) => mode.includes('='))) return spelledOut(mount);
  const ending = [...(readOnly ? ['ro'] : []), ...modes].join(',');
  return [...(source === '' ? [] : [source]), target, ...(ending === '' ? [] : [ending])].join(':');
}

function spelledOut({ type, source, target, readOnly, more }: Mount): Keys {
  const keys: Keys = { type, ...(source === '' ? {} : { source }), target };
  if (readOnly && type !== 'image') keys['read_only'] = true;
  for (const one of more) {
    const [, family = '', name = '', value] = /^([a-z]+)-([a-z-]+)(?:=(.*))?$/s.exec(one) ?? [];
    if (family !== '')
      keys[family] = { ...(keys[family] as Keys | undefined), [name]: value ?? true };
  }
  return keys;
}

export function memoryEntry({ target, readOnly, more }: Mount): string {
  const options = more.map((one) =>
    one
      .replace(/^tmpfs-size=/, 'size=')
      .replace(/^tmpfs-mode=(\d+)$/, (_, mode) => `mode=${Number(mode).toString(8)}`),
  );
  const all = [...(readOnly ? ['ro'] : []), ...options].join(',');
  return all === '' ? target : `${target}:${all}`;
}
