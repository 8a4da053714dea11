// Starts the engines before the tests and stops them after: fresh ones, or the empty one that DOCKER_LEARN_TEST_HOST names.
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { type Engine, foreignEngine, here, ownEngine, run } from './engine.ts';
import { onContainerdStore } from './fact.ts';
import { leftOvers } from './wipe.ts';

const execute = promisify(execFile);
const topic = process.env['DOCKER_LEARN_TOPIC'];
const versions = ['28', 'containerd', '20.10'];
/** Facts mostly wait: two engines of a version finish sooner than one, even on two cores; the image store has few. */
const lanesOf = (version: string) => (topic || version === 'containerd' ? ['1'] : ['1', '2']);

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const host = process.env['DOCKER_LEARN_TEST_HOST'];
  if (!host) await stopStale();
  const engines = host ? [await emptyEngine(host)] : await startAll();
  for (const engine of engines.filter(
    (one, at) => engines.findIndex(({ says }) => says === one.says) === at,
  ))
    console.log(await versionsOf(engine));
  project.provide('engines', engines);
  return async () => {
    if (!host) await Promise.all(names().map((words) => execute(here('stop.sh'), words)));
  };
}

function names(): [string, string][] {
  return versions.flatMap((version) =>
    lanesOf(version).map((lane): [string, string] => [
      version,
      `${topic ?? 'test'}-${process.pid}-${lane}`,
    ]),
  );
}

async function startAll(): Promise<Engine[]> {
  await Promise.all(versions.map((version) => script('root.sh', version)));
  return Promise.all(
    names().map(async ([version, name]) => {
      const said = await script('start.sh', version, name);
      return withVersion(ownEngine(version, name, said.trim().replace('DOCKER_HOST=unix://', '')));
    }),
  );
}

/** A run that was cut off stops nothing: its engines carry the number of a process that is gone. */
async function stopStale(): Promise<void> {
  const folder = join(
    process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
    'docker-learn-engine',
    'run',
  );
  for (const each of await readdir(folder).catch(() => [])) {
    const [, version, name, pid] = /^(28|containerd|20\.10)-(.*-(\d+)-\d+)$/.exec(each) ?? [];
    if (version && name && !isAlive(Number(pid))) await script('stop.sh', version, name);
  }
}

/** The tests take everything away, so they take no engine on which a person keeps anything. */
async function emptyEngine(host: string): Promise<Engine> {
  const engine = await withVersion(foreignEngine(host));
  const things = (await leftOvers(engine)).flat().map((path) => path.replace(/^\/|\?.*/g, ''));
  const state = await run(
    engine,
    `docker info -f 'swarm {{.Swarm.LocalNodeState}}'; docker system df --format '{{.Type}} {{.TotalCount}}'`,
  );
  const others = [
    ...things,
    ...state.split('\n').filter((line) => /^swarm (?!inactive)|^Build Cache [1-9]/.test(line)),
  ];
  if (others.length === 0) return engine;
  throw new Error(
    `The tests take everything away from an engine, and ${host} holds ${others.join(', ')}. Name one that holds busybox:latest only.`,
  );
}

async function withVersion(engine: Engine): Promise<Engine> {
  const says = (await run(engine, "docker version -f '{{.Server.Version}}'")).trim();
  if (!/^\d/.test(says)) throw new Error(`${engine.says} doesn't answer: ${says}`);
  const store = (await run(engine, "docker info -f '{{.DriverStatus}}'")).includes('snapshotter');
  return { ...engine, says: store ? `${says} ${onContainerdStore}` : says };
}

async function versionsOf(engine: Engine): Promise<string> {
  const asked = [
    "docker version -f '{{.Client.Version}}'",
    'docker compose version --short',
    'docker buildx version',
  ];
  const said = await run(
    engine,
    asked.map((command) => `${command} 2>/dev/null || echo none`).join('\n'),
  );
  const [client, compose, buildx] = said.split('\n');
  return `Engine ${engine.says}, docker ${client}, Compose ${compose}, buildx ${buildx?.replace(/^\S+\/buildx /, '')}`;
}

async function script(name: string, ...words: string[]): Promise<string> {
  try {
    return (await execute(here(name), words)).stdout;
  } catch (error) {
    throw new Error(
      error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error),
      { cause: error },
    );
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
