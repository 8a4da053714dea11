// How long the built-in Docker takes for a line, and for a world of many lines that is made again.
import { runToEnd } from '../../src/face/try/lines.ts';
import { openWorld } from '../../src/sandbox/open.ts';

const place = { isInteractive: true, columns: 80 };
const session = [
  'docker volume create data',
  'docker run -d --name web -p 8080:80 nginx',
  'docker ps',
  'curl -s localhost:8080 | head -1',
  'docker exec web ls /',
  'docker logs web',
  'docker inspect web',
  'docker stop web',
  'docker rm web',
  'docker volume rm data',
  'for i in 1 2 3; do echo $i > a.txt; done; cat a.txt',
  "printf 'FROM busybox\\nCOPY a.txt /\\nRUN echo b > /b\\n' > Dockerfile; docker build -t app .",
  'docker run --rm app cat /b',
  'docker network create shop; docker network rm shop',
  'docker system df',
];

/** Milliseconds of each of `count` lines, and of playing all of them again, so many times. */
export function measureWorld(count: number, replays: number): { lines: number[]; again: number[] } {
  const play = openWorld(1, [], place);
  const lines = Array.from({ length: count }, (_, at) => session[at % session.length]!).map(
    (line) => timed(() => runToEnd(line, play)),
  );
  const record = play.record();
  const again = Array.from({ length: replays }, () => timed(() => openWorld(1, record, place)));
  return { lines, again };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
