// What a Docker Engine and the kernel decide about security: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'security-daemon-is-root',
    says: 'Whoever may talk to the daemon writes as root to any folder of the host; the socket is for root and the group docker',
    sh: `stat -c '%a %G' /var/run/docker.sock
mkdir -m 700 secret
docker run --rm -v "$PWD/secret":/host busybox touch /host/made
stat -c %u secret/made`,
    prints: `660 docker
0`,
  },
  {
    name: 'security-socket-in-container',
    says: 'A container with the socket mounted read-only starts another one that writes to the host',
    sh: `docker run --rm -v /usr:/usr:ro -v /lib:/lib:ro -v /lib64:/lib64:ro -v /var/run/docker.sock:/var/run/docker.sock:ro busybox \\
  /usr/bin/docker run --rm -v "$PWD":/host busybox touch /host/made
stat -c '%u %n' made`,
    prints: '0 made',
  },
  {
    name: 'security-default-set',
    says: 'Root in a container has 14 capabilities, a seccomp filter, and no-new-privileges off',
    sh: `docker run --rm busybox grep -E 'CapEff|NoNewPrivs|Seccomp:' /proc/self/status`,
    prints: `CapEff:	00000000a80425fb
NoNewPrivs:	0
Seccomp:	2`,
  },
  {
    name: 'security-cap-drop',
    says: '--cap-drop ALL takes all capabilities, and --cap-add gives single ones back',
    sh: `docker run --rm --cap-drop ALL busybox chown 1000 /tmp
docker run --rm --cap-drop ALL --cap-add CHOWN busybox chown 1000 /tmp && echo changed
docker run --rm --cap-drop ALL --cap-add NET_BIND_SERVICE busybox grep CapEff /proc/self/status`,
    prints: `chown: /tmp: Operation not permitted
changed
CapEff:	0000000000000400`,
  },
  {
    name: 'security-user-no-caps',
    says: 'A process with a uid other than 0 has no capability in effect, with --cap-add neither',
    sh: `docker run --rm -u 1000:1000 --read-only --tmpfs /tmp busybox grep CapEff /proc/self/status
docker run --rm -u 1000 --cap-add NET_ADMIN busybox grep CapEff /proc/self/status
docker run --rm -u 1000 --cap-add NET_ADMIN busybox ip link set eth0 down 2>&1 | grep -o 'Operation not permitted'`,
    prints: `CapEff:	0000000000000000
CapEff:	0000000000000000
Operation not permitted`,
  },
  {
    name: 'security-net-admin',
    says: 'Without NET_ADMIN root in a container cannot change its network, with it it can',
    sh: `docker run --rm busybox ip link set eth0 down 2>&1 | grep -o 'Operation not permitted'
docker run --rm --cap-add NET_ADMIN busybox ip link set eth0 down && echo down
docker run --rm --network none busybox ip link set lo down 2>&1 | grep -o 'Operation not permitted'`,
    prints: `Operation not permitted
down
Operation not permitted`,
  },
  {
    name: 'security-sys-admin',
    says: 'Without SYS_ADMIN root in a container cannot mount, with it it can',
    sh: `docker run --rm busybox mount -t tmpfs none /tmp 2>&1 | grep -o 'permission denied'
docker run --rm --cap-add SYS_ADMIN busybox mount -t tmpfs none /tmp && echo mounted`,
    prints: `permission denied
mounted`,
  },
  {
    name: 'security-privileged',
    says: '--privileged gives all capabilities and devices and no seccomp filter; PID namespace and memory limit remain',
    since: '23.0',
    sh: `docker run --rm --privileged busybox grep -E 'CapEff|Seccomp:' /proc/self/status
test $(docker run --rm --privileged busybox ls /dev | wc -l) -gt $(docker run --rm busybox ls /dev | wc -l) && echo more devices
docker run --rm --privileged busybox sh -c 'echo $$'
docker run --rm --privileged -m 32m busybox tail /dev/zero
echo $?`,
    prints: `CapEff:	000001ff…
Seccomp:	0
more devices
1
137`,
  },
  {
    name: 'security-seccomp',
    says: 'The default seccomp profile refuses new namespaces; without it they are allowed; an own profile can refuse mkdir',
    sh: `docker run --rm busybox unshare -U true 2>&1 | grep -o 'Operation not permitted'
docker run --rm --security-opt seccomp=unconfined busybox unshare -U true && echo allowed
echo '{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[{"names":["mkdir","mkdirat"],"action":"SCMP_ACT_ERRNO"}]}' > profile.json
docker run --rm --security-opt seccomp=profile.json busybox mkdir /x`,
    prints: `Operation not permitted
allowed
mkdir: can't create directory '/x': Operation not permitted`,
  },
  {
    name: 'security-no-new-privileges',
    says: 'With no-new-privileges a setuid program gains no rights; it is off by default',
    sh: `printf 'FROM busybox\\nRUN mkdir /suid && cp /bin/busybox /suid/su && chmod u+s /suid/su\\n' > Dockerfile
docker build -q -t app . >/dev/null 2>&1
docker run --rm -u 1000 app /suid/su -c id 2>&1 | grep -c 'must be suid'
docker run --rm -u 1000 --security-opt no-new-privileges app /suid/su -c id 2>&1 | grep -o 'must be suid'
docker run --rm --security-opt no-new-privileges busybox grep NoNewPrivs /proc/self/status`,
    prints: `0
must be suid
NoNewPrivs:	1`,
  },
  {
    name: 'security-low-port',
    says: 'An ordinary user in a container may listen on port 80',
    sh: `docker run -d --name web -u 1000 busybox nc -l -p 80 >/dev/null
docker run --rm --network container:web busybox sh -c 'until netstat -ltn | grep -o ":80 "; do sleep 0.2; done'`,
    prints: ':80',
  },
  {
    name: 'security-env-visible',
    says: 'An environment variable of a container is readable by docker inspect and in /proc of the process',
    sh: `docker run -d --name db -e PASSWORD=hunter2 busybox sleep 300 >/dev/null
docker inspect -f '{{index .Config.Env 0}}' db
docker exec db sh -c 'tr "\\0" "\\n" < /proc/1/environ' | grep PASS`,
    prints: `PASSWORD=hunter2
PASSWORD=hunter2`,
  },
  {
    name: 'socket-paths-of-host',
    says: 'Through a mounted socket a container has siblings: paths are those of the host, names and the list are shared, what is started outlives it',
    sh: `mkdir -p /tmp/of-host
echo host > /tmp/of-host/who
cp "$(command -v docker)" /tmp/of-host/docker
docker run --rm --name job -v /var/run/docker.sock:/var/run/docker.sock -v /tmp/of-host/docker:/bin/docker:ro -v /lib:/lib:ro -v /lib64:/lib64:ro -v /usr/lib:/usr/lib:ro busybox sh -c '
  mkdir -p /tmp/of-host && echo job > /tmp/of-host/who
  docker run --rm -v /tmp/of-host:/seen busybox cat /seen/who
  docker ps --format "{{.Names}}"
  docker run -d --name sibling busybox sleep 300 >/dev/null'
docker ps --format '{{.Names}}'`,
    prints: `host
job
sibling`,
  },
];
