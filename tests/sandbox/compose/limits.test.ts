// What a service of a Compose file may use, as the engine is told of it.
import { expect, test } from 'vitest';
import { newWorld, runLine } from '../world.ts';

test.each([
  ['memswap_limit: -1', '.HostConfig.MemorySwap', '-1'],
  ['mem_limit: 1.5gb', '.HostConfig.Memory', '1610612736'],
  ['mem_limit: "64 MiB"', '.HostConfig.Memory', '67108864'],
  ['shm_size: 128k', '.HostConfig.ShmSize', '131072'],
])('%s', (line, field, value) => {
  const world = newWorld(1);
  const file = `services:\\n  a:\\n    image: busybox\\n    command: sleep 1d\\n    ${line}\\n`;
  runLine(world, `printf '${file}' > compose.yaml; docker compose create`);
  const { stdout } = runLine(world, `docker inspect -f '{{${field}}}' $(docker ps -aq)`);
  expect(stdout.trim()).toBe(value);
});
