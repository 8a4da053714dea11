// The three spellings of a mount, -v, --mount and --tmpfs, read into one meaning.
import { normalImage } from './image.ts';
import { splitFields } from './csv.ts';
import { parseBoolean, parseSize } from './numbers.ts';

export type Mount = {
  type: string;
  source: string;
  target: string;
  readOnly: boolean;
  /** What else is said about it, sorted: `volume-nocopy`, `z`, `bind-propagation=shared` … */
  more: string[];
};

type VolumeSpec = { source: string; target: string; modes: string[]; drive: boolean };

/** The parts of `-v`, or null where the client refuses it. */
export function splitVolume(text: string): VolumeSpec | null {
  if (text === '') return null;
  if (text.length < 3) return { source: '', target: text, modes: [], drive: false };
  const parts = splitAroundDrives(text);
  if (parts.some((part) => part === '') || parts.length > 3) return null;
  const drive = /^[A-Za-z]:/.test(parts[0] ?? '') || /^[A-Za-z]:/.test(parts[1] ?? '');
  if (parts.length === 1) return { source: '', target: parts[0] ?? '', modes: [], drive };
  return {
    source: parts[0] ?? '',
    target: parts[1] ?? '',
    modes: parts[2]?.split(',') ?? [],
    drive,
  };
}

/** A colon after a single letter is taken for a Windows drive. */
function splitAroundDrives(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of text) {
    if (character !== ':' || /^\p{L}$/u.test(part)) part += character;
    else {
      parts.push(part);
      part = '';
    }
  }
  return [...parts, part];
}

export function isHostPath(source: string): boolean {
  return /^[./~]/.test(source) || source.startsWith('\\\\') || /^[A-Za-z]:/.test(source);
}

/** The meaning of `-v`. */
export function parseVolume(text: string, cwd: string): Mount | null {
  const spec = splitVolume(text);
  if (!spec) return null;
  const isBind = spec.source !== '' && isHostPath(spec.source);
  const more = spec.modes
    .filter((mode) => mode !== 'ro' && mode !== 'rw')
    .map((mode) => modeNames.get(mode) ?? `mode=${mode}`);
  return {
    type: isBind ? 'bind' : 'volume',
    source: isBind ? cleanPath(spec.source, cwd) : spec.source,
    target: cleanPath(spec.target, null),
    readOnly: spec.modes.includes('ro'),
    more: more.filter((mode) => mode !== '').sort(),
  };
}

const propagations = ['shared', 'slave', 'private', 'rshared', 'rslave', 'rprivate'];
const modeNames: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    nocopy: 'volume-nocopy',
    ...Object.fromEntries(
      propagations.map((name) => [name, name === 'rprivate' ? '' : `bind-propagation=${name}`]),
    ),
  }),
);

const families: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    volume: 'volume',
    bind: 'bind',
    tmpfs: 'tmpfs',
    image: 'image',
  }),
);
const bare = ['readonly', 'ro', 'volume-nocopy', 'bind-nonrecursive'];

type Fields = Mount & { propagation: string; used: Set<string> };

/** The meaning of `--mount`, or null where the client refuses it. */
export function parseMount(text: string, cwd: string): Mount | null {
  const fields = text.trim() === '' ? null : splitFields(text.trim());
  if (!fields) return null;
  const mount: Fields = {
    type: 'volume',
    source: '',
    target: '',
    readOnly: false,
    more: [],
    propagation: '',
    used: new Set(),
  };
  if (!fields.every((field) => readField(mount, field))) return null;
  if (mount.target === '' || mount.type === '') return null;
  for (const family of mount.used) if (family !== families.get(mount.type)) return null;
  if (!isRecursionRight(mount)) return null;
  const { type, readOnly } = mount;
  const isPath = (type === 'bind' && mount.source !== '') || /^\.(?:\/|$)/.test(mount.source);
  return {
    type,
    source: isPath
      ? cleanPath(mount.source, cwd)
      : type === 'image'
        ? normalImage(mount.source)
        : mount.source,
    target: cleanPath(mount.target, null),
    readOnly,
    more: mount.more.sort(),
  };
}

