import { expect, test } from 'vitest';
import { withoutCutWaits } from '../engine/engine.ts';

const cut =
  'time="2026-11-30T23:28:10Z" level=error msg="error waiting for container: context canceled"\n';
const other = 'time="2026-11-30T23:28:10Z" level=error msg="error waiting for container: EOF"\n';

test.each([
  ['20.10 may say that it gave up its wait', '20.10.24+dfsg1', `3\n${cut}0\n`, '3\n0\n'],
  ['and say it twice', '20.10.24+dfsg1', `${cut}3\n${cut}`, '3\n'],
  ['a wait that failed stays', '20.10.24+dfsg1', `3\n${other}`, `3\n${other}`],
  ['what stands within a line stays', '20.10.24+dfsg1', `say ${cut}`, `say ${cut}`],
  ['a newer client has no such thing to say', '28.5.2+dfsg4', `3\n${cut}`, `3\n${cut}`],
])('%s', (_name, version, came, left) => {
  expect(withoutCutWaits(version, came)).toBe(left);
});
