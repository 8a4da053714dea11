// What each instruction of a Dockerfile means, or why it can't be one.
import type { HealthCheck } from '../engine/options.ts';
import type { HereDoc, Instruction } from './dockerfile.ts';
import { BuildFailure, type Lines, placed } from './failure.ts';
import { readHealth } from './health.ts';
import { readFlags } from './instruction-flags.ts';
import { type Lint, warn } from './lint.ts';
import { type Copying, readCopy } from './read-copy.ts';
import { suggesting } from './suggest.ts';

type Pair = { key: string; value: string; isOld: boolean };
type Base = { name: string; original: string; at: Lines; isOnBuild: boolean };
export type Command = Base &
  (
    | { kind: 'env' | 'label'; pairs: Pair[] }
    | { kind: 'arg'; args: { key: string; value: string | null }[] }
    | { kind: 'copy'; copying: Copying }
    | {
        kind: 'run';
        words: string[];
        isJson: boolean;
        heredocs: HereDoc[];
        mounts: string[];
        network: string;
      }
    | { kind: 'cmd'; words: string[]; isJson: boolean }
    | { kind: 'entrypoint'; words: string[]; isJson: boolean }
    | { kind: 'expose' | 'volume'; words: string[] }
    | { kind: 'workdir'; value: string }
    | { kind: 'onbuild'; value: string }
    | { kind: 'user' | 'maintainer' | 'stopsignal'; value: string }
    | { kind: 'shell'; words: string[] }
    | { kind: 'healthcheck'; health: HealthCheck }
  );

export type Stage = {
  base: string;
  name: string;
  platform: string;
  keyword: string;
  at: Lines;
  commands: Command[];
};
export type Stages = { stages: Stage[]; before: (Command & { kind: 'arg' })[] };

const names =
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  );

export function readStages(instructions: readonly Instruction[], lint: Lint): Stages {
  const stages: Stage[] = [];
  const before: Stages['before'] = [];
  for (const one of instructions) {
    try {
      if (one.name.toLowerCase() === 'from') {
        stages.push(readFrom(one, lint));
        continue;
      }
      const command = readCommand(one, lint);
      const stage = stages.at(-1);
      if (stage) stage.commands.push(command);
      else if (command.kind === 'arg') before.push(command);
      else throw new PlainFailure('no build stage in current context');
    } catch (thrown) {
      if (!(thrown instanceof BuildFailure)) throw thrown;
      if (thrown instanceof PlainFailure) throw placed(thrown, { from: one.from, to: one.to });
      throw new BuildFailure(`dockerfile parse error on line ${one.from}: ${thrown.message}`, {
        from: one.from,
        to: one.to,
      });
    }
  }
  return { stages, before };
}

function readFrom(one: Instruction, lint: Lint): Stage {
  const { args, name } = one;
  const [base = '', as = '', typed = ''] = args;
  if (args.length >= 3) {
    if (args.length === 3 && typed !== typed.toLowerCase())
      warn(lint, 'StageNameCasing', one.from, `Stage name '${typed}' should be lowercase`);
    const isLower = name === name.toLowerCase();
    const isUpper = name === name.toUpperCase();
    if ((isLower && as !== as.toLowerCase()) || (isUpper && as !== as.toUpperCase()))
      warn(lint, 'FromAsCasing', one.from, `'${as}' and '${name}' keywords' casing do not match`);
  }
  if (args.length !== 1 && !(args.length === 3 && as.toLowerCase() === 'as'))
    throw new BuildFailure('FROM requires either one or three arguments');
  const stage = typed.toLowerCase();
  if (args.length === 3 && !/^[a-z][a-z0-9-_.]*$/.test(stage))
    throw new BuildFailure(
      `invalid name for build stage: "${typed}", name can't start with a number or contain symbols`,
    );
  const flags = readFlags(one, ['platform']);
  return {
    base,
    name: stage,
    platform: flags.get('platform')?.at(-1) ?? '',
    keyword: name,
    at: { from: one.from, to: one.to },
    commands: [],
  };
}

const deprecated = 'Maintainer instruction is deprecated in favor of using label';

function readRun(one: Instruction): Omit<Extract<Command, { kind: 'run' }>, keyof Base | 'kind'> {
  const flags = readFlags(one, ['network', 'device'], [], ['mount']);
  if (flags.has('device'))
    throw new PlainFailure(
      'device feature is only supported in Dockerfile frontend 1.14.0-labs or later',
    );
  const { args, isJson, heredocs } = one;
  const network = flags.get('network')?.[0] ?? '';
  if (network !== '' && !['default', 'none', 'host'].includes(network))
    throw new BuildFailure(`invalid network mode ${JSON.stringify(network)}`);
  return { words: args, isJson, heredocs, mounts: flags.get('mount') ?? [], network };
}

