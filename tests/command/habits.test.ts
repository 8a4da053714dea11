// What people add out of habit: taken with a remark where it does no harm, and only there.
import { describe, expect, test } from 'vitest';
import { gradeCommand, type Relax } from '../../src/command/command.ts';

const relax: Relax = { free: [], any: [], mayAdd: [], shell: [], in: null, exact: false };
const judge = (expected: string, typed: string, own = relax): string => {
  const grade = gradeCommand([expected], own, typed);
  return grade.kind === 'right' ? grade.remarks.map(({ code }) => code).join() : grade.kind;
};

describe('taken, with a remark', () => {
  const lines: [expected: string, typed: string, remark: string][] = [
    ['docker run --rm alpine ip addr', 'docker run --rm -it alpine ip addr', 'harmless-flag'],
    ['docker exec web cat /x', 'docker exec -it web cat /x', 'harmless-flag'],
    ['docker exec web cat /x', 'docker exec -i web cat /x', 'harmless-flag'],
    [
      'docker run -d --device /dev/x alpine',
      'docker run -dit --device /dev/x alpine',
      'keeps-running',
    ],
    ['docker run -d postgres', 'docker run -d -e POSTGRES_PASSWORD=x postgres', 'needed-variable'],
    [
      'docker run -d mysql',
      'docker run -d -e MYSQL_ROOT_PASSWORD=x mysql:latest',
      'needed-variable',
    ],
    ['docker start -a job', 'docker start -ai job', 'harmless-flag'],
    ['docker start -a job', 'docker start -i job', 'harmless-flag'],
    ['docker top web', 'docker top web aux', 'harmless-flag'],
    ['docker top web', 'docker top web -eo pid,cmd', 'harmless-flag'],
    ['docker run --rm busybox ls /data', 'docker run --rm busybox ls -la /data', 'more-listed'],
    ['docker run --rm busybox ps', 'docker run --rm busybox ps aux', 'more-listed'],
    ['docker run --rm busybox uname -r', 'docker run --rm busybox uname -a', 'more-listed'],
    ['docker run --rm busybox uname -r', 'docker run --rm busybox uname -srm', 'more-listed'],
    ['docker exec web npm test', `docker exec web sh -c 'npm test'`, 'needless-shell'],
    ['docker run -it --rm alpine sh', 'docker run -it --rm alpine', 'usual-command'],
    ['docker run --rm a ls /x', `docker run --rm a sh -c 'ls -l /x'`, 'needless-shell,more-listed'],
    ['docker run --rm a ls /x', 'docker run --rm a ls -lR /x', 'more-listed'],
    ['docker history a', 'docker history -H=false a', 'harmless-flag'],
    ['docker ps -a', 'docker ps -as', 'harmless-flag'],
    ['docker pull nginx', 'docker pull -q nginx', 'harmless-flag'],
    ['docker build -t a .', 'docker build -q -t a .', 'harmless-flag'],
    ['docker commit web a:1', 'docker commit -m hi web a:1', 'harmless-flag'],
    ['docker service ps web', 'docker service ps --no-trunc web', 'harmless-flag'],
    ['docker run -d nginx', 'docker run -d --name web nginx', 'harmless-flag'],
    ['docker run -d nginx', 'docker run -dit nginx', 'harmless-flag'],
    ['docker compose run web npm test', 'docker compose run -T web npm test', 'harmless-flag'],
    ['docker build -t a .', 'docker build --progress plain -t a .', 'harmless-flag'],
    ['docker build -t a .', 'docker buildx build --load -t a .', 'harmless-flag'],
    ['docker run -it --rm a sh', 'docker run -it --rm --entrypoint sh a', 'harmless-flag'],
    ['docker run --rm a ls /x', 'docker run --rm --entrypoint ls a /x', 'harmless-flag'],
    ['docker run -p 80:80 a', 'docker run -p 0.0.0.0:80:80 a', 'every-ipv4'],
    ['docker compose up -d', 'docker compose -f compose.yaml up -d', 'harmless-flag'],
    ['docker compose up -d', 'docker compose up -d --wait', 'harmless-flag'],
    ['docker compose up -d', 'docker compose up --wait', 'harmless-flag'],
    ['docker compose down -v', 'docker compose down -v --remove-orphans', 'harmless-flag'],
    ['docker ps -a', 'docker ps -a --format json', 'harmless-flag'],
    ['docker exec web cat /x', 'docker exec -u root web cat /x', 'harmless-flag'],
    ['docker logs --tail 5 web', 'docker logs -t --tail 5 web', 'harmless-flag'],
    ['docker compose logs web', 'docker compose logs --timestamps web', 'harmless-flag'],
    ['docker exec web ps', 'docker exec -u 0:0 web ps', 'harmless-flag'],
    [
      'docker exec web cat /proc/1/cmdline',
      `docker exec web sh -c 'cat /proc/1/cmdline | tr "\\0" " "'`,
      'needless-shell',
    ],
    [
      'docker exec web cat /proc/1/cmdline',
      `docker exec web sh -c 'cat /proc/1/cmdline; echo'`,
      'needless-shell',
    ],
    ['docker exec -it web sh', 'docker exec -it -e TERM=xterm web sh', 'harmless-flag'],
    [
      'docker exec -it web sh',
      'docker exec -it -e COLUMNS -e LINES web sh',
      'harmless-flag,harmless-flag',
    ],
    ['docker run -d a x y', `docker run -d a sh -c 'exec x y'`, 'needless-shell'],
    ['docker run -it --rm alpine sh', 'docker run -it --rm alpine ash', 'other-shell'],
    ['docker run -it --rm alpine sh', 'docker run -it --rm alpine /bin/ash', 'other-shell'],
    [
      'docker run --rm --entrypoint cat a /x',
      `docker run --rm --entrypoint sh a -c 'cat /x'`,
      'needless-shell',
    ],
    ['docker build -t a .', 'docker buildx build --output type=docker -t a .', 'harmless-flag'],
    ['docker inspect web', `docker inspect --format '{{json .}}' web`, 'harmless-flag'],
    ['docker manifest inspect a', 'docker manifest inspect -v a', 'harmless-flag'],
    ['docker service scale a=2', 'docker service scale -d a=2', 'harmless-flag'],
    ['docker commit web a:1', 'docker commit --pause=false web a:1', 'harmless-flag'],
    ['docker cp web:/a .', 'docker cp -L web:/a .', 'harmless-flag'],
    ['docker compose run web ls', 'docker compose run --no-deps web ls', 'harmless-flag'],
    ['docker build -t a .', 'docker build --no-cache -t a .', 'harmless-flag'],
    ['docker ps -s', 'docker ps -s -f status=running', 'harmless-flag'],
    ['docker run -v /a:/b a ls /b', 'docker run -v /a:/b:ro a ls /b', 'harmless-flag'],
    ['docker run --volumes-from o a ls', 'docker run --volumes-from o:ro a ls', 'harmless-flag'],
    ['docker cp web:/a .', 'docker cp -a web:/a .', 'harmless-flag'],
    ['docker compose watch', 'docker compose watch --quiet', 'harmless-flag'],
    ['docker compose up -d', 'docker compose --project-directory . up -d', 'harmless-flag'],
    ['docker compose up -d', 'docker compose up -d --no-color', 'harmless-flag'],
    ['docker builder prune -f', 'docker builder prune -f --verbose', 'harmless-flag'],
    [
      'docker compose up -d --scale w=3',
      'docker compose up -d --scale w=3 --no-recreate',
      'harmless-flag',
    ],
    [
      'docker run --health-cmd x a',
      'docker run --health-cmd x --health-retries 3 --health-timeout=30s a',
      'harmless-flag,harmless-flag',
    ],
  ];
  test.each(lines)('%s · %s', (expected, typed, remark) => {
    expect(judge(expected, typed)).toBe(remark);
    expect(judge(expected, typed, { ...relax, exact: true })).toBe('different');
  });
});

