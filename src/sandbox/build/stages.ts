// How stages hang together: which begins where another ends, which gives files to which, and which are needed.
import type { Command, Stage } from './commands.ts';
import { BuildFailure, type Lines } from './failure.ts';
import type { PlannedStage } from './step.ts';
import { suggesting } from './suggest.ts';

export type Unresolved = {
  stages: PlannedStage[];
  target: PlannedStage;
  globals: Map<string, string>;
  escape: string;
};

/** A mount counts as a stage, even where it takes nothing from one. */
export const hasMounts = ({ stage }: PlannedStage) =>
  stage.commands.some((command) => command.kind === 'run' && command.mounts.length > 0);

/** A stage may begin where an earlier one ended. */
export function linkStages(stages: readonly PlannedStage[]): void {
  stages.forEach((one, at) => {
    one.parent =
      stages.slice(0, at).findLast(({ stage }) => stage.name !== '' && stage.name === one.base) ??
      null;
  });
}

export function targetOf(stages: readonly PlannedStage[], name: string): PlannedStage {
  const last = stages.at(-1);
  if (name === '' && last) return last;
  const found = stages.findLast(({ stage }) => stage.name === name.toLowerCase());
  if (!found)
    throw new BuildFailure(
      suggesting(
        `target stage "${name}" could not be found`,
        name,
        stages.map(({ label }) => label),
      ),
    );
  return found;
}

/** Where COPY --from and mounts take files: another stage, or an image. */
export function linkSources(stages: PlannedStage[]): void {
  for (const one of stages.slice())
    for (const command of one.stage.commands)
      for (const from of sourcesOf(command))
        one.sources.set(command, sourceStage(stages, from, command.at));
}

function sourcesOf(command: Command): string[] {
  if (command.kind === 'copy') return command.copying.from === '' ? [] : [command.copying.from];
  if (command.kind !== 'run') return [];
  return command.mounts.flatMap((mount) => {
    const [, from] = /(?:^|,)from=([^,]*)/.exec(mount) ?? [];
    return from === undefined ? [] : [from];
  });
}

function sourceStage(stages: PlannedStage[], from: string, at: Lines): PlannedStage {
  if (/\$[a-zA-Z_{]/.test(from))
    throw new BuildFailure(
      'variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround',
      null,
    );
  if (/^\d+$/.test(from)) {
    const found = stages[Number(from)];
    if (!found) throw new BuildFailure(`invalid stage index ${from}`, null);
    return found;
  }
  const named = stages.find(({ stage }) => stage.name === from.toLowerCase());
  if (named) return named;
  const stage: Stage = { base: from, name: '', platform: '', keyword: 'FROM', at, commands: [] };
  const made: PlannedStage = {
    stage,
    base: from,
    platform: '',
    label: '',
    parent: null,
    sources: new Map(),
    isVirtual: true,
  };
  stages.push(made);
  return made;
}

/** Stages that the target needs, itself too, in the order in which they are written. */
export function reachable({ stages, target }: Unresolved): PlannedStage[] {
  const needed = new Set<PlannedStage>();
  const visit = (one: PlannedStage): void => {
    if (needed.has(one)) return;
    needed.add(one);
    if (one.parent) visit(one.parent);
    for (const source of one.sources.values()) visit(source);
  };
  visit(target);
  return stages.filter((one) => needed.has(one));
}
