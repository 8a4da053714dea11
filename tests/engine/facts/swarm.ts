// What a Docker Engine decides about Swarm mode: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

const untilRunning = (name: string, replicas: string): string =>
  `until test "$(docker service ls -f name=${name} --format '{{.Replicas}}')" = ${replicas}; do sleep 0.3; done`;

export const facts: Fact[] = [
  {
    name: 'swarm-off-by-default',
    says: 'Services and secrets are refused until docker swarm init',
    sh: `docker info -f '{{.Swarm.LocalNodeState}}'
docker service ls 2>&1 | grep -o 'not a swarm manager'
echo x | docker secret create one - 2>&1 | grep -o 'not a swarm manager'`,
    prints: `inactive
not a swarm manager
not a swarm manager`,
  },
  {
    name: 'swarm-certificates',
    says: "A swarm is its own certificate authority, and a node's certificate holds for three months by default",
    sh: `docker swarm init >/dev/null
docker info -f '{{.Swarm.Cluster.Spec.CAConfig.NodeCertExpiry}}'
docker swarm ca | head -1`,
    prints: `2160h0m0s
-----BEGIN CERTIFICATE-----`,
  },
  {
    name: 'swarm-task-replaced',
    says: 'A task whose container is removed is replaced by a new one; the old one stays in the list as shut down',
    sh: `docker swarm init >/dev/null
docker service create -d --name web --replicas 2 busybox sleep 300 >/dev/null 2>&1
${untilRunning('web', '2/2')}
docker rm -f $(docker ps -q | head -1) >/dev/null
until test "$(docker service ps -q web | wc -l)" = 3 && test "$(docker ps -q | wc -l)" = 2; do sleep 0.4; done
docker ps -q | wc -l
docker service ps web --format '{{.DesiredState}}' | sort`,
    prints: `2
Running
Running
Shutdown`,
  },
  {
    name: 'swarm-scale',
    says: 'docker service scale changes the number of tasks',
    sh: `docker swarm init >/dev/null
docker service create -d --name web busybox sleep 300 >/dev/null 2>&1
${untilRunning('web', '1/1')}
docker service scale -d web=3
${untilRunning('web', '3/3')}
docker ps -q | wc -l`,
    prints: `web scaled to 3
3`,
  },
  {
    name: 'swarm-global',
    says: 'A global service has one task a node and cannot be scaled',
    sh: `docker swarm init >/dev/null
docker service create -d --name agent --mode global busybox sleep 300 >/dev/null 2>&1
${untilRunning('agent', '1/1')}
docker service ls --format '{{.Mode}} {{.Replicas}}'
docker service scale agent=3 2>&1 | grep -o 'scale can only be used with replicated'`,
    prints: `global 1/1
scale can only be used with replicated`,
  },
  {
    name: 'swarm-update-rollback',
    says: 'docker service update --image changes the image of a service, docker service rollback takes it back',
    sh: `docker tag busybox shop:3
docker swarm init >/dev/null
docker service create -d --stop-grace-period 0s --name web busybox sleep 300 >/dev/null 2>&1
${untilRunning('web', '1/1')}
docker service update -d --image shop:3 web >/dev/null 2>&1
docker service inspect -f '{{.Spec.TaskTemplate.ContainerSpec.Image}}' web
until docker service inspect -f '{{.UpdateStatus.State}}' web | grep -q completed; do sleep 0.3; done
docker service rollback -d web >/dev/null 2>&1
docker service inspect -f '{{.Spec.TaskTemplate.ContainerSpec.Image}}' web`,
    prints: `shop:3
busybox:latest`,
  },
  {
    name: 'swarm-secret-hidden',
    says: 'A Swarm secret is a tmpfs file in /run/secrets of a task; inspect shows neither its value nor an environment variable',
    sh: `docker swarm init >/dev/null
echo hunter2 > pass.txt
docker secret create dbpass pass.txt >/dev/null
docker secret inspect dbpass | grep -c hunter2
docker service create -d --name web --secret dbpass busybox sleep 300 >/dev/null 2>&1
${untilRunning('web', '1/1')}
task=$(docker ps -q)
docker exec $task cat /run/secrets/dbpass
docker exec $task grep -o 'tmpfs /run/secrets/dbpass' /proc/mounts
docker inspect $task | grep -c hunter2`,
    prints: `0
hunter2
tmpfs /run/secrets/dbpass
0`,
  },
  {
    name: 'swarm-secret-rotate',
    says: 'A secret in use can be neither removed nor overwritten; after the exchange in the service the old one can go',
    sh: `docker swarm init >/dev/null
printf old | docker secret create dbpass - >/dev/null
docker service create -d --name web --secret dbpass busybox sleep 300 >/dev/null 2>&1
${untilRunning('web', '1/1')}
docker secret rm dbpass 2>&1 | grep -o 'is in use'
printf new | docker secret create dbpass - 2>&1 | grep -o 'already exists'
printf new | docker secret create dbpass2 - >/dev/null
docker service update -d --secret-rm dbpass --secret-add source=dbpass2,target=dbpass --stop-grace-period 0s web >/dev/null 2>&1
until docker exec $(docker ps -q | head -1) cat /run/secrets/dbpass 2>/dev/null | grep new; do sleep 0.5; done
docker secret rm dbpass`,
    prints: `is in use
already exists
new
dbpass`,
  },
  {
    name: 'swarm-stack-ignores',
    says: 'docker stack deploy builds nothing: it leaves build out, says so, and needs the image',
    since: '23.0',
    sh: `docker swarm init >/dev/null
cat > compose.yaml <<'END'
version: "3.8"
services:
  db:
    image: busybox
    command: sleep 300
  web:
    image: busybox
    command: sleep 300
    build: .
    depends_on: [db]
    deploy: { replicas: 2 }
END
docker stack deploy -c compose.yaml shop 2>&1 | grep 'Ignoring unsupported'
docker service ls --format '{{.Name}} {{.Mode}}' | sort
docker service inspect -f '{{.Spec.Mode.Replicated.Replicas}}' shop_web
docker stack rm shop >/dev/null 2>&1`,
    prints: `Ignoring unsupported options: build
shop_db replicated
shop_web replicated
2`,
  },
  {
    name: 'swarm-last-manager',
    says: 'The last manager leaves the swarm only with --force, and all services are gone then',
    sh: `docker swarm init >/dev/null
docker swarm leave 2>&1 | grep -o 'Use .--force. to'
docker swarm leave --force
docker info -f '{{.Swarm.LocalNodeState}}'`,
    prints: `Use \`--force\` to
Node left the swarm.
inactive`,
  },
  {
    name: 'swarm-drain',
    says: 'A drained node stops its tasks, stays a manager, and gets new ones when it is active again',
    sh: `docker swarm init >/dev/null 2>&1
docker service create --quiet --detach --stop-grace-period 1s --name web busybox sleep 300 >/dev/null 2>&1
count() { docker ps -q | wc -l; }
until [ "$(count)" = 1 ]; do sleep 0.5; done
node=$(docker node ls -q)
docker node update --availability drain $node >/dev/null
until [ "$(count)" = 0 ]; do sleep 0.5; done
docker node inspect -f '{{.Spec.Availability}} {{.ManagerStatus.Leader}}' $node
docker node update --availability active $node >/dev/null
until [ "$(count)" = 1 ]; do sleep 0.5; done; echo back`,
    prints: `drain true
back`,
  },
  {
    name: 'swarm-stack-refuses',
    says: 'docker stack deploy refuses a name at the top and the long form of depends_on, and takes the short one without a word',
    since: '23.0',
    sh: `docker swarm init >/dev/null
service='services: { web: { image: busybox, command: sleep 300, depends_on: DEPENDS }, db: { image: busybox, command: sleep 300 } }'
printf 'name: shop\\nservices: { db: { image: busybox } }\\n' > name.yaml
echo "$service" | sed 's/DEPENDS/{ db: { condition: service_healthy } }/' > long.yaml
echo "$service" | sed 's/DEPENDS/[db]/' > short.yaml
docker stack deploy -d -c name.yaml shop 2>&1 | grep -o 'property name is not allowed'
docker stack deploy -d -c long.yaml shop 2>&1 | grep -o 'depends_on must be a list'
docker stack deploy -d -c short.yaml shop 2>&1 | grep -ic 'depends_on\\|unsupported'
docker stack rm shop >/dev/null 2>&1`,
    prints: `property name is not allowed
depends_on must be a list
0`,
  },
  {
    name: 'swarm-vip',
    says: 'A service has one virtual address whatever the number of its tasks; tasks.NAME lists the tasks, and so does the name of a dnsrr service',
    since: '23.0',
    sh: `docker swarm init >/dev/null
docker network create -d overlay --attachable shop >/dev/null
docker service create -d --name web --network shop --replicas 2 busybox sleep 600 >/dev/null 2>&1
docker service create -d --name rr --network shop --replicas 2 --endpoint-mode dnsrr busybox sleep 600 >/dev/null 2>&1
docker run -d --name look --network shop busybox sleep 600 >/dev/null
count() { docker exec look nslookup "$1" 127.0.0.11 2>/dev/null | sed '/^Server/d;/127.0.0.11/d' | grep -c '^Address'; }
for name in tasks.web rr; do until test "$(count $name)" = 2; do sleep 0.5; done; echo "$name $(count $name)"; done
echo "web $(count web)"`,
    prints: `tasks.web 2
rr 2
web 1`,
  },
  {
    name: 'swarm-attachable',
    says: 'A plain container joins an overlay network only if it was made attachable',
    sh: `docker swarm init >/dev/null
docker network create -d overlay shop >/dev/null
docker network create -d overlay --attachable open >/dev/null
docker run --rm --network shop busybox true 2>&1 | grep -o 'not manually attachable'
docker run --rm --network open busybox echo attached`,
    prints: `not manually attachable
attached`,
  },
  {
    name: 'swarm-constraint',
    says: 'A service whose constraint no node fulfils stays pending until a node gets the label',
    sh: `docker swarm init >/dev/null
docker service create -d --name db --constraint node.labels.disk==ssd busybox sleep 600 >/dev/null 2>&1
until docker service ps --no-trunc db --format '{{.CurrentState}} {{.Error}}' | grep 'no suitable node'; do sleep 0.5; done
docker node update --label-add disk=ssd "$(docker node ls -q)" >/dev/null
until docker service ps db --format '{{.CurrentState}}' | grep -o Running; do sleep 0.5; done`,
    prints: `Pending…"no suitable node (scheduling constraints not satisfied on 1 node)"
Running`,
  },
  {
    name: 'swarm-config-shown',
    says: 'docker config inspect shows what is in a config, docker secret inspect does not show a secret',
    sh: `docker swarm init >/dev/null
printf 'level=debug' | docker config create app - >/dev/null
printf 'hunter2' | docker secret create pass - >/dev/null
docker config inspect -f '{{printf "%s" .Spec.Data}}' app
docker secret inspect -f '{{json .Spec}}' pass`,
    prints: `level=debug
{"Name":"pass","Labels":{}}`,
  },
];
