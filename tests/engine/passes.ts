// The ways in which a lab is played by its own solutions and near misses.
import { shortestSolution, type Lab } from '../../src/lab/lab.ts';

export type Pass = {
  name: string;
  /** What is typed for each task, as far as the pass goes. */
  scripts: string[];
  /** The beginning of the check that fails after the last script; null where all is solved. */
  fails: string | null;
};

/** Every solution is in one of the passes, and every near miss has one of its own. */
export function passesOf({ tasks }: Lab): Pass[] {
  const most = Math.max(...tasks.map(({ solutions }) => solutions.length));
  const solving = Array.from({ length: most }, (_, index): Pass => ({
    name: `solutions ${index + 1}`,
    scripts: tasks.map(({ solutions }) => solutions[index] ?? solutions[0] ?? ''),
    fails: null,
  }));
  const missing = tasks.flatMap(({ wrongs }, at) =>
    wrongs.map(({ fails, script }, index): Pass => ({
      name: `near miss ${at + 1}.${index + 1}`,
      scripts: [...tasks.slice(0, at).map(shortestSolution), script],
      fails,
    })),
  );
  return [...solving, ...missing];
}
