// What a Docker Engine decides about images: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'container-leaves-image',
    says: 'What a container changes is not in its image, and removing the container leaves the image',
    sh: `before=$(docker image inspect -f '{{.Id}}' busybox)
docker run --name edit busybox rm /bin/vi
docker run --rm busybox ls /bin/vi
docker rm edit
test "$before" = "$(docker image inspect -f '{{.Id}}' busybox)" && echo unchanged`,
    prints: `/bin/vi
edit
unchanged`,
  },
  {
    name: 'tag-is-second-name',
    says: 'docker tag adds a name to the same image, and rmi of one of two names takes only that name',
    sh: `printf 'FROM busybox\\nRUN echo 1 > /version\\n' > Dockerfile
docker build -q -t app:1.4 . >/dev/null 2>&1
docker tag app:1.4 app:stable
docker image inspect -f '{{.Id}}' app:1.4 app:stable | sort -u | wc -l
docker rmi app:1.4
docker run --rm app:stable cat /version
docker rmi app:stable | cut -d : -f 1`,
    prints: `1
Untagged: app:1.4
1
Untagged
Deleted
…`,
  },
  {
    name: 'rmi-id-needs-force-for-two-names',
    says: 'By its ID an image with two names is removed only with -f, and then both names go',
    sh: `printf 'FROM busybox\\nRUN echo two > /names\\n' > Dockerfile
docker build -q -t one:1 . >/dev/null 2>&1
docker tag one:1 two:1
id=$(docker image inspect -f '{{.Id}}' one:1)
docker rmi "$id" >/dev/null 2>&1; echo $?
docker rmi -f "$id" | grep -c Untagged
docker image ls --format '{{.Repository}}'`,
    prints: `1
2
busybox`,
  },
  {
    name: 'latest-stays',
    says: 'No tag means latest, and building another tag moves latest nowhere',
    sh: `printf 'FROM busybox\\nLABEL version=1\\n' > Dockerfile
docker build -q -t app . >/dev/null 2>&1
printf 'FROM busybox\\nLABEL version=2\\n' > Dockerfile
docker build -q -t app:2 . >/dev/null 2>&1
docker image inspect -f '{{.Config.Labels.version}}' app:latest app:2
docker rmi app:latest >/dev/null
docker run --pull never --rm app 2>&1 | head -n 1`,
    prints: `1
2
…app:latest…`,
  },
  {
    name: 'rebuild-leaves-container',
    says: 'A rebuild under the same name leaves the old image dangling (with the containerd store it is gone), and a container goes on using it, restart or not',
    sh: `printf 'FROM busybox\\nRUN echo old > /version\\nCMD ["cat", "/version"]\\n' > Dockerfile
docker build -q -t shop:1.0 . >/dev/null 2>&1
docker create --name web shop:1.0 >/dev/null
printf 'FROM busybox\\nRUN echo new > /version\\nCMD ["cat", "/version"]\\n' > Dockerfile
docker build -q -t shop:1.0 . >/dev/null 2>&1
docker image ls -q --filter dangling=true | wc -l
docker restart web >/dev/null; docker wait web >/dev/null; docker logs web
docker run --rm shop:1.0`,
    prints: `1
old
new`,
    onContainerd: `0
old
new`,
  },
  {
    name: 'prune-all-spares-stopped',
    says: 'docker image prune -a spares images of stopped containers and takes the others, named or not',
    sh: `for name in kept gone; do
  printf 'FROM busybox\\nRUN echo %s > /name\\n' $name > Dockerfile
  docker build -q -t $name:1 . >/dev/null 2>&1
done
docker create busybox >/dev/null; docker create kept:1 >/dev/null
docker image prune -a -f >/dev/null
docker image ls --format '{{.Repository}}' | sort`,
    prints: `busybox
kept`,
  },
  {
    name: 'rmi-refuses-while-used',
    says: 'The last name of an image is not removed while a stopped container uses it',
    sh: `docker run --name user busybox true
docker rmi busybox 2>&1 | grep -o 'must[a-z ]*forced*'
docker rm user`,
    prints: `must force
user`,
    onContainerd: `must be forced
user`,
  },
  {
    name: 'rmi-force-only-untags',
    says: 'With a running container rmi -f takes the name only; by the ID it is refused',
    sh: `printf 'FROM busybox\\nRUN echo 1 > /version\\n' > Dockerfile
docker build -q -t app:1.4 . >/dev/null 2>&1
docker run -d --name web app:1.4 sleep 300 >/dev/null
docker rmi -f app:1.4
docker rmi -f "$(docker inspect -f '{{.Image}}' web)" >/dev/null 2>&1; echo "by ID: $?"
docker exec web cat /version
docker tag "$(docker inspect -f '{{.Image}}' web)" app:1.4 && docker image inspect -f '{{.RepoTags}}' app:1.4`,
    prints: `Untagged: app:1.4
by ID: 1
1
[app:1.4]`,
  },
  {
    name: 'save-keeps-all',
    says: 'An image comes back from save and load with its ID, its name and its command',
    sh: `printf 'FROM busybox\\nENV COLOR=blue\\nRUN echo 1 > /version\\nCMD echo $COLOR\\n' > Dockerfile
docker build -q -t app:1.4 . >/dev/null 2>&1
before=$(docker image inspect -f '{{.Id}}' app:1.4)
docker save -o app.tar app:1.4 && docker rmi app:1.4 >/dev/null
docker load -i app.tar
docker run --rm app:1.4
test "$before" = "$(docker image inspect -f '{{.Id}}' app:1.4)" && echo 'same image'`,
    prints: `Loaded image: app:1.4
blue
same image`,
  },
  {
    name: 'save-by-id-has-no-name',
    says: 'An image saved by its ID comes back with the same ID and without a name',
    sh: `printf 'FROM busybox\\nRUN echo 1 > /version\\n' > Dockerfile
docker build -q -t app:1.4 . >/dev/null 2>&1
id=$(docker image inspect -f '{{.Id}}' app:1.4)
docker save -o app.tar "$id" && docker rmi app:1.4 >/dev/null
docker load -i app.tar >/dev/null
docker image inspect -f '{{.RepoTags}}' "$id"
docker run --pull never --rm app:1.4 2>&1 | grep -c 'app:1.4'`,
    prints: `[]
1`,
  },
  {
    name: 'import-is-bare',
    says: 'After export and import an image has one layer, and neither command nor environment',
    sh: `printf 'FROM busybox\\nENV COLOR=blue\\nRUN echo 1 > /version\\nCMD echo $COLOR\\n' > Dockerfile
docker build -q -t app:1.4 . >/dev/null 2>&1
docker create --name box app:1.4 >/dev/null
docker export -o files.tar box && docker import files.tar flat >/dev/null
docker image inspect -f '{{len .RootFS.Layers}} {{len .Config.Env}} {{len .Config.Cmd}}' flat
docker run --rm flat 2>&1 | grep -io 'no command specified'
docker run --rm flat cat /version`,
    prints: `1 0 0
…o command specified
1`,
  },
  {
    name: 'commit-without-volume',
    says: 'A commit adds one layer to those of the image and leaves the content of volumes out',
    sh: `docker run --name work -v /data busybox sh -c 'echo 1 > /note; echo 2 > /data/note'
docker commit work snap >/dev/null
docker run --rm snap sh -c 'ls /note; ls /data'
a=$(docker image inspect -f '{{len .RootFS.Layers}}' busybox)
b=$(docker image inspect -f '{{len .RootFS.Layers}}' snap)
echo $((b - a))`,
    prints: `/note
1`,
  },
  {
    name: 'scratch-one-layer',
    says: 'scratch brings no layer: with one COPY from another stage the image has one, and USER and ENTRYPOINT add none',
    sh: `cat > Dockerfile <<'EOF'
FROM busybox AS build
WORKDIR /src
COPY . .
RUN cp /bin/busybox /app
FROM scratch
COPY --from=build /app /app
USER 65532
ENTRYPOINT ["/app"]
EOF
docker build -q -t tool . > /dev/null 2>&1
docker image inspect -f '{{len .RootFS.Layers}}' tool`,
    prints: `1`,
  },
  {
    name: 'scratch-has-no-shell',
    says: 'An image from scratch holds only what was put in, and scratch itself can be neither run nor pulled',
    sh: `printf 'FROM scratch\\nCOPY Dockerfile /\\n' > Dockerfile
docker build -q -t empty . >/dev/null 2>&1
docker run --rm empty sh 2>&1 | grep -o 'executable file not found'
docker create --name box empty none >/dev/null; docker cp box:/bin/sh . 2>/dev/null; echo "cp: $?"
docker run --rm scratch 2>&1 | grep -o 'reserved name'
docker pull scratch 2>&1 | grep -o 'reserved name'
printf 'FROM scratch\\nRUN true\\n' > Dockerfile
docker build . >/dev/null 2>&1; echo "build: $?"`,
    prints: `executable file not found
cp: 1
reserved name
reserved name
build: 1`,
  },
  {
    name: 'store-rebuild-deletes',
    says: 'A rebuild leaves the old image in the classic store and deletes it in the containerd store, where its container runs on and can not be committed',
    sh: `printf 'FROM busybox\\nRUN echo 1 > /x\\n' | docker build -q -t shop - >/dev/null 2>&1
old=$(docker image inspect -f '{{.Id}}' shop)
docker run -d --name web shop sleep 300 >/dev/null
printf 'FROM busybox\\nRUN echo 2 > /x\\n' | docker build -q -t shop - >/dev/null 2>&1
docker image inspect -f 'still there' $old 2>&1 | grep -o 'still there\\|No such image'
docker restart -t 0 web; docker exec web cat /x
docker commit web snap 2>&1 | grep -o '^sha256\\|not found'`,
    prints: `still there
web
1
sha256`,
    onContainerd: `No such image
web
1
not found`,
  },
  {
    name: 'store-cached-rebuild-id',
    says: 'A build all from the cache has the same ID in the classic store and a new one in the containerd store, unless provenance is off',
    since: '28',
    sh: `printf 'FROM busybox\\nRUN echo 1 > /x\\n' > Dockerfile
for i in 1 2; do docker build -q -t same .; done | uniq | wc -l
for i in 1 2; do docker build -q --provenance=false -t same .; done | uniq | wc -l`,
    prints: `1
1`,
    onContainerd: `2
1`,
  },
  {
    name: 'store-compose-replaces',
    says: 'compose up --build leaves the container alone when nothing has changed; in the containerd store it replaces it each time',
    since: '28',
    sh: `printf 'FROM busybox\\nRUN echo 1 > /x\\n' > Dockerfile
printf 'services:\\n  web:\\n    build: .\\n    command: sleep 300\\n    stop_grace_period: 0s\\n' > compose.yaml
for i in 1 2; do docker compose up -d --build >/dev/null 2>&1; docker compose ps -q; done | uniq | wc -l`,
    prints: '1',
    onContainerd: '2',
  },
  {
    name: 'store-platforms',
    says: 'The containerd store builds one local image for several platforms, the classic store refuses',
    since: '28',
    sh: `printf 'FROM scratch\\nLABEL a=b\\n' | docker build -q --platform linux/amd64,linux/arm64 -t multi - 2>&1 | grep -o 'sha256\\|not supported for the docker driver'`,
    prints: 'not supported for the docker driver',
    onContainerd: 'sha256',
  },
  {
    name: 'store-prune-by-name',
    says: 'prune -a spares an image that no container uses when, in the containerd store, a container was started under its name',
    sh: `for i in 1 2; do
  printf "FROM busybox\\nRUN echo $i > /x\\n" | docker build -q -t shop - >/dev/null 2>&1
  [ $i = 2 ] || docker create --name web shop >/dev/null
done
docker image prune -a -f >/dev/null
docker image ls --format '{{.Repository}}'`,
    prints: '<none>',
    onContainerd: 'shop',
  },
  {
    name: 'image-names-its-platform',
    says: 'An image says in its config for which operating system and architecture it is made',
    sh: `docker image inspect -f '{{.Os}}/{{.Architecture}}' busybox
docker run --pull never --rm --platform linux/s390x busybox true >/dev/null 2>&1 || echo refused`,
    prints: `linux/…
refused`,
  },
];
