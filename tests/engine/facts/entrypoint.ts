// What a Docker Engine decides about CMD and ENTRYPOINT: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'entrypoint-args-replace-cmd',
    says: 'Arguments of docker run replace CMD and are appended to ENTRYPOINT',
    sh: `printf 'FROM busybox\\nENTRYPOINT ["echo", "a"]\\nCMD ["b"]\\n' | docker build -q -t both - > /dev/null 2>&1
printf 'FROM busybox\\nCMD ["echo", "b"]\\n' | docker build -q -t only - > /dev/null 2>&1
docker run --rm both
docker run --rm both c
docker run --rm only
docker run --rm only echo c`,
    prints: `a b
a c
b
c`,
  },
  {
    name: 'entrypoint-combinations',
    says: 'ENTRYPOINT and CMD are put one behind the other; a shell-form CMD brings a shell along as arguments',
    sh: `docker_run() { printf "FROM busybox\\n$1" | docker build -q -t combined - > /dev/null 2>&1; docker run --rm combined; }
docker_run 'CMD ["echo", "b"]'
docker_run 'ENTRYPOINT ["echo"]\\nCMD ["echo"]'
docker_run 'ENTRYPOINT ["echo"]\\nCMD echo'`,
    prints: `b
echo
/bin/sh -c echo`,
  },
  {
    name: 'entrypoint-option-drops-cmd',
    says: "--entrypoint replaces the program and drops the image's CMD",
    sh: `printf 'FROM busybox\\nENTRYPOINT ["false"]\\nCMD ["world"]\\n' | docker build -q -t greet - > /dev/null 2>&1
docker run --rm greet || echo "code $?"
docker run --rm --entrypoint echo greet
docker run --rm --entrypoint echo greet moon`,
    prints: `code 1

moon`,
  },
  {
    name: 'entrypoint-flag-behind-image',
    says: 'What stands behind the image is handed to the container, an option of docker run too',
    sh: `printf 'FROM busybox\\nENTRYPOINT ["echo"]\\n' | docker build -q -t say - > /dev/null 2>&1
docker run --rm say --entrypoint date`,
    prints: '--entrypoint date',
  },
  {
    name: 'entrypoint-exec-form-no-shell',
    says: 'Exec form expands no variables and knows no && or >; shell form does at the start',
    sh: `printf 'FROM busybox\\nENV NAME=moon\\nCMD ["echo", "hello", "$NAME", "&&", ">"]\\n' | docker build -q -t exec-form - > /dev/null 2>&1
printf 'FROM busybox\\nENV NAME=moon\\nCMD echo hello $NAME && echo done\\n' | docker build -q -t shell-form - > /dev/null 2>&1
docker run --rm exec-form
docker run --rm -e NAME=sun shell-form`,
    prints: `hello $NAME && >
hello sun
done`,
  },
  {
    name: 'entrypoint-single-quotes',
    says: 'With single quotes the line counts as shell form: the build succeeds and the start fails with 127',
    sh: `printf "FROM busybox\\nCMD ['echo', 'hi']\\n" | docker build -q -t quotes - > /dev/null 2>&1
docker image inspect -f '{{json .Config.Cmd}}' quotes
docker run --rm quotes > /dev/null 2>&1 || echo "code $?"`,
    prints: `["/bin/sh","-c","['echo', 'hi']"]
code 127`,
  },
  {
    name: 'entrypoint-shell-form-swallows-term',
    says: 'A shell as PID 1 does not pass SIGTERM on; after exec the program gets it',
    sh: `cat > server <<'EOF'
#!/bin/sh
trap 'exit 5' TERM
echo up
while :; do sleep 0.1; done
EOF
chmod +x server
printf '#!/bin/sh\\n/server\\n' > start; printf '#!/bin/sh\\nexec /server\\n' > start-exec; chmod +x start start-exec
printf 'FROM busybox\\nCOPY . /\\n' > base
docker build -q -t base -f base . > /dev/null 2>&1
printf 'FROM base\\nCMD /server; true\\n' | docker build -q -t shell-form - > /dev/null 2>&1
printf 'FROM base\\nCMD ["/server"]\\n' | docker build -q -t exec-form - > /dev/null 2>&1
printf 'FROM base\\nCMD ["/start"]\\n' | docker build -q -t script - > /dev/null 2>&1
printf 'FROM base\\nCMD ["/start-exec"]\\n' | docker build -q -t script-exec - > /dev/null 2>&1
for kind in shell-form exec-form script script-exec; do
  docker run -d --name "$kind" "$kind" > /dev/null
  until docker logs "$kind" 2>&1 | grep -q up; do sleep 0.2; done
  case $kind in *exec*) grace=60 ;; *) grace=1 ;; esac
  docker stop -t $grace "$kind" > /dev/null
  echo "$kind $(docker inspect -f '{{.State.ExitCode}}' "$kind")"
done`,
    prints: `shell-form 137
exec-form 5
script 137
script-exec 5`,
  },
  {
    name: 'entrypoint-shell-form-ignores-args',
    says: 'A shell-form ENTRYPOINT ignores CMD and the arguments of docker run',
    sh: `printf 'FROM busybox\\nENTRYPOINT echo hello\\nCMD ["world"]\\n' | docker build -q -t deaf - > /dev/null 2>&1
docker run --rm deaf
docker run --rm deaf Ada`,
    prints: `hello
hello`,
  },
  {
    name: 'entrypoint-last-counts',
    says: 'Of several CMD and several ENTRYPOINT lines the last one counts',
    sh: `printf 'FROM busybox\\nCMD ["echo", "first"]\\nCMD ["echo", "second"]\\n' | docker build -q -t two - > /dev/null 2>&1
docker run --rm two
printf 'FROM busybox\\nENTRYPOINT ["echo", "first"]\\nENTRYPOINT ["echo", "second"]\\n' | docker build -q -t two - > /dev/null 2>&1
docker run --rm two`,
    prints: `second
second`,
  },
  {
    name: 'entrypoint-child-loses-cmd',
    says: 'A child image that sets ENTRYPOINT loses the inherited CMD; one that sets CMD keeps the inherited ENTRYPOINT, and an empty list switches it off',
    sh: `printf 'FROM busybox\\nCMD ["world"]\\n' | docker build -q -t base - > /dev/null 2>&1
printf 'FROM base\\nENTRYPOINT ["echo", "hello"]\\n' | docker build -q -t child - > /dev/null 2>&1
printf 'FROM child\\nCMD ["moon"]\\n' | docker build -q -t grandchild - > /dev/null 2>&1
printf 'FROM grandchild\\nENTRYPOINT []\\nCMD ["echo", "alone"]\\n' | docker build -q -t without - > /dev/null 2>&1
docker run --rm child
docker run --rm grandchild
docker run --rm without`,
    prints: `hello
hello moon
alone`,
  },
  {
    name: 'entrypoint-neither',
    says: 'Without CMD and ENTRYPOINT docker run fails with 125, unless a command is given',
    sh: `printf 'FROM busybox\\nCMD []\\n' | docker build -q -t none - > /dev/null 2>&1
docker run --rm none 2>&1 | grep -io 'no command specified' | tr N n
docker run --rm none > /dev/null 2>&1 || echo "code $?"
docker run --rm none echo fine`,
    prints: `no command specified
code 125
fine`,
  },
  {
    name: 'entrypoint-script-args',
    says: 'An entrypoint script gets CMD as its arguments, and nobody else carries it out',
    sh: `printf '#!/bin/sh\\necho "ready: $*"\\n' > start.sh; chmod +x start.sh
printf 'FROM busybox\\nCOPY start.sh /start.sh\\nENTRYPOINT ["/start.sh"]\\nCMD ["echo", "server"]\\n' > Dockerfile
docker build -q -t app . > /dev/null 2>&1
docker run --rm app
echo 'exec "$@"' >> start.sh
docker build -q -t app . > /dev/null 2>&1
docker run --rm app`,
    prints: `ready: echo server
ready: echo server
server`,
  },
];
