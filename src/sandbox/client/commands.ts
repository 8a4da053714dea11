// Every docker command that is modelled, by its own name, and all of Compose as one: it knows its own names. What builds and Compose are loaded with the first line that needs them.
import { buildCommand } from '../build/build.ts';
import { composeCommand } from '../compose/compose.ts';
import type { CommandFunction } from './call.ts';
import * as about from './commands/about.ts';
import * as archives from './commands/archives.ts';
import * as buildx from './commands/buildx.ts';
import * as contexts from './commands/contexts.ts';
import * as images from './commands/images.ts';
import * as inspect from './commands/inspect.ts';
import * as life from './commands/life.ts';
import * as looking from './commands/look.ts';
import { top } from './commands/top.ts';
import { update } from './commands/update.ts';
import * as networks from './commands/networks.ts';
import * as registry from './commands/registry.ts';
import * as pruning from './commands/prune.ts';
import { swarmCommands } from './commands/swarm.ts';
import * as system from './commands/system.ts';
import * as volumes from './commands/volumes.ts';
import { cp } from './commands/copy.ts';
import { events } from './commands/events.ts';
import { exec } from './commands/exec.ts';
import { history } from './commands/history.ts';
import { logs } from './commands/logs.ts';
import { ps } from './commands/ps.ts';
import { create, run } from './commands/run.ts';
import { attach, start } from './commands/start.ts';

export const engineCommands: ReadonlyMap<string, CommandFunction> = new Map([
  ...swarmCommands,
  ...Object.entries<CommandFunction>({
    'builder prune': pruning.pruneBuilder,
    'buildx du': buildx.du,
    'buildx imagetools inspect': buildx.inspectImage,
    'buildx inspect': buildx.inspect,
    'buildx ls': buildx.ls,
    'buildx prune': pruning.pruneBuilder,
    'buildx rm': buildx.rm,
    'buildx version': buildx.version,
    compose: (call) => composeCommand(call),
    'image build': (call) => buildCommand(call),
    'container attach': attach,
    'container commit': archives.commit,
    'container cp': cp,
    'container create': create,
    'container diff': archives.diff,
    'container exec': exec,
    'container export': archives.exportContainer,
    'container inspect': inspect.inspectContainer,
    'container kill': life.kill,
    'container logs': logs,
    'container ls': ps,
    'container pause': life.pause,
    'container port': looking.port,
    'container prune': pruning.pruneContainers,
    'container rename': life.rename,
    'container restart': life.restart,
    'container rm': life.rm,
    'container run': run,
    'container start': start,
    'container stats': looking.stats,
    'container stop': life.stop,
    'container top': top,
    'container unpause': life.unpause,
    'container update': update,
    'container wait': life.wait,
    'config inspect': inspect.inspectSwarm,
    'node inspect': inspect.inspectSwarm,
    'secret inspect': inspect.inspectSwarm,
    'service inspect': inspect.inspectSwarm,
    'context inspect': inspect.inspectContext,
    'context create': contexts.create,
    'context ls': contexts.ls,
    'context rm': contexts.rm,
    'context show': contexts.show,
    'context update': contexts.update,
    'context use': contexts.use,
    'image history': history,
    'image import': archives.importFile,
    'image inspect': inspect.inspectImage,
    'image load': archives.load,
    'image ls': images.ls,
    'image prune': images.prune,
    'image pull': images.pull,
    'image push': registry.push,
    'manifest inspect': registry.inspectManifest,
    'image rm': images.rm,
    'image save': archives.save,
    'image tag': images.tag,
    inspect: inspect.inspect,
    login: registry.login,
    logout: registry.logout,
    'network connect': networks.connect,
    'network create': networks.create,
    'network disconnect': networks.disconnect,
    'network inspect': inspect.inspectNetwork,
    'network ls': networks.ls,
    'network prune': networks.prune,
    'network rm': networks.rm,
    search: registry.search,
    'system df': system.df,
    'system events': events,
    'system info': about.info,
    'system prune': pruning.prune,
    version: about.version,
    'volume create': volumes.create,
    'volume inspect': inspect.inspectVolume,
    'volume ls': volumes.ls,
    'volume prune': volumes.prune,
    'volume rm': volumes.rm,
  }),
]);
