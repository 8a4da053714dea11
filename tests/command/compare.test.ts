// Pairs of commands that mean the same, and pairs that do not with what is said about them.
import { describe, expect, test } from 'vitest';
import { gradeCommand, type Relax } from '../../src/command/command.ts';

const strict: Relax = { free: [], any: [], mayAdd: [], shell: [], in: null, exact: true };
const lenient: Relax = { ...strict, exact: false };
const codes = (expected: string, typed: string, relax = strict): string[] => {
  const grade = gradeCommand([expected], relax, typed);
  if (grade.kind === 'unreadable') return [grade.problem.code];
  return grade.kind === 'right' ? [] : grade.differences.map(({ code }) => code);
};

const same: [one: string, other: string][] = [
  [
    'docker run -d --name db -v data:/p mysql',
    'docker container run --detach --name=db --mount type=volume,src=data,dst=/p mysql',
  ],
  ['docker run -d --name db -v data:/p mysql', 'docker run -dv data:/p --name db mysql:latest'],
  ['docker run -it --rm alpine', 'docker run --rm -ti docker.io/library/alpine'],
  ['docker run -v $PWD/a:/a:ro x', 'docker run --mount type=bind,source=./a,target=/a,readonly x'],
  ['docker run --tmpfs /t x', 'docker run --mount type=tmpfs,destination=/t x'],
  ['docker run -v data:/p/ x', 'docker run -v data:/p:rw x'],
  ['docker run -v data:/p:nocopy x', 'docker run --mount src=data,dst=/p,volume-nocopy x'],
  [
    'docker run -p 8000-8002:9000-9002 x',
    'docker run -p 8002:9002 -p 8000:9000/tcp -p 8001:9001 x',
  ],
  ['docker run -p 8080:80 x', 'docker run -p published=8080,target=80 x'],
  ['docker run -m 512m x', 'docker run --memory 0.5g x'],
  ['docker run -m 512m x', 'docker run --memory=536870912 x'],
  ['docker run --cpus 1.50 x', 'docker run --cpus=1.5 x'],
  ['docker run --cap-add NET_ADMIN x', 'docker run --cap-add cap_net_admin x'],
  ['docker run --ulimit nofile=1024 x', 'docker run --ulimit nofile=1024:1024 x'],
  ['docker run --add-host a:1.2.3.4 x', 'docker run --add-host a=1.2.3.4 x'],
  ['docker run --network n --network-alias a x', 'docker run --net name=n,alias=a x'],
  ['docker run --network bridge x', 'docker run x'],
  ['docker run --pull missing --restart no --sig-proxy x', 'docker run x'],
  ['docker run -a stdout -a stderr x', 'docker run x'],
  ['docker run -e A=1 -e A=2 x', 'docker run -e A=2 x'],
  ['docker run --health-interval 90s x', 'docker run --health-interval 1m30s x'],
  ['docker run --platform linux/x86_64 x', 'docker run --platform linux/amd64 x'],
  ['docker inspect --type container web', 'docker container inspect web'],
  ['docker start -i web', 'docker start -ai web'],
  ['docker rm a1 b1', 'docker container rm b1 a1'],
  ['docker rmi nginx', 'docker image rm nginx:latest'],
  ['docker build -t app .', 'docker build ./ --tag app:latest -f Dockerfile'],
  ['docker build -t app .', 'docker buildx build --tag=app $PWD'],
  ['docker volume create data', 'docker volume create --name data --driver local'],
  ['docker network create -d bridge n', 'docker network create n'],
  ['docker images --filter dangling=true', 'docker image ls -f dangling=1'],
  ['docker top web -o pid,cmd', "docker top web '-o pid,cmd'"],
  ['docker exec -d web touch /x', 'docker exec -d -i web touch /x'],
  ['docker logs --tail all web', 'docker logs web'],
  ['docker kill -s 9 web', 'docker kill web'],
  ['docker stop -t 5 web', 'docker container stop --time=5 web'],
  ['docker ps -l', 'docker container ls --last 1'],
  ['docker cp web:/a ./b', 'docker cp web:a b'],
  ['docker compose config', 'docker compose convert'],
  ['docker compose -f a.yaml up -d web db', 'docker compose --file ./a.yaml up --detach db web'],
  ['docker --debug ps', 'docker ps'],
];
test.each(same)('%s = %s', (one, other) => {
  expect(codes(one, other)).toEqual([]);
  expect(codes(other, one)).toEqual([]);
});