function readField(mount: Fields, field: string): boolean {
  const at = field.indexOf('=');
  const key = (at < 0 ? field : field.slice(0, at)).toLowerCase();
  const value = at < 0 ? null : field.slice(at + 1);
  if (value === null && !bare.includes(key)) return false;
  if (key === 'type') mount.type = (value ?? '').toLowerCase();
  else if (key === 'source' || key === 'src') mount.source = value ?? '';
  else if (key === 'target' || key === 'dst' || key === 'destination') mount.target = value ?? '';
  else if (key === 'readonly' || key === 'ro')
    return setBoolean(value, (on) => (mount.readOnly = on));
  else return readMore(mount, key, value);
  return true;
}

function setBoolean(value: string | null, set: (on: boolean) => void): boolean {
  const on = value === null ? true : parseBoolean(value);
  if (on !== null) set(on);
  return on !== null;
}

const checks: ReadonlyMap<string, (value: string) => boolean> = new Map(
  Object.entries<(value: string) => boolean>({
    'bind-propagation': () => true,
    'bind-recursive': (value) => ['enabled', 'disabled', 'writable', 'readonly'].includes(value),
    'volume-subpath': () => true,
    'volume-label': () => true,
    'volume-driver': () => true,
    'volume-opt': () => true,
    'image-subpath': () => true,
    'tmpfs-size': (value) => parseSize(value) !== null,
    'tmpfs-mode': (value) => /^[0-7]+$/.test(value) && Number.parseInt(value, 8) < 2 ** 32,
  }),
);

function readMore(mount: Fields, key: string, value: string | null): boolean {
  if (key === 'consistency') return true;
  const family = key.split('-')[0] ?? '';
  if (key === 'volume-nocopy' || key === 'bind-nonrecursive') {
    mount.used.add(family);
    return setBoolean(
      value,
      (on) => on && mount.more.push(key === 'bind-nonrecursive' ? 'bind-recursive=disabled' : key),
    );
  }
  if (value === null || !checks.get(key)?.(value)) return false;
  if (key === 'bind-recursive' && value === 'enabled') return true;
  mount.used.add(family);
  const normal =
    key === 'tmpfs-size'
      ? String(parseSize(value))
      : key === 'tmpfs-mode'
        ? String(Number.parseInt(value, 8))
        : value;
  if (key === 'bind-propagation') mount.propagation = value.toLowerCase();
  if (normal !== 'rprivate') mount.more.push(`${key}=${normal}`);
  return true;
}

/** `bind-recursive=writable` and `=readonly` only go with a read-only mount. */
function isRecursionRight(mount: Fields): boolean {
  if (mount.more.includes('bind-recursive=readonly'))
    return mount.readOnly && mount.propagation === 'rprivate';
  return mount.readOnly || !mount.more.includes('bind-recursive=writable');
}

/** The meaning of `--tmpfs`. */
export function parseTmpfs(text: string): Mount {
  const [target = '', options = ''] = text.split(/:(.*)/s);
  const more = options === '' ? [] : options.split(',').filter((option) => !usual.has(option));
  return {
    type: 'tmpfs',
    source: '',
    target: cleanPath(target, null),
    readOnly: options.split(',').includes('ro'),
    more: more.map(tmpfsOption).sort(),
  };
}

/** What a tmpfs of docker has anyway, and `ro`, which is told elsewhere. */
const usual: ReadonlySet<string> = new Set(['rw', 'ro', 'noexec', 'nosuid', 'nodev']);

function tmpfsOption(option: string): string {
  const [name = '', value = ''] = option.split('=');
  if (name === 'size' && parseSize(value) !== null) return `tmpfs-size=${parseSize(value)}`;
  return name === 'mode' && /^[0-7]+$/.test(value)
    ? `tmpfs-mode=${Number.parseInt(value, 8)}`
    : option;
}

/** Without doubled or trailing slashes and dots; relative paths start at the working directory, where there is one. */
export function cleanPath(path: string, cwd: string | null): string {
  const full = cwd !== null && !/^[/~\\]|^[A-Za-z]:/.test(path) ? `${cwd}/${path}` : path;
  if (!full.startsWith('/')) return full;
  const kept: string[] = [];
  for (const part of full.split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  return `/${kept.join('/')}`;
}
