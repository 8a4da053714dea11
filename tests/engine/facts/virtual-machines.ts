// What a Docker Engine decides about virtual machines and containers: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'host-sees-process',
    says: 'A container is a process of the host with an ordinary PID there, whose parent is the shim',
    sh: `docker run -d --name web busybox sleep 300 >/dev/null
pid=$(docker inspect -f '{{.State.Pid}}' web)
until grep -q sleep /proc/$pid/cmdline; do sleep 0.2; done
test "$pid" -gt 1 && tr '\\0' ' ' < /proc/$pid/cmdline; echo
ps -o args= -p $(ps -o ppid= -p $pid) | grep -o containerd-shim | head -n 1
docker kill web >/dev/null; docker wait web >/dev/null; docker inspect -f '{{.State.Pid}}' web`,
    prints: `sleep 300…
containerd-shim
0`,
  },
  {
    name: 'host-kill-ends-container',
    says: 'Killing its main process from the host ends the container with 137, and nothing starts it again',
    sh: `docker run -d --name web busybox sleep 300 >/dev/null
kill -9 $(docker inspect -f '{{.State.Pid}}' web)
docker wait web
docker inspect -f '{{.State.Status}} {{.RestartCount}}' web`,
    prints: `137
exited 0`,
  },
  {
    name: 'no-limit-by-default',
    says: 'A container without options has no limit of memory or CPU, and sees the memory of the whole host',
    sh: `docker run --name app busybox grep MemTotal /proc/meminfo > inside
grep MemTotal /proc/meminfo | cmp - inside && echo 'all of the host'
docker inspect -f '{{.HostConfig.Memory}} {{.HostConfig.NanoCpus}}' app`,
    prints: `all of the host
0 0`,
  },
  {
    name: 'pid-host-opens',
    says: 'A container sees its own processes only; with --pid host it sees those of the host',
    sh: `docker run --rm busybox ps -o args | tail -n +2
docker run --rm --pid host busybox ps -o args | grep -q dockerd && echo 'sees dockerd'
docker run --rm --network host busybox hostname | grep -qx "$(hostname)" && echo 'host name of the host'
docker run --rm -v /:/host busybox test -e /host/etc/passwd && echo 'files of the host'`,
    prints: `ps -o args
sees dockerd
host name of the host
files of the host`,
  },
  {
    name: 'platform-must-fit',
    says: 'An image names its OS and architecture, and another platform than the one at hand is refused',
    sh: `docker image inspect -f '{{.Os}}' busybox
docker image inspect -f '{{.Architecture}}' busybox | grep -qE '^(amd64|arm64)$' && echo 'an architecture'
other=arm64; test "$(docker image inspect -f '{{.Architecture}}' busybox)" = arm64 && other=amd64
docker run --rm --pull never --platform linux/$other busybox true >/dev/null 2>&1; echo $?`,
    prints: `linux
an architecture
125`,
  },
];
