// Sessions that nobody wrote: meaningful actions and mistakes over a few names, so that lines have to do with each other.
import type { Chance } from './chance.ts';

/** None of them can be the beginning of an id. */
const containers = ['web', 'store', 'job'];
const volumes = ['data', 'logs'];
const networks = ['app', 'back'];
const images = ['mine', 'mine:2', 'tool'];

type Maker = (chance: Chance) => string;

/** A container mostly, now and then one that can't be there. */
const one: Maker = (chance) => (chance.is(0.06) ? 'nosuch' : chance.pick(containers));
const image: Maker = (chance) => (chance.is(0.7) ? 'busybox' : chance.pick(images));

/** In the foreground nothing may go on for ever. */
const lasting = [
  'sleep 1d',
  'sh -c "trap \'exit 0\' TERM; while :; do sleep 0.1; done"',
  'sh -c "echo started; exec sleep 1d"',
];
const ending = [
  'true',
  'false',
  'echo hello',
  'cat /etc/hostname | wc -l',
  'sh -c "echo out; echo err >&2"',
  'sh -c "exit 3"',
  'sleep 0.3',
  'nosuch',
  'ls /nosuch',
  'ls /data',
  'touch /file',
  'id -u',
  'pwd',
  'env',
  'sh -c "echo $A"',
  "sh -c 'echo $A > /data/f; cat /data/f'",
];
const programs = [...lasting, ...ending];

const flags: Maker[] = [
  (chance) => `-e A=${chance.pick(['1', 'x y', ''])}`.replace('x y', '"x y"'),
  (chance) => `-v ${chance.pick(volumes)}:/data${chance.pick(['', '', ':ro'])}`,
  () => '-v /data',
  () => '--tmpfs /data',
  (chance) => `-w ${chance.pick(['/tmp', '/data', '/new'])}`,
  (chance) => `-u ${chance.pick(['nobody', '1000', 'root', 'nosuch'])}`,
  (chance) => `--network ${chance.pick([...networks, 'none', 'host', 'bridge'])}`,
  (chance) => `-p ${chance.pick(['8080:80', '8081:80', '8080-8081:80-81', '80:x'])}`,
  (chance) => `--restart ${chance.pick(['no', 'always', 'on-failure:1', 'unless-stopped'])}`,
  (chance) => `-m ${chance.pick(['32m', '64m', '1m'])} --memory-swap 64m`,
  (chance) => `--label ${chance.pick(['team=red', 'x'])}`,
  () => '--init',
  () => '--read-only',
  () => '--rm',
  () => '--hostname box',
  (chance) => `--entrypoint ${chance.pick(['echo', 'ls', 'nosuch', '""'])}`,
  () => '--nosuch',
];

const some = (chance: Chance, most: number): string =>
  Array.from({ length: chance.below(most + 1) }, () => ` ${chance.pick(flags)(chance)}`).join('');

const formats = [
  '{{.Names}} {{.State}}',
  '{{.Names}} {{.Status}}',
  '{{.Image}} {{.Command}}',
  'table {{.Names}}\\t{{.Ports}}',
  '{{json .Names}}',
  '{{.Nosuch}}',
  '{{.Networks}} {{.Mounts}}',
];
const fields = [
  '.State.Status',
  '.State.ExitCode',
  '.Config.Cmd',
  'json .Config.Env',
  '.HostConfig.NetworkMode',
  'json .HostConfig.PortBindings',
  'json .NetworkSettings.Ports',
  '.RestartCount',
  'len .Mounts',
  'json .Config.Labels',
  '.Path',
  'json .Args',
  '.Nosuch',
  'range .Mounts}}{{.Type}} {{.Destination}} {{.RW}}{{end',
];
const filters = [
  'status=running',
  'status=exited',
  'name=web',
  'label=team',
  'ancestor=busybox',
  'exited=0',
  'volume=data',
  'network=app',
  'nosuch=1',
];

