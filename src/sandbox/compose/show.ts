// ps, images, top, ls, port, config, version: what compose only shows.
import type { Call } from '../client/call.ts';
import { formatted, type Row, type RowKind } from '../client/format.ts';
import { containerRow } from '../client/rows.ts';
import { humanSize } from '../client/table.ts';
import { sizeOfImage } from '../engine/images.ts';
import type { Container, Engine } from '../engine/state.ts';
import { isoNanoFull } from '../engine/time.ts';
import { toBytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import type { Running } from '../kernel/process.ts';
import { ComposeFailure } from './failure.ts';
import { containersOf, labels, openByName, running, serviceOf, splitPair } from './session.ts';

const headings = (text: string) =>
  new Map(text.split(',').map((pair) => splitPair(pair.replace(':', '='))));

const psRows: RowKind = {
  type: 'formatter.ContainerContext',
  headings: headings(
    'Command:COMMAND,CreatedAt:CREATED AT,ExitCode:<no value>,Health:<no value>,ID:CONTAINER ID,Image:IMAGE,Labels:LABELS,LocalVolumes:<no value>,Mounts:<no value>,Name:NAME,Names:<no value>,Networks:<no value>,Ports:PORTS,Project:PROJECT,Publishers:<no value>,RunningFor:CREATED,Service:SERVICE,Size:SIZE,State:STATE,Status:STATUS',
  ),
  table:
    '{{.Name}}\t{{.Image}}\t{{.Command}}\t{{.Service}}\t{{.RunningFor}}\t{{.Status}}\t{{.Ports}}',
  quiet: '{{.ID}}',
  raw: '',
  before: 'template parsing error',
};

export function* ps(call: Call): Running {
  const { flags, args } = call;
  flags.only('compose ps', 'all filter format no-trunc orphans quiet services status');
  const session = yield* openByName(call);
  const { engine, project } = session;
  for (const name of args)
    if (!project.services.has(name) && project.files.length > 0)
      throw new ComposeFailure(`no such service: ${name}`);
  const wanted = [...flags.all('status'), ...flags.all('filter').flatMap(statusOf)];
  const isAll = flags.yes('all') || wanted.length > 0;
  const found = containersOf(engine, project.name, { oneOffs: flags.yes('all') })
    .filter((one) => args.length === 0 || args.includes(serviceOf(one)))
    .filter((one) => isAll || one.life !== null || one.status === 'restarting')
    .filter((one) => wanted.length === 0 || wanted.includes(one.status))
    .filter((one) => flags.yes('orphans', true) || project.services.has(serviceOf(one)));
  if (flags.yes('quiet')) {
    yield* write(call.self, 1, found.map(({ id }) => `${id}\n`).join(''));
    return 0;
  }
  if (flags.yes('services')) {
    const names = [...new Set(found.map(serviceOf))];
    yield* write(call.self, 1, toBytes(`${names.join('\n')}\n`));
    return 0;
  }
  const format = flags.text('format', 'table');
  if (format === 'json') {
    const lines = found.map((one) => `${objectText(psValue(engine, one))}\n`);
    yield* write(call.self, 1, toBytes(lines.join('').replace(/[<>&]/g, escapedJson)));
    return 0;
  }
  const rows = found.map((one) => psRow(engine, one, flags.yes('no-trunc')));
  yield* write(
    call.self,
    1,
    toBytes(
      formatted(psRows, rows, { format: format === 'pretty' ? 'table' : format, quiet: false }),
    ),
  );
  return 0;
}

const escapedJson = (sign: string) => `\\u00${sign.charCodeAt(0).toString(16)}`;

const objectText = (pairs: [string, unknown][]) =>
  `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`;

/** As one line of JSON: what the table could show, by name, and what is published. */
function psValue(engine: Engine, one: Container): [string, unknown][] {
  const { fields } = psRow(engine, one, false);
  const publishers = [...(one.life ? one.ports : [])].flatMap(([inside, all]) =>
    all.map(({ ip, hostPort }) => ({
      URL: ip,
      TargetPort: Number(inside.split('/')[0]),
      PublishedPort: Number(hostPort),
      Protocol: inside.split('/')[1] ?? 'tcp',
    })),
  );
  const names =
    'Command CreatedAt ExitCode Health ID Image Labels LocalVolumes Mounts Name Names Networks Ports Project Publishers RunningFor Service Size State Status';
  return names.split(' ').map((name) => {
    if (name === 'Publishers') return [name, publishers];
    const value = fields.get(name);
    return [name, name === 'ExitCode' ? Number(value) : String(value ?? '')];
  });
}

function statusOf(filter: string): string[] {
  const [key, value] = splitPair(filter);
  if (key === 'status') return [value];
  if (!filter.includes('='))
    throw new ComposeFailure('arguments to --filter should be in form KEY=VAL');
  throw new ComposeFailure(
    key === 'source' ? 'unsupported filter source' : `unknown filter ${key}`,
  );
}

function psRow(engine: Engine, one: Container, noTrunc: boolean): Row {
  const row = containerRow(engine, one, { noTrunc, withSize: false });
  row.fields.set('ID', noTrunc ? one.id : one.id.slice(0, 12));
  row.fields.set('Name', one.name);
  row.fields.set('Service', serviceOf(one));
  row.fields.set('Project', one.labels.get(labels.project) ?? '');
  row.fields.set('Health', one.life ? (one.health?.status ?? '') : '');
  row.fields.set('ExitCode', String(one.life ? 0 : one.exitCode));
  row.fields.set('Image', one.options.image);
  return row;
}

export function* images(call: Call): Running {
  const { flags } = call;
  flags.only('compose images', 'format quiet');
  const session = yield* openByName(call);
  const { engine, project } = session;
  const found = containersOf(engine, project.name, { oneOffs: true }).filter(
    (one) => call.args.length === 0 || call.args.includes(serviceOf(one)),
  );
  if (flags.yes('quiet')) {
    yield* write(
      call.self,
      1,
      [...new Set(found.map(({ image }) => `${image.id.slice(7)}\n`))].join(''),
    );
    return 0;
  }
  const format = formatOf(call);
  if (format === 'json') {
    const values = found.toReversed().map((one) => imageValue(one));
    const text = values.length === 0 ? 'null' : JSON.stringify(values);
    yield* write(call.self, 1, toBytes(`${text}\n\n`));
    return 0;
  }
  const head = ['CONTAINER', 'REPOSITORY', 'TAG', 'PLATFORM', 'IMAGE ID', 'SIZE', 'CREATED'];
  const rows = found.map((one) => {
    const [repository = '', tag = 'latest'] = one.options.image.split(/:(?=[^/:]+$)/);
    return [
      one.name,
      repository,
      tag,
      'linux/amd64',
      one.image.id.slice(7, 19),
      humanSize(sizeOfImage(one.image), 3),
      '292 years ago',
    ];
  });
  const widths = head.map((_, at) =>
    Math.max(20, ...[head, ...rows].map((row) => (row[at] ?? '').length + 1)),
  );
  const text = [head, ...rows].map((row) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 20))).join(''),
  );
  yield* write(call.self, 1, toBytes(text.map((line) => `${line}\n`).join('')));
  return 0;
}

