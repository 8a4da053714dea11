// What every fact and transcript may count on: an empty folder, no terminal, an engine that holds `busybox` and nothing else.
import { expect } from 'vitest';
import { run } from './engine.ts';
import { testOn } from './lanes.ts';
import { leftOvers, wipe } from './wipe.ts';

const mess = `docker run -d --restart always --name web -v /cache -v data:/data busybox sleep 300
docker network create shop
docker network connect shop web
printf 'FROM busybox AS one\\nRUN echo 1 > /one\\nFROM busybox\\nCOPY --from=one /one /one\\nRUN echo 2 > /two\\n' > Dockerfile
docker build -q -t shop/web:1 .
docker build -q --no-cache -t shop/web:1 .
docker tag busybox shop/base
docker rmi -f busybox
docker tag shop/web:1 busybox
docker swarm init
echo left > ~/left`;
const look = `docker ps -aq; docker volume ls -q; docker network ls -q --filter type=custom
docker images --format '{{.Repository}}:{{.Tag}} {{.ID}}'; docker info -f '{{.Swarm.LocalNodeState}}'
basename "$PWD"; ls -A; ls -A ~; docker run --rm busybox ls /one; tty; cat; echo error >&2`;

export function askWiping(version: string): void {
  testOn(version, 'whatever a script leaves is taken away before the next', async (engine) => {
    const before = await run(engine, look);
    expect(before).toContain('busybox:latest');
    expect(before).toContain('ls: /one: No such file or directory');
    expect(before).toMatch(/not a tty\nerror\n$/);
    await run(engine, mess);
    const lists = await leftOvers(engine);
    expect(lists.map((list) => list.length > 0)).toEqual([true, true, true, true]);
    await wipe(engine);
    expect(await run(engine, look)).toBe(before);
  });

  testOn(version, 'a script that does not end is ended', async (engine) => {
    expect(await run(engine, 'echo begun; sleep 300', 5_000)).toBe('begun\n\n(not done after 5 s)');
    expect(await run(engine, 'sleep 300 & echo begun')).toBe('begun\n');
  });
}