function readCommand(one: Instruction, lint: Lint, isOnBuild = false): Command {
  const kind = one.name.toLowerCase();
  const base = {
    name: one.name,
    original: one.original.trim(),
    at: { from: one.from, to: one.to },
    isOnBuild,
  };
  const NAME = kind.toUpperCase();
  if (!names.includes(NAME))
    throw new BuildFailure(suggesting(`unknown instruction: ${one.name}`, one.name, names, true));
  switch (kind) {
    case 'env':
    case 'label':
      readFlags(one, []);
      return { ...base, kind, pairs: pairsOf(one.args, NAME) };
    case 'maintainer':
      warn(lint, 'MaintainerDeprecated', one.from, deprecated);
      return { ...base, kind, value: exactlyOne(one, NAME) };
    case 'workdir':
      return { ...base, kind, value: exactlyOne(one, NAME) };
    case 'user':
    case 'stopsignal':
      return { ...base, kind, value: exactlyOne(one, NAME) };
    case 'add':
    case 'copy':
      return { ...base, kind: 'copy', copying: readCopy(one, NAME) };
    case 'arg':
      return { ...base, kind, args: readArgs(one) };
    case 'run':
      return { ...base, kind, ...readRun(one) };
    case 'cmd':
      readFlags(one, []);
      return { ...base, kind, words: one.args, isJson: one.isJson };
    case 'entrypoint':
      readFlags(one, []);
      return { ...base, kind, words: one.args, isJson: one.isJson };
    case 'shell':
      readFlags(one, []);
      atLeastOne(one.args, NAME);
      if (!one.isJson) throw new BuildFailure('SHELL requires the arguments to be in JSON form');
      return { ...base, kind, words: one.args };
    case 'expose':
    case 'volume':
      atLeastOne(one.args, NAME);
      readFlags(one, []);
      return {
        ...base,
        kind,
        words: kind === 'expose' ? [...one.args].sort() : volumesOf(one.args),
      };
    case 'onbuild':
      return { ...base, kind, value: readOnBuild(one) };
    default:
      return {
        ...base,
        kind: 'healthcheck',
        health: readHealth(one, (known) => readFlags(one, known)),
      };
  }
}

function exactlyOne(one: Instruction, name: string): string {
  const [value] = one.args;
  if (value === undefined || one.args.length !== 1)
    throw new BuildFailure(`${name} requires exactly one argument`);
  readFlags(one, []);
  return value;
}

function atLeastOne(args: readonly string[], name: string): void {
  if (args.length === 0) throw new BuildFailure(`${name} requires at least one argument`);
}

function volumesOf(args: readonly string[]): string[] {
  return args.map((each) => {
    if (each.trim() === '') throw new BuildFailure('VOLUME specified can not be an empty string');
    return each.trim();
  });
}

function pairsOf(args: readonly string[], name: string): Pair[] {
  atLeastOne(args, name);
  const pairs: Pair[] = [];
  for (let at = 0; at < args.length; at += 3) {
    const [key = '', value = '', sign] = args.slice(at, at + 3);
    if (key === '') throw new BuildFailure(`${name} names can not be blank`);
    pairs.push({ key, value, isOld: sign === '' });
  }
  return pairs;
}

function readArgs(one: Instruction): { key: string; value: string | null }[] {
  atLeastOne(one.args, 'ARG');
  return one.args.map((word) => {
    const at = word.indexOf('=');
    if (at === 0) throw new BuildFailure('ARG names can not be blank');
    return at === -1
      ? { key: word, value: null }
      : { key: word.slice(0, at), value: word.slice(at + 1) };
  });
}

function readOnBuild(one: Instruction): string {
  atLeastOne(one.args, 'ONBUILD');
  const trigger = (one.args[0] ?? '').trim().toUpperCase();
  if (trigger === 'ONBUILD')
    throw new BuildFailure("Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed");
  if (trigger === 'MAINTAINER' || trigger === 'FROM')
    throw new BuildFailure(`${trigger} isn't allowed as an ONBUILD trigger`);
  const docs = one.heredocs.map(({ text, name }) => `\n${text}${name}`).join('');
  return one.original.trim().replace(/^\s*ONBUILD\s*/i, '') + docs;
}

/** Told without the line in front. */
class PlainFailure extends BuildFailure {}
