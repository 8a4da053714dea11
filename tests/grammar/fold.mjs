// What the docker client sent, folded by the table of normal forms: two lines that mean the same for a learner come to the same text.
// Written from that table and the engine's API alone; nothing of the program under test is used.

/** One text for all that a run of a line asked of the engine. Their order says nothing: of several things to stop the client stops them side by side, and a start always follows its creation. */
export function foldedRequests(requests) {
  const kept = requests
    .filter(({ path }) => !/^\/_ping$|\/resize$/.test(path))
    .map((request) => rules.reduce((folded, rule) => rule(folded), structuredClone(request)));
  return JSON.stringify(kept.map((request) => JSON.stringify(sorted(request))).sort());
}

const rules = [
  withoutScreenSize,
  imageInFull,
  mountsInOneForm,
  environmentByName,
  setsInOrder,
  withoutPresets,
  filtersAsSets,
  buildTagsInFull,
  timesBackFromNow,
];

/** The terminal's size is the terminal's. */
function withoutScreenSize({ body, ...rest }) {
  if (body?.HostConfig) delete body.HostConfig.ConsoleSize;
  if (body) delete body.ConsoleSize;
  return { ...rest, body };
}

/** `nginx` = `nginx:latest` = `library/nginx` = `docker.io/library/nginx` = `index.docker.io/library/nginx`. */
function imageInFull({ path, query, body, ...rest }) {
  if (body?.Image !== undefined && body?.HostConfig) body.Image = fullImage(body.Image);
  const images = /^\/images\/(.+?)(\/(?:push|tag|json|history|get))?$/.exec(path);
  const named =
    images && !['create', 'get', 'load', 'prune', 'search'].includes(images[1])
      ? `/images/${fullImage(images[2] === '/push' && query.tag ? `${images[1]}:${query.tag}` : images[1])}${images[2] ?? ''}`
      : path;
  const asked = { ...query };
  if (images?.[2] === '/push') delete asked.tag;
  if (asked.fromImage !== undefined)
    [asked.fromImage, asked.tag] = [
      fullImage(
        asked.tag
          ? `${asked.fromImage}${asked.tag.startsWith('sha256:') ? '@' : ':'}${asked.tag}`
          : asked.fromImage,
      ),
      '',
    ];
  if (asked.names !== undefined) asked.names = [asked.names].flat().map(fullImage);
  if (asked.repo !== undefined && asked.fromSrc === undefined)
    [asked.repo, asked.tag] = [
      fullImage(asked.tag ? `${asked.repo}:${asked.tag}` : asked.repo),
      '',
    ];
  return { ...rest, path: named, query: asked, body };
}

function fullImage(text) {
  if (/^(?:sha256:)?[0-9a-f]{64}$/.test(text)) return text;
  const [, name, tag = '', digest = ''] = /^(.*?)(:[\w.-]+)?(@sha256:[0-9a-f]+)?$/.exec(text) ?? [];
  if (name === undefined || name === '') return text;
  const [first, ...more] = name.split('/');
  const hasHost =
    more.length > 0 &&
    (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  const bare = hasHost ? name.replace(/^(?:index\.)?docker\.io\//, '') : name;
  const isHub = !hasHost || /^(?:index\.)?docker\.io$/.test(first);
  const whole = isHub ? `docker.io/${bare.includes('/') ? bare : `library/${bare}`}` : name;
  return `${whole}${tag === '' && digest === '' ? ':latest' : tag}${digest}`;
}

/** `-v`, `--mount` and `--tmpfs` as one list by target: `:rw` says nothing, and a bind is a bind whether the host path exists or not. */
function mountsInOneForm({ body, ...rest }) {
  if (!body?.HostConfig) return { ...rest, body };
  const { HostConfig: host, Volumes: anonymous } = body;
  const mounts = [
    ...Object.keys(anonymous ?? {}).map((target) => ({
      type: 'volume',
      source: '',
      target: clean(target),
    })),
    ...(host.Binds ?? []).map(fromBind),
    ...(host.Mounts ?? []).map(fromMount),
    ...Object.entries(host.Tmpfs ?? {}).map(([target, options]) => ({
      type: 'tmpfs',
      source: '',
      target: clean(target),
      ...fromTmpfs(options),
    })),
  ];
  body.Mounts = mounts.map((mount) => JSON.stringify(sorted(mount))).sort();
  for (const name of ['Binds', 'Mounts', 'Tmpfs']) delete host[name];
  delete body.Volumes;
  return { ...rest, body };
}

function fromBind(text) {
  const parts = text.split(':');
  const [source, target, options = ''] = [parts[0], parts[1] ?? '', parts.slice(2).join(':')];
  const type = /^[/.~]/.test(source) ? 'bind' : 'volume';
  const words = options.split(',').filter((word) => word !== '' && word !== 'rw');
  return {
    type,
    source: type === 'bind' ? clean(source) : source,
    target: clean(target),
    ...(words.includes('ro') ? { readOnly: true } : {}),
    ...(words.includes('nocopy') ? { noCopy: true } : {}),
    ...rest(words.filter((word) => word !== 'ro' && word !== 'nocopy')),
  };
}

const rest = (words) => (words.length === 0 ? {} : { extra: words.sort() });

function fromMount({
  Type,
  Source = '',
  Target,
  ReadOnly,
  BindOptions,
  VolumeOptions,
  TmpfsOptions,
}) {
  const options = { ...VolumeOptions };
  const isNoCopy = options.NoCopy === true;
  delete options.NoCopy;
  const extra = [
    BindOptions?.Propagation ?? [],
    Object.keys(options).length > 0 ? JSON.stringify(sorted(options)) : [],
  ].flat();
  const others = Object.fromEntries(
    Object.entries(BindOptions ?? {}).filter(([name]) => name !== 'Propagation'),
  );
  return {
    type: Type,
    source: Type === 'bind' ? clean(Source) : Source,
    target: clean(Target),
    ...(ReadOnly ? { readOnly: true } : {}),
    ...(isNoCopy ? { noCopy: true } : {}),
    ...rest([...extra, ...(Object.keys(others).length > 0 ? [JSON.stringify(others)] : [])]),
    ...(TmpfsOptions ? { size: TmpfsOptions.SizeBytes ?? 0, mode: TmpfsOptions.Mode ?? 0 } : {}),
  };
}

/** `--tmpfs /x:size=1m` and `tmpfs-size=1m` say the same. */
function fromTmpfs(options) {
  const words = options.split(',').filter((word) => word !== '' && word !== 'rw');
  const size = words.find((word) => word.startsWith('size='));
  const mode = words.find((word) => word.startsWith('mode='));
  const sized =
    size || mode
      ? {
          size: size ? bytesOf(size.slice(5)) : 0,
          mode: mode ? Number.parseInt(mode.slice(5), 8) : 0,
        }
      : {};
  return {
    ...(words.includes('ro') ? { readOnly: true } : {}),
    ...sized,
    ...rest(words.filter((word) => word !== size && word !== mode && word !== 'ro')),
  };
}

function bytesOf(text) {
  const [, number, unit] = /^(\d+)([kmg]?)b?$/i.exec(text) ?? [];
  return number === undefined
    ? text
    : Number(number) * 1024 ** ' kmg'.indexOf(unit.toLowerCase() || ' ');
}

function clean(path) {
  return path.replaceAll(/\/+(?:\.\/+)*/g, '/').replace(/(?<=.)\/\.?$/, '');
}

/** Of a variable that is set twice the last one holds; their order says nothing. */
function environmentByName({ body, ...rest }) {
  if (Array.isArray(body?.Env))
    body.Env = [...new Map(body.Env.map((text) => [text.split('=')[0], text])).values()].sort();
  return { ...rest, body };
}

const ordered = new Set([
  'Cmd',
  'Entrypoint',
  'Dns',
  'DnsSearch',
  'DnsOptions',
  'Test',
  'VolumesFrom',
]);

/** Lists whose order says nothing, with every entry once. */
function setsInOrder({ body, ...rest }) {
  const sort = (value, name) => {
    if (Array.isArray(value))
      return ordered.has(name)
        ? value
        : [...new Set(value.map((one) => JSON.stringify(sort(one, ''))))].sort();
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, sort(one, key)]));
  };
  return { ...rest, body: sort(body, '') };
}

