// Health checks: run in the container at their intervals, counted, and told when the verdict changes.
import { FileError } from '../files/error.ts';
import { toBytes } from '../kernel/bytes.ts';
import type { Ended, Process } from '../kernel/process.ts';
import { findProgram, type FoundProgram } from '../kernel/programs.ts';
import { nowhere, sink, type Stream } from '../kernel/stream.ts';
import { later, tellContainer } from './daemon.ts';
import { codeOfEnd } from './code.ts';
import type { HealthCheck } from './options.ts';
import type { Container, Engine, Health, Life } from './state.ts';
import { processViewer } from './viewer.ts';

const presetMs = 30_000;

export function beginHealth(engine: Engine, container: Container): void {
  const check = container.healthCheck;
  const kind = check?.test[0];
  if (!check || kind === undefined || kind === 'NONE') {
    container.health = null;
    return;
  }
  container.health = { status: 'starting', streak: 0, log: [] };
  plan(engine, container, check, container.lives);
}

export function endHealth(container: Container): void {
  if (container.health && container.health.status !== 'unhealthy')
    container.health.status = 'unhealthy';
}

function plan(engine: Engine, container: Container, check: HealthCheck, lives: number): void {
  const { health, startedAt } = container;
  const isInStart =
    health?.status === 'starting' && engine.kernel.now - (startedAt ?? 0) < check.startPeriodMs;
  const waitMs =
    isInStart && check.startPeriodMs > 0
      ? check.startIntervalMs || 5000
      : check.intervalMs || presetMs;
  later(engine, waitMs, () => {
    if (container.lives !== lives || !container.life || !container.health) return;
    if (container.status === 'paused') plan(engine, container, check, lives);
    else probe(engine, container, check, lives);
  });
}

function probe(engine: Engine, container: Container, check: HealthCheck, lives: number): void {
  const { life, health } = container;
  if (!life || !health) return;
  const begun = engine.kernel.now;
  let output = '';
  let isOver = false;
  const finish = (code: number, said: string): void => {
    if (isOver || container.lives !== lives || container.health !== health) return;
    isOver = true;
    record(engine, container, check, { start: begun, end: engine.kernel.now, code, output: said });
    plan(engine, container, check, lives);
  };
  const [kind, ...words] = check.test;
  const argv =
    kind === 'CMD-SHELL'
      ? [...(container.image.config.shell ?? ['/bin/sh', '-c']), words.join(' ')]
      : words;
  tellContainer(engine, container, `exec_create: ${argv.join(' ')}`);
  tellContainer(engine, container, `exec_start: ${argv.join(' ')}`);
  const viewer = processViewer(engine, life.main);
  const found = findProgram(
    engine.kernel,
    viewer,
    argv.map(toBytes),
    life.main.env.get('PATH') ?? '',
  );
  if (found instanceof FileError) {
    finish(
      -1,
      `OCI runtime exec failed: exec failed: unable to start container process: exec: ${JSON.stringify(argv[0] ?? '')}: executable file not found in $PATH: unknown`,
    );
    return;
  }
  const hears = sink((data) => {
    output = (output + data).slice(0, 4096);
  });
  const process = spawnProbe(engine, container, life, found, hears, (ended) =>
    finish(codeOfEnd(ended), output),
  );
  if (!process) return finish(-1, '');
  const limit = check.timeoutMs || presetMs;
  later(engine, limit, () => {
    if (isOver) return;
    const said = limit % 1000 === 0 ? `${limit / 1000}s` : `${limit}ms`;
    finish(-1, `Health check exceeded timeout (${said})${output === '' ? '' : `: ${output}`}`);
    engine.kernel.signal(process, 'KILL', null);
  });
}

function spawnProbe(
  engine: Engine,
  container: Container,
  life: Life,
  found: FoundProgram,
  hears: Stream,
  onEnd: (ended: Ended) => void,
): Process | null {
  return engine.kernel.spawn({
    program: found.program,
    argv: found.argv,
    parent: life.init.parent,
    space: life.init.space,
    mounts: life.main.mounts,
    net: life.net,
    host: life.host,
    group: life.group,
    env: life.main.env,
    user: life.main.user,
    capabilities: life.main.capabilities,
    leads: 'session',
    tty: null,
    cwd: container.workdir === '' ? '/' : container.workdir,
    fds: new Map([
      [0, nowhere()],
      [1, hears],
      [2, hears],
    ]),
    onEnd,
  });
}

function record(
  engine: Engine,
  container: Container,
  check: HealthCheck,
  result: Health['log'][number],
): void {
  const { health } = container;
  if (!health) return;
  health.log = [...health.log, result].slice(-5);
  const before = health.status;
  if (result.code === 0) {
    health.streak = 0;
    health.status = 'healthy';
  } else {
    const isGrace =
      before === 'starting' && result.start - (container.startedAt ?? 0) < check.startPeriodMs;
    if (!isGrace) {
      health.streak += 1;
      if (health.streak >= (check.retries || 3)) health.status = 'unhealthy';
    }
  }
  tellContainer(engine, container, 'exec_die', [['exitCode', String(result.code)]]);
  if (health.status !== before) tellContainer(engine, container, `health_status: ${health.status}`);
}
