// What a Docker Engine and the kernel decide about resource limits: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'limits-none-by-default',
    says: 'A container has no limit for memory, CPU time or number of processes unless one is set',
    sh: `docker create --name web busybox >/dev/null
docker inspect -f '{{.HostConfig.Memory}} {{.HostConfig.NanoCpus}} {{.HostConfig.CpuQuota}}' web
docker inspect -f '{{json .HostConfig.PidsLimit}}' web`,
    prints: `0 0 0
null`,
  },
  {
    name: 'limits-oom-kill',
    says: 'Above -m the main process is killed: exit code 137, OOMKilled true',
    sh: `docker run --name eat -m 32m busybox tail /dev/zero
echo $?
until docker inspect -f '{{.State.OOMKilled}}' eat | grep true; do sleep 0.2; done`,
    prints: `137
true`,
  },
  {
    name: 'limits-oom-child',
    says: 'The OOM killer kills a process: the container goes on if it was not PID 1',
    sh: `docker run --name boss -m 32m busybox sh -c 'tail /dev/zero 2>/dev/null; echo worker $?; exit 3'
echo $?`,
    prints: `worker 137
3`,
  },
  {
    name: 'limits-restart-after-oom',
    says: 'A restart policy starts a container again that was killed at its memory limit',
    sh: `docker run -d --name eat -m 32m --restart on-failure:2 busybox tail /dev/zero >/dev/null
until test "$(docker inspect -f '{{.RestartCount}} {{.State.Status}}' eat)" = '2 exited'; do sleep 0.3; done
docker inspect -f '{{.RestartCount}} {{.State.ExitCode}}' eat`,
    prints: '2 137',
  },
  {
    name: 'limits-shm-size',
    says: 'A container has 64 MB of shared memory unless --shm-size says otherwise; what is in it counts against -m, and docker update has no word for it',
    sh: `docker run --rm busybox df -m /dev/shm | awk 'NR==2{print $2}'
docker run --rm busybox dd if=/dev/zero of=/dev/shm/x bs=1M count=65 2>&1 | grep -o 'No space left on device'
docker run --rm --shm-size 128m busybox sh -c 'dd if=/dev/zero of=/dev/shm/x bs=1M count=65 2>/dev/null && echo fits'
docker run --rm --shm-size 1000000 busybox grep ' /dev/shm ' /proc/mounts | grep -o 'size=[0-9]*k'
docker run --rm -m 32m --memory-swap 32m --shm-size 128m busybox dd if=/dev/zero of=/dev/shm/x bs=1M count=64 2>/dev/null
echo $?
docker update --shm-size 1g web 2>&1 | grep -o 'unknown flag: --shm-size'`,
    prints: `64
No space left on device
fits
size=980k
137
unknown flag: --shm-size`,
  },
  {
    name: 'limits-tmpfs-counts',
    says: 'What is written to a tmpfs counts as memory of the container',
    sh: `docker run --rm -m 32m --memory-swap 32m --tmpfs /cache busybox sh -c 'dd if=/dev/zero of=/cache/big bs=1M count=60 2>/dev/null; echo $?; test $(stat -c %s /cache/big) -lt 33554433 && echo stopped at the limit'
docker run --rm -m 64m --tmpfs /cache:size=10m busybox sh -c 'dd if=/dev/zero of=/cache/big bs=1M count=60 2>&1 | grep -o "No space left on device"'`,
    prints: `137
stopped at the limit
No space left on device`,
  },
  {
    name: 'limits-swap-twice',
    says: 'With -m alone memory and swap together are twice the memory; --memory-swap sets the sum',
    sh: `docker create --name one -m 64m busybox >/dev/null
docker create --name two -m 64m --memory-swap 64m busybox >/dev/null
docker inspect -f '{{.HostConfig.Memory}} {{.HostConfig.MemorySwap}}' one two`,
    prints: `67108864 134217728
67108864 67108864`,
  },
  {
    name: 'limits-refusals',
    says: 'Refused are less than 6 MB, more CPUs than the host has, a swap sum without memory, a reservation above the limit; much memory and any weight are accepted',
    sh: `try() { docker run --rm "$@" busybox true >/dev/null 2>&1; echo $?; }
try -m 4m
try --cpus 9999
try --memory-swap 1g
try -m 64m --memory-reservation 128m
try -m 640g
try --cpu-shares 6000`,
    prints: `125
125
125
125
0
0`,
  },
  {
    name: 'limits-cpu-throttled',
    says: 'Above --cpus a process is throttled and not killed, and nproc still shows all CPUs',
    sh: `docker run --rm --cpus 0.2 busybox sh -c 'while :; do :; done & until cat /sys/fs/cgroup/cpu/cpu.stat /sys/fs/cgroup/cpu.stat 2>/dev/null | grep -q "nr_throttled [1-9]"; do sleep 0.2; done; kill -0 $! && echo throttled'
test "$(docker run --rm --cpus 0.2 busybox nproc)" = "$(nproc)" && echo all CPUs are seen`,
    prints: `throttled
all CPUs are seen`,
  },
  {
    name: 'limits-shares-no-ceiling',
    says: 'With --cpu-shares alone a busy process is not throttled',
    sh: `docker run --rm --cpu-shares 2 busybox sh -c 'timeout 1 sh -c "while :; do :; done" 2>/dev/null; cat /sys/fs/cgroup/cpu/cpu.stat /sys/fs/cgroup/cpu.stat' 2>/dev/null | awk '$1 == "nr_throttled" { print ($2 > 0 ? "throttled" : "free") }'`,
    prints: 'free',
  },
  {
    name: 'limits-cpuset',
    says: 'With --cpuset-cpus nproc shows the number of chosen cores',
    sh: 'docker run --rm --cpuset-cpus 0 busybox nproc',
    prints: '1',
  },
  {
    name: 'limits-free-shows-host',
    says: '/proc/meminfo in a container with a limit shows the memory of the host',
    sh: `test "$(docker run --rm -m 64m busybox grep MemTotal /proc/meminfo)" = "$(grep MemTotal /proc/meminfo)" && echo host`,
    prints: 'host',
  },
  {
    name: 'limits-update',
    says: 'docker update changes memory, CPU, PIDs and restart policy of a running container, which keeps its process; memory above the swap sum is refused',
    sh: `docker run -d --name db -m 64m busybox sleep 300 >/dev/null
before=$(docker inspect -f '{{.State.Pid}}' db)
docker update -m 256m db 2>&1 | grep -o 'update the memoryswap at the same time'
docker update -m 256m --memory-swap 256m --cpus 0.5 --pids-limit 50 --restart always db
docker inspect -f '{{.HostConfig.Memory}} {{.HostConfig.NanoCpus}} {{.HostConfig.PidsLimit}} {{.HostConfig.RestartPolicy.Name}}' db
test $before = $(docker inspect -f '{{.State.Pid}}' db) && echo same process
docker update -e A=1 db 2>&1 | grep -o 'unknown shorthand flag'`,
    prints: `update the memoryswap at the same time
db
268435456 500000000 50 always
same process
unknown shorthand flag`,
  },
  {
    name: 'limits-pids',
    says: '--pids-limit makes further forks fail',
    sh: `docker run --rm --pids-limit 5 busybox sh -c 'for i in 1 2 3 4 5 6 7; do sleep 60 & done' 2>&1 | grep -o "can't fork: Resource temporarily unavailable"`,
    prints: "can't fork: Resource temporarily unavailable",
  },
  {
    name: 'limits-ulimit',
    says: '--ulimit sets the soft and hard limit of open files',
    sh: `docker run --rm --ulimit nofile=64:128 busybox sh -c 'ulimit -Sn; ulimit -Hn'`,
    prints: `64
128`,
  },
  {
    name: 'limits-compose',
    says: 'Compose sets limits by deploy.resources.limits and by the short keys',
    sh: `cat > compose.yaml <<'END'
services:
  long:
    image: busybox
    command: sleep 300
    deploy: { resources: { limits: { memory: 64M, cpus: '0.5' } } }
  short:
    image: busybox
    command: sleep 300
    mem_limit: 64m
    cpus: 0.5
END
docker compose up -d >/dev/null 2>&1
docker inspect -f '{{.HostConfig.Memory}} {{.HostConfig.NanoCpus}}' $(docker compose ps -q)`,
    prints: `67108864 500000000
67108864 500000000`,
  },
  {
    name: 'limits-sysctl-namespaced',
    says: "--sysctl sets what a namespace of the container holds; a setting of the whole kernel is refused, and can't be written from inside",
    sh: `docker run --rm --sysctl net.core.somaxconn=999 busybox cat /proc/sys/net/core/somaxconn
docker run --rm --sysctl vm.max_map_count=262144 busybox true 2>&1 | grep -o "sysctl 'vm.*"
docker run --rm busybox sh -c 'echo 262144 > /proc/sys/vm/max_map_count' 2>&1`,
    prints: `999
sysctl 'vm.max_map_count=262144' is not allowed
sh: …Read-only file system`,
    on20: `999
sysctl 'vm.max_map_count=262144' is not whitelisted
sh: …Read-only file system`,
  },
];
