// The contexts that the client knows: its own engine's, and what was added to it.
import { sha256 } from '../applets/digest.ts';
import type { Engine } from '../engine/state.ts';
import { ClientError } from './call.ts';
import { struct, type GoValue } from './template/type.ts';

export const ownEngine = {
  description: 'Current DOCKER_HOST based configuration',
  host: 'unix:///var/run/docker.sock',
};

const folder = '/home/me/.docker/contexts';

export function contextOf({ contexts }: Engine, name: string): GoValue {
  const { host, description } = contexts.get(name) ?? { ...ownEngine, description: '' };
  const place = (kind: string): string =>
    contexts.has(name) ? `${folder}/${kind}/${sha256(name)}` : '\\u003cIN MEMORY\\u003e';
  return struct({
    Name: name,
    Metadata: struct(description === '' ? {} : { Description: description }),
    Endpoints: struct({ docker: struct({ Host: host, SkipTLSVerify: false }) }),
    TLSMaterial: new Map(),
    Storage: struct({ MetadataPath: place('meta'), TLSPath: place('tls') }),
  });
}

export const missingContext = (name: string): ClientError =>
  new ClientError(`context ${JSON.stringify(name)} does not exist`);

/** Where the file of one is looked for. */
export const lostContext = (name: string): ClientError =>
  new ClientError(
    `context ${JSON.stringify(name)}: context not found: open ${folder}/meta/${sha256(name)}/meta.json: no such file or directory`,
  );
