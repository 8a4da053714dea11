// What Docker Compose and a Docker Engine decide about applications of several containers: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'compose-version-ignored',
    says: 'A version line is ignored with a warning',
    sh: `printf 'version: "3.8"\\nservices:\\n  web:\\n    image: busybox\\n' > compose.yaml
docker compose config 2>&1 > /dev/null | grep -o 'attribute .version. is obsolete, it will be ignored'
docker compose config 2> /dev/null | grep -c version`,
    prints: `attribute …version… is obsolete, it will be ignored
0`,
  },
  {
    name: 'compose-file-name',
    says: 'compose.yaml is taken before docker-compose.yml, which is read when it is alone',
    sh: `printf 'services:\\n  old:\\n    image: busybox\\n' > docker-compose.yml
docker compose config --services 2> /dev/null
printf 'services:\\n  new:\\n    image: busybox\\n' > compose.yaml
docker compose config --services 2> /dev/null`,
    prints: `old
new`,
  },
  {
    name: 'compose-service-names',
    says: "Services of a project share a network in which a service's name is a host name; localhost is the container itself",
    sh: `mkdir shop; cd shop
printf 'services:\\n  web:\\n    image: busybox\\n    command: httpd -f -p 80 -h /etc\\n  client:\\n    image: busybox\\n    command: sleep 300\\n' > compose.yaml
docker compose up -d 2> /dev/null
until docker compose exec -T client wget -q -O /dev/null http://web/passwd 2> /dev/null; do sleep 0.2; done; echo 'web answers'
docker compose exec -T client wget -q -O /dev/null http://localhost/passwd 2> /dev/null || echo 'localhost does not'
docker compose ps --format '{{.Name}}'
docker network ls --format '{{.Name}}' | grep shop
docker compose down -t 0 2> /dev/null`,
    prints: `web answers
localhost does not
shop-client-1
shop-web-1
shop_default`,
  },
  {
    name: 'compose-container-port',
    says: "Between services the container's port counts, on the host the published one",
    sh: `printf 'services:\\n  web:\\n    image: busybox\\n    command: httpd -f -p 80 -h /etc\\n    ports: ["18081:80"]\\n  client:\\n    image: busybox\\n    command: sleep 300\\n' > compose.yaml
docker compose up -d 2> /dev/null
until docker compose exec -T client wget -q -O /dev/null http://web:80/passwd 2> /dev/null; do sleep 0.2; done; echo 'service: 80'
docker compose exec -T client wget -q -O /dev/null http://web:18081/passwd 2> /dev/null || echo 'service: not 18081'
curl -s -o /dev/null http://localhost:18081/passwd && echo 'host: 18081'
docker compose down -t 0 2> /dev/null`,
    prints: `service: 80
service: not 18081
host: 18081`,
  },
  {
    name: 'compose-depends-short',
    says: 'Short depends_on orders the starts and does not wait for a health check',
    sh: `printf 'services:\\n  web:\\n    image: busybox\\n    command: sleep 300\\n    depends_on: [db]\\n  db:\\n    image: busybox\\n    command: sleep 300\\n    healthcheck: {test: ["CMD", "false"], interval: 30s, start_period: 60s}\\n' > compose.yaml
docker compose up -d web 2> /dev/null
docker compose ps --format '{{.Service}} {{.State}} [{{.Health}}]'
docker compose down -t 0 2> /dev/null`,
    prints: `db running [starting]
web running []`,
  },
  {
    name: 'compose-depends-healthy',
    says: 'With condition: service_healthy the dependent service is created before and started after its dependency is healthy',
    sh: `printf 'services:\\n  web:\\n    image: busybox\\n    command: sleep 300\\n    depends_on:\\n      db: {condition: service_healthy}\\n  db:\\n    image: busybox\\n    command: sh -c "sleep 1; touch /ready; sleep 300"\\n    healthcheck: {test: ["CMD", "test", "-e", "/ready"], interval: 1s, retries: 20}\\n' > compose.yaml
docker compose up -d > log 2>&1
grep -oE '(db-1|web-1) +(Created|Started|Healthy)' log | tr -s ' ' | uniq
docker compose down -t 0 2> /dev/null`,
    prints: `db-1 Created
web-1 Created
db-1 Started
db-1 Healthy
web-1 Started`,
  },
  {
    name: 'compose-healthy-needs-check',
    says: 'condition: service_healthy fails for a service without a health check',
    sh: `printf 'services:\\n  web:\\n    image: busybox\\n    command: sleep 300\\n    depends_on:\\n      cache: {condition: service_healthy}\\n  cache:\\n    image: busybox\\n    command: sleep 300\\n' > compose.yaml
docker compose up -d > log 2>&1 || echo failed
grep -o 'has no healthcheck configured' log | head -n 1
docker compose ps --format '{{.Service}} {{.State}}'
docker compose down -t 0 2> /dev/null`,
    prints: `failed
has no healthcheck configured
cache running`,
  },
  {
    name: 'compose-restart-keeps',
    says: 'restart does not read changes of the file; up replaces the changed container and leaves the others',
    sh: `printf 'services:\\n  web:\\n    image: busybox\\n    command: sleep 300\\n    environment: [MODE=one]\\n  other:\\n    image: busybox\\n    command: sleep 300\\n' > compose.yaml
docker compose up -d 2> /dev/null
web=$(docker compose ps -q web); other=$(docker compose ps -q other)
sed -i 's/one/two/' compose.yaml
docker compose restart -t 0 web 2> /dev/null
docker compose exec -T web sh -c 'echo $MODE'
docker compose up -d -t 0 2> /dev/null
docker compose exec -T web sh -c 'echo $MODE'
[ "$(docker compose ps -q web)" = "$web" ] || echo 'web: replaced'
[ "$(docker compose ps -q other)" = "$other" ] && echo 'other: the same'
docker compose down -t 0 2> /dev/null`,
    prints: `one
two
web: replaced
other: the same`,
  },
  {
    name: 'compose-up-builds-missing',
    says: 'up builds an image only when it is missing; --build builds after a change',
    sh: `printf 'services:\\n  web:\\n    build: .\\n' > compose.yaml
printf 'FROM busybox\\nCOPY main /main\\nCMD ["sleep", "300"]\\n' > Dockerfile
echo old > main; docker compose up -d -t 0 > /dev/null 2>&1; docker compose exec -T web cat /main
echo new > main; docker compose up -d -t 0 > /dev/null 2>&1; docker compose exec -T web cat /main
docker compose up -d -t 0 --build > /dev/null 2>&1; docker compose exec -T web cat /main
docker compose down -t 0 2> /dev/null`,
    prints: `old
old
new`,
  },
  {
    name: 'compose-run-no-ports',
    says: "docker compose run makes a new container without the service's ports, unless --service-ports is given",
    sh: `printf 'services:\\n  web:\\n    image: busybox\\n    command: sleep 300\\n    ports: ["18092:80"]\\n' > compose.yaml
docker compose run -d --name without web > /dev/null 2>&1; echo "without: $(docker port without | head -n 1)"
docker rm -f without > /dev/null
docker compose run -d --service-ports --name with web > /dev/null 2>&1; echo "with: $(docker port with | head -n 1)"
docker rm -f with > /dev/null; docker compose down -t 0 2> /dev/null`,
    prints: `without:
with: 80/tcp -> 0.0.0.0:18092`,
  },
  {
    name: 'compose-down-keeps-volumes',
    says: 'down removes containers and the network and keeps named volumes, which carry the project name; down -v removes them',
    sh: `mkdir blog; cd blog
printf 'services:\\n  db:\\n    image: busybox\\n    command: sleep 300\\n    volumes: ["store:/data"]\\nvolumes:\\n  store:\\n' > compose.yaml
docker compose up -d 2> /dev/null
docker compose down -t 0 2> /dev/null
docker ps -aq | wc -l; docker network ls -q --filter name=blog | wc -l; docker volume ls -q
docker compose down -v 2> /dev/null
docker volume ls -q | wc -l`,
    prints: `0
0
blog_store
0`,
  },
  {
    name: 'compose-dotenv-fills-file',
    says: 'A variable of the shell wins over .env, that over the default; .env alone sets nothing in the container',
    sh: `printf 'services:\\n  web:\\n    image: busybox\\n    command: echo \${TAG:-3.0}\\n' > compose.yaml
tag() { docker compose config | grep -oE '[0-9]\\.0'; }
tag
echo TAG=1.0 > .env; tag
export TAG=2.0; tag
docker compose run --rm -T web sh -c 'echo "[$TAG]"' 2> /dev/null
docker compose down 2> /dev/null`,
    prints: `3.0
1.0
2.0
[]`,
  },
  {
    name: 'compose-precedence',
    says: "In the container run -e wins over environment, that over env_file, that over the image's ENV",
    sh: `printf 'FROM busybox\\nENV MODE=a\\n' | docker build -q -t mode-a - > /dev/null 2>&1
service() { printf "services:\\n  web:\\n    image: mode-a\\n    command: sh -c 'echo \\$\\$MODE'\\n$1" > compose.yaml; }
echo MODE=b > b.env
service ''; docker compose run --rm -T web 2> /dev/null
service '    env_file: b.env\\n'; docker compose run --rm -T web 2> /dev/null
service '    env_file: b.env\\n    environment: [MODE=c]\\n'; docker compose run --rm -T web 2> /dev/null
docker compose run --rm -T -e MODE=d web 2> /dev/null
docker compose down 2> /dev/null`,
    prints: `a
b
c
d`,
  },
  {
    name: 'compose-scale-fixed-port',
    says: 'Several containers of a service cannot share a fixed host port: one gets it, up fails',
    sh: `printf 'services:\\n  web:\\n    image: busybox\\n    command: sleep 300\\n    ports: ["18080:80"]\\n' > compose.yaml
docker compose up -d --scale web=3 > log 2>&1 || echo failed
grep -o 'port is already allocated' log | head -n 1
docker compose ps --status running -q | wc -l
docker compose down -t 0 2> /dev/null`,
    prints: `failed
port is already allocated
1`,
  },
  {
    name: 'compose-profiles',
    says: 'A service with a profile starts only with the profile, or when it is named',
    sh: `printf 'services:\\n  web:\\n    image: busybox\\n    command: sleep 300\\n  tool:\\n    image: busybox\\n    command: sleep 300\\n    profiles: [debug]\\n' > compose.yaml
docker compose up -d 2> /dev/null; docker compose ps --services
docker compose --profile debug up -d 2> /dev/null; docker compose ps --services | sort
docker compose --profile debug down -t 0 2> /dev/null`,
    prints: `web
tool
web`,
  },
  {
    name: 'compose-override-merged',
    says: 'compose.override.yaml is merged by itself; with -f only the files named count, later ones win',
    sh: `for file in compose compose.override prod; do printf "services:\\n  web:\\n    image: busybox\\n    environment: [MODE=$file]\\n" > "$file.yaml"; done
docker compose config | grep MODE
docker compose -f compose.yaml config | grep MODE
docker compose -f compose.yaml -f prod.yaml config | grep MODE`,
    prints: `      MODE: compose.override
      MODE: compose
      MODE: prod`,
  },
  {
    name: 'compose-up-wait',
    says: 'up -d ends with 0 when a service ends with an error at once, up -d --wait with 1',
    sh: `cat > compose.yaml <<'X'
services:
  web:
    image: busybox
    command: sh -c 'exit 3'
X
docker compose up -d >/dev/null 2>&1; echo $?
docker compose down >/dev/null 2>&1
docker compose up -d --wait >/dev/null 2>&1; echo $?`,
    prints: `0
1`,
  },
  {
    name: 'compose-run-reads-file',
    says: 'run makes its container from the file as it is now; restart does not read it',
    sh: `write() { printf "services:\\n  web:\\n    image: busybox\\n    environment: { MODE: $1 }\\n    command: sleep 300\\n    stop_grace_period: 0s\\n" > compose.yaml; }
write one; docker compose up -d >/dev/null 2>&1
write two; docker compose restart web >/dev/null 2>&1; docker compose exec -T web sh -c 'echo $MODE'
docker compose run --rm -T web sh -c 'echo $MODE' 2>/dev/null`,
    prints: `one
two`,
  },
  {
    name: 'compose-start-waits',
    says: 'start waits for a healthy dependency as up does',
    since: '28',
    sh: `cat > compose.yaml <<'X'
services:
  db:
    image: busybox
    command: sh -c 'sleep 3; touch /run/ok; sleep 300'
    stop_grace_period: 0s
    tmpfs: /run
    healthcheck: { test: "test -e /run/ok", interval: 300ms, retries: 500 }
  web:
    image: busybox
    command: sleep 300
    stop_grace_period: 0s
    depends_on: { db: { condition: service_healthy } }
X
docker compose up -d >/dev/null 2>&1; docker compose stop >/dev/null 2>&1
docker compose start >/dev/null 2>&1
at() { date -d "$(docker inspect -f '{{.State.StartedAt}}' work-$1-1)" +%s%3N; }
[ $(($(at web) - $(at db))) -ge 1500 ] && echo it waited`,
    prints: 'it waited',
  },
  {
    name: 'compose-down-leaves-profile',
    says: 'down leaves the container of a profile that is not named, and its network; with the profile both go',
    sh: `printf "services:\\n  web: { image: busybox, command: sleep 300, stop_grace_period: 0s }\\n  tool: { image: busybox, command: sleep 300, stop_grace_period: 0s, profiles: [debug] }\\n" > compose.yaml
docker compose --profile debug up -d >/dev/null 2>&1
docker compose down >/dev/null 2>&1; docker ps --format '{{.Names}}'; docker network ls -qf name=work_default | wc -l
docker compose --profile debug down >/dev/null 2>&1; docker ps -q | wc -l; docker network ls -qf name=work_default | wc -l`,
    prints: `work-tool-1
1
0
0`,
  },
  {
    name: 'compose-command-no-shell',
    says: 'Compose reads command as words up to the first sign of a shell and drops the rest; sh -c has a shell read it',
    since: '23.0',
    sh: `cat > compose.yaml <<'END'
services:
  web: { image: busybox, command: echo one && echo two }
  both: { image: busybox, command: sh -c "echo one && echo two" }
END
docker compose run --rm -T web 2>/dev/null
echo --
docker compose run --rm -T both 2>/dev/null`,
    prints: `one
--
one
two`,
  },
  {
    name: 'compose-no-deps',
    says: 'up of one service also replaces what it depends on where that has changed, with --no-deps it does not',
    since: '23.0',
    sh: `write() {
  printf 'services:\\n  web: { image: busybox, command: sleep %s, depends_on: [db] }\\n  db: { image: busybox, command: sleep %s }\\n' $1 $1 > compose.yaml
}
write 300
docker compose up -d 2>/dev/null
write 301
docker compose up -d -t 0 --no-deps web 2>/dev/null
docker compose ps --no-trunc --format '{{.Service}} {{.Command}}' | sort
docker compose up -d -t 0 web 2>/dev/null
docker compose ps --no-trunc --format '{{.Service}} {{.Command}}' | sort`,
    prints: `db "sleep 300"
web "sleep 301"
db "sleep 301"
web "sleep 301"`,
  },
  {
    name: 'compose-external-missing',
    says: 'Compose only looks for an external network and ends with an error where there is none',
    since: '23.0',
    sh: `cat > compose.yaml <<'END'
services:
  api: { image: busybox, command: echo joined, networks: [shared] }
networks:
  shared: { external: true, name: shop_default }
END
docker compose run --rm -T api 2>&1 | grep -o 'declared as external, but could not be found'
docker network create shop_default >/dev/null
docker compose run --rm -T api 2>/dev/null`,
    prints: `declared as external, but could not be found
joined`,
  },
  {
    name: 'compose-watch-syncs',
    says: 'Compose Watch copies a changed file into the running container without a mount',
    since: '23.0',
    sh: `mkdir src
cat > compose.yaml <<'END'
services:
  web:
    image: busybox
    command: sleep 300
    develop:
      watch:
        - { action: sync, path: ./src, target: /src }
END
docker compose up -d 2>/dev/null
docker compose watch --no-up >watch.log 2>&1 &
until grep -q 'Watch enabled' watch.log; do sleep 0.3; done
echo new > src/page
until docker compose exec -T web cat /src/page 2>/dev/null; do sleep 0.3; done
kill $!
docker inspect -f '{{len .Mounts}}' work-web-1`,
    prints: `new
0`,
  },
];
