// The ways in which a system refuses to keep anything: the session goes on in memory with one warning, and ends in peace.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { answering, lostOf, makeLog, parseLog, run } from './program.mjs';

const nobody = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
const log = makeLog(['volumes/a', 'images/b'], 20, Date.now());

export async function refuseEverywhere(folder, report) {
  const place = (name) => {
    const path = join(folder, name.replaceAll(' ', '-'));
    mkdirSync(path, { recursive: true });
    return path;
  };
  if (isRoot) chmodSync(folder, 0o755);
  for (const [name, trouble] of Object.entries(troubles)) {
    if (trouble.needsRoot && !isRoot) report(name, 'left out: needs root', true);
    else await trouble.play(place(name), (outcome, isRight) => report(name, outcome, isRight));
  }
}

const troubles = {
  'a full disk, then room again': { needsRoot: true, play: fullDisk },
  'a folder on a read-only disk': {
    needsRoot: true,
    play: (dir, say) =>
      mounted(
        dir,
        'size=1m',
        (inner) => (execFileSync('mount', ['-o', 'remount,ro', dir]), warned(inner, say)),
      ),
  },
  'a folder that may not be written': {
    needsRoot: true,
    play: (dir, say) => (chmodSync(dir, 0o555), warned(dir, say, nobody)),
  },
  'a log of another owner': {
    needsRoot: true,
    play: (dir, say) => (writeLog(dir, 0o644), warned(dir, say, nobody)),
  },
  'a log that may not be read': {
    needsRoot: true,
    play: (dir, say) => (writeLog(dir, 0o600), warnedAndRefused(dir, say, nobody)),
  },
  'no home': { needsRoot: true, play: noHome },
  'a folder that disappears mid-session': { play: disappearing },
  'a log replaced mid-session': { play: replaced },
  'fsync fails with EIO': { play: (dir, say) => injected(dir, 'fsync:error=EIO', say) },
  'write fails with EIO': {
    play: (dir, say) => injected(dir, 'pwrite64,write:error=EIO', say, /events\.jsonl/),
  },
  'a folder in place of the log': {
    play: (dir, say) => (mkdirSync(join(dir, 'events.jsonl')), warnedAndRefused(dir, say)),
  },
  'a FIFO in place of the log': {
    play: (dir, say) => (
      execFileSync('mkfifo', [join(dir, 'events.jsonl')]),
      warnedAndRefused(dir, say)
    ),
  },
  'a link that leads in a circle': {
    play: (dir, say) => (
      symlinkSync('events.jsonl', join(dir, 'events.jsonl')),
      warnedAndRefused(dir, say)
    ),
  },
  'a symbolic link to the log': { play: linked },
  'a log of a newer version': { play: newer },
  'a log with damaged lines': { play: damagedLines },
};

/** Twelve answers without pause. */
async function session(dir, options = {}) {
  const one = answering(dir, { count: 12, ...options });
  one.answer(40);
  one.finish();
  return one.ended;
}

const warningsIn = (stderr) => stderr.split('\n').filter((line) => /^[✘x] /.test(line)).length;
const told = ({ code, results, warnings }) =>
  `exit ${code}, ${results.length} verdicts, ${warnings} warning`;
const isPatient = ({ code, results, warnings }, codes = [3]) =>
  codes.includes(code) && results.length >= 12 && warnings === 1;

async function warned(dir, say, options) {
  const end = await session(dir, options);
  say(told(end), isPatient(end));
}

/** What can do nothing without the log says so and exits 3; a quiz goes on. */
async function warnedAndRefused(dir, say, options) {
  const end = await session(dir, options);
  const verbs = [['review'], ['stats'], ['undo'], ['progress', 'backup']];
  const codes = await Promise.all(
    verbs.map(
      async (verb) =>
        (await run([...verb, '--data-dir', dir], { ...options, timeout: 10_000 })).code,
    ),
  );
  say(
    `${told(end)}; ${verbs.map(([verb], at) => `${verb} ${codes[at]}`).join(', ')}`,
    isPatient(end) && codes.every((code) => code === 3),
  );
}

function writeLog(dir, mode) {
  writeFileSync(join(dir, 'events.jsonl'), log);
  chmodSync(join(dir, 'events.jsonl'), mode);
  chownSync(join(dir, 'events.jsonl'), 0, 0);
}

const readEvents = (dir) => parseLog(readFileSync(join(dir, 'events.jsonl'), 'utf8'));

async function mounted(dir, options, play) {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', dir]);
  try {
    await play(dir);
  } finally {
    execFileSync('umount', [dir]);
  }
}

async function fullDisk(dir, say) {
  await mounted(dir, 'size=64k', async () => {
    const filler = join(dir, 'filler');
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=1k', 'count=60'], { stdio: 'ignore' });
    const one = answering(dir, { count: 30 });
    one.answer(20);
    await until(() => one.results().length >= 20);
    rmSync(filler);
    one.answer(5);
    await until(() => one.results().length >= 25);
    one.finish();
    const end = await one.ended;
    const { events, damaged } = readEvents(dir);
    const lost = lostOf(end.results, events);
    say(
      `${told(end)}; ${lost} lost once there was room, ${damaged.length} torn line named`,
      end.code === 0 && end.warnings === 1 && lost === 0,
    );
  });
}

