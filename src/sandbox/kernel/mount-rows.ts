// What is mounted as its reader is told it: what a process works with, and in a container the parts of the system that nothing here reads.
import type { Mount } from '../files/mount.ts';
import type { Process } from './process.ts';

export type MountRow = Pick<Mount, 'source' | 'at' | 'type' | 'options'>;

/** Whose root is no container's, whatever namespaces that shares. */
export function isOnHost({ mounts }: Pick<Process, 'mounts'>): boolean {
  return mounts[0]?.type !== 'overlay';
}

export function mountRows(process: Pick<Process, 'mounts' | 'capabilities'>): MountRow[] {
  const { mounts } = process;
  if (isOnHost(process)) return mounts;
  const at = (place: string) => mounts.filter((one) => one.at === place);
  const system = [
    ...at('/'),
    ...at('/proc'),
    ...at('/dev'),
    ...rows(devices),
    ...at('/sys'),
    ...rows(groups),
    ...at('/dev/shm'),
  ];
  const rest = mounts.filter((one) => !system.includes(one));
  const files = ['/etc/resolv.conf', '/etc/hostname', '/etc/hosts'];
  const own = rest.filter((one) => !files.includes(one.at));
  const others = [
    ...own.filter(({ type }) => type === 'tmpfs'),
    ...own.filter(({ type }) => type !== 'tmpfs'),
    ...files.flatMap(at),
  ];
  const isPrivileged = process.capabilities.size >= 41;
  return [...system, ...others, ...(isPrivileged ? [] : rows(hidden))];
}

const devices = `devpts /dev/pts devpts rw,nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=666`;

const quiet = 'ro,nosuid,nodev,noexec,relatime';

const groups = `tmpfs /sys/fs/cgroup tmpfs rw,nosuid,nodev,noexec,relatime,mode=755
cgroup /sys/fs/cgroup/cpu cgroup ${quiet},cpu
cgroup /sys/fs/cgroup/memory cgroup ${quiet},memory
cgroup /sys/fs/cgroup/pids cgroup ${quiet},pids
mqueue /dev/mqueue mqueue rw,nosuid,nodev,noexec,relatime`;

const hidden = `proc /proc/bus proc ${quiet}
proc /proc/fs proc ${quiet}
proc /proc/irq proc ${quiet}
proc /proc/sys proc ${quiet}
tmpfs /proc/acpi tmpfs ro,relatime,size=4k,nr_inodes=1
tmpfs /proc/interrupts tmpfs rw,nosuid,size=65536k,mode=755
tmpfs /proc/keys tmpfs rw,nosuid,size=65536k,mode=755
tmpfs /proc/timer_list tmpfs rw,nosuid,size=65536k,mode=755
tmpfs /sys/firmware tmpfs ro,relatime,size=4k,nr_inodes=1`;

function rows(text: string): MountRow[] {
  return text.split('\n').map((line) => {
    const [source = '', at = '', type = '', options = ''] = line.split(' ');
    return { source, at, type, options };
  });
}
