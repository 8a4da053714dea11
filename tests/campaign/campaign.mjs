// `npm run campaign [-- kills]`: what becomes of the log when programs are killed, disks fill and files are damaged; prints figures, and fails where something was lost.
import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutAnywhere, flipEveryBit } from './damage.mjs';
import { foldMillions } from './fold.mjs';
import { killOften } from './kill.mjs';
import { refuseEverywhere } from './refusals.mjs';

delete process.env.NODE_EXTRA_CA_CERTS;
const kills = Number(process.argv[2] ?? 2000);
const folder = mkdtempSync(join(tmpdir(), 'docker-learn-campaign-'));
const failed = [];

/** One figure: what was tried, what came out, and whether it is as it must be. */
export function report(what, outcome, isRight) {
  console.log(`${isRight ? 'ok  ' : 'FAIL'}  ${what.padEnd(52)} ${outcome}`);
  if (!isRight) failed.push(what);
}

try {
  await cutAnywhere(folder, report);
  await flipEveryBit(report);
  await refuseEverywhere(folder, report);
  await foldMillions(report);
  await killOften(join(folder, 'kills'), kills, report);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failed.length > 0) {
  console.log(`\n${failed.length} failed: ${failed.join('; ')}`);
  process.exitCode = 1;
}
