// English: what each command does, what each word of a line is, and what is risky.
import type { RiskArgs, RiskCode, WordRole } from '../../../command/command.ts';

/** What a command does; `{}` stands for what it is done to. */
export const commands = {
  'container attach': 'Connects the terminal to the main process of the container {}.',
  'container commit': 'Makes an image from a container: {}.',
  'container cp': 'Copies files between a container and the host: {}.',
  'container create': 'Creates a container from the image {} without starting it.',
  'container diff': 'Lists what has changed in the file system of the container {}.',
  'container exec': 'Runs another command in the running container {}.',
  'container export': 'Writes the file system of the container {} as a tar archive.',
  'container inspect': 'Prints everything the engine knows about the container {}.',
  'container kill': 'Ends the main process of the container {} at once.',
  'container logs': 'Prints what the container {} has written to stdout and stderr.',
  'container ls': 'Lists the running containers.',
  'container pause': 'Freezes all processes of the container {}.',
  'container port': 'Lists the published ports of the container {}.',
  'container prune': 'Removes all stopped containers.',
  'container rename': 'Renames a container: {}.',
  'container restart': 'Stops the container {} and starts it again.',
  'container rm': 'Removes the container {} with its writable layer.',
  'container run': 'Creates a container from the image {} and starts it.',
  'container start': 'Starts the existing container {}.',
  'container stats': 'Shows how much CPU, memory and network containers use: {}.',
  'container stop': 'Asks the container {} to stop, and kills it when it does not.',
  'container top': 'Lists the processes of the container {}.',
  'container unpause': 'Lets the paused container {} go on.',
  'container update': 'Changes limits or the restart policy of the container {}.',
  'container wait': 'Waits until the container {} stops and prints its exit code.',
  'image build': 'Builds an image from a Dockerfile. The build sees the files of {}.',
  'image history': 'Lists the layers of the image {}.',
  'image import': 'Makes an image from a tar archive of a file system: {}.',
  'image inspect': 'Prints everything the engine knows about the image {}.',
  'image load': 'Loads images from an archive that `docker save` wrote.',
  'image ls': 'Lists images: {}.',
  'image prune': 'Removes the nameless images that no container uses.',
  'image pull': 'Downloads the image {}.',
  'image push': 'Uploads the image {} to its registry.',
  'image rm': 'Removes the name {} and, with its last name, the image.',
  'image save': 'Writes the image {} with its layers as an archive.',
  'image tag': 'Gives an image another name: {}.',
  inspect: 'Prints everything the engine knows about {}.',
  login: 'Keeps the credentials for a registry: {}.',
  logout: 'Forgets the credentials for a registry: {}.',
  search: 'Searches Docker Hub: {}.',
  version: 'Prints the versions of client and engine.',
  'network connect': 'Connects a running container to a network: {}.',
  'network create': 'Creates the network {}.',
  'network disconnect': 'Takes a container off a network: {}.',
  'network inspect': 'Prints everything the engine knows about the network {}.',
  'network ls': 'Lists networks.',
  'network prune': 'Removes all networks that no container uses.',
  'network rm': 'Removes the network {}.',
  'volume create': 'Creates the volume {}.',
  'volume inspect': 'Prints everything the engine knows about the volume {}.',
  'volume ls': 'Lists volumes.',
  'volume prune':
    'Removes the anonymous volumes that no container uses; before Engine 23.0 the named ones too.',
  'volume rm': 'Removes the volume {} and its data.',
  'volume update': 'Changes the cluster volume {}.',
  'system df': 'Shows how much disk space images, containers, volumes and cache take.',
  'system events': 'Shows what happens in the engine, as it happens.',
  'system info': 'Prints facts about the engine.',
  'system prune':
    'Removes all stopped containers, unused networks, nameless images and unused build cache.',
  'builder prune': 'Removes build cache.',
  'buildx bake': 'Builds several targets from a file: {}.',
  'buildx create': 'Creates a builder: {}.',
  'buildx du': 'Shows how much disk space the build cache takes.',
  'buildx inspect': 'Prints facts about a builder: {}.',
  'buildx ls': 'Lists builders.',
  'buildx prune': 'Removes build cache.',
  'buildx rm': 'Removes a builder: {}.',
  'buildx stop': 'Stops a builder: {}.',
  'buildx use': 'Makes {} the builder to use.',
  'buildx version': 'Prints the version of buildx.',
  'buildx imagetools create': 'Makes an index of images: {}.',
  'buildx imagetools inspect': 'Shows an image in its registry: {}.',
  'context create': 'Creates a context, a named way to an engine: {}.',
  'context export': 'Writes a context to a file: {}.',
  'context import': 'Reads a context from a file: {}.',
  'context inspect': 'Prints facts about a context: {}.',
  'context ls': 'Lists contexts.',
  'context rm': 'Removes the context {}.',
  'context show': 'Prints the name of the context in use.',
  'context update': 'Changes the context {}.',
  'context use': 'Makes {} the context in use.',
  'compose attach': 'Connects the terminal to the container of the service {}.',
  'compose build': 'Builds the images of the project: {}.',
  'compose config': 'Prints the compose file as it is understood.',
  'compose cp': 'Copies files between a service and the host: {}.',
  'compose create': "Creates the project's containers without starting them: {}.",
  'compose down': 'Stops the project and removes its containers and networks.',
  'compose events': "Shows what happens to the project's containers.",
  'compose exec': 'Runs a command in the running container of the service {}.',
  'compose export': 'Writes the file system of the service {} as a tar archive.',
  'compose images': 'Lists the images that the project uses.',
  'compose kill': "Ends the project's containers at once: {}.",
  'compose logs': "Prints the output of the project's services: {}.",
  'compose ls': 'Lists compose projects.',
  'compose pause': "Freezes the project's containers: {}.",
  'compose port': 'Prints where a port of a service is published: {}.',
  'compose ps': "Lists the project's containers.",
  'compose pull': 'Downloads the images of the project: {}.',
  'compose push': 'Uploads the images of the project: {}.',
  'compose restart': "Restarts the project's containers: {}.",
  'compose rm': "Removes the project's stopped containers: {}.",
  'compose run': 'Starts a new container for the service {} and runs one command in it.',
  'compose scale': 'Sets how many containers a service has: {}.',
  'compose start': "Starts the project's existing containers: {}.",
  'compose stats': "Shows how much the project's containers use: {}.",
  'compose stop': "Stops the project's containers and keeps them: {}.",
  'compose top': "Lists the processes of the project's containers: {}.",
  'compose unpause': "Lets the project's paused containers go on: {}.",
  'compose up': 'Creates and starts what the compose file describes: {}.',
  'compose version': 'Prints the version of compose.',
  'compose volumes': "Lists the project's volumes: {}.",
  'compose wait': 'Waits until containers of the service {} stop.',
  'compose watch': 'Rebuilds and refreshes services as files change: {}.',
  'checkpoint create': 'Makes a checkpoint of a container: {}.',
  'checkpoint ls': 'Lists the checkpoints of the container {}.',
  'checkpoint rm': 'Removes a checkpoint of a container: {}.',
  'config create': 'Keeps a file in the swarm as a config: {}.',
  'config inspect': 'Prints everything the swarm knows about the config {}.',
  'config ls': 'Lists the configs of the swarm.',
  'config rm': 'Removes the config {} from the swarm.',
  'manifest annotate': 'Changes what an index says of an image: {}.',
  'manifest create': 'Makes a local index of several images: {}.',
  'manifest inspect': 'Prints the manifest or the index of the image {}.',
  'manifest push': 'Uploads the index {} to its registry.',
  'manifest rm': 'Removes the local index {}.',
  'node demote': 'Makes the managers {} workers.',
  'node inspect': 'Prints everything the swarm knows about the node {}.',
  'node ls': 'Lists the nodes of the swarm.',
  'node promote': 'Makes the workers {} managers.',
  'node ps': 'Lists the tasks on a node: {}.',
  'node rm': 'Removes the node {} from the swarm.',
  'node update': 'Changes the node {}: its role, availability or labels.',
  'plugin create': 'Makes a plugin from a folder: {}.',
  'plugin disable': 'Switches the plugin {} off.',
  'plugin enable': 'Switches the plugin {} on.',
  'plugin inspect': 'Prints everything the engine knows about the plugin {}.',
  'plugin install': 'Downloads the plugin {} and switches it on.',
  'plugin ls': 'Lists the plugins of the engine.',
  'plugin push': 'Uploads the plugin {} to its registry.',
  'plugin rm': 'Removes the plugin {}.',
  'plugin set': 'Changes settings of a plugin: {}.',
  'plugin upgrade': 'Replaces a plugin by a newer one: {}.',
  'secret create': 'Keeps a value in the swarm as a secret: {}.',
  'secret inspect': 'Prints what the swarm tells of the secret {}, never its value.',
  'secret ls': 'Lists the secrets of the swarm, without their values.',
  'secret rm': 'Removes the secret {} from the swarm.',
  'service create':
    'Makes a service of the swarm from the image {}; the swarm keeps its tasks running.',
  'service inspect': 'Prints everything the swarm knows about the service {}.',
  'service logs': 'Prints the output of the tasks of {}.',
  'service ls': 'Lists the services of the swarm and how many of their tasks run.',
  'service ps': 'Lists the tasks of the service {}, failed ones too.',
  'service rm': 'Removes the service {} and its containers.',
  'service rollback': 'Takes the service {} back to what it was before its last update.',
  'service scale': 'Sets how many tasks a service has: {}.',
  'service update': 'Changes the service {}; tasks that must be different for it are replaced.',
  'stack config': 'Prints the compose file as a stack understands it.',
  'stack deploy': 'Creates or updates the services of the stack {} in the swarm.',
  'stack ls': 'Lists stacks.',
  'stack ps': 'Lists the tasks of the stack {}.',
  'stack rm': 'Removes the services, networks, configs and secrets of the stack {}.',
  'stack services': 'Lists the services of the stack {}.',
  'swarm ca': "Shows or replaces the swarm's root certificate.",
  'swarm init': 'Makes this engine the first manager of a new swarm.',
  'swarm join': 'Joins this engine to the swarm of {}.',
  'swarm join-token': 'Prints the line by which a {} joins.',
  'swarm leave': 'Takes this engine out of its swarm.',
  'swarm unlock': 'Unlocks a manager that was restarted.',
  'swarm unlock-key': 'Prints or replaces the key that unlocks managers.',
  'swarm update': 'Changes settings of the swarm.',
  'trust inspect': 'Prints who has signed the image {}.',
  'trust key generate': 'Makes a key pair for signing: {}.',
  'trust key load': 'Loads a private key for signing: {}.',
  'trust revoke': 'Takes the signature off the image {}.',
  'trust sign': 'Signs the image {} and uploads it.',
  'trust signer add': 'Lets somebody sign a repository: {}.',
  'trust signer remove': 'Lets somebody no longer sign a repository: {}.',
};

