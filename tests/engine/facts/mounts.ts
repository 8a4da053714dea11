// What a Docker Engine decides about bind, tmpfs and image mounts: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'bind-shows-both-sides',
    says: 'A bind mount shows a change at once on both sides, whoever makes it',
    sh: `mkdir code
docker run -d --name dev -v "$PWD/code":/app busybox sleep 300 >/dev/null
echo from host > code/a
docker exec dev cat /app/a
docker exec dev sh -c 'echo from container > /app/b'
cat code/b`,
    prints: `from host
from container`,
  },
  {
    name: 'bind-missing-source',
    says: 'With -v a missing host path becomes a directory of root, where a file was meant too; with --mount the run fails with 125',
    sh: `docker run --rm -v "$PWD/app.yml":/etc/app.yml busybox sh -c 'test -d /etc/app.yml && echo a directory'
stat -c '%F of %u' app.yml
docker run --rm --mount type=bind,src="$PWD/nope",dst=/x busybox echo started
echo $?
ls`,
    prints: `a directory
directory of 0
docker: …bind source path does not exist: …
…
125
app.yml`,
  },
  {
    name: 'v-source-decides',
    says: 'In -v a bare word is a volume, a source that begins with a dot or slash is a host path, and a path alone is an anonymous volume',
    since: '23.0',
    sh: `mkdir data
for source in data: ./data: "$PWD/data:" ''; do
  docker create --name box -v "$source/x" busybox >/dev/null
  docker inspect -f '{{range .Mounts}}{{.Type}} {{len .Name}}{{end}}' box
  docker rm box >/dev/null
done`,
    prints: `volume 4
bind 0
bind 0
volume 64`,
  },
  {
    name: 'mount-refusals',
    says: 'A relative container path and a missing source of --mount are refused; missing volumes and, with -v, missing host paths are made',
    sh: `mkdir site
try() { docker run --rm "$@" busybox true >/dev/null 2>&1; echo $?; }
try -v "$PWD/new1":/x
try --mount type=bind,src="$PWD/new2",dst=/x
try -v "$PWD/site":x
try --mount type=volume,src=new3,dst=/x
try -v new4:/x`,
    prints: `0
125
125
0
0`,
  },
  {
    name: 'mount-hides-only',
    says: 'A volume with content hides the files of the image at its path: no mixing, no copying, no deletion',
    sh: `printf 'FROM busybox\\nRUN mkdir /conf && touch /conf/1 /conf/2 /conf/3\\n' > Dockerfile
docker build -q -t app . >/dev/null 2>&1
docker run --rm -v own:/v busybox touch /v/mine
docker run --name box -v own:/conf app ls /conf
docker diff box | grep -c conf
docker run --rm app ls /conf`,
    prints: `mine
0
1
2
3`,
  },
  {
    name: 'deeper-mount-uncovers',
    says: 'A bind mount covers node_modules of the image; a volume below it, or a mount beside it, brings them back',
    sh: `printf 'FROM busybox\\nRUN mkdir -p /app/node_modules/express /app/src\\n' > Dockerfile
docker build -q -t shop . >/dev/null 2>&1
mkdir -p host/src
docker run --rm -v "$PWD/host":/app shop ls /app
docker run --rm -v "$PWD/host":/app:ro shop ls /app
docker run --rm -v "$PWD/host/src":/app/src shop ls /app/node_modules
docker run --rm -v "$PWD/host":/app -v /app/node_modules shop ls /app/node_modules`,
    prints: `src
src
express
express`,
  },
  {
    name: 'ro-holds-for-one-mount',
    says: 'A read-only mount stops root in that container, and neither the host nor another container',
    sh: `mkdir conf
docker run -d --name web -v "$PWD/conf":/conf:ro busybox sleep 300 >/dev/null
docker exec web touch /conf/a
touch conf/by-host
docker run --rm -v "$PWD/conf":/conf busybox touch /conf/by-other
docker exec web ls /conf`,
    prints: `touch: /conf/a: Read-only file system
by-host
by-other`,
  },
  {
    name: 'read-only-root-spares-mounts',
    says: '--read-only makes the root file system read-only; tmpfs, volumes and bind mounts keep their own setting',
    sh: `mkdir conf
docker run --rm --read-only --tmpfs /tmp -v data:/data --mount type=bind,src="$PWD/conf",dst=/conf,readonly busybox sh -c '
for d in /tmp /data /conf /var; do touch $d/x 2>/dev/null && echo $d; done'`,
    prints: `/tmp
/data`,
  },
  {
    name: 'bind-files-keep-uid',
    says: 'A file written through a bind mount has on the host the uid that wrote it: 0 by default',
    sh: `mkdir -m 777 out
docker run --rm -v "$PWD/out":/out busybox touch /out/a
docker run --rm -u 1234 -v "$PWD/out":/out busybox touch /out/b
stat -c %u out/a out/b`,
    prints: `0
1234`,
  },
  {
    name: 'single-file-follows-inode',
    says: 'A single-file bind mount sees writing in place and misses a replaced file until the container is restarted; a mounted directory sees both',
    sh: `mkdir d
echo one > d/f
docker run -d --name file -v "$PWD/d/f":/f busybox sleep 300 >/dev/null
docker run -d --name folder -v "$PWD/d":/d busybox sleep 300 >/dev/null
echo two > d/f
docker exec file cat /f
echo three > d/g
mv d/g d/f
docker exec file cat /f
docker exec folder cat /d/f
docker restart -t 0 file
docker exec file cat /f`,
    prints: `two
two
three
file
three`,
  },
  {
    name: 'tmpfs-gone-at-stop',
    says: 'After stop and start of the same container a tmpfs is empty, and the writable layer as it was',
    sh: `docker run -d --name app --tmpfs /t busybox sleep 300 >/dev/null
docker exec app touch /t/a /a
docker exec app ls /a /t/a
docker stop -t 0 app
docker start app
docker exec app ls /a
docker exec app ls /t | wc -l`,
    prints: `/a
/t/a
app
app
/a
0`,
  },
  {
    name: 'tmpfs-is-private',
    says: 'A tmpfs at the same path is another one in each container, with --volumes-from too',
    sh: `docker run -d --name one --tmpfs /shared busybox sleep 300 >/dev/null
docker exec one touch /shared/job
docker run --rm --tmpfs /shared busybox sh -c 'ls /shared | wc -l'
docker run --rm --volumes-from one busybox sh -c 'ls /shared 2>/dev/null | wc -l'`,
    prints: `0
0`,
  },
  {
    name: 'tmpfs-size-holds',
    says: 'The size of a tmpfs is a limit, in the short and in the long form',
    sh: `docker run --rm --tmpfs /t:size=1m busybox sh -c 'dd if=/dev/zero of=/t/big bs=1k count=2000 2>&1 | grep -o "No space left on device"; stat -c %s /t/big'
docker run --rm --mount type=tmpfs,dst=/t,tmpfs-size=1m busybox grep ' /t ' /proc/mounts`,
    prints: `No space left on device
1048576
tmpfs /t tmpfs …size=1024k…`,
  },
  {
    name: 'image-mount-read-only',
    says: 'An image mount shows the files of another image and cannot be written to',
    since: '28.0',
    sh: `docker run --rm --mount type=image,src=busybox,dst=/tools busybox ls /tools/bin/busybox 2>/dev/null
docker run --rm --mount type=image,src=busybox,dst=/tools busybox touch /tools/x 2>&1 | grep touch`,
    prints: `/tools/bin/busybox
touch: /tools/x: Read-only file system`,
  },
  {
    name: 'inspect-tells-kinds',
    says: 'docker inspect lists type, path and writability of volumes and bind mounts, but no --tmpfs',
    sh: `docker create --name app -v data:/data:ro -v "$PWD":/src --tmpfs /t busybox >/dev/null
docker inspect -f '{{range .Mounts}}{{.Type}} {{.Destination}} {{.RW}} {{.Name}}{{println}}{{end}}{{.HostConfig.Tmpfs}}' app | sort`,
    prints: `bind /src true
map[/t:]
volume /data false data`,
  },
  {
    name: 'volume-takes-owner',
    says: 'An empty volume takes owner and mode from the directory of the image, one with files keeps its own; what Docker makes belongs to root; a tmpfs is open to all unless it covers a directory of the image',
    sh: `printf 'FROM busybox\\nRUN mkdir /data && chown 1000:1000 /data\\nUSER 1000\\n' > Dockerfile
docker build -q -t app . >/dev/null 2>&1
write() { docker run --rm "$@" 2>&1 && echo written; }
write -v new:/data app touch /data/x
docker run --rm -v old:/data busybox touch /data/x
write -v old:/data app touch /data/y
docker run --rm -u 0 -v old:/data app chown -R 1000 /data
write -v old:/data app touch /data/y
write -v elsewhere:/elsewhere app touch /elsewhere/x
write -v "$PWD/made":/data app touch /data/x
mkdir own && chown 1000 own
write -v "$PWD/own":/data app touch /data/x
write --tmpfs /scratch app touch /scratch/x
write --tmpfs /data app touch /data/x`,
    prints: `written
touch: /data/y: Permission denied
written
touch: /elsewhere/x: Permission denied
touch: /data/x: Permission denied
written
written
touch: /data/x: Permission denied`,
  },
];