describe('the same in other words', () => {
  const lines: [expected: string, typed: string][] = [
    ['docker run --rm alpine ip addr', 'docker run --rm alpine ip a'],
    ['docker run --rm alpine ip addr', 'docker run --rm alpine ip address show'],
    ['docker run --rm a ip route', 'docker run --rm a ip r'],
    ['docker build --push -t a .', 'docker build -o type=registry -t a .'],
    ['docker compose config -q', 'docker compose config > /dev/null'],
    ['docker compose config -o x', 'docker compose config > x'],
    ['docker build --build-arg V=2 -t a .', 'V=2 docker build --build-arg V -t a .'],
    ['docker run -e P=x a', 'P=x docker run -e P a'],
    ['docker run --rm a npm test', 'docker run --rm a npm run test'],
    ['docker run --rm a npm test', 'docker run --rm a npm t'],
    ['docker run -d a node x.js', 'docker run -d a node ./x.js'],
    ['docker exec -it web sh', 'docker exec -it web sh -l'],
    ['docker exec -it web bash', 'docker exec -it web bash --login'],
    ['docker run -it --entrypoint sh a', 'docker run -it --entrypoint "" a sh'],
    ['docker run -it --entrypoint sh a', 'docker run -it --entrypoint sh a -l'],
    ['docker run --entrypoint cat a /x', `docker run --entrypoint '' a cat /x`],
    ['docker run --tmpfs /x:size=64m a', 'docker run --tmpfs /x:rw,noexec,nosuid,size=64m a'],
    ['docker ps', 'docker ps --format table'],
    ['docker build .', 'cd . && docker build .'],
    ['docker build --pull .', 'DOCKER_BUILDKIT=0 docker build --pull .'],
    ['docker build .', 'cd /srv/app; docker build .'],
    ['docker run --rm a ip addr', 'docker run --rm a /sbin/ip addr'],
    [
      'docker volume create -o type=nfs -o o=addr=h,rw -o device=:/x photos',
      'docker volume create -o type=nfs -o o=rw,addr=h -o device=:/x photos',
    ],
  ];
  test.each(lines)('%s · %s', (expected, typed) => {
    expect(judge(expected, typed)).toBe('');
  });
});

