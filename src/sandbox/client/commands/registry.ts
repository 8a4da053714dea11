// login, logout, push, search: what only a registry could answer.
import { parseImage } from '../../../command/values/image.ts';
import { DaemonError } from '../../engine/daemon.ts';
import { familiar, invalidReference } from '../../engine/find.ts';
import { readAll } from '../../kernel/io.ts';
import { NotModelled } from '../../kernel/not-modelled.ts';
import { ClientError, complain, out, say, type CommandFunction } from '../call.ts';
import { booleanOf, filtersOf, type Filters } from '../filters.ts';
import { noRouteTo } from '../../images/registry.ts';
import { unreachable } from '../pull.ts';

export const login: CommandFunction = function* (call) {
  const { flags, engine, args } = call;
  flags.only(call.typedAs, 'password password-stdin username');
  const server = args[0] ?? '';
  if (flags.yes('password-stdin')) {
    if (flags.has('password'))
      throw new ClientError(
        'conflicting options: cannot specify both --password and --password-stdin',
      );
    if (!flags.has('username'))
      throw new ClientError('the --password-stdin option requires --username to be set');
    yield* readAll(call.self, 0);
  } else if (flags.has('password')) {
    yield* complain(
      call,
      'WARNING! Using --password via the CLI is insecure. Use --password-stdin.',
    );
  }
  const isComplete =
    flags.has('username') && (flags.has('password') || flags.yes('password-stdin'));
  if (!isComplete && call.self.fds.get(0)?.kind !== 'tty')
    throw new ClientError('Error: Cannot perform an interactive login from a non TTY device');
  if (!engine.registry.isReachable)
    throw new DaemonError(unreachable(server === '' ? 'docker.io' : server));
  if (!isComplete) throw new NotModelled('docker login that asks');
  engine.logins.set(server, flags.text('username'));
  yield* complain(
    call,
    `\nWARNING! Your credentials are stored unencrypted in '/home/me/.docker/config.json'.\nConfigure a credential helper to remove this warning. See\nhttps://docs.docker.com/go/credential-store/\n`,
  );
  yield* say(call, 'Login Succeeded');
  return 0;
};

export const logout: CommandFunction = function* (call) {
  const server = call.args[0] ?? '';
  call.engine.logins.delete(server);
  yield* say(
    call,
    `Removing login credentials for ${server === '' ? 'https://index.docker.io/v1/' : server}`,
  );
  return 0;
};

export const push: CommandFunction = function* (call) {
  const { flags, engine, args } = call;
  flags.only(call.typedAs, 'all-tags quiet');
  const [word = ''] = args;
  const full = parseImage(word);
  const named = familiar(word);
  if (!full || !named) throw new ClientError(invalidReference(word).message);
  const hasTag = /:[^/]*$/.test(word);
  const isAll = flags.yes('all-tags');
  if (isAll && hasTag) throw new ClientError("tag can't be used with --all-tags/-a");
  if (!hasTag && !isAll && !flags.yes('quiet')) yield* say(call, 'Using default tag: latest');
  yield* say(call, `The push refers to repository [${full.domain}/${full.path}]`);
  const isNamed = [...engine.tags.keys()].some((tag) => tag.startsWith(`${named.repository}:`));
  if (!isNamed)
    throw new ClientError(`An image does not exist locally with the tag: ${named.repository}`);
  if (!engine.registry.isReachable) throw new ClientError(unreachable(full.domain));
  throw new NotModelled('docker push');
};

export const search: CommandFunction = function* (call) {
  call.flags.only(call.typedAs, 'filter format limit no-trunc');
  const limit = call.flags.text('limit', '0');
  if (Number(limit) > 100 || Number(limit) < 0)
    throw new DaemonError(`limit ${limit} is outside the range of [1, 100]`, 'invalid');
  if (call.flags.all('filter').some((text) => text.startsWith('is-automated=')))
    yield* complain(
      call,
      'WARNING: the "is-automated" filter is deprecated, and searching for "is-automated=true" will not yield any results in future.',
    );
  checkSearch(filtersOf(call.flags, 'is-automated is-official stars'));
  if (call.engine.registry.isReachable) throw new NotModelled('docker search');
  const [term = ''] = call.args;
  const [host = '', ...path] = term.split('/');
  if (path.length > 0 && /[.:]|^localhost$/.test(host)) throw endpointFailure(host);
  throw new DaemonError(
    `Get "https://index.docker.io/v1/search?q=${encodeURIComponent(term).replaceAll('%20', '+')}&n=${Number(limit) || 25}": ${noRouteTo('index.docker.io')}`,
  );
};

function checkSearch(filters: Filters): void {
  for (const name of ['is-automated', 'is-official']) booleanOf(filters, name);
  for (const value of filters.get('stars') ?? [])
    if (!/^[+-]?\d+$/.test(value))
      throw new DaemonError(
        `invalid filter 'stars=${value}': strconv.Atoi: parsing ${JSON.stringify(value)}: invalid syntax`,
        'invalid',
      );
}

function endpointFailure(host: string): Error {
  const name = host.replace(/:\d+$/, '');
  if (/^localhost$|^127\./.test(name)) return new NotModelled(`docker search ${host}`);
  return new DaemonError(
    `invalid registry endpoint https://${host}/v1/: Get "https://${host}/v1/_ping": ${noRouteTo(name)}. If this private registry supports only HTTP or HTTPS with an unknown CA certificate, please add \`--insecure-registry ${host}\` to the daemon's arguments. In the case of HTTPS, if you have access to the registry's CA certificate, no need for the flag; simply place the CA certificate at /etc/docker/certs.d/${host}/ca.crt`,
  );
}

/** A registry is asked, whatever images are here. */
export const inspectManifest: CommandFunction = function* (call) {
  call.flags.only(call.typedAs, 'insecure verbose');
  const named = parseImage(call.args[0] ?? '');
  if (!named || call.args.length > 1 || call.engine.registry.isReachable)
    throw new NotModelled('docker manifest inspect');
  yield* out(call, '');
  throw new ClientError(
    `failed to configure transport: error pinging v2 registry: ${unreachable(named.domain)}`,
  );
};
