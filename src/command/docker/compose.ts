// Commands of compose: what they are done to is a set of services.
import { checkProgramOf, signalFlag } from './containers.ts';
import { checkCopy } from './arguments.ts';
import { refusalOfCompose } from './compose-client.ts';
import { refusalsOfMaking } from './engine-making.ts';
import { checkFlags } from './engine-values.ts';
import type { Item } from '../item.ts';
import type { DockerCommand, Records } from './record.ts';

const services: Partial<DockerCommand> = { args: ['service'], anyOrder: true };

const records: Records = new Map(
  Object.entries<Partial<DockerCommand>>({
    'compose up': { ...services, harmless: ['quiet-pull', 'no-color', 'no-log-prefix'] },
    'compose down': {
      ...services,
      risks: [['volumes', 'removes-volumes']],
      harmless: ['remove-orphans'],
    },
    'compose stop': services,
    'compose start': services,
    'compose restart': services,
    'compose pull': { ...services, harmless: ['quiet'] },
    'compose push': { ...services, harmless: ['quiet'] },
    'compose build': { ...services, harmless: ['quiet'] },
    'compose logs': { ...services, harmless: ['timestamps', 'no-color', 'no-log-prefix'] },
    'compose ps': { ...services },
    'compose rm': { ...services, risks: [['volumes', 'removes-volumes']], harmless: ['force'] },
    'compose kill': { ...services, shorthand: signalFlag },
    'compose create': services,
    'compose pause': services,
    'compose unpause': services,
    'compose top': services,
    'compose images': services,
    'compose ls': {},
    'compose watch': { ...services, harmless: ['quiet'] },
    'compose config': { ...services, writes: 'output', settle: withoutOutput },
    'compose cp': { args: ['copy'], client: checkCopy },
    'compose export': { args: ['service'], writes: 'output' },
    'compose exec': {
      args: ['service', 'inside'],
      engine: (parsed) => [...checkFlags(parsed, ['workdir']), ...checkProgramOf(parsed.args[1])],
    },
    'compose run': {
      args: ['service', 'inside'],
      makesContainer: true,
      engine: refusalsOfMaking,
      harmless: ['name', 'quiet', 'quiet-pull', 'no-deps'],
    },
  }),
);

export const composeRecords: Records = new Map(
  [...records].map(([name, record]) => [name, { client: refusalOfCompose, ...record }]),
);

/** What is thrown away isn't printed. */
function withoutOutput(items: Item[]): Item[] {
  const quiet = { field: 'quiet', normal: 'true', value: '', words: ['--quiet'], isBoolean: true };
  return items.map((item) =>
    item.field === 'output' && item.normal === '/dev/null' ? { ...item, ...quiet } : item,
  );
}
