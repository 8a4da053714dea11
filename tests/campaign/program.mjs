// The built program and its log's own code, for the campaign.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const program = join(root, 'dist', 'docker-learn.cjs');
export const { answerOf, fold, makeLog, openStore, parseLog } = await import(
  join(root, 'node_modules', '.cache', 'docker-learn', 'log.js')
);

const answer = '{"answer":["a"]}\n';

/** A quiz that is answered without pause; `results` are the questions whose verdict came out. */
export function answering(dataDir, { count = 400, seed = 1, prefix = [], ...options } = {}) {
  const args = [
    'quiz',
    '--all',
    '--kind',
    'choice',
    '-n',
    String(count),
    '--seed',
    String(seed),
    '--json',
    '--data-dir',
    dataDir,
  ];
  const [command, ...words] = [...prefix, process.execPath, program, ...args];
  const env = { PATH: process.env.PATH, HOME: dataDir, DOCKER_LEARN_LANG: 'en', ...options.env };
  const child = spawn(command, words, { stdio: ['pipe', 'pipe', 'pipe'], ...options, env });
  const seen = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => (seen.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (seen.stderr += text));
  child.stdin.on('error', () => undefined);
  const begun = new Promise((resolve) =>
    child.stdout.on('data', () => seen.stdout.includes('"event":"result"') && resolve()),
  );
  const ended = new Promise((resolve) => {
    child.on('close', (code, signal) =>
      resolve({
        code,
        signal,
        stderr: seen.stderr,
        results: resultsIn(seen.stdout),
        warnings: seen.stdout.split('{"event":"warning","code":"not-saved"').length - 1,
      }),
    );
  });
  return {
    child,
    begun,
    ended,
    answer: (times) => child.stdin.write(answer.repeat(times)),
    finish: () => child.stdin.end(),
    results: () => resultsIn(seen.stdout),
  };
}

/** Only whole lines: what was cut off by the kill was not seen. */
function resultsIn(stdout) {
  return stdout
    .slice(0, stdout.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line.startsWith('{"event":"result"'))
    .map((line) => JSON.parse(line).id);
}

/** How many of these answers are not in the log. */
export function lostOf(results, events) {
  const kept = new Map();
  for (const event of events)
    if (event.kind === 'answered') kept.set(event.question, (kept.get(event.question) ?? 0) + 1);
  let lost = 0;
  for (const id of results) {
    if ((kept.get(id) ?? 0) > 0) kept.set(id, kept.get(id) - 1);
    else lost += 1;
  }
  return lost;
}

export function run(args, options = {}) {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
    env: { PATH: process.env.PATH, DOCKER_LEARN_LANG: 'en', ...options.env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
