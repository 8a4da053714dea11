// What is said of a wrong answer is true, names the cause and blames nothing twice.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gradeCommand, type CommandGrade, type Relax } from '../../src/command/command.ts';
import { sayDifference, sayProblem } from '../../src/view/pages/command.ts';

const relax: Relax = { free: [], any: [], mayAdd: [], shell: [], in: null, exact: false };
const said = (expected: string, typed: string): string[] =>
  say(gradeCommand([expected], relax, typed), 'en');
const say = (grade: CommandGrade, language: 'en' | 'ko'): string[] => {
  if (grade.kind === 'unreadable') return [sayProblem(grade.problem, language)];
  return grade.kind === 'right'
    ? []
    : grade.differences.map((difference) => sayDifference(difference, language));
};

describe('causes', () => {
  const lines: [expected: string, typed: string, says: string[]][] = [
    [
      'docker run --rm alpine ip addr',
      'docker run --rm alpine "ip addr"',
      ['In quotes `ip addr` is one word'],
    ],
    [
      'docker run -d --read-only --tmpfs /tmp a',
      'docker run -d --read-only -v /tmp a',
      ['an anonymous volume, and the task wants a tmpfs'],
    ],
    [
      'docker run -v /data a',
      'docker run -v data:/data a',
      ['a named volume, and the task wants an anonymous volume'],
    ],
    [
      'docker run -v /data a',
      'docker run -v /data:/data a',
      ['a folder of the host, and the task wants an anonymous volume'],
    ],
    [
      'docker run -v /srv/site:/x a',
      'docker run --mount src=/srv/site,dst=/x a',
      ['unless `type=bind` stands in it'],
    ],
    [
      'docker run --mount type=bind,src=/srv/a,dst=/x,readonly a',
      'docker run -v /srv/a:/x:readonly a',
      ['refuses the mode `readonly`'],
    ],
    [
      'docker run --log-opt max-size=10m --log-opt max-file=3 a',
      'docker run --log-opt max-size=10m,max-file=3 a',
      ['would be `max-size=10m,max-file=3`'],
    ],
    ['docker kill -s HUP proxy', 'docker kill -s HUP', ['needs a container']],
    ['docker run -d --name web nginx', 'docker run -d nginx web', ["`web` can't stand alone here"]],
    ['docker compose up --build', 'docker compose --bulid', ['Did you mean `up --build`']],
    ['docker compose up -d', 'docker compose --detahc up', ['Did you mean `up --detach`']],
    ['docker run --init a', 'docker run --init=false a', ['`--init=false` switches off']],
    [
      'docker run -m 1g --memory-swap 1g a',
      'docker run -m 1g --memory-swap 0 a',
      ['`--memory-swap` would be `0`, not `1g`'],
    ],
    [
      'docker run --pull always a',
      'docker run --pull missing a',
      ['`--pull` would be `missing`, not `always`'],
    ],
    ['docker exec -it web sh', 'docker exec -itd web sh', ['`-d` is not asked for']],
    [`docker ps --format '{{.Names}}'`, `docker ps --format '{{.ID}}'`, ['`--format` would be']],
    ['docker kill web', 'docker kill -s TERM web', ['`-s` would be `TERM`, not `KILL`']],
    ['docker network create n', 'docker network create -d overlay n', ['not `bridge`']],
    ['docker login r.io', 'docker login -u r.io', ['`-u` takes a value and has swallowed `r.io`']],
    ['docker run -v site:/x a', 'docker run -v ./site:/x a', ["the host's `./site`"]],
    ['docker start -ai job', 'docker start -a job', ['missing: `-i`']],
    ['docker compose down -v', 'docker compose -v down', ['`-v` stands before `down`']],
    ['docker run -d a', 'docker run a', ['missing: `-d` (run in the background)']],
    ['docker update -m 1g db', 'docker update db', ['without a flag that says what to change']],
    ['docker build -t a:1 .', 'docker build -t a:1', ['needs the build context']],
    ['docker cp web:/a .', 'docker cp web:/a', ['needs a second path']],
    ['docker rename a b', 'docker rename a', ['needs the new name']],
    [
      'docker run --network n --network-alias x a',
      'docker run --network-alias x a',
      ['no `--network` says which'],
    ],
    [
      'docker run --health-cmd "redis-cli ping" a',
      'docker run --health-cmd redis-cli ping a',
      [`put it in quotes, \`--health-cmd 'redis-cli ping'\``],
    ],
    [
      'docker build --build-arg A=2 .',
      'docker build --build-arg A 2 .',
      ['Write `--build-arg A=2`'],
    ],
    [
      'docker build --platform linux/amd64,linux/arm64 .',
      'docker build --platform amd64 arm64 .',
      ['Write `--platform amd64,arm64`'],
    ],
    ['docker build -t shop:1 .', 'docker build -t shop 1 .', ['Write `-t shop:1`']],
    ['docker build --pull .', 'docker build --pull always .', ['`--pull` takes no value']],
    ['docker logs --tail 100 web', 'docker logs -t 100 web', ['`-t` takes no value']],
    ['docker logs --tail 100 -f web', 'docker logs --tail web -f 100', ['has swallowed `web`']],
    ['docker compose up --scale w=3', 'docker compose up --scale w 3', ['Write `--scale w=3`']],
    ['docker load -i a.tar', 'docker load a.tar', ['`-i a.tar`']],
    [
      'docker create --name report busybox date',
      'docker create report busybox date',
      ['`--name report`'],
    ],
    ['docker save -o a.tar a:1', 'docker save a:1 a.tar', ['`-o a.tar`']],
    [
      'docker run --entrypoint cat a /x',
      'docker run --entrypoint "cat /x" a',
      ['takes one program'],
    ],
    ['docker cp job:/a .', 'docker cp . job:/a', ['stand in the wrong order']],
    ['docker commit web a:1', 'docker commit a:1 web', ['stand in the wrong order']],
    ['docker build -t a .', 'docker build -n a .', ['`--tag`']],
    ['docker run --name a --network n b', 'docker run --name a -n n b', ['`--network`']],
    ['docker run --stop-timeout 60 a', 'docker run --timeout 60 a', ['`--stop-timeout`']],
    ['docker service create --replicas 3 a', 'docker service create --scale 3 a', ['`--replicas`']],
    ['docker kill -s HUP web', 'docker kill -HUP web', ['`-s HUP`']],
    ['docker kill -s KILL web', 'docker kill -9 web', ['`-s 9`']],
    ['docker network create n', 'docker network add n', ['`docker network create`']],
    [
      'docker run -v a:/b app:latest -o x',
      'docker run --rm -v app:latest -o x',
      ['has swallowed `app:latest`'],
    ],
    [
      'docker run --restart on-failure:1 a',
      'docker run --restart on-failure:-1 a',
      ["can't be negative", 'not `on-failure:1`'],
    ],
    [
      'docker run --gpus all a',
      'docker run --gpus device=2,3 a',
      ['the comma ends the device', 'not `all`'],
    ],
    ['docker run -v site:/s a', 'docker run a', ['(mount a volume or a path of the host']],
    ['docker update -m 2g db', 'docker update db', ['`docker update` changes nothing']],
    ['docker logs -f --tail 100 web', 'docker logs -ft 100 web', ['`-t` takes no value']],
    ['docker logs -f --tail 100 web', 'docker logs -f100 web', ['`--tail 100`']],
    [
      `docker inspect -f '{{.State.Pid}}' web`,
      'docker inspect -f {{ .State.Pid }} web',
      [`put it in quotes, \`-f '{{ .State.Pid }}'\``],
    ],
    [
      `docker ps --format '{{.Names}}'`,
      'docker ps --format {{ .Names }}',
      [`put it in quotes, \`--format '{{ .Names }}'\``],
    ],
    ['docker run -p 80:80 a', 'docker run -p "80:80 a"', ['has swallowed `80:80 a`']],
    ['docker stop web', 'docker kill web', ['This is `docker kill`; the task needs `docker stop`']],
    ['docker run a b', 'docker run a "$B"', ['inside single quotes it is ordinary text']],
    ['docker run --network none a', 'docker run --network "" a', ["`--network` can't be empty"]],
    ['docker rm a', 'docker rm `docker ps -q`', ['A backtick is a command substitution']],
    ['docker ps', 'docker ps | wc -l', ['inside quotes it is ordinary text']],
    ['docker version', 'docker --version', ['the version of `docker` itself']],
  ];
  test.each(lines)('%s · %s', (expected, typed, says) => {
    const sentences = said(expected, typed);
    expect(
      sentences.map((sentence, at) => (sentence.includes(says[at] ?? '\0') ? says[at] : sentence)),
    ).toEqual(says);
  });
});

test('nothing is said to be itself and not itself, and nothing is nameless, in either language', () => {
  const typed = readFileSync(new URL('../fixtures/command/typed.txt', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((row) => /^[+-] (.*)$/.exec(row)?.[1] ?? []);
  const pairs = typed.flatMap((line, at) =>
    at % 2 === 0 ? typed.slice(at + 1, at + 2).map((other) => [line, other] as const) : [],
  );
  const foolish = pairs.flatMap(([line, other]) => {
    const grade = gradeCommand([line], relax, other);
    return [...say(grade, 'en'), ...say(grade, 'ko')].filter((sentence) =>
      /`([^`]*)`, not `\1`|`([^`]*)` 값이 `\2`|(?<!`)``(?!`)/.test(sentence),
    );
  });
  expect(pairs.length).toBeGreaterThan(1000);
  expect(foolish).toEqual([]);
});
