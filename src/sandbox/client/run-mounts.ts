// Mounts as the daemon is told of them: -v, --mount, --tmpfs and --volumes-from.
import { parseMount, splitVolume } from '../../command/values/mounts.ts';
import { parseSize } from '../../command/values/numbers.ts';
import { DaemonError } from '../engine/daemon.ts';
import { FileError } from '../files/error.ts';
import { lookup } from '../files/walk.ts';
import { newMount } from '../engine/mounts.ts';
import { rootViewer } from '../engine/viewer.ts';
import type { ContainerOptions, MountPoint } from '../engine/options.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Call } from './call.ts';

type Mounts = Pick<
  ContainerOptions,
  'binds' | 'anonymous' | 'mounts' | 'tmpfs' | 'volumesFrom' | 'volumeDriver'
>;

export function mountOptions(call: Call): Mounts {
  const { flags } = call;
  const binds: string[] = [];
  const anonymous: string[] = [];
  for (const value of new Set(flags.all('volume'))) {
    const spec = splitVolume(value);
    // A single letter in front of a colon is taken for a Windows drive: the whole is one path.
    if (spec?.drive && /^[A-Za-z]:/.test(value) && value.split(':').length === 2)
      anonymous.push(value);
    else if (value.split(':').length > 3) binds.push(value);
    else if (spec?.drive) throw new NotModelled(`-v ${value}`);
    else if (spec && spec.source === '') anonymous.push(spec.target);
    else binds.push(absolute(call, value));
  }
  return {
    binds,
    anonymous,
    mounts: flags.all('mount').map((value) => mountOf(call, value)),
    tmpfs: new Map(
      flags.all('tmpfs').map((value) => {
        const at = value.indexOf(':');
        return at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)];
      }),
    ),
    volumesFrom: flags.all('volumes-from'),
    volumeDriver: flags.text('volume-driver'),
  };
}

/** `./data:/x` is meant from where one stands. */
function absolute({ self }: Call, value: string): string {
  if (!/^\.{1,2}(?:\/|:)/.test(value)) return value;
  const [source = '', ...rest] = value.split(':');
  return [resolved(self.cwd, source), ...rest].join(':');
}

export function resolved(cwd: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${cwd}/${path}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

function mountOf(call: Call, value: string): MountPoint {
  const found = parseMount(value, call.self.cwd);
  if (!found) throw new NotModelled(`--mount ${value}`);
  const { type, source, target, readOnly, more } = found;
  if (['image', 'cluster', 'npipe'].includes(type)) throw new NotModelled(`--mount type=${type}`);
  if (type !== 'bind' && type !== 'volume' && type !== 'tmpfs')
    throw new DaemonError(
      `invalid mount config for type ${JSON.stringify(type)}: mount type unknown`,
      'invalid',
    );
  const typed = /(?:^|,)(?:source|src)=([^,]*)/i.exec(value)?.[1] ?? '';
  const wanted = /(?:^|,)(?:target|dst|destination)=([^,]*)/i.exec(value)?.[1] ?? '';
  const wrong = !wanted.startsWith('/')
    ? `invalid mount path: '${wanted}' mount path must be absolute`
    : type === 'bind' && typed !== '' && !/^(?:\/|\.(?:\/|$)|\.\.(?:\/|$))/.test(typed)
      ? `invalid mount path: '${typed}' mount path must be absolute`
      : type === 'bind' && source === ''
        ? 'field Source must not be empty'
        : type === 'tmpfs' && source !== ''
          ? 'field Source must not be specified'
          : target === '/'
            ? "invalid specification: destination can't be '/'"
            : null;
  if (wrong !== null)
    throw new DaemonError(
      `invalid mount config for type ${JSON.stringify(type)}: ${wrong}`,
      'invalid',
    );
  const mount = newMount({
    type,
    name: type === 'volume' ? source : '',
    source: type === 'bind' ? source : '',
    target,
    mode: type === 'volume' ? 'z' : '',
    isReadOnly: readOnly,
    propagation: type === 'bind' ? 'rprivate' : '',
    isAnonymous: type === 'volume' && source === '',
    by: 'mount',
  });
  for (const each of more) addMore(mount, each);
  if (type === 'bind') needSource(call, source);
  return mount;
}

function addMore(mount: MountPoint, text: string): void {
  const [key = '', value = ''] = text.split('=');
  if (key === 'volume-nocopy') mount.copies = false;
  else if (key === 'volume-subpath') mount.subpath = value;
  else if (key === 'bind-propagation') {
    if (!/^r?(?:shared|slave|private)$/.test(value))
      throw new DaemonError(
        `invalid mount config for type "bind": invalid propagation mode: ${value}`,
        'invalid',
      );
    mount.propagation = value;
  } else if (key === 'tmpfs-size') {
    mount.sizeBytes = parseSize(value);
    mount.options = [mount.options, `size=${mount.sizeBytes}`]
      .filter((each) => each !== '')
      .join(',');
  } else if (key === 'tmpfs-mode')
    mount.options = [mount.options, `mode=${Number(value).toString(8)}`]
      .filter((each) => each !== '')
      .join(',');
  else throw new NotModelled(`--mount ${text}`);
}

function needSource(call: Call, source: string): void {
  const found = lookup(rootViewer(call.engine, call.engine.hostMounts), source);
  if (found instanceof FileError)
    throw new DaemonError(
      `invalid mount config for type "bind": bind source path does not exist: ${source}`,
      'invalid',
    );
}
