// Values that the client lets pass and an engine refuses: paths, names, modes and limits that can never work.
import { problem, type CommandProblem, type Span } from '../findings.ts';
import type { Given } from '../flags.ts';
import type { ParsedCommand } from '../parsed.ts';
import { isHostPath, parseMount, parseTmpfs, parseVolume, splitVolume } from '../values/mounts.ts';
import { moreRules, type EngineRule } from './engine-lists.ts';
import { splitFields } from '../values/csv.ts';
import { parseSize } from '../values/numbers.ts';

/** What an engine refuses of these flags, or of all that have a rule, in the order typed. */
export function checkFlags(
  parsed: ParsedCommand,
  names: readonly string[] = [...rules.keys()],
): CommandProblem[] {
  return parsed.flags
    .filter(({ flag }) => names.includes(flag.canonical))
    .flatMap((given) => rules.get(given.flag.canonical)?.(given, parsed) ?? []);
}

const rules: ReadonlyMap<string, EngineRule> = new Map([
  ...moreRules,
  ...Object.entries<EngineRule>({
    workdir: checkWorkdir,
    restart: checkRestart,
    memory: checkMemory,
    gpus: checkGpus,
    name: (given) => checkContainerName(given.value, given.at),
    volume: checkVolume,
    mount: checkMount,
    tmpfs: (given) => checkTarget(given, parseTmpfs(given.value).target),
  }),
]);

function checkWorkdir({ value, at }: Given): CommandProblem | null {
  return value === '' || value.startsWith('/')
    ? null
    : problem('relative-workdir', { path: value }, at);
}

function checkRestart(given: Given): CommandProblem | null {
  const [policy = '', count = ''] = given.value.split(':');
  if (!['', 'no', 'always', 'unless-stopped', 'on-failure'].includes(policy))
    return problem('restart-policy', { policy }, given.at);
  const isWrong = policy !== 'on-failure' && policy !== '' && Number(count) > 0;
  if (Number(count) < 0) return problem('retries-negative', { value: given.value }, given.at);
  return isWrong ? problem('restart-retries', { policy }, given.at) : null;
}

/** The comma parts fields: `device=2,3` is device 2 and a count of 3, which exclude each other. */
function checkGpus({ value, at }: Given): CommandProblem | null {
  const fields = splitFields(value) ?? [];
  const isBoth =
    fields.some((field) => field.startsWith('device=')) &&
    fields.some((field) => /^(?:count=.*|-?\d+|all)$/.test(field));
  return isBoth ? problem('gpus-comma', { value }, at) : null;
}

const leastMemory = 6 * 1024 * 1024;

function checkMemory(given: Given): CommandProblem | null {
  const bytes = parseSize(given.value);
  return bytes !== null && bytes > 0 && bytes < leastMemory
    ? problem('memory-too-small', { value: given.value }, given.at)
    : null;
}

export function checkContainerName(name: string, at: Span): CommandProblem | null {
  return name === '' || /^\/?[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name)
    ? null
    : problem('container-name', { name }, at);
}

function checkTarget(given: Given, target: string): CommandProblem | null {
  if (!target.startsWith('/'))
    return problem('relative-container-path', { path: target }, given.at);
  return target === '/' ? problem('root-target', { path: target }, given.at) : null;
}

const volumeModes = new Set(['ro', 'rw', 'z', 'Z', 'nocopy', 'cached', 'delegated', 'consistent']);
const bindModes = new Set([
  'ro',
  'rw',
  'z',
  'Z',
  'shared',
  'slave',
  'private',
  'rshared',
  'rslave',
  'rprivate',
  'cached',
  'delegated',
  'consistent',
]);

function checkVolume(given: Given): CommandProblem | null {
  const spec = splitVolume(given.value);
  if (!spec) return null;
  if (spec.drive && spec.source !== '')
    return windowsPath(/^[A-Za-z]:/.test(spec.source) ? spec.source : spec.target, given.at);
  if (spec.drive)
    return problem('drive-letter', { name: given.value[0] ?? '', spec: given.value }, given.at);
  const isBind = spec.source !== '' && isHostPath(spec.source);
  const target = parseVolume(given.value, '/')?.target ?? '';
  const access = spec.modes.filter((mode) => mode === 'ro' || mode === 'rw');
  if (access.length > 1)
    return problem('mount-mode', { mode: spec.modes.join(','), spec: given.value }, given.at);
  const wrongMode = spec.modes.find((mode) => !(isBind ? bindModes : volumeModes).has(mode));
  if (wrongMode !== undefined && spec.source !== '')
    return problem('mount-mode', { mode: wrongMode, spec: given.value }, given.at);
  if (spec.source !== '' && !isBind && !isVolumeName(spec.source))
    return problem('volume-name', { name: spec.source }, given.at);
  return checkTarget(given, target);
}

/** `C:Users` is what a shell has left of `C:\\Users`. */
function windowsPath(path: string, at: Span): CommandProblem {
  return problem('windows-path', { path, eaten: /^[A-Za-z]:[^\\/]/.test(path) }, at);
}

export function isVolumeName(name: string): boolean {
  return /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name);
}

function checkMount(given: Given, parsed: ParsedCommand): CommandProblem | null {
  const mount = parseMount(given.value, parsed.cwd);
  if (!mount) return null;
  const { type, source, target } = mount;
  const [, drive] = /(?:source|src)=([A-Za-z]:[^,]+)/.exec(given.value) ?? [];
  if (type === 'bind' && drive !== undefined) return windowsPath(drive, given.at);
  if (!['bind', 'volume', 'tmpfs', 'image', 'cluster', 'npipe'].includes(type))
    return problem('mount-type', { type }, given.at);
  if (type === 'image' && source === '') return problem('mount-source', { type }, given.at);
  if (type === 'bind' ? source === '' : type === 'tmpfs' && source !== '')
    return problem('mount-source', { type }, given.at);
  if (
    type === 'bind' &&
    /(?:source|src)=[^./,~][^,]*/.test(given.value) &&
    !/(?:source|src)=\//.test(given.value)
  )
    return problem('mount-source', { type: 'relative' }, given.at);
  if (type === 'volume' && source !== '' && !isVolumeName(source))
    return problem('volume-name', { name: source }, given.at);
  return checkTarget(given, target);
}
