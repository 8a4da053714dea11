// A log cut at every byte and flipped at every bit: what is whole stays, and what is not is named.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerOf, makeLog, openStore, parseLog } from './program.mjs';

const sample = (events) =>
  makeLog(['volumes/a', 'images/b', 'layers/c'], events, Date.UTC(2026, 10, 23));

/** After each cut one more answer is appended, as after a crash: nothing that was whole may suffer. */
export async function cutAnywhere(folder, report) {
  const bytes = Buffer.from(sample(12));
  const path = join(folder, 'cut', 'events.jsonl');
  mkdirSync(join(folder, 'cut'), { recursive: true });
  const extra = JSON.stringify(answerOf('ports/d', 999, Date.UTC(2026, 10, 23)));
  let wrong = 0;
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    writeFileSync(path, bytes.subarray(0, cut));
    const store = openStore(path);
    store.append([extra]);
    store.close();
    const { events, damaged } = parseLog(readFileSync(path, 'utf8'));
    const [before, rest] = wholeLines(bytes, cut);
    const isWhole =
      events.length === before + 1 &&
      events.at(-1).question === 'ports/d' &&
      damaged.length === (rest ? 1 : 0);
    if (!isWhole || damaged.some((line) => line !== before + 1)) wrong += 1;
  }
  rmSync(join(folder, 'cut'), { recursive: true });
  report(
    'the file cut at every byte, and written on',
    `${bytes.length + 1} cuts, ${wrong} with anything lost or unreported`,
    wrong === 0,
  );
}

/** Lines that are whole up to the cut, with or without their line break, and whether a torn one follows. */
function wholeLines(bytes, cut) {
  const text = bytes.subarray(0, cut).toString('utf8');
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const lastIsWhole = last !== '' && (bytes[cut] === 10 || cut === bytes.length);
  return [lines.length + (lastIsWhole ? 1 : 0), last !== '' && !lastIsWhole];
}

export async function flipEveryBit(report) {
  const bytes = Buffer.from(sample(6));
  const whole = parseLog(bytes.toString('utf8')).events.map((event) => JSON.stringify(event));
  const counts = { flips: 0, damaged: 0, refused: 0, harmless: 0, changed: 0, more: 0 };
  for (let at = 0; at < bytes.length; at += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at] ^= 1 << bit;
      const { events, damaged, tooNew } = parseLog(flipped.toString('utf8'));
      const here = events.map((event) => JSON.stringify(event));
      counts.flips += 1;
      if (here.some((event) => !whole.includes(event))) counts.changed += 1;
      else if (tooNew !== null) counts.refused += 1;
      else if (damaged.length > 0) counts.damaged += 1;
      else counts.harmless += here.length === whole.length ? 1 : 0;
      if (here.length < whole.length - 2) counts.more += 1;
    }
  }
  const { flips, damaged, refused, harmless, changed, more } = counts;
  const unreported = flips - damaged - refused - harmless - changed;
  report(
    'every bit of a sample flipped',
    `${flips} flips: ${damaged} reported by line, ${harmless} without effect, ${refused} refused as too new, ${changed} changed an event unseen, ${unreported} unreported`,
    changed === 0 && unreported === 0 && more === 0 && refused === 0,
  );
}
