// What the client refuses of a container to be made: of run and create.
import type { CommandProblem } from '../findings.ts';
import { problem } from '../findings.ts';
import { isRunnableImage } from '../values/image.ts';
import { isBuiltInNetwork, parseNetwork } from '../values/networks.ts';
import { parseDuration } from '../values/numbers.ts';
import { all, bad, clash, find, isOn, last, type Read } from './given.ts';
import { checkValues } from './late-values.ts';

/** `run` looks first at the streams that it would attach. */
export function checkRun(read: Read): CommandProblem | null {
  return checkAttach(read) ?? checkContainer(read);
}

function checkAttach(read: Read): CommandProblem | null {
  const pull = checkValues(read, ['pull']);
  if (pull) return pull;
  const attach = isOn(read, 'detach') ? last(read, 'attach') : undefined;
  return attach ? clash(read, 'attach', '--detach') : null;
}

/** In the order of the client: volumes, ports, devices, modes, restart, logging, security, health, networks, image. */
export function checkContainer(read: Read): CommandProblem | null {
  const values = checkValues(read, [
    'pull',
    'mac-address',
    'memory-swappiness',
    'volume',
    'publish',
    'expose',
    'device',
    'pid',
    'uts',
    'userns',
    'cgroupns',
    'restart',
  ]);
  if (values) return values;
  if (last(read, 'log-driver')?.value === 'none' && find(read, 'log-opt'))
    return clash(read, 'log-opt', '--log-driver none');
  const more = checkValues(read, ['security-opt', 'storage-opt']) ?? checkHealth(read);
  if (more) return more;
  const restart = last(read, 'restart');
  if (restart && restart.value !== '' && restart.value !== 'no' && isOn(read, 'rm'))
    return clash(read, 'restart', '--rm');
  return checkNetworks(read) ?? checkValues(read, ['platform']) ?? checkImage(read);
}

function checkImage(read: Read): CommandProblem | null {
  const [image] = read.args;
  return image && !isRunnableImage(image.text)
    ? problem('bad-image', { image: image.text }, image.at, 'invalid-value')
    : null;
}

function checkHealth(read: Read): CommandProblem | null {
  const times = [
    'health-interval',
    'health-timeout',
    'health-start-period',
    'health-start-interval',
  ];
  const given = read.given.filter(({ flag, value }) =>
    flag.name === 'health-retries'
      ? Number(value) !== 0
      : times.includes(flag.name)
        ? parseDuration(value) !== 0
        : flag.name === 'health-cmd' && value !== '',
  );
  const [first] = given;
  if (isOn(read, 'no-healthcheck'))
    return first ? clash(read, 'no-healthcheck', first.spelled) : null;
  const negative = given.find(
    ({ flag, value }) => flag.name !== 'health-cmd' && value.startsWith('-'),
  );
  return negative ? bad(negative, 'duration') : null;
}

function checkNetworks(read: Read): CommandProblem | null {
  const networks = all(read, 'network').map((given) => ({
    given,
    network: parseNetwork(given.value),
  }));
  const names = networks.map(({ network }) => network?.name ?? '');
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const alias = find(read, 'network-alias');
  if (alias && isBuiltInNetwork(names[0] ?? 'default'))
    return names[0] === undefined
      ? problem('alias-needs-network', { flag: alias.spelled }, alias.at, 'invalid-value')
      : clash(read, 'network-alias', `--network ${names[0]}`, 'invalid-value');
  for (const { given, network } of networks) {
    if (!network) continue;
    if (network.name.trim() === '') return bad(given, 'network');
    if (network.aliases.length > 0 && (isBuiltInNetwork(network.name) || alias))
      return clash(
        read,
        'network',
        `alias=${network.aliases[0]}`,
        alias ? 'conflicting-options' : 'invalid-value',
      );
    if ((counts.get(network.name) ?? 0) > 1)
      return clash(read, 'network', given.value, 'invalid-value');
  }
  const doubled = networks[0]?.network?.more
    .map((field) => field.split('=')[0] ?? '')
    .find((name) => find(read, name));
  if (doubled) return clash(read, doubled, `--network ${networks[0]?.given.value ?? ''}`);
  const builtIn = names.filter(isBuiltInNetwork);
  return builtIn.length > 0 && builtIn.length < names.length
    ? clash(read, 'network', `--network ${builtIn[0]}`)
    : null;
}
