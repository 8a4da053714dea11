// What lists show of containers, images, volumes and networks: their rows.
import { humanDuration, humanSize, shortened } from './table.ts';
import type { RowKind, Row } from './format.ts';
import { writtenBytes } from './inspect-container.ts';
import { usersOfImage, usersOfVolume } from '../engine/find.ts';
import { sizeOfImage } from '../engine/images.ts';
import type { Container, Engine, Image, Network, Volume } from '../engine/state.ts';
import { goTime } from '../engine/time.ts';
import { portsColumn } from './ports-column.ts';
import { statusColumn } from './status-column.ts';

function headings(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(',').map((pair): [string, string] => {
      const [name = '', title = ''] = pair.split(':');
      return [name, title];
    }),
  );
}

const executing = 'template parsing error';

export const containerRows: RowKind = {
  type: 'formatter.ContainerContext',
  headings: headings(
    'Command:COMMAND,CreatedAt:CREATED AT,ID:CONTAINER ID,Image:IMAGE,Labels:LABELS,LocalVolumes:LOCAL VOLUMES,Mounts:MOUNTS,Names:NAMES,Networks:NETWORKS,Platform:any,Ports:PORTS,RunningFor:CREATED,Size:SIZE,State:STATE,Status:STATUS',
  ),
  table: '{{.ID}}\t{{.Image}}\t{{.Command}}\t{{.RunningFor}}\t{{.Status}}\t{{.Ports}}\t{{.Names}}',
  quiet: '{{.ID}}',
  raw: 'container_id: {{.ID}}\nimage: {{.Image}}\ncommand: {{.Command}}\ncreated_at: {{.CreatedAt}}\nstate: {{- if .State}} {{.State}} {{- end}}\nstatus: {{- if .Status}} {{.Status}} {{- end}}\nnames: {{.Names}}\nlabels: {{- if .Labels}} {{.Labels}} {{- end}}\nports: {{- if .Ports}} {{.Ports}} {{- end}}\n',
  before: 'failed to execute template',
};

export function containerRow(
  engine: Engine,
  container: Container,
  { noTrunc, withSize }: { noTrunc: boolean; withSize: boolean },
): Row {
  const { now } = engine.kernel;
  const text = [
    container.path,
    ...container.args.map((word) => (word.includes(' ') ? `'${word}'` : word)),
  ].join(' ');
  const written = humanSize(writtenBytes(container), 3);
  const visible = container.mounts.filter(({ by }) => by !== 'tmpfs');
  const mounts = visible.map(({ name, source }) => (name === '' ? source : name));
  return {
    labels: container.labels,
    fields: new Map(
      Object.entries<string | null>({
        Command: quotedWords(noTrunc ? text : shortened(text, 20)),
        CreatedAt: goTime(container.createdAt),
        ID: noTrunc ? container.id : container.id.slice(0, 12),
        Image: imageColumn(engine, container, noTrunc),
        Labels: pairs(container.labels),
        LocalVolumes: String(visible.filter(({ type }) => type === 'volume').length),
        Mounts: mounts.map((mount) => (noTrunc ? mount : shortened(mount, 15))).join(','),
        Names: container.name,
        Networks: [...container.endpoints.keys(), ...container.absent.keys()].sort().join(','),
        Platform: null,
        Ports: portsColumn(container),
        RunningFor: `${humanDuration(now - container.createdAt)} ago`,
        Size: withSize
          ? `${written} (virtual ${humanSize(writtenBytes(container) + sizeOfImage(container.image), 3)})`
          : written,
        State: container.status,
        Status: statusColumn(container, now),
      }),
    ),
  };
}

/** Go's %q. */
function quotedWords(text: string): string {
  return JSON.stringify(text);
}

/** What was typed, or the id where that name is another image's by now. */
function imageColumn(engine: Engine, { options, image }: Container, noTrunc: boolean): string {
  const named = engine.tags.get(
    options.image.includes(':') ? options.image : `${options.image}:latest`,
  );
  if (/^sha256:[a-f0-9]{64}$/.test(options.image) && !noTrunc) return options.image.slice(7, 19);
  if (named === image.id) return options.image;
  if (/^(?:sha256:)?[a-f0-9]{6,64}$/.test(options.image)) return options.image;
  return noTrunc ? image.id : image.id.slice(7, 19);
}

