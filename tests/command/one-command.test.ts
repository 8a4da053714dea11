// Several programs on a line that do what one docker command does: taken, and the one command is named.
import { describe, expect, test } from 'vitest';
import { gradeCommand, type Relax } from '../../src/command/command.ts';

const relax: Relax = {
  free: [],
  any: [],
  mayAdd: [],
  shell: [],
  in: null,
  exact: false,
};
const judge = (expected: string, typed: string, own = relax): string => {
  const grade = gradeCommand([expected], own, typed);
  return grade.kind === 'right' ? grade.remarks.map(({ code }) => code).join() : grade.kind;
};
const faults = (expected: string, typed: string): string => {
  const grade = gradeCommand([expected], relax, typed);
  return grade.kind === 'different' ? grade.differences.map(({ code }) => code).join() : grade.kind;
};

const prune = 'docker container prune -f';
const pid = `docker inspect -f '{{.State.Pid}}' web`;
const driver = `docker info -f '{{.LoggingDriver}}'`;
const health = `docker inspect -f '{{json .State.Health}}' web`;
const names = `docker ps --format '{{.Names}}'`;
const pulled = 'docker run -d --pull always nginx:1.27';
const unhealthy = 'docker ps --filter health=unhealthy';

describe('taken', () => {
  const lines: [expected: string, typed: string][] = [
    // Filters behind a pipe.
    ['docker ps -a', 'docker ps -a | cat'],
    ['docker ps -a', 'sudo docker ps -a | cat | less -S'],
    ['docker logs --tail 50 api', 'docker logs api 2>&1 | tail -n 50'],
    ['docker logs --tail 50 api', 'docker logs api 2>&1 | tail -50'],
    ['docker logs --tail 50 api', 'docker logs api |& tail -n50'],
    ['docker logs --tail 10 api', 'docker logs api 2>&1 | tail'],
    ['docker logs -t --tail 5 api', 'docker container logs -t api 2>&1 | tail --lines=5'],
    [pid, `docker inspect web | jq '.[0].State.Pid'`],
    [pid, `${pid} | head -n1`],
    [pid, `${pid} | tail -1`],
    [pid, `docker inspect -f '{{print .State.Pid}}' web | head -1`],
    [pid, `${pid} | tr -d '\\n'`],
    ['docker unpause db', 'docker unpause "$(docker ps -q -f status=paused -f name=^db$)"'],
    ['docker compose down -v', 'docker compose stop && docker compose down -v'],
    ['docker compose down -v', 'docker compose rm -sfv && docker compose down -v'],
    [pid, `docker inspect web | jq -r '.[].State.Pid'`],
    [pid, `docker inspect web | jq .[0].State.Pid`],
    [pid, `docker inspect web | jq '.[0] | .State | .Pid'`],
    [pid, `docker container inspect --format json web | jq '.[0].State.Pid'`],
    [pid, `docker inspect -f '{{json .State}}' web | jq .Pid`],
    [pid, `docker inspect -f '{{json .}}' web | jq .State.Pid`],
    [health, `docker inspect web | jq '.[0].State.Health'`],
    [health, `docker inspect web | jq -c '.[0].State["Health"]'`],
    [health, `docker inspect -f '{{json .State.Health}}' web | jq`],
    [health, `docker inspect -f '{{json .State.Health}}' web | jq .`],
    [health, `docker inspect --format='{{json .State.Health}}' web | python3 -m json.tool`],
    [
      `docker inspect -f '{{.NetworkSettings.Networks.bridge.IPAddress}}' web`,
      `docker inspect web | jq -r '.[0].NetworkSettings.Networks.bridge.IPAddress'`,
    ],
    [
      `docker info -f '{{.LoggingDriver}}'`,
      `docker info --format '{{json .}}' | jq -r .LoggingDriver`,
    ],
    [`docker version -f '{{.Server.Version}}'`, `docker version -f json | jq -r .Server.Version`],
    [unhealthy, 'docker ps | grep unhealthy'],
    [unhealthy, `docker ps | grep '(unhealthy)'`],
    [
      `docker ps --filter health=unhealthy --format '{{.Names}} {{.Status}}'`,
      `docker ps --format '{{.Names}} {{.Status}}' | grep unhealthy`,
    ],
    ['docker ps --filter health=healthy', `docker container ls | grep '(healthy)'`],
    ['docker ps -a --filter status=exited', 'docker ps -a | grep Exited'],
    ['docker ps -a --filter status=exited', 'docker ps --all | grep -i exited'],
    ['docker ps --filter status=restarting', 'docker ps | grep Restarting'],
    ['docker ps --filter status=paused', 'docker ps | grep Paused'],
    ['docker ps -aq --filter status=exited', `docker ps -a | grep Exited | awk '{print $1}'`],
    [
      'docker ps -aq --filter status=exited',
      `docker ps -a -f status=exited | awk 'NR>1 {print $1}'`,
    ],
    [`docker ps --format '{{.Names}}'`, `docker ps | awk 'NR>1{print $NF}'`],
    ['docker images -q', `docker images | awk 'NR > 1 {print $3}'`],
    ['docker exec app cat /proc/1/cmdline', `docker exec app cat /proc/1/cmdline | tr '\\0' ' '`],
    ['docker exec app cat /proc/1/cmdline', 'docker exec app cat /proc/1/cmdline | xargs -0'],
    [`docker ps --format '{{.Names}}'`, `docker ps | tail -n +2 | awk '{print $NF}'`],
    [`docker ps --format '{{.Names}}'`, `docker ps --format '{{json .Names}}' | jq -r`],
    [`docker ps --format '{{.Names}}'`, 'docker ps --format json | jq -r .Names'],
    ['docker network ls -q', `docker network ls | sed 1d | awk '{print $1}'`],
    ['docker manifest inspect nginx', `docker manifest inspect nginx | jq '.manifests[].platform'`],
    ['docker manifest inspect nginx', 'docker manifest inspect nginx | grep architecture'],
    [
      'docker buildx imagetools inspect nginx',
      'docker buildx imagetools inspect nginx | grep Platform',
    ],
    ['docker cp web:/x .', 'docker cp web:/x - | tar x'],
    ['docker cp web:/x .', 'docker cp web:/x - | tar -xf -'],
    // What is written goes through one program more.
    ['docker export -o x.tar web', 'docker export web | cat > x.tar'],
    ['docker export -o x.tar web', 'docker export web | tee x.tar > /dev/null'],
    ['docker save -o x.tar app', 'docker save app | dd of=x.tar'],
    [pid, `docker inspect -f '{{json .State.Pid}}' web | tr -d '"'`],
    [`docker ps --format '{{.Names}}'`, `docker ps --format '{{.Names}}' | sort -r`],
    ['docker diff web', 'docker diff web | sort'],
    ['docker ps --filter name=web', 'docker ps | grep web'],
    ['docker manifest inspect nginx', 'docker manifest inspect nginx | grep -A3 platform'],
    // One line of `docker info`, by its label.
    [driver, `docker info | grep 'Logging Driver' | awk '{print $3}'`],
    [driver, `docker info 2>/dev/null | grep -i 'logging driver:' | awk '{print $NF}'`],
    [driver, `docker info | awk -F': ' '/Logging Driver/ {print $2}'`],
    [driver, `docker info | grep Logging | cut -d: -f2`],
    [driver, `docker info | grep 'Logging Driver' | cut -d ' ' -f 4`],
    [driver, `docker info | grep 'Logging Driver' | sed 's/.*: //' | tr -d ' '`],
    [driver, `docker info | sed -n 's/^ *Logging Driver: //p'`],
    // Where what nobody asked for goes.
    [prune, 'docker container prune -f > /dev/null'],
    [prune, 'docker container prune -f >/dev/null 2>&1 || true'],
    [prune, 'docker container prune --force &> prune.log'],
    [prune, 'docker container prune -f 2>/dev/null | tail -1'],
    [prune, 'yes | docker container prune > /dev/null'],
    ['docker run -d nginx', 'id=$(docker run -d nginx)'],
    ['docker build -t a .', 'docker build -t a . 2>&1 | tee build.log'],
    ['docker save -o x.tar app', 'docker save app 2>/dev/null > x.tar'],
    // Steps beside it that look or make ready.
    ['docker run -d -P nginx', 'docker ps; docker run -d -P nginx && docker ps | grep nginx'],
    [
      'docker run -d -p 80:80 nginx',
      'docker run -d -p 80:80 nginx && sleep 2 && curl -s localhost',
    ],
    ['docker cp web:/x .', 'docker cp web:/x . && cat x'],
    ['docker build -o out .', 'mkdir -p out && docker build -o out .'],
    ['docker save -o x.tar app', 'docker save app > x.tar && ls -lh x.tar'],
    ['docker compose --profile a up -d', 'export COMPOSE_PROFILES=a; docker compose up -d'],
    ['docker ps', 'mkdir -p x; docker ps'],
    ['docker --context prod ps', '(export DOCKER_CONTEXT=prod; docker ps)'],
    ['docker wait job', 'code=$(docker wait job); echo "$code"'],
    ['docker exec -it web sh', 'docker exec -it web sh || docker exec -it web /bin/sh'],
    ['docker context ls', 'docker context ls; docker context show'],
    ['docker ps', 'docker images && docker ps'],
    ['docker run --rm a touch x', 'docker run --rm a touch x && ls x'],
    ['docker run --rm a cat /x', 'docker run --rm a cat /x 2>/dev/null | cat'],
    ['docker run -d --name web a', 'docker run -d --name web a && docker exec web hostname'],
    ['docker volume inspect data', `docker volume inspect data | jq '.[0]'`],
    [`docker ps --format '{{.Names}}'`, `docker ps --format 'table {{.Names}}' | tail -n +2`],
    // By a filter for its whole name, or by its tag.
    ['docker unpause db', 'docker unpause $(docker ps -qf name=^db$)'],
    ['docker rm -f db', `docker ps -aqf 'name=^/db$' | xargs docker rm -f`],
    ['docker tag app:1 me/app:1', 'docker tag $(docker images -q app:1) me/app:1'],
    // Each of a listing.
    ['docker image prune', 'docker rmi $(docker images -q -f dangling=true)'],
    ['docker image prune', 'docker images -qf dangling=true | xargs docker rmi'],
    ['docker image prune', 'docker image rm `docker image ls -f dangling=true -q`'],
    ['docker volume prune -a -f', 'docker volume rm $(docker volume ls -qf dangling=true)'],
    [
      'docker volume prune -a -f',
      'docker volume ls -q -f dangling=true | xargs -r docker volume rm',
    ],
    [prune, 'docker rm $(docker ps -aq -f status=exited -f status=created)'],
    ['docker stats --no-stream', 'docker stats --no-stream $(docker ps -q)'],
    [names, `docker inspect --format '{{.Name}}' $(docker ps -q) | cut -c2-`],
    [names, `docker inspect -f '{{.Name}}' $(docker ps -q) | sed 's,^/,,'`],
    [names, `docker ps -q | xargs docker inspect --format='{{.Name}}' | tr -d /`],
    [
      `docker ps -a --format '{{.Names}}'`,
      `docker inspect -f "{{.Name}}" $(docker ps -aq) | cut -d/ -f2`,
    ],
    // Two steps.
    [pulled, 'docker pull nginx:1.27 && docker run -d nginx:1.27'],
    ['docker run -d nginx', 'docker pull nginx; docker run -d nginx'],
    ['docker run -d nginx', 'docker pull -q nginx >/dev/null && docker run -d nginx'],
    ['docker push a/b', 'docker login && docker push a/b'],
    ['docker start -a job', 'docker start job && docker logs -f job'],
    [
      'docker run -d --name web --restart always nginx',
      'docker run -d --name web nginx && docker update --restart always web',
    ],
    [
      'docker service create --name a --replicas 3 nginx',
      'docker service create --name a nginx; docker service scale a=3',
    ],
    ['docker compose up -d --build', 'docker compose build --no-cache && docker compose up -d'],
    ['docker compose up -d --build', 'docker-compose build && docker-compose up -d'],
    ['docker compose up -d --scale w=3', 'docker compose up -d && docker compose scale w=3'],
    [
      'docker compose up -d --scale w=3',
      'docker-compose up -d; docker-compose up -d --scale w=3 --no-recreate',
    ],
    ['docker compose ps', 'docker-compose ps | cat'],
    ['docker port web', 'docker port web | head -1'],
    ['docker port web', 'docker container port web | head -n 1'],
    ['docker run -d nginx', 'docker pull nginx\ndocker run -d nginx'],
    ['docker run -v data:/x nginx', 'docker volume create data && docker run -v data:/x nginx'],
    ['docker compose up -d --build web', 'docker compose build web && docker compose up -d web'],
    ['docker compose up -d --pull always', 'docker compose pull && docker compose up -d'],
    ['docker build --push -t me/a:1 .', 'docker build -t me/a:1 . && docker push me/a:1'],
    ['docker run -d --name web nginx', 'docker create --name web nginx && docker start web'],
    ['docker restart web', 'docker stop web && docker start web'],
    ['docker compose config -q', 'docker compose config --quiet && echo ok'],
    ['docker compose config -q', 'docker compose config -q; echo $?'],
    ['docker compose config -q', `docker compose config -q || echo 'not valid'`],
    ['docker events --since 10m', `docker events --since $(date -d '10 minutes ago' +%s)`],
    [
      'docker logs --since 2h web',
      'docker logs --since "$(date -u --date="-2 hours" +%Y-%m-%dT%H:%M:%SZ)" web',
    ],
  ];
  test.each(lines)('%s, typed %s', (expected, typed) => {
    expect(judge(expected, typed)).toMatch(/^in-one-command\b/);
  });

  test('the old Compose is another spelling', () => {
    expect(judge('docker compose up -d', 'docker-compose up -d')).toBe('old-compose');
    expect(judge('docker compose up -d', 'sudo docker-compose up --detach')).toBe('old-compose');
    expect(faults('docker compose up -d', 'docker-compose up')).toBe('missing-flag,old-compose');
  });

  test.each([
    ['docker build -o out .', 'docker build -t out . > build.log', 'missing-flag,extra-flag'],
    ['docker volume prune -af', 'docker volume prune -f > /dev/null', 'missing-flag'],
    ['docker volume prune -af', 'docker volume prune -f 2>/dev/null || true', 'missing-flag'],
    ['docker compose config -q', 'docker compose ps >/dev/null', 'wrong-command'],
    ['docker logs --tail 5 web', 'docker logs web > web.log 2>&1', 'missing-flag'],
    ['docker run -d nginx', 'docker pull nginx > /dev/null && docker run nginx', 'unreadable'],
    ['docker run -d nginx', 'mkdir -p data && docker run nginx', 'missing-flag'],
    ['docker logs web', 'docker logs web > web.log', 'unreadable'],
    ['docker build -f x -t a .', 'docker build -t a . < x', 'missing-flag'],
    ['docker secret create a b.txt', 'docker secret create a < b.txt', 'missing-argument'],
    ['docker ps', `docker ps --format 'a < b' > x`, 'extra-flag'],
    ['docker ps -q', 'docker ps | grep web', 'unreadable'],
    ['docker export -o a.tar web', 'docker cp web:/ - > a.tar', 'unreadable'],
    ['docker rm web', 'docker rm $(docker ps -q)', 'unreadable'],
  ])('%s, typed %s, is judged by what its docker command does: %s', (expected, typed, says) => {
    expect(faults(expected, typed)).toBe(says);
  });
});