const actions: [weight: number, make: Maker][] = [
  [
    16,
    (chance) =>
      `docker run -d --name ${one(chance)}${some(chance, 3)} ${image(chance)} ${chance.is(0.6) ? 'sleep 1d' : chance.pick(programs)}`,
  ],
  [10, (chance) => `docker run --rm${some(chance, 2)} ${image(chance)} ${chance.pick(ending)}`],
  [
    5,
    (chance) =>
      `docker run --name ${one(chance)}${some(chance, 2)} ${image(chance)} ${chance.pick(ending)}`,
  ],
  [
    4,
    (chance) =>
      `docker create --name ${one(chance)}${some(chance, 2)} ${image(chance)} ${chance.pick(programs)}`,
  ],
  [5, (chance) => `docker start ${chance.pick(['', '-a '])}${one(chance)}`],
  [5, (chance) => `docker stop -t ${chance.pick(['0', '1'])} ${one(chance)}`],
  [3, (chance) => `docker restart -t 0 ${one(chance)}`],
  [3, (chance) => `docker kill ${chance.pick(['', '-s TERM ', '-s NOSUCH '])}${one(chance)}`],
  [6, (chance) => `docker rm ${chance.pick(['', '-f ', '-fv '])}${one(chance)}`],
  [2, (chance) => `docker ${chance.pick(['pause', 'unpause'])} ${one(chance)}`],
  [2, (chance) => `docker rename ${one(chance)} ${one(chance)}`],
  [8, (chance) => `docker exec ${one(chance)} ${chance.pick(ending)}`],
  [
    2,
    (chance) =>
      `docker exec${chance.pick([' -e A=2', ' -u nobody', ' -w /tmp', ' -d'])} ${one(chance)} ${chance.pick(ending)}`,
  ],
  [5, (chance) => `docker logs ${chance.pick(['', '', '--tail 1 '])}${one(chance)}`],
  [6, (chance) => `docker ps ${chance.pick(['', '-a '])}--format '${chance.pick(formats)}'`],
  [3, (chance) => `docker ps -a --filter ${chance.pick(filters)} --format '{{.Names}}'`],
  [2, () => 'docker ps -a'],
  [7, (chance) => `docker inspect -f '{{${chance.pick(fields)}}}' ${one(chance)}`],
  [2, (chance) => `docker port ${one(chance)}`],
  [2, (chance) => `docker diff ${one(chance)}`],
  [
    3,
    (chance) =>
      `docker volume ${chance.pick(['create', 'rm', 'inspect -f "{{.Name}} {{.Driver}}"'])} ${chance.pick([...volumes, 'nosuch'])}`,
  ],
  [2, () => 'docker volume ls -q | sed "s/^[0-9a-f]\\{64\\}$/anonymous/" | sort'],
  [
    3,
    (chance) =>
      `docker network ${chance.pick(['create', 'rm'])} ${chance.pick([...networks, 'bridge', 'nosuch'])}`,
  ],
  [
    3,
    (chance) =>
      `docker network ${chance.pick(['connect', 'disconnect'])} ${chance.pick(networks)} ${one(chance)}`,
  ],
  [2, () => "docker network ls --format '{{.Name}} {{.Driver}}'"],
  [3, (chance) => `docker tag ${image(chance)} ${chance.pick([...images, 'BAD'])}`],
  [3, (chance) => `docker rmi ${chance.pick(['', '-f '])}${chance.pick([...images, 'nosuch'])}`],
  [2, () => "docker images --format '{{.Repository}}:{{.Tag}}' | sort"],
  [2, (chance) => `docker commit ${one(chance)} ${chance.pick(images)}`],
  [
    3,
    (chance) =>
      `docker cp ${chance.pick([`${one(chance)}:/etc/hostname h`, `h ${one(chance)}:/tmp/`, `${one(chance)}:/nosuch .`, `h ${one(chance)}:/no/such/`])}`,
  ],
  [1, (chance) => `docker update --restart ${chance.pick(['no', 'always'])} ${one(chance)}`],
  [1, () => 'docker container prune -f | head -n 1'],
  [2, (chance) => chance.pick(['echo $?', 'echo host > h', 'cat h', 'ls'])],
];

const dockerfile: Maker = (chance) => {
  const lines = [
    ['RUN echo 1 > /one', 'RUN false', 'RUN touch /a /b', 'RUN nosuch'],
    [
      'ENV A=1',
      'ENV A=2 B=$A',
      'ARG A=3',
      'WORKDIR /work',
      'USER nobody',
      'LABEL x=y',
      'EXPOSE 80',
      'VOLUME /data',
      'COPY h /h',
      'COPY nosuch /',
      'RUM x',
    ],
    ['CMD ["cat", "/one"]', 'CMD echo $A', 'ENTRYPOINT ["echo", "entry"]', 'CMD ["nosuch"]'],
  ].map((kind) => chance.pick(kind));
  const base = chance.pick(['busybox', 'busybox', 'mine', 'nosuch']);
  const text = [`FROM ${base}`, ...lines.filter(() => chance.is(0.8))].join('\\n');
  return `printf '%b' '${text.replaceAll("'", `'\\''`)}\\n' > Dockerfile; docker build -q -t ${chance.pick(images)} . > id; wc -c < id`;
};

const total = actions.reduce((sum, [weight]) => sum + weight, 0);

export function makeSession(chance: Chance): string[] {
  const count = 5 + chance.below(16);
  return Array.from({ length: count }, () =>
    chance.is(0.06) ? dockerfile(chance) : action(chance),
  );
}

function action(chance: Chance): string {
  let left = chance.next() * total;
  for (const [weight, make] of actions) {
    left -= weight;
    if (left < 0) return make(chance);
  }
  return 'docker ps';
}
