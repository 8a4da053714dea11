// Steps of several stages that are one and the same: done once, and called as the one that BuildKit comes to last.
import { fingerprint } from './fingerprint.ts';
import type { Planned, PlannedStage, Step } from './step.ts';

type Starts = ReadonlyMap<
  PlannedStage,
  { planned: Pick<Planned, 'steps'>; base: { ref: string } | null }
>;

export type SameSteps = {
  /** The same for steps that are. */
  ids: ReadonlyMap<Step, string>;
  names: ReadonlyMap<string, string>;
  /** The stage that an image's FROM is told as. */
  bases: ReadonlyMap<string, PlannedStage>;
};

/** From the wanted stage back: what a step stands on, then the stages that it takes files from, then itself. */
export function sameSteps(starts: Starts, target: PlannedStage): SameSteps {
  const ids = new Map<Step, string>();
  const names = new Map<string, string>();
  const bases = new Map<string, PlannedStage>();
  const ends = new Map<PlannedStage, string>();
  const visit = (one: PlannedStage): string => {
    const known = ends.get(one);
    if (known !== undefined) return known;
    const { base, planned } = starts.get(one) ?? { base: null, planned: { steps: [] } };
    const inherited = one.parent ? (starts.get(one.parent)?.planned.steps.length ?? 0) : 0;
    let id = one.parent ? visit(one.parent) : `base ${base?.ref ?? ''}`;
    if (base) bases.set(base.ref, one);
    for (const step of planned.steps.slice(inherited)) {
      const sources: string[] = [];
      const words = JSON.stringify(step.work, (key, value: unknown) => {
        if (key !== 'from' || value === null) return value;
        sources.push(visit(value as PlannedStage));
        return sources.at(-1);
      });
      id = fingerprint(`${id}\n${words}`);
      ids.set(step, id);
      names.set(id, step.name);
    }
    ends.set(one, id);
    return id;
  };
  visit(target);
  return { ids, names, bases };
}
