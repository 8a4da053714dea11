// `--change` of commit and import: instructions of a Dockerfile that only change what the image says.
import { DaemonError } from '../engine/daemon.ts';
import type { ImageConfig } from '../engine/state.ts';
import { readStages } from './commands.ts';
import { parseDockerfile } from './dockerfile.ts';
import { BuildFailure } from './failure.ts';
import { plannedBase } from './plan-all.ts';
import { planStage } from './plan.ts';
import type { Asked, PlannedStage } from './step.ts';

const valid =
  /^(?:cmd|entrypoint|env|expose|healthcheck|label|onbuild|stopsignal|user|volume|workdir)$/i;
const asked: Asked = { target: '', args: new Map(), labels: new Map(), isIgnored: null };

export function configWith(config: ImageConfig, changes: readonly string[]): ImageConfig {
  if (changes.length === 0) return config;
  try {
    return merged(config, planned(config, changes.join('\n')));
  } catch (thrown) {
    if (!(thrown instanceof BuildFailure)) throw thrown;
    const said = thrown.message
      .replace(/^dockerfile parse error on line \d+: /, '')
      .replace(/^(?:invalid port: ".*": )?i(?=nvalid (?:proto|containerPort): )/, 'I');
    throw new DaemonError(said, 'invalid');
  }
}

function planned(config: ImageConfig, text: string): ImageConfig {
  const silent = { warnings: [] };
  const { instructions, escape } = parseDockerfile(`FROM x\n${text}`);
  const given = instructions.slice(1);
  if (given.length === 0) throw new BuildFailure('file with no instructions');
  const strange = given.find(({ name }) => !valid.test(name));
  if (strange) throw new BuildFailure(`${strange.name} is not a valid change command`);
  if (given.some(({ name, args }) => name.toLowerCase() === 'volume' && args.includes('')))
    throw new BuildFailure('VOLUME specified can not be an empty string');
  const [stage] = readStages(instructions, silent).stages;
  if (!stage) return config;
  const one: PlannedStage = {
    stage,
    base: stage.base,
    platform: '',
    label: '',
    parent: null,
    sources: new Map(),
    isVirtual: false,
  };
  const start = plannedBase(null);
  start.config = config;
  start.env = new Map([
    ['PATH', ''],
    ...config.env.map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  ]);
  const plan = { stages: [one], target: one, globals: new Map<string, string>(), escape };
  return planStage(one, start, plan, asked, silent).config;
}

/** What a change left empty is as it was. */
function merged(before: ImageConfig, after: ImageConfig): ImageConfig {
  const [cmd, entrypoint] = [withoutEnd(after.cmd), withoutEnd(after.entrypoint)];
  const isEmpty = entrypoint === null || (entrypoint.length < 3 && after.entrypoint?.at(-1) === '');
  return {
    ...after,
    cmd: isEmpty ? (cmd ?? before.cmd) : cmd,
    entrypoint: isEmpty ? before.entrypoint : entrypoint,
    isBuilt: before.isBuilt,
    argsEscaped: before.argsEscaped,
  };
}

/** A CMD of the shell without a word is the shell alone. */
const withoutEnd = (words: string[] | null) => (words?.at(-1) === '' ? words.slice(0, -1) : words);
