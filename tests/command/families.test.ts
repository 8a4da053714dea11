// Spellings that ask the same, family by family, and for each the near ones that don't.
import { describe, expect, test } from 'vitest';
import { compareLines } from '../../src/command/command.ts';

type Pair = [one: string, other: string];

const same: [family: string, pairs: Pair[]][] = [
  [
    'blanks in the actions of a template',
    [
      [`docker ps --format '{{.Names}}'`, `docker ps --format '{{ .Names }}'`],
      [`docker info -f '{{json .Plugins}}'`, `docker info -f '{{  json   .Plugins }}'`],
      [`docker info -f '{{json .Plugins}}'`, `docker info -f '{{.Plugins | json}}'`],
      [`docker ps --format '{{.ID}} {{.Names}}'`, `docker ps --format '{{ .ID }} {{.Names }}'`],
    ],
  ],
  [
    'json of a number or a yes or no',
    [
      [`docker inspect -f '{{.State.Pid}}' web`, `docker inspect -f '{{json .State.Pid}}' web`],
      [
        `docker inspect -f '{{.State.OOMKilled}}' db`,
        `docker inspect -f '{{ json .State.OOMKilled }}' db`,
      ],
    ],
  ],
  [
    'print of a field is the field',
    [
      [`docker inspect -f '{{.State.Pid}}' web`, `docker inspect -f '{{println .State.Pid}}' web`],
      [`docker inspect -f '{{.State.Pid}}' web`, `docker inspect -f '{{.State.Pid}}{{"\\n"}}' web`],
      [
        `docker inspect -f '{{.State.Pid}}' web`,
        `docker inspect -f '{{printf "%d\\n" .State.Pid}}' web`,
      ],
      [`docker ps --format '{{.Names}}'`, `docker ps --format '{{print .Names}}'`],
      [`docker ps --format '{{.Names}}'`, `docker ps --format '{{printf "%s" .Names}}'`],
    ],
  ],
  [
    'an index by a name is the name',
    [
      [
        `docker inspect -f '{{.NetworkSettings.Networks.bridge.IPAddress}}' web`,
        `docker inspect -f '{{(index .NetworkSettings.Networks "bridge").IPAddress}}' web`,
      ],
      [
        `docker inspect -f '{{.NetworkSettings.Networks.bridge.IPAddress}}' web`,
        `docker inspect -f '{{with index .NetworkSettings.Networks "bridge"}}{{.IPAddress}}{{end}}' web`,
      ],
    ],
  ],
  [
    'a value with a name is the value',
    [
      [
        `docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' web`,
        `docker inspect -f '{{range $k, $v := .NetworkSettings.Networks}}{{$v.IPAddress}}{{end}}' web`,
      ],
      [
        `docker inspect -f '{{range .Mounts}}{{json .}} {{end}}' web`,
        `docker inspect -f '{{range $m := .Mounts}}{{ json $m }} {{end}}' web`,
      ],
      [
        `docker inspect -f '{{.State.Pid}}' web`,
        `docker inspect -f '{{with $s := .State}}{{$s.Pid}}{{end}}' web`,
      ],
    ],
  ],
  [
    'what follows from another flag',
    [
      ['docker events -f container=a', 'docker events -f container=a -f type=container'],
      [
        'docker network create --subnet 10.9.0.0/24 lab',
        'docker network create --subnet 10.9.0.0/24 --gateway 10.9.0.1 lab',
      ],
    ],
  ],
  [
    'a step before the command',
    [
      ['docker load -i a.tar', 'cat a.tar | docker load'],
      ['docker build -f x.dev -t a .', 'cat x.dev | docker build -t a -f - .'],
      ['docker build -f x.dev -t a .', 'docker build -f- -t a . < x.dev'],
      ['docker secret create pw ./pw.txt', 'cat pw.txt | docker secret create pw -'],
      ['docker build .', 'cd /srv/app && docker build .'],
    ],
  ],
  [
    'inspect of a container',
    [
      [
        `docker inspect -f '{{.State.Pid}}' web`,
        `docker container inspect -f '{{.State.Pid}}' web`,
      ],
      [
        `docker inspect -f '{{.State.Pid}}' web`,
        `docker inspect --type container -f '{{.State.Pid}}' web`,
      ],
      ['docker container inspect web', 'docker inspect web'],
      ['docker inspect app:1.4', 'docker image inspect app:1.4'],
      [
        `docker inspect -f '{{.Mountpoint}}' data`,
        `docker volume inspect -f '{{.Mountpoint}}' data`,
      ],
    ],
  ],
  [
    'a path, wherever one is taken',
    [
      ['docker cp job:/a/x.log .', 'docker cp job:/a/x.log ./'],
      ['docker cp job:/a/x.log .', 'docker cp job:/a/x.log $(pwd)/'],
      ['docker cp x.log job:/a/', 'docker cp ./x.log job:/a/'],
      ['docker secret create s f.txt', 'docker secret create s ./f.txt'],
      ['docker config create s f.txt', 'docker config create s $PWD/f.txt'],
      ['docker import f.tar a:1', 'docker import ./f.tar a:1'],
      ['docker build --secret id=t,src=t.txt .', 'docker build --secret source=./t.txt,id=t .'],
      [
        'docker build --secret id=t,src=t.txt .',
        'docker build --secret type=file,id=t,src=t.txt .',
      ],
      ['docker stack deploy -c s.yml web', 'docker stack deploy -c ./s.yml web'],
    ],
  ],
  [
    'root by name and number, and a basic program by its path',
    [
      ['docker run -u root a', 'docker run -u 0 a'],
      ['docker exec -u root web id', 'docker exec --user 0:0 web id'],
      ['docker exec web sh', 'docker exec web /bin/sh'],
      ['docker run --entrypoint cat a /x', 'docker run --entrypoint /bin/cat a /x'],
    ],
  ],
  [
    'an image with all that docker adds to its name',
    [
      ['docker service create nginx', 'docker service create nginx:latest'],
      ['docker manifest inspect nginx', 'docker manifest inspect docker.io/library/nginx'],
      ['docker service update --image shop web', 'docker service update --image shop:latest web'],
      ['docker commit web a', 'docker commit web a:latest'],
      [
        'docker run --mount type=image,src=a,dst=/x b',
        'docker run --mount type=image,src=a:latest,dst=/x b',
      ],
      ['docker ps --filter ancestor=nginx', 'docker ps --filter ancestor=nginx:latest'],
    ],
  ],
  [
    'times and sizes in any unit',
    [
      ['docker logs --since 10m web', 'docker logs --since 600s web'],
      ['docker events --since 1h', 'docker events --since 60m'],
      ['docker image prune -a --filter until=24h', 'docker image prune -a --filter until=1440m'],
      ['docker run --log-opt max-size=10m a', 'docker run --log-opt max-size=10MB a'],
    ],
  ],
  [
    'a registry by name and as an address',
    [
      ['docker login r.io', 'docker login https://r.io'],
      ['docker logout r.io', 'docker logout https://r.io/v2/'],
    ],
  ],
  [
    'a redirection that does what a flag or an argument does',
    [
      ['docker save -o f.tar a:1', 'docker save a:1 > f.tar'],
      ['docker save -o f.tar a:1', 'docker save a:1 >./f.tar'],
      ['docker load -i f.tar', 'docker load < f.tar'],
      ['docker export -o f.tar web', 'docker container export web > f.tar'],
      ['docker import f.tar a:1', 'docker import - a:1 < f.tar'],
      ['docker secret create s f.txt', 'docker secret create s - < f.txt'],
      [
        'docker login -u me --password-stdin r.io',
        'docker login -u me --password-stdin r.io < f.txt',
      ],
    ],
  ],
  [
    'a variable that stands for a flag',
    [
      ['docker --context prod ps', 'DOCKER_CONTEXT=prod docker ps'],
      ['docker -H tcp://h:2375 ps', 'DOCKER_HOST=tcp://h:2375 docker ps'],
      ['docker compose --profile a --profile b up', 'COMPOSE_PROFILES=a,b docker compose up'],
      ['docker compose -f a.yml -f b.yml up', 'COMPOSE_FILE=a.yml:b.yml docker compose up'],
      ['docker compose -p shop ps', 'COMPOSE_PROJECT_NAME=shop docker compose ps'],
      ['docker pull --platform linux/arm64 a', 'DOCKER_DEFAULT_PLATFORM=linux/arm64 docker pull a'],
      ['docker build .', 'DOCKER_BUILDKIT=1 docker build .'],
      ['docker --context a ps', 'DOCKER_CONTEXT=b docker --context a ps'],
    ],
  ],
  [
    'the short listing by its template',
    [
      ['docker ps -q', `docker ps --format '{{.ID}}'`],
      ['docker volume ls -q', `docker volume ls --format '{{ .Name }}'`],
      ['docker images -q', `docker images --format '{{.ID}}'`],
    ],
  ],
  [
    'what is so anyway',
    [
      [
        `docker run --health-cmd 'redis-cli ping' a`,
        `docker run --health-cmd 'redis-cli ping || exit 1' a`,
      ],
      ['docker image prune', 'docker image prune --filter dangling=true'],
      ['docker volume prune -a', 'docker volume prune --filter all=1'],
      ['docker run -p 8080:80 a', 'docker run --expose 80 -p 8080:80 a'],
    ],
  ],
  [
    'a flag of its own for what another says',
    [
      ['docker build --check .', 'docker build --call=check .'],
      ['docker build -o out .', 'docker build --output type=local,dest=./out .'],
      ['docker build -o - .', 'docker build -o type=tar,dest=- .'],
      ['docker build --sbom=true .', 'docker build --attest type=sbom .'],
      ['docker build --sbom=true .', 'docker build --sbom 1 .'],
      ['docker build --provenance mode=max .', 'docker build --attest type=provenance,mode=max .'],
    ],
  ],
  [
    'blanks in a constraint',
    [
      [
        'docker service create --constraint node.labels.disk==ssd a',
        "docker service create --constraint 'node.labels.disk == ssd' a",
      ],
    ],
  ],
  [
    'yes to what docker asks, a password from a pipe, a pager',
    [
      ['docker container prune -f', 'yes | docker container prune'],
      ['docker volume prune -a -f', 'echo y | sudo docker volume prune -a'],
      [
        'docker login -u me --password-stdin r.io',
        'echo "$TOKEN" | docker login -u me --password-stdin r.io',
      ],
      ['docker logs web', 'docker logs web 2>&1 | less'],
      ['docker version', 'docker version 2>/dev/null'],
    ],
  ],
  [
    'platforms one by one',
    [
      [
        'docker build --platform linux/amd64,linux/arm64 .',
        'docker build --platform linux/arm64 --platform linux/amd64 .',
      ],
    ],
  ],
];

