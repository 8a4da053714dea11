// What a Docker Engine decides about layers: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'layers-diff-letters',
    says: 'docker diff marks what a container added with A, changed with C and deleted with D',
    sh: `docker run --name edit busybox sh -c 'echo hi > /note; rm /bin/yes; echo more >> /etc/passwd'
docker diff edit | sort`,
    prints: `A /note
C /bin
C /etc
C /etc/passwd
D /bin/yes`,
  },
  {
    name: 'layers-rebuild-new-image',
    says: 'Building again under the same name makes a new image; a container of the old one keeps the old content, also after a restart',
    sh: `for version in 1 2; do
  printf "FROM busybox\\nRUN echo $version > /version\\n" | docker build -q -t shop - > /dev/null 2>&1
  docker run --name "web$version" shop cat /version
done
docker start -a web1`,
    prints: `1
2
1`,
  },
  {
    name: 'layers-copy-then-gone',
    says: 'chmod copies a file of the image up with all its bytes; deleting that copy frees all of it, and the whiteout takes no space',
    sh: `printf 'FROM busybox\\nRUN head -c 30000000 /dev/zero > /model\\n' | docker build -q -t model - > /dev/null 2>&1
docker run -d --name ml model sleep 600 > /dev/null
docker exec ml chmod 600 /model
docker ps -s --filter name=ml --format '{{.Size}}'
docker exec ml rm /model
docker ps -s --filter name=ml --format '{{.Size}}'
docker diff ml`,
    prints: `30MB (virtual …)
0B (virtual …)
D /model`,
  },
  {
    name: 'layers-per-instruction',
    says: 'COPY, RUN and WORKDIR add a layer each (the old builder none for a directory that exists); ENV, LABEL, EXPOSE, USER, ENTRYPOINT and CMD add none',
    sh: `echo x > file
printf 'FROM busybox\\nENV A=1\\nLABEL b=2\\nEXPOSE 80\\nUSER 1000\\nENTRYPOINT ["sh"]\\nCMD ["-c", "true"]\\n' > settings
printf 'FROM busybox\\nCOPY file /file\\nRUN echo y > /other\\n' > files
printf 'FROM busybox\\nWORKDIR /srv/new\\n' > directory
printf 'FROM busybox\\nWORKDIR /tmp\\n' > existing
for name in settings files directory existing; do docker build -q -t "$name" -f "$name" . > /dev/null 2>&1; done
docker image inspect -f '{{len .RootFS.Layers}}' busybox settings files directory existing`,
    prints: `1
1
3
2
2`,
    on20: `1
1
3
2
1`,
  },
  {
    name: 'layers-empty-run',
    says: 'A RUN that changes no file adds one empty layer with BuildKit and none with the old builder',
    sh: `printf 'FROM busybox\\nRUN true\\n' | docker build -q -t idle - > /dev/null 2>&1
docker image inspect -f '{{len .RootFS.Layers}}' busybox idle`,
    prints: `1
2`,
    on20: `1
1`,
  },
  {
    name: 'layers-history-zero',
    says: 'docker history has a row for ENV and CMD, with a size of 0B',
    sh: `printf 'FROM busybox\\nENV A=1\\nRUN echo y > /g\\nCMD ["sh"]\\n' | docker build -q -t steps - > /dev/null 2>&1
docker history --format '{{.Size}}' steps | head -n 3 | sed 's/^[1-9].*/more/'
docker image inspect -f '{{len .RootFS.Layers}}' steps`,
    prints: `0B
more
0B
2`,
  },
  {
    name: 'layers-overlay-root',
    says: "A container's root is an overlay mount of lower directories and one upper directory",
    sh: `docker run --rm busybox grep ' / ' /proc/mounts`,
    prints: 'overlay / overlay …lowerdir…upperdir=…',
  },
  {
    name: 'layers-topmost-wins',
    says: 'Of two versions of a file the one in the upper layer is seen',
    sh: `printf 'FROM busybox\\nRUN echo one > /note\\nRUN echo two > /note\\nCMD ["cat", "/note"]\\n' | docker build -q -t twice - > /dev/null 2>&1
docker run --rm twice`,
    prints: 'two',
  },
  {
    name: 'layers-chmod-copies',
    says: 'Reading a file of the image copies nothing; a chmod puts the whole file into the writable layer',
    sh: `docker run -d --name cow busybox sleep 300 > /dev/null
docker exec cow cat /bin/busybox > busybox.copy
echo "after reading: $(docker diff cow | wc -l)"
docker exec cow chmod 700 /bin/busybox
docker diff cow
[ "$(docker inspect -s -f '{{.SizeRw}}' cow)" -ge "$(wc -c < busybox.copy)" ] && echo 'the whole file'`,
    prints: `after reading: 0
C /bin
C /bin/busybox
the whole file`,
  },
  {
    name: 'layers-delete-keeps-bytes',
    says: 'Deleting a file in a later step leaves its bytes in the image',
    sh: `printf 'FROM busybox\\nRUN head -c 5000000 /dev/urandom > /big\\nRUN rm /big\\n' | docker build -q -t two - > /dev/null 2>&1
docker run --rm two ls /big
[ "$(docker image inspect -f '{{.Size}}' two)" -ge "$(($(docker image inspect -f '{{.Size}}' busybox) + 5000000))" ] && echo 'still in the image'`,
    prints: `ls: /big: No such file or directory
still in the image`,
  },
  {
    name: 'layers-one-run-saves',
    says: 'A file made and deleted in one RUN adds nothing to the image',
    sh: `printf 'FROM busybox\\nRUN head -c 5000000 /dev/urandom > /big && rm /big\\n' | docker build -q -t one - > /dev/null 2>&1
[ "$(docker image inspect -f '{{.Size}}' one)" -lt "$(($(docker image inspect -f '{{.Size}}' busybox) + 100000))" ] && echo 'as small as the base'`,
    prints: 'as small as the base',
  },
  {
    name: 'layers-secret-stays',
    says: 'A file that was copied in and deleted by the next step can be read out of docker save',
    sh: `echo TOPSECRET > key
printf 'FROM busybox\\nCOPY key /key\\nRUN rm /key\\n' > Dockerfile
docker build -q -t leaky . > /dev/null 2>&1
docker run --rm leaky cat /key
mkdir out && docker save leaky | tar -x -C out
for layer in $(find out -type f); do tar -xOf "$layer" key 2> /dev/null; done`,
    prints: `cat: can't open '/key': No such file or directory
TOPSECRET`,
  },
  {
    name: 'layers-shared-base',
    says: 'Images built on one base share its layer',
    sh: `for name in red blue; do printf "FROM busybox\\nRUN echo $name > /n\\n" | docker build -q -t "$name" - > /dev/null 2>&1; done
docker image inspect -f '{{index .RootFS.Layers 0}}' busybox red blue | uniq | wc -l
docker image inspect -f '{{index .RootFS.Layers 1}}' red blue | uniq | wc -l`,
    prints: `1
2`,
  },
  {
    name: 'layers-after-change-new',
    says: 'After a change every later step makes a new layer, the steps before it keep theirs',
    sh: `printf 'FROM busybox\\nRUN echo tools > /tools\\nCOPY code /code\\nRUN head -c 16 /dev/urandom > /built\\n' > Dockerfile
for version in 1 2; do echo "$version" > code; docker build -q -t "app:$version" . > /dev/null 2>&1; done
for step in 0 1 2 3; do docker image inspect -f "{{index .RootFS.Layers $step}}" app:1 app:2 | uniq | wc -l; done`,
    prints: `1
1
2
2`,
  },
  {
    name: 'layers-own-writable',
    says: 'A file written in one container is in no other container of the image; it stays through stop and start',
    sh: `docker run --name one busybox sh -c 'echo mine >> /file; wc -l < /file'
docker run --name two busybox ls /file
docker start -a one`,
    prints: `1
ls: /file: No such file or directory
2`,
  },
  {
    name: 'layers-volume-bypass',
    says: "What is written to a volume doesn't count as the container's writable layer",
    sh: `docker run --name inside busybox sh -c 'head -c 3000000 /dev/zero > /big'
docker run --name beside -v data:/data busybox sh -c 'head -c 3000000 /dev/zero > /data/big'
for name in inside beside; do [ "$(docker inspect -s -f '{{.SizeRw}}' $name)" -ge 3000000 ] && echo "$name: in the layer" || echo "$name: not in the layer"; done`,
    prints: `inside: in the layer
beside: not in the layer`,
  },
];
