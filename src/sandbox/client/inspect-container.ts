// A container as `inspect` shows it.
import { bytesBelow, nodeAt } from '../files/store.ts';
import { diffTrees } from '../files/diff.ts';
import { namesOf } from '../engine/router.ts';
import { hostName } from '../engine/host-name.ts';
import { sizeOfImage } from '../engine/images.ts';
import type { HealthCheck } from '../engine/options.ts';
import type { Container, Endpoint } from '../engine/state.ts';
import { isoNano } from '../engine/time.ts';
import { hostConfig } from './inspect-host-config.ts';
import { portsValue } from './ports-value.ts';
import { struct, type GoValue } from './template/type.ts';

type Extras = { withSize: boolean };

export function containerValue(container: Container, { withSize }: Extras): GoValue {
  const folder = `/var/lib/docker/containers/${container.id}`;
  const hasFiles = container.hasBeenStarted;
  return struct({
    ID: container.id,
    Created: isoNano(container.createdAt),
    Path: container.path,
    Args: container.args,
    State: stateValue(container),
    Image: container.image.id,
    ResolvConfPath: hasFiles ? `${folder}/resolv.conf` : '',
    HostnamePath: hasFiles ? `${folder}/hostname` : '',
    HostsPath: hasFiles ? `${folder}/hosts` : '',
    LogPath:
      hasFiles && container.options.logDriver === 'json-file'
        ? `${folder}/${container.id}-json.log`
        : '',
    Name: `/${container.name}`,
    RestartCount: container.restartCount,
    Driver: 'overlay2',
    Platform: 'linux',
    MountLabel: '',
    ProcessLabel: '',
    AppArmorProfile: '',
    ExecIDs: container.execs.size > 0 ? [...container.execs.keys()] : null,
    HostConfig: hostConfig(container),
    GraphDriver: struct({ Name: 'overlay2', Data: struct(layersOf(container)) }),
    SizeRw: withSize ? writtenBytes(container) : null,
    SizeRootFs: withSize ? writtenBytes(container) + sizeOfImage(container.image) : null,
    Mounts: container.mounts.filter(({ by }) => by !== 'tmpfs').map(mountValue),
    Config: configValue(container),
    NetworkSettings: networkSettings(container),
  });
}

/** Bytes of the files in a container's own layer. */
export function writtenBytes({ base, store }: Container): number {
  return diffTrees(base, store.root).reduce((sum, { kind, path }) => {
    const node = kind === 'D' ? null : nodeAt(store.root, path);
    return sum + (node?.kind === 'file' ? bytesBelow(node) : 0);
  }, 0);
}

/** The folder of a layer is called by an id of its own. */
export function graphName(diffId: string): string {
  return Array.from(diffId.slice(7)).toReversed().join('');
}

function layersOf({ id, layerId, image }: Container): object {
  const folder = '/var/lib/docker/overlay2';
  const lower = image.layers
    .map(({ diffId }) => `${folder}/${graphName(diffId)}/diff`)
    .toReversed()
    .join(':');
  return {
    ID: id,
    LowerDir: `${folder}/${layerId}-init/diff${lower === '' ? '' : `:${lower}`}`,
    MergedDir: `${folder}/${layerId}/merged`,
    UpperDir: `${folder}/${layerId}/diff`,
    WorkDir: `${folder}/${layerId}/work`,
  };
}

function stateValue(container: Container): GoValue {
  const { status, life, health } = container;
  return struct({
    Status: status,
    Running: life !== null || status === 'restarting',
    Paused: status === 'paused',
    Restarting: status === 'restarting',
    OOMKilled: container.isOutOfMemory,
    Dead: status === 'dead',
    Pid: life?.init.hostPid ?? 0,
    ExitCode: container.exitCode,
    Error: container.error,
    StartedAt: isoNano(container.startedAt),
    FinishedAt: isoNano(container.finishedAt),
    Health:
      health === null
        ? null
        : struct({
            Status: health.status,
            FailingStreak: health.streak,
            Log: health.log.map((result) =>
              struct({
                Start: isoNano(result.start),
                End: isoNano(result.end),
                ExitCode: result.code,
                Output: result.output,
              }),
            ),
          }),
  });
}

function mountValue(mount: Container['mounts'][number]): GoValue {
  const isVolume = mount.type === 'volume';
  return struct({
    Type: mount.type,
    Name: isVolume ? mount.name : '',
    Source: mount.source,
    Destination: mount.target,
    Driver: isVolume ? 'local' : '',
    Mode: mount.mode,
    RW: !mount.isReadOnly,
    Propagation: mount.propagation,
  });
}

