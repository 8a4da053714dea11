// `lab clean`: shows what labs have left on the learner's own engine, asks, and removes only that.
import type { Context } from '../../desk/context.ts';
import { leftoversOf, openClaims, removeThings } from '../../desk/lab-claims.ts';
import type { Thing } from '../../lab/lab.ts';
import type { ShelvedLab } from '../../desk/labs.ts';
import type { Engine } from '../../lab/engine.ts';
import { viewCleaned, viewThings } from '../../view/pages/lab-clean.ts';
import { askDocker } from '../../world/docker.ts';
import { realEngine } from '../../world/docker-engine.ts';
import { fail } from '../../world/failure.ts';
import { isSure } from '../sure.ts';
import { wordsIn } from '../../view/messages/words.ts';

/** Whether everything that was to go has gone. */
export async function cleanUp(
  labs: readonly ShelvedLab[],
  options: { yes: boolean },
  context: Context,
): Promise<boolean> {
  const { world, look, dataFolder } = context;
  const begun = labs.filter((lab) => openClaims(dataFolder, lab).isBegun);
  if (begun.length === 0) {
    world.out.write(viewCleaned({ kind: 'nothing' }, look));
    return true;
  }
  const { kind } = await askDocker(world.environment, 5000);
  if (kind !== 'running') fail('engine-silent', { platform: world.platform, reason: '' });
  const engine = realEngine(world.environment, dataFolder);
  let isClean = true;
  for (const lab of begun) isClean = (await cleanLab(lab, engine, options, context)) && isClean;
  return isClean;
}

async function cleanLab(
  lab: ShelvedLab,
  engine: Engine,
  options: { yes: boolean },
  context: Context,
): Promise<boolean> {
  const { world, look, dataFolder } = context;
  const { clean } = wordsIn(context.language).labs;
  const claims = openClaims(dataFolder, lab);
  const { named, unnamed, others } = await leftoversOf(lab, claims, engine);
  const removed: Thing[] = [];
  const left: Thing[] = [];
  let isDeclined = false;
  for (const [title, things] of [
    [clean.made, named],
    [clean.unnamed, unnamed],
  ] as const) {
    if (things.length === 0) continue;
    world.out.write(viewThings(lab.title, title, things, look));
    const question = wordsIn(context.language).labs.ask.remove(things.length);
    if (await isSure(question, 'lab clean', options, context)) {
      const stuck = await removeThings(things, engine);
      left.push(...stuck);
      removed.push(...things.filter((thing) => !stuck.includes(thing)));
    } else isDeclined = true;
  }
  if (others.length > 0) world.out.write(viewThings(lab.title, clean.others, others, look));
  if (!isDeclined && left.length === 0) claims.end();
  world.out.write(viewCleaned({ kind: 'cleaned', removed: removed.length, left }, look));
  return left.length === 0;
}
