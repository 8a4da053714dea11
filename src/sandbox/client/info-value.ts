// What `version` and `info` know.
import type { Engine } from '../engine/state.ts';
import { isoNano } from '../engine/time.ts';
import { struct, type GoValue } from './template/type.ts';

const version = '28.5.2+dfsg4';
const clientCommit = '9cc6dea35e9a963f281434761c656fba4ac43aed';
const serverCommit = '3ef3c07c883be49a2e8097bcf6d2952fce1d70eb';
const built = 'Tue Sep 15 11:02:57 2026';
const kernelVersion = '6.12.48';

export const versionLine = `Docker version ${version}, build ${clientCommit}\n`;

const client = {
  Version: version,
  APIVersion: '1.51',
  DefaultAPIVersion: '1.51',
  GitCommit: clientCommit,
  GoVersion: 'go1.27.1',
  Os: 'linux',
  Arch: 'amd64',
  BuildTime: built,
  Context: 'default',
};

export function versionValue(): GoValue {
  const component = (name: string, itsVersion: string, details: object): GoValue =>
    struct({ Name: name, Version: itsVersion, Details: struct(details) });
  return struct({
    Client: struct(client),
    Server: struct({
      Platform: struct({ Name: '' }),
      Components: [
        component('Engine', version, {
          ApiVersion: '1.51',
          Arch: 'amd64',
          BuildTime: built,
          Experimental: 'false',
          GitCommit: serverCommit,
          GoVersion: 'go1.27.1',
          KernelVersion: kernelVersion,
          MinAPIVersion: '1.24',
          Os: 'linux',
        }),
        component('containerd', '2.1.9+unknown', { GitCommit: '' }),
        component('runc', '1.3.6+ds1', { GitCommit: '1.3.6+ds1-1' }),
        component('docker-init', '0.19.0', { GitCommit: '' }),
      ],
      Version: version,
      APIVersion: '1.51',
      MinAPIVersion: '1.24',
      GitCommit: serverCommit,
      GoVersion: 'go1.27.1',
      Os: 'linux',
      Arch: 'amd64',
      KernelVersion: kernelVersion,
      BuildTime: '2026-09-15T11:02:57.000000000+00:00',
    }),
  });
}

export const versionText = `Client:
 Version:           ${version}
 API version:       1.51
 Go version:        go1.27.1
 Git commit:        ${clientCommit}
 Built:             ${built}
 OS/Arch:           linux/amd64
 Context:           default

Server:
 Engine:
  Version:          ${version}
  API version:      1.51 (minimum version 1.24)
  Go version:       go1.27.1
  Git commit:       ${serverCommit}
  Built:            ${built}
  OS/Arch:          linux/amd64
  Experimental:     false
 containerd:
  Version:          2.1.9+unknown
  GitCommit:        
 runc:
  Version:          1.3.6+ds1
  GitCommit:        1.3.6+ds1-1
 docker-init:
  Version:          0.19.0
  GitCommit:        
`;

type Counts = { all: number; running: number; paused: number; stopped: number; images: number };

function countsOf(engine: Engine): Counts {
  const containers = [...engine.containers.values()];
  const paused = containers.filter(({ status }) => status === 'paused').length;
  const running = containers.filter(
    ({ life, status }) => (life !== null && status !== 'paused') || status === 'restarting',
  ).length;
  return {
    all: containers.length,
    running,
    paused,
    stopped: containers.length - running - paused,
    images: engine.images.size,
  };
}

export function infoText(engine: Engine): string {
  const { all, running, paused, stopped, images } = countsOf(engine);
  return `Client:
 Version:    ${version}
 Context:    default
 Debug Mode: false
 Plugins:
  buildx: Docker Buildx (Docker Inc.)
    Version:  0.29.1+ds1
    Path:     /usr/libexec/docker/cli-plugins/docker-buildx
  compose: Docker Compose (Docker Inc.)
    Version:  2.40.3-3
    Path:     /usr/libexec/docker/cli-plugins/docker-compose

Server:
 Containers: ${all}
  Running: ${running}
  Paused: ${paused}
  Stopped: ${stopped}
 Images: ${images}
${serverText} Name: docker
 ID: ${engine.infoId}
 Docker Root Dir: /var/lib/docker
 Debug Mode: false
 Experimental: false
 Insecure Registries:
  ::1/128
  127.0.0.0/8
 Live Restore Enabled: false

`;
}

