// All stages that are needed, planned one on the other.
import { plainConfig } from '../engine/images.ts';
import type { Image } from '../engine/state.ts';
import type { Bases } from './bases.ts';
import type { StageStart } from './cache-key.ts';
import { readStages } from './commands.ts';
import { parseDockerfile } from './dockerfile.ts';
import type { Lint } from './lint.ts';
import { planStage } from './plan.ts';
import type { Unresolved } from './stages.ts';
import type { Asked, Planned, PlannedStage } from './step.ts';

export function planAll(
  stages: readonly PlannedStage[],
  bases: Bases,
  plan: Unresolved,
  asked: Asked,
  lint: Lint,
): Map<PlannedStage, StageStart> {
  const starts = new Map<PlannedStage, StageStart>();
  for (const one of stages) {
    const base = bases.get(one) ?? null;
    const parent = one.parent ? starts.get(one.parent)?.planned : null;
    const start = parent
      ? { ...parent, once: new Map<string, number>() }
      : plannedBase(base?.image ?? null);
    const triggers = parent ? parent.config.onBuild : (base?.image.config.onBuild ?? []);
    prependTriggers(one, triggers);
    start.config = { ...start.config, onBuild: [] };
    const planned1 = planStage(one, start, plan, asked, lint);
    if (one === plan.target)
      for (const [key, value] of asked.labels) planned1.config.labels.set(key, value);
    starts.set(one, {
      planned: planned1,
      base: base ? { layers: base.image.layers, ref: base.ref } : null,
    });
  }
  return starts;
}

export function plannedBase(image: Image | null): Planned {
  const config = image?.config ?? plainConfig();
  return {
    config: { ...config, onBuild: [], argsEscaped: false },
    author: image?.author ?? '',
    steps: [],
    history: [],
    baseHistory: image?.history ?? [],
    args: [],
    env: new Map(
      config.env.map((pair) => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]),
    ),
    hasWorkdir: false,
    once: new Map(),
  };
}

/** ONBUILD of the base: instructions in front of the stage's own, said to stand at its FROM. */
function prependTriggers(one: PlannedStage, triggers: readonly string[]): void {
  const commands = triggers.flatMap((text) => {
    const { instructions } = parseDockerfile(`FROM x\n${text}`);
    const [stage] = readStages(instructions, { warnings: [] }).stages;
    return (stage?.commands ?? []).map((command) => ({
      ...command,
      at: one.stage.at,
      isOnBuild: true,
    }));
  });
  one.stage = { ...one.stage, commands: [...commands, ...one.stage.commands] };
}
