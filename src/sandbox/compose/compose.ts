// `docker compose`: which command does what, and how its failures are told.
import type { Call } from '../client/call.ts';
import { ClientError } from '../client/call.ts';
import { DaemonError } from '../engine/daemon.ts';
import { write } from '../kernel/io.ts';
import { toBytes } from '../kernel/bytes.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Running } from '../kernel/process.ts';
import { kill, pause, restart, rm, scale, start, stop, unpause, wait } from './control.ts';
import { down } from './down.ts';
import { ComposeFailure } from './failure.ts';
import { buildable, buildServices, checkNames, pullServices } from './images.ts';
import { logs } from './logs.ts';
import { imageName } from './options.ts';
import { attach, cp, events, stats, top, volumes } from './reach.ts';
import { exec, run } from './run.ts';
import { open, splitPair, tell } from './session.ts';
import { config, version } from './show-config.ts';
import { images, ls, port, ps } from './show.ts';
import { chosen, create, up } from './up.ts';

const commands = new Map<string, (call: Call) => Running>([
  ['attach', attach],
  ['cp', cp],
  ['events', events],
  ['stats', stats],
  ['top', top],
  ['volumes', volumes],
  ['build', build],
  ['config', config],
  ['create', create],
  ['down', down],
  ['exec', exec],
  ['images', images],
  ['kill', kill],
  ['logs', logs],
  ['ls', ls],
  ['pause', pause],
  ['port', port],
  ['ps', ps],
  ['pull', pull],
  ['push', push],
  ['restart', restart],
  ['rm', rm],
  ['run', run],
  ['scale', scale],
  ['start', start],
  ['stop', stop],
  ['unpause', unpause],
  ['up', up],
  ['version', version],
  ['wait', wait],
]);

export function* composeCommand(call: Call): Running {
  const command = commands.get(call.name.replace(/^compose /, ''));
  if (!command) throw new NotModelled(`docker ${call.name}`);
  if (call.flags.has('dry-run') || call.group.has('dry-run'))
    throw new NotModelled('docker compose --dry-run');
  try {
    return yield* command(call);
  } catch (thrown) {
    const [message, code] = wordsOf(thrown);
    yield* write(call.self, 2, toBytes(`${message}\n`));
    return code;
  }
}

function wordsOf(thrown: unknown): [string, number] {
  if (thrown instanceof ComposeFailure) return [thrown.message, thrown.code];
  if (thrown instanceof DaemonError) return [thrown.said, 1];
  if (thrown instanceof ClientError) return [thrown.message, 1];
  throw thrown;
}

function* build(call: Call): Running {
  const { flags } = call;
  flags.only('compose build', 'build-arg no-cache progress pull quiet with-dependencies memory');
  const session = yield* open(call, { named: call.args });
  if (flags.has('progress'))
    yield* write(
      call.self,
      2,
      '--progress is a global compose flag, better use `docker compose --progress xx build ...\n',
    );
  const names = buildable(session, chosen(session, call.args, flags.yes('with-dependencies')));
  yield* buildServices(session, names, {
    isQuiet: flags.yes('quiet'),
    hasCache: !flags.yes('no-cache'),
    pulls: flags.yes('pull'),
    args: flags.all('build-arg').map(splitPair),
  });
  return 0;
}

/** Only what is built is pushed. */
function* push(call: Call): Running {
  call.flags.only('compose push', 'ignore-push-failures include-deps quiet');
  const session = yield* open(call, { named: call.args });
  const names = chosen(session, call.args, call.flags.yes('include-deps'));
  if (buildable(session, names).length > 0) throw new NotModelled('docker compose push');
  for (const name of names) yield* tell(call, ` ${name} Skipped `);
  return 0;
}

function* pull(call: Call): Running {
  const { flags } = call;
  flags.only('compose pull', 'quiet ignore-buildable ignore-pull-failures include-deps policy');
  const session = yield* open(call, { named: call.args });
  const names = chosen(session, call.args, flags.yes('include-deps')).filter(
    (name) => session.project.services.get(name)?.['build'] === undefined,
  );
  checkNames(session, names);
  // One image is pulled once, for the first service that wants it.
  const first = new Map(
    names
      .map((name) => [
        imageName(session.project, name, session.project.services.get(name) ?? {}),
        name,
      ])
      .toReversed() as [string, string][],
  );
  yield* pullServices(session, [...first.values()].toReversed(), {
    isQuiet: flags.yes('quiet'),
    goesOn: flags.yes('ignore-pull-failures'),
  });
  return 0;
}
