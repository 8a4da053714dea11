// What `inspect` shows of how a container may use its host.
import { bareCapability } from '../engine/validate.ts';
import type { MountPoint } from '../engine/options.ts';
import type { Container } from '../engine/state.ts';
import { portsValue } from './ports-value.ts';
import { struct, type GoValue } from './template/type.ts';

const maskedPaths =
  '/proc/asound /proc/acpi /proc/interrupts /proc/kcore /proc/keys /proc/latency_stats /proc/timer_list /proc/timer_stats /proc/sched_debug /proc/scsi /sys/firmware /sys/devices/virtual/powercap'.split(
    ' ',
  );
const readOnlyPaths = '/proc/bus /proc/fs /proc/irq /proc/sys /proc/sysrq-trigger'.split(' ');

export function hostConfig(container: Container): GoValue {
  const { options } = container;
  const some = <T>(list: T[]): T[] | null => (list.length > 0 ? list : null);
  return struct({
    Binds: some(options.binds),
    ContainerIDFile: options.cidFile,
    LogConfig: struct({ Type: options.logDriver, Config: new Map(options.logOptions) }),
    NetworkMode: options.network,
    PortBindings: portsValue(options.ports),
    RestartPolicy: struct({ Name: options.restart.name, MaximumRetryCount: options.restart.most }),
    AutoRemove: options.autoRemove,
    VolumeDriver: options.volumeDriver,
    VolumesFrom: some(options.volumesFrom),
    ConsoleSize: options.consoleSize,
    CapAdd: capabilities(options.capAdd),
    CapDrop: capabilities(options.capDrop),
    CgroupnsMode: 'host',
    DNS: options.dns,
    DNSOptions: options.dnsOptions,
    DNSSearch: options.dnsSearch,
    ExtraHosts: some(options.extraHosts),
    GroupAdd: some(options.groupAdd),
    IpcMode: options.ipcMode,
    Cgroup: '',
    Links: some(
      options.links.map((link) => {
        const [name = '', alias = name] = link.split(':');
        return `/${name}:/${container.name}/${alias}`;
      }),
    ),
    OomScoreAdj: options.oomScoreAdj,
    PidMode: options.pidMode,
    Privileged: options.privileged,
    PublishAllPorts: options.publishAll,
    ReadonlyRootfs: options.readOnly,
    SecurityOpt: securityOf(container),
    Tmpfs: options.tmpfs.size > 0 ? new Map(options.tmpfs) : null,
    UTSMode: options.utsMode,
    UsernsMode: '',
    ShmSize: options.shmBytes,
    Runtime: 'runc',
    Isolation: '',
    ...resources(container),
    Mounts: some(options.mounts.map(mountOption)),
    MaskedPaths: options.privileged ? null : maskedPaths,
    ReadonlyPaths: options.privileged ? null : readOnlyPaths,
    Init: options.init,
  });
}

function securityOf({ options }: Container): string[] | null {
  if (options.privileged) return [...options.securityOpt, 'label=disable'];
  return options.securityOpt.length > 0 ? options.securityOpt : null;
}

function capabilities(list: string[]): string[] | null {
  if (list.length === 0) return null;
  return list
    .map(bareCapability)
    .map((bare) => (bare === 'ALL' ? 'ALL' : `CAP_${bare}`))
    .sort();
}

function resources({ options }: Container): object {
  return {
    CPUShares: options.cpuShares,
    Memory: options.memoryBytes,
    NanoCPUs: options.nanoCpus,
    CgroupParent: '',
    BlkioWeight: 0,
    BlkioWeightDevice: [],
    BlkioDeviceReadBps: [],
    BlkioDeviceWriteBps: [],
    BlkioDeviceReadIOps: [],
    BlkioDeviceWriteIOps: [],
    CPUPeriod: options.cpuPeriod,
    CPUQuota: options.cpuQuota,
    CPURealtimePeriod: 0,
    CPURealtimeRuntime: 0,
    CpusetCpus: options.cpuset,
    CpusetMems: options.cpusetMems,
    Devices: [],
    DeviceCgroupRules: null,
    DeviceRequests: null,
    MemoryReservation: options.memoryReservationBytes,
    MemorySwap: options.memorySwapBytes,
    MemorySwappiness: options.swappiness,
    OomKillDisable: options.oomKillDisable,
    PidsLimit: options.pidsLimit,
    Ulimits: options.ulimits.map(({ name, soft, hard }) =>
      struct({ Name: name, Hard: hard, Soft: soft }),
    ),
    CPUCount: 0,
    CPUPercent: 0,
    IOMaximumIOps: 0,
    IOMaximumBandwidth: 0,
  };
}

function mountOption(mount: MountPoint): GoValue {
  const isBind = mount.type === 'bind';
  return struct({
    Type: mount.type,
    Source: mount.type === 'volume' ? (mount.isAnonymous ? '' : mount.name) : mount.source,
    Target: mount.target,
    ReadOnly: mount.isReadOnly,
    BindOptions:
      isBind && mount.propagation !== 'rprivate'
        ? struct({ Propagation: mount.propagation })
        : null,
    VolumeOptions:
      mount.type === 'volume' && (!mount.copies || mount.subpath !== '')
        ? struct({ NoCopy: !mount.copies, Subpath: mount.subpath })
        : null,
    TmpfsOptions:
      mount.type === 'tmpfs' && mount.sizeBytes !== null
        ? struct({ SizeBytes: mount.sizeBytes, Mode: 0 })
        : null,
  });
}