const different: [family: string, pairs: Pair[]][] = [
  [
    'templates that print something else',
    [
      [`docker ps --format '{{.Names}}'`, `docker ps --format '{{.Names}} '`],
      [`docker ps --format '{{.Names}}'`, `docker ps --format 'table {{.Names}}'`],
      [
        `docker inspect -f '{{.State.Status}}' web`,
        `docker inspect -f '{{json .State.Status}}' web`,
      ],
      [`docker inspect -f '{{json .Mounts}}' web`, `docker inspect -f '{{.Mounts}}' web`],
      [`docker inspect -f '{{.State.Pid}}' web`, `docker inspect -f '{{.State.PID}}' web`],
      [
        `docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' web`,
        `docker inspect -f '{{range $k, $v := .NetworkSettings.Networks}}{{$k}}{{end}}' web`,
      ],
      [
        `docker inspect -f '{{range .A.B}}{{.C}}{{end}}' web`,
        `docker inspect -f '{{range $k, $v := .A}}{{$v.C}}{{end}}' web`,
      ],
      [
        `docker inspect -f '{{index .RepoTags 0}}' a`,
        `docker inspect -f '{{index .RepoTags 1}}' a`,
      ],
    ],
  ],
  [
    'inspect of another kind of object',
    [
      [`docker inspect -f '{{.State.Pid}}' web`, `docker image inspect -f '{{.State.Pid}}' web`],
      ['docker inspect web', 'docker image inspect web'],
      ['docker inspect app:1.4', 'docker container inspect app:1.4'],
      ['docker volume inspect data', 'docker network inspect data'],
    ],
  ],
  [
    'paths that say something else',
    [
      ['docker cp job:/a .', 'docker cp job:/a ..'],
      ['docker cp ./d job:/a', 'docker cp ./d/. job:/a'],
      ['docker cp job:/a d', 'docker cp job:/a d/'],
      ['docker secret create s f.txt', 'docker secret create s g/f.txt'],
      ['docker build --secret id=t,src=t.txt .', 'docker build --secret id=t,env=t.txt .'],
    ],
  ],
  [
    'other users, programs, images, times',
    [
      ['docker run -u root a', 'docker run -u 1 a'],
      ['docker exec web sh', 'docker exec web /usr/local/bin/sh'],
      ['docker service create nginx', 'docker service create nginx:1'],
      ['docker images nginx', 'docker images nginx:latest'],
      ['docker logs --since 10m web', 'docker logs --since 10s web'],
      ['docker logs --since 600 web', 'docker logs --since 600s web'],
      ['docker login r.io', 'docker login s.io'],
    ],
  ],
];