export function healthcheckValue(check: HealthCheck | null): GoValue {
  if (check === null) return null;
  return struct({
    Test: check.test,
    Interval: check.intervalMs * 1e6,
    Timeout: check.timeoutMs * 1e6,
    StartPeriod: check.startPeriodMs * 1e6,
    StartInterval: check.startIntervalMs * 1e6,
    Retries: check.retries,
  });
}

/** Keys of something that has no values, as Go's `map[…]struct{}`. */
export function setValue(names: string[]): GoValue {
  return names.length === 0 ? null : new Map(names.map((name) => [name, new Map()]));
}

function configValue(container: Container): GoValue {
  const { options } = container;
  return struct({
    Hostname: hostNameShown(container),
    Domainname: options.domainname,
    User: container.user,
    AttachStdin: options.attachStdin,
    AttachStdout: options.attachStdout,
    AttachStderr: options.attachStderr,
    ExposedPorts: setValue(container.exposed),
    Tty: options.tty,
    OpenStdin: options.openStdin,
    StdinOnce: options.attachStdin,
    Env: container.env.length > 0 ? container.env : null,
    Cmd: container.cmd,
    Healthcheck: healthcheckValue(container.healthCheck),
    ArgsEscaped: container.image.config.argsEscaped && options.cmd.length === 0,
    Image: options.image,
    Volumes: setValue(container.volumes),
    WorkingDir: container.workdir,
    Entrypoint: container.entrypoint,
    OnBuild: null,
    Labels: new Map(container.labels),
    StopSignal: container.stopSignal,
    StopTimeout: options.stopTimeoutS,
    Shell: container.image.config.shell,
  });
}

function hostNameShown(container: Container): string {
  const { network, hostname } = container.options;
  return network.startsWith('container:') ? hostname : hostName(container);
}

function networkSettings(container: Container): GoValue {
  const { life, sandboxId } = container;
  const bridge = container.endpoints.get('bridge');
  const own = bridge ? endpointFields(container, bridge) : noAddress;
  return struct({
    Bridge: '',
    SandboxID: life ? sandboxId : '',
    SandboxKey: life && sandboxId !== '' ? `/var/run/docker/netns/${keyOf(container)}` : '',
    Ports: portsValue(life ? container.ports : new Map()),
    HairpinMode: false,
    LinkLocalIPv6Address: '',
    LinkLocalIPv6PrefixLen: 0,
    SecondaryIPAddresses: null,
    SecondaryIPv6Addresses: null,
    ...own,
    Networks: new Map([
      ...[...container.endpoints].map(([name, endpoint]): [string, GoValue] => [
        name,
        endpointValue(container, endpoint),
      ]),
      ...[...container.absent].map(([name, joining]): [string, GoValue] => [
        name,
        struct({ ...settingsOf(joining), NetworkID: '', ...noAddress, DNSNames: null }),
      ]),
    ]),
  });
}

function keyOf({ options, sandboxId }: Container): string {
  return options.network === 'host' ? 'default' : sandboxId.slice(0, 12);
}

const noAddress = {
  EndpointID: '',
  Gateway: '',
  GlobalIPv6Address: '',
  GlobalIPv6PrefixLen: 0,
  IPAddress: '',
  IPPrefixLen: 0,
  IPv6Gateway: '',
  MacAddress: '',
};

function endpointFields(container: Container, endpoint: Endpoint): typeof noAddress {
  const { network, isUp } = endpoint;
  if (!isUp || !container.life || network.driver !== 'bridge')
    return { ...noAddress, EndpointID: isUp ? endpoint.id : '' };
  return {
    ...noAddress,
    EndpointID: endpoint.id,
    Gateway: network.isInternal ? '' : network.gateway,
    IPAddress: endpoint.ip,
    IPPrefixLen: Number(network.subnet.split('/')[1]),
    MacAddress: endpoint.mac,
  };
}

function endpointValue(container: Container, endpoint: Endpoint): GoValue {
  const { network, joining } = endpoint;
  const isOwn = !['bridge', 'host', 'none'].includes(network.name);
  return struct({
    ...settingsOf(joining),
    NetworkID: container.hasBeenStarted ? network.id : '',
    ...endpointFields(container, endpoint),
    DNSNames: isOwn ? [...new Set(dnsNames(container, endpoint))] : null,
  });
}

const settingsOf = ({ ip, ip6, aliases }: Endpoint['joining']) => ({
  IPAMConfig: ip === '' && ip6 === '' ? null : struct({ IPv4Address: ip, IPv6Address: ip6 }),
  Links: null,
  Aliases: aliases.length > 0 ? aliases : null,
  DriverOpts: null,
  GwPriority: 0,
});

/** The name, the aliases, the short id, the host's name. */
function dnsNames(container: Container, endpoint: Endpoint): string[] {
  const [name = '', id = '', ...others] = namesOf(container, endpoint);
  const { aliases } = endpoint.joining;
  return [name, ...aliases, id, ...others.slice(aliases.length)];
}
