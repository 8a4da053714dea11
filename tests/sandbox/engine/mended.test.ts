// What sessions that nobody had seen found different, as Engine 28 printed it.
import { expect, test } from 'vitest';
import { explainMismatch } from '../../engine/match.ts';
import { beforeTask, wrongKind } from '../../../src/sandbox/engine/mount-refusals.ts';
import { newWorld, runLine } from '../world.ts';

type Step = [typed: string, written: string, exit?: number];

const sleeps = (name: string, more = ''): string =>
  `docker run -d --name ${name} ${more} busybox sleep 100 >/dev/null`;
const networksOf = (name: string): string =>
  `docker inspect ${name} -f '{{range $k, $v := .NetworkSettings.Networks}}{{$k}} {{end}}'`;
const said = 'Error response from daemon:';

const sessions: [says: string, steps: Step[]][] = [
  [
    'Compose takes a limit of 0 as none said, and a build what changes nothing of it',
    [
      [
        "printf 'services:\\n  a:\\n    image: busybox\\n    mem_limit: 0\\n    deploy:\\n      resources:\\n        limits:\\n          memory: 512M\\n' > compose.yaml",
        '',
      ],
      ['docker compose config -q', ''],
      ["sed -i 's/mem_limit: 0/mem_limit: 1m/' compose.yaml; docker compose config -q", '…', 1],
      ["printf 'FROM busybox\\n' > Dockerfile", ''],
      [
        "printf 'services:\\n  a:\\n    build: {context: ., platforms: [linux/amd64], network: host, cache_from: [busybox], shm_size: 64m}\\n' > compose.yaml",
        '',
      ],
      ['docker compose build -q', ''],
    ],
  ],
  [
    'links go neither from nor to who shares a network, and ip knows its device in any place',
    [
      [sleeps('hh', '--network host'), ''],
      [
        'docker create --network container:hh --link nosuch busybox true',
        `${said} conflicting options: container type network can't be used with links. This would result in undefined behavior`,
        1,
      ],
      ...['docker create --network host --link hh busybox', 'docker create --link hh busybox'].map(
        (typed): Step => [
          typed,
          `${said} conflicting options: host type networking can't be used with links. This would result in undefined behavior`,
          1,
        ],
      ),
      ['docker run --rm busybox ip link set up dev eth0', 'ip: SIOCSIFFLAGS: …', 2],
      ['docker run --rm busybox ip link set mtu 1400 dev eth0', 'ip: SIOCSIFMTU: …', 2],
      ['docker run --rm busybox ip link set up dev eth9', 'ip: SIOCGIFFLAGS: No such device', 2],
      [
        'docker run --rm busybox ip addr add 10.0.0.2/24 dev eth9',
        "ip: can't find device 'eth9'",
        1,
      ],
    ],
  ],
  [
    'an image that others stand on loses its name and stays, and by its id no force takes it',
    [
      ['docker run --name aa busybox touch /x; docker commit aa one >/dev/null', ''],
      ['docker run --name bb one touch /y; docker commit bb two >/dev/null', ''],
      ['docker tag one uno; docker rmi -f uno', 'Untagged: uno:latest'],
      [
        'docker rmi -f $(docker images -q one)',
        `${said} conflict: unable to delete … (cannot be forced) - image has dependent child images`,
        1,
      ],
      ['docker rmi -f one', 'Untagged: one:latest'],
      ['docker rmi two', 'Untagged: two:latest\nDeleted: sha256:…\nDeleted: sha256:…'],
      ["docker images -a --format '{{.Repository}}'", '<none>\nbusybox'],
    ],
  ],
  [
    'two commits of what nobody changed meanwhile have one layer',
    [
      ['docker run --name aa busybox touch /x; docker commit aa one >/dev/null', ''],
      [
        'docker commit aa two >/dev/null; docker rmi one',
        'Untagged: one:latest\nDeleted: sha256:…',
      ],
    ],
  ],
  [
    'a network that never was there is named, and looked for at each start',
    [
      ['docker create --name cc --network nope busybox sleep 9 >/dev/null', ''],
      ["docker ps -a --filter network=nope --format '{{.Networks}}'", 'nope'],
      [
        "docker inspect cc -f '{{json .NetworkSettings.Networks.nope}}'",
        '{"IPAMConfig":null,"Links":null,"Aliases":null,"MacAddress":"",…"NetworkID":"",…"DNSNames":null}',
      ],
      ['docker network create nope >/dev/null; docker start cc', 'cc'],
      ['docker create --name dd --network other busybox >/dev/null', ''],
      [`docker network disconnect other dd; ${networksOf('dd')}`, ''],
    ],
  ],
  [
    'a container that has left its only network has none after a restart',
    [
      [sleeps('cc'), ''],
      [`docker network disconnect bridge cc; docker restart -t 0 cc; ${networksOf('cc')}`, 'cc\n'],
    ],
  ],
  [
    'the host’s network and that of another container stand alone',
    [
      [`${sleeps('hh', '--network host')}; ${sleeps('cc', '--network container:hh')}`, ''],
      [
        'docker network connect bridge hh',
        `${said} container sharing network namespace with another container or host cannot be connected to any other network`,
        1,
      ],
      [
        'docker network connect bridge cc',
        `${said} container sharing network namespace with another container or host cannot be connected to any other network`,
        1,
      ],
      [
        'docker network disconnect host cc',
        `${said} container … is not connected to network host`,
        1,
      ],
      [`docker stop -t 0 hh; docker network disconnect host hh; ${networksOf('hh')}`, 'hh\n'],
      [
        'docker network disconnect host hh',
        `${said} container … is not connected to the network host`,
        1,
      ],
      ['docker network connect bridge hh; docker network connect bridge hh', '', 0],
    ],
  ],
  [
    'a link needs the other on the first bridge; on a network of one’s own it is a name',
    [
      ['docker network create nw >/dev/null', ''],
      [sleeps('db', '--network nw'), ''],
      [
        'docker run --name web --link db busybox true',
        `docker: ${said} container … not attached to default bridge network\n\nRun 'docker run --help' for more information`,
        125,
      ],
      ['docker run --rm --network nw --link nosuch busybox echo up', 'up'],
    ],
  ],
  [
    'docker builder is buildx',
    [
      [
        'docker builder du',
        'ID        RECLAIMABLE   SIZE      LAST ACCESSED\nReclaimable:\t0B\nTotal:\t\t0B',
      ],
      ['docker builder ls | head -n 1', 'NAME/NODE …'],
      [
        'docker builder prune -z 2>&1 | tail -n 1',
        "Run 'docker buildx prune --help' for more information",
      ],
    ],
  ],
  [
    'a folder is mounted on no file and a file on no folder, whatever links lead there',
    [
      [
        'mkdir dir; echo hi > file; docker run --name web -v $PWD/app.conf:/etc/passwd busybox',
        `docker: ${said} ${beforeTask}error during container init: error mounting "/home/me/app.conf" to rootfs at "/etc/passwd": mount src=/home/me/app.conf, dst=/etc/passwd, dstFd=/proc/thread-self/fd/14, flags=MS_BIND|MS_REC: ${wrongKind}\n\nRun 'docker run --help' for more information`,
        125,
      ],
      [
        "docker inspect web -f '{{.State.Status}} {{.State.ExitCode}}'; ls -d app.conf",
        'created 127\napp.conf',
      ],
      [
        'docker run --rm -v $PWD/file:/etc busybox 2>&1 | grep -c "file, dst=/etc, .* not a directory:"',
        '1',
      ],
      [
        'docker run --rm -v $PWD/dir:/bin/sh busybox 2>&1 | grep -c "dst=/bin/sh,.* not a directory:"',
        '1',
      ],
      ['docker run --rm -v $PWD/file:/tmp/f/g/h busybox cat /tmp/f/g/h', 'hi'],
      [
        'docker run --rm -v $PWD/dir:/etc/group/x busybox 2>&1 | grep -o "lookup.*x: not a directory"',
        'lookup mountpoint target: securejoin.OpenInRoot /etc/group/x: openat2 /etc/group/x: not a directory',
      ],
      [
        'docker run --rm -v $PWD/dir:/a:ro -v $PWD/file:/a/b busybox 2>&1 | grep -o "make .*system"; ls dir',
        'make mountpoint "/a/b": read-only file system',
      ],
      [
        'docker run --rm --tmpfs /etc/passwd busybox 2>&1 | grep -o "data=mode=0644: not"',
        'data=mode=0644: not',
      ],
      [
        'docker create --name no -v vol:/etc/passwd busybox; docker ps -aq | wc -l; docker volume ls -q',
        `${said} source /var/lib/docker/overlay2/…/merged/etc/passwd is not directory\n1\nvol`,
      ],
    ],
  ],
  [
    'what is refused is called as it was typed',
    [
      ['docker run --name us busybox', ''],
      [
        'docker rmi busybox:latest',
        `${said} conflict: unable to remove repository reference "busybox:latest" (must force) - container … is using its referenced image …`,
        1,
      ],
    ],
  ],
  [
    'a container changes no network without the right to',
    [
      [
        'docker run --rm busybox ip link set eth0 down',
        'ip: SIOCSIFFLAGS: Operation not permitted',
        2,
      ],
      ['docker run --rm busybox ip link set eth9 down', 'ip: SIOCGIFFLAGS: No such device', 2],
      [
        'docker run --rm busybox ip addr add 10.0.0.2/24 dev eth0',
        'ip: RTNETLINK answers: Operation not permitted',
        2,
      ],
      [
        'docker run --rm busybox ip route del default',
        'ip: RTNETLINK answers: Operation not permitted',
        2,
      ],
      ['docker run --rm busybox ip addr show eth9', "ip: can't find device 'eth9'", 1],
      [
        'docker run --rm busybox ifconfig eth0 10.0.0.3',
        'ifconfig: SIOCSIFADDR: Operation not permitted',
        1,
      ],
      [
        'docker run --rm busybox ifconfig lo down',
        'ifconfig: SIOCSIFFLAGS: Operation not permitted',
        1,
      ],
      [
        'docker run --rm busybox route add default gw 172.17.0.1',
        'route: SIOCADDRT: Operation not permitted',
        1,
      ],
      [
        'docker run --rm busybox netstat -rn | tail -n 1',
        '172.17.0.0      0.0.0.0         255.255.0.0     U         0 0          0 eth0',
      ],
      ['docker run --rm busybox groups nobody', 'nobody', 0],
      ['docker run --rm busybox groups nosuch', 'groups: unknown user nosuch', 1],
    ],
  ],
];

test.each(sessions)('%s', (_, steps) => {
  const world = newWorld(3);
  for (const [typed, written, exit] of steps) {
    const ran = runLine(world, typed);
    expect(ran.what).toBe(null);
    expect(explainMismatch(written, ran.output)).toBe(null);
    if (exit !== undefined) expect(ran.exit).toBe(exit);
  }
});
