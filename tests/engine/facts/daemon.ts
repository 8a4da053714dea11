// What a Docker Engine decides about client, daemon and runtime: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'daemon-any-client',
    says: 'Any program that may open the socket controls the daemon: curl lists and kills a container',
    sh: `docker run -d --name web busybox sleep 300 > /dev/null
curl -s --unix-socket /var/run/docker.sock http://d/containers/json | grep -c '"/web"'
curl -s -X POST --unix-socket /var/run/docker.sock http://d/containers/web/kill
docker wait web`,
    prints: `1
137`,
  },
  {
    name: 'daemon-client-killed',
    says: 'Killing the client of a foreground docker run leaves the container running',
    sh: `docker run --name web busybox sleep 300 > /dev/null 2>&1 &
client=$!
until [ "$(docker inspect -f '{{.State.Running}}' web 2> /dev/null)" = true ]; do sleep 0.2; done
kill -9 $client
wait $client 2> /dev/null
docker inspect -f '{{.State.Status}}' web`,
    prints: '…running',
  },
  {
    name: 'daemon-nothing-there',
    says: 'Without a daemon docker --version works; docker version tells about the client and fails like any other command',
    sh: `export DOCKER_HOST=unix:///nowhere.sock
docker --version
docker version
echo "exit code $?"
docker ps
echo "exit code $?"`,
    prints: `Docker version …
Client:…
…
…unix:///nowhere.sock…
exit code 1
…unix:///nowhere.sock…
exit code 1`,
  },
  {
    name: 'daemon-env-beats-context',
    says: '--context has precedence over DOCKER_HOST, that over DOCKER_CONTEXT, and that over the context in use',
    sh: `export DOCKER_CONFIG=$PWD/config
docker context create lab --docker host=unix:///nowhere.sock > /dev/null 2>&1
docker context use lab > /dev/null 2>&1
docker version -f '{{.Server.Os}}' > /dev/null 2>&1 || echo 'the context: nobody there'
DOCKER_CONTEXT=default docker version -f '{{.Server.Os}}'
export DOCKER_CONTEXT=lab DOCKER_HOST=unix:///var/run/docker.sock
docker version -f '{{.Server.Os}}'
docker --context lab version -f '{{.Server.Os}}' > /dev/null 2>&1 || echo '--context: nobody there'`,
    prints: `the context: nobody there
linux
linux
--context: nobody there`,
  },
  {
    name: 'daemon-shim-parent',
    says: "The parent of a container's process is a containerd-shim, and the shim's parent is neither dockerd nor containerd",
    sh: `docker run -d --name web busybox sleep 300 > /dev/null
shim=$(docker top web -o pid,ppid | tail -n 1 | awk '{print $2}')
docker run --rm --pid host busybox cat "/proc/$shim/comm"
docker run --rm --pid host busybox awk '/^PPid/ {print $2}' "/proc/$shim/status"`,
    prints: `containerd-shim
1`,
  },
  {
    name: 'daemon-run-events',
    says: 'docker run is create, attach and start; the end is die, and destroy with --rm',
    sh: `docker run --rm --cidfile id busybox sh -c 'exit 4'
docker events --since 1m --until "$(date -d '+1 sec' +%s)" --filter container="$(cat id)" --format '{{.Action}} {{.Actor.Attributes.exitCode}}' | sed 's/ *<no value>//; s/ *$//'`,
    prints: `create
attach
start
die 4
destroy…`,
  },
  {
    name: 'daemon-run-looks-for-image',
    says: 'docker run looks for the image first; when it can be neither found nor pulled, nothing is created',
    sh: `docker run --name web busybox:no-such-tag > out 2>&1
echo "exit code $?"
head -n 1 out
docker ps -a -q | wc -l`,
    prints: `exit code 125
Unable to find image 'busybox:no-such-tag' locally
0`,
  },
  {
    name: 'daemon-old-client',
    says: 'A client below the minimum API version of the daemon is refused',
    sh: `DOCKER_API_VERSION=1.10 docker ps`,
    prints:
      'Error response from daemon: client version 1.10 is too old. Minimum supported API version is 1.…',
  },
  {
    name: 'daemon-components',
    says: 'docker version names the parts of the server: Engine, containerd, runc and docker-init',
    sh: `docker version --format '{{range .Server.Components}}{{println .Name}}{{end}}'`,
    prints: `Engine
containerd
runc
docker-init`,
  },
  {
    name: 'daemon-container-outlives-stop',
    says: 'A stopped container stays known to the daemon and can be started again with its files',
    sh: `docker run --name web busybox sh -c 'date >> /log; wc -l < /log'
docker start -a web`,
    prints: `1
2`,
  },
  {
    name: 'daemon-events-codes',
    says: 'Events of a container that ended by itself twice: one create, and for each start a die with its code',
    sh: `id=$(docker run -d --name api busybox sh -c 'exit 1'); docker wait api >/dev/null
docker start api >/dev/null; docker wait api >/dev/null
docker events --since 1m --until "$(date -d '+1 sec' +%s)" --filter container=$id \\
  --format '{{.Action}}{{with .Actor.Attributes.exitCode}} {{.}}{{end}}'`,
    prints: `create
start
die 1
start
die 1`,
  },
  {
    name: 'daemon-create-never-pulls',
    says: 'Asked over the API for a container of a missing image, the daemon answers that there is none; docker run then has it pulled',
    sh: `curl -s --unix-socket /run/docker.sock -H 'Content-Type: application/json' -d '{"Image":"nginx"}' http://d/v1.41/containers/create
docker run --rm nginx 2>&1 | head -n 1`,
    prints: `{"message":"No such image: nginx:latest"}
Unable to find image 'nginx:latest' locally`,
  },
  {
    name: 'daemon-config-validate',
    says: 'dockerd --validate refuses unknown settings, bad JSON and a setting that is a flag as well, before anything is restarted',
    since: '23.0',
    sh: `check() { dockerd --validate --config-file daemon.json "$@" 2>&1; }
echo '{ "dataroot": "/srv/docker" }' > daemon.json
check | grep -oE "don't match any configuration option: dataroot"
echo '{ "live-restore": true, }' > daemon.json
check | grep -o 'invalid JSON'
echo '{ "hosts": ["tcp://127.0.0.1:2375"] }' > daemon.json
check -H fd:// | grep -o 'specified both as a flag and in the configuration file: hosts'
echo '{ "live-restore": true, "data-root": "/srv/docker" }' > daemon.json
check`,
    prints: `don't match any configuration option: dataroot
invalid JSON
specified both as a flag and in the configuration file: hosts
configuration OK`,
  },
];
