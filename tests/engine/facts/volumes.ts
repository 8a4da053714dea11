// What a Docker Engine decides about volumes: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'one-letter-is-a-drive',
    says: '-v a:/x is accepted and mounts no volume called a: the client takes a: for a drive, and a volume without a name is mounted at a:/x',
    sh: `docker create --name app -v a:/x busybox >/dev/null
docker inspect -f '{{range .Mounts}}{{.Destination}}{{end}}' app
docker volume ls -q | grep -x a || echo 'no volume a'`,
    prints: 'a:/x\nno volume a',
  },
  {
    name: 'layer-goes-with-rm',
    says: 'Files in the writable layer survive stop, kill, restart and start, and go with docker rm',
    sh: `docker run -d --name app busybox sh -c 'echo run >> /log; exec sleep 300' >/dev/null
until docker exec app test -e /log; do sleep 0.5; done
docker exec app sh -c 'echo note > /note'
docker restart -t 0 app
docker kill app
docker start app
docker stop -t 0 app
docker start app
docker exec app cat /note
docker rm -f app
docker run --name app busybox cat /note`,
    prints: `app
app
app
app
app
note
app
cat: can't open '/note': No such file or directory`,
  },
  {
    name: 'anonymous-survives-rm',
    says: 'A plain docker rm leaves the anonymous volume and its data behind, and no container uses it any more',
    sh: `docker run --name web -v /data busybox sh -c 'echo kept > /data/f'
docker rm web
docker volume ls -q --filter dangling=true | wc -l
docker run --rm -v "$(docker volume ls -q)":/old busybox cat /old/f`,
    prints: `web
1
kept`,
  },
  {
    name: 'rm-v-takes-anonymous',
    says: 'docker rm -v removes the anonymous volumes of the container and leaves its named ones',
    sh: `docker run --name web -v /cache -v site:/site busybox true
docker volume ls -q | wc -l
docker rm -v web
docker volume ls -q`,
    prints: `2
web
site`,
  },
  {
    name: 'run-rm-takes-anonymous',
    says: 'A container run with --rm takes its anonymous volumes with it when it is stopped, and leaves the named ones',
    sh: `docker run -d --rm --name web -v /cache -v site:/site busybox sleep 300 >/dev/null
docker volume ls -q | wc -l
docker stop -t 0 web
until test -z "$(docker ps -aq)"; do sleep 0.5; done
docker volume ls -q`,
    prints: `2
web
site`,
  },
  {
    name: 'new-container-new-anonymous',
    says: 'A new container with the same -v /data gets a new, empty anonymous volume',
    sh: `docker run --name one -v /data busybox sh -c 'echo first > /data/f'
docker run --name two -v /data busybox sh -c 'ls /data | wc -l'
docker volume ls -q | wc -l
docker volume ls -q | head -n 1 | tr -d '\\n' | wc -c`,
    prints: `0
2
64`,
  },
  {
    name: 'volume-made-on-first-use',
    says: 'A named volume that does not exist is created, empty, by docker run',
    sh: `docker run --rm -v dbdata:/d busybox sh -c 'echo rows > /d/table'
docker run --rm -v dbdta:/d busybox sh -c 'ls /d | wc -l'
docker volume ls -q`,
    prints: `0
dbdata
dbdta`,
  },
  {
    name: 'volume-instruction-makes-anonymous',
    says: 'VOLUME in the image gives each container an anonymous volume that a plain docker rm leaves behind; a mount at the path takes its place',
    sh: `printf 'FROM busybox\\nVOLUME /data\\n' > Dockerfile
docker build -q -t img . >/dev/null 2>&1
docker run --name db img sh -c 'echo rows > /data/table'
docker rm db
docker run --rm -v "$(docker volume ls -q)":/old busybox cat /old/table
docker run --rm img sh -c 'ls /data | wc -l'
docker run -d --name named -v mine:/data img sleep 300 >/dev/null
docker inspect -f '{{range .Mounts}}{{.Name}}{{end}}' named`,
    prints: `db
rows
0
mine`,
  },
  {
    name: 'volume-rm-refused',
    says: 'docker volume rm is refused while a stopped container uses the volume, and works when that is gone',
    sh: `docker run --name db -v data:/d busybox sh -c 'echo rows > /d/table'
docker volume rm data
docker rm db
docker volume rm data`,
    prints: `Error response from daemon: remove data: volume is in use - […]
db
data`,
  },
  {
    name: 'volume-prune-keeps-named',
    says: 'docker volume prune removes unused anonymous volumes; named ones, and all that a stopped container uses, stay. Before 23.0 unused named ones went too',
    sh: `docker volume create old >/dev/null
docker run --name gone -v /a busybox true
docker rm gone >/dev/null
docker run --name stopped -v /a busybox true
docker run -d --name running -v db:/d busybox sleep 300 >/dev/null
docker volume ls -q | wc -l
docker volume prune -f >/dev/null
docker volume ls -q | grep -xE 'old|db'
docker volume ls -q | wc -l`,
    prints: `4
db
old
3`,
    on20: `4
db
2`,
  },
  {
    name: 'volume-prune-all-takes-named',
    says: 'docker volume prune -a removes unused named volumes too, and leaves those in use',
    since: '23.0',
    sh: `docker volume create old >/dev/null
docker run --name stopped -v db:/d busybox true
docker volume prune -a -f >/dev/null
docker volume ls -q`,
    prints: 'db',
  },
  {
    name: 'empty-volume-filled-once',
    says: 'An empty volume is filled from the image, a newer image does not refresh it, and a bind mount is never filled',
    sh: `printf 'FROM busybox\\nRUN mkdir /app && echo v1 > /app/f\\n' > Dockerfile
docker build -q -t app:1 . >/dev/null 2>&1
sed -i s/v1/v2/ Dockerfile
docker build -q -t app:2 . >/dev/null 2>&1
mkdir host
docker run --rm -v "$PWD/host":/app app:1 sh -c 'ls /app | wc -l'
docker run --rm -v code:/app app:1 true
docker run --rm -v code:/app app:2 true
docker run --rm -v code:/app app:2 cat /app/f
docker run --rm app:2 cat /app/f
docker run --rm -v /app app:2 cat /app/f`,
    prints: `0
v1
v2
v2`,
  },
  {
    name: 'nocopy-stays-empty',
    says: 'nocopy in -v and volume-nocopy in --mount leave a new volume empty; without them it is filled, named or not',
    sh: `printf 'FROM busybox\\nRUN mkdir /site && echo page > /site/index\\n' > Dockerfile
docker build -q -t img . >/dev/null 2>&1
mkdir pages
docker run --rm -v one:/site:nocopy img sh -c 'ls /site | wc -l'
docker run --rm --mount type=volume,src=two,dst=/site,volume-nocopy img sh -c 'ls /site | wc -l'
docker run --rm -v "$PWD/pages":/site img sh -c 'ls /site | wc -l'
docker run --rm --mount type=volume,src=three,dst=/site img sh -c 'ls /site | wc -l'
docker run --rm -v /site img sh -c 'ls /site | wc -l'`,
    prints: `0
0
0
1
1`,
  },
  {
    name: 'volume-shared-no-lock',
    says: 'Two running containers may both write to one volume: Docker neither refuses, copies nor makes one read-only',
    sh: `docker run -d --name one -v data:/d busybox sleep 300 >/dev/null
docker run -d --name two -v data:/d busybox sleep 300 >/dev/null
docker exec one sh -c 'echo from one >> /d/f'
docker exec two sh -c 'echo from two >> /d/f'
docker exec one cat /d/f`,
    prints: `from one
from two`,
  },
  {
    name: 'commit-export-leave-volume',
    says: 'docker commit, export and diff succeed and leave the content of volumes out',
    sh: `docker run --name db -v data:/var/lib/db busybox sh -c 'echo rows > /var/lib/db/table; echo own > /own'
docker commit db backup >/dev/null
docker run --rm backup sh -c 'cat /own; ls /var/lib/db | wc -l'
docker export db | tar -t | grep -E '^(own|var/lib/db/.*)$'
docker diff db | grep -c table`,
    prints: `own
0
own
var/lib/db/
0`,
  },
  {
    name: 'mountpoint-in-data-root',
    says: 'The Mountpoint of a local volume is volumes/NAME/_data in the data root, from its creation on',
    sh: `docker volume create data
test "$(docker volume inspect -f '{{.Mountpoint}}' data)" = "$(docker info -f '{{.DockerRootDir}}')/volumes/data/_data" && echo same
docker volume inspect -f '{{.Driver}}' data`,
    prints: `data
same
local`,
  },
  {
    name: 'volume-backed-by-memory',
    says: 'A volume of the local driver can be memory or a chosen host directory',
    sh: `docker volume create -o type=tmpfs -o device=tmpfs -o o=size=1m ram
docker run --rm -v ram:/r busybox grep ' /r ' /proc/mounts
mkdir host
echo from host > host/f
docker volume create -o type=none -o o=bind -o device="$PWD/host" picked
docker run --rm -v picked:/p busybox cat /p/f`,
    prints: `ram
tmpfs /r tmpfs …size=1024k…
picked
from host`,
  },
  {
    name: 'volumes-from-same-path',
    says: '--volumes-from mounts the volumes of a stopped container, anonymous ones too, at the same paths',
    sh: `docker run --name old -v /data busybox sh -c 'echo rows > /data/table'
docker run --rm --volumes-from old busybox ls /data`,
    prints: 'table',
  },
  {
    name: 'volume-subpath-part',
    says: 'volume-subpath mounts one directory of a volume',
    since: '26.0',
    sh: `docker run --rm -v data:/d busybox sh -c 'mkdir /d/sub; echo part > /d/sub/f'
docker run --rm --mount type=volume,src=data,dst=/x,volume-subpath=sub busybox cat /x/f`,
    prints: 'part',
  },
  {
    name: 'volume-prune-old-api',
    says: 'By an API version below 1.42 a plain volume prune takes named volumes too, on a new engine as well',
    since: '28',
    sh: `docker volume create named >/dev/null
docker volume prune -f >/dev/null; docker volume ls -q
DOCKER_API_VERSION=1.41 docker volume prune -f | head -n 2; docker volume ls -q | wc -l`,
    prints: `named
Deleted Volumes:
named
0`,
  },
  {
    name: 'host-path-means-nothing-inside',
    says: "A volume's path on the host, used inside a container, is a path of the writable layer",
    sh: `docker run --name app -v data:/srv/app busybox sh -c 'd=/var/lib/docker/volumes/data/_data; mkdir -p $d && echo 1 > $d/x; ls /srv/app | wc -l'
docker diff app | grep x; docker run --rm -v data:/d busybox ls /d | wc -l`,
    prints: `0
A /var/lib/docker/volumes/data/_data/x
0`,
  },
  {
    name: 'bare-word-is-a-volume',
    says: 'To the left of the colon a word without a slash is the name of a volume, even if a folder is called so',
    sh: `mkdir backup; docker run --rm -v backup:/backup busybox touch /backup/f
ls backup | wc -l; docker volume ls -q; docker run --rm -v backup:/b busybox ls /b`,
    prints: `0
backup
f`,
  },
];