describe('not taken', () => {
  const lines: [expected: string, typed: string][] = [
    ['docker stop web', 'docker stop $(docker ps -aq -f name=^web$ -f status=exited)'],
    ['docker start web', 'docker start $(docker ps -q -f name=^web$ -f status=running)'],
    ['docker compose down web', 'docker compose stop && docker compose down web'],
    ['docker compose down -t 60', 'docker compose kill && docker compose down -t 60'],
    ['docker compose down', 'docker compose stop --dry-run && docker compose down'],
    ['docker rm xxx', 'docker rm $ID'],
    ['docker run -d nginx', 'docker run -dt -e LANG=C nginx'],
    ['docker exec web env', 'docker exec -it -e TERM=x web env'],
    [`docker exec web sh -c 'echo $PWD'`, `docker exec web sh -c "echo $PWD"`],
    // What was written to stderr goes past the pipe.
    ['docker logs --tail 50 api', 'docker logs api | tail -n 50'],
    ['docker logs --tail 50 api', 'docker logs api 2>&1 | tail -n 5'],
    ['docker logs --tail 50 api', 'docker logs api 2>&1 | tail -n +50'],
    ['docker logs -f --tail 50 api', 'docker logs -f api 2>&1 | tail -n 50'],
    ['docker logs --tail 50 api', 'docker logs api 2>&1 | head -n 50'],
    [pid, `docker inspect web | jq '.State.Pid'`],
    [health, `docker ps -q | head -1`],
    [names, `docker ps --format '{{.Names}}' | head -1`],
    [names, `docker ps --format '{{.Names}}' | tr -d '\\n'`],
    ['docker logs -f web', `docker logs -f web | tr -d '\\n'`],
    [
      `docker inspect -f '{{.State.Status}}' web db`,
      `docker inspect -f '{{.State.Status}}' web db | head -n1`,
    ],
    [
      `docker inspect -f '{{.State.Pid}}' a web`,
      `docker inspect a web -f '{{.State.Pid}}' | head -1`,
    ],
    [
      `docker inspect -f '{{.State.Status}}' web`,
      `docker inspect -f '{{printf "%d" .State.Status}}' web`,
    ],
    [pid, `docker inspect -f '{{printf "%s" .State.Pid}}' web`],
    ['docker run -v $PWD:/x nginx', `docker run -v '$PWD':/x nginx`],
    ['docker unpause db', 'docker unpause $(docker ps -q -f name=db)'],
    ['docker compose down', 'docker compose rm -sfv && docker compose down'],
    ['docker compose down', 'docker compose stop && docker compose -p x down'],
    [pid, `docker inspect web | jq '.[1].State.Pid'`],
    [pid, `docker inspect -f '{{json .State}}' web | jq '.[0].Pid'`],
    [pid, `docker inspect web | jq '.[0].State'`],
    [pid, `docker inspect web | grep Pid`],
    [pid, `docker inspect -f '{{.State}}' web | jq .Pid`],
    // Without -r a text stands in quotes.
    [
      `docker inspect -f '{{.State.Health.Status}}' web`,
      `docker inspect web | jq '.[0].State.Health.Status'`,
    ],
    [`docker ps --format '{{.Names}}'`, `docker ps | awk '{print $NF}'`],
    [`docker ps --format '{{.Names}}'`, `docker ps | awk 'NR>1{print $2}'`],
    ['docker images -q', `docker images | awk 'NR>1{print $1}'`],
    ['docker ps --filter health=healthy', 'docker ps | grep healthy'],
    [unhealthy, 'docker ps | grep -v unhealthy'],
    [unhealthy, 'docker ps | grep Unhealthy'],
    [unhealthy, 'docker ps -q | grep unhealthy'],
    [
      `docker ps --filter health=unhealthy --format '{{.Names}}'`,
      `docker ps --format '{{.Names}}' | grep unhealthy`,
    ],
    [unhealthy, 'docker ps | grep -c unhealthy'],
    ['docker ps -a --filter status=exited', 'docker ps | grep Exited'],
    ['docker ps --filter status=exited', 'docker ps | grep Exited'],
    ['docker ps -a --filter status=exited', 'docker ps -a | grep exited'],
    [`docker ps --format '{{.Names}}'`, `docker ps --format '{{json .Names}}' | jq`],
    [names, `docker inspect -f '{{.Name}}' $(docker ps -q)`],
    [names, `docker inspect -f '{{.Name}}' $(docker ps -aq) | cut -c2-`],
    [names, `docker inspect -f '{{.Name}}' $(docker ps -q) | cut -c1-`],
    [names, `docker inspect -f '{{.Id}}' $(docker ps -q) | cut -c2-`],
    [names, `docker inspect -f '{{.Name}}' $(docker ps -q) | sed 's/.//g'`],
    [names, `docker inspect -f '{{.Name}}' $(docker ps) | cut -c2-`],
    ['docker ps -q', 'docker ps -q | head -1'],
    ['docker port web', 'docker port web | head -2'],
    ['docker ps -q', 'docker ps -q | tail -n +2'],
    ['docker logs web', 'docker logs web 2>&1 | tail -n +2'],
    ['docker manifest inspect nginx', `docker manifest inspect nginx | jq '.manifests[].digest'`],
    ['docker image inspect nginx', 'docker image inspect nginx | grep architecture'],
    ['docker cp web:/x .', 'docker cp web:/x - | tar t'],
    ['docker cp web:/x .', 'docker cp web:/x - | tar x -C /tmp'],
    ['docker exec app cat /x', `docker exec app cat /x | tr '\\0' ' '`],
    ['docker save -o x.tar app', 'docker save app | gzip > x.tar'],
    ['docker save -o x.tar app', 'docker save app | tee x.tar'],
    ['docker save -o x.tar app', 'docker save app | cat > y.tar'],
    [prune, 'docker rm $(docker ps -aq -f status=exited)'],
    [prune, 'docker rm $(docker ps -aq)'],
    [prune, 'docker rm -f $(docker ps -aq -f status=exited -f status=created)'],
    ['docker image prune', 'docker rmi $(docker images -q)'],
    ['docker image prune', 'docker rmi -f $(docker images -qf dangling=true)'],
    ['docker volume prune -f', 'docker volume rm $(docker volume ls -qf dangling=true)'],
    ['docker stats --no-stream', 'docker stats $(docker ps -q)'],
    [pulled, 'docker pull nginx && docker run -d nginx:1.27'],
    [pulled, 'docker pull nginx:1.27 || docker run -d nginx:1.27'],
    ['docker run -v data:/x nginx', 'docker volume create date && docker run -v data:/x nginx'],
    ['docker run -v data:/x nginx', 'docker volume create data'],
    ['docker compose up -d --build web', 'docker compose build db && docker compose up -d web'],
    ['docker compose up -d --build', 'docker compose -p a build && docker compose up -d'],
    ['docker build --push -t me/a:1 .', 'docker build -t me/a:1 . && docker push me/a:2'],
    [
      'docker build --sbom=true --push -t me/a:1 .',
      'docker build --sbom=true -t me/a:1 . && docker push me/a:1',
    ],
    ['docker run -d --name web nginx', 'docker create --name web nginx && docker start db'],
    ['docker run -d --name web nginx', 'docker create --name web nginx'],
    ['docker rm -f web', 'docker stop web && docker rm web && docker ps'],
    ['docker restart web', 'docker stop web && docker start db'],
    ['docker wait job', 'docker wait job; echo $?'],
    ['docker compose config -q', 'echo ok && docker compose config -q'],
    ['docker compose config -q', 'docker compose config && echo ok'],
    ['docker compose up -d --scale w=3', 'docker compose up -d && docker compose scale w=2'],
    ['docker compose up -d --scale w=3', 'docker compose up -d && docker compose scale x=3'],
    ['docker compose up -d --scale w=3', 'docker compose up && docker compose up -d --scale w=3'],
    [
      'docker compose up -d --scale w=3',
      'docker compose up -d db && docker compose up -d --scale w=3 w',
    ],
    ['docker compose up -d --scale w=3', 'docker compose -p a up -d && docker compose scale w=3'],
    ['docker events --since 10m', `docker events --since $(date -d '10 hours ago' +%s)`],
    // What was to be seen isn't, or not alone.
    ['docker ps', 'docker ps > /dev/null'],
    ['docker ps', 'docker ps > list.txt'],
    ['docker ps -q', 'echo ids: && docker ps -q'],
    ['docker ps -q', 'ids=$(docker ps -q)'],
    ['docker ps -q', 'docker ps -q; docker images'],
    [pid, `docker inspect -f '{{.State.Pid}}' web && docker ps`],
    ['docker ps', 'docker images; docker ps; docker volume ls'],
    ['docker start -a job', 'docker start -a job 2>/dev/null'],
    ['docker logs web', 'docker logs web 2>/dev/null'],
    ['docker logs web', 'docker logs web 2>/dev/null | less'],
    ['docker run --rm alpine ls', 'docker run --rm alpine ls > /dev/null'],
    ['docker start -a job', 'docker start -a job > /dev/null'],
    ['docker start -a job', 'docker start job && docker logs job'],
    ['docker cp web:/x -', 'docker cp web:/x - > /dev/null'],
    ['docker logs web', 'docker logs web | sort'],
    ['docker history a', 'docker history a | sort'],
    [driver, `docker info | grep Driver | awk '{print $3}'`],
    [driver, `docker info | grep 'Logging Driver' | awk '{print $2}'`],
    [driver, `docker info | grep 'Logging Driver'`],
    [driver, `docker info | grep 'Logging Driver' | cut -d: -f1`],
    [driver, `docker info | grep 'Storage Driver' | awk '{print $3}'`],
    ['docker manifest inspect nginx', 'docker manifest inspect nginx | grep platform'],
    // Steps that do more.
    ['docker build .', 'cd app && docker build .'],
    ['docker rm -f web', 'docker rm -f web && rm -rf x'],
    ['docker rm -f web', 'docker rm -f web; docker rm -f db'],
    ['docker rm -f web', 'docker ps || docker rm -f web'],
    ['docker rm -f web', 'docker rm -f web || docker rm web'],
    ['docker rm -f web', 'docker rm -f web | sh'],
    ['docker rm -f web', 'docker rm -f web | tee x | sh'],
    ['docker rm -f web', 'echo web > x && docker rm -f web'],
    ['docker cp web:/x .', 'docker cp web:/x . && cat x > y'],
    ['docker build -o out .', 'mkdir app && cd app && docker build -o out .'],
    ['docker compose --profile a up -d', 'COMPOSE_PROFILES=a; docker compose up -d'],
    ['docker compose --profile a up -d', 'docker compose up -d; export COMPOSE_PROFILES=a'],
    ['docker unpause db', 'docker unpause $(docker ps -qf name=db)'],
    ['docker rmi app:1', 'docker rmi $(docker images -q app:1)'],
    ['docker ps --filter name=web', 'docker ps | grep -v web'],
    [
      'docker run -d --name web --restart always nginx',
      'docker run -d --name web nginx && docker update --restart always db',
    ],
    [
      'docker service create --name a --replicas 3 nginx',
      'docker service create --name a nginx; docker service scale b=3',
    ],
    ['docker events --since 10m', 'docker events --since $(date +%s)'],
    ['docker events --since 10m', `docker events --since $(date -d '10 minutes' +%s)`],
    ['docker events --since 10m', `docker events --since $(date -d '-10 minutes ago' +%s)`],
    ['docker events --since 10m', `docker events --since $(date -d '10 months ago' +%s)`],
    ['docker ps', `docker ps | ${'cat | '.repeat(400)}cat`],
  ];
  test.each(lines)('%s, typed %s', (expected, typed) => {
    expect(judge(expected, typed)).toMatch(/^(?:unreadable|different)$/);
  });

  test('a count that may be any may be a variable', () => {
    const [asked, typed] = ['3', '$N'].map((count) => `docker compose up -d --scale w=${count}`);
    expect(judge(asked ?? '', typed ?? '', { ...relax, any: ['--scale'] })).toBe('');
  });
  test('nothing of it where the question is exact', () => {
    expect(judge('docker ps', 'docker ps | cat', { ...relax, exact: true })).toBe('unreadable');
  });
});

