// What a Docker Engine and the kernel decide about isolation: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'isolation-own-namespaces',
    says: "A container has its own pid, mnt, net, uts and ipc namespaces; user and time are the host's",
    sh: `docker run -d --name web busybox sleep 300 >/dev/null
for n in pid mnt net uts ipc user time; do
  test "$(docker exec web readlink /proc/1/ns/$n)" = "$(readlink /proc/self/ns/$n)" && echo $n shared || echo $n own
done`,
    prints: `pid own
mnt own
net own
uts own
ipc own
user shared
time shared`,
  },
  {
    name: 'isolation-own-pids',
    says: 'A container sees its own processes only, and the first has number 1',
    sh: `docker run --rm busybox sh -c 'echo $$'
docker run -d --name web busybox sleep 300 >/dev/null
docker run --rm busybox ps | grep -c sleep
docker exec web ps | grep -c 'sleep 300'`,
    prints: `1
0
1`,
  },
  {
    name: 'isolation-two-pids',
    says: 'The main process of a container is an ordinary process of the host, PID 1 inside and another number outside',
    sh: `docker run -d --name web busybox sleep 300 >/dev/null
pid=$(docker inspect -f '{{.State.Pid}}' web)
until grep -q sleep /proc/$pid/cmdline; do sleep 0.2; done
tr '\\0' ' ' < /proc/$pid/cmdline; echo
test $pid -ne 1 && grep NSpid /proc/$pid/status | awk '{print $NF}'
docker top web | grep -c " $pid "`,
    prints: `sleep 300
1
1`,
  },
  {
    name: 'isolation-kill-from-host',
    says: 'SIGKILL from the host ends PID 1 of a container, and the container with 137; from inside it does nothing',
    sh: `docker run -d --name web busybox sleep 300 >/dev/null
docker exec web kill -9 1
docker inspect -f '{{.State.Running}}' web
kill -9 $(docker inspect -f '{{.State.Pid}}' web)
docker wait web`,
    prints: `true
137`,
  },
  {
    name: 'isolation-hostname',
    says: "The host name is the short container ID, what --hostname says, or with --uts host the host's",
    sh: `docker run -d --name web busybox sleep 300 >/dev/null
test "$(docker exec web hostname)" = "$(docker ps -q)" && echo short ID
docker run --rm --hostname db1 busybox hostname
test "$(docker run --rm --uts host busybox hostname)" = "$(hostname)" && echo of the host`,
    prints: `short ID
db1
of the host`,
  },
  {
    name: 'isolation-same-port',
    says: 'Two containers can listen on the same port at once, as each has a network namespace; in a shared one the second fails',
    sh: `docker run -d --name one busybox nc -l -p 80 >/dev/null
docker run -d --name two busybox nc -l -p 80 >/dev/null
until docker exec one netstat -ltn | grep -q ':80 '; do sleep 0.2; done
docker run --rm --network container:one busybox timeout 2 nc -l -p 80 2>&1 | grep -o 'Address already in use'
docker ps --format '{{.Names}}' | sort`,
    prints: `Address already in use
one
two`,
  },
  {
    name: 'isolation-cgroup-per-container',
    says: 'The processes of a container are in a cgroup whose name holds its ID',
    sh: `docker run -d --name web busybox sleep 300 >/dev/null
grep -q $(docker inspect -f '{{.Id}}' web) /proc/$(docker inspect -f '{{.State.Pid}}' web)/cgroup && echo found`,
    prints: 'found',
  },
  {
    name: 'isolation-exec-counted',
    says: 'A process started by docker exec is in the cgroup of the container and killed at its memory limit',
    sh: `docker run -d --name web -m 32m busybox sleep 300 >/dev/null
docker exec web tail /dev/zero 2>/dev/null
echo $?
docker exec web cmp /proc/1/cgroup /proc/self/cgroup && echo same cgroup`,
    prints: `137
same cgroup`,
  },
  {
    name: 'isolation-pid-host',
    says: 'With --pid host a container sees the processes of the host',
    sh: `docker run --rm busybox ps | grep -c '[d]ockerd'
docker run --rm --pid host busybox ps | grep -q '[d]ockerd' && echo sees dockerd`,
    prints: `0
sees dockerd`,
  },
  {
    name: 'isolation-shared-walls',
    says: '--pid container: and --network container: share the processes and localhost of a container, and not its files',
    sh: `docker run -d --name web busybox sh -c 'touch /only-here; echo hello > /f; exec httpd -f -p 8080' >/dev/null
docker run --rm --pid container:web busybox ps | grep -c 'PID\\|  1 root'
docker run --rm --network container:web busybox sh -c 'until wget -q -O - 127.0.0.1:8080/f; do sleep 0.2; done' 2>/dev/null
docker run --rm --network container:web --pid container:web busybox ls /only-here
test "$(docker run --rm --uts host busybox hostname)" = "$(hostname)" && echo host name`,
    prints: `2
hello
ls: /only-here: No such file or directory
host name`,
  },
  {
    name: 'isolation-host-visible',
    says: "Kernel version, memory size and number of CPUs in a container are the host's, limits or not",
    sh: `test "$(docker run --rm busybox uname -r)" = "$(uname -r)" && echo kernel
test "$(docker run --rm -m 64m busybox grep MemTotal /proc/meminfo)" = "$(grep MemTotal /proc/meminfo)" && echo memory
test "$(docker run --rm --cpus 0.5 busybox nproc)" = "$(nproc)" && echo CPUs`,
    prints: `kernel
memory
CPUs`,
  },
  {
    name: 'isolation-proc-and-clock',
    says: 'Root in a plain container can neither set the clock nor write kernel settings',
    sh: `docker run --rm busybox date -s 2030-01-01 2>&1 | grep -o 'Operation not permitted'
docker run --rm busybox touch /proc/sys/kernel/panic 2>&1 | grep -o 'Read-only file system'`,
    prints: `Operation not permitted
Read-only file system`,
  },
  {
    name: 'isolation-root-is-uid-0',
    says: 'Without remapping uid 0 of a container is uid 0 of the host',
    sh: `docker run -d --name web busybox sleep 300 >/dev/null
awk '{print $1, $2}' /proc/$(docker inspect -f '{{.State.Pid}}' web)/uid_map
stat -c %u /proc/$(docker inspect -f '{{.State.Pid}}' web)`,
    prints: `0 0
0`,
  },
];
