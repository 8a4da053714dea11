// What a Docker Engine decides about Dockerfile instructions: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'dockerfile-run-once',
    says: 'RUN works once, while building; CMD at every start, and the build never tries it out',
    sh: `printf 'FROM busybox\\nRUN head -c 8 /dev/urandom | md5sum > /built\\nCMD ["cat", "/built"]\\n' | docker build -q -t once - > /dev/null 2>&1
for name in one two; do docker run --name "$name" once; done | uniq | wc -l
printf 'FROM busybox\\nCMD ["/not-there"]\\n' | docker build -q -t wrong - > /dev/null 2>&1 && echo 'builds'`,
    prints: `1
builds`,
  },
  {
    name: 'dockerfile-cd-forgotten',
    says: 'A cd, an export or a umask of one RUN is forgotten in the next; files and ENV stay',
    sh: `printf 'FROM busybox\\nENV KEPT=yes\\nRUN mkdir /app; echo app:x:1000:1000::/:/bin/sh >> /etc/passwd\\nRUN cd /app; export LOST=no; umask 077\\nRUN touch note; echo "$(pwd) [$KEPT] [$LOST] $(umask) $(id -un app)" > /seen\\n' | docker build -q -t steps - > /dev/null 2>&1
docker run --rm steps sh -c 'ls /note; cat /seen'`,
    prints: `/note
/ [yes] [] 0022 app`,
  },
  {
    name: 'dockerfile-workdir-adds',
    says: 'WORKDIR makes its directory, a relative one adds to the one before, and the container starts there',
    sh: `printf 'FROM busybox\\nWORKDIR /srv\\nWORKDIR shop\\nRUN cd /tmp\\nWORKDIR api\\n' | docker build -q -t where - > /dev/null 2>&1
docker run --rm where pwd`,
    prints: '/srv/shop/api',
  },
  {
    name: 'dockerfile-copy-content',
    says: "COPY of a directory copies its content, not the directory's name",
    sh: `mkdir conf; echo x > conf/app.yaml
printf 'FROM busybox\\nCOPY conf /etc/shop\\n' > Dockerfile
docker build -q -t copy . > /dev/null 2>&1
docker run --rm copy find /etc/shop -type f`,
    prints: '/etc/shop/app.yaml',
  },
  {
    name: 'dockerfile-add-unpacks',
    says: 'ADD unpacks a local tar archive, known by its content and not its name; COPY copies it as a file',
    sh: `echo x > hammer; tar -czf tools.tar.gz hammer; cp tools.tar.gz plain
printf 'FROM busybox\\nCOPY tools.tar.gz /one/\\nADD tools.tar.gz /two/\\nADD plain /three/\\nCOPY tools.tar.gz /four/hammer\\n' > Dockerfile
docker build -q -t tools . > /dev/null 2>&1
docker run --rm tools find /one /two /three /four -type f`,
    prints: `/one/tools.tar.gz
/two/hammer
/three/hammer
/four/hammer`,
  },
  {
    name: 'dockerfile-env-beats-arg',
    says: 'ENV wins over an ARG of the same name, also over --build-arg',
    sh: `printf 'FROM busybox\\nARG MODE=dev\\nENV MODE=prod\\nRUN echo "$MODE" > /mode\\nCMD ["cat", "/mode"]\\n' | docker build -q --build-arg MODE=test -t shop - > /dev/null 2>&1
docker run --rm shop`,
    prints: 'prod',
  },
  {
    name: 'dockerfile-run-env-wins',
    says: 'docker run -e wins over ENV; an ARG is not there in the container',
    sh: `printf 'FROM busybox\\nARG BUILT=yes\\nENV MODE=prod\\n' | docker build -q -t app - > /dev/null 2>&1
docker run --rm -e MODE=test app sh -c 'echo "$MODE [$BUILT]"'`,
    prints: 'test []',
  },
  {
    name: 'dockerfile-arg-before-from',
    says: 'An ARG before FROM is known to FROM only, until the stage repeats its name',
    sh: `printf 'ARG TAG=latest\\nFROM busybox:$TAG\\nRUN echo "[$TAG]" > /v\\nARG TAG\\nRUN echo "[$TAG]" >> /v\\n' | docker build -q -t v - > /dev/null 2>&1
docker run --rm v cat /v`,
    prints: `[]
[latest]`,
  },
  {
    name: 'dockerfile-arg-in-history',
    says: 'The value of a build argument that a RUN used stands in docker history, and not in the container',
    sh: `printf 'FROM busybox\\nARG TOKEN\\nRUN echo using the token\\n' | docker build -q --build-arg TOKEN=s3cret -t leak - > /dev/null 2>&1
docker history --no-trunc leak | grep -q s3cret && echo 'in the history'
docker run --rm leak env | grep -c s3cret`,
    prints: `in the history
0`,
  },
  {
    name: 'dockerfile-expose-publishes-nothing',
    says: 'EXPOSE publishes nothing, -P publishes what is exposed, and -p needs no EXPOSE',
    sh: `printf 'FROM busybox\\nEXPOSE 8080\\nCMD ["httpd", "-f", "-p", "8080"]\\n' | docker build -q -t web - > /dev/null 2>&1
docker run -d --name plain web > /dev/null
docker run -d --name auto -P web > /dev/null
docker run -d --name fixed -p 9191:7777 web > /dev/null
for name in plain auto fixed; do echo "$name: $(docker port "$name" | sed 's/ .*//' | uniq)"; done
curl -s localhost:8080 || echo refused`,
    prints: `plain:
auto: 8080/tcp
fixed: 7777/tcp
refused`,
  },
  {
    name: 'dockerfile-user',
    says: 'Without USER it is root; USER holds for RUN and the container; -u overrides it',
    sh: `printf 'FROM busybox\\nRUN id -u > /ids; chmod 666 /ids\\nUSER 1000\\nRUN id -u >> /ids\\n' | docker build -q -t user - > /dev/null 2>&1
docker run --rm busybox id -u
docker run --rm user sh -c 'cat /ids; id -u'
docker run --rm -u root user id -u`,
    prints: `0
0
1000
1000
0`,
  },
  {
    name: 'dockerfile-copy-root-owned',
    says: 'COPY makes files that belong to root even after USER; --chown sets the owner',
    sh: `echo x > file
printf 'FROM busybox\\nRUN echo app:x:1000:1000::/:/bin/sh >> /etc/passwd\\nUSER app\\nCOPY file /one\\nCOPY --chown=1000 file /two\\n' > Dockerfile
docker build -q -t owners . > /dev/null 2>&1
docker run --rm owners stat -c '%U %n' /one /two`,
    prints: `root /one
app /two`,
  },
  {
    name: 'dockerfile-volume-each',
    says: 'VOLUME gives every container an anonymous volume of its own, filled from the image',
    sh: `printf 'FROM busybox\\nRUN mkdir /data; echo seed > /data/file\\nVOLUME /data\\n' | docker build -q -t db - > /dev/null 2>&1
docker run --name one db sh -c 'cat /data/file; echo more > /data/other'
docker run --name two db ls /data
docker volume ls -q | wc -l`,
    prints: `seed
file
2`,
  },
  {
    name: 'dockerfile-onbuild',
    says: 'ONBUILD is carried out in the build of a derived image, not in its own, and not in the next generation',
    sh: `printf 'FROM busybox\\nONBUILD RUN echo hello >> /trigger\\n' | docker build -q -t parent - > /dev/null 2>&1
printf 'FROM parent\\n' | docker build -q -t child - > /dev/null 2>&1
printf 'FROM child\\n' | docker build -q -t grandchild - > /dev/null 2>&1
docker run --rm parent ls /trigger
for image in child grandchild; do docker run --rm "$image" cat /trigger; done`,
    prints: `ls: /trigger: No such file or directory
hello
hello`,
  },
  {
    name: 'dockerfile-user-workdir',
    says: 'A directory that WORKDIR makes after USER belongs to the user with BuildKit; a folder that COPY brings belongs to root',
    sh: `mkdir cache
printf 'FROM busybox\\nRUN echo app:x:1000:1000::/:/bin/sh >> /etc/passwd\\nUSER app\\nWORKDIR /app\\nCOPY . .\\n' > Dockerfile
docker build -q -t owners . >/dev/null 2>&1
docker run --rm owners sh -c 'stat -c "%U %n" /app /app/cache; touch /app/new 2>/dev/null; echo $?; touch /app/cache/x 2>/dev/null; echo $?'`,
    prints: `app /app
root /app/cache
0
1`,
    on20: `root /app
root /app/cache
1
1`,
  },
  {
    name: 'tz-without-tzdata',
    says: 'Without time zone data TZ=Asia/Seoul is a zone of its own at UTC; a zone that says its offset works, and so does the mounted data of the host',
    sh: `docker run --rm -e TZ=Asia/Seoul busybox date -d @0 +'%H:%M %Z'
docker run --rm -e TZ=KST-9 busybox date -d @0 +'%H:%M %Z'`,
    prints: `00:00 Asia
09:00 KST`,
  },
];
