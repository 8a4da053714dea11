// Programs that read a terminal: lines, Ctrl-D, Ctrl-C, prompts.
import { expect, test } from 'vitest';
import { openTty } from '../../../src/sandbox/kernel/tty.ts';
import { newBox, start } from '../box.ts';

/** What appears after each piece that is typed; the first is what appears before any. */
function typed(program: string, pieces: readonly string[]): string[] {
  const box = newBox();
  const { kernel } = box;
  let shown = '';
  const tty = openTty({
    name: '/dev/pts/0',
    show: (text) => {
      shown += text;
    },
    signal: kernel.signalJob,
  });
  kernel.terminal = tty;
  const ignore = () => undefined;
  const process = start(box, [program], ignore, ignore);
  Object.assign(process, { tty, fds: new Map([0, 1, 2].map((fd) => [fd, tty])) });
  tty.foreground = process.job;
  const outputs = ['', ...pieces].map((piece) => {
    tty.type(piece);
    shown = '';
    const pause = kernel.run(() => process.ended !== null, { turns: 100_000 });
    return pause === 'keys' || pause === 'done' ? shown : pause;
  });
  return [...outputs, JSON.stringify(process.ended)];
}

const greeting =
  "\r\n\r\nBusyBox v1.38.0 (Debian 1:1.38.0-3+b1) built-in shell (ash)\r\nEnter 'help' for a list of built-in commands.\r\n\r\n/ # ";

test('a shell prompts, runs lines, goes on in the next one and ends with Ctrl-D', () => {
  expect(
    typed('sh', [
      'echo hi\n',
      'cd /etc\n',
      'for i in 1 2\n',
      'do echo $i; done\n',
      'foo\n',
      '\x04',
    ]),
  ).toEqual([
    greeting,
    'hi\r\n/ # ',
    '/etc # ',
    '> ',
    '1\r\n2\r\n/etc # ',
    'sh: foo: not found\r\n/etc # ',
    '',
    '{"kind":"exit","code":127}',
  ]);
});

test('Ctrl-C ends what is in the foreground and the loop around it, and not the shell', () => {
  const loop = 'while :; do sleep 1; done\n';
  const pieces = ['cat\n', 'line\n', '\x03', 'echo $?\n', loop, '\x03', 'exit 4\n'];
  expect(typed('sh', pieces).slice(1)).toEqual([
    '',
    'line\r\n',
    '\r\n/ # ',
    '130\r\n/ # ',
    'turns',
    '/ # ',
    '',
    '{"kind":"exit","code":4}',
  ]);
});

test('time goes on while a program runs, and stands still at a prompt', () => {
  expect(typed('sh', ['sleep 60; echo later\n'])[1]).toBe('later\r\n/ # ');
});

test('cat gives each line back, and ends with Ctrl-D', () => {
  expect(typed('cat', ['one\n', 'two', '\x04', '\x04'])).toEqual([
    '',
    'one\r\n',
    '',
    'two',
    '',
    '{"kind":"exit","code":0}',
  ]);
});
