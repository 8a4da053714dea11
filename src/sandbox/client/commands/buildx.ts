// `docker buildx` beside build: the one builder that there is.
import { normalImage } from '../../../command/values/image.ts';
import { isShared } from '../../engine/build-cache.ts';
import { goTime } from '../../engine/time.ts';
import { noRouteTo } from '../../images/registry.ts';
import { NotModelled } from '../../kernel/not-modelled.ts';
import type { Running } from '../../kernel/process.ts';
import { type Call, ClientError, complain, out, say } from '../call.ts';
import { aligned, humanDuration, humanSize } from '../table.ts';

export function* ls(call: Call): Running {
  call.flags.only(call.typedAs, '');
  yield* out(
    call,
    `NAME/NODE     DRIVER/ENDPOINT   STATUS    BUILDKIT         PLATFORMS
default*      docker                                       
 \\_ default    \\_ default       running   v0.0.0+unknown   linux/amd64 (+4), linux/386
`,
  );
  return 0;
}

export function* version(call: Call): Running {
  yield* say(call, 'github.com/docker/buildx 0.29.1+ds1 0.29.1+ds1-4');
  return 0;
}

export function* rm(call: Call): Running {
  call.flags.only(call.typedAs, 'force');
  const words = call.args.length > 0 ? call.args : ['default'];
  const own =
    'failed to remove : context builder cannot be removed, run `docker context rm default` to remove this context';
  for (const name of words)
    yield* complain(
      call,
      name === 'default'
        ? own
        : `failed to remove ${name}: no builder ${JSON.stringify(name)} found`,
    );
  throw new ClientError('ERROR: failed to remove one or more builders');
}

/** The smallest first; what an image holds as well has a star behind its size. */
export function* du(call: Call): Running {
  const { engine, flags, kernel } = call;
  flags.only(call.typedAs, '');
  const records = [...engine.buildCache.records.values()].sort(
    (one, other) => one.sizeBytes - other.sizeBytes || (one.id < other.id ? -1 : 1),
  );
  const sum = (list: typeof records) => list.reduce((bytes, { sizeBytes }) => bytes + sizeBytes, 0);
  const rows = records.map((record) =>
    [
      `${record.id}${record.isSent ? '*' : ''}`,
      'true',
      `${humanSize(record.sizeBytes)}${isShared(engine, record) ? '*' : ''}`,
      `${humanDuration(kernel.now - record.usedAt)} ago\n`,
    ].join('\t'),
  );
  const all = sum(records);
  const shared = sum(records.filter((record) => isShared(engine, record)));
  const parts =
    shared > 0 ? `Shared:\t\t${humanSize(shared)}\nPrivate:\t${humanSize(all - shared)}\n` : '';
  yield* out(
    call,
    `${aligned(`ID\tRECLAIMABLE\tSIZE\tLAST ACCESSED\n${rows.join('')}`)}${parts}Reclaimable:\t${humanSize(all)}\nTotal:\t\t${humanSize(all)}\n`,
  );
  return 0;
}

export function* inspect(call: Call): Running {
  call.flags.only(call.typedAs, 'bootstrap');
  const [name = 'default'] = call.args;
  if (name !== 'default') throw new ClientError(`ERROR: no builder ${JSON.stringify(name)} found`);
  const { usedAt } = call.engine.buildCache;
  const last = usedAt === null ? '' : `Last Activity:\t${goTime(usedAt)}\n`;
  const about = `Name:\tdefault\nDriver:\tdocker\n${last}`;
  const space = 'Reserved Space: 1.863GiB\n Max Used Space: 9.313GiB\n Min Free Space: 2.794GiB';
  yield* out(
    call,
    `${aligned(about, { least: 0, padding: 1 })}
Nodes:
Name:             default
Endpoint:         default
Status:           running
BuildKit version: v0.0.0+unknown
Platforms:        linux/amd64, linux/amd64/v2, linux/amd64/v3, linux/amd64/v4, linux/386
Labels:
 org.mobyproject.buildkit.worker.moby.host-gateway-ip: 172.17.0.1
GC Policy rule#0:
 All:            false
 Filters:        type==source.local,type==exec.cachemount,type==source.git.checkout
 Keep Duration:  48h0m0s
 Max Used Space: 488.3MiB
GC Policy rule#1:
 All:            false
 Keep Duration:  1440h0m0s
 ${space}
GC Policy rule#2:
 All:            false
 ${space}
GC Policy rule#3:
 All:            true
 ${space}
`,
  );
  return 0;
}

/** A registry is asked, whatever images are here. */
export function* inspectImage(call: Call): Running {
  call.flags.only(call.typedAs, '');
  if (call.engine.registry.isReachable) throw new NotModelled('docker buildx imagetools inspect');
  const [domain = '', ...path] = normalImage(call.args[0] ?? '').split('/');
  const [name = '', tag = ''] = path.join('/').split(':');
  const host = domain === 'docker.io' ? 'registry-1.docker.io' : domain;
  yield* out(call, '');
  throw new ClientError(
    `ERROR: failed to do request: Head "https://${host}/v2/${name}/manifests/${tag}": ${noRouteTo(host)}`,
  );
}