const serverText = ` Server Version: ${version}
 Storage Driver: overlay2
  Backing Filesystem: tmpfs
  Supports d_type: true
  Using metacopy: false
  Native Overlay Diff: true
  userxattr: false
 Logging Driver: json-file
 Cgroup Driver: cgroupfs
 Cgroup Version: 1
 Plugins:
  Volume: local
  Network: bridge host ipvlan macvlan null overlay
  Log: awslogs fluentd gelf journald json-file local splunk syslog
 CDI spec directories:
  /etc/cdi
  /var/run/cdi
 Swarm: inactive
 Runtimes: io.containerd.runc.v2 runc
 Default Runtime: runc
 Init Binary: docker-init
 containerd version: 
 runc version: 1.3.6+ds1-1
 init version: 
 Security Options:
  seccomp
   Profile: builtin
 Kernel Version: ${kernelVersion}
 Operating System: Debian GNU/Linux forky/sid (containerized)
 OSType: linux
 Architecture: x86_64
 CPUs: 2
 Total Memory: 23.54GiB
`;

export function infoValue(engine: Engine): GoValue {
  const { all, running, paused, stopped, images } = countsOf(engine);
  return struct({
    ID: engine.infoId,
    Containers: all,
    ContainersRunning: running,
    ContainersPaused: paused,
    ContainersStopped: stopped,
    Images: images,
    ...fixed,
    SystemTime: isoNano(engine.kernel.now),
    ClientInfo: struct({ ...client, Debug: false, Plugins: plugins, Warnings: null }),
  });
}

const plugins = [
  struct({
    SchemaVersion: '0.1.0',
    Vendor: 'Docker Inc.',
    Version: '0.29.1+ds1',
    ShortDescription: 'Docker Buildx',
    Name: 'buildx',
    Path: '/usr/libexec/docker/cli-plugins/docker-buildx',
  }),
  struct({
    SchemaVersion: '0.1.0',
    Vendor: 'Docker Inc.',
    Version: '2.40.3-3',
    ShortDescription: 'Docker Compose',
    Name: 'compose',
    Path: '/usr/libexec/docker/cli-plugins/docker-compose',
  }),
];

const fixed = {
  Driver: 'overlay2',
  DriverStatus: [
    ['Backing Filesystem', 'tmpfs'],
    ['Supports d_type', 'true'],
    ['Using metacopy', 'false'],
    ['Native Overlay Diff', 'true'],
    ['userxattr', 'false'],
  ],
  Plugins: struct({
    Volume: ['local'],
    Network: ['bridge', 'host', 'ipvlan', 'macvlan', 'null', 'overlay'],
    Authorization: null,
    Log: ['awslogs', 'fluentd', 'gelf', 'journald', 'json-file', 'local', 'splunk', 'syslog'],
  }),
  MemoryLimit: true,
  SwapLimit: true,
  KernelMemoryTCP: true,
  CPUCfsPeriod: true,
  CPUCfsQuota: true,
  CPUShares: true,
  CPUSet: true,
  PidsLimit: true,
  IPv4Forwarding: true,
  Debug: false,
  NFd: 28,
  OomKillDisable: true,
  NGoroutines: 49,
  LoggingDriver: 'json-file',
  CgroupDriver: 'cgroupfs',
  CgroupVersion: '1',
  NEventsListener: 0,
  KernelVersion: kernelVersion,
  OperatingSystem: 'Debian GNU/Linux forky/sid (containerized)',
  OSVersion: '',
  OSType: 'linux',
  Architecture: 'x86_64',
  IndexServerAddress: 'https://index.docker.io/v1/',
  RegistryConfig: struct({
    IndexConfigs: struct({
      'docker.io': struct({ Name: 'docker.io', Mirrors: [], Secure: true, Official: true }),
    }),
    InsecureRegistryCIDRs: ['::1/128', '127.0.0.0/8'],
    Mirrors: null,
  }),
  NCPU: 2,
  MemTotal: 25_276_059_648,
  GenericResources: null,
  DockerRootDir: '/var/lib/docker',
  HTTPProxy: '',
  HTTPSProxy: '',
  NoProxy: '',
  Name: 'docker',
  Labels: [],
  ExperimentalBuild: false,
  ServerVersion: version,
  Runtimes: struct({
    'io.containerd.runc.v2': struct({ path: 'runc' }),
    runc: struct({ path: 'runc' }),
  }),
  DefaultRuntime: 'runc',
  Swarm: struct({
    NodeID: '',
    NodeAddr: '',
    LocalNodeState: 'inactive',
    ControlAvailable: false,
    Error: '',
    RemoteManagers: null,
  }),
  LiveRestoreEnabled: false,
  Isolation: '',
  InitBinary: 'docker-init',
  ContainerdCommit: struct({ ID: '' }),
  RuncCommit: struct({ ID: '1.3.6+ds1-1' }),
  InitCommit: struct({ ID: '' }),
  SecurityOptions: ['name=seccomp,profile=builtin'],
  FirewallBackend: struct({ Driver: 'iptables' }),
  CDISpecDirs: ['/etc/cdi', '/var/run/cdi'],
  Containerd: struct({
    Address: '/var/run/docker/containerd/containerd.sock',
    Namespaces: struct({ Containers: 'moby', Plugins: 'plugins.moby' }),
  }),
  Warnings: null,
};
