// From stages to what has to be done: which steps make which tree, what the image says at the end, and what is warned of.
import { parseImage } from '../../command/values/image.ts';
import { type Dispatching, type Expanding, tell } from './adding.ts';
import type { Command, Stage, Stages } from './commands.ts';
import { copyStep } from './copy-step.ts';
import { BuildFailure, placed } from './failure.ts';
import { lex, processWord } from './lex.ts';
import { type Lint, warn, warnOfCasing, warnOfSecret } from './lint.ts';
import { applyMeta } from './meta.ts';
import { runStep } from './run-step.ts';
import { hasMounts, linkSources, linkStages, targetOf, type Unresolved } from './stages.ts';
import type { Asked, Planned, PlannedStage } from './step.ts';
import { nearest } from './suggest.ts';

export function planBuild(read: Stages, escape: string, asked: Asked, lint: Lint): Unresolved {
  const { stages, before } = read;
  if (stages.length === 0) throw new BuildFailure('dockerfile contains no stages to build');
  warnOfNames(stages, lint);
  warnOfCasing(
    lint,
    stages.flatMap((stage) => [
      { name: stage.keyword, line: stage.at.from },
      ...stage.commands.map(({ name, at }) => ({ name, line: at.from })),
    ]),
  );
  const defaults = globalArgs(before, escape, new Map(), stages, asked);
  warnOfBases(stages, defaults, escape, lint);
  const globals = globalArgs(before, escape, asked.args, stages, asked);
  const declared = new Set([
    ...globals.keys(),
    ...before.flatMap(({ args }) => args.map(({ key }) => key)),
  ]);
  const planned = stages.map((stage, at) => planned1(stage, at, globals, declared, escape, lint));
  linkStages(planned);
  const target = targetOf(planned, asked.target);
  linkSources(planned);
  if (planned.length === 1 && planned[0] && !hasMounts(planned[0])) planned[0].label = '';
  return { stages: planned, target, globals, escape };
}

function planned1(
  stage: Stage,
  at: number,
  globals: ReadonlyMap<string, string>,
  declared: ReadonlySet<string>,
  escape: string,
  lint: Lint,
): PlannedStage {
  try {
    const base = lex(stage.base, globals, { escape });
    const { unset } = lex(stage.platform, globals, { escape });
    warnOfUndeclared([...base.unset, ...unset], declared, stage.at.from, lint);
    if (base.text === '') throw new BuildFailure(`base name (${stage.base}) should not be blank`);
    const platform = platformOf(stage, globals, escape, lint);
    return {
      stage,
      base: base.text,
      platform,
      label: stage.name || `stage-${at}`,
      parent: null,
      sources: new Map(),
      isVirtual: false,
    };
  } catch (thrown) {
    throw placed(thrown, stage.at);
  }
}

/** An ARG without a value is declared all the same. */
function warnOfUndeclared(
  names: Iterable<string>,
  declared: ReadonlySet<string>,
  line: number,
  lint: Lint,
): void {
  for (const name of names)
    if (!declared.has(name))
      warn(
        lint,
        'UndefinedArgInFrom',
        line,
        didYouMean(`FROM argument '${name}' is not declared`, nearest(name, [...declared]), ''),
      );
}

function platformOf(
  stage: Stage,
  globals: ReadonlyMap<string, string>,
  escape: string,
  lint: Lint,
): string {
  if (stage.platform === '') return '';
  const { text, used, unset } = lex(stage.platform, globals, { escape });
  if (text === '') throw new BuildFailure(`empty platform value from expression ${stage.platform}`);
  if (used.size === 0 && unset.size === 0)
    warn(
      lint,
      'FromPlatformFlagConstDisallowed',
      stage.at.from,
      `FROM --platform flag should not use constant value "${text}"`,
    );
  if (used.has('TARGETPLATFORM') && used.size === 1)
    warn(
      lint,
      'RedundantTargetPlatform',
      stage.at.from,
      `Setting platform to predefined ${stage.platform} in FROM is redundant as this is the default behavior`,
    );
  return text;
}

const didYouMean = (text: string, near: string | null, sign: string) =>
  near === null ? text : `${text} (did you mean ${sign}${near}?)`;

function warnOfNames(stages: readonly Stage[], lint: Lint): void {
  const seen = new Set<string>();
  for (const { name, at } of stages) {
    if (name === '') continue;
    if (name === 'context' || name === 'scratch')
      warn(
        lint,
        'ReservedStageName',
        at.from,
        `Stage name should not use the same name as reserved stage "${name}"`,
      );
    if (seen.has(name))
      warn(
        lint,
        'DuplicateStageName',
        at.from,
        `Duplicate stage name "${name}", stage names should be unique`,
      );
    seen.add(name);
  }
}

