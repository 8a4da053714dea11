// Short sessions with what Engine 28 printed: the life of containers, and what the daemon refuses.
import { expect, test } from 'vitest';
import { explainMismatch } from '../../engine/match.ts';
import { newWorld, runLine } from '../world.ts';

type Step = [typed: string, written: string, exit?: number];

const notFound =
  'docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec:';
const behindRun = "\n\nRun 'docker run --help' for more information";

const sessions: [says: string, steps: Step[]][] = [
  [
    'a container runs, ends with its code and is removed',
    [
      ['docker run --name job busybox sh -c "echo out; echo err >&2; exit 3"', 'out\nerr', 3],
      ['docker logs job 2>/dev/null', 'out', 0],
      ["docker inspect -f '{{.State.Status}} {{.State.ExitCode}}' job", 'exited 3'],
      ['docker rm job && docker ps -aq', 'job'],
    ],
  ],
  [
    'the codes of what cannot be run',
    [
      [
        'docker run busybox nosuch',
        `${notFound} "nosuch": executable file not found in $PATH${behindRun}`,
        127,
      ],
      [
        'docker run busybox /etc',
        `${notFound} "/etc": is a directory: permission denied${behindRun}`,
        126,
      ],
      ['docker run nosuch', `Unable to find image 'nosuch:latest' locally\n…${behindRun}`, 125],
      [
        'docker run --name x busybox',
        `docker: Error response from daemon: Invalid container name (x), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed${behindRun}`,
        125,
      ],
    ],
  ],
  [
    'a stop asks, waits and kills',
    [
      ['docker run -d --name deaf busybox sleep 300', '…'],
      ['docker stop deaf', 'deaf'],
      ["docker inspect -f '{{.State.ExitCode}}' deaf", '137'],
      [
        'docker run -d --name polite busybox sh -c "trap \'exit 7\' TERM; while :; do sleep 0.1; done"',
        '…',
      ],
      ['docker stop polite && docker wait polite', 'polite\n7'],
    ],
  ],
  [
    'names are taken until the container is gone',
    [
      ['docker create --name web busybox', '…'],
      [
        'docker create --name web busybox',
        'Error response from daemon: Conflict. The container name "/web" is already in use by container "…". You have to remove (or rename) that container to be able to reuse that name.',
        1,
      ],
      ['docker rename web old && docker create --name web busybox', '…'],
    ],
  ],
  [
    'what runs is neither removed nor its volume',
    [
      ['docker run -d --name web -v data:/d busybox sleep 300', '…'],
      [
        'docker rm web',
        'Error response from daemon: cannot remove container "web": container is running: stop the container before removing or force remove',
        1,
      ],
      [
        'docker volume rm data',
        'Error response from daemon: remove data: volume is in use - […]',
        1,
      ],
      ['docker rm -f web && docker volume rm data', 'web\ndata'],
    ],
  ],
  [
    'a restart policy tries again, later each time',
    [
      ['docker run -d --name crash --restart on-failure:3 busybox false', '…'],
      ['sleep 5', ''],
      ["docker inspect -f '{{.RestartCount}} {{.State.Status}}' crash", '3 exited'],
    ],
  ],
  [
    'health is counted',
    [
      [
        'docker run -d --name sick --health-cmd false --health-interval 1s --health-retries 2 busybox sleep 300',
        '…',
      ],
      ["docker inspect -f '{{.State.Health.Status}}' sick", 'starting'],
      ["sleep 5; docker ps --format '{{.Status}}'", 'Up 5 seconds (unhealthy)'],
    ],
  ],
  [
    'pause freezes, and exec is refused meanwhile',
    [
      ['docker run -d --name ice busybox sleep 300', '…'],
      ['docker pause ice', 'ice'],
      [
        'docker exec ice true',
        'Error response from daemon: Container ice is paused, unpause the container before exec',
        1,
      ],
      ["docker ps --format '{{.Status}}'", 'Up Less than a second (Paused)'],
      ['docker unpause ice && docker exec ice echo back', 'ice\nback'],
    ],
  ],
  [
    'a volume gets what the image has, once, and outlives containers',
    [
      [
        'docker run --rm -v etc:/etc busybox sh -c "ls /etc/passwd; echo mine > /etc/note"',
        '/etc/passwd',
      ],
      ['docker run --rm -v etc:/e busybox cat /e/note', 'mine'],
      ['docker volume ls -q', 'etc'],
    ],
  ],
  [
    'names are found on networks of one’s own, and not on the first bridge',
    [
      ['docker network create app', '…'],
      ['docker run -d --name db --network app --network-alias store busybox sleep 300', '…'],
      ['docker run --rm --network app busybox nslookup store | grep -c 172.18.0.2', '1'],
      ['docker run --rm busybox ping -c 1 db', "ping: bad address 'db'", 1],
      [
        'docker network rm app',
        'Error response from daemon: error while removing network: network app has active endpoints (name:"db" id:"…")\nexit status 1',
        1,
      ],
    ],
  ],
  [
    'a published port answers on the host, once',
    [
      [
        'docker run -d --name web -p 8080:80 busybox sh -c "echo hello > /index.html; exec httpd -f -p 80 -h /"',
        '…',
      ],
      ['curl -s localhost:8080', 'hello'],
      ['docker port web', '80/tcp -> 0.0.0.0:8080\n80/tcp -> [::]:8080'],
      [
        'docker run -d -p 8080:80 busybox sleep 9 2>&1 | grep -o "port is already allocated"',
        'port is already allocated',
      ],
    ],
  ],
  [
    'memory has an end',
    [
      ['docker run --name big -m 16m busybox tail /dev/zero', '', 137],
      ["docker inspect -f '{{.State.OOMKilled}}' big", 'true'],
    ],
  ],
  [
    'a container becomes an image, and an image an archive',
    [
      ['docker run --name box busybox sh -c "echo a > /a"', ''],
      ['docker diff box', 'A /a'],
      ['docker commit -m note box mine && docker run --rm mine cat /a', 'sha256:…\na'],
      [
        'docker save mine > mine.tar; docker rm box >/dev/null; docker rmi mine',
        'Untagged: mine:latest\nDeleted: sha256:…\nDeleted: sha256:…',
      ],
      ['docker load < mine.tar && docker run --rm mine cat /a', 'Loaded image: mine:latest\na'],
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

test('the same seed and the same lines make the same world', () => {
  const lines = ['docker run -d busybox sleep 9', 'docker ps -a --no-trunc', 'sleep 3; docker ps'];
  const play = (): string[] => {
    const world = newWorld(11);
    return lines.map((line) => runLine(world, line).output);
  };
  expect(play()).toEqual(play());
});

test('two worlds never touch', () => {
  const [one, other] = [newWorld(1), newWorld(2)];
  runLine(one, 'docker volume create only-here');
  expect(runLine(other, 'docker volume ls -q').stdout).toBe('');
});

test('with a registry a Dockerfile may name the image that reads it, and finds it again', () => {
  const world = newWorld(1);
  world.host.engine.registry = { isReachable: true, find: () => null };
  runLine(world, "printf '# syntax=docker/dockerfile:1\\nFROM busybox\\n' > Dockerfile");
  const told = () =>
    runLine(world, "docker build . 2>&1 | grep -A 1 'docker-image:'").stdout.replace(
      /sha256:[0-9a-f]{64}/g,
      'sha256:…',
    );
  expect(told()).toContain('resolve image config for docker-image://docker.io/docker/dockerfile:1');
  expect(told()).toContain('docker-image://docker.io/docker/dockerfile:1@sha256:…\n#3 CACHED');
});
