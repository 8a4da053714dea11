// What a Docker Engine decides about the first commands that one types: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'overview-five',
    says: 'A stopped container is not listed by ps but by ps -a, keeps its name and its image; the image goes after it, not before',
    sh: `docker tag busybox web:1
docker run -d --name web web:1 sleep 300 >/dev/null
docker stop -t 0 web
docker ps -q | wc -l
docker ps -a --format '{{.Names}} {{.State}}'
docker run --name web web:1 true 2>&1 | grep -o 'is already in use by container'
docker rm web
docker rmi web:1`,
    prints: `web
0
web exited
is already in use by container
web
Untagged: web:1`,
  },
];