describe('a template of one’s own is taken where it prints what was to be seen', () => {
  const shows = (...fields: string[]): Relax => ({ ...relax, shows: fields });
  const own = shows('Names|ID', 'Size');
  test.each([
    ['docker ps -s', `docker ps -s --format '{{.Names}} {{.Size}}'`, 'taken'],
    ['docker ps -s', `docker ps --format 'table {{.ID}}\\t{{.Size}}'`, 'taken'],
    ['docker ps -s', `docker ps --format '{{.Size}}'`, 'different'],
    ['docker ps -s', `docker ps -s --format '{{.Names}}'`, 'different'],
    ['docker ps -s', `docker ps -a --format '{{.Names}} {{.Size}}'`, 'different'],
    ['docker ps', `docker ps --format '{{.Names}} {{.Size}}'`, 'taken'],
  ])('%s, typed %s', (expected, typed, kind) => {
    expect(judge(expected, typed, own) || 'taken').toBe(kind);
  });
  test('even where the question is exact', () => {
    const typed = `docker history --no-trunc --format '{{.CreatedBy}}' a`;
    const exact = { ...shows('CreatedBy'), exact: true };
    expect(judge('docker history --no-trunc a', typed, exact)).toBe('');
    expect(judge('docker history --no-trunc a', typed.replace('--no-trunc ', ''), exact)).toBe(
      'different',
    );
  });
});