function pairs(labels: ReadonlyMap<string, string>): string {
  return [...labels]
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(',');
}

export const imageRows: RowKind = {
  type: 'formatter.imageContext',
  headings: headings(
    'Containers:CONTAINERS,CreatedAt:CREATED AT,CreatedSince:CREATED,Digest:DIGEST,ID:IMAGE ID,Repository:REPOSITORY,SharedSize:SHARED SIZE,Size:SIZE,Tag:TAG,UniqueSize:UNIQUE SIZE,VirtualSize:SIZE',
  ),
  table:
    '{{.Repository}}\t{{.Tag}}\t{{.ID}}\t{{if .CreatedSince }}{{.CreatedSince}}{{else}}N/A{{end}}\t{{.Size}}',
  quiet: '{{.ID}}',
  raw: 'repository: {{.Repository}}\ntag: {{.Tag}}\nimage_id: {{.ID}}\ncreated_at: {{.CreatedAt}}\nvirtual_size: {{.Size}}\n',
  before: executing,
};

export type ImageLine = { image: Image; repository: string; tag: string; digest: string };

export function imageRow(engine: Engine, line: ImageLine, noTrunc: boolean): Row {
  const { image, repository, tag, digest } = line;
  const size = sizeOfImage(image);
  return {
    fields: new Map(
      Object.entries<string>({
        Containers: String(usersOfImage(engine, image).length),
        CreatedAt: goTime(image.createdAt),
        CreatedSince: `${humanDuration(engine.kernel.now - image.createdAt)} ago`,
        Digest: digest,
        ID: noTrunc ? image.id : image.id.slice(7, 19),
        Repository: repository,
        SharedSize: 'N/A',
        Size: humanSize(size, 3),
        Tag: tag,
        UniqueSize: 'N/A',
        VirtualSize: humanSize(size),
      }),
    ),
  };
}

export const volumeRows: RowKind = {
  type: 'formatter.volumeContext',
  headings: headings(
    'Availability:AVAILABILITY,Driver:DRIVER,Group:GROUP,Labels:LABELS,Links:LINKS,Mountpoint:MOUNTPOINT,Name:VOLUME NAME,Scope:SCOPE,Size:SIZE,Status:STATUS',
  ),
  table: '{{.Driver}}\t{{.Name}}',
  quiet: '{{.Name}}',
  raw: 'name: {{.Name}}\ndriver: {{.Driver}}\n',
  before: executing,
};

export function volumeRow(engine: Engine, volume: Volume, withUse = false): Row {
  return {
    labels: volume.labels,
    fields: new Map(
      Object.entries<string>({
        Availability: 'N/A',
        Driver: volume.driver,
        Group: 'N/A',
        Labels: pairs(volume.labels),
        Links: withUse ? String(usersOfVolume(engine, volume.name).length) : 'N/A',
        Mountpoint: `/var/lib/docker/volumes/${volume.name}/_data`,
        Name: volume.name,
        Scope: 'local',
        Size: withUse ? humanSize(volume.store.usedBytes) : 'N/A',
        Status: 'N/A',
      }),
    ),
  };
}

export const networkRows: RowKind = {
  type: 'network.networkContext',
  headings: headings(
    'CreatedAt:CREATED AT,Driver:DRIVER,ID:NETWORK ID,IPv4:IPV4,IPv6:IPV6,Internal:INTERNAL,Labels:LABELS,Name:NAME,Scope:SCOPE',
  ),
  table: '{{.ID}}\t{{.Name}}\t{{.Driver}}\t{{.Scope}}',
  quiet: '{{.ID}}',
  raw: 'network_id: {{.ID}}\nname: {{.Name}}\ndriver: {{.Driver}}\nscope: {{.Scope}}\n',
  before: executing,
};

export function networkRow(network: Network, noTrunc: boolean): Row {
  return {
    labels: network.labels,
    fields: new Map(
      Object.entries<string>({
        CreatedAt: goTime(network.createdAt, true),
        Driver: network.driver,
        ID: noTrunc ? network.id : network.id.slice(0, 12),
        IPv4: 'true',
        IPv6: String(network.enablesIpv6),
        Internal: String(network.isInternal),
        Labels: pairs(network.labels),
        Name: network.name,
        Scope: 'local',
      }),
    ),
  };
}
