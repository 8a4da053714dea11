// Points that an answer names and says something else of as well: they are put before whoever said it, and not ticked.
import { expect, it, test } from 'vitest';
import { heardPoints } from '../../src/interview/touch.ts';

it.each([
  [
    'a part of it is denied behind a but',
    "the kernel's log names denials of AppArmor and SELinux",
    'The kernel log names the denials of SELinux, but for AppArmor you find nothing in it.',
  ],
  [
    'the thing that shows it is denied',
    'the old one is still there: `docker volume ls`',
    "The old volume is still there, but docker volume ls doesn't list it any more.",
  ],
  [
    'what stays is said not to stay',
    '명명된 볼륨도 익명 볼륨도 남는다',
    '명명된 볼륨은 남지만 익명 볼륨은 남지 않습니다.',
  ],
  [
    'two clauses have changed what they say',
    '도구가 다 있는 스테이지에서 컴파일하고, 결과만 작은 마지막 스테이지로 옮긴다',
    '작은 마지막 스테이지에서 컴파일하고 결과를 도구가 다 있는 스테이지로 옮깁니다.',
  ],
  [
    'the condition is the contrary one',
    '한도가 있으면 문제를 일으킨 컨테이너만 걸린다',
    '한도가 없으면 문제를 일으킨 컨테이너만 걸립니다.',
  ],
])('is in doubt where %s', (_, point, text) =>
  expect(heardPoints([point], text)).toEqual({ touched: [], doubtful: [0] }),
);

it.each([
  [
    'a denial is of what another point is about',
    [
      'its tasks are stopped and started on other nodes',
      "running tasks don't move back by themselves",
    ],
    "Its tasks are stopped and started on other nodes, and running tasks don't move back by themselves.",
    [0, 1],
  ],
  [
    'a noun is denied on the way to the verb',
    ['드물게 바뀌는 것부터 적는다'],
    '잘 안 바뀌는 것부터, 드물게 바뀌는 것부터 적습니다.',
    [0],
  ],
])('is no doubt: %s', (_, points, text, touched) =>
  expect(heardPoints(points, text)).toEqual({ touched, doubtful: [] }),
);

test('what nothing was said of is in no doubt', () => {
  expect(heardPoints(['the old one is still there'], 'I never use swarm.')).toEqual({
    touched: [],
    doubtful: [],
  });
});