/** Where a flag makes another sentence of it. */
export const variants = {
  'container inspect/format': 'Prints of the container {} what the template names.',
  'image inspect/format': 'Prints of the image {} what the template names.',
  'network inspect/format': 'Prints of the network {} what the template names.',
  'volume inspect/format': 'Prints of the volume {} what the template names.',
  'inspect/format': 'Prints of {} what the template names.',
  'compose config/quiet': 'Checks the compose file and prints only what is wrong with it.',
  'compose config/services': 'Prints the names of the services.',
  'container ls/all': 'Lists all containers, stopped ones too.',
  'container ls/filter': 'Lists containers.',
  'container ls/latest': 'Shows the container that was created last.',
  'container ls/last': 'Lists the containers that were created last.',
  'container kill/signal': 'Sends a signal to the main process of the container {}.',
  'image prune/all': 'Removes every image that no container uses.',
  'system prune/all':
    'Removes all stopped containers, unused networks, every image that no container uses and unused build cache.',
  'volume prune/all': 'Removes every volume that no container uses, the named ones too.',
};

/** Of commands that are given two things. */
export const pairs = {
  'container commit': 'Makes the image {2} from the container {1}.',
  'container cp': 'Copies {1} to {2}.',
  'container port': 'Shows where port {2} of the container {1} is published.',
  'compose cp': 'Copies {1} to {2}.',
  'compose port': 'Shows where port {2} of the service {1} is published.',
  'secret create': 'Keeps what comes from {2} in the swarm as the secret {1}.',
  'config create': 'Keeps what comes from {2} in the swarm as the config {1}.',
  'container rename': 'Gives the container {1} the name {2}.',
  'image import': 'Makes the image {2} from the tar archive {1}.',
  'image tag': 'Gives the image {1} the name {2} as well.',
  'network connect': 'Connects the container {2} to the network {1}.',
  'network disconnect': 'Takes the container {2} off the network {1}.',
};
export const here: string = 'the current folder';
export const input: string = 'stdin';
/** What `docker cp web:/x -` does, and `docker cp - web:/x`. */
export const packed: string = 'Writes {} to stdout as a tar archive.';
export const unpacked: string = 'Unpacks the tar archive that comes from stdin into {}.';
/** What `docker build -` does. */
export const builtFromInput: string =
  'Builds an image from what it reads on stdin: a Dockerfile without other files, or a tar archive.';

