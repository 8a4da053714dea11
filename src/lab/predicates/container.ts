// What a check can say of a container.
import { among, is, type Holding } from '../finding.ts';
import { containerIn, type SeenContainer, type SeenMount } from '../inspected.ts';
import { bytesIn } from './sizes.ts';
import { documentOf, exists, type Wordings, type Predicate, type Scene } from './predicate.ts';
import { text, textIn } from './quoted.ts';

type Judge = (container: SeenContainer, given: Wordings, scene: Scene) => Holding;

function of(form: string, pattern: RegExp, judge: Judge): Predicate {
  return {
    form,
    pattern,
    judge: (sight, given, scene) => judge(containerIn(documentOf(sight)), given, scene),
  };
}

const state = (holds: boolean, { state, exit }: SeenContainer): Holding => ({
  holds,
  found: { code: 'state', state, exit },
});

export const running = of('running', /^running$/u, (one) => state(one.state === 'running', one));
export const healthy = of('healthy', /^healthy$/u, (one) =>
  is(one.health === 'healthy', one.health ?? ''),
);

export const containerPredicates: readonly Predicate[] = [
  exists,
  running,
  healthy,
  of('exited CODE', /^exited (\d{1,3})$/u, (one, [code]) =>
    state(one.state === 'exited' && one.exit === Number(code), one),
  ),
  of('paused', /^paused$/u, (one) => state(one.state === 'paused', one)),
  of('restarts N', /^restarts (\d{1,4})$/u, (one, [least]) =>
    is(one.restarts >= Number(least), one.restarts),
  ),
  of('image REF', /^image (\S+)$/u, (one, [image]) =>
    is(withTag(one.image) === withTag(image!), one.image),
  ),
  of('command WORDS', /^command (\S.*)$/u, (one, [words]) =>
    is(one.command === words, one.command),
  ),
  of('env K=V', /^env (\S+=.*)$/u, (one, [pair]) => among(pair!, one.env)),
  of('user U', /^user (\S+)$/u, (one, [user]) => is(one.user === user, one.user)),
  of('mounts volume V at P', /^mounts volume (\S+) at (\/\S*)( read-only)?$/u, (one, given) =>
    mounted(one, { kind: 'volume', source: given[0]!, at: given[1]!, isReadOnly: !!given[2] }),
  ),
  of('mounts bind ./P at P', /^mounts bind (\.\/\S*|\.) at (\/\S*)( read-only)?$/u, bound),
  of('mounts tmpfs at P', /^mounts tmpfs at (\/\S*)( read-only)?$/u, (one, [at, readOnly]) =>
    mounted(one, { kind: 'tmpfs', source: '', at: at!, isReadOnly: !!readOnly }),
  ),
  of(
    'publishes [ADDRESS:]HOST to PORT',
    /^publishes (?:([\d.]+):)?(\d+) to (\d+)(\/udp)?$/u,
    (one, [address, host, port, udp]) =>
      published(one, {
        address: address ?? null,
        host: host!,
        container: `${port}${udp ?? '/tcp'}`,
      }),
  ),
  of('on network N', /^on network (\S+)$/u, (one, [name]) => among(name!, one.networks)),
  of('memory SIZE', /^memory (\d+[bkmg]?)$/iu, (one, [size]) =>
    is(one.memoryBytes === bytesIn(size!), one.memoryBytes),
  ),
  of('restart policy P', /^restart policy (\S+)$/u, (one, [policy]) =>
    is(one.restartPolicy === policy, one.restartPolicy),
  ),
  of('label K=V', /^label (\S+=.*)$/u, (one, [pair]) => among(pair!, one.labels)),
  {
    form: 'logs "TEXT"',
    pattern: text('logs'),
    asks: ({ name }) => ({ kind: 'logs', container: name }),
    judge: (sight, [wanted]) =>
      textIn(sight.kind === 'lines' ? sight.lines.join('\n') : '', wanted!),
  },
];

function bound(one: SeenContainer, [path, at, readOnly]: Wordings, { folder }: Scene): Holding {
  const rest = path!.replace(/^\.\/?/u, '').replace(/\/$/u, '');
  const source = rest === '' ? folder : `${folder}/${rest}`;
  return mounted(one, { kind: 'bind', source, at: at!, isReadOnly: !!readOnly });
}

/** What lies at the place that is asked about is what was found, whatever it is; else the first mount. */
function mounted({ mounts }: SeenContainer, wanted: SeenMount): Holding {
  const there = mounts.find((one) => one.at === wanted.at) ?? mounts[0];
  if (there === undefined) return is(false, '');
  const holds =
    there.kind === wanted.kind &&
    there.source === wanted.source &&
    there.at === wanted.at &&
    (there.isReadOnly || !wanted.isReadOnly);
  return { holds, found: { code: 'mount', ...there } };
}

/** Without an address any will do. */
function published(
  { ports }: SeenContainer,
  wanted: { address: string | null; host: string; container: string },
): Holding {
  const holds = ports.some(
    ({ address, host, container }) =>
      host === wanted.host &&
      container === wanted.container &&
      (wanted.address === null || address === wanted.address),
  );
  const all = ports.map(
    ({ address, host, container }) =>
      `${address === '' ? '' : `${address}:`}${host} → ${container}`,
  );
  return is(holds, all.join(', '));
}

function withTag(image: string): string {
  return /:[^/]+$|@/u.test(image) ? image : `${image}:latest`;
}
