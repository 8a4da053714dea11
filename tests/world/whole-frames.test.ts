// A frame reaches the terminal between two marks, in one write, and what asks for the window's size is told the terminal's.
import { expect, test } from 'vitest';
import { unseen, wholeFrames } from '../../src/world/whole-frames.ts';

const terminal = () => {
  const writes: string[] = [];
  const screen = { isTTY: true, columns: 40, rows: 12, write: (text: string) => writes.push(text) };
  const world = { screen: screen as unknown as NodeJS.WriteStream };
  return { writes, frames: wholeFrames(world), unseen: unseen(world), screen };
};

test.each(['one row', 'two\nrows\x1b[1A', 'Ünïcödé 한글'])(
  'a frame of %j is shown whole',
  (frame) => {
    const { writes, frames } = terminal();
    frames.write(frame);
    expect(writes).toEqual([`\x1b[?2026h${frame}\x1b[?2026l`]);
  },
);

test('what a prompt draws of which only the keys are wanted is not shown', () => {
  const { writes, unseen: frames } = terminal();
  frames.write('a row');
  expect(writes).toEqual([]);
  expect(frames).toMatchObject({ isTTY: true, columns: 40, rows: 12 });
});

test('the window is the terminal’s, a changed one too', () => {
  const { frames, screen } = terminal();
  expect(frames).toMatchObject({ isTTY: true, columns: 40, rows: 12 });
  screen.columns = 100;
  expect(frames).toMatchObject({ columns: 100 });
});
