// The terminal's other screen: entered with the first picture, left once, and given back by a signal that nobody else hears.
import { expect, test } from 'vitest';
import { alternateOf } from '../../src/world/alternate.ts';
import type { Signal } from '../../src/world/world.ts';

const terminal = () => {
  let written = '';
  const listeners = new Set<(signal: Signal) => void>();
  const died: Signal[] = [];
  const alternate = alternateOf(
    (text) => (written += text),
    (leave) => {
      listeners.add(leave);
      return () => void listeners.delete(leave);
    },
    (signal) => died.push(signal),
  );
  const taken = (): string => {
    const all = written;
    written = '';
    return all;
  };
  return { alternate, listeners, died, taken };
};

const enter = '\x1b[?1049h';
const back = '\x1b[?1049l\x1b[?25h';

test('is entered with the first picture, and the next one is drawn over it', () => {
  const { alternate, taken } = terminal();
  expect(alternate.isOn()).toBe(false);
  alternate.draw(['one', 'two'], null);
  expect([alternate.isOn(), taken()]).toEqual([
    true,
    `\x1b[?2026h${enter}\x1b[?25l\x1b[H\x1b[2Kone\r\n\x1b[2Ktwo\x1b[J\x1b[2;1H\x1b[?2026l`,
  ]);
  alternate.draw(['three'], { row: 0, column: 4 });
  expect(taken()).toBe('\x1b[?2026h\x1b[?25l\x1b[H\x1b[2Kthree\x1b[J\x1b[?25h\x1b[1;5H\x1b[?2026l');
});

test('is left once, with its rows cleared for terminals that have but one screen', () => {
  const { alternate, listeners, taken } = terminal();
  alternate.leave();
  expect(taken()).toBe('');
  alternate.draw(['one'], null);
  taken();
  alternate.leave();
  alternate.leave();
  expect(taken()).toBe(`\x1b[2J\x1b[H${back}`);
  expect([alternate.isOn(), listeners.size]).toEqual([false, 0]);
});

test('a signal gives the terminal back before it ends the program', () => {
  const { alternate, listeners, died, taken } = terminal();
  alternate.draw(['one'], null);
  for (const leave of listeners) leave('SIGTERM');
  expect(taken().endsWith(back)).toBe(true);
  expect([died, listeners.size]).toEqual([['SIGTERM'], 0]);
});
