// Every fact and every transcript there is, and on which engines each holds.
import { readdirSync, readFileSync } from 'node:fs';
import type { Fact } from './fact.ts';
import { here } from './engine.ts';
import { contentOf, type LeftOut, type Scenario, scenariosOf } from './transcript.ts';

export type TopicFact = Fact & { topic: string };

export async function allFacts(): Promise<TopicFact[]> {
  const topics = readdirSync(here('facts'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3));
  const rooms = topics.map(async (topic) => {
    const { facts }: { facts: Fact[] } = await import(`./facts/${topic}.ts`);
    return facts.map((fact) => Object.assign({ topic }, fact));
  });
  return (await Promise.all(rooms)).flat();
}

/** Every transcript once, with the places in which it stands: both languages mostly hold the same one. */
export function allScenarios(): {
  scenarios: (Scenario & { paths: string[] })[];
  leftOut: LeftOut[];
} {
  const found = allNotes().map(({ path, text }) => scenariosOf(path, text));
  const unique = new Map<string, Scenario & { paths: string[] }>();
  for (const scenario of found.flatMap(({ scenarios }) => scenarios)) {
    const same = unique.get(contentOf(scenario));
    if (same) same.paths.push(`${scenario.path}:${scenario.line}`);
    else
      unique.set(contentOf(scenario), {
        ...scenario,
        paths: [`${scenario.path}:${scenario.line}`],
      });
  }
  return { scenarios: [...unique.values()], leftOut: found.flatMap(({ leftOut }) => leftOut) };
}

export function allNotes(): { path: string; text: string }[] {
  const folders = ['content/en', 'content/ko'];
  const paths = folders.flatMap((folder) =>
    readdirSync(here(`../../${folder}`))
      .sort()
      .map((file) => `${folder}/${file}`),
  );
  return paths
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({ path, text: readFileSync(here(`../../${path}`), 'utf8') }));
}

/** Whether something that holds from `since` up to `until` is to be seen on this version. */
export function holdsOn(version: string, since?: string | null, until?: string | null): boolean {
  return (!since || compare(since, version) <= 0) && (!until || compare(version, until) <= 0);
}

/** As many numbers are compared as the shorter version has: 28.5.2 is not newer than 28. */
function compare(one: string, other: string): number {
  const [left = [], right = []] = [one, other].map((version) =>
    (version.match(/^[\d.]+/)?.[0] ?? '').split('.').map(Number),
  );
  for (const [at, number] of left.slice(0, right.length).entries())
    if (number !== right[at]) return number - (right[at] ?? 0);
  return 0;
}
