// Ports with their bindings, as `inspect` shows them.
import type { PortBinding } from '../engine/options.ts';
import { struct, type GoValue } from './template/type.ts';

export function portsValue(ports: Map<string, PortBinding[]>): GoValue {
  return new Map(
    [...ports].map(([port, bindings]): [string, GoValue] => [
      port,
      bindings.length === 0
        ? null
        : bindings.map(({ ip, hostPort }) => struct({ HostIP: ip, HostPort: hostPort })),
    ]),
  );
}
