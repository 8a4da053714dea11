// What a note may show: fragments, whole commands in fences, accepted answers.
import { expect, test } from 'vitest';
import {
  checkAccepted,
  checkFence,
  checkFragment,
  isDockerWord,
  type Relax,
} from '../../src/command/command.ts';

const codes = (found: { code: string }[]): string[] => found.map(({ code }) => code);

const fragments: [code: string, codes: string[]][] = [
  ['docker run', []],
  ['docker run --rm -it IMAGE [COMMAND]', []],
  ['docker run -p HOST:CONTAINER', []],
  ['docker logs -f …', []],
  ['docker compose -f a.yaml up -d', []],
  ['docker image prune -a', []],
  ['docker COMMAND --help', []],
  ['docker container', []],
  ['docker run --name', []],
  ['docker run nginx --whatever', []],
  ['docker volume ls --fitler', ['unknown-flag']],
  ['docker volumes', ['unknown-command']],
  ['docker rm -z', ['unknown-shorthand']],
  ['docker compose -d up', ['unknown-shorthand']],
];
test.each(fragments)('fragment %s: %j', (code, said) =>
  expect(codes(checkFragment(code))).toEqual(said),
);

const fences: [line: string, codes: string[]][] = [
  ['docker rm $(docker ps -aq)', []],
  ['docker ps -a | grep web', []],
  ['docker logs web 2>&1 | head', []],
  ['docker exec $CONTAINER ls', []],
  ['docker run --rm busybox sh -c "echo $HOME; ls"', []],
  ['docker run $IMAGE', []],
  ['docker run --rm -v $(docker volume ls -q):/old busybox cat /old/f', []],
  ['docker run --help', []],
  ['docker run x:y:z', ['bad-image']],
  ['docker run -v a:/x busybox', ['drive-letter']],
  ['docker run –d nginx', ['bad-image']],
];
test.each(fences)('fence %s: %j', (line, said) => expect(codes(checkFence(line))).toEqual(said));

const accepted: [line: string, codes: string[]][] = [
  ['docker run -d nginx', []],
  ['docker run --bogus nginx', ['unknown-flag']],
  ['docker run -v a:/x nginx', ['drive-letter']],
  ['docker run -v data:rel nginx', ['relative-container-path']],
  ['docker run -v data:/ nginx', ['root-target']],
  ['docker run -v da/ta:/x nginx', ['volume-name']],
  ['docker run -v data:/x:readonly nginx', ['mount-mode']],
  ['docker run --restart always:3 nginx', ['restart-retries']],
  ['docker run --restart forever nginx', ['restart-policy']],
  ['docker run -m 5m nginx', ['memory-too-small']],
  ['docker run --name a/b nginx', ['container-name']],
  ['docker run -w app nginx', ['relative-workdir']],
  ['docker run -v aa:/x -v bb:/x nginx', ['duplicate-target']],
  ['docker run --mount type=bind,dst=/x nginx', ['mount-source']],
  ['docker run --mount type=bnd,src=/a,dst=/x nginx', ['mount-type']],
];
const relax: Relax = { free: [], any: [], mayAdd: [], shell: [], in: null, exact: false };
test.each(accepted)('accepted answer %s: %j', (line, said) =>
  expect(codes(checkAccepted(line, relax))).toEqual(said),
);

test("Docker's own words are known, whatever their case", () => {
  for (const word of [
    'run',
    'SIGILL',
    'kill',
    '--detach',
    'entrypoint',
    'exited',
    'docker run',
    'compose',
  ])
    expect(isDockerWord(word), word).toBe(true);
  for (const word of ['volume1', '필드', 'sigkil', ''])
    expect(isDockerWord(word), word).toBe(false);
});
