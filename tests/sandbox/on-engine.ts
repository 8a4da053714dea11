// Plays a session on a real engine: each line's stdout, stderr and exit code, in one shell in an empty folder.
import { execFileSync } from 'node:child_process';
import { type Engine, run } from '../engine/engine.ts';
import { keepImage, wipe } from '../engine/wipe.ts';
import type { Played } from './played.ts';

/** So many workers with an engine each, which nobody else uses and which is gone at the end, also at Ctrl-C. */
export async function withEngines(
  root: string,
  count: number,
  work: (engine: Engine) => Promise<void>,
): Promise<void> {
  const names = Array.from({ length: count }, (_, lane) => `played-${process.pid}-${lane}`);
  const stop = () => {
    for (const name of names) execFileSync(`${root}tests/engine/stop.sh`, ['28', name]);
  };
  const leave = () => process.exit(130);
  process.once('exit', stop).once('SIGINT', leave).once('SIGTERM', leave);
  await Promise.all(names.map(async (name) => work(await openEngine(root, name))));
}

async function openEngine(root: string, name: string): Promise<Engine> {
  const folder = `${root}tests/engine/`;
  const said = execFileSync(`${folder}start.sh`, ['28', name], { encoding: 'utf8' });
  const [, socket = ''] = /unix:\/\/(\S+)/.exec(said) ?? [];
  const shell = [`${folder}enter.sh`, '28', name, 'sh', '-c', 'exec sh -c "$0"'];
  const engine = { says: '28', socket, shell };
  await keepImage(engine);
  await wipe(engine);
  return engine;
}

export async function playOnEngine(engine: Engine, lines: string[]): Promise<Played[]> {
  try {
    return readMarks(await run(engine, driver(lines), 60_000));
  } finally {
    await wipe(engine);
  }
}

/** Every line is read by the same shell, so that what it sets stays; nothing is on its input. */
function driver(lines: string[]): string {
  const typed = lines.map(
    (line, at) =>
      `before $last; eval ${quoted(line)} >/run/typed/${at}.out 2>/run/typed/${at}.err; last=$?; echo $last >/run/typed/${at}.exit`,
  );
  return `exec 7>&1 >/dev/null 2>&1 </dev/null
cd / && rm -rf /run/typed /home/me /tmp/* /srv/* && mkdir -p /run/typed /home/me/work && cd /home/me/work
tell() {
  cd /run/typed
  for at in ${lines.map((_, at) => at).join(' ')}; do
    [ -e $at.out ] || continue
    echo "$at $(cat $at.exit 2>/dev/null || echo $?) $(base64 -w0 $at.out)/ $(base64 -w0 $at.err)/" >&7
  done
}
trap tell EXIT
last=0
before() { return $1; }
${typed.join('\n')}
exit 0`;
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

export class Endless extends Error {}

function readMarks(came: string): Played[] {
  if (came.includes('(not done after')) throw new Endless('It has no end.');
  return came
    .split('\n')
    .filter((line) => /^\d+ \d+ /.test(line))
    .map((line) => {
      const [, exit, out = '', err = ''] = line.split(' ');
      return { out: text(out), err: text(err), exit: Number(exit) };
    });
}

const text = (coded: string) => Buffer.from(coded.slice(0, -1), 'base64').toString('utf8');
