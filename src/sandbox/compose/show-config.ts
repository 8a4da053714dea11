// config and version: what compose understands, and what it is.
import type { Call } from '../client/call.ts';
import { toBytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Running } from '../kernel/process.ts';
import { configJson, configText } from './config.ts';
import { ComposeFailure } from './failure.ts';
import { hashOf, imageName } from './options.ts';
import { listOf } from './project.ts';
import { open, type Session } from './session.ts';

/** What is only listed needs no file of variables. */
const lists = ['services', 'volumes', 'networks', 'images', 'profiles', 'hash'];

export function* config(call: Call): Running {
  const { flags, args } = call;
  flags.only(
    'compose config',
    'quiet services volumes images profiles hash networks format no-normalize no-consistency resolve-image-digests no-path-resolution',
  );
  const skipsEnvFiles = lists.some((flag) => flags.has(flag) && flags.text(flag) !== 'false');
  const session = yield* open(call, { named: args, skipsEnvFiles });
  const { project } = session;
  for (const name of args)
    if (!project.services.has(name)) throw new ComposeFailure(`no such service: ${name}`);
  const format = flags.text('format', 'yaml');
  if (!['yaml', 'json'].includes(format))
    throw new ComposeFailure(`unsupported format ${JSON.stringify(format)}`);
  for (const flag of ['resolve-image-digests', 'no-normalize'])
    if (flags.yes(flag)) throw new NotModelled(`docker compose config --${flag}`);
  yield* write(call.self, 1, toBytes(configLines(session)));
  return 0;
}

function configLines({ call, project }: Session): string {
  const { flags, args } = call;
  const lines = (all: readonly string[]) => all.map((each) => `${each}\n`).join('');
  const names = [...project.services.keys()].sort();
  if (flags.yes('quiet')) return '';
  if (flags.yes('services')) return lines([...needed(project.services, names)]);
  if (flags.yes('volumes')) return lines(Object.keys(project.volumes));
  if (flags.yes('networks')) return lines(Object.keys(project.networks));
  if (flags.yes('images'))
    return lines([...project.services].map(([name, service]) => imageName(project, name, service)));
  if (flags.yes('profiles'))
    return lines(
      [
        ...new Set(
          [...project.services.values(), ...project.disabled.values()].flatMap((each) =>
            listOf(each, 'profiles'),
          ),
        ),
      ].sort(),
    );
  const hash = flags.text('hash');
  if (hash !== '') {
    const chosen = hash === '*' ? names : hash.split(',');
    return lines(chosen.map((name) => `${name} ${hashOf(project.services.get(name) ?? {})}`));
  }
  const text = flags.text('format') === 'json' ? configJson : configText;
  if (args.length === 0) return text(project);
  const kept = new Map(
    [...project.services].filter(([name]) => needed(project.services, args).has(name)),
  );
  return text({ ...project, services: kept });
}

/** Those of these names with what they need, which comes first. */
function needed(services: Session['project']['services'], args: readonly string[]): Set<string> {
  const all = new Set<string>();
  const add = (name: string): void => {
    if (all.has(name) || !services.has(name)) return;
    for (const each of Object.keys(services.get(name)?.['depends_on'] ?? {})) add(each);
    all.add(name);
  };
  args.forEach(add);
  return all;
}

export function* version(call: Call): Running {
  const isShort = call.flags.yes('short');
  const format = call.flags.text('format');
  if (format === 'json') {
    yield* write(call.self, 1, '{"version":"2.40.3-3"}\n');
    return 0;
  }
  if (format !== '' && format !== 'pretty')
    throw new NotModelled(`docker compose version --format ${format}`);
  yield* write(call.self, 1, isShort ? '2.40.3-3\n' : 'Docker Compose version 2.40.3-3\n');
  return 0;
}