/** What else a flag changes; the argument is its value. */
export const extras = {
  'ls/filter': (value: string) => `Only what matches \`${value}\` is listed.`,
  'prune/filter': (value: string) => `Only what matches \`${value}\` is removed.`,
  'system events/filter': (value: string) => `Only what matches \`${value}\` is shown.`,
  'system events/since': (value: string) => `It begins with what happened since \`${value}\`.`,
  'container logs/until': (value: string) => `Only what came before \`${value}\`.`,
  'container ls/quiet': () => 'Only the ids are printed.',
  'image ls/quiet': () => 'Only the ids are printed.',
  'network ls/quiet': () => 'Only the ids are printed.',
  'volume ls/quiet': () => 'Only their names are printed.',
  'container logs/follow': () => 'It goes on with what comes, until Ctrl-C.',
  'container logs/tail': (value: string) => `Of what there is, only the last ${value} lines.`,
  'container logs/since': (value: string) => `Only what came after \`${value}\`.`,
  'container rm/force': () => 'If it runs, it is killed first.',
  'container rm/volumes': () => 'Its anonymous volumes are removed with it.',
  'container stop/timeout': (value: string) => `It has ${value} seconds to end by itself.`,
  'container restart/timeout': (value: string) => `It has ${value} seconds to end by itself.`,
  'container kill/signal': (value: string) => `The signal is \`${value}\`.`,
  'container start/attach': () => 'Its output is shown here.',
  'container start/interactive': () => 'What is typed here reaches it.',
  'container exec/detach': () => 'It runs in the background.',
  'container exec/user': (value: string) => `It runs as the user \`${value}\`.`,
  'container exec/workdir': (value: string) => `It starts in the folder \`${value}\`.`,
  'image build/tag': (value: string) => `The image is called \`${value}\`.`,
  'image build/file': (value: string) =>
    value === '-' ? 'The Dockerfile comes from stdin.' : `The Dockerfile is \`${value}\`.`,
  'image build/no-cache': () => 'Nothing is taken from the cache.',
  'image build/target': (value: string) => `It ends with the stage \`${value}\`.`,
  'image build/pull': () => 'It looks for newer base images first.',
  'image save/output': (value: string) => `The archive is the file \`${value}\`.`,
  'image load/input': (value: string) => `The archive is the file \`${value}\`.`,
  'container export/output': (value: string) => `The archive is the file \`${value}\`.`,
  'system prune/volumes': () => 'Anonymous volumes that no container uses are removed too.',
  'network create/driver': (value: string) => `Its driver is \`${value}\`.`,
  'network create/internal': () => 'Nothing on it reaches the world outside.',
  'volume create/driver': (value: string) => `Its driver is \`${value}\`.`,
  'compose up/detach': () => 'It runs in the background.',
  'compose up/build': () => 'The images are built first.',
  'compose down/volumes': () =>
    'Its volumes are removed too: those that the file names, and anonymous ones.',
  'compose logs/follow': () => 'It goes on with what comes, until Ctrl-C.',
  'container run/memory': (value: string) => `It gets at most \`${value}\` of memory.`,
  'container run/cpus': (value: string) => `It gets the time of at most ${value} processors.`,
  'container run/user': (value: string) => `It runs as the user \`${value}\`.`,
  'container run/workdir': (value: string) => `It starts in the folder \`${value}\`.`,
  'container run/entrypoint': (value: string) =>
    value === ''
      ? 'It starts without the entrypoint of the image.'
      : `In place of the image's entrypoint stands \`${value}\`.`,
  'container run/env': (value: string) =>
    `In it the variable \`${value.split('=')[0] ?? ''}\` is set.`,
  'container run/env-file': (value: string) => `Variables for it come from the file \`${value}\`.`,
  'container run/read-only': () => "It can't write to its own file system.",
  'container run/init': () => 'Its first process is a small init, which cleans up after others.',
  'container run/volumes-from': (value: string) =>
    `It gets the volumes of \`${value.split(':')[0] ?? ''}\`.`,
  'container run/platform': (value: string) => `It is for the platform \`${value}\`.`,
  'container run/gpus': (value: string) => `GPUs of the host are given to it: \`${value}\`.`,
  'container run/link': (value: string) =>
    `The address of another container is written into it: \`${value}\`.`,
  'container run/add-host': (value: string) =>
    `A name of its own is added to what it resolves: \`${value}\`.`,
  'container run/publish-all': () =>
    'Every port that the image exposes gets a free port of the host.',
  'container run/pid': (value: string) => `It sees the processes of \`${value}\`.`,
  'container run/cap-add': (value: string) => `It gets the capability \`${value}\`.`,
  'container run/device': (value: string) => `The device \`${value}\` of the host is given to it.`,
  'container run/hostname': (value: string) => `Its own host name is \`${value}\`.`,
  'image build/push': () => 'The image is pushed to its registry.',
  'image build/platform': (value: string) => `It is built for \`${value}\`.`,
  'image build/build-arg': (value: string) =>
    `The build argument \`${value.split('=')[0] ?? ''}\` is set.`,
  'service create/name': (value: string) => `It is called \`${value}\`.`,
  'service create/replicas': (value: string) =>
    value === '1' ? 'One task of it runs.' : `${value} tasks of it run.`,
  'service create/mode': (value: string) =>
    value === 'global' ? 'One task of it runs on each node.' : `Its mode is \`${value}\`.`,
  'service create/publish': (value: string) => `A port of it is published: \`${value}\`.`,
  'service create/secret': (value: string) => `It may read the secret \`${value}\`.`,
  'service create/constraint': (value: string) => `It runs only on nodes with \`${value}\`.`,
  'service update/image': (value: string) => `Its image becomes \`${value}\`.`,
  'stack deploy/compose-file': (value: string) =>
    value === '-' ? 'What it holds comes from stdin.' : `It is described by \`${value}\`.`,
  'service logs/follow': () => 'It goes on with what comes, until Ctrl-C.',
  'service logs/tail': (value: string) => `Of what there is, only the last ${value} lines.`,
  'compose logs/tail': (value: string) => `Of what there is, only the last ${value} lines.`,
  'image build/output': (value: string) => `The result goes to \`${value}\`.`,
  'compose up/scale': (value: string) => `A service gets so many containers: \`${value}\`.`,
};