function formatOf({ flags }: Call): string {
  const format = flags.text('format', 'table').toLowerCase();
  if (['', 'table', 'pretty', 'json'].includes(format)) return format;
  throw new ComposeFailure(
    `format value ${JSON.stringify(flags.text('format'))} could not be parsed: parsing failed`,
  );
}

function imageValue({ image, name, options }: Container) {
  const [repository = '', tag = 'latest'] = options.image.split(/:(?=[^/:]+$)/);
  return {
    ID: image.id,
    ContainerName: name,
    Repository: repository,
    Tag: tag,
    Platform: 'linux/amd64',
    Size: sizeOfImage(image),
    ...(image.taggedAt === null ? {} : { LastTagTime: isoNanoFull(image.taggedAt) }),
  };
}

export function* ls(call: Call): Running {
  const { engine, flags } = call;
  flags.only('compose ls', 'all filter format quiet');
  const projects = new Map<string, Container[]>();
  for (const one of engine.containers.values()) {
    const name = one.labels.get(labels.project);
    if (name !== undefined && (flags.yes('all') || one.life !== null))
      projects.set(name, [...(projects.get(name) ?? []), one]);
  }
  const rows = [...projects]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, all]) => {
      const states = new Map<string, number>();
      for (const { status } of all) states.set(status, (states.get(status) ?? 0) + 1);
      const status = [...states]
        .sort()
        .map(([state, count]) => `${state}(${count})`)
        .join(', ');
      return {
        name,
        status,
        files: all[0]?.labels.get('com.docker.compose.project.config_files') ?? '',
      };
    });
  if (flags.yes('quiet')) {
    yield* write(call.self, 1, toBytes(rows.map(({ name }) => `${name}\n`).join('')));
    return 0;
  }
  if (formatOf(call) === 'json') {
    yield* write(
      call.self,
      1,
      toBytes(
        `${JSON.stringify(rows.map(({ name, status, files }) => ({ Name: name, Status: status, ConfigFiles: files })))}\n`,
      ),
    );
    return 0;
  }
  const table = [
    ['NAME', 'STATUS', 'CONFIG FILES'],
    ...rows.map(({ name, status, files }) => [name, status, files]),
  ];
  const widths = [0, 1].map((at) =>
    Math.max(20, ...table.map((row) => (row[at] ?? '').length + 4)),
  );
  yield* write(
    call.self,
    1,
    toBytes(
      table
        .map(
          ([a = '', b = '', c = '']) =>
            `${a.padEnd(widths[0] ?? 20)}${b.padEnd(widths[1] ?? 20)}${c}\n`,
        )
        .join(''),
    ),
  );
  return 0;
}

export function* port(call: Call): Running {
  const { args, flags } = call;
  flags.only('compose port', 'index protocol');
  const session = yield* openByName(call);
  const [name = '', wanted = ''] = args;
  if (!/^\d+$/.test(wanted))
    throw new ComposeFailure(
      `strconv.ParseUint: parsing ${JSON.stringify(wanted)}: invalid syntax`,
    );
  const container = running(session, name, flags.number('index', 0));
  const protocol = flags.text('protocol', 'tcp');
  const [binding] = container.life ? (container.ports.get(`${wanted}/${protocol}`) ?? []) : [];
  if (!binding)
    throw new ComposeFailure(
      `no port ${wanted}/${protocol} for container ${container.name}: ${known(container)}`,
    );
  yield* write(call.self, 1, `${binding.ip || '0.0.0.0'}:${binding.hostPort}\n`);
  return 0;
}

const known = ({ ports }: Container): string =>
  [...ports]
    .flatMap(([inside, all]) => all.map(({ hostPort }) => `${hostPort}/${inside.split('/')[1]}`))
    .join(', ');
