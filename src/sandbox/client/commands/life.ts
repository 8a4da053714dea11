// stop, kill, restart, pause, unpause, wait, rm, rename: what is done to containers that are there.
import { DaemonError, tellContainer } from '../../engine/daemon.ts';
import { needContainer } from '../../engine/find.ts';
import {
  killContainer,
  pauseContainer,
  restartContainer,
  signalOf,
  stopContainer,
  unpauseContainer,
  waitForEnd,
} from '../../engine/control.ts';
import type { Container } from '../../engine/state.ts';
import { NotModelled } from '../../kernel/not-modelled.ts';
import { checkName } from '../../engine/create.ts';
import { removeContainer } from '../../engine/remove.ts';
import {
  ClientError,
  complain,
  say,
  type Call,
  type CommandFunction,
  type Working,
} from '../call.ts';

/** Does it to each, says its name, and goes on where one fails. */
function* forEach(
  call: Call,
  act: (word: string) => Working<string | null>,
  before = '',
): Working<number> {
  let code = 0;
  for (const word of call.args) {
    try {
      const said = yield* act(word);
      if (said !== null) yield* say(call, said);
    } catch (error) {
      if (!(error instanceof DaemonError)) throw error;
      const lead = before === '' ? '' : `${before}${word}: `;
      yield* complain(call, error.said.replace(/^Error response from daemon: /, `$&${lead}`));
      code = 1;
    }
  }
  return code;
}

/** All at once, as the client does it; told in order. */
function* together(call: Call, act: (word: string) => Working<void>): Working<number> {
  const doing = call.args.map((word) => ({
    word,
    steps: act(word),
    failure: null as DaemonError | null,
    isDone: false,
    wait: null as null | { isReady: () => boolean; at: number | null },
  }));
  for (;;) {
    for (const one of doing) {
      if (one.isDone) continue;
      if (
        one.wait &&
        !one.wait.isReady() &&
        !(one.wait.at !== null && one.wait.at <= call.kernel.now)
      )
        continue;
      try {
        const step = one.steps.next('ready');
        if (step.done === true) one.isDone = true;
        else one.wait = step.value;
      } catch (error) {
        if (!(error instanceof DaemonError)) throw error;
        one.failure = error;
        one.isDone = true;
      }
    }
    const left = doing.filter(({ isDone }) => !isDone);
    if (left.length === 0) break;
    const times = left.flatMap(({ wait }) => (wait?.at == null ? [] : [wait.at]));
    yield {
      isReady: () => left.some(({ wait }) => wait?.isReady() ?? true),
      at: times.length === 0 ? null : Math.min(...times),
      isHeld: true,
    };
  }
  let code = 0;
  for (const { word, failure } of doing) {
    if (failure === null) yield* say(call, word);
    else {
      yield* complain(call, failure.said);
      code = 1;
    }
  }
  return code;
}

export const stop: CommandFunction = function* (call) {
  call.flags.only(call.typedAs, 'signal timeout time');
  const how = stopping(call);
  return yield* together(call, function* (word) {
    const container = needContainer(call.engine, word);
    checkSignal(container, how.signal, `cannot stop container: ${word}`);
    yield* stopContainer(call.engine, container, how);
  });
};

export const restart: CommandFunction = function* (call) {
  call.flags.only(call.typedAs, 'signal timeout time');
  const how = stopping(call);
  return yield* forEach(call, function* (word) {
    const container = needContainer(call.engine, word);
    checkSignal(container, how.signal, `Cannot restart container ${word}`);
    try {
      yield* restartContainer(call.engine, container, how);
    } catch (error) {
      if (!(error instanceof DaemonError)) throw error;
      throw new DaemonError(`Cannot restart container ${word}: ${error.message}`, error.kind);
    }
    return word;
  });
};

/** A number that is no signal's is tried, and KILL follows. */
function checkSignal({ life }: Container, text: string, lead: string): void {
  try {
    if (life && text !== '') signalOf(text);
  } catch (error) {
    if (!(error instanceof DaemonError)) throw error;
    if (!error.message.startsWith('invalid')) throw new NotModelled(`a stop by signal ${text}`);
    throw new DaemonError(`${lead}: ${error.message}`, error.kind);
  }
}

function stopping({ flags }: Call): { timeoutS: number | null; signal: string } {
  const given = flags.has('timeout') ? 'timeout' : flags.has('time') ? 'time' : null;
  return {
    timeoutS: given === null ? null : flags.number(given, 10),
    signal: flags.text('signal'),
  };
}

export const kill: CommandFunction = function* (call) {
  call.flags.only(call.typedAs, 'signal');
  const text = call.flags.text('signal', 'KILL');
  return yield* forEach(
    call,
    function* (word) {
      const signal = signalOf(text);
      const container = needContainer(call.engine, word);
      killContainer(call.engine, container, signal);
      return word;
    },
    'cannot kill container: ',
  );
};

export const pause: CommandFunction = function* (call) {
  return yield* forEach(call, function* (word) {
    pauseContainer(call.engine, needContainer(call.engine, word));
    return word;
  });
};

export const unpause: CommandFunction = function* (call) {
  return yield* forEach(call, function* (word) {
    unpauseContainer(call.engine, needContainer(call.engine, word));
    return word;
  });
};

export const wait: CommandFunction = function* (call) {
  return yield* forEach(call, function* (word) {
    const container = needContainer(call.engine, word);
    return String(yield* waitForEnd(call.engine, container));
  });
};

export const rm: CommandFunction = function* (call) {
  const { flags, engine } = call;
  flags.only(call.typedAs, 'force volumes');
  let code = 0;
  for (const word of call.args) {
    try {
      if (/^\/*$/.test(word)) throw new DaemonError('container name cannot be empty', 'client');
      const container = needContainer(engine, word);
      removeContainer(engine, container, {
        volumes: flags.yes('volumes'),
        force: flags.yes('force'),
      });
      yield* say(call, word);
    } catch (error) {
      if (!(error instanceof DaemonError)) throw error;
      yield* complain(call, error.said);
      if (!(flags.yes('force') && error.kind === 'missing')) code = 1;
    }
  }
  return code;
};

export const rename: CommandFunction = function* (call) {
  const [word = '', name = ''] = call.args.map((each) => each.trim());
  if (word === '' || name === '')
    throw new ClientError('Error: Neither old nor new names may be empty');
  try {
    const container = needContainer(call.engine, word);
    if (name.replace(/^\//, '') === container.name)
      throw new DaemonError(
        'Renaming a container with the same name as its current name',
        'invalid',
      );
    try {
      checkName(call.engine, name, `/${name.replace(/^\//, '')}`);
    } catch (error) {
      if (error instanceof DaemonError)
        throw new DaemonError(`Error when allocating new name: ${error.message}`, error.kind);
      throw error;
    }
    const old = container.name;
    container.name = name.replace(/^\//, '');
    tellContainer(call.engine, container, 'rename', [['oldName', `/${old}`]]);
    return 0;
  } catch (error) {
    if (!(error instanceof DaemonError)) throw error;
    yield* complain(call, error.said);
    yield* complain(call, `Error: failed to rename container named ${word}`);
    return 1;
  }
};