/** What the first and the second thing are that a command, or a group of them, is given. */
export const things: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    'image build': ['the build context: the folder whose files the build sees'],
    'build -': ['the build context: what comes from stdin'],
    'build URL': ['the build context: a Git repository or an archive that the builder fetches'],
    'image import': ['the archive', 'the name of the new image'],
    'image ls': ['only images of this name'],
    'image tag': ['the image', 'the name that it gets as well'],
    'container commit': ['the container', 'the name of the new image'],
    'container cp': ['what is copied', 'where to'],
    'container port': ['the container', 'a port of it'],
    'container rename': ['the container', 'its new name'],
    'network connect': ['the network', 'the container'],
    'network disconnect': ['the network', 'the container'],
    inspect: ['what is looked at'],
    login: ['the registry'],
    logout: ['the registry'],
    search: ['what is looked for'],
    volume: ['the volume'],
    network: ['the network'],
    context: ['the context'],
    compose: ['the service'],
    'compose cp': ['what is copied', 'where to'],
    'container top': ['the container', 'an option of ps, which makes the list'],
    service: ['the service'],
    node: ['the node'],
    stack: ['the stack'],
    plugin: ['the plugin'],
    'secret create': ['its name', 'where its value comes from'],
    'config create': ['its name', 'where its content comes from'],
    secret: ['the secret'],
    config: ['the config'],
    'swarm join': ['the address of a manager'],
    'swarm join-token': ['who is to join'],
  }),
);

