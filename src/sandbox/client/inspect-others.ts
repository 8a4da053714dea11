// Images, volumes and networks as `inspect` shows them.
import { tagsOf } from '../engine/find.ts';
import { sizeOfImage } from '../engine/images.ts';
import { endpointsOf } from '../engine/networks.ts';
import type { Engine, Image, Network, Volume } from '../engine/state.ts';
import { isoNano, isoSeconds } from '../engine/time.ts';
import { graphName, healthcheckValue, setValue } from './inspect-container.ts';
import { struct, type GoValue } from './template/type.ts';

export function imageValue(engine: Engine, image: Image): GoValue {
  const { config } = image;
  const some = (list: string[]): string[] | null => (list.length > 0 ? list : null);
  const folder = '/var/lib/docker/overlay2';
  const layers = image.layers.map(({ diffId }) => `${folder}/${graphName(diffId)}`).toReversed();
  const [top = ''] = layers;
  const lower = layers.slice(1).map((each) => `${each}/diff`);
  return struct({
    ID: image.id,
    RepoTags: tagsOf(engine, image),
    RepoDigests: image.digests,
    Parent: image.parent,
    Comment: image.comment,
    Created: isoNano(image.createdAt),
    DockerVersion: image.dockerVersion,
    Author: image.author,
    Architecture: 'amd64',
    Os: 'linux',
    Size: sizeOfImage(image),
    GraphDriver: struct({
      Name: 'overlay2',
      Data: struct({
        ...(lower.length > 0 ? { LowerDir: lower.join(':') } : {}),
        MergedDir: `${top}/merged`,
        UpperDir: `${top}/diff`,
        WorkDir: `${top}/work`,
      }),
    }),
    RootFS: struct({ Type: 'layers', Layers: image.layers.map(({ diffId }) => diffId) }),
    Metadata: struct({
      LastTagTime: image.taggedAt === null ? '0001-01-01T00:00:00Z' : isoNano(image.taggedAt),
    }),
    Config: struct({
      ArgsEscaped: config.argsEscaped,
      Cmd: config.cmd,
      Entrypoint: config.entrypoint,
      Env: some(config.env),
      ExposedPorts: setValue(config.ports),
      Healthcheck: healthcheckValue(config.health),
      Labels: config.labels.size > 0 ? new Map(config.labels) : null,
      OnBuild: some(config.onBuild),
      Shell: config.shell,
      StopSignal: config.stopSignal,
      User: config.user,
      Volumes: setValue(config.volumes),
      WorkingDir: config.workdir,
    }),
  });
}

export function volumeValue(volume: Volume): GoValue {
  const { labels, options } = volume;
  return struct({
    CreatedAt: isoSeconds(volume.createdAt),
    Driver: volume.driver,
    Labels: labels.size > 0 ? new Map(labels) : null,
    Mountpoint: `/var/lib/docker/volumes/${volume.name}/_data`,
    Name: volume.name,
    Options: options.size > 0 ? new Map(options) : null,
    Scope: 'local',
  });
}

export function networkValue(engine: Engine, network: Network): GoValue {
  const isPreset = ['bridge', 'host', 'none'].includes(network.name);
  const hasGateway =
    network.hasOwnGateway ||
    (network.ipRange === '' &&
      network.auxiliary.size === 0 &&
      (!network.isInternal || !network.isChosen));
  const pool = struct({
    Subnet: network.subnet,
    IPRange: network.ipRange,
    Gateway: hasGateway ? network.gateway : '',
    AuxAddress: network.auxiliary,
  });
  return struct({
    Name: network.name,
    ID: network.id,
    Created: isoNano(network.createdAt),
    Scope: 'local',
    Driver: network.driver,
    EnableIPv4: true,
    EnableIPv6: network.enablesIpv6,
    IPAM: struct({
      Driver: 'default',
      Options: isPreset ? null : new Map(),
      Config: network.subnet === '' ? null : [pool],
    }),
    Internal: network.isInternal,
    Attachable: network.isAttachable,
    Ingress: false,
    ConfigFrom: struct({ Network: '' }),
    ConfigOnly: false,
    Containers: new Map(
      endpointsOf(engine, network)
        .filter(({ container, endpoint }) => endpoint.isUp && container.life)
        .map(({ container, endpoint }) => [
          container.id,
          struct({
            Name: container.name,
            EndpointID: endpoint.id,
            MacAddress: endpoint.mac,
            IPv4Address:
              endpoint.ip === '' ? '' : `${endpoint.ip}/${network.subnet.split('/')[1] ?? ''}`,
            IPv6Address: '',
          }),
        ]),
    ),
    Options: new Map(network.name === 'bridge' ? bridgeOptions : network.options),
    Labels: new Map(network.labels),
  });
}

const bridgeOptions: [string, string][] = [
  ['com.docker.network.bridge.default_bridge', 'true'],
  ['com.docker.network.bridge.enable_icc', 'true'],
  ['com.docker.network.bridge.enable_ip_masquerade', 'true'],
  ['com.docker.network.bridge.host_binding_ipv4', '0.0.0.0'],
  ['com.docker.network.bridge.name', 'docker0'],
  ['com.docker.network.driver.mtu', '1500'],
];
