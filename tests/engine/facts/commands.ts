// What a Docker Engine and its client decide about commands: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'short-forms-are-aliases',
    says: 'docker ps, images, rm and rmi are the same commands as container ls, image ls, container rm and image rm',
    sh: `docker create --name job busybox true >/dev/null; docker tag busybox one; docker tag busybox two
docker ps -a --format '{{.ID}} {{.Names}}' > short; docker container ls -a --format '{{.ID}} {{.Names}}' | cmp - short && echo same
docker images --format '{{.ID}} {{.Repository}}' | sort > short; docker image ls --format '{{.ID}} {{.Repository}}' | sort | cmp - short && echo same
docker container rm job
docker rmi one; docker image rm two`,
    prints: `same
same
job
Untagged: one:latest
Untagged: two:latest`,
  },
  {
    name: 'image-is-the-border',
    says: 'What stands after the image is the command of the container: -d there is a program that is not found',
    sh: `docker run busybox -d >err 2>&1; echo $?
grep -o 'exec: "-d": executable file not found' err
docker run --rm --name one busybox echo --name two`,
    prints: `127
exec: "-d": executable file not found
--name two`,
  },
  {
    name: 'options-at-work',
    says: '-w, -u, -e and --rm do on one line what they say, and -d gives the terminal back',
    sh: `docker run --rm -w /tmp -u 1000 -e COLOR=blue busybox sh -c 'pwd; id -u; echo $COLOR'
docker run -d --rm --name web busybox sleep 300 >/dev/null
docker ps -a --format '{{.Names}}'`,
    prints: `/tmp
1000
blue
web`,
  },
  {
    name: 'prefix-must-be-unique',
    says: 'The beginning of an ID is enough when only one container fits; the host name is the short ID',
    sh: `docker create busybox hostname > first
until digit=$(docker ps -aq | cut -c1 | sort | uniq -d | grep -m 1 .); do docker create busybox true >/dev/null; done
docker inspect -f '{{.Id}}' $digit 2>&1 | grep -io 'multiple IDs' | tr M m | head -n 1
docker inspect -f '{{.Id}}' $(cut -c1-12 first) | cmp - first && echo found
docker start -a $(cat first) > name; cut -c1-12 first | cmp - name && echo 'host name'`,
    prints: `multiple IDs
found
host name`,
  },
  {
    name: 'filters-choose',
    says: 'A filter by status needs no -a; a filter by name fits parts of names, of running containers only',
    sh: `for name in web web2 api; do docker run -d --name $name busybox sleep 300 >/dev/null; done
docker run --name web-old busybox true
docker ps --filter name=web --format '{{.Names}}' | sort
docker ps --filter 'name=^web$' --format '{{.Names}}'
docker ps --filter status=exited --format '{{.Names}}'`,
    prints: `web
web2
web
web-old`,
  },
  {
    name: 'empty-list-fails',
    says: 'docker stop with an empty list is an error; xargs -r leaves it out',
    sh: `docker stop $(docker ps -q --filter label=night) 2>&1 | grep -o 'requires at least 1 argument'
docker ps -q --filter label=night | xargs -r docker stop; echo $?`,
    prints: `requires at least 1 argument
0`,
  },
  {
    name: 'host-shell-first',
    says: 'Redirects and variables outside of single quotes belong to the shell of the host',
    sh: `docker run --rm busybox echo hi > f; cat f
docker run --rm busybox sh -c 'echo hi > /f; cat /f'
export WHO=adam
docker run --rm -e WHO=eve busybox sh -c "echo $WHO"
docker run --rm -e WHO=eve busybox sh -c 'echo $WHO'`,
    prints: `hi
hi
adam
eve`,
  },
  {
    name: 'env-e-wins',
    says: '-e wins over --env-file wherever it stands; -e with a name alone passes on the value of the caller; quotes in the file stay',
    sh: `echo 'MODE=prod' > app.env; echo 'SIZE="1"' >> app.env
docker run --rm --env-file app.env -e MODE=test busybox sh -c 'echo $MODE $SIZE'
docker run --rm -e MODE=test --env-file app.env busybox sh -c 'echo $MODE'
MODE=mine docker run --rm -e MODE busybox sh -c 'echo $MODE'`,
    prints: `test "1"
test
mine`,
  },
];
