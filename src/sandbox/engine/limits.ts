// What a container may use of its host: as the daemon's options say it, for its group and each of its processes.
import { usualLimits } from '../kernel/kernel.ts';
import type { Group, Process } from '../kernel/process.ts';
import type { ContainerOptions } from './options.ts';

export function limitGroup(group: Group, options: ContainerOptions): void {
  const { memoryBytes, pidsLimit, nanoCpus, cpuPeriod, cpuQuota, cpuShares, cpuset } = options;
  group.memoryLimit = memoryBytes > 0 ? memoryBytes : null;
  group.pidsLimit = pidsLimit !== null && pidsLimit > 0 ? pidsLimit : null;
  group.oomScoreAdj = options.oomScoreAdj;
  group.cpu = {
    period: cpuPeriod || 100_000,
    quota: nanoCpus > 0 ? Math.round(nanoCpus / 1e4) : cpuQuota || -1,
    shares: cpuShares || 1024,
    set: cpuset || '0-1',
  };
}

/** What the kernel takes for no share of a CPU, and what the runtime doesn't ask it. */
export function checkGroup({ name, cpu }: Group, refuse: (why: string) => never): void {
  if (cpu.quota > 0 && cpu.quota < 1000)
    refuse(
      `failed to write "${cpu.quota}": write /sys/fs/cgroup/cpu${name}/cpu.cfs_quota_us: invalid argument`,
    );
  if (cpu.shares === 1) refuse('the minimum allowed cpu-shares is 2');
}

/** By the letters of `ulimit`. */
const letters: ReadonlyMap<string, string> = new Map(
  'core=c cpu=t data=d fsize=f locks=x memlock=l msgqueue=q nice=e nofile=n nproc=u rss=m rtprio=r rttime=R sigpending=i stack=s'
    .split(' ')
    .map((each): [string, string] => [each.slice(0, -2), each.slice(-1)]),
);

export function ulimitsOf({ ulimits }: ContainerOptions): Process['limits'] {
  const value = (number: number): number => (number < 0 ? Infinity : number);
  return new Map([
    ...usualLimits,
    ...ulimits.map(
      ({ name, soft, hard }) =>
        [letters.get(name) ?? '', { soft: value(soft), hard: value(hard) }] as const,
    ),
  ]);
}
