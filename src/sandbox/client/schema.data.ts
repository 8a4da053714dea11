// The structs that templates and `inspect` print, in the order of their fields: `Name(json name)?:type`, where `?` leaves out what is empty.
export const schemaText = (): string => `
Empty |
PortBinding | HostIP(HostIp):string HostPort:string
HealthcheckResult | Start:string End:string ExitCode:int Output:string
Health | Status:string FailingStreak:int Log:[]*HealthcheckResult
State | Status:string Running:bool Paused:bool Restarting:bool OOMKilled:bool Dead:bool Pid:int ExitCode:int Error:string StartedAt:string FinishedAt:string Health?:*Health
LogConfig | Type:string Config:map:string
RestartPolicy | Name:named MaximumRetryCount:int
Ulimit | Name:string Hard:int Soft:int
BindOptions | Propagation?:string
VolumeOptions | NoCopy?:bool Subpath?:string
TmpfsOptions | SizeBytes?:int Mode?:int
Mount | Type?:string Source?:string Target?:string ReadOnly?:bool BindOptions?:*BindOptions VolumeOptions?:*VolumeOptions TmpfsOptions?:*TmpfsOptions
DeviceMapping | PathOnHost:string PathInContainer:string CgroupPermissions:string
HostConfig | Binds:[]string ContainerIDFile:string LogConfig:LogConfig NetworkMode:named PortBindings:pmap:[]PortBinding RestartPolicy:RestartPolicy AutoRemove:bool VolumeDriver:string VolumesFrom:[]string ConsoleSize:[]int Annotations?:map:string CapAdd:[]string CapDrop:[]string CgroupnsMode:named DNS(Dns):[]string DNSOptions(DnsOptions):[]string DNSSearch(DnsSearch):[]string ExtraHosts:[]string GroupAdd:[]string IpcMode:named Cgroup:named Links:[]string OomScoreAdj:int PidMode:named Privileged:bool PublishAllPorts:bool ReadonlyRootfs:bool SecurityOpt:[]string StorageOpt?:map:string Tmpfs?:map:string UTSMode:named UsernsMode:named ShmSize:int Sysctls?:map:string Runtime:string Isolation:named CPUShares(CpuShares)@Resources:int Memory@Resources:int NanoCPUs(NanoCpus)@Resources:int CgroupParent@Resources:string BlkioWeight@Resources:uint BlkioWeightDevice@Resources:[]any BlkioDeviceReadBps@Resources:[]any BlkioDeviceWriteBps@Resources:[]any BlkioDeviceReadIOps@Resources:[]any BlkioDeviceWriteIOps@Resources:[]any CPUPeriod(CpuPeriod)@Resources:int CPUQuota(CpuQuota)@Resources:int CPURealtimePeriod(CpuRealtimePeriod)@Resources:int CPURealtimeRuntime(CpuRealtimeRuntime)@Resources:int CpusetCpus@Resources:string CpusetMems@Resources:string Devices@Resources:[]DeviceMapping DeviceCgroupRules@Resources:[]string DeviceRequests@Resources:[]any KernelMemory?@Resources:int KernelMemoryTCP?@Resources:int MemoryReservation@Resources:int MemorySwap@Resources:int MemorySwappiness@Resources:*int OomKillDisable@Resources:*bool PidsLimit@Resources:*int Ulimits@Resources:[]*Ulimit CPUCount(CpuCount)@Resources:int CPUPercent(CpuPercent)@Resources:int IOMaximumIOps@Resources:uint IOMaximumBandwidth@Resources:uint Mounts?:[]Mount MaskedPaths:[]string ReadonlyPaths:[]string Init?:*bool
GraphDriver | Data:map:string Name:string
MountPoint | Type?:named Name?:string Source:string Destination:string Driver?:string Mode:string RW:bool Propagation:named
Healthcheck | Test?:[]string Interval?:duration Timeout?:duration StartPeriod?:duration StartInterval?:duration Retries?:int
Config | Hostname:string Domainname:string User:string AttachStdin:bool AttachStdout:bool AttachStderr:bool ExposedPorts?:pmap:Empty Tty:bool OpenStdin:bool StdinOnce:bool Env:[]string Cmd:[]string Healthcheck?:*Healthcheck ArgsEscaped?:bool Image:string Volumes:map:Empty WorkingDir:string Entrypoint:[]string NetworkDisabled?:bool MacAddress?:string OnBuild:[]string Labels:map:string StopSignal?:string StopTimeout?:*int Shell?:[]string
EndpointIPAMConfig | IPv4Address?:string IPv6Address?:string
EndpointSettings | IPAMConfig:*EndpointIPAMConfig Links:[]string Aliases:[]string MacAddress:string DriverOpts:map:string GwPriority:int NetworkID:string EndpointID:string Gateway:string IPAddress:string IPPrefixLen:int IPv6Gateway:string GlobalIPv6Address:string GlobalIPv6PrefixLen:int DNSNames:[]string
NetworkSettings | Bridge@Base:string SandboxID@Base:string SandboxKey@Base:string Ports@Base:pmap:[]PortBinding HairpinMode@Base:bool LinkLocalIPv6Address@Base:string LinkLocalIPv6PrefixLen@Base:int SecondaryIPAddresses@Base:[]string SecondaryIPv6Addresses@Base:[]string EndpointID@Default:string Gateway@Default:string GlobalIPv6Address@Default:string GlobalIPv6PrefixLen@Default:int IPAddress@Default:string IPPrefixLen@Default:int IPv6Gateway@Default:string MacAddress@Default:string Networks:map:*EndpointSettings
Container | ID(Id):string Created:string Path:string Args:[]string State:*State Image:string ResolvConfPath:string HostnamePath:string HostsPath:string LogPath:string Name:string RestartCount:int Driver:string Platform:string MountLabel:string ProcessLabel:string AppArmorProfile:string ExecIDs:[]string HostConfig:*HostConfig GraphDriver:GraphDriver SizeRw?:*int SizeRootFs?:*int Mounts:[]MountPoint Config:*Config NetworkSettings:*NetworkSettings
RootFS | Type:string Layers?:[]string
Metadata | LastTagTime?:string
RawHealthcheck | Interval?:duration Retries?:int StartInterval?:duration StartPeriod?:duration Test?:[]string Timeout?:duration
ImageConfig | ArgsEscaped?:bool Cmd:[]string Entrypoint:[]string Env:[]string ExposedPorts?:pmap:Empty Healthcheck?:*RawHealthcheck Labels:map:string OnBuild:[]string Shell?:[]string StopSignal?:string User:string Volumes:map:Empty WorkingDir:string
Image | ID(Id):string RepoTags:[]string RepoDigests:[]string Parent:string Comment:string Created?:string DockerVersion:string Author:string Architecture:string Variant?:string Os:string OsVersion?:string Size:int GraphDriver:GraphDriver RootFS:RootFS Metadata:Metadata Config:*ImageConfig
TypedImageConfig | User?:string ExposedPorts?:map:Empty Env?:[]string Entrypoint?:[]string Cmd?:[]string Volumes?:map:Empty WorkingDir?:string Labels?:map:string StopSignal?:string ArgsEscaped?:bool Healthcheck?:*Healthcheck OnBuild?:[]string Shell?:[]string
TypedImage | ID(Id):string RepoTags:[]string RepoDigests:[]string Parent:string Comment:string Created?:string Container?:string ContainerConfig?:*Empty DockerVersion:string Author:string Architecture:string Variant?:string Os:string OsVersion?:string Size:int VirtualSize?:int GraphDriver:GraphDriver RootFS:RootFS Metadata:Metadata Config:*TypedImageConfig Descriptor?:*Empty Manifests?:[]string
Volume | CreatedAt?:string Driver:string Labels:map:string Mountpoint:string Name:string Options:map:string Scope:string
IPAMConfig | Subnet?:string IPRange?:string Gateway?:string AuxAddress(AuxiliaryAddresses)?:map:string
IPAM | Driver:string Options:map:string Config:[]IPAMConfig
ConfigReference | Network:string
EndpointResource | Name:string EndpointID:string MacAddress:string IPv4Address:string IPv6Address:string
Network | Name:string ID(Id):string Created:string Scope:string Driver:string EnableIPv4:bool EnableIPv6:bool IPAM:IPAM Internal:bool Attachable:bool Ingress:bool ConfigFrom:ConfigReference ConfigOnly:bool Containers:map:EndpointResource Options:map:string Labels:map:string
ContextEndpoint | Host:string SkipTLSVerify:bool
ContextStorage | MetadataPath:string TLSPath:string
Context | Name:string Metadata:map:any Endpoints:map:ContextEndpoint TLSMaterial:map:any Storage:ContextStorage
system.clientVersion | Version:string APIVersion(ApiVersion):string DefaultAPIVersion:string GitCommit:string GoVersion:string Os:string Arch:string BuildTime:string Context:string
struct{Name} | Name:string
types.ComponentVersion | Name:string Version:string Details:map:string
types.Version | Platform:struct{Name} Components:[]types.ComponentVersion Version:string APIVersion(ApiVersion):string MinAPIVersion:string GitCommit:string GoVersion:string Os:string Arch:string KernelVersion:string BuildTime:string
system.versionInfo | Client:system.clientVersion Server:*types.Version
events.Actor | ID:string Attributes:map:string
events.Message | Status(status)?:string ID(id)?:string From(from)?:string Type:string Action:named Actor:events.Actor Scope(scope)?:string Time(time)?:int TimeNano(timeNano)?:int
system.PluginsInfo | Volume:[]string Network:[]string Authorization:[]string Log:[]string
swarm.Info | NodeID:string NodeAddr:string LocalNodeState:named ControlAvailable:bool Error:string RemoteManagers:[]any
system.Commit | ID:string
system.FirewallInfo | Driver:string
ContainerdNamespaces | Containers:string Plugins:string
system.ContainerdInfo | Address:string Namespaces:ContainerdNamespaces
ClientPlugin | SchemaVersion:string Vendor:string Version:string ShortDescription:string Name:string Path:string
system.clientInfo | Debug:bool Version:string DefaultAPIVersion:string GitCommit:string GoVersion:string Os:string Arch:string BuildTime:string Context:string Plugins:[]ClientPlugin Warnings:[]string
system.dockerInfo | ID:string Containers:int ContainersRunning:int ContainersPaused:int ContainersStopped:int Images:int Driver:string DriverStatus:[][]string Plugins:system.PluginsInfo MemoryLimit:bool SwapLimit:bool KernelMemoryTCP:bool CPUCfsPeriod(CpuCfsPeriod):bool CPUCfsQuota(CpuCfsQuota):bool CPUShares:bool CPUSet:bool PidsLimit:bool IPv4Forwarding:bool Debug:bool NFd:int OomKillDisable:bool NGoroutines:int SystemTime:string LoggingDriver:string CgroupDriver:string CgroupVersion:string NEventsListener:int KernelVersion:string OperatingSystem:string OSVersion:string OSType:string Architecture:string IndexServerAddress:string RegistryConfig:any NCPU:int MemTotal:int GenericResources:[]any DockerRootDir:string HTTPProxy(HttpProxy):string HTTPSProxy(HttpsProxy):string NoProxy:string Name:string Labels:[]string ExperimentalBuild:bool ServerVersion:string Runtimes:map:any DefaultRuntime:string Swarm:swarm.Info LiveRestoreEnabled:bool Isolation:named InitBinary:string ContainerdCommit:system.Commit RuncCommit:system.Commit InitCommit:system.Commit SecurityOptions:[]string FirewallBackend:*system.FirewallInfo CDISpecDirs:[]string Containerd:*system.ContainerdInfo Warnings:[]string ClientInfo:*system.clientInfo
`;