/** A value that is what holds anyway: the default network, no restart, the usual driver, all lines of a log. */
function withoutPresets({ path, query, body, ...rest }) {
  const host = body?.HostConfig;
  if (host) {
    if (host.NetworkMode === 'bridge') host.NetworkMode = 'default';
    const endpoints = body.NetworkingConfig?.EndpointsConfig ?? {};
    if (endpoints.bridge)
      Object.assign(endpoints, { default: endpoints.bridge, bridge: undefined });
    if (host.RestartPolicy?.Name === '') host.RestartPolicy.Name = 'no';
    if (host.PidsLimit === -1) host.PidsLimit = 0;
  }
  if (
    /^\/(?:volumes|networks)\/create$/.test(path) &&
    body &&
    ['local', 'bridge', 'default', ''].includes(body.Driver)
  )
    delete body.Driver;
  // A daemon may be set up to make every network otherwise; where it isn't, IPv4 is on and IPv6 is off.
  if (path === '/networks/create' && body?.EnableIPv4 === true) delete body.EnableIPv4;
  if (path === '/networks/create' && body?.EnableIPv6 === false) delete body.EnableIPv6;
  const asked = { ...query };
  if (path.endsWith('/logs') && asked.tail === 'all') delete asked.tail;
  return { ...rest, path, query: asked, body };
}

function filtersAsSets({ query, ...rest }) {
  const asked = { ...query };
  if (asked.filters) asked.filters = JSON.stringify(sorted(spelled(JSON.parse(asked.filters))));
  return { ...rest, query: asked };
}

/** `dangling=1` and `dangling=true` are one question. */
function spelled(filters) {
  const truth = (value) => ({ 1: 'true', 0: 'false' })[value] ?? value;
  return Object.fromEntries(
    Object.entries(filters).map(([name, values]) => [
      name,
      name === 'dangling'
        ? Object.fromEntries(Object.entries(values).map(([value, on]) => [truth(value), on]))
        : values,
    ]),
  );
}

/** `-t app` = `-t app:latest`; `-f ./Dockerfile` = the usual Dockerfile. */
function buildTagsInFull({ path, query, ...rest }) {
  if (path !== '/build') return { path, query, ...rest };
  const asked = { ...query };
  if (asked.t) asked.t = [...new Set([asked.t].flat().map(fullImage))].sort();
  if (asked.dockerfile) asked.dockerfile = asked.dockerfile.replace(/^\.\//, '');
  return { path, query: asked, ...rest };
}

/** `--since 10m` is sent as an instant: what counts is how long ago that is, to the minute. */
function timesBackFromNow({ query, ...rest }) {
  const asked = { ...query };
  for (const name of ['since', 'until']) {
    const ago = Date.now() / 1000 - Number(asked[name]);
    if (asked[name] !== undefined && Math.abs(ago) < 366 * 86_400)
      asked[name] = `${Math.round(ago / 60)} minutes ago`;
  }
  return { ...rest, query: asked };
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
}
