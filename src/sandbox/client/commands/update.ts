// `docker update`: other limits and another restart policy, while a container runs.
import { parseCpus, parseSize } from '../../../command/values/numbers.ts';
import { DaemonError, tellContainer } from '../../engine/daemon.ts';
import { needContainer } from '../../engine/find.ts';
import { checkGroup, limitGroup } from '../../engine/limits.ts';
import { newGroup } from '../../kernel/kernel.ts';
import type { Container } from '../../engine/state.ts';
import { checkLimits, checkRestart } from '../../engine/validate.ts';
import { ClientError, complain, say, type Call, type CommandFunction } from '../call.ts';
import { restartOf } from '../run-options.ts';
import { noWeight, refuseStrange } from '../run-refusals.ts';

export const update: CommandFunction = function* (call) {
  const { engine, flags, args } = call;
  flags.only(
    call.typedAs,
    'blkio-weight cpu-period cpu-quota cpu-shares cpus cpuset-cpus cpuset-mems kernel-memory memory memory-reservation memory-swap pids-limit restart',
  );
  if (flags.given.length === 0)
    throw new ClientError('you must provide one or more flags when using this command');
  const restart = flags.has('restart') ? restartOf(flags, 1) : null;
  let code = 0;
  const warned: string[] = [];
  for (const word of args) {
    try {
      refuseStrange(call);
      if (restart) checkRestart(restart);
      checkLimits(limitsAsked(call), true);
      const container = needContainer(engine, word);
      if (restart && container.options.autoRemove && restart.name !== 'no')
        throw new DaemonError(
          `Cannot update container ${container.id}: Restart policy cannot be updated because AutoRemove is enabled for the container`,
        );
      change(call, container, restart);
      tellContainer(engine, container, 'update');
      yield* say(call, word);
      if (flags.number('blkio-weight', 0) !== 0) warned.push(noWeight);
    } catch (error) {
      if (!(error instanceof DaemonError)) throw error;
      yield* complain(call, error.said);
      code = 1;
    }
  }
  if (warned.length > 0) yield* say(call, warned.join('\n'));
  return code;
};

/** Bytes; 0 where nothing else is asked for, -1 for no limit. */
function sizeAsked({ flags }: Call, name: 'memory' | 'memory-swap' | 'memory-reservation'): number {
  const text = flags.text(name);
  if (text === '') return 0;
  return text === '-1' ? -1 : (parseSize(text) ?? 0);
}

const limitsAsked = (call: Call) => ({
  memoryBytes: sizeAsked(call, 'memory'),
  memorySwapBytes: sizeAsked(call, 'memory-swap'),
  memoryReservationBytes: sizeAsked(call, 'memory-reservation'),
  nanoCpus: (call.flags.has('cpus') ? parseCpus(call.flags.text('cpus')) : null) ?? 0,
});

function change(
  call: Call,
  container: Container,
  restart: Container['options']['restart'] | null,
): void {
  const { flags } = call;
  const { options, life } = container;
  const asked = limitsAsked(call);
  const next = {
    memoryBytes: asked.memoryBytes || options.memoryBytes,
    memorySwapBytes: asked.memorySwapBytes || options.memorySwapBytes,
    memoryReservationBytes: asked.memoryReservationBytes || options.memoryReservationBytes,
    nanoCpus: asked.nanoCpus || options.nanoCpus,
  };
  if (asked.memoryBytes > Math.max(0, options.memorySwapBytes) && asked.memorySwapBytes === 0)
    throw new DaemonError(
      `Cannot update container ${container.id}: Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time`,
      'conflict',
    );
  if (life && next.memorySwapBytes > 0 && next.memorySwapBytes < next.memoryBytes)
    throw new DaemonError(
      `Cannot update container ${container.id}: runc did not terminate successfully: exit status 1: failed to write "${next.memorySwapBytes}": write /sys/fs/cgroup/memory/docker/${container.id}/memory.memsw.limit_in_bytes: invalid argument`,
    );
  checkCpus(call, container);
  const pids = flags.number('pids-limit', 0);
  const wanted = {
    ...options,
    ...next,
    cpuPeriod: flags.number('cpu-period', 0) || options.cpuPeriod,
    cpuQuota: flags.number('cpu-quota', 0) || options.cpuQuota,
    cpuShares: flags.number('cpu-shares', 0) || options.cpuShares,
    cpuset: flags.text('cpuset-cpus', options.cpuset),
    cpusetMems: flags.text('cpuset-mems', options.cpusetMems),
    pidsLimit: pids === 0 ? options.pidsLimit : Math.max(0, pids),
    restart: restart ?? options.restart,
  };
  if (life) tryGroup(container, wanted);
  Object.assign(options, wanted);
  if (life) limitGroup(life.group, options);
}

function tryGroup({ id }: Container, wanted: Container['options']): void {
  const group = newGroup(`/docker/${id}`, null);
  limitGroup(group, wanted);
  checkGroup(group, (why) => {
    throw new DaemonError(
      `Cannot update container ${id}: runc did not terminate successfully: exit status 1: ${why}`,
    );
  });
}

/** One is the other two in short: who has the one keeps to it. */
function checkCpus({ flags }: Call, { id, options }: Container): void {
  const asks = { Period: flags.number('cpu-period', 0), Quota: flags.number('cpu-quota', 0) };
  const refuse = (what: string, by: string): never => {
    throw new DaemonError(
      `Cannot update container ${id}: Conflicting options: ${what} cannot be updated as ${by} has already been set`,
      'conflict',
    );
  };
  for (const [name, old] of [
    ['Period', options.cpuPeriod],
    ['Quota', options.cpuQuota],
  ] as const) {
    if (flags.has('cpus') && old > 0) refuse('Nano CPUs', `CPU ${name}`);
    if (asks[name] > 0 && options.nanoCpus > 0) refuse(`CPU ${name}`, 'NanoCPUs');
  }
}