/** What can be used in FROM: ARGs in front of it, and what BuildKit gives. */
function globalArgs(
  before: Stages['before'],
  escape: string,
  given: ReadonlyMap<string, string>,
  stages: readonly Stage[],
  { target }: Asked,
): Map<string, string> {
  const platform: [string, string][] = ['BUILD', 'TARGET'].flatMap((which): [string, string][] => [
    [`${which}PLATFORM`, 'linux/amd64'],
    [`${which}OS`, 'linux'],
    [`${which}OSVERSION`, ''],
    [`${which}ARCH`, 'amd64'],
    [`${which}VARIANT`, ''],
  ]);
  const all = new Map<string, string>([
    ...platform,
    ['TARGETSTAGE', target || (stages.at(-1)?.name ?? '')],
  ]);
  for (const { args, at } of before)
    for (const { key, value } of args)
      try {
        const chosen =
          given.get(key) ?? (value === null ? null : processWord(value, all, { escape }));
        if (chosen !== null) all.set(key, chosen);
      } catch (thrown) {
        throw placed(thrown, at);
      }
  return all;
}

function warnOfBases(
  stages: readonly Stage[],
  args: ReadonlyMap<string, string>,
  escape: string,
  lint: Lint,
): void {
  for (const { base, at } of stages)
    if (!isReference(processWord(base, args, { escape })))
      warn(
        lint,
        'InvalidDefaultArgInFrom',
        at.from,
        `Default value for ARG ${base} results in empty or invalid base image name`,
      );
}

const isReference = (name: string) => name !== '' && parseImage(name) !== null;

/** One stage's steps and its image, on what its base says. */
export function planStage(
  one: PlannedStage,
  start: Planned,
  plan: Unresolved,
  asked: Asked,
  lint: Lint,
): Planned {
  const { globals, escape } = plan;
  const state: Planned = {
    ...start,
    config: {
      ...start.config,
      env: [...start.config.env],
      labels: new Map(start.config.labels),
      isBuilt: true,
    },
    steps: [...start.steps],
    history: [...start.history],
    args: [...start.args],
    env: new Map(start.env),
  };
  if (!state.env.has('PATH')) {
    const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
    state.config.env.push(`PATH=${path}`);
    state.env.set('PATH', path);
  }
  if (!one.parent && one.base === 'scratch') state.config.workdir = '/';
  const counted = { done: 0, total: stepCount(one), label: one.label };
  if (!one.parent && one.base !== 'scratch') counted.done = 1;
  for (const command of one.stage.commands)
    try {
      dispatch(state, command, { one, counted, globals, escape, asked, lint });
    } catch (thrown) {
      throw placed(thrown, command.at);
    }
  return state;
}

export function stepCount({ stage, base, parent }: PlannedStage): number {
  const own = stage.commands.filter(({ kind }) => ['copy', 'run', 'workdir'].includes(kind)).length;
  return own + (!parent && base !== 'scratch' ? 1 : 0);
}

function dispatch(state: Planned, command: Command, how: Dispatching): void {
  const { escape, lint, asked, globals } = how;
  const expand: Expanding = (word, more = {}) => {
    const unset = new Set<string>();
    try {
      return lex(word, state.env, { escape, ...more, unset }).text;
    } finally {
      warnOfUnset(unset, state, command, lint);
    }
  };
  switch (command.kind) {
    case 'run':
      return runStep(state, command, how);
    case 'copy':
      return copyStep(state, command, how, expand);
    case 'arg': {
      const told = command.args.map(({ key, value }) => {
        warnOfSecret(lint, 'ARG', key, command.at.from);
        const chosen =
          asked.args.get(key) ?? (value === null ? (globals.get(key) ?? null) : expand(value));
        if (chosen !== null) state.env.set(key, chosen);
        // Declared again it keeps its place.
        state.args = [...new Map([...state.args, [key, chosen]])];
        return chosen === null ? key : `${key}=${chosen}`;
      });
      return tell(state, `ARG ${told.join(' ')}`);
    }
    case 'onbuild':
      state.config.onBuild = [...state.config.onBuild, command.value];
      return;
    default:
      return applyMeta(state, command, how, expand);
  }
}

function warnOfUnset(
  unset: ReadonlySet<string>,
  { args, env }: Planned,
  { at }: Command,
  lint: Lint,
): void {
  const known = args.map(([key]) => key);
  for (const name of unset)
    if (!known.includes(name))
      warn(
        lint,
        'UndefinedVar',
        at.from,
        didYouMean(`Usage of undefined variable '$${name}'`, nearest(name, [...env.keys()]), '$'),
      );
}
