// Which word was meant: slips of the hand, words of like meaning, the expected answer's own words first.
import { expect, test } from 'vitest';
import { gradeCommand, parseLine, type Relax } from '../../src/command/command.ts';

const guesses: [line: string, nearest: string][] = [
  ['run --dteach x', '--detach'],
  ['run --netowrk n x', '--network'],
  ['rum x', 'run'],
  ['run --drop-cap ALL x', '--cap-drop'],
  ['run -D x', '-d'],
  ['run -M 1g x', '-m'],
  ['ps -A', '-a'],
  ['run --it x', '-it'],
  ['logs --f web', '-f'],
  ['run --port 80:80 x', '--publish'],
  ['run --environment A=b x', '--env'],
  ['run --alias a x', '--network-alias'],
  ['build --name x .', '--tag'],
  ['run --cpu 1 x', '--cpus'],
  ['delete web', 'rm'],
  ['mv a b', 'rename'],
  ['copy a b', 'cp'],
  ['log web', 'logs'],
  ['ls', 'ps'],
  ['up', 'compose up'],
  ['prune', 'system prune'],
  ['df', 'system df'],
  ['run -name web x', '--name'],
  ['run -rm x', '--rm'],
  ['volumes', 'volume ls'],
  ['network add n web', 'network connect'],
  ['image delete x', 'image rm'],
  ['volume lits', 'volume ls'],
  ['images -notrunc', '--no-trunc'],
  ['run --envfile x y', '--env-file'],
  ['run --mem 1g x', '--memory'],
  ['ps --al', '--all'],
  ['logs --lines 5 web', '--tail'],
  ['build --nocache .', '--no-cache'],
  ['ssh web', 'exec'],
  ['compose delete', 'compose rm'],
  ['inspet web', 'inspect'],
  ['rm -F web', '-f'],
  ['run --Detach x', '--detach'],
];
test.each(guesses)('docker %s: %s', (line, nearest) => {
  const found = parseLine(`docker ${line}`);
  expect(found.kind === 'unreadable' && found.problem.args).toMatchObject({ nearest });
});

test('another flag of docker is no misspelling of the expected one', () => {
  const relax: Relax = { free: [], any: [], mayAdd: [], shell: [], in: null, exact: false };
  for (const [expected, typed, nearest] of [
    ['docker ps --format x', 'docker ps --force', null],
    ['docker stats --no-stream', 'docker stats --no-recreate', null],
    ['docker logs --tail 5 web', 'docker logs --all web', null],
    ['docker run --cap-add X a', 'docker run --label-add X a', '--cap-add'],
    ['docker network create --attachable n', 'docker network create --attach n', '--attachable'],
    ['docker rm -v web', 'docker rm --volume web', '--volumes'],
    ['docker compose up -d', 'docker compose start -d', null],
    ['docker compose up --build', 'docker compose restart --build', null],
    ['docker compose up --build', 'docker compose restart --biuld', null],
  ] as const) {
    const grade = gradeCommand([expected], relax, typed);
    expect(grade.kind === 'unreadable' && grade.problem.args, typed).toMatchObject({ nearest });
  }
});

test('the expected answer breaks ties', () => {
  const relax: Relax = { free: [], any: [], mayAdd: [], shell: [], in: null, exact: false };
  for (const [expected, typed, nearest] of [
    ['docker rm web', 'docker rum web', 'rm'],
    ['docker run web', 'docker rum web', 'run'],
    ['docker stats web', 'docker stast web', 'stats'],
    ['docker start web', 'docker stast web', 'start'],
  ] as const) {
    const grade = gradeCommand([expected], relax, typed);
    expect(grade.kind === 'unreadable' && grade.problem.args).toMatchObject({ nearest });
  }
});
