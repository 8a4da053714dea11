// What `docker inspect` prints becomes what checks speak of: fields that an engine leaves out are as if empty.

export type SeenMount = {
  kind: string;
  /** The volume's name, or the host's path of a bind mount. */
  source: string;
  at: string;
  isReadOnly: boolean;
};

export type SeenContainer = {
  state: string;
  exit: number;
  health: string | null;
  restarts: number;
  image: string;
  /** As its process is started: program and arguments. */
  command: string;
  env: string[];
  user: string;
  mounts: SeenMount[];
  /** Ports of the host, each with the container's own, `80/tcp`; the address is empty where it is every one. */
  ports: { address: string; host: string; container: string }[];
  networks: string[];
  memoryBytes: number;
  restartPolicy: string;
  labels: string[];
};

export function containerIn(document: unknown): SeenContainer {
  const at = fieldsOf(document);
  const state = at('State');
  const config = at('Config');
  const host = at('HostConfig');
  const health = state.text('Health', 'Status');
  return {
    state: state.text('Status'),
    exit: state.number('ExitCode'),
    health: health === '' ? null : health,
    restarts: at().number('RestartCount'),
    image: config.text('Image'),
    command: [at().text('Path'), ...at().texts('Args')].join(' '),
    env: config.texts('Env'),
    user: config.text('User'),
    mounts: mountsIn(at().list('Mounts'), host.pairs('Tmpfs')),
    ports: portsIn(host.pairs('PortBindings')),
    networks: at('NetworkSettings')
      .pairs('Networks')
      .map(([name]) => name),
    memoryBytes: host.number('Memory'),
    restartPolicy: policyOf(
      host.text('RestartPolicy', 'Name'),
      host.number('RestartPolicy', 'MaximumRetryCount'),
    ),
    labels: writtenAs(config.pairs('Labels')),
  };
}

export type SeenImage = {
  layers: number;
  bytes: number;
  entrypoint: string;
  cmd: string;
  env: string[];
  user: string;
  workdir: string;
  labels: string[];
  exposed: string[];
};

export function imageIn(document: unknown): SeenImage {
  const at = fieldsOf(document);
  const config = at('Config');
  return {
    layers: at('RootFS').texts('Layers').length,
    bytes: at().number('Size'),
    entrypoint: config.texts('Entrypoint').join(' '),
    cmd: config.texts('Cmd').join(' '),
    env: config.texts('Env'),
    user: config.text('User'),
    workdir: config.text('WorkingDir'),
    labels: writtenAs(config.pairs('Labels')),
    exposed: config.pairs('ExposedPorts').map(([port]) => port),
  };
}

type SeenObject = { driver: string; isInternal: boolean };

export function objectIn(document: unknown): SeenObject {
  const at = fieldsOf(document);
  return { driver: at().text('Driver'), isInternal: at().value('Internal') === true };
}

function mountsIn(listed: readonly unknown[], tmpfs: readonly Pair[]): SeenMount[] {
  const mounts = listed.map((one): SeenMount => {
    const at = fieldsOf(one)();
    const kind = at.text('Type');
    return {
      kind,
      source: kind === 'volume' ? at.text('Name') : at.text('Source'),
      at: at.text('Destination'),
      isReadOnly: at.value('RW') === false,
    };
  });
  const more = tmpfs
    .filter(([path]) => !mounts.some((mount) => mount.at === path))
    .map(([path, options]): SeenMount => {
      const isReadOnly = String(options).split(',').includes('ro');
      return { kind: 'tmpfs', source: '', at: path, isReadOnly };
    });
  return [...mounts, ...more];
}

function portsIn(bindings: readonly Pair[]): SeenContainer['ports'] {
  return bindings.flatMap(([container, hosts]) =>
    (Array.isArray(hosts) ? hosts : []).map((one: unknown) => ({
      address: fieldsOf(one)().text('HostIp'),
      host: fieldsOf(one)().text('HostPort'),
      container,
    })),
  );
}

/** `on-failure:3`, as it is written on the command line. */
function policyOf(name: string, retries: number): string {
  return retries > 0 ? `${name}:${retries}` : name || 'no';
}

function writtenAs(pairs: readonly Pair[]): string[] {
  return pairs.map(([key, value]) => `${key}=${String(value)}`);
}

type Pair = readonly [key: string, value: unknown];

type Fields = {
  value(...path: string[]): unknown;
  text(...path: string[]): string;
  number(...path: string[]): number;
  texts(...path: string[]): string[];
  list(...path: string[]): unknown[];
  pairs(...path: string[]): Pair[];
};

/** Reads below a path of a document that may hold anything. */
function fieldsOf(document: unknown): (...from: string[]) => Fields {
  return (...from) => {
    const value = (...path: string[]): unknown =>
      [...from, ...path].reduce<unknown>(
        (at, key) => (isObject(at) && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined),
        document,
      );
    const list = (...path: string[]): unknown[] => {
      const found = value(...path);
      return Array.isArray(found) ? found : [];
    };
    return {
      value,
      list,
      text: (...path) => textOf(value(...path)),
      number: (...path) => Number(value(...path) ?? 0) || 0,
      texts: (...path) => list(...path).map(textOf),
      pairs: (...path) => {
        const found = value(...path);
        return isObject(found) ? Object.entries(found) : [];
      },
    };
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
