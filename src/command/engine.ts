// What the docker client lets pass and an engine refuses: paths, names, modes and limits that can never work.
import { problem, type CommandProblem } from './findings.ts';
import type { Given } from './flags.ts';
import type { ParsedCommand } from './parse.ts';
import { isHostPath, parseMount, parseTmpfs, parseVolume, splitVolume } from './values/mounts.ts';
import { parseSize } from './values/numbers.ts';

const containers = new Set(['container run', 'container create', 'compose run']);

/** Everything that an engine would refuse, in the order typed. */
export function findEngineProblems(parsed: ParsedCommand): CommandProblem[] {
  const own = parsed.flags.flatMap((given) => checkFlag(given, parsed) ?? []);
  return [
    ...own,
    ...(containers.has(parsed.command) ? doubleTargets(parsed) : []),
    ...checkArguments(parsed),
  ];
}

function checkFlag(given: Given, parsed: ParsedCommand): CommandProblem | null {
  const isContainer = containers.has(parsed.command);
  const { canonical } = given.flag;
  if (canonical === 'workdir')
    return given.value === '' || given.value.startsWith('/')
      ? null
      : problem('relative-workdir', { path: given.value }, given.at);
  if (canonical === 'restart' && (isContainer || parsed.command === 'container update'))
    return checkRestart(given);
  if (!isContainer && parsed.command !== 'container update') return null;
  if (canonical === 'memory') return checkMemory(given);
  if (canonical === 'name') return checkContainerName(given.value, given);
  if (canonical === 'volume') return checkVolume(given);
  if (canonical === 'mount') return checkMount(given, parsed);
  return canonical === 'tmpfs' ? checkTarget(given, parseTmpfs(given.value).target) : null;
}

function checkRestart(given: Given): CommandProblem | null {
  const [policy = '', count = ''] = given.value.split(':');
  if (!['', 'no', 'always', 'unless-stopped', 'on-failure'].includes(policy))
    return problem('restart-policy', { policy }, given.at);
  const isWrong = policy !== 'on-failure' && policy !== '' && Number(count) > 0;
  return isWrong || Number(count) < 0 ? problem('restart-retries', { policy }, given.at) : null;
}

const leastMemory = 6 * 1024 * 1024;

function checkMemory(given: Given): CommandProblem | null {
  const bytes = parseSize(given.value);
  return bytes !== null && bytes > 0 && bytes < leastMemory
    ? problem('memory-too-small', { value: given.value }, given.at)
    : null;
}

function checkContainerName(name: string, place: { at: [number, number] }): CommandProblem | null {
  return name === '' || /^\/?[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name)
    ? null
    : problem('container-name', { name }, place.at);
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
  if (spec.drive)
    return problem('drive-letter', { name: given.value[0] ?? '', spec: given.value }, given.at);
  const isBind = spec.source !== '' && isHostPath(spec.source);
  const target = parseVolume(given.value, '/')?.target ?? '';
  const wrongMode = spec.modes.find((mode) => !(isBind ? bindModes : volumeModes).has(mode));
  if (wrongMode !== undefined && spec.source !== '')
    return problem('mount-mode', { mode: wrongMode, spec: given.value }, given.at);
  if (spec.source !== '' && !isBind && !isVolumeName(spec.source))
    return problem('volume-name', { name: spec.source }, given.at);
  return checkTarget(given, target);
}

function isVolumeName(name: string): boolean {
  return /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name);
}

function checkMount(given: Given, parsed: ParsedCommand): CommandProblem | null {
  const mount = parseMount(given.value, parsed.cwd);
  if (!mount) return null;
  const { type, source, target } = mount;
  if (!['bind', 'volume', 'tmpfs', 'image', 'cluster', 'npipe'].includes(type))
    return problem('mount-type', { type }, given.at);
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

/** Two mounts can't stand at the same place. */
function doubleTargets(parsed: ParsedCommand): CommandProblem[] {
  const seen = new Map<string, string>();
  return parsed.flags.flatMap((given) => {
    const mount =
      given.flag.canonical === 'volume'
        ? parseVolume(given.value, parsed.cwd)
        : given.flag.canonical === 'mount'
          ? parseMount(given.value, parsed.cwd)
          : null;
    if (!mount) return [];
    const earlier = seen.get(mount.target);
    seen.set(mount.target, given.value);
    return earlier !== undefined && earlier !== given.value
      ? [problem('duplicate-target', { path: mount.target }, given.at)]
      : [];
  });
}

function checkArguments(parsed: ParsedCommand): CommandProblem[] {
  const [first, second] = parsed.args;
  if (parsed.command === 'volume create' && first && !isVolumeName(first.text))
    return [problem('volume-name', { name: first.text }, first.at)];
  if (parsed.command !== 'container rename' || !second) return [];
  return [checkContainerName(second.text, second) ?? []].flat();
}
