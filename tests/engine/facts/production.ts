// What a Docker Engine decides about running in production: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'monitor-restart-count',
    says: 'RestartCount counts what the policy restarts, not docker restart, and a new container begins with 0',
    sh: `docker run -d --name api --restart always busybox sh -c 'sleep 1; exit 3' >/dev/null
until test "$(docker inspect -f '{{.RestartCount}}' api)" -ge 2; do sleep 0.5; done
echo counted
docker rm -f api >/dev/null
docker run -d --name api --restart always busybox sleep 600 >/dev/null
docker restart -t 0 api
docker inspect -f '{{.RestartCount}}' api`,
    prints: `counted
api
0`,
  },
];
