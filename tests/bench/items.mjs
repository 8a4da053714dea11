// `npm run measure:items`: a class of 3,000 with a million answers; how long `progress items` takes and how much memory, beside what it may.
// Machines differ, and one differs from hour to hour: the measure of time is what JSON.parse takes for the same lines, here and now.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/docker-learn.cjs', import.meta.url));
const [mostTimes, mostMegabytes] = [4, 500];
const { classLog } = await import(
  new URL('../../node_modules/.cache/docker-learn/class.js', import.meta.url).href
);
const folder = mkdtempSync(join(tmpdir(), 'docker-learn-class-'));
try {
  let answers = 0;
  for (let who = 0; who < 3000; who += 1) {
    const { text, count } = classLog(who, 3000);
    answers += count;
    writeFileSync(join(folder, `${who}.jsonl`), text);
  }
  const before = process.cpuUsage();
  for (let who = 0; who < 3000; who += 1)
    for (const line of readFileSync(join(folder, `${who}.jsonl`), 'utf8').split('\n'))
      if (line !== '') JSON.parse(line);
  const spent = process.cpuUsage(before);
  const plain = (spent.user + spent.system) / 1e6;
  const measured = `process.on('exit', () => process.stderr.write(JSON.stringify(process.resourceUsage())));`;
  const hook = join(folder, 'hook.cjs');
  writeFileSync(hook, measured);
  const started = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['-r', hook, program, 'progress', 'items', folder, '--json'],
    {
      encoding: 'utf8',
      maxBuffer: 1e9,
      env: { ...process.env, DOCKER_LEARN_DATA_DIR: folder, NODE_EXTRA_CA_CERTS: '' },
    },
  );
  const wall = (performance.now() - started) / 1000;
  const used = JSON.parse(stderr);
  const megabytes = used.maxRSS / 1024;
  // It works on one thread, so this is what it takes where nothing else runs.
  const seconds = (used.userCPUTime + used.systemCPUTime) / 1e6;
  const found = JSON.parse(stdout);
  console.log(
    `${found.answers} of ${answers} answers of ${found.learners} learners: ${seconds.toFixed(1)} s of processor, ${(seconds / plain).toFixed(2)} times JSON.parse (at most ${mostTimes}; ${wall.toFixed(1)} s went by), ${megabytes.toFixed(0)} MB (at most ${mostMegabytes})`,
  );
  if (
    status !== 0 ||
    found.answers !== answers ||
    seconds > mostTimes * plain ||
    megabytes > mostMegabytes
  )
    process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
