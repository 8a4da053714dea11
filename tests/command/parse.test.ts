// The docker CLI's own verdicts, recorded from the binary, and what is said where it misleads.
import { describe, expect, test } from 'vitest';
import { explainLine } from '../../src/command/command.ts';
import { parseLine } from '../../src/command/parse.ts';

/** Each line with the class of the real CLI's error, or ok. */
const verdicts: [line: string, verdict: string][] = [
  ['docker run --env=A=b=c nginx', 'ok'],
  ['docker run --rm=yes nginx', 'invalid-argument'],
  ['docker run --rm false nginx', 'ok'],
  ['docker run -itd nginx', 'ok'],
  ['docker run -dp 80:80 nginx', 'ok'],
  ['docker run -p=8080:80 nginx', 'ok'],
  ['docker run -e= nginx', 'invalid-argument'],
  ['docker run -it=false nginx', 'ok'],
  ['docker run -name web', 'unknown-shorthand'],
  ['docker run -cidfile x', 'invalid-argument'],
  ['docker run -- nginx ls', 'ok'],
  ['docker run ---x nginx', 'bad-flag-syntax'],
  ['docker run --=x nginx', 'bad-flag-syntax'],
  ['docker ps --al', 'unknown-flag'],
  ['docker run --name', 'flag-needs-argument'],
  ['docker run -h', 'flag-needs-argument'],
  ['docker ps -h', 'ok'],
  ['docker run nginx -d', 'ok'],
  ['docker commit web x -m hi', 'too-few-or-many-args'],
  ['docker logs web -f', 'ok'],
  ['docker build . -t a', 'ok'],
  ['docker ps --context prod', 'unknown-flag'],
  ['docker ps -D', 'unknown-shorthand'],
  ['docker -D ps', 'ok'],
  ['docker urn -p 80:80 nginx', 'unknown-shorthand'],
  ['docker urn -v a:/x img', 'ok'],
  ['docker urn nginx', 'unknown-command'],
  ['docker container foo -x', 'unknown-shorthand'],
  ['docker container foo', 'unknown-command'],
  ['docker container isnpect --format x', 'unknown-flag'],
  ['docker', 'ok'],
  ['docker container', 'ok'],
  ['docker -- ps', 'ok'],
  ['docker -', 'unknown-command'],
  ['docker -v ps', 'ok'],
  ['docker -v foo --zz', 'unknown-flag'],
  ['docker -l loud ps', 'invalid-value'],
  ['docker help run', 'ok'],
  ['docker help foo', 'unknown-command'],
  ['docker remove web', 'ok'],
  ['docker image rmi nginx', 'ok'],
  ['docker container rmi nginx', 'unknown-command'],
  ['docker ls', 'unknown-command'],
  ['docker PS', 'unknown-command'],
  ['docker run --net host nginx', 'ok'],
  ['docker stop --time 3 web', 'ok'],
  ['docker ps --since x', 'unknown-flag'],
  ['docker volume create a b', 'too-few-or-many-args'],
  ['docker network connect a', 'too-few-or-many-args'],
  ['docker run -d --restart on-failure:x nginx', 'invalid-value'],
  ['docker run -d --restart bogus nginx', 'ok'],
  ['docker run -d --rm --restart always nginx', 'conflicting-options'],
  ['docker run -d -a stdout nginx', 'conflicting-options'],
  ['docker run -d -p 99999:80 nginx', 'invalid-value'],
  ['docker run -d -p 80-82:80 nginx', 'ok'],
  ['docker run -d -p 80:80-82 nginx', 'invalid-value'],
  ['docker run -d -v a:b:c:d nginx', 'ok'],
  ['docker run -d -v aa:bb:cc:dd nginx', 'invalid-value'],
  ['docker run -d --mount foo=bar nginx', 'invalid-argument'],
  ['docker run -d --mount type=bind,src=/x nginx', 'invalid-argument'],
  ['docker run -d --mount type=volume,dst=/a,bind-propagation=shared nginx', 'invalid-argument'],
  ['docker run -d Nginx', 'invalid-value'],
  ['docker run -d Foobar/baz', 'ok'],
  ['docker run -d --pull=foo nginx', 'invalid-value'],
  ['docker run -d --network a --network host nginx', 'conflicting-options'],
  ['docker run -d --network-alias x nginx', 'invalid-value'],
  ['docker run -d --platform bogus nginx', 'invalid-value'],
  ['docker run -d --add-host foo nginx', 'invalid-argument'],
  ['docker run -d --dns nine nginx', 'invalid-argument'],
  ['docker run -d --sysctl kernel.x=1 nginx', 'invalid-argument'],
  ['docker run -d --ulimit as=1 nginx', 'invalid-argument'],
  ['docker run -d --memory 5m nginx', 'ok'],
  ['docker run -d --cpus x nginx', 'invalid-argument'],
  ['docker run -d --health-interval 90 nginx', 'invalid-argument'],
  ['docker run -d --no-healthcheck --health-cmd x nginx', 'conflicting-options'],
  ['docker run -d --device /a:/b:zz nginx', 'invalid-value'],
  ['docker run -d --security-opt bogus nginx', 'invalid-value'],
  ['docker ps --filter status', 'invalid-argument'],
  ['docker cp a b', 'invalid-value'],
  ['docker cp a:/x b:/y', 'invalid-value'],
  ['docker tag Foo bar', 'invalid-value'],
  ['docker build -t Foo .', 'invalid-argument'],
  ['docker network create --gateway 1.1.1.1 n', 'invalid-value'],
  ['docker start -a one two', 'invalid-value'],
  ['docker stop ""', 'invalid-value'],
  ['docker compose up -d', 'ok'],
  ['docker compose -d up', 'unknown-shorthand'],
  ['docker compose up -d --watch', 'invalid-value'],
  ['docker compose up -d --attach web', 'invalid-value'],
  ['docker compose up --wait --exit-code-from web', 'invalid-value'],
  ['docker compose up --no-recreate -V', 'invalid-value'],
  ['docker compose up --build=false --no-build', 'ok'],
  ['docker compose create --build --no-build', 'invalid-value'],
  ['docker compose run -p 80 -P web', 'invalid-value'],
  ['docker compose up --pull daily', 'invalid-value'],
  ['docker compose up --pull build', 'ok'],
  ['docker compose up --scale web=x', 'invalid-value'],
  ['docker compose up --scale web=2', 'ok'],
  ['docker compose down --rmi none', 'invalid-value'],
  ['docker compose down --rmi local', 'ok'],
  ['docker compose images --format JSON', 'ok'],
  ['docker compose ls --format yaml', 'invalid-value'],
  ['docker compose cp a b', 'invalid-value'],
  ['docker compose cp - web:/a', 'ok'],
  ['docker compose commit web web:1', 'ok'],
  ['docker buildx build --platform linux/amd64 --push -t app .', 'ok'],
];

