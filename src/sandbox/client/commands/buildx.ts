// `docker buildx` beside build: the one builder that there is.
import { ClientError, complain, out, say, type CommandFunction } from '../call.ts';

export const ls: CommandFunction = function* (call) {
  call.flags.only(call.typedAs, '');
  yield* out(
    call,
    `NAME/NODE     DRIVER/ENDPOINT   STATUS    BUILDKIT         PLATFORMS
default*      docker                                       
 \\_ default    \\_ default       running   v0.0.0+unknown   linux/amd64 (+4)
`,
  );
  return 0;
};

export const version: CommandFunction = function* (call) {
  yield* say(call, 'github.com/docker/buildx 0.29.1+ds1 0.29.1+ds1-4');
  return 0;
};

export const rm: CommandFunction = function* (call) {
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
};
