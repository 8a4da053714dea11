// A lab on the learner's own engine: nothing begins before it is sure that nobody's work is touched, and what lines make is written down.
import type { Context } from '../../desk/context.ts';
import {
  keyOf,
  labelled,
  openClaims,
  portsOf,
  takenNames,
  takeInventory,
  type Claims,
} from '../../desk/lab-claims.ts';
import type { ShelvedLab } from '../../desk/labs.ts';
import { parseLine } from '../../command/command.ts';
import type { Engine } from '../../lab/engine.ts';
import { viewLabGoesOn, viewLabLines } from '../../view/pages/lab.ts';
import { askDocker } from '../../world/docker.ts';
import { realEngine, watchEngine } from '../../world/docker-engine.ts';
import { fail } from '../../world/failure.ts';
import { layOutFiles } from '../../world/lab-folder.ts';
import { isSure } from '../sure.ts';
import type { LabPlace } from './place.ts';
import { wordsIn } from '../../view/messages/words.ts';

type Yes = { yes: boolean };

/** Null where the learner would rather not. Throws a Failure where it can't begin. */
export async function realPlace(
  lab: ShelvedLab,
  begins: boolean,
  options: Yes,
  context: Context,
): Promise<(LabPlace & { claims: Claims }) | null> {
  const { world } = context;
  await refuseEngine(lab, context);
  const folder = layOutFiles(context.dataFolder, lab.name, lab.files, begins);
  const engine = realEngine(world.environment, folder);
  const claims = openClaims(context.dataFolder, lab);
  if (!(await isWelcome(lab, engine, options, context))) return null;
  if (claims.isBegun) world.out.write(viewLabGoesOn(lab, context.look));
  else {
    await refuseTaken(lab, engine);
    claims.begin();
    await setUp(lab, engine, claims);
  }
  return { ...placeOn(engine, folder, claims, context), claims };
}

/** Why this engine can't be played on. */
async function refuseEngine(lab: ShelvedLab, { world }: Context): Promise<void> {
  const { platform } = world;
  const docker = await askDocker(world.environment, 5000);
  if (docker.kind === 'none') return fail('engine-none', { platform });
  if (docker.kind === 'client-only')
    return /permission denied/iu.test(docker.reason)
      ? fail('engine-denied', { platform })
      : fail('engine-silent', { platform, reason: docker.reason });
  if (lab.since !== null && isOlder(docker.server, lab.since))
    fail('engine-old', { engine: docker.server, since: lab.since });
}

function isOlder(version: string, since: string): boolean {
  const [has = [], wants = []] = [version, since].map((one) => one.split('.').map(Number));
  const at = wants.findIndex((number, index) => (has[index] ?? 0) !== number);
  return at >= 0 && (has[at] ?? 0) < (wants[at] ?? 0);
}

/** An engine elsewhere, lines that are not ours, and an image from the network each need a yes. */
async function isWelcome(
  lab: ShelvedLab,
  engine: Engine,
  options: Yes,
  context: Context,
): Promise<boolean> {
  const { ask } = wordsIn(context.language).labs;
  const sure = (question: string): Promise<boolean> => isSure(question, 'lab', options, context);
  const format = '{{.Name}} {{.Endpoints.docker.Host}}';
  const { stdout } = await engine.docker(['context', 'inspect', '--format', format]);
  const [name = '', host = ''] = stdout.trim().split(' ');
  const isFar = !/^(?:unix|npipe):/u.test(host) || /prod/iu.test(name);
  if (isFar && !(await sure(ask.remote(name, host)))) return false;
  if (lab.own) {
    context.world.out.write(viewLabLines(lab));
    if (!(await sure(ask.own))) return false;
  }
  const { exit } = await engine.docker(['image', 'inspect', 'busybox']);
  if (exit === 0) return true;
  if (!(await sure(ask.pull))) return false;
  const pulled = await engine.docker(['pull', '-q', 'busybox']);
  return pulled.exit === 0 ? true : fail('engine-busybox', { reason: lastLine(pulled.stderr) });
}

async function refuseTaken(lab: ShelvedLab, engine: Engine): Promise<void> {
  const taken = takenNames(lab, await takeInventory(engine));
  if (taken.length > 0)
    fail('lab-names-taken', {
      lab: lab.name,
      names: taken.map(({ what, name }) => `${what} ${name}`),
    });
  const ports: number[] = [];
  for (const port of portsOf(lab)) if ((await engine.dial(port)) !== null) ports.push(port);
  if (ports.length > 0) fail('lab-ports-taken', { ports });
}

async function setUp(lab: ShelvedLab, engine: Engine, claims: Claims): Promise<void> {
  for (const line of lab.setup) {
    const before = await takeInventory(engine);
    const { exit, stderr } = await engine.docker(wordsOf(labelled(line, lab)));
    const after = await takeInventory(engine);
    claims.add([...after.values()].filter((thing) => !before.has(keyOf(thing))));
    if (exit !== 0) fail('lab-setup-failed', { line, reason: lastLine(stderr) });
  }
}

/** Without `docker` itself; a setup's lines are read when the lab is. */
function wordsOf(line: string): string[] {
  const read = parseLine(line);
  return read.kind === 'parsed' ? read.command.words.slice(1).map(({ text }) => text) : [];
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

function placeOn(engine: Engine, folder: string, claims: Claims, context: Context): LabPlace {
  const { world } = context;
  const past: string[] = [];
  return {
    name: 'docker',
    folder,
    engine,
    prompt: () => '$',
    isOpen: (text) => text.endsWith('\\') || hasOpenHereDoc(text),
    complete: (line) => ({ from: line.length, words: [] }),
    past: () => past,
    perform: () => false,
    watch: (tell) => watchEngine(world.environment, tell),
    run: async (text, room) => {
      past.push(text);
      const before = await takeInventory(engine);
      await room.aside(() =>
        world.runChild({
          command: 'sh',
          args: ['-c', 'cd "$1" && eval "$2"', 'sh', folder, text],
          environment: world.environment,
          platform: world.platform,
        }),
      );
      const after = await takeInventory(engine);
      claims.add([...after.values()].filter((thing) => !before.has(keyOf(thing))));
    },
  };
}

/** `cat > file <<EOF` goes on until its word stands alone. */
function hasOpenHereDoc(text: string): boolean {
  const word = /<<-?\s*['"]?(\w+)['"]?/u.exec(text)?.[1];
  return word !== undefined && !text.split('\n').some((line) => line.trim() === word);
}
