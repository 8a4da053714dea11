// What never ends is ended: by memory, by depth, by the number of processes, or by its turns; the world stays.
import { expect, test } from 'vitest';
import { newBox, runIn } from '../box.ts';

const fork = "sh: line 0: can't fork: Resource temporarily unavailable\n";
const table: [script: string, pause: string, exit: number, stdout: string][] = [
  ['while :; do :; done', 'turns', -1, ''],
  ['until false; do sleep 0; done', 'turns', -1, ''],
  ['yes >/dev/null', 'turns', -1, ''],
  ['f() { f; }; f', 'done', 139, ''],
  ['a() { (a); }; a', 'done', 139, ''],
  ['x=a; while :; do x=$x$x; done', 'done', 137, ''],
  ['echo $(yes)', 'done', 137, ''],
  ['tail /dev/zero', 'done', 137, ''],
  ['yes | head -n 2', 'done', 0, 'y\ny\n'],
  ['cat /dev/zero | head -c 1000000 | wc -c', 'done', 0, '1000000\n'],
  ['dd if=/dev/zero of=/big bs=1M count=300 2>/dev/null; wc -c < /big', 'done', 0, '314572800\n'],
  ['sleep 100000d; echo later', 'done', 0, 'later\n'],
];

test.each(table)('%s', (script, pause, exit, stdout) => {
  const box = newBox();
  const ran = runIn(box, script, { turns: 20_000 });
  expect([ran.pause, ran.exit, ran.stdout.slice(0, 100)]).toEqual([pause, exit, stdout]);
  expect(runIn(box, 'echo still here', { turns: 200_000 }).stdout).toBe('still here\n');
});

test('a fork bomb is out of processes, and is gone when its group is killed', () => {
  const box = newBox();
  const ran = runIn(box, 'f() { f | f & }; f', { turns: 60_000 });
  expect(ran.stderr.startsWith(fork)).toBe(true);
  expect(box.kernel.processes.size).toBeLessThanOrEqual(4000);
  const all = [...box.kernel.processes.values()];
  for (const process of all) box.kernel.signal(process, 'KILL', null);
  expect(runIn(box, 'echo still here').stdout).toBe('still here\n');
});

test('two worlds with one seed say the same', () => {
  const script = 'echo $RANDOM; mktemp -u; date; ls -l / | head -3; ps; head -c 4 /dev/random | od';
  expect(runIn(newBox(), script)).toEqual(runIn(newBox(), script));
});