export const roles: Record<WordRole | 'compose', string> = {
  compose: 'Compose as it was called before, which asks an engine to do the work',
  introduction: "stands before the command and is not docker's",
  variable: 'a variable for docker itself, not in a container',
  program: 'the docker client, which asks an engine to do the work',
  command: 'the command',
  flag: 'a flag',
  value: 'the value of',
  image: 'the image',
  container: 'the container',
  argument: 'what the command is about',
  inside: 'goes to the container: its command',
  separator: 'ends the flags',
  wrong: 'docker stumbles here',
  unread: 'not read any more',
};

export const clauses = {
  named: (name: string) => `It is called \`${name}\`.`,
  detached: () => 'It runs in the background.',
  terminal: () => 'The terminal is connected to it, so one can type to it.',
  inside: (command: string) => `It runs \`${command}\`.`,
  /** Of an image whose entrypoint isn't known. */
  command: (command: string) => `Its command is \`${command}\`.`,
  arguments: (words: string) => `The program in it is given \`${words}\`.`,
  port: (host: string, container: string) =>
    `Port ${host} of the host leads to port ${container} in it.`,
  'port-at': (ip: string, host: string, container: string) =>
    `Port ${host} of the host, at the address ${ip} only, leads to port ${container} in it.`,
  'any-port': (container: string) => `A free port of the host leads to port ${container} in it.`,
  volume: (name: string, target: string) => `The volume \`${name}\` is mounted at \`${target}\`.`,
  anonymous: (target: string) => `A new volume without a name is mounted at \`${target}\`.`,
  bind: (path: string, target: string) => `The host's \`${path}\` is mounted at \`${target}\`.`,
  memory: (target: string) => `Memory is mounted at \`${target}\`.`,
  unknown: (source: string, target: string) =>
    `\`${target}\` gets what \`${source}\` names, which only the shell knows: a path of the host if it begins with \`/\`, \`.\` or \`~\`, else a volume.`,
  protocol: (protocol: string) => `That port takes ${protocol}.`,
  'read-only': () => "It can't write there.",
  network: (name: string) => `It is on the network \`${name}\`.`,
  removed: () => 'It is removed when it stops.',
  restart: (policy: string) =>
    `When it stops, the policy \`${policy}\` decides whether it is started again.`,
};