different.push(
  [
    'redirections to and from something else',
    [
      ['docker save -o f.tar a:1', 'docker save a:1 > g.tar'],
      ['docker export -o f.tar web', 'docker save web > f.tar'],
      ['docker load -i f.tar', 'docker load'],
      ['docker build -f x.dev -t a .', 'docker build -f - -t a . < y.dev'],
      ['docker login -u me r.io', 'docker login -u me --password-stdin r.io < y'],
      ['docker build -o out .', 'docker build -o type=tar,dest=out .'],
      ['docker run -p 8080:80 a', 'docker run -p 8080:80 --expose 81 a'],
      ['docker build --sbom=true .', 'docker build --attest type=provenance .'],
      [
        'docker service create --constraint node.labels.disk==ssd a',
        'docker service create --constraint node.labels.disk!=ssd a',
      ],
    ],
  ],
  [
    'variables with another value, and listings of something else',
    [
      ['docker --context prod ps', 'DOCKER_CONTEXT=test docker ps'],
      ['docker --context prod ps', 'DOCKER_CONTEXT=test docker --context test ps'],
      ['docker ps', 'FOO=1 docker ps'],
      ['docker ps -q', `docker ps --format '{{.Names}}'`],
      ['docker image prune', 'docker image prune --filter dangling=false'],
      ['docker image prune -a', 'docker image prune -a --filter dangling=true'],
      [
        'docker build --platform linux/amd64,linux/arm64 .',
        'docker build --platform linux/amd64 .',
      ],
    ],
  ],
);

describe.each(same)('the same: %s', (_family, pairs) => {
  test.each(pairs)('%s · %s', (one, other) => {
    expect(compareLines(one, other).kind).toBe('right');
    expect(compareLines(other, one).kind).toBe('right');
  });
});

describe.each(different)('not the same: %s', (_family, pairs) => {
  test.each(pairs)('%s · %s', (one, other) => {
    expect(compareLines(one, other).kind).toBe('different');
    expect(compareLines(other, one).kind).toBe('different');
  });
});
