// The prompt of a terminal by itself: what it makes of keys that come together, of what is no key, and of an error.
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { Key } from '../../src/face/key.ts';
import { playOnTerminal, type Playable } from '../../src/face/terminal.ts';
import { alternateOf } from '../../src/world/alternate.ts';
import { keyboardOf } from '../../src/world/keyboard.ts';
import type { World } from '../../src/world/world.ts';

type Drawn = { body: string; fillsWindow?: boolean };
type Played = { result: Promise<string>; drawn(): number; text(): string; written(): string };

/** Types what is given at once; ⏎ ends it with all that was typed. */
function played(
  typed: string[],
  press: (key: Key) => void = () => undefined,
  drawnAs: (text: string) => Drawn = (text) => ({ body: `typed ${text.length}` }),
  isSlow = false,
): Played {
  const input = Object.assign(new PassThrough(), { isTTY: true, isRaw: false });
  const screen = Object.assign(new PassThrough(), { columns: 80, rows: 24 });
  const nothing = () => undefined;
  const job = { raw: nothing, hold: nothing, release: nothing, stop: nothing };
  const later = { lend: () => nothing, onPause: () => nothing };
  const keyboard = keyboardOf(
    input as unknown as NodeJS.ReadStream,
    { ...job, ...later },
    () => false,
  );
  const out = { size: () => ({ columns: 80, rows: 24 }) };
  const world = {
    out,
    screen,
    alternate: alternateOf(
      (text) => void screen.write(text),
      later.onPause,
      () => undefined,
    ),
    keyboard: () => keyboard,
    onSignal: later.onPause,
    onPause: later.onPause,
  };
  let [text, drawn, written] = ['', 0, ''];
  screen.on('data', (bytes: Buffer) => (written += bytes.toString()));
  let result: string | null = null;
  const play: Playable<string> = {
    press: (key) => {
      press(key);
      if (key.name === 'return') result = text;
      else text += key.sequence;
    },
    draw: () => {
      drawn += 1;
      return { keys: 'the keys', caret: null, ...drawnAs(text) };
    },
    settled: () => [],
    result: () => result,
    close: () => undefined,
  };
  const ended = playOnTerminal(play, world as unknown as World);
  // A prompt drops what was typed before its first picture.
  const send = (part: string): void => void input.write(Buffer.from(part, 'latin1'));
  const type = () => typed.forEach(send);
  // One key after each picture, where a picture may stand elsewhere than the one before.
  let sent = 0;
  const next = () => {
    if (drawn === sent) return;
    sent = drawn;
    setImmediate(() => typed.splice(0, 1).forEach(send));
  };
  if (isSlow) screen.on('data', next);
  else screen.once('data', () => setImmediate(type));
  return { result: ended, drawn: () => drawn, text: () => text, written: () => written };
}

test('ten thousand characters that come together are one more drawing', async () => {
  const pasted = 'docker run '.repeat(1000).slice(0, 10_000);
  const { result, drawn } = played([pasted, '\r']);
  expect(await result).toBe(pasted);
  expect(drawn()).toBeLessThanOrEqual(3);
});

test.each([
  ['a report of the mouse', ['\x1b[<0;10;10M']],
  ['an old report of the mouse', ['\x1b[M !!']],
  ['F1 and F5', ['\x1bOP', '\x1b[15~']],
  ['Insert and Alt-b', ['\x1b[2~', '\x1bb']],
  ['a key as kitty tells it', ['\x1b[97;5u']],
  [
    'what a terminal answers when it is asked',
    ['\x1b[?62;22c', '\x1b]11;rgb:0000/0000/0000\x1b\\'],
  ],
  ['one that comes in two parts', ['\x1b[<0;1', '0;10M']],
])('%s is no text', async (_, parts) => {
  const { result } = played(['a', ...parts, 'b', '\r']);
  expect(await result).toBe('ab');
});

test('characters of several bytes stay whole beside them', async () => {
  const latin1 = (text: string) => Buffer.from(text).toString('latin1');
  const { result } = played([latin1('한\x1b[<0;1;1M글'), '\r']);
  expect(await result).toBe('한글');
});

test('Ctrl-C behind the key that ends the prompt, in one read with it, is heard', async () => {
  await expect(played(['x', '\r\x03']).result).rejects.toMatchObject({ signal: 'SIGINT' });
});

test('an error takes the picture away before it is told', async () => {
  const { result, written } = played(['x'], () => {
    throw new Error('a mistake');
  });
  await expect(result).rejects.toThrow('a mistake');
  expect(written().slice(written().lastIndexOf('the keys'))).toMatch(
    /\x1b\[2K[^]*\x1b\[\?25h\x1b\[\?2026l$/,
  );
});

test.each<[fact: string, parts: string[], read: string]>([
  [
    'a paste is one answer, its breaks told from ⏎',
    ['\x1b[200~a \\\r  b\nc\x1b[201~', '\r'],
    'a \\\u2028  b\u2028c',
  ],
  [
    'also when it comes in pieces',
    ['\x1b[20', '0~one\r', '\ntwo\x1b[2', '01~', '\r'],
    'one\u2028\u2028two',
  ],
  ['keys and signals inside are none', ['\x1b[200~a\x1b[Ab\x03c\x1a\td\x1b[201~', '\r'], 'abc d'],
  ['what is typed before and behind stays typed', ['x\x1b[200~y\x1b[201~z', '\r'], 'xyz'],
])('%s', async (_, parts, read) => {
  expect(await played(parts).result).toBe(read);
});

test('what fills the window leaves what stood there as it was, and comes back to it', async () => {
  const fills = (text: string): Drawn => ({
    body: `typed ${text.length}`,
    fillsWindow: text === 'x',
  });
  const { result, written } = played(['x', 'y', '\r'], () => undefined, fills, true);
  expect(await result).toBe('xy');
  const [before = '', inside = '', after = ''] = written().split(/\x1b\[\?1049[hl]/);
  expect([before, inside, after].map((part) => /typed \d/.exec(part)?.[0])).toEqual([
    'typed 0',
    'typed 1',
    'typed 2',
  ]);
  // The first picture had two rows, taken away before: what a window of another size wraps anew can't be counted later.
  expect(before.match(/\x1b\[1A\x1b\[2K/g)).toHaveLength(1);
  expect(after.split('typed 2')[0]).not.toMatch(/\x1b\[\d*A/);
});

test('a picture that fills the window to the end takes nothing of what stood there away', async () => {
  const fills = (text: string): Drawn => ({ body: `typed ${text.length}`, fillsWindow: true });
  const { result, written } = played(['x', '\r'], () => undefined, fills, true);
  expect(await result).toBe('x');
  expect(written()).not.toMatch(/^[^]*\x1b\[\?1049l[^]*\x1b\[2K/);
  expect(written().split('\x1b[?1049h')[0]).toBe('\x1b[?2026h');
});
