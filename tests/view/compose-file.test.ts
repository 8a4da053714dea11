// `docker run` → the Compose file that does the same; a real Compose parser is not here, the yaml library reads what is written.
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { asCompose } from '../../src/command/as-compose.ts';
import { explainLine } from '../../src/command/command.ts';
import { composeText } from '../../src/view/pages/compose-file.ts';

function written(line: string): string {
  const { meaning, parsed } = explainLine(line);
  const file = meaning && asCompose(meaning, parsed);
  return file ? composeText(file, 'en') : 'none';
}

const services: [line: string, service: object][] = [
  ['docker run nginx', { nginx: { image: 'nginx' } }],
  // Each of several servers, containers that are no services, numbers that Compose wants as such.
  [
    'docker run --dns 10.0.0.1 --dns 10.0.0.2 --dns-search a.lan --dns-search b.lan x',
    { x: { image: 'x', dns: ['10.0.0.1', '10.0.0.2'], dns_search: ['a.lan', 'b.lan'] } },
  ],
  [
    'docker run --link db:mysql --volumes-from old:ro x',
    { x: { image: 'x', external_links: ['db:mysql'], volumes_from: ['container:old:ro'] } },
  ],
  [
    'docker run --blkio-weight 300 --blkio-weight-device /dev/sda:200 --cpu-quota 50000 --memory-swappiness 10 x',
    {
      x: {
        image: 'x',
        blkio_config: { weight: 300, weight_device: [{ path: '/dev/sda', weight: 200 }] },
        cpu_quota: '50000',
        mem_swappiness: '10',
      },
    },
  ],
  [
    'docker run -d --name web -p 8080:80 nginx:1',
    { web: { image: 'nginx:1', container_name: 'web', ports: ['8080:80'] } },
  ],
  [
    'docker run -p 127.0.0.1:53:53/udp -p 9000 x',
    { x: { image: 'x', ports: ['127.0.0.1:53:53/udp', '9000'] } },
  ],
  [
    'docker run -v data:/d:ro -v /srv/a:/a --tmpfs /t x',
    { x: { image: 'x', volumes: ['data:/d:ro', '/srv/a:/a'], tmpfs: ['/t'] } },
  ],
  ['docker run --mount type=bind,src=/s,dst=/d,ro x', { x: { image: 'x', volumes: ['/s:/d:ro'] } }],
  [
    'docker run -e A=1 -e B --env-file f.env x',
    { x: { image: 'x', environment: ['A=1', 'B'], env_file: ['f.env'] } },
  ],
  [
    "docker run -e 'P=a$b' x sh -c 'echo $HOME'",
    { x: { image: 'x', environment: ['P=a$$b'], command: ['sh', '-c', 'echo $$HOME'] } },
  ],
  [
    'docker run -v $PWD:/a -v ./b/c:/b:ro,z -v ~/d:/d -v /srv/app:/e x',
    {
      x: { image: 'x', volumes: ['/srv/app:/a', '/srv/app/b/c:/b:ro,z', '~/d:/d', '/srv/app:/e'] },
    },
  ],
  [
    'docker run -v $PWD:/a -v ./b/c:/b:ro,z x',
    { x: { image: 'x', volumes: ['.:/a', './b/c:/b:ro,z'] } },
  ],
  [
    'docker run --tmpfs /t:size=64m,mode=1777 --mount type=tmpfs,dst=/m,tmpfs-size=100m x',
    { x: { image: 'x', tmpfs: ['/t:mode=1777,size=67108864', '/m:size=104857600'] } },
  ],
  [
    'docker run --mount type=image,src=busybox,dst=/b --mount src=vol,dst=/v,volume-subpath=s x',
    {
      x: {
        image: 'x',
        volumes: [
          { type: 'image', source: 'docker.io/library/busybox:latest', target: '/b' },
          { type: 'volume', source: 'vol', target: '/v', volume: { subpath: 's' } },
        ],
      },
    },
  ],
  [
    'docker run --mount type=bind,src=/a,dst=/b,bind-propagation=rslave -v vol:/c:nocopy x',
    { x: { image: 'x', volumes: ['/a:/b:rslave', 'vol:/c:nocopy'] } },
  ],
  [
    'docker run --network name=net,alias=a --network name=two,alias=b,ip=10.0.0.6 x',
    {
      x: {
        image: 'x',
        networks: { net: { aliases: ['a'] }, two: { aliases: ['b'], ipv4_address: '10.0.0.6' } },
      },
    },
  ],
  [
    'docker run --mac-address 02:42:ac:11:00:02 --annotation a=b --storage-opt size=1g x',
    {
      x: {
        image: 'x',
        mac_address: '02:42:ac:11:00:02',
        annotations: ['a=b'],
        storage_opt: { size: '1g' },
      },
    },
  ],
  [
    'docker run --blkio-weight 300 --device-read-bps /dev/sda:1mb x',
    {
      x: {
        image: 'x',
        blkio_config: { weight: 300, device_read_bps: [{ path: '/dev/sda', rate: '1mb' }] },
      },
    },
  ],
  ['docker run --network host x', { x: { image: 'x', network_mode: 'host' } }],
  [
    'docker run --network net --network-alias a --ip 10.0.0.5 x',
    { x: { image: 'x', networks: { net: { aliases: ['a'], ipv4_address: '10.0.0.5' } } } },
  ],
  [
    'docker run --health-cmd "curl x" --health-interval 5s x',
    { x: { image: 'x', healthcheck: { test: 'curl x', interval: '5s' } } },
  ],
  [
    'docker run --log-driver json-file --log-opt max-size=10m x',
    { x: { image: 'x', logging: { driver: 'json-file', options: { 'max-size': '10m' } } } },
  ],
  [
    'docker run --ulimit nofile=1024:2048 --stop-timeout 30 x',
    {
      x: {
        image: 'x',
        ulimits: { nofile: { soft: '1024', hard: '2048' } },
        stop_grace_period: '30s',
      },
    },
  ],
  [
    'docker run -it --init --read-only --privileged x',
    {
      x: { image: 'x', stdin_open: true, tty: true, init: true, read_only: true, privileged: true },
    },
  ],
  [
    'docker run --restart on-failure:3 -m 512m --cpus 1.5 -u 1000:1000 -w /app x',
    {
      x: {
        image: 'x',
        restart: 'on-failure:3',
        mem_limit: '512m',
        cpus: '1.5',
        user: '1000:1000',
        working_dir: '/app',
      },
    },
  ],
  [
    'docker run --entrypoint sh --add-host db:10.0.0.1 --cap-drop ALL ghcr.io/me/my-app:2',
    {
      'my-app': {
        image: 'ghcr.io/me/my-app:2',
        entrypoint: ['sh'],
        extra_hosts: ['db=10.0.0.1'],
        cap_drop: ['ALL'],
      },
    },
  ],
];

describe('docker run as a Compose file', () => {
  test.each(services)('%s', (line, service) =>
    expect((parse(written(line)) as { services: object }).services).toEqual(service),
  );
  test('volumes keep their names, and networks are there already', () =>
    expect(parse(written('docker run -v data:/d --network net x'))).toMatchObject({
      volumes: { data: { name: 'data' } },
      networks: { net: { external: true } },
    }));
  test.each([
    ['docker run --rm x', '--rm'],
    ['docker run -P x', '-P'],
    ['docker run --cidfile f x', '--cidfile f'],
  ])('%s says what no file can say', (line, flag) =>
    expect(written(line)).toContain(`# ${flag}: `),
  );
  test.each(['docker ps', 'docker compose up', 'docker exec web ls'])('%s has none', (line) =>
    expect(written(line)).toBe('none'),
  );
});
