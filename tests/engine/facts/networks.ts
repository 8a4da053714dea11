// What a Docker Engine decides about networks and names: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'default-is-bridge',
    says: 'A container without a network option is on the network bridge with an address of its own, and that network cannot be removed',
    sh: `docker run -d --name web busybox sleep 300 >/dev/null
docker inspect -f '{{range $name, $net := .NetworkSettings.Networks}}{{$name}} {{$net.IPAddress}}{{end}}' web
docker network rm bridge 2>&1 | head -n 1`,
    prints: `bridge 172.17.0.…
Error response from daemon: bridge is a pre-defined network and cannot be removed`,
  },
  {
    name: 'names-on-own-networks',
    says: 'Containers find each other by name on a user-defined network, also when connected later, and not on the default bridge',
    sh: `docker network create shop >/dev/null
docker run -d --name db busybox sleep 300 >/dev/null
docker run --rm busybox ping -c 1 -w 1 db
docker network connect shop db
docker run --rm --network shop busybox ping -c 1 -q db | grep -o '1 packets received'`,
    prints: `ping: bad address 'db'
1 packets received`,
  },
  {
    name: 'embedded-dns-address',
    says: 'A container on a user-defined network asks 127.0.0.11, one on the default bridge does not',
    sh: `docker network create shop >/dev/null
docker run --rm --network shop busybox grep '^nameserver' /etc/resolv.conf
docker run --rm busybox grep -c 127.0.0.11 /etc/resolv.conf`,
    prints: `nameserver 127.0.0.11
0`,
  },
  {
    name: 'no-publish-inside',
    says: 'On one network a port is reached without EXPOSE or -p, and a published port has its number on the host only',
    sh: `docker network create back >/dev/null
docker run -d --name db --network back -p 127.0.0.1:5433:5432 busybox sh -c 'echo rows > /f; exec httpd -f -p 5432' >/dev/null
docker run -d --name plain --network back busybox sh -c 'echo more > /f; exec httpd -f -p 9229' >/dev/null
until docker exec db wget -q -O /dev/null 127.0.0.1:5432/f && docker exec plain wget -q -O /dev/null 127.0.0.1:9229/f; do sleep 0.2; done 2>/dev/null
docker run --rm --network back busybox wget -q -O - db:5432/f
docker run --rm --network back busybox wget -q -O - plain:9229/f
docker run --rm --network back busybox wget -q -O - db:5433/f
curl -s 127.0.0.1:5433/f`,
    prints: `rows
more
wget: can't connect to remote host…Connection refused
rows`,
  },
  {
    name: 'bridges-apart',
    says: 'A container on another bridge is not reached by name nor by address; one that is on both networks reaches it',
    sh: `docker network create front >/dev/null
docker network create back >/dev/null
docker run -d --name db --network back busybox sleep 300 >/dev/null
docker run -d --name app --network front busybox sleep 300 >/dev/null
db=$(docker inspect -f '{{.NetworkSettings.Networks.back.IPAddress}}' db)
docker exec app ping -c 1 -W 1 -q $db | grep -o '[01] packets received'
docker network connect back app
docker exec app ping -c 1 -q $db | grep -o '[01] packets received'
docker exec app ping -c 1 -q db | grep -o '[01] packets received'`,
    prints: `0 packets received
1 packets received
1 packets received`,
  },
  {
    name: 'address-not-stable',
    says: "A container that starts again may have another address, and its old one may be another container's",
    sh: `docker network create net >/dev/null
docker run -d --name db --network net busybox sleep 300 >/dev/null
before=$(docker inspect -f '{{.NetworkSettings.Networks.net.IPAddress}}' db)
docker stop -t 0 db >/dev/null
docker run -d --name other --network net busybox sleep 300 >/dev/null
docker start db >/dev/null
test "$(docker inspect -f '{{.NetworkSettings.Networks.net.IPAddress}}' db)" = "$before" || echo moved
test "$(docker inspect -f '{{.NetworkSettings.Networks.net.IPAddress}}' other)" = "$before" && echo taken
docker exec other ping -c 1 -q db | grep -o '1 packets received'`,
    prints: `moved
taken
1 packets received`,
  },
  {
    name: 'alias-many',
    says: 'Several containers may have one alias, and its name gives all their addresses',
    sh: `docker network create net >/dev/null
docker run -d --name web1 --network net --network-alias web busybox sleep 300 >/dev/null
docker run -d --name web2 --network net --network-alias web busybox sleep 300 >/dev/null
docker run --rm --network net busybox nslookup web | grep -c '^Name:'`,
    prints: '2',
  },
  {
    name: 'rm-network-refused',
    says: 'A network with running containers on it is not removed; after disconnect it is',
    sh: `docker network create old >/dev/null
docker network create new >/dev/null
docker run -d --name app --network old busybox sleep 300 >/dev/null
docker network connect new app
docker network rm old 2>&1 | grep -o 'has active endpoints'
docker network disconnect old app
docker network rm old
docker inspect -f '{{range $name, $net := .NetworkSettings.Networks}}{{$name}}{{end}}' app`,
    prints: `has active endpoints
old
new`,
  },
  {
    name: 'localhost-is-own',
    says: 'localhost is the container itself, unless it shares the network of another with --network container:NAME',
    sh: `docker run -d --name db busybox sh -c 'echo rows > /f; exec httpd -f -p 5432' >/dev/null
until docker exec db wget -q -O /dev/null 127.0.0.1:5432/f 2>/dev/null; do sleep 0.2; done
docker run --rm busybox wget -q -O - 127.0.0.1:5432/f
docker run --rm --network container:db busybox wget -q -O - 127.0.0.1:5432/f`,
    prints: `wget: can't connect to remote host…Connection refused
rows`,
  },
  {
    name: 'host-ignores-publish',
    says: 'With --network host -p publishes nothing, and what listens in the container listens on the host under its own number',
    sh: `docker run -d --name web --network host -p 8088:8077 busybox sh -c 'echo page > /f; exec httpd -f -p 8077' >/dev/null 2>&1
docker port web
docker inspect -f '{{.State.Running}}' web
until curl -s 127.0.0.1:8077/f; do sleep 0.2; done
curl -s 127.0.0.1:8088/f || echo nobody`,
    prints: `true
page
nobody`,
  },
  {
    name: 'host-gateway-name',
    says: 'host-gateway gives a name for the host, through which a container reaches a service that listens on all addresses, and none that is bound to 127.0.0.1',
    sh: `echo page > page
busybox httpd -f -p 127.0.0.1:8078 -h . & one=$!
busybox httpd -f -p 8079 -h . & all=$!
until curl -s -o got 127.0.0.1:8079/page && curl -s -o got 127.0.0.1:8078/page; do sleep 0.2; done
docker run --rm --add-host host.docker.internal:host-gateway busybox wget -q -O - host.docker.internal:8079/page
docker run --rm --add-host host.docker.internal:host-gateway busybox wget -q -O - host.docker.internal:8078/page
docker run --rm --network host busybox wget -q -O - 127.0.0.1:8078/page
kill $one $all`,
    prints: `page
wget: can't connect to remote host…Connection refused
page`,
  },
  {
    name: 'none-only-loopback',
    says: 'A container with --network none has the loopback interface only',
    sh: `docker run --rm --network none busybox ls /sys/class/net
docker run --rm busybox ls /sys/class/net`,
    prints: `lo
eth0
lo`,
  },
  {
    name: 'internal-no-way-out',
    says: 'A container on an internal network has no default route; before Engine 28 the route was there and its traffic was dropped',
    sh: `docker network create --internal vault >/dev/null
docker network inspect -f '{{.Internal}}' vault
docker run --rm --network vault busybox ip route | grep -c default
docker run --rm busybox ip route | grep -c default`,
    prints: `true
0
1`,
    on20: `true
1
1`,
  },
  {
    name: 'fixed-address',
    says: '--ip works on a network made with --subnet and is refused on the default bridge',
    sh: `docker network create --subnet 10.9.0.0/24 lab >/dev/null
docker run --rm --network lab --ip 10.9.0.7 busybox hostname -i
docker run --rm --network bridge --ip 172.17.0.9 busybox true 2>&1 | grep -o 'user defined networks only'`,
    prints: `10.9.0.7
user defined networks only`,
  },
  {
    name: 'bridge-inside',
    says: "A container's gateway is the bridge on the host, docker0 for the default network; its packets leave with the host's address",
    sh: `docker run -d --name web busybox sleep 300 >/dev/null
gateway=$(docker exec web ip route | sed -n 's/^default via \\([0-9.]*\\).*/\\1/p')
ip -4 addr show docker0 | grep -c "inet $gateway/"
ip link show master docker0 | grep -c veth
iptables -t nat -S POSTROUTING | grep -c 'MASQUERADE'`,
    prints: `1
1
1`,
  },
  {
    name: 'internal-reaches-host',
    says: "A container on an internal network reaches a service of the host at the bridge's address; with the gateway mode isolated there is no such address",
    sh: `echo host > f; busybox httpd -f -p 9999 -h "$PWD" & server=$!
until curl -s -o got 127.0.0.1:9999/f; do sleep 0.2; done
docker network create --internal vault >/dev/null
gateway=$(docker network inspect -f '{{(index .IPAM.Config 0).Gateway}}' vault)
docker run --rm --network vault busybox wget -q -O - $gateway:9999/f
docker run --rm --network vault busybox wget -q -O - 192.0.2.10:9999/f 2>/dev/null || echo no way
kill $server`,
    prints: `host
no way`,
    on20: `host
host`,
  },
  {
    name: 'isolated-has-no-gateway',
    says: 'With the gateway mode isolated the bridge of an internal network has no address on the host',
    since: '28',
    sh: `docker network create --internal -o com.docker.network.bridge.gateway_mode_ipv4=isolated vault >/dev/null
ip -4 addr show $(docker network ls -qf name=vault | sed 's/^/br-/') | grep -c inet`,
    prints: '0',
  },
  {
    name: 'address-pools-full',
    says: 'Docker starts with ranges for thirty networks beside the default bridge',
    since: '28',
    sh: `for number in $(seq 1 30); do docker network create "n$number" >/dev/null || echo "failed at $number"; done
docker network inspect -f '{{range .IPAM.Config}}{{.Subnet}}{{end}}' n1 n14 n15 n30
docker network create more 2>&1
docker network prune -f | wc -l
docker network create more >/dev/null && echo made`,
    prints: `172.18.0.0/16
172.31.0.0/16
192.168.0.0/20
192.168.240.0/20
Error response from daemon: all predefined address pools have been fully subnetted
…
made`,
  },
  {
    name: 'dns-option',
    says: 'With --dns a container on the default bridge asks that server, on a network of your own the embedded one passes on to it',
    since: '28',
    sh: `docker run --rm --dns 192.0.2.53 busybox grep '^nameserver' /etc/resolv.conf
docker network create shop >/dev/null
docker run --rm --network shop --dns 192.0.2.53 busybox grep -E '^nameserver|ExtServers' /etc/resolv.conf`,
    prints: `nameserver 192.0.2.53
nameserver 127.0.0.11
# ExtServers: [192.0.2.53]`,
  },
  {
    name: 'proxy-from-client',
    says: 'The client puts the proxies of its config.json into containers and builds; neither they nor a proxy build argument are in the image or its history',
    since: '23.0',
    sh: `mkdir -p conf
echo '{"proxies":{"default":{"httpProxy":"http://proxy:3128"}}}' > conf/config.json
docker --config conf run --rm busybox env | grep -i proxy | sort
printf 'FROM busybox\\nRUN env | grep -i proxy | sort > /seen\\n' > Dockerfile
docker build -q -t shop --build-arg HTTP_PROXY=http://u:p@other:1 . >/dev/null 2>&1
docker run --rm shop cat /seen
docker image inspect -f '{{json .Config.Env}}' shop | grep -c other
docker history --no-trunc shop | grep -c other
docker build -q --build-arg HTTP_PROXY=http://third:1 . >/dev/null 2>&1
docker build -q -t again --build-arg HTTP_PROXY=http://third:1 . >/dev/null 2>&1
docker run --rm again cat /seen`,
    prints: `HTTP_PROXY=http://proxy:3128
http_proxy=http://proxy:3128
HTTP_PROXY=http://u:p@other:1
http_proxy=http://u:p@other:1
0
0
HTTP_PROXY=http://u:p@other:1
http_proxy=http://u:p@other:1`,
  },
  {
    name: 'default-bridge-lacks',
    says: 'A container can leave and join the default bridge while it runs, but has no alias and no address of its own choice there',
    sh: `docker run -d --name web busybox sleep 300 >/dev/null
docker network disconnect bridge web && docker network connect bridge web && echo back
docker network disconnect bridge web
docker network connect --alias shop bridge web 2>&1 | grep -o 'only for containers in user defined networks'
docker network connect --ip 172.17.0.99 bridge web 2>&1 | grep -o 'on user defined networks only'`,
    prints: `back
only for containers in user defined networks
on user defined networks only`,
  },
];
