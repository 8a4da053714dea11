// What a Docker Engine decides about containers: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'one-kernel',
    says: 'A container reports the kernel of its host',
    sh: `test "$(docker run --rm busybox uname -r)" = "$(docker info -f '{{.KernelVersion}}')" && echo same`,
    prints: 'same',
  },
  {
    name: 'containers-write-apart',
    says: 'What one container writes is neither in the image nor in another container of it',
    sh: `docker run --name one busybox sh -c 'echo hello > /note'
docker run --name two busybox ls /note
docker start one >/dev/null && docker wait one
docker diff one`,
    prints: `ls: /note: No such file or directory
0
A /note`,
  },
  {
    name: 'exited-keeps-everything',
    says: 'An exited container keeps its files, its name and its exit code, but nothing of a tmpfs',
    sh: `docker run --name app --tmpfs /fast busybox sh -c 'test -e /fast/old && echo old; echo a > /note; echo b > /fast/old; exit 7'
docker inspect -f '{{.State.Status}} {{.State.ExitCode}} {{.State.Pid}}' app
docker cp app:/note - | tar -xO
docker create --name app busybox true 2>&1 | grep -o 'already in use'
docker start -a app; echo "started: $?"`,
    prints: `exited 7 0
a
already in use
started: 7`,
  },
  {
    name: 'name-held-by-exited',
    says: 'An exited container is not in docker ps, yet its name is taken, and docker run fails with 125',
    sh: `docker run --name web busybox true
docker ps -q
docker run --name web busybox true 2>&1 | grep -o 'already in use'
docker run --name web busybox true 2>/dev/null; echo $?
docker rm web && docker run --name web busybox true; echo $?`,
    prints: `already in use
125
web
0`,
  },
  {
    name: 'states-one-by-one',
    says: 'A container is created, running, paused, exited, or restarting between two attempts of a policy',
    sh: `state() { docker inspect -f '{{.State.Status}}' "$1"; }
docker create --name job busybox sleep 300 >/dev/null; state job
docker start job >/dev/null; state job
docker pause job >/dev/null; state job
docker unpause job >/dev/null; docker kill job >/dev/null; docker wait job >/dev/null; state job
docker run -d --name crash --restart always busybox false >/dev/null
until state crash | grep restarting; do sleep 0.1; done`,
    prints: `created
running
paused
exited
restarting`,
  },
  {
    name: 'life-in-order',
    says: 'start refuses a paused container, which kill ends; pause refuses one that does not run, a plain rm one that runs',
    sh: `docker create --name job busybox sleep 300 >/dev/null
docker pause job >/dev/null 2>&1 || echo 'pause refused'
docker start job && docker pause job
docker start job >/dev/null 2>&1 || echo 'start refused'
docker unpause job
docker rm job >/dev/null 2>&1 || echo 'rm refused'
docker pause job >/dev/null && docker kill job && docker wait job && docker rm job`,
    prints: `pause refused
job
job
start refused
job
rm refused
job
137
job`,
  },
  {
    name: 'run-makes-another',
    says: 'A second docker run makes a second container, and docker start brings the first one back',
    sh: `docker run --name first busybox sh -c 'echo change >> /note; cat /note'
docker run --name second busybox sh -c 'echo change >> /note; cat /note'
docker start -a first
docker ps -aq | wc -l`,
    prints: `change
change
change
change
2`,
  },
  {
    name: 'who-makes-containers',
    says: 'run and create make containers; start and exec make none; run --rm takes its own away',
    sh: `count() { docker ps -aq | wc -l; }
docker run -d --name web busybox sleep 300 >/dev/null; count
docker create busybox true >/dev/null; count
docker stop -t 0 web >/dev/null; docker start web >/dev/null; count
docker exec web true; count
docker run --rm busybox true; count`,
    prints: `1
2
2
2
2`,
  },
  {
    name: 'shell-without-input-ends',
    says: 'A detached shell ends at once with 0; with its input kept open it goes on running',
    sh: `docker run -d --name first busybox sh >/dev/null
docker wait first
docker run -d -i --name second busybox sh >/dev/null
docker inspect -f '{{.State.Status}}' first second`,
    prints: `0
exited
running`,
  },
  {
    name: 'background-ends-container',
    says: 'When PID 1 ends, the processes it left in the background end too',
    sh: `docker run --name web busybox sh -c 'sleep 300 & echo started'
docker inspect -f '{{.State.Status}} {{.State.ExitCode}}' web`,
    prints: `started
exited 0`,
  },
  {
    name: 'exec-is-another-process',
    says: 'The main process is PID 1; exec adds another one, whose end and exit code are its own',
    sh: `docker run -d --name web busybox sleep 300 >/dev/null
docker exec web sh -c 'tr "\\0" " " < /proc/1/cmdline; echo; test $$ -gt 1 && echo not PID 1; exit 3'
echo $?
docker inspect -f '{{.State.Status}}' web`,
    prints: `sleep 300…
not PID 1
3
running`,
  },
  {
    name: 'stop-keeps-rm-takes',
    says: 'A file survives stop, kill and restart; rm refuses while the container runs; rm -f takes all',
    sh: `docker run -d --name web busybox sh -c 'test -e /note || echo hello > /note; exec sleep 300' >/dev/null
until docker exec web test -e /note; do sleep 0.3; done
docker stop -t 0 web >/dev/null; docker start web >/dev/null
docker kill web >/dev/null; docker wait web >/dev/null; docker start web >/dev/null
docker restart -t 0 web >/dev/null
docker exec web cat /note
docker rm web >/dev/null 2>&1; echo "rm: $?"
docker rm -f web
docker run --rm --name web busybox ls /note`,
    prints: `hello
rm: 1
web
ls: /note: No such file or directory`,
  },
  {
    name: 'rm-flag-leaves-nothing',
    says: 'After docker stop a container made with --rm is gone, and cannot be started',
    sh: `docker run -d --rm --name tmp busybox sleep 300 >/dev/null
docker stop -t 0 tmp
until [ -z "$(docker ps -aq)" ]; do sleep 0.3; done
docker start tmp 2>&1 | head -n 1
docker ps -aq`,
    prints: 'tmp\n…No such container: tmp',
  },
  {
    name: 'cp-while-exited',
    says: 'docker cp reads from an exited container, where docker exec refuses',
    sh: `docker run --name job busybox sh -c 'echo boom > /error.log; exit 1'
docker cp job:/error.log . 2>/dev/null; cat error.log
docker exec job cat /error.log 2>&1 | grep -o 'is not running'
docker diff job`,
    prints: `boom
is not running
A /error.log`,
  },
  {
    name: 'pause-freezes',
    says: 'A paused process does nothing, exec is refused, and unpause lets the same process go on',
    sh: `docker run -d --name web busybox sh -c 'while true; do echo tick; sleep 0.05; done' >/dev/null
before=$(docker inspect -f '{{.State.Pid}}' web)
docker pause web >/dev/null
until one=$(docker logs web | wc -l); two=$(docker run --rm busybox sleep 0.3; docker logs web | wc -l); test "$one" = "$two"; do :; done; echo frozen
docker exec web true 2>&1 | grep -o 'is paused'
docker unpause web >/dev/null
until test "$(docker logs web | wc -l)" -gt "$two"; do sleep 0.3; done; echo 'goes on'
test "$before" = "$(docker inspect -f '{{.State.Pid}}' web)" && echo 'same process'`,
    prints: `frozen
is paused
goes on
same process`,
  },
  {
    name: 'update-knows-no-ports',
    says: 'Neither docker update nor docker start takes a port, and a restart changes none',
    sh: `docker run -d --name web -p 127.0.0.1:0:80 busybox sleep 300 >/dev/null
docker update -p 9090:80 web 2>&1 | grep -o 'unknown shorthand flag'
docker start -p 9090:80 web 2>&1 | grep -o 'unknown shorthand flag'
docker inspect -f '{{json .HostConfig.PortBindings}}' web > before
docker restart -t 0 web >/dev/null
docker inspect -f '{{json .HostConfig.PortBindings}}' web | cmp - before && echo 'same ports'`,
    prints: `unknown shorthand flag
unknown shorthand flag
same ports`,
  },
  {
    name: 'restart-keeps-environment',
    says: 'A restart is the same container: same ID and environment, whatever the caller has set meanwhile',
    sh: `docker run -d --name api -e MODE=prod busybox sleep 300 > id
export MODE=debug
docker restart -t 0 api >/dev/null
docker exec api sh -c 'echo $MODE'
docker inspect -f '{{.Id}}' api | cmp - id && echo 'same container'
docker inspect -f '{{.RestartCount}}' api
docker exec -e MODE=once api sh -c 'echo $MODE'; docker exec api sh -c 'echo $MODE'`,
    prints: `prod
same container
0
once
prod`,
  },
  {
    name: 'update-changes-policy',
    says: 'docker update changes the restart policy of a running container, docker rename its name',
    sh: `docker run -d --name web busybox sleep 300 >/dev/null
docker update --restart unless-stopped web
docker rename web web-old
docker inspect -f '{{.Name}} {{.HostConfig.RestartPolicy.Name}} {{.State.Status}}' web-old`,
    prints: `web
/web-old unless-stopped running`,
  },
  {
    name: 'paused-can-be-stopped',
    says: 'start refuses a paused container; stop and restart work on it, and the program gets its signal',
    sh: `docker run -d --name db busybox sh -c 'trap "exit 3" TERM; echo up; while :; do sleep 0.1; done' >/dev/null
up() { until [ "$(docker logs db | grep -c up)" = $1 ]; do sleep 0.2; done; }
up 1; docker pause db; docker start db 2>&1 | grep -o 'paused container' | head -n 1
docker stop -t 60 db; docker inspect -f '{{.State.Status}} {{.State.ExitCode}}' db
docker start db; up 2; docker pause db; docker restart -t 60 db
docker inspect -f '{{.State.Status}} {{.State.Paused}}' db; docker ps --format '{{.Names}}'`,
    prints: `db
paused container
db
exited 3
db
db
db
running false
db`,
  },
  {
    name: 'restarting-is-listed',
    says: 'A plain docker ps lists a container that waits for its next try',
    sh: `docker run -d --restart always --name loop busybox false >/dev/null
until docker ps --format '{{.Names}} {{.State}}' | grep restarting; do sleep 0.2; done`,
    prints: 'loop restarting',
  },
];