export const risks: { [C in RiskCode]: (args: RiskArgs[C]) => string } = {
  privileged: () =>
    '`--privileged` gives it every privilege and every device: whoever breaks in has the host.',
  'docker-socket': () =>
    "With the engine's socket, whatever runs inside can start any container and so own the host.",
  'host-root': ({ path, readOnly }) =>
    `The host's \`${path}\` is mounted: the container can ${readOnly ? 'read what is there, secrets too' : 'change the host itself'}.`,
  'all-capabilities': () =>
    '`--cap-add ALL` gives it every kernel privilege. Add only the one that is needed.',
  'broad-capability': ({ capability }) =>
    `With the capability \`${capability}\` a process can get out of its container. Add it only to what you trust as you trust root.`,
  device: ({ path }) =>
    `The host's device \`${path}\` is in its hands, past every file permission of the host.`,
  'own-keys': ({ path }) =>
    `\`${path}\` holds keys of yours: whatever runs inside can read them and send them away. Mount only the file that it needs, \`:ro\`.`,
  'no-program': ({ word }) =>
    `\`${word}\` is one word: unless the image's entrypoint takes it apart, a program of that name is looked for, and there is none.`,
  'given-twice': ({ flag, value }) =>
    `\`${flag}\` stands there more than once: only the last one counts, \`${value}\`.`,
  'ports-ignored': ({ network }) =>
    `With \`--network ${network}\` \`-p\` does nothing: the container has no network of its own to publish from.`,
  'host-namespace': ({ flag }) => `\`${flag} host\` takes away that part of its isolation.`,
  'no-confinement': ({ value }) =>
    `\`${value}\` switches off a protection that every container has.`,
  'path-may-be-made': ({ path }) =>
    `If \`${path}\` doesn't exist on the host, \`-v\` makes it as an empty folder that belongs to root. \`--mount\` would fail instead.`,
  'anonymous-volume': ({ target }) =>
    `The volume at \`${target}\` has no name, so it is hard to find again.`,
  latest: ({ image }) =>
    image.endsWith(':latest')
      ? `\`${image}\` can be another image tomorrow: \`latest\` is no version.`
      : `\`${image}\` without a version means \`latest\`, which can be another image tomorrow.`,
  'flag-behind-image': ({ flag, image }) =>
    `\`${flag}\` stands behind the image, so it goes to the container and not to docker. Docker's own flags stand before \`${image}\`.`,
  'all-interfaces': ({ port }) =>
    `Port ${port} is open at every address of the host, past most firewalls. \`127.0.0.1:${port}:…\` keeps it local.`,
  'secret-in-environment': ({ name }) =>
    `\`${name}\` can be read with \`docker inspect\`, and stays in the shell's history.`,
  'secret-in-build': ({ name }) =>
    `The value of \`${name}\` stays in the image's history. \`--secret\` doesn't.`,
  'password-on-line': () =>
    "The password stays in the shell's history and shows in the list of processes. Use `--password-stdin`.",
  'password-in-list': () => 'The password shows in the list of processes. Use `--password-stdin`.',
  'kills-running': () => '`-f` kills a running container at once, without time to finish.',
  'removes-volumes': () => 'The data in these volumes is lost.',
  'removes-all-images': () =>
    'Images that no container uses now are removed and must be downloaded or built again.',
  'removes-all-volumes': () => 'Volumes that no container uses now are removed with their data.',
  'removes-anonymous-volumes': () =>
    'Volumes without a name that no container uses now are removed with their data.',
  'prunes-all': () => 'Stopped containers are removed too, with all that they wrote.',
  'no-question': () => "It doesn't ask before it removes.",
  'kills-at-once': () => 'SIGKILL leaves the process no time to finish. `docker stop` asks first.',
  'old-compose': () =>
    '`docker-compose` was a program of its own (Compose v1, until 2023). Today it is `docker compose`, in two words, and it is explained as that.',
  'old-nvidia': () =>
    '`nvidia-docker` hands its words on to docker. Now `docker run --gpus all` does what it was for.',
  'remote-engine': ({ host }) =>
    `\`${host}\` is another machine's engine, and without TLS anybody in between can command it.`,
};

export const labels = {
  off: (does: string): string => `switched off: ${does}`,
  ok: "docker's client accepts this.",
  compose: '`docker compose` accepts this.',
  notDocker: 'This is no docker command.',
  refused: 'docker refuses this.',
  engine: "docker's client accepts this, and the engine refuses it.",
  same: 'Both mean the same.',
  different: 'They are not the same.',
  risks: 'Mind',
  more: 'Read more',
  tryIt: 'Try it',
  cli: (message: string) => `The real docker complains about something else: ${message}.`,
};

/** The docker CLI's own complaint by its class, for where it misleads. */
export const complaints: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    'unknown-flag': 'an unknown flag',
    'unknown-shorthand': 'an unknown short flag',
    'flag-needs-argument': 'a flag without its value',
    'invalid-argument': "a flag's value",
  }),
);
