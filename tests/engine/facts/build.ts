// What a Docker Engine decides about building images: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'build-copy-outside',
    says: 'COPY cannot reach a file outside the build context, but with the directory above as context and -f it can',
    sh: `mkdir frontend shared; echo logo > shared/logo
printf 'FROM busybox\\nCOPY ../shared/logo /logo\\n' > frontend/Dockerfile
docker build -q -t web frontend > /dev/null 2>&1 || echo refused
printf 'FROM busybox\\nCOPY shared/logo /logo\\n' > frontend/Dockerfile
docker build -q -t web -f frontend/Dockerfile . > /dev/null 2>&1
docker run --rm web cat /logo`,
    prints: `refused
logo`,
  },
  {
    name: 'build-dockerignore',
    says: '.dockerignore keeps files out of the context, ! takes one back in, and a change in a file left out breaks no cache',
    sh: `echo code > main; echo x > a.log; echo y > keep.log
printf '*.log\\n!keep.log\\n' > .dockerignore
printf 'FROM busybox\\nCOPY . /app\\nRUN head -c 8 /dev/urandom | md5sum > /built\\n' > Dockerfile
for content in one two; do
  echo "$content" > a.log
  docker build -q -t app . > /dev/null 2>&1
  docker run --rm app cat /built
done | uniq | wc -l
docker run --rm app ls /app`,
    prints: `1
Dockerfile
keep.log
main`,
  },
  {
    name: 'build-stdin-no-context',
    says: 'A Dockerfile from stdin comes without a context: COPY finds nothing',
    sh: `echo code > main
printf 'FROM busybox\\nCOPY main /main\\n' | docker build -q -t app - > /dev/null 2>&1 || echo 'not found'`,
    prints: 'not found',
  },
  {
    name: 'build-touch-keeps-cache',
    says: 'A new time of change keeps COPY in the cache, new content or a changed step above does not',
    sh: `echo code > main
recipe() { printf "FROM busybox\\nRUN echo $1 > /tools\\nCOPY main /main\\nRUN head -c 8 /dev/urandom | md5sum > /built\\n" > Dockerfile; }
built() { docker build -q -t app . > /dev/null 2>&1; docker run --rm app cat /built; }
recipe curl; first=$(built)
touch -d '2001-01-01' main; [ "$(built)" = "$first" ] && echo 'touch: same'
echo >> main; second=$(built); [ "$second" = "$first" ] || echo 'content: new'
recipe curl-git; [ "$(built)" = "$second" ] || echo 'step above: new'`,
    prints: `touch: same
content: new
step above: new`,
  },
  {
    name: 'build-cache-first-miss',
    says: 'After the first changed step all later steps run, those before it come from the cache',
    sh: `step='RUN head -c 8 /dev/urandom | md5sum'
printf "FROM busybox\\n$step > /before\\nCOPY main /main\\n$step > /after1\\n$step > /after2\\n" > Dockerfile
for version in 1 2; do
  echo "$version" > main
  docker build -q -t "app:$version" . > /dev/null 2>&1
done
for file in before after1 after2; do
  [ "$(docker run --rm app:1 cat /$file)" = "$(docker run --rm app:2 cat /$file)" ] && echo "$file: same" || echo "$file: new"
done`,
    prints: `before: same
after1: new
after2: new`,
  },
  {
    name: 'build-run-cache-is-text',
    says: 'RUN is recognised by its text, not by what it would do now; --no-cache and a changed ARG make it run',
    sh: `printf 'FROM busybox\\nARG WHEN\\nRUN head -c 8 /dev/urandom | md5sum > /built\\n' > Dockerfile
built() { docker build -q "$@" -t app . > /dev/null 2>&1; docker run --rm app cat /built; }
first=$(built)
[ "$(built)" = "$first" ] && echo 'same text: from the cache'
[ "$(built --build-arg WHEN=now)" = "$first" ] || echo 'other argument: again'
[ "$(built --no-cache)" = "$first" ] || echo '--no-cache: again'`,
    prints: `same text: from the cache
other argument: again
--no-cache: again`,
  },
  {
    name: 'build-last-stage',
    says: 'Only the last stage or the target becomes the image, with what COPY --from takes over',
    sh: `printf 'FROM busybox AS build\\nRUN echo big > /compiler; echo binary > /out\\nFROM busybox\\nCOPY --from=build /out /app\\n' > Dockerfile
docker build -q -t app . > /dev/null 2>&1
docker build -q -t tools --target build . > /dev/null 2>&1
docker run --rm app cat /app
docker run --rm app cat /compiler
docker run --rm tools cat /compiler`,
    prints: `binary
cat: can't open '/compiler': No such file or directory
big`,
  },
  {
    name: 'build-unused-stage',
    says: 'BuildKit skips a stage that the target does not need, the old builder carries it out',
    sh: `printf 'FROM busybox AS build\\nRUN true\\nFROM build AS test\\nRUN false\\nFROM build\\n' > Dockerfile
docker build -q -t app . > /dev/null 2>&1 && echo green || echo failed
docker build -q -t app --target test . > /dev/null 2>&1 && echo green || echo failed`,
    prints: `green
failed`,
    on20: `failed
failed`,
  },
  {
    name: 'build-cache-mount',
    says: 'A cache mount keeps its files from build to build and is not in the image',
    since: '23.0',
    sh: `printf 'FROM busybox\\nCOPY list /list\\nRUN --mount=type=cache,target=/store echo x >> /store/count; wc -l < /store/count > /seen\\n' > Dockerfile
for version in 1 2; do
  echo "$version $$" > list
  docker build -q -t app . > /dev/null 2>&1
  docker run --rm app cat /seen
done
docker run --rm app ls /store`,
    prints: `1
2
ls: /store: No such file or directory`,
  },
  {
    name: 'build-secret-mount',
    says: 'A secret mount is there for its step only: not in the next step, the image or the history, and not in the cache key',
    since: '23.0',
    sh: `printf 's3cret' > tok.txt
printf 'FROM busybox\\nRUN --mount=type=secret,id=tok wc -c < /run/secrets/tok > /length\\nRUN cat /run/secrets/tok > /next 2>&1 || true\\n' > Dockerfile
docker build -q --secret id=tok,src=tok.txt -t app . > /dev/null 2>&1
docker run --rm app cat /length /next
docker history --no-trunc app | grep -c s3cret
printf 'longer-than-before' > tok.txt
docker build -q --secret id=tok,src=tok.txt -t app . > /dev/null 2>&1
docker run --rm app cat /length`,
    prints: `6
cat: can't open '/run/secrets/tok': No such file or directory
0
6`,
  },
  {
    name: 'build-failed-keeps-tag',
    says: 'A failing step fails the build, and the tag stays on the old image',
    sh: `printf 'FROM busybox\\nCMD ["echo", "old"]\\n' | docker build -q -t shop - > /dev/null 2>&1
printf 'FROM busybox\\nRUN false\\nCMD ["echo", "new"]\\n' | docker build -q -t shop - > /dev/null 2>&1 || echo "code $?"
docker run --rm shop`,
    prints: `code 1
old`,
  },
  {
    name: 'build-missing-loader',
    says: 'A program linked with glibc, copied into an image without that library, does not start: no such file or directory',
    sh: `cp /bin/ls app
printf 'FROM busybox\\nCOPY app /app\\nENTRYPOINT ["/app"]\\n' | tee Dockerfile >/dev/null
docker build -q -t glibc . >/dev/null 2>&1
docker run --rm glibc 2>&1 | grep -o 'no such file or directory' | head -n 1; docker run --rm glibc >/dev/null 2>&1; echo $?
docker run --rm --entrypoint sh glibc -c 'test -x /app && echo it is there'`,
    prints: `no such file or directory
255
it is there`,
    on20: `no such file or directory
1
it is there`,
  },
  {
    name: 'build-target-args',
    says: 'A stage with --platform=$BUILDPLATFORM runs on the platform of the builder, and TARGETARCH says for which one it builds',
    since: '23.0',
    sh: `printf 'FROM --platform=$BUILDPLATFORM busybox AS build\\nARG BUILDARCH TARGETARCH\\nRUN echo "built on $BUILDARCH for $TARGETARCH" > /app\\nFROM scratch\\nCOPY --from=build /app /app\\n' > Dockerfile
docker build -q --platform linux/arm64 --output out . >/dev/null 2>&1
cat out/app`,
    prints: 'built on amd64 for arm64',
  },
  {
    name: 'build-output',
    says: '--output DIR writes the files of the last stage into a directory and makes no image',
    since: '23.0',
    sh: `printf 'FROM busybox AS build\\nRUN echo program > /app\\nFROM scratch\\nCOPY --from=build /app /app\\n' > Dockerfile
docker build -q --output out . >/dev/null 2>&1
cat out/app
docker build -q --output type=local,dest=again . >/dev/null 2>&1
ls again
docker image ls -q | wc -l`,
    prints: `program
app
1`,
  },
  {
    name: 'build-check',
    says: 'docker build --check builds nothing and ends with 1 where it finds something, with 0 where not',
    since: '28',
    sh: `printf 'FROM busybox\\nENV TOKEN=1\\n' > Dockerfile
docker build --check . 2>&1 | grep -o 'SecretsUsedInArgOrEnv' | sort -u
docker build --check . >/dev/null 2>&1
echo $?
printf 'FROM busybox\\nENV MODE=prod\\n' > Dockerfile
docker build --check . >/dev/null 2>&1
echo $?`,
    prints: `SecretsUsedInArgOrEnv
1
0`,
  },
  {
    name: 'build-driver-limits',
    says: 'With the classic image store the default builder exports no cache, builds for one platform and attaches nothing; it does build a single one for another platform',
    since: '28',
    sh: `printf 'FROM scratch\\nCOPY Dockerfile /\\n' > Dockerfile
try() { docker build -q "$@" . 2>&1 | grep -oE '(Cache export|Multi-platform build|Attestation) is not supported|^sha256' | sort -u; }
try --cache-to type=local,dest=cache
try --platform linux/amd64,linux/arm64
try --sbom=true
try --platform linux/arm64`,
    prints: `Cache export is not supported
Multi-platform build is not supported
Attestation is not supported
sha256`,
    onContainerd: `sha256
sha256
…
sha256`,
  },
  {
    name: 'build-use-buildx',
    says: 'A builder made with --use is taken by docker buildx build and Compose; docker build stays with the default one unless --builder names another',
    since: '28',
    sh: `printf 'FROM busybox\\n' > Dockerfile
echo 'services: { web: { build: . } }' > compose.yaml
docker buildx create --name big --driver docker-container --use
taken() { "$@" 2>&1 | grep -oE 'booting buildkit|exporting to image' | sort -u; }
taken docker build .
taken docker buildx build .
taken docker compose build
taken docker build --builder big .
docker buildx rm big`,
    prints: `big
exporting to image
booting buildkit
booting buildkit
booting buildkit
big removed`,
  },
];
