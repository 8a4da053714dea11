// What a Docker Engine decides about health checks: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

const waits = `is() { until test "$(docker inspect -f '{{.State.Health.Status}}' $1)" = $2; do sleep 0.5; done; }`;

export const facts: Fact[] = [
  {
    name: 'health-beside-state',
    says: 'Health stands beside the state, begins with starting, and does not exist without a check',
    sh: `${waits}
docker run -d --name web --health-cmd 'test -e /ready' --health-interval 500ms --health-retries 50 busybox sleep 300 >/dev/null
docker inspect -f '{{.State.Status}} {{.State.Health.Status}}' web
docker exec web touch /ready
is web healthy
docker ps --filter name=web --format '{{.Status}}'
docker run -d --name plain busybox sleep 300 >/dev/null
docker inspect -f '{{json .State.Health}}' plain | sed 's/^$/null/'
docker inspect -f '{{.State.Health.Status}}' plain >/dev/null 2>&1; echo $?`,
    prints: `running starting
Up … (healthy)
null
1`,
  },
  {
    name: 'fails-in-a-row',
    says: 'It takes as many failures in a row as retries to become unhealthy, and one success to become healthy',
    sh: `${waits}
docker run -d --name web --health-cmd 'until test -e /ok || rm /next; do sleep 0.1; done 2>/dev/null; test -e /ok' --health-interval 500ms --health-timeout 300s --health-retries 3 busybox sh -c 'touch /ok; exec sleep 300' >/dev/null
is web healthy
docker exec web rm /ok
for failure in 1 2 3; do docker exec web touch /next; until docker inspect -f '{{.State.Health.FailingStreak}} {{.State.Health.Status}}' web | grep "^$failure"; do sleep 0.2; done; done
docker ps --filter health=unhealthy --format '{{.Names}}'
docker exec web touch /ok
is web healthy
docker inspect -f '{{.State.Health.FailingStreak}}' web`,
    prints: `1 healthy
2 healthy
3 unhealthy
web
0`,
  },
  {
    name: 'start-period-forgives',
    says: 'Failures in the start period do not count; without one they do, and the first success makes the container healthy',
    sh: `${waits}
run() { name=$1; shift; docker run -d --name $name --health-cmd 'echo x >> /tries; test -e /ok' --health-interval 500ms --health-retries 3 "$@" busybox sleep 300 >/dev/null; }
run patient --health-start-period 300s
until test "$(docker exec patient cat /tries | wc -l)" -ge 4; do sleep 0.5; done 2>/dev/null
docker inspect -f '{{.State.Health.Status}} {{.State.Health.FailingStreak}}' patient
docker rm -f patient >/dev/null
run hasty
is hasty unhealthy
docker exec hasty touch /ok
is hasty healthy && echo healthy after all`,
    prints: `starting 0
healthy after all`,
  },
  {
    name: 'success-ends-start-period',
    says: 'A success ends the start period: failures after it count, though the period is not over',
    sh: `${waits}
docker run -d --name web --health-cmd 'test -e /ok' --health-interval 500ms --health-retries 3 --health-start-period 300s busybox sh -c 'touch /ok; exec sleep 300' >/dev/null
is web healthy
docker exec web rm /ok
is web unhealthy
docker inspect -f '{{.State.Health.Status}}' web`,
    prints: 'unhealthy',
  },
  {
    name: 'timeout-is-failure',
    says: 'A check that takes longer than its timeout has failed, with code -1',
    sh: `${waits}
docker run -d --name slow --health-cmd 'sleep 60' --health-interval 500ms --health-timeout 2s --health-retries 1 busybox sleep 300 >/dev/null
is slow unhealthy
docker inspect -f '{{with index .State.Health.Log 0}}{{.ExitCode}} {{.Output}}{{end}}' slow`,
    prints: '-1 Health check exceeded timeout (2s)…',
  },
  {
    name: 'last-check-counts',
    says: 'Of several HEALTHCHECK lines the last one counts, whatever CMD follows',
    sh: `printf 'FROM busybox\\nHEALTHCHECK CMD test -e /one\\nHEALTHCHECK CMD test -e /two || exit 1\\nCMD ["sleep", "300"]\\n' > Dockerfile
docker build -q -t app . >/dev/null 2>&1
docker image inspect -f '{{json .Config.Healthcheck.Test}}' app
docker image inspect -f '{{json .Config.Cmd}}' app`,
    prints: `["CMD-SHELL","test -e /two || exit 1"]
["sleep","300"]`,
  },
  {
    name: 'image-check-overridden',
    says: "Values given to docker run replace the image's, --no-healthcheck switches the check off, and what is not set is the default of 30 seconds",
    sh: `printf 'FROM busybox\\nHEALTHCHECK --interval=5s CMD true\\n' > Dockerfile
docker build -q -t app . >/dev/null 2>&1
docker run -d --name web --health-interval 2s app sleep 300 >/dev/null
docker inspect -f '{{.Config.Healthcheck.Test}} {{.Config.Healthcheck.Interval}}' web
docker run -d --name none --no-healthcheck app sleep 300 >/dev/null
docker inspect -f '{{json .State.Health}}' none | sed 's/^$/null/'
docker run -d --name unset --health-cmd true busybox sleep 300 >/dev/null
docker inspect -f '{{.Config.Healthcheck.Interval}} {{.State.Health.Status}}' unset`,
    prints: `[CMD-SHELL true] 2s
null
0s starting`,
  },
  {
    name: 'missing-tool',
    says: 'A check whose program is not in the image fails with 127, which the log in docker inspect shows and docker logs does not',
    sh: `${waits}
docker run -d --name web --health-cmd 'curl -f localhost' --health-interval 500ms --health-retries 1 busybox sleep 300 >/dev/null
is web unhealthy
docker inspect -f '{{with index .State.Health.Log 0}}{{.ExitCode}} {{.Output}}{{end}}' web
docker logs web | wc -l
docker exec web sh -c 'curl -f localhost' 2>/dev/null; echo $?`,
    prints: `127 /bin/sh: …curl: not found
…
0
127`,
  },
  {
    name: 'code-decides',
    says: 'The exit code of the check decides, not what it prints',
    sh: `${waits}
docker run -d --name web --health-cmd 'echo 500 Internal Server Error' --health-interval 500ms --health-retries 1 busybox sleep 300 >/dev/null
is web healthy
docker inspect -f '{{with index .State.Health.Log 0}}{{.ExitCode}} {{.Output}}{{end}}' web`,
    prints: '0 500 Internal Server Error…',
  },
  {
    name: 'unhealthy-left-alone',
    says: 'The engine writes an event and leaves the unhealthy container running, in spite of --restart always',
    sh: `${waits}
since=$(date +%s)
docker run -d --name sick --restart always --health-cmd false --health-interval 500ms --health-retries 1 busybox sleep 300 >/dev/null
is sick unhealthy
until test "$(docker inspect -f '{{.State.Health.FailingStreak}}' sick)" -ge 4; do sleep 0.5; done
docker inspect -f '{{.State.Status}} {{.RestartCount}}' sick
docker events --since $since --until "$(($(date +%s) + 1))" --filter container=sick --filter event=health_status --format '{{.Action}}' | sort -u`,
    prints: `running 0
health_status: unhealthy`,
  },
  {
    name: 'compose-waits-for-healthy',
    says: 'condition: service_healthy holds a service back until the other one is healthy; the short form of depends_on waits for its start only',
    sh: `cat > compose.yaml <<'END'
services:
  db:
    image: busybox
    command: sh -c 'until test -e /d/hasty; do sleep 0.1; done; touch /d/ready; exec sleep 300'
    volumes: [data:/d]
    healthcheck: { test: test -e /d/ready, interval: 500ms, retries: 1000 }
  patient:
    image: busybox
    command: sh -c 'test -e /d/ready && echo ready || echo too early'
    volumes: [data:/d]
    depends_on: { db: { condition: service_healthy } }
  hasty:
    image: busybox
    command: sh -c 'test -e /d/ready && echo ready || echo too early; touch /d/hasty'
    volumes: [data:/d]
    depends_on: [db]
volumes:
  data:
END
docker compose up -d >/dev/null 2>&1
docker wait $(docker compose ps -aq patient hasty) >/dev/null
docker compose logs --no-log-prefix patient
docker compose logs --no-log-prefix hasty
docker compose down -t 0 -v >/dev/null 2>&1`,
    prints: `ready
too early`,
  },
  {
    name: 'any-code-is-failure',
    says: 'Every exit code of a check but 0 counts as a failure',
    sh: `for code in 1 2 22; do docker run -d --name c$code --health-cmd "exit $code" --health-interval 200ms --health-retries 1 busybox sleep 300 >/dev/null; done
for code in 1 2 22; do
  until [ "$(docker inspect -f '{{.State.Health.Status}}' c$code)" != starting ]; do sleep 0.2; done
  docker inspect -f '{{.State.Health.Status}} {{(index .State.Health.Log 0).ExitCode}}' c$code
done`,
    prints: `unhealthy 1
unhealthy 2
unhealthy 22`,
  },
  {
    name: 'start-interval-five',
    says: 'Within a start period the checks come every five seconds, also where the interval is shorter',
    since: '25.0',
    sh: `docker run -d --name slow --health-cmd true --health-interval 1s --health-start-period 300s busybox sleep 300 >/dev/null
docker run -d --name quick --health-cmd true --health-interval 1s busybox sleep 300 >/dev/null
for name in quick slow; do
  until [ "$(docker inspect -f '{{.State.Health.Status}}' $name)" = healthy ]; do sleep 0.2; done
  began=$(date -d "$(docker inspect -f '{{.State.StartedAt}}' $name)" +%s%3N); first=$(docker inspect -f '{{json (index .State.Health.Log 0).Start}}' $name | tr -d '"')
  took=$(($(date -d "$first" +%s%3N) - began)); [ $took -ge 4900 ] && echo "$name after five seconds" || echo "$name sooner"
done`,
    prints: `quick sooner
slow after five seconds`,
  },
];
