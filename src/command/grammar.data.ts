// Generated from the docker binary by tests/grammar/generate.mjs: commands, aliases, numbers of arguments, flags.
export const grammarText = `client | 28.2.2
groups | builder, checkpoint, config, container, context, image, manifest, network, node, plugin, secret, service, stack, swarm, system, trust, trust key, trust signer, volume
root | config:string c,context:string D,debug H,host:list l,log-level:string tls tlscacert:string tlscert:string tlskey:string tlsverify v,version
builder prune | | 0-0 | a,all filter:filter f,force keep-storage:bytes
checkpoint create | | 2-2 | checkpoint-dir:string leave-running
checkpoint ls | checkpoint list | 1-1 | checkpoint-dir:string
checkpoint rm | checkpoint remove | 2-2 | checkpoint-dir:string
config create | | 2-2 | l,label:list template-driver:string
config inspect | | 1-* | f,format:string pretty
config ls | config list | 0-0 | f,filter:filter format:string q,quiet
config rm | config remove | 1-* |
container attach | attach | 1-1 | detach-keys:string no-stdin sig-proxy=true
container commit | commit | 1-2 stop | a,author:string c,change:list m,message:string p,pause=true
container cp | cp | 2-2 | a,archive L,follow-link q,quiet
container create | create | 1-* stop | add-host:list annotation:map a,attach:list blkio-weight:uint16=0 blkio-weight-device:list cap-add:list cap-drop:list cgroup-parent:string cgroupns:string cidfile:string cpu-count:int cpu-percent:int cpu-period:int cpu-quota:int cpu-rt-period:int cpu-rt-runtime:int c,cpu-shares:int cpus:decimal cpuset-cpus:string cpuset-mems:string device:list device-cgroup-rule:list device-read-bps:list device-read-iops:list device-write-bps:list device-write-iops:list disable-content-trust=true dns:list dns-option:list dns-search:list domainname:string entrypoint:string e,env:list env-file:list expose:list gpus:gpu-request group-add:list health-cmd:string health-interval:duration=0s health-retries:int health-start-interval:duration=0s health-start-period:duration=0s health-timeout:duration=0s help h,hostname:string init i,interactive io-maxbandwidth:bytes io-maxiops:uint ip:string ip6:string ipc:string isolation:string kernel-memory:bytes l,label:list label-file:list link:list link-local-ip:list log-driver:string log-opt:list mac-address:string m,memory:bytes memory-reservation:bytes memory-swap:bytes memory-swappiness:int mount:mount name:string network:network network-alias:list no-healthcheck oom-kill-disable oom-score-adj:int pid:string pids-limit:int platform:string privileged p,publish:list P,publish-all pull:string=missing q,quiet read-only restart:string=no rm runtime:string security-opt:list shm-size:bytes stop-signal:string stop-timeout:int storage-opt:list sysctl:map tmpfs:list t,tty ulimit:ulimit use-api-socket u,user:string userns:string uts:string v,volume:list volume-driver:string volumes-from:list w,workdir:string net:network!network net-alias:list!network-alias dns-opt:list!dns-option
container diff | diff | 1-1 |
container exec | exec | 2-* stop | d,detach detach-keys:string e,env:list env-file:list i,interactive privileged t,tty u,user:string w,workdir:string
container export | export | 1-1 | o,output:string
container inspect | | 1-* | f,format:string s,size
container kill | kill | 1-* | s,signal:string
container logs | logs | 1-1 | details f,follow since:string n,tail:string=all t,timestamps until:string
container ls | container list, container ps, ps | 0-0 | a,all f,filter:filter format:string n,last:int l,latest no-trunc q,quiet s,size
container pause | pause | 1-* |
container port | port | 1-2 |
container prune | | 0-0 | filter:filter f,force
container rename | rename | 2-2 |
container restart | restart | 1-* | s,signal:string t,timeout:int time:int!timeout
container rm | container remove, rm, remove | 1-* | f,force l,link v,volumes
container run | run | 1-* stop | add-host:list annotation:map a,attach:list blkio-weight:uint16=0 blkio-weight-device:list cap-add:list cap-drop:list cgroup-parent:string cgroupns:string cidfile:string cpu-count:int cpu-percent:int cpu-period:int cpu-quota:int cpu-rt-period:int cpu-rt-runtime:int c,cpu-shares:int cpus:decimal cpuset-cpus:string cpuset-mems:string d,detach detach-keys:string device:list device-cgroup-rule:list device-read-bps:list device-read-iops:list device-write-bps:list device-write-iops:list disable-content-trust=true dns:list dns-option:list dns-search:list domainname:string entrypoint:string e,env:list env-file:list expose:list gpus:gpu-request group-add:list health-cmd:string health-interval:duration=0s health-retries:int health-start-interval:duration=0s health-start-period:duration=0s health-timeout:duration=0s help h,hostname:string init i,interactive io-maxbandwidth:bytes io-maxiops:uint ip:string ip6:string ipc:string isolation:string kernel-memory:bytes l,label:list label-file:list link:list link-local-ip:list log-driver:string log-opt:list mac-address:string m,memory:bytes memory-reservation:bytes memory-swap:bytes memory-swappiness:int mount:mount name:string network:network network-alias:list no-healthcheck oom-kill-disable oom-score-adj:int pid:string pids-limit:int platform:string privileged p,publish:list P,publish-all pull:string=missing q,quiet read-only restart:string=no rm runtime:string security-opt:list shm-size:bytes sig-proxy=true stop-signal:string stop-timeout:int storage-opt:list sysctl:map tmpfs:list t,tty ulimit:ulimit use-api-socket u,user:string userns:string uts:string v,volume:list volume-driver:string volumes-from:list w,workdir:string net:network!network net-alias:list!network-alias dns-opt:list!dns-option
container start | start | 1-* | a,attach checkpoint:string checkpoint-dir:string detach-keys:string i,interactive
container stats | stats | 0-* | a,all format:string no-stream no-trunc
container stop | stop | 1-* | s,signal:string t,timeout:int time:int!timeout
container top | top | 1-* stop |
container unpause | unpause | 1-* |
container update | update | 1-* | blkio-weight:uint16=0 cpu-period:int cpu-quota:int cpu-rt-period:int cpu-rt-runtime:int c,cpu-shares:int cpus:decimal cpuset-cpus:string cpuset-mems:string m,memory:bytes memory-reservation:bytes memory-swap:bytes pids-limit:int restart:string kernel-memory:bytes!
container wait | wait | 1-* |
context create | | 1-1 | description:string docker:stringToString from:string
context export | | 1-2 |
context import | | 2-2 |
context inspect | | 0-* | f,format:string
context ls | context list | 0-0 | format:string q,quiet
context rm | context remove | 1-* | f,force
context show | | 0-0 |
context update | | 1-1 | description:string docker:stringToString
context use | | 1-1 |
image build | build, builder build | 1-1 | add-host:list build-arg:list cache-from:strings cgroup-parent:string compress cpu-period:int cpu-quota:int c,cpu-shares:int cpuset-cpus:string cpuset-mems:string disable-content-trust=true f,file:string force-rm iidfile:string isolation:string label:list m,memory:bytes memory-swap:bytes network:string=default no-cache platform:string pull q,quiet rm=true security-opt:strings shm-size:bytes squash t,tag:list target:string ulimit:ulimit
image history | history | 1-1 | format:string H,human=true no-trunc platform:string q,quiet
image import | import | 1-* | c,change:list m,message:string platform:string
image inspect | | 1-* | f,format:string platform:string
image load | load | 0-0 | i,input:string platform:string q,quiet
image ls | image list, images | 0-1 | a,all digests f,filter:filter format:string no-trunc q,quiet tree
image prune | | 0-0 | a,all filter:filter f,force
image pull | pull | 1-1 | a,all-tags disable-content-trust=true platform:string q,quiet
image push | push | 1-1 | a,all-tags disable-content-trust=true platform:string q,quiet
image rm | image remove, rmi, image rmi | 1-* | f,force no-prune platform:strings
image save | save | 1-* | o,output:string platform:string
image tag | tag | 2-2 stop |
inspect | | 1-* | f,format:string s,size type:string
login | | 0-1 | p,password:string password-stdin u,username:string
logout | | 0-1 |
manifest annotate | | 2-2 | arch:string os:string os-features:strings os-version:string variant:string
manifest create | | 2-* | a,amend insecure
manifest inspect | | 1-2 | insecure v,verbose
manifest push | | 1-1 | insecure p,purge
manifest rm | | 1-* |
network connect | | 2-2 | alias:strings driver-opt:strings gw-priority:int ip:string ip6:string link:list link-local-ip:strings
network create | | 1-1 | attachable aux-address:map config-from:string config-only d,driver:string=bridge gateway:strings ingress internal ip-range:strings ipam-driver:string=default ipam-opt:map ipv4=true ipv6 label:list o,opt:map scope:string subnet:strings
network disconnect | | 2-2 | f,force
network inspect | | 1-* | f,format:string v,verbose
network ls | network list | 0-0 | f,filter:filter format:string no-trunc q,quiet
network prune | | 0-0 | filter:filter f,force
network rm | network remove | 1-* | f,force
node demote | | 1-* |
node inspect | | 1-* | f,format:string pretty
node ls | node list | 0-0 | f,filter:filter format:string q,quiet
node promote | | 1-* |
node ps | | 0-* | f,filter:filter format:string no-resolve no-trunc q,quiet
node rm | node remove | 1-* | f,force
node update | | 1-1 | availability:string label-add:list label-rm:list role:string
plugin create | | 2-* | compress
plugin disable | | 1-1 | f,force
plugin enable | | 1-1 | timeout:int=30
plugin inspect | | 1-* | f,format:string
plugin install | | 1-* | alias:string disable disable-content-trust=true grant-all-permissions
plugin ls | plugin list | 0-0 | f,filter:filter format:string no-trunc q,quiet
plugin push | | 1-1 | disable-content-trust=true
plugin rm | plugin remove | 1-* | f,force
plugin set | | 2-* |
plugin upgrade | | 1-2 | disable-content-trust=true grant-all-permissions skip-remote-check
search | | 1-1 | f,filter:filter format:string limit:int no-trunc
secret create | | 1-2 | d,driver:string l,label:list template-driver:string
secret inspect | | 1-* | f,format:string pretty
secret ls | secret list | 0-0 | f,filter:filter format:string q,quiet
secret rm | secret remove | 1-* |
service create | | 1-* stop | cap-add:list cap-drop:list config:config constraint:list container-label:list credential-spec:credential-spec d,detach dns:list dns-option:list dns-search:list endpoint-mode:string=vip entrypoint:command e,env:list env-file:list generic-resource:list group:list health-cmd:string health-interval:duration health-retries:int health-start-interval:duration health-start-period:duration health-timeout:duration host:list hostname:string init isolation:string l,label:list limit-cpu:decimal limit-memory:bytes limit-pids:int log-driver:string log-opt:list max-concurrent:uint mode:string=replicated mount:mount name:string network:network no-healthcheck no-resolve-image oom-score-adj:int placement-pref:pref p,publish:port q,quiet read-only replicas:uint replicas-max-per-node:uint reserve-cpu:decimal reserve-memory:bytes restart-condition:string=any restart-delay:duration=5s restart-max-attempts:uint restart-window:duration rollback-delay:duration=0s rollback-failure-action:string=pause rollback-max-failure-ratio:float=0 rollback-monitor:duration=5s rollback-order:string=stop-first rollback-parallelism:uint=1 secret:secret stop-grace-period:duration=10s stop-signal:string sysctl:list t,tty ulimit:ulimit update-delay:duration=0s update-failure-action:string=pause update-max-failure-ratio:float=0 update-monitor:duration=5s update-order:string=stop-first update-parallelism:uint=1 u,user:string with-registry-auth w,workdir:string
service inspect | | 1-* | f,format:string pretty
service logs | | 1-1 | details f,follow no-resolve no-task-ids no-trunc raw since:string n,tail:string=all t,timestamps
service ls | service list | 0-0 | f,filter:filter format:string q,quiet
service ps | | 1-* | f,filter:filter format:string no-resolve no-trunc q,quiet
service rm | service remove | 1-* |
service rollback | | 1-1 | d,detach q,quiet
service scale | | 1-* | d,detach
service update | | 1-1 | args:command cap-add:list cap-drop:list config-add:config config-rm:list constraint-add:list constraint-rm:list container-label-add:list container-label-rm:list credential-spec:credential-spec d,detach dns-add:list dns-option-add:list dns-option-rm:list dns-rm:list dns-search-add:list dns-search-rm:list endpoint-mode:string entrypoint:command env-add:list env-rm:list force generic-resource-add:list generic-resource-rm:list group-add:list group-rm:list health-cmd:string health-interval:duration health-retries:int health-start-interval:duration health-start-period:duration health-timeout:duration host-add:list host-rm:list hostname:string image:string init isolation:string label-add:list label-rm:list limit-cpu:decimal limit-memory:bytes limit-pids:int log-driver:string log-opt:list max-concurrent:uint mount-add:mount mount-rm:list network-add:network network-rm:list no-healthcheck no-resolve-image oom-score-adj:int placement-pref-add:pref placement-pref-rm:pref publish-add:port publish-rm:port q,quiet read-only replicas:uint replicas-max-per-node:uint reserve-cpu:decimal reserve-memory:bytes restart-condition:string restart-delay:duration restart-max-attempts:uint restart-window:duration rollback rollback-delay:duration rollback-failure-action:string rollback-max-failure-ratio:float rollback-monitor:duration rollback-order:string rollback-parallelism:uint secret-add:secret secret-rm:list stop-grace-period:duration stop-signal:string sysctl-add:list sysctl-rm:list t,tty ulimit-add:ulimit ulimit-rm:list update-delay:duration update-failure-action:string update-max-failure-ratio:float update-monitor:duration update-order:string update-parallelism:uint u,user:string with-registry-auth w,workdir:string
stack config | | 0-0 | c,compose-file:strings skip-interpolation orchestrator:string!
stack deploy | stack up | 1-1 | c,compose-file:strings d,detach=true prune q,quiet resolve-image:string=always with-registry-auth orchestrator:string!
stack ls | stack list | 0-0 | format:string orchestrator:string!
stack ps | | 1-1 | f,filter:filter format:string no-resolve no-trunc q,quiet orchestrator:string!
stack rm | stack remove, stack down | 1-* | d,detach=true orchestrator:string!
stack services | | 1-1 | f,filter:filter format:string q,quiet orchestrator:string!
swarm ca | | 0-0 | ca-cert:pem-file ca-key:pem-file cert-expiry:duration=2160h0m0s d,detach external-ca:external-ca q,quiet rotate
swarm init | | 0-0 | advertise-addr:string autolock availability:string=active cert-expiry:duration=2160h0m0s data-path-addr:string data-path-port:uint32 default-addr-pool:ipNetSlice default-addr-pool-mask-length:uint32=24 dispatcher-heartbeat:duration=5s external-ca:external-ca force-new-cluster listen-addr:node-addr=0.0.0.0:2377 max-snapshots:uint snapshot-interval:uint=10000 task-history-limit:int=5
swarm join | | 1-1 | advertise-addr:string availability:string=active data-path-addr:string listen-addr:node-addr=0.0.0.0:2377 token:string
swarm join-token | | 1-1 | q,quiet rotate
swarm leave | | 0-0 | f,force
swarm unlock | | 0-0 |
swarm unlock-key | | 0-0 | q,quiet rotate
swarm update | | 0-0 | autolock cert-expiry:duration=2160h0m0s dispatcher-heartbeat:duration=5s external-ca:external-ca max-snapshots:uint snapshot-interval:uint=10000 task-history-limit:int=5
system df | | 0-0 | format:string v,verbose
system events | events | 0-0 | f,filter:filter format:string since:string until:string
system info | info | 0-0 | f,format:string
system prune | | 0-0 | a,all filter:filter f,force volumes
trust inspect | | 1-* | pretty
trust key generate | | 1-1 | dir:string
trust key load | | 1-1 | name:string=signer
trust revoke | | 1-1 | y,yes
trust sign | | 1-1 | local
trust signer add | | 2-* | key:list
trust signer remove | | 2-* | f,force
version | | 0-0 | f,format:string
volume create | | 0-1 | availability:string=active d,driver:string=local group:string label:list limit-bytes:bytes o,opt:map required-bytes:bytes scope:string=single secret:map sharing:string=none topology-preferred:list topology-required:list type:string=block name:string!
volume inspect | | 1-* | f,format:string
volume ls | volume list | 0-0 | cluster f,filter:filter format:string q,quiet
volume prune | | 0-0 | a,all filter:filter f,force
volume rm | volume remove | 1-* | f,force
volume update | | 1-1 | availability:string=active`;