test.each(verdicts)('%s: %s', (line, verdict) => {
  const found = explainLine(line);
  expect(found.error?.code ?? found.verdict).toBe(verdict);
});

describe('what is said is what was meant', () => {
  const meant: [line: string, code: string, args: object][] = [
    ['', 'empty', {}],
    ['   # list them', 'empty', {}],
    ['dcoker ps', 'misspelled-docker', { word: 'dcoker' }],
    ['run -d nginx', 'missing-docker', { word: 'run' }],
    ['rm web', 'missing-docker', { word: 'rm' }],
    ['cp web:/a .', 'missing-docker', { word: 'cp' }],
    ['rm ~/.docker/config.json', 'not-docker', { word: 'rm' }],
    ['rm -rf data', 'not-docker', { word: 'rm' }],
    ['cp a b', 'not-docker', { word: 'cp' }],
    ['kill -9 1234', 'not-docker', { word: 'kill' }],
    ['export A=1', 'not-docker', { word: 'export' }],
    ['diff a b', 'not-docker', { word: 'diff' }],
    ['docker docker ps', 'docker-twice', {}],
    ['docker-compose up', 'old-compose', {}],
    ['kubectl get pods', 'not-docker', { word: 'kubectl' }],
    ['docker urn -p 80:80 nginx', 'unknown-command', { word: 'urn', parent: '', nearest: 'run' }],
    ['docker run -pd 8080:80 nginx', 'swallowed', { flag: '-p', value: 'd', better: '-dp' }],
    ['docker run -vd data:/x mysql', 'swallowed', { flag: '-v', value: 'd', better: '-dv' }],
    [
      'docker run --name -v data:/x img',
      'swallowed',
      { flag: '--name', value: '-v', better: null },
    ],
    ['docker build -t .', 'swallowed', { flag: '-t', value: '.', better: null }],
    ['docker logs --tail web', 'swallowed', { flag: '--tail', value: 'web', better: null }],
    ['docker commit web x -m hi', 'late-flag', { flag: '-m', command: 'commit' }],
    [
      'docker compose up -f x.yaml',
      'unknown-shorthand',
      { letter: 'f', word: '-f', command: 'compose up', nearest: '-f', slip: 'before-command' },
    ],
    [
      'docker --rm run nginx',
      'unknown-flag',
      { flag: '--rm', command: 'docker', nearest: '--rm', slip: 'after-command' },
    ],
    [
      'docker ps --context prod',
      'unknown-flag',
      { flag: '--context', command: 'ps', nearest: '--context', slip: 'before-command' },
    ],
  ];
  test.each(meant)('%s', (line, code, args) => {
    const found = parseLine(line);
    expect(
      found.kind === 'unreadable' && { code: found.problem.code, args: found.problem.args },
    ).toEqual({ code, args });
  });

  test('sudo, a prompt, curly quotes and long dashes are understood', () => {
    for (const line of [
      '$ docker run -d nginx',
      'sudo docker run -d nginx',
      'docker run –d nginx',
      'docker run —detach nginx',
      'docker run ––detach “nginx”',
      'docker run \\\n-d nginx',
    ]) {
      const found = parseLine(line);
      expect(
        found.kind === 'parsed' && found.command.flags.map(({ flag }) => flag.name),
        line,
      ).toEqual(['detach']);
    }
  });

  test('what a word processor has changed is told, and the line explained as it was meant', () => {
    const accepted = explainLine('docker run -e “A=b” nginx');
    expect([accepted.verdict, accepted.notice?.code]).toEqual(['ok', 'odd-characters']);
    expect(accepted.normal).toBe(explainLine('docker run -e "A=b" nginx').normal);
    const refused = explainLine('docker run —name “web” -v “$PWD/a:/a” nginx');
    expect(refused.error?.problem.code).toBe('odd-characters');
    expect(refused.normal).toBe(explainLine('docker run --name web -v "$PWD/a:/a" nginx').normal);
    const byEngine = explainLine('docker run --name “web” nginx');
    expect(byEngine.engineRefuses.map(({ code }) => code)).toEqual(['odd-characters']);
    expect(byEngine.notice).toBeNull();
  });

  test('a blank of a web page parts no words, and is seen', () => {
    const { error, normal } = explainLine('docker run -d\u00a0--name redis redis');
    expect([error?.code, error?.problem.code]).toEqual(['unknown-shorthand', 'odd-characters']);
    expect(normal).toBe(explainLine('docker run -d --name redis redis').normal);
    expect(explainLine('docker\u00a0ps').error?.code).toBe('odd-characters');
  });

  test('where docker only answers, no word is called wrong', () => {
    expect(explainLine('docker --version').words.map(({ role }) => role)).not.toContain('wrong');
  });

  test('the real verdict on a long dash is told apart from what is meant', () => {
    expect(explainLine('docker run –d nginx').error).toMatchObject({
      code: 'invalid-value',
      problem: { code: 'odd-characters' },
    });
  });
});
