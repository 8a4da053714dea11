// What a Docker Engine decides about exit codes: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'own-code-passes',
    says: 'docker run, wait and inspect give the code of the main process; with -d docker run gives 0',
    sh: `docker run --name job busybox sh -c 'exit 42'; echo $?
docker wait job
docker inspect -f '{{.State.ExitCode}}' job
docker run -d --name late busybox sh -c 'exit 1' >/dev/null; echo $?
docker wait late`,
    prints: `42
42
42
0
1`,
  },
  {
    name: 'docker-codes',
    says: '126 is found but not executable, 127 is not found; both leave the container created, unless a shell inside said it',
    sh: `docker run --name dir busybox /etc >/dev/null 2>&1; echo $?
docker run --name plain busybox /etc/passwd 2>&1 | grep -o 'permission denied'
docker run --name none busybox nosuch >/dev/null 2>&1; echo $?
docker run --name shell busybox sh -c nosuch >/dev/null 2>&1; echo $?
docker inspect -f '{{.State.Status}}' dir none shell
docker inspect -f '{{.State.Error}}' none | grep -o 'executable file not found'`,
    prints: `126
permission denied
127
127
created
created
exited
executable file not found`,
  },
  {
    name: 'docker-125-cases',
    says: 'An unknown option, a name in use and a port in use end docker run with 125; the last one leaves a container',
    sh: `docker run --nosuch busybox true >/dev/null 2>&1; echo $?
docker create --name web busybox true >/dev/null
docker run --name web busybox true >/dev/null 2>&1; echo $?
docker run -d --name one -p 127.0.0.1:8125:80 busybox sleep 300 >/dev/null
docker run -d --name two -p 127.0.0.1:8125:80 busybox sleep 300 >/dev/null 2>&1; echo $?
docker inspect -f '{{.State.Status}}' two`,
    prints: `125
125
125
created`,
  },
  {
    name: 'signal-codes',
    says: 'A process that dies by a signal gives 128 plus its number',
    sh: `for s in INT ABRT KILL SEGV TERM; do docker run --rm --init busybox sh -c "kill -$s \\$\\$"; echo $s $?; done`,
    prints: `INT 130
ABRT 134
KILL 137
SEGV 139
TERM 143`,
  },
  {
    name: 'stop-leaves-137-or-143',
    says: 'Stopped, a PID 1 without a handler is killed with 137, under an init it ends with 143, with a handler with its own code',
    sh: `docker run -d --name bare busybox sleep 300 >/dev/null
docker run -d --name init --init busybox sleep 300 >/dev/null
docker run -d --name trap busybox sh -c 'trap "exit 7" TERM; echo up; while :; do sleep 0.2; done' >/dev/null
until docker logs trap | grep -q up; do sleep 0.3; done
docker stop -t 1 bare >/dev/null; docker stop -t 60 init trap >/dev/null
docker inspect -f '{{.Name}} {{.State.ExitCode}} {{.State.OOMKilled}}' bare init trap`,
    prints: `/bare 137 false
/init 143 false
/trap 7 false`,
  },
  {
    name: 'killed-three-ways',
    says: 'docker kill, a stop that lost patience and the memory limit all leave 137',
    sh: `docker run -d --name killed busybox sleep 300 >/dev/null; docker kill killed >/dev/null
docker run -d --name stopped busybox sleep 300 >/dev/null; docker stop -t 0 stopped >/dev/null
docker run --name memory -m 16m --memory-swap 16m busybox tail /dev/zero 2>/dev/null
docker wait killed stopped memory
until [ "$(docker inspect -f '{{.State.OOMKilled}}' memory)" = true ]; do sleep 0.3; done
docker inspect -f '{{.State.OOMKilled}}' killed stopped memory`,
    prints: `137
137
137
false
false
true`,
  },
  {
    name: 'crlf-script-fails',
    says: 'A script with Windows line ends is there, is executable, and is still not found',
    sh: `printf '#!/bin/sh\\r\\necho hi\\r\\n' > start.sh; chmod +x start.sh
docker create --name app busybox /start.sh >/dev/null
docker cp start.sh app:/start.sh >/dev/null 2>&1
docker start -a app 2>&1 | grep -o 'no such file or directory'
docker cp app:/start.sh - | tar -t`,
    prints: `no such file or directory
start.sh`,
  },
  {
    name: 'exec-code-is-its-own',
    says: 'docker exec gives the code of its own process; the container runs on',
    sh: `docker run -d --name web busybox sleep 300 >/dev/null
docker exec web sh -c 'exit 3'; echo $?
docker exec web nosuch >/dev/null 2>&1; echo $?
docker inspect -f '{{.State.Status}}' web`,
    prints: `3
127
running`,
    on20: `3
126
running`,
  },
  {
    name: 'loop-code-while-running',
    says: 'While an attempt runs ExitCode is 0, whatever the last one left; the die event has the code',
    sh: `id=$(docker run -d --name worker --restart always busybox sh -c '[ -e /ran ] && exec sleep 300; touch /ran; exit 1')
until [ "$(docker inspect -f '{{.State.Status}} {{.RestartCount}}' worker)" = 'running 1' ]; do sleep 0.2; done
docker inspect -f '{{.State.Status}} {{.State.ExitCode}}' worker
docker events --since 1m --until "$(date -d '+1 sec' +%s)" --filter container=$id --filter event=die --format '{{.Actor.Attributes.exitCode}}' | head -n 1`,
    prints: `running 0
1`,
  },
  {
    name: 'start-fails-255',
    says: 'A script without an interpreter line, or with one that is missing, ends the started container with 255',
    sh: `printf '#!/bin/sh\\r\\necho hi\\r\\n' > crlf; printf '\\1\\2\\3' > format; chmod +x crlf format
for name in crlf format; do
  docker create --name $name busybox /$name >/dev/null; docker cp -q $name $name:/$name
  docker start -a $name >/dev/null 2>&1; docker inspect -f '{{.State.Status}} {{.State.ExitCode}}' $name
done`,
    since: '28',
    prints: `exited 255
exited 255`,
  },
  {
    name: 'events-are-256',
    says: 'The daemon keeps the last 256 events: those of a dead container are gone when others have made so many',
    sh: `dead=$(docker run -d busybox false); docker wait $dead >/dev/null
docker run -d --name busy busybox sleep 300 >/dev/null
docker exec busy true; told() { docker events --since 10m --until "$(date -d '+1 sec' +%s)" "$@" | wc -l; }
seen() { told --filter container=$dead; }
[ "$(seen)" -gt 0 ] && echo seen
curl -s --unix-socket /run/docker.sock -H 'Content-Type: application/json' -d '{}' -o /dev/null 'http://d/v1.41/images/busybox/tag?repo=t&tag=[1-260]' 
[ "$(seen)" = 0 ] && echo gone; [ "$(told)" -le 256 ] && echo at most 256; docker rmi $(seq -f t:%g 260) >/dev/null`,
    prints: `seen
gone
at most 256`,
  },
  {
    name: 'messages-blank-in-path',
    says: 'A blank in an unquoted path makes its second half the name of the image: invalid reference format',
    sh: `mkdir 'my project'
cd 'my project'
docker run --rm -v $PWD:/src busybox true 2>&1 | grep -o 'invalid reference format'
docker run --rm -v "$PWD":/src busybox echo mounted
docker run --rm "busybox:$UNSET" true 2>&1 | grep -o 'invalid reference format'`,
    prints: `invalid reference format
mounted
invalid reference format`,
  },
  {
    name: 'messages-not-a-tty',
    says: 'exec -t without a terminal is refused by the client, before the program starts; -i and none are not',
    sh: `docker run -d --name db busybox sleep 300 >/dev/null
docker exec -it db touch /ran </dev/null 2>&1 | grep -o 'the input device is not a TTY'
docker exec db ls /ran 2>&1
echo dump | docker exec -i db cat`,
    prints: `the input device is not a TTY
ls: /ran: No such file or directory
dump`,
  },
];
