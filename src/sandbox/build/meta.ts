// Instructions that only change what the image says: ENV, LABEL, CMD, USER and their like; WORKDIR also makes its folder.
import { cleanPath } from '../../command/values/mounts.ts';
import type { HealthCheck } from '../engine/options.ts';
import { signalNamed } from '../kernel/signals.ts';
import { addStep, type Dispatching, shown, tell, titled } from './adding.ts';
import type { Command } from './commands.ts';
import { exposedPorts } from './expose.ts';
import { BuildFailure } from './failure.ts';
import { processWords, quotedGo } from './lex.ts';
import { warn, warnOfSecret } from './lint.ts';
import type { Planned } from './step.ts';

type Meta = Exclude<Command, { kind: 'run' | 'copy' | 'arg' | 'onbuild' }>;

export function applyMeta(
  state: Planned,
  command: Meta,
  how: Dispatching,
  expand: (word: string) => string,
): void {
  const { config } = state;
  switch (command.kind) {
    case 'env':
    case 'label':
      return applyPairs(state, command, how, expand);
    case 'workdir':
      return applyWorkdir(state, command, how, expand(command.value));
    case 'user':
      config.user = expand(command.value);
      return tell(state, `USER ${config.user}`);
    case 'maintainer':
      state.author = command.value;
      return tell(state, `MAINTAINER ${command.value}`);
    case 'stopsignal': {
      const signal = expand(command.value);
      if (
        signalNamed(signal) === null &&
        !/^\d+$/.test(signal) &&
        !/^(?:SIG)?RTM(?:IN|AX)(?:[+-]\d+)?$/i.test(signal)
      )
        throw new BuildFailure(`invalid signal: ${signal}`);
      config.stopSignal = signal;
      return tell(state, `STOPSIGNAL ${signal}`);
    }
    case 'volume': {
      const paths = command.words.map(expand);
      if (paths.some((path) => path === ''))
        throw new BuildFailure('VOLUME specified can not be an empty string');
      config.volumes = [...new Set([...config.volumes, ...paths])].sort();
      return tell(state, `VOLUME [${paths.join(' ')}]`);
    }
    case 'expose': {
      const words = command.words.flatMap((word) =>
        processWords(word, state.env, { escape: how.escape }),
      );
      const ports = exposedPorts(words, how.lint, command.at.from);
      config.ports = [...new Set([...config.ports, ...ports])].sort();
      return tell(state, `EXPOSE [${ports.join(' ')}]`);
    }
    case 'shell':
      config.shell = command.words;
      return tell(state, `SHELL [${command.words.join(' ')}]`);
    case 'healthcheck':
      once(state, command, how);
      config.health = command.health;
      return tell(state, `HEALTHCHECK ${goHealth(command.health)}`);
    default:
      return applyCommand(state, command, how);
  }
}

function applyPairs(
  state: Planned,
  command: Meta & { kind: 'env' | 'label' },
  { lint }: Dispatching,
  expand: (word: string) => string,
): void {
  const { kind, at } = command;
  const name = kind.toUpperCase();
  // All words of a line see the variables as they were before it.
  const pairs = command.pairs.map(({ key, value, isOld }) => ({
    key: expand(key),
    value: expand(value),
    isOld,
  }));
  const told = pairs.map(({ key, value, isOld }) => {
    if (isOld)
      warn(
        lint,
        'LegacyKeyValueFormat',
        at.from,
        `"${command.name} key=value" should be used instead of legacy "${command.name} key value" format`,
      );
    if (kind === 'label') state.config.labels.set(key, value);
    else setEnv(state, key, value);
    if (kind === 'env') warnOfSecret(lint, 'ENV', key, at.from);
    return isOld ? `${key} ${value}` : `${key}=${value}`;
  });
  tell(state, `${name} ${told.join(' ')}`);
}

function setEnv({ config, env }: Planned, key: string, value: string): void {
  const at = config.env.findIndex((each) => each.startsWith(`${key}=`));
  if (at === -1) config.env.push(`${key}=${value}`);
  else config.env[at] = `${key}=${value}`;
  env.set(key, value);
}

function applyWorkdir(
  state: Planned,
  command: Meta & { kind: 'workdir' },
  { lint, counted, escape }: Dispatching,
  path: string,
): void {
  const { config } = state;
  if (!state.hasWorkdir && !path.startsWith('/'))
    warn(
      lint,
      'WorkdirRelativePath',
      command.at.from,
      `Relative workdir ${quotedGo(path)} can have unexpected results if the base image changes`,
    );
  state.hasWorkdir = true;
  config.workdir = path.startsWith('/')
    ? path
    : cleanPath(`${config.workdir || '/'}/${path}`, null);
  const createdBy = `WORKDIR ${config.workdir}`;
  if (config.workdir === '/') return tell(state, createdBy);
  const work = { kind: 'folder' as const, path: config.workdir, user: config.user };
  addStep(
    state,
    { title: titled(command, shown(command, state, escape)), at: command.at, work },
    counted,
    createdBy,
  );
}

function applyCommand(
  state: Planned,
  command: Meta & { kind: 'cmd' | 'entrypoint' },
  how: Dispatching,
): void {
  const { config } = state;
  const { kind, words, isJson, at } = command;
  const name = kind.toUpperCase();
  once(state, command, how);
  if (!isJson && config.shell === null)
    warn(
      how.lint,
      'JSONArgsRecommended',
      at.from,
      `JSON arguments recommended for ${command.name} to prevent unintended behavior related to OS signals`,
    );
  const args = isJson ? words : [...(config.shell ?? ['/bin/sh', '-c']), words.join(' ')];
  if (kind === 'cmd') {
    config.cmd = args.length === 0 ? null : args;
    config.argsEscaped = true;
  } else {
    config.entrypoint = args.length === 0 ? null : args;
    if (!state.once.has('cmd')) config.cmd = null;
  }
  tell(state, `${name} [${args.map(quotedGo).join(' ')}]`);
}

function once(state: Planned, { kind, name, at }: Command, { lint }: Dispatching): void {
  const before = state.once.get(kind);
  if (before !== undefined)
    warn(
      lint,
      'MultipleInstructionsDisallowed',
      before,
      `Multiple ${name} instructions should not be used in the same stage because only the last one will be used`,
    );
  state.once.set(kind, at.from);
}

/** As Go prints the struct. */
function goHealth({
  test,
  intervalMs,
  timeoutMs,
  startPeriodMs,
  startIntervalMs,
  retries,
}: HealthCheck): string {
  const times = [intervalMs, timeoutMs, startPeriodMs, startIntervalMs].map(goDuration);
  return `&{[${test.map(quotedGo).join(' ')}] ${times.map(quotedGo).join(' ')} '${goRune(retries)}'}`;
}

/** A number is printed as the character with that code. */
function goRune(code: number): string {
  const short = code >= 7 && code <= 13 ? 'abtnvfr'[code - 7] : undefined;
  if (short !== undefined) return `\\${short}`;
  return code < 32 ? `\\x${code.toString(16).padStart(2, '0')}` : String.fromCodePoint(code);
}

function goDuration(ms: number): string {
  if (ms === 0) return '0s';
  if (ms < 1000) return `${ms}ms`;
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.floor(ms / 60_000) % 60;
  const seconds = (ms % 60_000) / 1000;
  return `${hours > 0 ? `${hours}h` : ''}${hours > 0 || minutes > 0 ? `${minutes}m` : ''}${seconds}s`;
}
