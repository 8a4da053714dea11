// What a Docker Engine decides about published ports and the firewall: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

/** A machine outside: a network namespace with a cable to the host, which is 203.0.113.1 for it. Ends with the script. */
const outside = `unshare -n sleep 300 & far=$!
until test "$(readlink /proc/$far/ns/net)" != "$(readlink /proc/self/ns/net)"; do sleep 0.2; done
ip link add cable type veth peer name far
ip link set far netns $far
ip addr add 203.0.113.1/24 dev cable
ip link set cable up
nsenter -t $far -n ip addr add 203.0.113.2/24 dev far
nsenter -t $far -n ip link set far up
nsenter -t $far -n ip route add default via 203.0.113.1
call() { nsenter -t $far -n curl -s -m 5 "$1" || echo no answer; }
reach() { until nsenter -t $far -n curl -s -m 5 "$1"; do sleep 0.2; done; }`;
const inside = 'ip link del cable; kill $far';

const server = "busybox sh -c 'echo hello > /f; exec httpd -f -p 80' >/dev/null";

export const facts: Fact[] = [
  {
    name: 'host-port-first',
    says: "In -p 3000:80 the first port is the host's and the second the container's",
    sh: `docker run -d --name web -p 3000:80 ${server}
docker port web 80 | head -n 1
until curl -s localhost:3000/f; do sleep 0.2; done
docker run -d --name swapped -p 80:3001 ${server}
docker port swapped | head -n 1
curl -s localhost:3001/f || echo refused`,
    prints: `0.0.0.0:3000
hello
3001/tcp -> 0.0.0.0:80
refused`,
  },
  {
    name: 'random-host-port',
    says: '-p 80 publishes at a free high port of the host, which docker port shows',
    sh: `docker run -d --name one -p 80 busybox sleep 300 >/dev/null
docker run -d --name two -p 80 busybox sleep 300 >/dev/null
port=$(docker port one 80 | head -n 1)
test "\${port#*:}" -ge 32768 && echo high
test "$port" != "$(docker port two 80 | head -n 1)" && echo different
docker run -d --name three -p 127.0.0.1:8090:8080 busybox sleep 300 >/dev/null
docker port three`,
    prints: `high
different
8080/tcp -> 127.0.0.1:8090`,
  },
  {
    name: 'udp-is-not-tcp',
    says: 'A port is published for TCP unless it says /udp, and the two are counted apart',
    sh: `docker run -d --name dns -p 5353:53/udp busybox sleep 300 >/dev/null
docker port dns | head -n 1
docker run -d --name web -p 5353:80 busybox sleep 300 >/dev/null
docker port web | head -n 1`,
    prints: `53/udp -> 0.0.0.0:5353
80/tcp -> 0.0.0.0:5353`,
  },
  {
    name: 'all-addresses',
    says: '-p 8080:80 is open on all addresses of the host, and other machines reach it',
    sh: `docker run -d --name web -p 8080:80 ${server}
docker port web | head -n 1
${outside}
reach 203.0.113.1:8080/f
${inside}`,
    prints: `80/tcp -> 0.0.0.0:8080
hello`,
  },
  {
    name: 'loopback-only',
    says: 'A port published on 127.0.0.1 is reached by the host and by no other machine',
    sh: `docker run -d --name db -p 127.0.0.1:5433:80 ${server}
docker port db
until curl -s 127.0.0.1:5433/f; do sleep 0.2; done
${outside}
call 203.0.113.1:5433/f
${inside}`,
    prints: `80/tcp -> 127.0.0.1:5433
hello
no answer`,
  },
  {
    name: 'host-reaches-address',
    says: "The host reaches an unpublished port at the container's address; another machine with a route does not since Engine 28",
    sh: `docker run -d --name web ${server}
address=$(docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' web)
until curl -s $address/f; do sleep 0.2; done
${outside}
call $address/f
${inside}`,
    prints: `hello
no answer`,
    on20: `hello
hello`,
  },
  {
    name: 'expose-publishes-nothing',
    says: 'EXPOSE publishes nothing; -P publishes the exposed ports at random host ports, and -p needs no EXPOSE',
    sh: `printf 'FROM busybox\\nEXPOSE 80\\n' > Dockerfile
docker build -q -t site . >/dev/null 2>&1
docker run -d --name one site sleep 300 >/dev/null
docker port one | wc -l
curl -s localhost:80; echo $?
docker run -d --name two -P site sleep 300 >/dev/null
docker port two 80 | head -n 1
docker run -d --name three -p 8080:9000 site sleep 300 >/dev/null
docker port three 9000 | head -n 1`,
    prints: `0
7
0.0.0.0:3…
0.0.0.0:8080`,
  },
  {
    name: 'port-taken',
    says: 'A host port that is taken makes docker run end with 125, and the container stays behind in the state created; the same container port is no conflict',
    sh: `docker run -d --name one -p 8080:80 busybox sleep 300 >/dev/null
docker run -d --name two -p 8080:80 busybox sleep 300 >out 2>&1; echo $?
grep -o 'port is already allocated' out
docker inspect -f '{{.State.Status}}' two
docker run -d --name three -p 127.0.0.1:8080:80 busybox sleep 300 >/dev/null 2>&1; echo $?
docker run -d --name four -p 8080:90 busybox sleep 300 >/dev/null 2>&1; echo $?
docker run -d --name five -p 8081:80 busybox sleep 300 >/dev/null; echo $?
docker rm -f one
docker start two`,
    prints: `125
port is already allocated
created
125
125
0
one
two`,
  },
  {
    name: 'taken-by-a-program',
    says: 'A port that a program of the host has is refused with another message',
    sh: `busybox httpd -f -p 8082 & program=$!
until curl -s -o got localhost:8082; do sleep 0.2; done
docker run -d --name web -p 8082:80 busybox sleep 300 2>&1 | grep -o 'address already in use'
kill $program`,
    prints: 'address already in use',
  },
  {
    name: 'ports-are-fixed',
    says: 'docker update knows no -p: a new port needs a new container',
    sh: `docker run -d --name web -p 8080:80 busybox sleep 300 >/dev/null
docker update -p 9090:80 web 2>&1 | head -n 1
docker rm -f web
docker run -d --name web -p 9090:80 busybox sleep 300 >/dev/null
docker port web | head -n 1`,
    prints: `unknown shorthand flag: 'p' in -p
web
80/tcp -> 0.0.0.0:9090`,
  },
  {
    name: 'bound-inside',
    says: 'A server bound to 127.0.0.1 in the container is not reached through -p; one bound to 0.0.0.0 is',
    sh: `docker run -d --name near -p 8080:80 busybox sh -c 'echo hello > /f; exec httpd -f -p 127.0.0.1:80' >/dev/null
docker run -d --name all -p 8081:80 busybox sh -c 'echo hello > /f; exec httpd -f -p 0.0.0.0:80' >/dev/null
until docker exec near wget -q -O - 127.0.0.1:80/f; do sleep 0.5; done
curl -s localhost:8080/f || echo no answer
until curl -s localhost:8081/f; do sleep 0.2; done`,
    prints: `hello
no answer
hello`,
  },
  {
    name: 'wrong-container-port',
    says: 'A call to a published port where nobody listens in the container is taken and gets no answer; an unpublished port refuses it',
    sh: `docker run -d --name web -p 8080:80 busybox sleep 300 >/dev/null
curl -s localhost:8080/f; test $? -eq 7 && echo refused || echo taken
curl -s localhost:8081/f; test $? -eq 7 && echo refused || echo taken
docker stop -t 0 web
docker port web
curl -s localhost:8080/f; test $? -eq 7 && echo refused || echo taken`,
    prints: `taken
refused
web
refused`,
  },
  {
    name: 'input-rules-bypassed',
    says: "A rule for incoming traffic on the host's port does not stop calls from other machines to a published port",
    sh: `docker run -d --name web -p 8080:80 ${server}
${outside}
iptables -I INPUT -p tcp --dport 8080 -j DROP
reach 203.0.113.1:8080/f
iptables -D INPUT -p tcp --dport 8080 -j DROP
${inside}`,
    prints: 'hello',
  },
  {
    name: 'docker-user-filters',
    says: "A rule in DOCKER-USER stops calls from other machines, if it names the container's port",
    sh: `docker run -d --name web -p 8080:80 ${server}
${outside}
iptables -I DOCKER-USER -i cable -p tcp --dport 8080 -j DROP
reach 203.0.113.1:8080/f
iptables -R DOCKER-USER 1 -i cable -p tcp --dport 80 -j DROP
call 203.0.113.1:8080/f
iptables -D DOCKER-USER 1
${inside}`,
    prints: `hello
no answer`,
  },
  {
    name: 'refused-but-for-localhost',
    says: "A published port without a listener resets a call by localhost, and refuses one by the host's address and from another machine, like a port that isn't published",
    sh: `docker run -d --name web -p 8080:80 busybox sleep 300 >/dev/null
code() { "$@" >/dev/null 2>&1; case $? in 7) echo refused ;; 52|56) echo reset ;; *) echo other ;; esac; }
${outside}
code curl -s localhost:8080; code curl -s 192.0.2.10:8080; code nsenter -t $far -n curl -s 203.0.113.1:8080
code curl -s localhost:8081; code nsenter -t $far -n curl -s 203.0.113.1:8081
${inside}`,
    prints: `reset
refused
refused
refused
refused`,
  },
  {
    name: 'input-rules-hold-for-ipv6',
    says: 'Over IPv6, where the network has none, docker-proxy takes the call on the host, and a rule for incoming traffic holds',
    sh: `docker run -d --name web -p 8080:80 ${server}
${outside}
ip addr add fd00:1::1/64 dev cable nodad; nsenter -t $far -n ip addr add fd00:1::2/64 dev far nodad
reach '[fd00:1::1]:8080/f'
for each in iptables ip6tables; do $each -I INPUT -p tcp --dport 8080 -j DROP; done
reach 203.0.113.1:8080/f; call '[fd00:1::1]:8080/f'
for each in iptables ip6tables; do $each -D INPUT -p tcp --dport 8080 -j DROP; done
${inside}`,
    prints: `hello
hello
no answer`,
  },
];