const different: [expected: string, typed: string, codes: string[]][] = [
  ['docker run nginx', 'docker create nginx', ['wrong-command']],
  ['docker run -d nginx', 'docker run -d redis', ['wrong-image']],
  ['docker run -d nginx:1.27', 'docker run -d nginx', ['wrong-image']],
  ['docker run -p 8080:80 x', 'docker run -p 80:8080 x', ['ports-swapped']],
  ['docker run -p 8080:80 x', 'docker run -p 8081:80 x', ['wrong-value']],
  ['docker run -p 80:80 x', 'docker run -p 80 x', ['wrong-value']],
  ['docker run -p 80:80 x', 'docker run -p 0.0.0.0:80:80 x', ['wrong-value']],
  ['docker run -p 80:80 x', 'docker run -p 80:80/udp x', ['wrong-value']],
  ['docker run -v data:/p x', 'docker run -v ./data:/p x', ['bind-for-volume']],
  ['docker run -v ./data:/p x', 'docker run -v data:/p x', ['volume-for-bind']],
  ['docker run -v data:/p x', 'docker run -v /p:data x', ['mount-swapped']],
  ['docker run -v data:/p:ro x', 'docker run -v data:/p x', ['read-only-lost']],
  ['docker run -v data:/p x', 'docker run -v data:/p:ro x', ['read-only-added']],
  ['docker run -v data:/p x', 'docker run -v data:p x', ['engine-refuses', 'wrong-value']],
  ['docker run -v data:/p x', 'docker run -v other:/p x', ['wrong-value']],
  ['docker run -d -p 80:80 nginx', 'docker run nginx -d -p 80:80', ['flag-after-image']],
  ['docker exec -it web sh', 'docker exec web -it sh', ['flag-after-image']],
  ['docker run -d --name web nginx', 'docker run --name -d nginx', ['swallowed-value']],
  ['docker run --rm alpine ls', 'docker run --rm false alpine ls', ['value-became-image']],
  ['docker run -e A=b redis', 'docker run -e A b redis', ['split-value']],
  ['docker run -e A= x', 'docker run -e A x', ['wrong-value']],
  ['docker run -d x', 'docker run x', ['missing-flag']],
  ['docker run x', 'docker run -d x', ['extra-flag']],
  ['docker run -m 512m x', 'docker run -m 512k x', ['engine-refuses', 'wrong-value']],
  ['docker run x sh', 'docker run x', ['missing-container-command']],
  ['docker run x', 'docker run x sh', ['extra-container-command']],
  ['docker run x bash', 'docker run x sh', ['wrong-container-command']],
  ['docker rm web db', 'docker rm web', ['missing-argument']],
  ['docker rm web', 'docker rm db', ['wrong-argument']],
  ['docker tag app app:1', 'docker tag app:1 app', ['swapped-arguments']],
  ['docker run --init x', 'docker run --init=false x', ['flag-off']],
  ['docker ps', 'docker -H tcp://1.2.3.4 ps', ['extra-flag']],
  ['docker compose up -d', 'docker compose -f compose.yaml up -d', ['extra-flag']],
];
test.each(different)('%s is not %s: %j', (expected, typed, said) =>
  expect(codes(expected, typed)).toEqual(said),
);

describe('leniency', () => {
  const asked = 'docker run -d nginx';
  const lines: [fact: string, expected: string, typed: string, relax: Relax, codes: string[]][] = [
    [
      'a name that nobody asked for does no harm',
      asked,
      'docker run -d --name web nginx',
      lenient,
      [],
    ],
    [
      'unless the question is exact',
      asked,
      'docker run -d --name web nginx',
      strict,
      ['extra-flag'],
    ],
    ['-f on rm does no harm', 'docker rm web', 'docker rm -f web', lenient, []],
    [
      'a published port is never harmless',
      asked,
      'docker run -d -p 80:80 nginx',
      lenient,
      ['extra-flag'],
    ],
    [
      'a free flag may be absent',
      'docker run --name web nginx',
      'docker run nginx',
      { ...strict, free: ['--name'] },
      [],
    ],
    [
      'a free flag may have any value',
      'docker run --name web nginx',
      'docker run --name other nginx',
      { ...strict, free: ['--name'] },
      [],
    ],
    [
      'any value must still be there',
      'docker run --name web nginx',
      'docker run nginx',
      { ...lenient, any: ['--name'] },
      ['missing-flag'],
    ],
    [
      'any value may differ',
      'docker run --name web nginx',
      'docker run --name other nginx',
      { ...strict, any: ['--name'] },
      [],
    ],
    [
      'what may be added may be added',
      asked,
      'docker run -d --rm nginx',
      { ...strict, mayAdd: ['--rm'] },
      [],
    ],
    [
      'what may be added must be there when the answer has it',
      'docker run --rm nginx',
      'docker run nginx',
      { ...strict, mayAdd: ['--rm'] },
      ['missing-flag'],
    ],
    [
      'any shell of the list will do',
      'docker exec -it web bash',
      'docker exec -it web /bin/sh',
      { ...strict, shell: ['sh', 'bash'] },
      [],
    ],
    [
      'the working directory may be given',
      'docker run -v /data/app:/a x',
      'docker run -v .:/a x',
      { ...strict, in: '/data/app' },
      [],
    ],
  ];
  test.each(lines)('%s', (_, expected, typed, relax, said) =>
    expect(codes(expected, typed, relax)).toEqual(said),
  );

  test('a bind mount by --mount is right, with a remark', () => {
    const grade = gradeCommand(
      ['docker run -v /a:/b x'],
      strict,
      'docker run --mount type=bind,src=/a,dst=/b x',
    );
    expect(grade.kind === 'right' && grade.remarks.map(({ code }) => code)).toEqual([
      'mount-needs-path',
    ]);
  });

  test('the nearest accepted answer is compared, and every difference is told', () => {
    const grade = gradeCommand(
      ['docker create x', 'docker run -d -p 80:80 -e A=b --name web -v data:/p nginx'],
      strict,
      'docker run -d nginx',
    );
    expect(
      grade.kind === 'different' && [grade.nearest.slice(0, 10), grade.differences.length],
    ).toEqual(['docker run', 4]);
  });
});
