// Processes, signals, pid namespaces and the clock.
import { expect, test } from 'vitest';
import { readAll, write } from '../../../src/sandbox/kernel/io.ts';
import { createKernel, newGroup } from '../../../src/sandbox/kernel/kernel.ts';
import type { Process, Program } from '../../../src/sandbox/kernel/process.ts';
import { pipe, sink } from '../../../src/sandbox/kernel/stream.ts';
import { forever, never, sleepUntil } from '../../../src/sandbox/kernel/waits.ts';

const fresh = () => createKernel(1, 1_000_000);
const noProcess = { argv: ['p'], parent: null };

function born(process: Process | null): Process {
  if (process === null) throw new Error('refused');
  return process;
}

test('a child writes through a pipe, and its parent reads to the end', () => {
  const kernel = fresh();
  let out = '';
  const writer: Program = function* (self) {
    yield* write(self, 1, 'x'.repeat(200_000));
    return 3;
  };
  const program: Program = function* (self) {
    const { reader, writer: end } = pipe();
    const child = born(
      kernel.spawn({ program: writer, argv: ['w'], parent: self, fds: new Map([[1, end]]) }),
    );
    end.release();
    self.fds.set(0, reader);
    out = yield* readAll(self, 0);
    kernel.reap(child);
    return child.ended?.kind === 'exit' ? child.ended.code : 1;
  };
  const process = born(kernel.spawn({ ...noProcess, program }));
  expect(kernel.run(() => process.ended !== null)).toBe('done');
  expect([out.length, process.ended, kernel.processes.size]).toEqual([
    200_000,
    { kind: 'exit', code: 3 },
    0,
  ]);
});

test('the clock jumps where everybody sleeps, and stands still for keys', () => {
  const kernel = fresh();
  const sleeper = born(
    kernel.spawn({
      ...noProcess,
      program: function* () {
        yield sleepUntil(1_060_000);
        return 0;
      },
    }),
  );
  expect(kernel.run(() => sleeper.ended !== null, { at: 1_010_000 })).toBe('time');
  expect(kernel.run(() => sleeper.ended !== null)).toBe('done');
  expect(Math.floor(kernel.now / 10)).toBe(106_000);
});

const inSpace = (program: Program) => {
  const kernel = fresh();
  const space = { parent: kernel.hostSpace, lastPid: 0, init: null };
  const process = born(kernel.spawn({ ...noProcess, program, space }));
  kernel.run(never);
  return { kernel, process };
};

test('the first process of a namespace ends by what it handles, and by KILL from outside', () => {
  const { kernel, process } = inSpace(forever);
  kernel.signal(process, 'TERM', null);
  expect([process.pid, process.ended]).toEqual([1, null]);
  kernel.signal(process, 'KILL', process);
  expect(process.ended).toBe(null);
  kernel.signal(process, 'KILL', null);
  expect(process.ended).toEqual({ kind: 'signal', signal: 'KILL', isOutOfMemory: false });
});

test('an orphan is a zombie under a first process that waits for nobody, and dies with it', () => {
  const { kernel, process } = inSpace(function* (self, kernel) {
    kernel.spawn({
      parent: self,
      argv: ['middle'],
      program: function* (middle) {
        kernel.spawn({
          parent: middle,
          argv: ['short'],
          program: function* () {
            yield sleepUntil(kernel.now + 5);
            return 0;
          },
        });
        kernel.spawn({ parent: middle, argv: ['long'], program: forever });
        return 0;
      },
    });
    yield* forever();
    return 0;
  });
  const table = [...kernel.processes.values()].map(({ name, pid, parent, ended }) => [
    name,
    pid,
    parent?.pid,
    ended !== null,
  ]);
  expect(table).toEqual([
    ['p', 1, undefined, false],
    ['middle', 7, 1, true],
    ['short', 8, 1, true],
    ['long', 9, 1, false],
  ]);
  kernel.signal(process, 'KILL', null);
  expect(kernel.processes.size).toBe(0);
});

test('over the limit of its group the biggest process is killed, and over the pids limit none is born', () => {
  const kernel = fresh();
  const group = { ...newGroup('box', kernel.hostGroup), memoryLimit: 10_000_000, pidsLimit: 2 };
  const one = born(kernel.spawn({ ...noProcess, program: forever, group }));
  const two = born(kernel.spawn({ ...noProcess, program: forever, group }));
  expect(kernel.spawn({ ...noProcess, program: forever, group })).toBe(null);
  expect(kernel.useMemory(two, 20_000_000)).toBe(false);
  expect([one.ended, two.ended, group.outOfMemoryKills]).toEqual([
    null,
    { kind: 'signal', signal: 'KILL', isOutOfMemory: true },
    1,
  ]);
});

test('a frozen process hears of a signal when it goes on', () => {
  const kernel = fresh();
  const group = { ...newGroup('box', kernel.hostGroup), isPaused: true };
  const process = born(kernel.spawn({ ...noProcess, program: forever, group }));
  kernel.signal(process, 'TERM', null);
  kernel.run(never);
  expect(process.ended).toBe(null);
  group.isPaused = false;
  kernel.run(() => process.ended !== null);
  expect(process.ended?.kind).toBe('signal');
});

test('a loop without end is stopped by its turns, and lets time pass for others', () => {
  const kernel = fresh();
  const busy = born(
    kernel.spawn({
      ...noProcess,
      program: function* () {
        for (;;) yield { isReady: () => true, at: null };
      },
    }),
  );
  expect(kernel.run(never, { turns: 1000 })).toBe('turns');
  const sleeper = born(
    kernel.spawn({
      ...noProcess,
      program: function* () {
        yield sleepUntil(kernel.now + 3_600_000);
        return 0;
      },
    }),
  );
  expect(kernel.run(() => sleeper.ended !== null, { turns: 2_000_000 })).toBe('done');
  kernel.signal(busy, 'INT', null);
  expect(kernel.processes.size).toBe(0);
});

test('who writes to nobody is ended by PIPE', () => {
  const kernel = fresh();
  const { reader, writer } = pipe();
  reader.release();
  const process = born(
    kernel.spawn({
      ...noProcess,
      fds: new Map([
        [1, writer],
        [2, sink(() => undefined)],
      ]),
      program: function* (self) {
        yield* write(self, 1, 'x');
        return 0;
      },
    }),
  );
  kernel.run(never);
  expect(process.ended).toEqual({ kind: 'signal', signal: 'PIPE', isOutOfMemory: false });
});
