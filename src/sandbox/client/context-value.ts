// The one context there is.
import { struct, type GoValue } from './template/type.ts';

export function contextOf(): GoValue {
  return struct({
    Name: 'default',
    Metadata: new Map(),
    Endpoints: struct({
      docker: struct({ Host: 'unix:///var/run/docker.sock', SkipTLSVerify: false }),
    }),
    TLSMaterial: new Map(),
    Storage: struct({
      MetadataPath: '\\u003cIN MEMORY\\u003e',
      TLSPath: '\\u003cIN MEMORY\\u003e',
    }),
  });
}
