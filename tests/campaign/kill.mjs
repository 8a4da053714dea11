// Programs killed at random moments while two of them answer at once: every verdict seen must be in the file.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answering, lostOf, parseLog, run } from './program.mjs';

const killsInRound = 50;
const longestMs = 300;

export async function killOften(folder, kills, report) {
  const sum = { kills: 0, results: 0, lost: 0, damaged: 0, unreported: 0, bytes: 0 };
  for (let round = 0; sum.kills < kills; round += 1) {
    const dataDir = join(folder, String(round));
    mkdirSync(dataDir, { recursive: true });
    const share = Math.min(killsInRound, kills - sum.kills);
    const results = (
      await Promise.all([
        killInTurns(dataDir, Math.ceil(share / 2), round * 2),
        killInTurns(dataDir, Math.floor(share / 2), round * 2 + 1),
      ])
    ).flat();
    const log = join(dataDir, 'events.jsonl');
    if (!existsSync(log)) writeFileSync(log, '');
    const { events, damaged } = parseLog(readFileSync(log, 'utf8'));
    const { stdout } = await run(['progress', 'where', '--data-dir', dataDir]);
    sum.kills += share;
    sum.results += results.length;
    sum.lost += lostOf(results, events);
    sum.damaged += damaged.length;
    sum.unreported += damaged.filter((line) => !new RegExp(`\\b${line}\\b`).test(stdout)).length;
    sum.bytes += statSync(log).size;
  }
  const { results, lost, damaged, unreported, bytes } = sum;
  report(
    `${sum.kills} times kill -9, two programs at once`,
    `${results} verdicts seen, ${lost} lost; ${damaged} torn lines, ${unreported} unreported; ${(bytes / 1e6).toFixed(0)} MB written`,
    lost === 0 && unreported === 0 && results > sum.kills,
  );
}

/** One program after the other, each killed a random time after its first verdict, or before it. */
async function killInTurns(dataDir, kills, seed) {
  const chance = chanceFrom(seed);
  const results = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const { child, ended, answer, begun } = answering(dataDir, { seed: seed * 10_000 + kill });
    answer(2000);
    if (kill % 5 > 0) await begun;
    const timer = setTimeout(() => child.kill('SIGKILL'), chance() * longestMs);
    const end = await ended;
    clearTimeout(timer);
    results.push(...end.results);
  }
  return results;
}

/** Numbers from 0 to 1, the same for a seed: a Lehmer generator, whose small seeds differ after a step. */
function chanceFrom(seed) {
  let state = ((seed + 1) * 7919) % 2_147_483_647;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
