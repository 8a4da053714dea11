// What a Docker Engine decides about restart policies: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

/** A daemon beside the engine's own, which may be restarted: `second` starts it, `end` ends it, `two` is docker for it. Its network is its own: it would take docker0 away. */
const secondDaemon = `two() { docker -H "unix://$PWD/sock" "$@"; }
second() {
  unshare -n dockerd -H "unix://$PWD/sock" --data-root "$PWD/data" --exec-root "$PWD/exec" --pidfile "$PWD/pid" --bridge none --iptables=false "$@" >>log 2>&1 & daemon=$!
  until two version >/dev/null 2>&1; do kill -0 $daemon || break; sleep 0.2; done
}
end() { kill $daemon; wait $daemon; }
trap 'end; umount "$PWD/data" 2>/dev/null' EXIT
second
docker save busybox | two load >/dev/null`;

export const facts: Fact[] = [
  {
    name: 'default-policy-no',
    says: 'Without --restart the policy is no, and a container whose process fails stays exited',
    sh: `docker run --name job busybox false
docker inspect -f '{{.HostConfig.RestartPolicy.Name}} {{.State.Status}} {{.RestartCount}}' job`,
    prints: 'no exited 0',
  },
  {
    name: 'start-resets-count',
    says: 'RestartCount stays when the policy has given up, and a start by hand sets it to 0',
    sh: `docker run -d --name api --restart on-failure:2 busybox sh -c 'test -e /ok && exec sleep 600; exit 3' > /dev/null
until test "$(docker inspect -f '{{.State.Status}} {{.RestartCount}}' api)" = 'exited 2'; do sleep 0.5; done
touch ok && docker cp ok api:/ok > /dev/null 2>&1
docker start api > /dev/null
docker inspect -f '{{.State.Status}} {{.RestartCount}}' api`,
    prints: `running 0`,
  },
  {
    name: 'on-failure-limit',
    says: 'on-failure:2 restarts twice after a code other than 0, then leaves the container exited; after 0 it does nothing',
    sh: `docker run -d --name bad --restart on-failure:2 busybox sh -c 'echo try; exit 3' >/dev/null
until test "$(docker inspect -f '{{.State.Status}} {{.RestartCount}}' bad)" = 'exited 2'; do sleep 0.5; done
docker logs bad
docker inspect -f '{{.State.ExitCode}}' bad
docker run -d --name good --restart on-failure busybox true >/dev/null
docker wait good
docker inspect -f '{{.State.Status}} {{.RestartCount}}' good`,
    prints: `try
try
try
3
0
exited 0`,
  },
  {
    name: 'always-after-zero',
    says: 'always and unless-stopped restart after exit 0, too',
    sh: `docker run -d --name one --restart always busybox true >/dev/null
docker run -d --name two --restart unless-stopped busybox true >/dev/null
until test "$(docker inspect -f '{{.RestartCount}}' one)" -ge 2; do sleep 0.5; done
until test "$(docker inspect -f '{{.RestartCount}}' two)" -ge 2; do sleep 0.5; done
docker inspect -f '{{.State.ExitCode}}' one two`,
    prints: `0
0`,
  },
  {
    name: 'manual-stop-stays',
    says: 'docker stop and docker kill are respected with any policy; a kill from the host is a crash and restarted, and counted',
    sh: `docker run -d --name stopped --restart always busybox sleep 300 >/dev/null
docker stop -t 0 stopped
docker run -d --name killed --restart always busybox sleep 300 >/dev/null
docker kill killed
docker run -d --name crashed --restart always busybox sleep 300 >/dev/null
kill -9 $(docker inspect -f '{{.State.Pid}}' crashed)
until test "$(docker inspect -f '{{.State.Status}} {{.RestartCount}}' crashed)" = 'running 1'; do sleep 0.5; done
docker inspect -f '{{.Name}} {{.State.Status}} {{.RestartCount}}' stopped killed crashed`,
    prints: `stopped
killed
/stopped exited 0
/killed exited 0
/crashed running 1`,
  },
  {
    name: 'restart-policy-updated',
    says: 'docker update --restart changes the policy of an existing container',
    sh: `docker run -d --name loop --restart always busybox false >/dev/null
until docker inspect -f '{{.RestartCount}} {{.State.Status}}' loop | grep -q '^[6-9] restarting'; do sleep 0.5; done
docker update --restart no loop
docker stop loop
docker inspect -f '{{.HostConfig.RestartPolicy.Name}} {{.State.Status}} {{.State.ExitCode}}' loop
docker update --restart unless-stopped loop
docker inspect -f '{{.HostConfig.RestartPolicy.Name}}' loop`,
    prints: `loop
loop
no exited 1
loop
unless-stopped`,
  },
  {
    name: 'rm-excludes-restart',
    says: '--rm and --restart exclude each other: docker run ends with 125',
    sh: `docker run --rm --restart always busybox true >out 2>&1; echo $?
grep -io 'conflicting options' out | tr C c
docker ps -aq | wc -l`,
    prints: `125
conflicting options
0`,
  },
  {
    name: 'hand-stopped-after-daemon',
    says: 'After a daemon restart always starts what was stopped by hand, unless-stopped does not; what ran is back under both, and stays down under no',
    sh: `${secondDaemon}
for policy in always unless-stopped no; do
  for was in stopped ran; do
    two run -d --name $policy-$was --network none --restart $policy busybox sh -c 'trap "exit 9" TERM; sleep 300 & wait' >/dev/null
  done
  two stop -t 0 $policy-stopped >/dev/null
done
end
second
until two ps --format '{{.Names}}' | grep -q unless-stopped-ran; do sleep 0.2; done
two ps -a --format '{{.Names}} {{.State}}' | sort
two rm -f $(two ps -aq) >/dev/null`,
    prints: `always-ran running
always-stopped running
no-ran exited
no-stopped exited
unless-stopped-ran running
unless-stopped-stopped exited`,
  },
  {
    name: 'on-failure-after-daemon',
    says: 'After a daemon restart on-failure starts what ended with another code than 0, even if it had been stopped by hand, and leaves what ended with 0',
    sh: `${secondDaemon}
start() { two run -d --name $1 --network none --restart on-failure busybox sh -c "trap 'exit $2' TERM; echo up; sleep 300 & wait" >/dev/null; until two logs $1 | grep -q up; do sleep 0.2; done; }
start clean 0
start dirty 9
start stopped 9
start stopped-clean 0
two stop stopped stopped-clean >/dev/null
end
second
until test "$(two ps -q | wc -l)" -ge 2; do sleep 0.2; done
two ps -a --format '{{.Names}} {{.State}}' | sort
two rm -f $(two ps -aq) >/dev/null`,
    prints: `clean exited
dirty running
stopped running
stopped-clean exited`,
  },
  {
    name: 'hup-sets-aside-after-daemon',
    says: 'docker kill -s HUP leaves the container running, and after a daemon restart unless-stopped does not bring it back',
    sh: `${secondDaemon}
for name in hup plain; do two run -d --name $name --network none --restart unless-stopped busybox sh -c "trap 'echo HUP' HUP; trap exit TERM; echo up; while :; do sleep 0.2; done" >/dev/null; done
until two logs hup | grep -q up; do sleep 0.2; done
two kill -s HUP hup >/dev/null; until two logs hup | grep -q HUP; do sleep 0.2; done; two ps --format '{{.Names}}' | sort
end
second
until test "$(two ps -q | wc -l)" -ge 1; do sleep 0.2; done
two ps -a --format '{{.Names}} {{.State}}' | sort
two rm -f $(two ps -aq) >/dev/null`,
    prints: `hup
plain
hup exited
plain running`,
  },
  {
    name: 'stop-overwrites-code',
    says: "Stopping an attempt of a crash loop overwrites the exit code with the stop's own; update --restart no leaves the next crash's",
    sh: `docker run -d --name stopped --restart always busybox sh -c '[ -e /ran ] && exec sleep 300; touch /ran; exit 3' >/dev/null
docker run -d --name updated --restart always busybox sh -c 'sleep 1; exit 3' >/dev/null
until [ "$(docker inspect -f '{{.State.Status}} {{.RestartCount}}' stopped)" = 'running 1' ]; do sleep 0.2; done
docker stop -t 0 stopped >/dev/null; docker update --restart no updated >/dev/null; docker wait updated >/dev/null
docker inspect -f '{{.Name}} {{.State.ExitCode}}' stopped updated`,
    prints: `/stopped 137
/updated 3`,
  },
  {
    name: 'live-restore-keeps',
    says: "With live-restore the container's process lives on while the daemon is down, and is the same afterwards",
    sh: `${secondDaemon}
end
second --live-restore
two run -d --name live --network none busybox sleep 300 >/dev/null
before=$(two inspect -f '{{.State.Pid}} {{.State.StartedAt}}' live)
end
kill -0 \${before%% *} && echo alive
second --live-restore
test "$(two inspect -f '{{.State.Pid}} {{.State.StartedAt}}' live)" = "$before" && echo same
two rm -f live`,
    prints: `alive
same
live`,
  },
  {
    name: 'loop-waits',
    says: 'A container in a crash loop is in the state restarting, is listed by docker ps, shows its last exit code, refuses exec and waits longer each time',
    sh: `docker run -d --name loop --restart always busybox sh -c 'echo run; exit 7' >/dev/null
until docker inspect -f '{{.RestartCount}} {{.State.Status}}' loop | grep -q '^[7-9] restarting'; do sleep 0.2; done
docker ps --filter status=restarting --format '{{.Names}} {{.Status}}'
docker exec loop true 2>&1 | grep -o 'is restarting'
docker logs loop | sort -u
docker logs -t loop | cut -c12-23 | awk -F: '{ t = $1 * 3600 + $2 * 60 + $3; if (NR == 2) first = t - was; wait = t - was; was = t } END { if (wait > first) print "longer" }'
docker rm -f loop`,
    prints: `loop Restarting (7) …
is restarting
run
longer
loop`,
  },
  {
    name: 'restart-keeps-image',
    says: 'A container that its policy starts again keeps the image it was created from, though the tag has moved',
    sh: `docker tag busybox shop:1
docker run -d --name shop --restart always shop:1 sleep 300 >/dev/null
before=$(docker inspect -f '{{.Image}}' shop)
printf 'FROM busybox\\nLABEL new=yes\\n' | docker build -q -t shop:1 - >/dev/null 2>&1
kill -9 $(docker inspect -f '{{.State.Pid}}' shop)
until test "$(docker inspect -f '{{.State.Status}} {{.RestartCount}}' shop)" = 'running 1'; do sleep 0.5; done
test "$(docker inspect -f '{{.Image}}' shop)" = "$before" && echo same
test "$(docker image inspect -f '{{.Id}}' shop:1)" = "$before" || echo moved`,
    prints: `same
moved`,
  },
  {
    name: 'unhealthy-not-restarted',
    says: 'An unhealthy container goes on running: a policy acts on the end of the process only',
    sh: `docker run -d --name sick --restart always --health-cmd false --health-interval 500ms --health-retries 1 busybox sleep 300 >/dev/null
until test "$(docker inspect -f '{{.State.Health.Status}}' sick)" = unhealthy; do sleep 0.5; done
until test "$(docker inspect -f '{{.State.Health.FailingStreak}}' sick)" -ge 3; do sleep 0.5; done
docker inspect -f '{{.State.Status}} {{.RestartCount}}' sick`,
    prints: 'running 0',
  },
];
