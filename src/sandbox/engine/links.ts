// `--link` on the default network: the other has to run, and what it is goes into the environment.
import { NotModelled } from '../kernel/not-modelled.ts';
import { DaemonError } from './daemon.ts';
import { findContainer } from './find.ts';
import type { Container, Engine } from './state.ts';

type Link = { path: string; other: Container; alias: string };

/** All of them, or the daemon's refusal. */
function runningLinks(engine: Engine, { name, options, endpoints }: Container): Link[] {
  if (!endpoints.has('bridge')) return [];
  return options.links.map((link) => {
    const [word = '', alias = word] = link.split(':');
    const other = findContainer(engine, word);
    const path = `/${name}/${alias}`;
    if (!other?.life)
      throw new DaemonError(
        `Cannot link to a non running container: /${other?.name ?? word} AS ${path}`,
      );
    if (!other.endpoints.has('bridge'))
      throw new DaemonError(`container ${other.id} not attached to default bridge network`);
    return { path, other, alias };
  });
}

export const linkedEnvironment = (engine: Engine, container: Container): string[] =>
  runningLinks(engine, container).flatMap(environmentOf);

function environmentOf({ path, other, alias }: Link): string[] {
  const name = alias.toUpperCase().replaceAll('-', '_');
  const ip = other.endpoints.get('bridge')?.ip ?? '';
  const ports = portsOf(other);
  const [first] = ports;
  const own = other.env.filter((pair) => /^(?!HOME=|PATH=).+=/.test(pair));
  return [
    ...(first ? [`${name}_PORT=${first.protocol}://${ip}:${first.number}`] : []),
    ...ports.flatMap(({ number, protocol }) => {
      const each = `${name}_PORT_${number}_${protocol.toUpperCase()}`;
      return [
        `${each}=${protocol}://${ip}:${number}`,
        `${each}_ADDR=${ip}`,
        `${each}_PORT=${number}`,
        `${each}_PROTO=${protocol}`,
      ];
    }),
    `${name}_NAME=${path}`,
    ...own.map((pair) => `${name}_ENV_${pair}`),
  ];
}

function portsOf({ exposed }: Container): { number: number; protocol: string }[] {
  const ports = exposed
    .map((text) => text.split('/'))
    .map(([number = '', protocol = 'tcp']) => ({ number: Number(number), protocol }))
    .sort((one, other) =>
      one.protocol === other.protocol
        ? one.number - other.number
        : one.protocol < other.protocol
          ? -1
          : 1,
    );
  const isNext = ports.some(
    ({ number, protocol }, at) =>
      ports[at - 1]?.protocol === protocol && ports[at - 1]?.number === number - 1,
  );
  if (isNext) throw new NotModelled('--link to neighbouring ports');
  return ports;
}