async function noHome(dir, say) {
  const env = { HOME: '/nonexistent/home', XDG_DATA_HOME: undefined };
  const words = ['quiz', '--all', '--kind', 'choice', '-n', '3', '--plain'];
  const ends = await Promise.all([
    run(words, { ...nobody, env, cwd: '/' }),
    run(words, { uid: 54_321, gid: 54_321, cwd: '/' }),
  ]);
  say(
    ends.map(({ code, stderr }) => `exit ${code}, ${warningsIn(stderr)} warning`).join('; '),
    ends.every(({ code, stderr }) => code === 3 && warningsIn(stderr) === 1),
  );
}

async function disappearing(dir, say) {
  await changing(dir, say, () => rmSync(dir, { recursive: true }));
}

async function replaced(dir, say) {
  await changing(
    dir,
    say,
    () => (rmSync(join(dir, 'events.jsonl')), writeFileSync(join(dir, 'events.jsonl'), log)),
  );
}

async function changing(dir, say, change) {
  const one = answering(dir, { count: 30 });
  one.answer(5);
  await until(() => one.results().length >= 5);
  change();
  one.answer(5);
  await until(() => one.results().length >= 10);
  one.finish();
  const end = await one.ended;
  const lost = lostOf(end.results, readEvents(dir).events);
  say(
    `exit ${end.code}, ${end.results.length} verdicts, ${lost} lost`,
    end.code === 0 && lost === 0,
  );
}

/** strace makes calls fail: those on the log, or where that can't be told apart, all of the kind. */
async function injected(dir, what, say, path) {
  if (spawnSync('strace', ['-V']).status !== 0) return say('left out: needs strace', true);
  writeFileSync(join(dir, 'events.jsonl'), log);
  const only = path === undefined ? [] : ['-P', join(dir, 'events.jsonl')];
  const end = await session(dir, {
    prefix: [
      'strace',
      '-f',
      '-qq',
      '-o',
      '/dev/null',
      ...only,
      '-e',
      `trace=${what.split(':')[0]}`,
      '-e',
      `inject=${what}`,
    ],
  });
  // What fails only once is written with the next answer.
  say(told(end), isPatient(end, [0, 3]));
}

async function linked(dir, say) {
  const target = join(dir, 'elsewhere.jsonl');
  symlinkSync(target, join(dir, 'events.jsonl'));
  const end = await session(dir);
  await run(['progress', 'reset', '--yes', '--data-dir', dir]);
  const second = await session(dir);
  const lost = lostOf(
    second.results,
    existsSync(target) ? parseLog(readFileSync(target, 'utf8')).events : [],
  );
  say(
    `exit ${end.code}, ${end.warnings} warnings, ${lost} lost behind the link`,
    end.code === 0 &&
      end.warnings === 0 &&
      lost === 0 &&
      lstatSync(join(dir, 'events.jsonl')).isSymbolicLink(),
  );
}

async function newer(dir, say) {
  const path = join(dir, 'events.jsonl');
  const text = `${log}{"kind":"dreamt","id":"x","v":2}\n`;
  writeFileSync(path, text);
  const verbs = [
    ['quiz'],
    ['learn'],
    ['review'],
    ['stats'],
    ['undo'],
    ['progress', 'reset', '--yes'],
    ['progress', 'merge', path],
  ];
  const codes = await Promise.all(
    verbs.map(async (verb) => (await run([...verb, '--data-dir', dir])).code),
  );
  say(
    `exit ${[...new Set(codes)].join()} of ${verbs.length} verbs, ${readFileSync(path, 'utf8') === text ? 'untouched' : 'CHANGED'}`,
    codes.every((code) => code === 3) && readFileSync(path, 'utf8') === text,
  );
}

async function damagedLines(dir, say) {
  const path = join(dir, 'events.jsonl');
  const lines = log.split('\n');
  const text = [
    ...lines.slice(0, 4),
    lines[4]?.replace('"right":', '"right" :').slice(3),
    ...lines.slice(5, 9),
    'rubbish',
    ...lines.slice(9),
  ].join('\n');
  writeFileSync(path, text);
  const end = await session(dir);
  const isKept = readFileSync(path, 'utf8').startsWith(text);
  say(
    `exit ${end.code}, named: ${/lines? [\d, ]+/.exec(end.stderr)?.[0] ?? 'NO'}, ${isKept ? 'left as they were' : 'CHANGED'}`,
    end.code === 0 && /\b5, 10\b/.test(end.stderr) && isKept,
  );
}

async function until(isSo) {
  const giveUpAt = Date.now() + 20_000;
  while (!isSo() && Date.now() < giveUpAt) await new Promise((resolve) => setTimeout(resolve, 10));
}
