// What a Docker Engine decides about disk use and cleanup: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'cleanup-stopped-stay',
    says: 'Each docker run without --rm leaves a stopped container behind, one with --rm none',
    sh: `docker run busybox true
docker run busybox true
docker run --rm busybox true
docker ps -aq -f status=exited | wc -l`,
    prints: '2',
  },
  {
    name: 'cleanup-rm-leaves',
    says: 'docker rm takes the container and its log file; image and volumes stay',
    sh: `docker run -d --name web -v web-data:/data busybox sh -c 'echo hello; sleep 300' >/dev/null
log=$(docker inspect -f '{{.LogPath}}' web)
test -f "$log" && echo log is there
docker rm -f web
test -e "$log" || echo log is gone
docker volume ls -q
docker image ls --format '{{.Repository}}'`,
    prints: `log is there
web
log is gone
web-data
busybox`,
  },
  {
    name: 'cleanup-log-not-counted',
    says: 'What a container prints is in its log file, and in no size that docker ps or docker system df shows',
    sh: `docker run --name chat busybox sh -c 'yes | head -c 200000' >/dev/null
docker ps -as --format '{{.Size}}'
docker system df --format '{{.Type}} {{.Size}}' | grep Containers
test $(stat -c %s "$(docker inspect -f '{{.LogPath}}' chat)") -gt 200000 && echo a large log`,
    prints: `0B (virtual …
Containers 0B
a large log`,
  },
  {
    name: 'cleanup-container-prune',
    says: 'docker container prune removes stopped and never started containers, whatever their restart policy, and no running or paused ones nor volumes',
    sh: `docker run -d --name runs busybox sleep 300 >/dev/null
docker run -d --name paused busybox sleep 300 >/dev/null
docker pause paused >/dev/null
docker create --name never busybox >/dev/null
docker run --name failed -v data:/d busybox false
docker run -d --name always --restart always busybox sleep 300 >/dev/null
docker stop -t 0 always >/dev/null
docker container prune -f | grep -c '^[0-9a-f]\\{64\\}$'
docker ps -a --format '{{.Names}}' | sort
docker volume ls -q
docker unpause paused >/dev/null`,
    prints: `3
paused
runs
data`,
  },
  {
    name: 'cleanup-prune-takes-data',
    says: 'A file in the writable layer of a stopped container is lost by docker container prune',
    sh: `docker run --name db busybox sh -c 'echo rows > /db'
docker cp db:/db saved >/dev/null 2>&1; cat saved
docker container prune -f >/dev/null
docker start db 2>&1 | grep -o 'No such container'
docker run --rm busybox ls /db`,
    prints: `rows
No such container
ls: /db: No such file or directory`,
  },
  {
    name: 'cleanup-dangling-only',
    says: 'docker image prune takes dangling images only; -a all that no container uses, and spares those of stopped containers',
    sh: `for i in 1 2; do
  printf "FROM busybox\\nRUN echo $i > /x\\n" > Dockerfile
  docker build -q -t shop . >/dev/null 2>&1
done
docker image ls -q -f dangling=true | wc -l
docker image prune -f >/dev/null
docker image ls -q -f dangling=true | wc -l
docker image ls -q shop | wc -l
docker run --name old busybox true
docker image prune -a -f >/dev/null
docker image ls --format '{{.Repository}}'`,
    prints: `1
0
1
busybox`,
    onContainerd: `0
0
1
busybox`,
  },
  {
    name: 'cleanup-dangling-story',
    says: 'An image that lost its tag to a rebuild stays as long as a container was made from it, and is pruned after that; with the containerd store the rebuild deletes it',
    sh: `printf 'FROM busybox\\nRUN echo 1 > /x\\n' > Dockerfile
docker build -q -t shop . >/dev/null 2>&1
first=$(docker image inspect -f '{{.Id}}' shop)
docker run -d --name web shop sleep 300 >/dev/null
printf 'FROM busybox\\nRUN echo 2 > /x\\n' > Dockerfile
docker build -q -t shop . >/dev/null 2>&1
docker image prune -f >/dev/null
docker image inspect -f 'still there, tags: {{len .RepoTags}}' $first
docker rm -f web
docker image prune -f >/dev/null
docker image inspect $first 2>&1 | grep -io 'no such image'`,
    prints: `still there, tags: 0
web
No such image`,
    onContainerd: `…
Error response from daemon: No such image: …
web
No such image`,
  },
  {
    name: 'cleanup-network-prune-stopped',
    says: 'network prune takes the network of a stopped container, which then can not be started, until the old one is disconnected by force',
    sh: `docker network create shop >/dev/null
docker run -d --name app --network shop busybox sleep 300 >/dev/null; docker stop -t 0 app >/dev/null
docker network prune -f; docker start app 2>&1 | grep -o 'network .*not found' | sed 's/[0-9a-f]\\{64\\}/ID/'
docker network create shop >/dev/null; docker start app >/dev/null 2>&1 || echo refused
docker network disconnect -f shop app; docker network connect shop app && docker start app`,
    prints: `Deleted Networks:
shop

network ID not found
refused
app`,
  },
  {
    name: 'cleanup-until-spares-young',
    says: 'With a filter until=… images and containers made since then stay',
    sh: `printf 'FROM busybox\\nRUN echo 1 > /x\\n' > Dockerfile
docker build -q -t shop . >/dev/null 2>&1
docker run --name job busybox true
docker image prune -a -f --filter until=240h
docker container prune -f --filter until=24h
docker image ls -q shop | wc -l
docker container prune -f | grep -c '^[0-9a-f]\\{64\\}$'`,
    prints: `Total reclaimed space: 0B
Total reclaimed space: 0B
1
1`,
  },
  {
    name: 'cleanup-volume-prune',
    says: 'docker volume prune takes unused anonymous volumes and with -a named ones too; a stopped container is a use',
    sh: `docker run --name db -v shop:/a -v logs:/b -v /c busybox true
docker volume prune -f
docker rm db
docker volume prune -f >/dev/null
docker volume ls -q
docker volume prune -a -f >/dev/null 2>&1
docker volume ls -q | wc -l`,
    prints: `Total reclaimed space: 0B
db
logs
shop
0`,
    on20: `Total reclaimed space: 0B
db
0`,
  },
  {
    name: 'cleanup-network-prune',
    says: 'docker network prune removes created networks without containers and leaves the built-in ones',
    sh: `docker network create used >/dev/null
docker network create idle >/dev/null
docker run -d --name web --network used busybox sleep 300 >/dev/null
docker network prune -f
docker network ls --format '{{.Name}}' | grep -E '^(bridge|host|none|used|idle)$' | sort`,
    prints: `Deleted Networks:
idle

bridge
host
none
used`,
  },
  {
    name: 'cleanup-system-prune-spares-volumes',
    says: 'docker system prune takes stopped containers and leaves all volumes and tagged images',
    sh: `docker run --name old -v named:/a -v /b busybox true
docker system prune -f >/dev/null
docker ps -aq | wc -l
docker volume ls -q | wc -l
docker image ls --format '{{.Repository}}'`,
    prints: `0
2
busybox`,
  },
  {
    name: 'cleanup-all-volumes-keeps-named',
    says: 'docker system prune -a --volumes takes stopped containers, unused images and anonymous volumes; named volumes stay since Engine 23',
    sh: `docker run --name old -v named:/a -v /b busybox true
docker system prune -a --volumes -f >/dev/null
docker ps -aq | wc -l
docker image ls -q | wc -l
docker volume ls -q`,
    prints: `0
0
named`,
    on20: `0
0`,
  },
  {
    name: 'cleanup-volumes-no-until',
    says: 'Volumes cannot be pruned by age: the filter until is refused',
    sh: `docker volume prune -f --filter until=24h
docker system prune -f --volumes --filter until=24h`,
    prints: `Error response from daemon: …nvalid filter 'until'
ERROR: The "until" filter is not supported with "--volumes"`,
  },
];
