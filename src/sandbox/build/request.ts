// What `docker build` was asked for: its flags as buildx reads them, with what it refuses before anything is sent.
import { normalImage } from '../../command/values/image.ts';
import { type Call, ClientError } from '../client/call.ts';
import { isError } from '../files/error.ts';
import type { Viewer } from '../files/mount.ts';
import { readFile } from '../files/open.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { type Output, outputOf } from './output.ts';

export type BuildRequest = {
  /** A folder, or `-`. */
  context: string;
  /** Null: the context's Dockerfile; `-` is standard input. */
  file: string | null;
  /** Instead of a file. */
  inline: string | null;
  tags: string[];
  args: Map<string, string>;
  labels: Map<string, string>;
  target: string;
  hasCache: boolean;
  /** Stages that are built anew. */
  anew: Set<string>;
  pulls: boolean;
  isQuiet: boolean;
  isCheck: boolean;
  /** Compose doesn't list them again at the end. */
  listsWarnings: boolean;
  /** Of `--call`, where nobody knows it. */
  called: string;
  idFile: string;
  secrets: Map<string, string>;
  output: Output;
  /** Of the whole build; nothing: as the engine is. */
  platform: string;
};

const modelled =
  'file tag build-arg label target no-cache pull quiet progress load rm force-rm check secret iidfile memory memory-swap cpu-shares cpu-period cpu-quota cpuset-cpus cpuset-mems network platform add-host ulimit shm-size compress squash isolation security-opt cgroup-parent disable-content-trust push call debug provenance sbom ssh output no-cache-filter';

export function readRequest(call: Call, viewer: Viewer): BuildRequest {
  const { flags, args } = call;
  flags.only('build', modelled);
  const isQuiet = flags.yes('quiet');
  const progress = flags.text('progress', 'auto');
  if (isQuiet && flags.has('progress') && progress !== 'quiet' && progress !== 'auto')
    throw new ClientError(`ERROR: progress=${progress} and quiet cannot be used together`);
  if (!['auto', 'plain', 'tty', 'quiet', 'rawjson'].includes(progress))
    throw new ClientError(`ERROR: invalid progress mode ${progress}`);
  if (progress === 'tty')
    throw new ClientError('ERROR: failed to get console: provided file is not a console');
  if (progress === 'rawjson' && !isQuiet) throw new NotModelled('docker build --progress rawjson');
  if (args[0] === '-' && flags.text('file') === '-')
    throw refused("invalid argument: can't use stdin for both build context and dockerfile");
  const output = outputOf(flags.all('output'));
  const tags = [
    ...flags.all('tag'),
    ...(output.kind === 'image' && output.name !== '' ? [output.name] : []),
  ];
  checkMore(call, tags);
  return {
    context: args[0] ?? '.',
    file: flags.has('file') ? flags.text('file') : null,
    inline: null,
    tags,
    args: new Map(flags.all('build-arg').flatMap((text) => buildArg(text, call))),
    labels: new Map(flags.all('label').map(pairOf)),
    target: flags.text('target'),
    hasCache: !flags.yes('no-cache'),
    anew: new Set(flags.all('no-cache-filter').flatMap((text) => text.toLowerCase().split(','))),
    pulls: flags.yes('pull'),
    isQuiet: isQuiet || progress === 'quiet',
    listsWarnings: true,
    isCheck: flags.yes('check') || /^(?:check|lint)$/.test(flags.text('call', 'build')),
    called: ['build', 'check', 'lint', ''].includes(flags.text('call', 'build'))
      ? ''
      : flags.text('call'),
    idFile: flags.text('iidfile'),
    secrets: new Map(
      flags
        .all('secret')
        .filter((text) => text !== '')
        .map((text) => secretOf(text, call, viewer)),
    ),
    output,
    platform: flags.text('platform'),
  };
}

const refused = (why: string) => new ClientError(`ERROR: failed to build: ${why}`);

function checkMore({ flags }: Call, tags: readonly string[]): void {
  const platform = flags.text('platform');
  if (platform !== '' && platform !== 'linux' && !/^[a-z]+\/[a-z0-9]+/.test(platform))
    throw refused(
      `${JSON.stringify(platform)}: unknown operating system or architecture: invalid argument`,
    );
  if (platform.includes(','))
    throw refused(
      'Multi-platform build is not supported for the docker driver.\nSwitch to a different driver, or turn on the containerd image store, and try again.\nLearn more at https://docs.docker.com/go/build-multi-platform/',
    );
  const network = flags.text('network', 'default');
  if (!['default', 'none', 'host', 'bridge', ''].includes(network))
    throw refused(
      `network mode ${JSON.stringify(network)} not supported by buildkit - you can define a custom network for your builder using the network driver-opt in buildx create`,
    );
  if (flags.yes('no-cache') && flags.has('no-cache-filter'))
    throw refused('--no-cache and --no-cache-filter cannot currently be used together');
  if (flags.yes('push')) {
    if (tags.length === 0) throw refused('tag is needed when pushing to registry');
    throw new NotModelled('docker build --push');
  }
  if (flags.all('ssh').length > 0)
    throw refused(
      'failed to convert agent config {default [] false}: invalid empty ssh agent socket: make sure SSH_AUTH_SOCK is set',
    );
  const called = flags.text('call', 'build');
  if (['outline', 'targets'].includes(called.split(',')[0] ?? ''))
    throw new NotModelled(`docker build --call ${called}`);
}

/** `NAME` alone takes the variable's value, if there is one. */
function buildArg(text: string, { self }: Call): [string, string][] {
  const at = text.indexOf('=');
  if (at !== -1) return [[text.slice(0, at), text.slice(at + 1)]];
  const value = self.env.get(text);
  return value === undefined ? [] : [[text, value]];
}

export function pairOf(text: string): [string, string] {
  const at = text.indexOf('=');
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function secretOf(text: string, { self }: Call, viewer: Viewer): [string, string] {
  const fields = new Map<string, string>();
  for (const part of text.split(',')) {
    const [key, value] = pairOf(part);
    if (!part.includes('='))
      throw new ClientError(`ERROR: invalid field '${part}' must be a key=value pair`);
    if (!['type', 'id', 'source', 'src', 'env'].includes(key.toLowerCase()))
      throw new ClientError(`ERROR: unexpected key '${key}' in '${part}'`);
    if (key.toLowerCase() === 'type' && value !== 'file' && value !== 'env')
      throw new ClientError(`ERROR: unsupported secret type ${JSON.stringify(value)}`);
    fields.set(key.toLowerCase(), value);
  }
  const id = fields.get('id') ?? '';
  if (id === '') throw refused('secret missing ID');
  const file = fields.get('src') ?? fields.get('source');
  const isEnv = fields.get('type') === 'env' && !fields.has('env');
  const name =
    fields.get('env') ??
    (isEnv ? id : undefined) ??
    (file === undefined && self.env.has(id) ? id : undefined);
  if (name !== undefined) return [id, self.env.get(name) ?? ''];
  const path = file ?? id;
  const data = readFile(viewer, path);
  if (isError(data))
    throw refused(`failed to stat ${path}: stat ${path}: no such file or directory`);
  return [id || path, data];
}

/** As `naming to` calls it. */
export function fullName(tag: string): string {
  const full = normalImage(tag);
  return /:[^/:]+$/.test(tag) ? full : full.replace(/:latest$/, '');
}
