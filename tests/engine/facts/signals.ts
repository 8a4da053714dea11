// What a Docker Engine decides about PID 1, signals and init: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'pid-one-ignores',
    says: 'A PID 1 without handlers survives SIGTERM and SIGKILL from inside; docker kill ends it from outside',
    sh: `docker run -d --name app busybox sleep 300 >/dev/null
docker exec app kill -TERM 1; docker kill -s TERM app >/dev/null; docker exec app kill -KILL 1; echo $?
docker inspect -f '{{.State.Status}}' app
docker kill app; docker wait app`,
    prints: `0
running
app
137`,
  },
  {
    name: 'stop-asks-first',
    says: 'docker stop sends SIGTERM and waits for the end only as long as it takes; after the grace period comes SIGKILL; docker kill asks nothing',
    sh: `docker run -d --name nice busybox sh -c 'trap "echo TERM; exit 0" TERM; echo up; while :; do sleep 0.2; done' >/dev/null
docker run -d --name deaf busybox sh -c 'trap "echo TERM" TERM; echo up; while :; do sleep 0.2; done' >/dev/null
for name in nice deaf; do until docker logs $name | grep -q up; do sleep 0.3; done; done
start=$(date +%s); docker stop -t 100 nice >/dev/null; test $(($(date +%s) - start)) -lt 90 && echo 'at once'
docker stop -t 5 deaf >/dev/null
docker logs nice; docker logs deaf
docker wait nice deaf
docker start deaf >/dev/null; docker kill deaf >/dev/null; docker ps -aq | wc -l`,
    prints: `at once
up
TERM
up
TERM
0
137
2`,
  },
  {
    name: 'shell-keeps-signals',
    says: 'A shell as PID 1 keeps SIGTERM from its child; after exec the program is PID 1 and gets it itself',
    sh: `echo 'trap "echo got TERM; exit 5" TERM; echo up; while :; do sleep 0.2; done' > app.sh
for name in wrapped direct; do
  word= grace=1; [ $name = direct ] && word=exec grace=60
  docker create --name $name busybox sh -c "$word sh /app.sh; echo done" >/dev/null
  docker cp app.sh $name:/app.sh >/dev/null 2>&1; docker start $name >/dev/null
  until docker logs $name | grep -q up; do sleep 0.3; done
  docker stop -t $grace $name >/dev/null
  echo $name $(docker logs $name) $(docker wait $name)
done`,
    prints: `wrapped up 137
direct up got TERM 5`,
  },
  {
    name: 'trap-waits-for-command',
    says: 'A shell runs its handler only after the command in the foreground; wait is interrupted at once',
    sh: `docker run -d --name front busybox sh -c 'trap "exit 0" TERM; echo up; sleep 3600; echo done' >/dev/null
docker run -d --name back busybox sh -c 'trap "exit 0" TERM; sleep 3600 & echo up; wait $!; echo done' >/dev/null
for name in front back; do until docker logs $name | grep -q up; do sleep 0.3; done; done
docker stop -t 1 front >/dev/null; docker stop -t 60 back >/dev/null
docker wait front back`,
    prints: `137
0`,
  },
  {
    name: 'init-collects',
    says: 'Orphans of a PID 1 that does not wait stay zombies; with --init, tini is PID 1 and collects them',
    sh: `orphan='sh -c "sleep 2 & exec sleep 0.1"; exec sleep 300'
docker run -d --name app busybox sh -c "$orphan" >/dev/null
docker run -d --name clean --init busybox sh -c "$orphan" >/dev/null
until docker exec app ps -o stat,args | grep '^Z'; do sleep 0.3; done
while docker exec clean ps -o args | grep -qx 'sleep 2'; do sleep 0.3; done
docker exec clean ps -o pid,args | grep -o '1 /sbin/docker-init'
docker exec clean ps -o stat,args | grep -c '^Z'
docker stop -t 60 clean >/dev/null; docker wait clean`,
    prints: `Z    [sleep]
1 /sbin/docker-init
0
143`,
  },
  {
    name: 'kill-sends-any',
    says: 'docker kill -s sends any signal, and a process that handles it runs on',
    sh: `docker run -d --name web busybox sh -c 'trap "echo HUP" HUP; trap "echo USR1" USR1; echo up; while :; do sleep 0.2; done' >/dev/null
until docker logs web | grep -q up; do sleep 0.3; done
for s in HUP USR1; do docker kill -s $s web >/dev/null; until docker logs web | grep -q $s; do sleep 0.3; done; done
docker logs web
docker inspect -f '{{.State.Status}}' web`,
    prints: `up
HUP
USR1
running`,
  },
  {
    name: 'kill-sets-policy-aside',
    says: 'After a signal sent by docker kill, even a handled one, the restart policy no longer acts on a later crash, unless the container has another stop signal; docker exec kill does no such thing',
    sh: `for name in asked left other; do
  [ $name = other ] && signal=--stop-signal=SIGQUIT || signal=
  docker run -d --name $name $signal --restart always busybox sh -c 'trap "echo USR1" USR1; echo up; while :; do sleep 0.2; done' >/dev/null
  until docker logs $name | grep -q up; do sleep 0.3; done
done
docker kill -s USR1 asked other >/dev/null; docker exec left kill -USR1 1
for name in asked left other; do until docker logs $name | grep -q USR1; do sleep 0.3; done; kill -9 $(docker inspect -f '{{.State.Pid}}' $name); done
docker wait asked >/dev/null
until [ "$(docker inspect -f '{{.State.Status}} {{.RestartCount}}' left other | sort -u)" = 'running 1' ]; do sleep 0.3; done
docker inspect -f '{{.Name}} {{.State.Status}} {{.RestartCount}}' asked left other`,
    prints: `/asked exited 0
/left running 1
/other running 1`,
  },
  {
    name: 'stop-signal-is-sent',
    says: 'With --stop-signal docker stop sends that signal first',
    sh: `docker run -d --name web --stop-signal SIGQUIT busybox sh -c 'trap "exit 3" QUIT; echo up; while :; do sleep 0.2; done' >/dev/null
until docker logs web | grep -q up; do sleep 0.3; done
docker stop web >/dev/null
docker wait web`,
    prints: '3',
  },
];
