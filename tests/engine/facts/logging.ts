// What a Docker Engine decides about logs and their drivers: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'files-are-no-logs',
    says: 'The log is what the main process and its children write to stdout and stderr; not files, not docker exec, but what is written to /proc/1/fd/1',
    sh: `docker run -d --name web busybox sh -c 'echo one; sh -c "echo child >&2"; mkdir -p /var/log; echo two > /var/log/app.log; exec sleep 300' >/dev/null
until docker exec web test -s /var/log/app.log; do sleep 0.5; done
docker exec web echo three
docker exec web sh -c 'echo four > /proc/1/fd/1'
until docker logs web 2>&1 | grep -q four; do sleep 0.5; done
echo logged:
docker logs web 2>/dev/null
docker logs web 2>&1 >/dev/null`,
    prints: `three
logged:
one
four
child`,
  },
  {
    name: 'link-to-stdout',
    says: 'What a program writes to a file that is a link to /dev/stdout is in the log',
    sh: `docker run --name web busybox sh -c 'ln -s /dev/stdout /access.log; echo GET / > /access.log' >/dev/null
docker logs web`,
    prints: 'GET /',
  },
  {
    name: 'tail-and-since',
    says: '--tail, --since and -t choose lines and add times',
    sh: `docker run --name job busybox sh -c 'echo one; echo two; echo three' >/dev/null
docker logs --tail 2 job
docker logs --since 10m -t job | head -n 1
docker logs --since 2099-01-01T00:00:00 job | wc -l`,
    prints: `two
three
20…Z one
0`,
  },
  {
    name: 'logs-go-with-rm',
    says: 'Logs stay after the end of the container and go with docker rm; with --rm they are gone at its end',
    sh: `docker run --name job busybox echo done >/dev/null
docker logs job
file=$(docker inspect -f '{{.LogPath}}' job)
docker rm job
docker logs job 2>&1 | grep -o 'No such container'
test -e "$file" || echo no file
docker run -d --rm --name gone busybox echo done >/dev/null
until test -z "$(docker ps -aq)"; do sleep 0.5; done
docker logs gone 2>&1 | grep -o 'No such container'`,
    prints: `done
job
No such container
no file
No such container`,
  },
  {
    name: 'follow-ends',
    says: 'docker logs -f ends with 0 when the container ends',
    sh: `docker run -d --name job busybox sh -c 'echo one; sleep 1; echo two' >/dev/null
docker logs -f job; echo $?
docker inspect -f '{{.State.Status}}' job`,
    prints: `one
two
0
exited`,
  },
  {
    name: 'streams-stay-apart',
    says: 'docker logs writes stderr to stderr, past a pipe; with a terminal both are one stream and lines end in CR LF',
    sh: `docker run --name web busybox sh -c 'echo ERROR >&2; echo fine >&2' >/dev/null 2>&1
docker logs web 2>err | grep -c .
sort err
docker logs web 2>&1 | grep ERROR
docker run -t --name tty busybox sh -c 'echo out; echo err >&2' >/dev/null
docker logs tty 2>/dev/null | od -c | head -n 1`,
    prints: `0
ERROR
fine
ERROR
0000000   o   u   t  \\r  \\n   e   r   r  \\r  \\n`,
  },
  {
    name: 'default-json-file',
    says: 'The default driver is json-file, without options, and its file holds one JSON line for each line of output',
    sh: `docker info -f '{{.LoggingDriver}}'
docker run --name web busybox echo hello >/dev/null
docker inspect -f '{{json .HostConfig.LogConfig}}' web
cat "$(docker inspect -f '{{.LogPath}}' web)"`,
    prints: `json-file
{"Type":"json-file","Config":{}}
{"log":"hello\\n","stream":"stdout","time":"20…Z"}`,
  },
  {
    name: 'none-keeps-nothing',
    says: 'With the driver none docker logs fails; a removed container gives another error',
    sh: `docker run -d --name quiet --log-driver none busybox sh -c 'echo hi; exec sleep 300' >/dev/null
docker logs quiet
docker rm -f quiet
docker logs quiet 2>&1 | grep -o 'No such container'`,
    prints: `Error response from daemon: configured logging driver does not support reading
quiet
No such container`,
  },
  {
    name: 'local-is-read',
    says: 'docker logs reads what the driver local keeps',
    sh: `docker run --name cache --log-driver local busybox echo ready >/dev/null
docker logs cache
docker inspect -f '{{.HostConfig.LogConfig.Type}}' cache`,
    prints: `ready
local`,
  },
  {
    name: 'remote-driver-is-read',
    says: 'With a driver that sends logs away docker logs works all the same, from a local copy',
    sh: `docker run --name sent --log-driver syslog --log-opt syslog-address=udp://127.0.0.1:5514 busybox echo hi >/dev/null
docker logs sent`,
    prints: 'hi',
  },
  {
    name: 'rotation-drops-old',
    says: 'max-size and max-file limit what is kept; max-file alone does nothing, and without options everything is kept',
    sh: `print='for i in $(seq 200); do echo line $i; done'
docker run --name limited --log-opt max-size=1k --log-opt max-file=2 busybox sh -c "$print" >/dev/null
docker run --name number --log-opt max-file=2 busybox sh -c "$print" >/dev/null
docker run --name plain busybox sh -c "$print" >/dev/null
docker logs limited | tail -n 1
test "$(docker logs limited | wc -l)" -lt 60 && echo the rest is gone
ls "$(dirname "$(docker inspect -f '{{.LogPath}}' limited)")" | grep -c json.log
docker logs number | wc -l
docker logs plain | wc -l`,
    prints: `line 200
the rest is gone
2
200
200`,
  },
  {
    name: 'log-opts-are-strings',
    says: 'A number in log-opts of daemon.json is refused, the same number as a string is taken',
    since: '23.0',
    sh: `echo '{"log-driver": "json-file", "log-opts": {"max-size": "10m", "max-file": 3}}' > daemon.json
dockerd --validate --config-file daemon.json 2>&1 | grep -o 'unable to configure the Docker daemon'
sed -i 's/3}/"3"}/' daemon.json
dockerd --validate --config-file daemon.json`,
    prints: `unable to configure the Docker daemon
configuration OK`,
  },
  {
    name: 'daemon-default-for-new',
    says: 'New defaults of the daemon hold for new containers only; old ones keep theirs over docker restart, and docker update cannot change them',
    sh: `two() { docker -H "unix://$PWD/sock" "$@"; }
daemon() {
  unshare -n dockerd -H "unix://$PWD/sock" --data-root "$PWD/data" --exec-root "$PWD/exec" --pidfile "$PWD/pid" --bridge none --iptables=false "$@" >>log 2>&1 & daemon=$!
  until two version >/dev/null 2>&1; do kill -0 $daemon || break; sleep 0.2; done
}
end() { kill $daemon; wait $daemon; }
trap 'end; umount "$PWD/data" 2>/dev/null' EXIT
daemon
docker save busybox | two load >/dev/null
two run -d --name old --network none busybox sh -c 'trap exit TERM; sleep 300 & wait' >/dev/null
end
daemon --log-driver local
two start old
two restart -t 0 old
two run --name new --network none busybox true
two inspect -f '{{.Name}} {{.HostConfig.LogConfig.Type}}' old new
two update --log-driver local old 2>&1 | head -n 1
two rm -f old new >/dev/null`,
    prints: `old
old
/old json-file
/new local
unknown flag: --log-driver`,
  },
  {
    name: 'non-blocking-accepted',
    says: 'mode takes non-blocking, and a made-up option is refused',
    sh: `docker run --rm --log-opt mode=non-blocking --log-opt max-buffer-size=4m busybox echo fine
docker run --rm --log-opt mode=quick busybox true >/dev/null 2>&1; echo $?
docker run --rm --log-opt max-szie=1m busybox true 2>&1 | grep -o "unknown log opt 'max-szie'"`,
    prints: `fine
125
unknown log opt 'max-szie'`,
  },
];
