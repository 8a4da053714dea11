// What a Docker Engine decides about image names, pulling and digests: one line a fact, run on a real engine that reaches no registry.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'first-part-is-host',
    says: 'The part before the first slash is a registry when it holds a dot or a colon or is localhost; otherwise Docker Hub is meant',
    sh: `for name in redis acme/web Acme/web acme/web.tools acme.tools/web localhost:5000/web localhost/web; do
  echo "$name $(docker pull $name 2>&1 | grep -o 'http[s]*://[^/"]*' | head -n 1 | sed 's|.*//||')"
done`,
    prints: `redis registry-1.docker.io
acme/web registry-1.docker.io
Acme/web Acme
acme/web.tools registry-1.docker.io
acme.tools/web acme.tools
localhost:5000/web localhost:5000
localhost/web localhost`,
    on20: `redis registry-1.docker.io
acme/web registry-1.docker.io
Acme/web
acme/web.tools registry-1.docker.io
acme.tools/web acme.tools
localhost:5000/web localhost:5000
localhost/web localhost`,
  },
  {
    name: 'short-name-means-hub',
    says: 'busybox, busybox:latest and docker.io/library/busybox:latest are one name',
    sh: `for name in busybox:latest library/busybox docker.io/library/busybox:latest index.docker.io/library/busybox; do
  test "$(docker image inspect -f '{{.Id}}' $name)" = "$(docker image inspect -f '{{.Id}}' busybox)" && echo same
done
docker tag busybox docker.io/library/busybox:latest
docker image inspect -f '{{.RepoTags}}' busybox`,
    prints: `same
same
same
same
[busybox:latest]`,
  },
  {
    name: 'push-follows-name',
    says: 'A push goes where the name says: without a host to Docker Hub, without an account to library',
    sh: `docker tag busybox app:1.4
docker tag busybox team/web:1.0
docker tag busybox localhost:5999/team/app:1.4
for name in app:1.4 team/web:1.0 localhost:5999/team/app:1.4; do docker push $name 2>&1 | head -n 1; done`,
    prints: `The push refers to repository [docker.io/library/app]
The push refers to repository [docker.io/team/web]
The push refers to repository [localhost:5999/team/app]`,
  },
  {
    name: 'run-uses-local',
    says: 'docker run uses an image that is there without asking a registry; always asks and fails without one; never pulls nothing',
    sh: `docker tag busybox app
docker run --rm app echo local
docker run --rm --pull missing app echo local
docker run --rm --pull always app true >/dev/null 2>&1; echo $?
docker run --rm --pull never nosuch true 2>&1 | head -n 1 | grep -o 'No such image'
docker run --rm nosuch true 2>&1 | head -n 1`,
    prints: `local
local
125
No such image
Unable to find image 'nosuch:latest' locally`,
  },
  {
    name: 'lower-case-repository',
    says: 'A repository is written in lower case, a tag may have capitals',
    sh: `docker tag busybox team/Shop 2>&1 | grep -o 'must be lowercase'
docker tag busybox team/shop:RC1 && docker image inspect -f '{{.RepoTags}}' team/shop:RC1`,
    prints: `must be lowercase
[…team/shop:RC1…]`,
  },
  {
    name: 'local-build-has-no-digest',
    says: 'In the classic image store an image that was built or loaded has no digest, but an ID; in the containerd store it has one at once',
    sh: `echo 'FROM busybox' > Dockerfile
echo 'LABEL built=here' >> Dockerfile
docker build -q -t app:1.4 . >/dev/null 2>&1
docker image inspect -f '{{.RepoDigests}}' app:1.4
docker images --digests --format '{{.Digest}}' app
docker image inspect -f '{{.Id}}' app:1.4
docker save -o app.tar app:1.4; docker rmi app:1.4 >/dev/null; docker load -q -i app.tar
docker image inspect -f '{{.RepoDigests}}' app:1.4`,
    prints: `[]
<none>
sha256:…
Loaded image: app:1.4
[]`,
    onContainerd: `[app@sha256:…]
sha256:…
sha256:…
Loaded image: app:1.4
[app@sha256:…]`,
  },
  {
    name: 'https-but-for-loopback',
    says: 'A registry that speaks plain HTTP is refused, but on loopback it is not',
    sh: `docker run -d --name web -p 5000:80 busybox httpd -f -h / >/dev/null
until docker exec web wget -q -O /dev/null localhost/etc/passwd; do sleep 0.2; done
for host in localhost 127.0.0.1 192.0.2.10; do
  docker pull $host:5000/app 2>&1 | grep -c 'HTTP response to HTTPS client'
done`,
    prints: `0
0
1`,
  },
];