describe('refused', () => {
  const lines: [why: string, expected: string, typed: string][] = [
    ['another program', 'docker run --rm a ls /x', 'docker run --rm --entrypoint cat a /x'],
    ['it keeps the entrypoint', 'docker run -d a', 'docker run -d --entrypoint sh a'],
    ['one address of the host', 'docker run -p 80:80 a', 'docker run -p 10.0.0.1:80:80 a'],
    ['another script', 'docker run --rm a npm test', 'docker run --rm a npm run tests'],
    ['it reads a script', 'docker exec -it web sh', 'docker exec -it web sh x -l'],
    ['no terminal', 'docker exec web sh', 'docker exec web sh -l'],
    ['another program', 'docker run --entrypoint sh a', 'docker run --entrypoint "" a bash'],
    ['what is there may run', 'docker run --tmpfs /x a', 'docker run --tmpfs /x:exec a'],
    ['no BuildKit', 'docker build -o x .', 'DOCKER_BUILDKIT=0 docker build -o x .'],
    ['no BuildKit', 'docker build --check .', 'DOCKER_BUILDKIT=0 docker build --check .'],
    ['no build', 'docker compose up', 'DOCKER_BUILDKIT=0 docker compose up'],
    [
      'other checks',
      'docker run --health-cmd x a',
      'docker run --health-cmd x --health-retries 5 a',
    ],
    ['checks of the image', 'docker run a', 'docker run --health-retries 3 a'],
    ['another place', 'docker compose up', 'docker compose --project-directory .. up'],
    ['another listing', 'docker inspect web', 'docker inspect --format table web'],
    ['every address', 'docker run -p 127.0.0.1:80:80 a', 'docker run -p 0.0.0.0:80:80 a'],
    ['another file', 'docker compose up -d', 'docker compose -f other.yaml up -d'],
    [
      'containers of no file go, too',
      'docker compose up -d',
      'docker compose up -d --remove-orphans',
    ],
    ['a single column', 'docker ps -a', `docker ps -a --format '{{.Image}}'`],
    ['-q takes away the size', 'docker ps -s', 'docker ps -sq'],
    ['-q takes away the digests', 'docker images --digests', 'docker images --digests -q'],
    ['-q takes away the steps', 'docker history nginx', 'docker history -q nginx'],
    ['-q takes away the replicas', 'docker service ls', 'docker service ls -q'],
    ['-q takes away the one in use', 'docker context ls', 'docker context ls -q'],
    ['-q takes away the ports', 'docker ps', 'docker ps -q'],
    ['services of the file are wanted', 'docker compose up', 'docker compose up --no-deps'],
    ['others than those that run', 'docker ps -a', 'docker ps -a -f status=running'],
    ['it writes', 'docker run -v /a:/b a touch /b/x', 'docker run -v /a:/b:ro a touch /b/x'],
    ['it must not write', 'docker run -v /a:/b:ro a ls /b', 'docker run -v /a:/b a ls /b'],
    ['a terminal is no pipe', 'docker exec -i web sh', 'docker exec -it web sh'],
    ['a shell needs its terminal', 'docker exec -it web sh', 'docker exec web sh'],
    ['a shell misses its terminal', 'docker compose exec web sh', 'docker compose exec -T web sh'],
    [
      'the password matters where it is asked',
      'docker run -e POSTGRES_PASSWORD=a postgres',
      'docker run -e POSTGRES_PASSWORD=b postgres',
    ],
    ['another variable', 'docker run -d postgres', 'docker run -d -e POSTGRES_USER=x postgres'],
    [
      'another image has no such variable',
      'docker run -d redis',
      'docker run -d -e POSTGRES_PASSWORD=x redis',
    ],
    ['a shell of root is another', 'docker exec -it web sh', 'docker exec -it -u root web sh'],
    ['a file that root makes', 'docker exec web touch /x', 'docker exec -u root web touch /x'],
    ['another user', 'docker exec web cat /x', 'docker exec -u 1000 web cat /x'],
    ['root in a new container', 'docker run --rm a ls /x', 'docker run --rm -u root a ls /x'],
    ['less of it', 'docker run a uname -r', 'docker run a uname -sm'],
    ['another list', 'docker run a ip addr', 'docker run a ip link'],
    ['a change', 'docker run a ip addr', 'docker run a ip addr flush'],
    ['no such shell there', 'docker run -it debian sh', 'docker run -it debian ash'],
    [
      'another script',
      'docker run --entrypoint cat a /x',
      `docker run --entrypoint sh a -c 'cat /y'`,
    ],
    ['it is not pushed', 'docker build --push -t a .', 'docker build -o type=image -t a .'],
    ['another value', 'docker build --build-arg V=2 .', 'V=3 docker build --build-arg V .'],
    ['it is not handed over', 'docker build --build-arg V=2 .', 'V=2 docker build .'],
    ['it prints', 'docker compose config -q', 'docker compose config > x'],
    ['attached output is asked for', 'docker start -a job', 'docker start job'],
    ['other columns than asked', 'docker top web -ef', 'docker top web'],
    ['another folder', 'docker run --rm busybox ls /data', 'docker run --rm busybox ls -la /dat'],
    ['less than asked', 'docker run --rm busybox ls -l /data', 'docker run --rm busybox ls /data'],
    ['the shell does more', 'docker exec web npm test', `docker exec web sh -c 'npm test; ls'`],
    ['another default command', 'docker run -it --rm alpine sh', 'docker run -it --rm debian'],
    [
      'the entrypoint takes it',
      'docker run -it --entrypoint cat alpine sh',
      'docker run -it --entrypoint cat alpine',
    ],
  ];
  test.each(lines)('%s: %s · %s', (_why, expected, typed) => {
    expect(judge(expected, typed)).toBe('different');
  });
});

test('what was asked for is no habit', () => {
  const asked = 'docker run -it -e POSTGRES_PASSWORD=a postgres';
  expect(judge(asked, asked)).toBe('');
});

test.each([
  ['where any value may stand', 'docker login -u me r.io', 'docker login -u "$USER" r.io', ''],
  ['not in place of the image', 'docker run a', 'docker run $A', 'unreadable'],
  [
    'nor where the shell would fill it in',
    `docker run a sh -c 'echo $A'`,
    'docker run a sh -c "echo $A"',
    'unreadable',
  ],
])('a variable: %s', (_where, expected, typed, judged) =>
  expect(judge(expected, typed, { ...relax, free: ['-u'] })).toBe(judged),
);
