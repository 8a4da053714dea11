// What is there in a world, as a picture wants it: images, their containers, and what those have of mounts, networks and ports.
import { tagsOf, usersOfImage, usersOfVolume } from './engine/find.ts';
import type { MountPoint } from './engine/options.ts';
import type { Container, Engine, Image } from './engine/state.ts';
import { homeFolder } from './home.ts';

export type MappedMount = {
  kind: 'volume' | 'bind' | 'tmpfs';
  /** The volume's name, the folder as it was written, or empty. */
  name: string;
  /** Whether somebody gave it that name. */
  isNamed: boolean;
  at: string;
  isReadOnly: boolean;
};

export type MappedContainer = {
  name: string;
  /** As an image of the map is named. */
  image: string;
  /** `running`, `exited 0`. */
  state: string;
  isRunning: boolean;
  mounts: MappedMount[];
  networks: string[];
  ports: { host: string; container: string }[];
};

export type WorldMap = {
  /** Without a tag where that is `latest`; the beginning of its id where it has no name. */
  images: { name: string; isUsed: boolean }[];
  containers: MappedContainer[];
  volumes: { name: string; isUsed: boolean; isNamed: boolean }[];
  /** Those that somebody made. */
  networks: { name: string; isUsed: boolean }[];
};

export function mapOf(engine: Engine): WorldMap {
  const containers = [...engine.containers.values()];
  return {
    images: [...engine.images.values()].map((image) => ({
      name: nameOfImage(engine, image),
      isUsed: usersOfImage(engine, image).length > 0,
    })),
    containers: containers.map((one) => containerOf(engine, one)),
    volumes: [...engine.volumes.values()].map(({ name, isAnonymous }) => ({
      name,
      isUsed: usersOfVolume(engine, name).length > 0,
      isNamed: !isAnonymous,
    })),
    networks: [...engine.networks.values()]
      .filter(({ name }) => !['bridge', 'host', 'none'].includes(name))
      .map(({ name }) => ({
        name,
        isUsed: containers.some(({ endpoints }) => endpoints.has(name)),
      })),
  };
}

function nameOfImage(engine: Engine, image: Image): string {
  const [tag] = tagsOf(engine, image);
  return tag?.replace(/:latest$/, '') ?? image.id.slice(7, 19);
}

function containerOf(engine: Engine, one: Container): MappedContainer {
  const { name, image, status, exitCode, mounts, options, endpoints, ports } = one;
  const isRunning = status === 'running';
  return {
    name,
    image: nameOfImage(engine, image),
    state: status === 'exited' ? `exited ${exitCode}` : status,
    isRunning,
    mounts: [
      ...mounts.map(mountOf),
      ...[...options.tmpfs.keys()].map((at) => mountAt('tmpfs', '', true, at, false)),
    ],
    networks: [...endpoints.values()].map(({ network }) => network.name),
    ports: [...ports].flatMap(([port, bindings]) => portsOf(port, bindings)),
  };
}

function mountOf({ type, name, source, target, isReadOnly, isAnonymous }: MountPoint): MappedMount {
  if (type === 'volume') return mountAt(type, name, !isAnonymous, target, isReadOnly);
  const isBelow = source === homeFolder || source.startsWith(`${homeFolder}/`);
  const shown = isBelow ? `.${source.slice(homeFolder.length)}` : source;
  return mountAt(type, type === 'bind' ? shown : '', true, target, isReadOnly);
}

function mountAt(
  kind: MappedMount['kind'],
  name: string,
  isNamed: boolean,
  at: string,
  isReadOnly: boolean,
): MappedMount {
  return { kind, name, isNamed, at, isReadOnly };
}

/** A port is bound for IPv4 and for IPv6: once is enough for a picture. */
function portsOf(port: string, bindings: { hostPort: string }[]): MappedContainer['ports'] {
  const container = port.replace(/\/tcp$/, '');
  const hosts = [...new Set(bindings.map(({ hostPort }) => hostPort))];
  return hosts.filter((host) => host !== '').map((host) => ({ host, container }));
}
