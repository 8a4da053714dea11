// The lines of the input, whatever the input is.
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { Failure } from '../../src/world/failure.ts';
import { linesOf } from '../../src/world/lines.ts';

async function read(chunks: Iterable<string | Buffer>): Promise<string[]> {
  const found: string[] = [];
  for await (const line of linesOf(Readable.from(chunks, { objectMode: false }))) found.push(line);
  return found;
}

test('lines come whole, however they were cut', async () => {
  expect(await read(['a', 'b\nc', '\n', 'd'])).toEqual(['ab', 'c', 'd']);
});

test('a byte order mark in front is none of the answer, and what is no UTF-8 stays visibly wrong', async () => {
  expect(await read([Buffer.from('\ufeffb\r\n\ufeffc\n')])).toEqual(['b', '\ufeffc']);
  // 볼륨 as a Korean Windows writes it without being told otherwise.
  expect(await read([Buffer.from([0xba, 0xbc, 0xb7, 0xfd, 0x0a])])).toEqual([
    '\ufffd\ufffd\ufffd\ufffd',
  ]);
});

test('what never ends, such as /dev/zero, is refused in a sentence', async () => {
  const zeros = Buffer.alloc(8_000_000);
  function* endless(): Generator<Buffer> {
    for (;;) yield zeros;
  }
  await expect(read(endless())).rejects.toThrow(Failure);
});
