// What a Docker Engine decides about secrets, and where they turn up: one line a fact, run on a real engine.
import type { Fact } from '../fact.ts';

export const facts: Fact[] = [
  {
    name: 'secrets-arg-in-history',
    says: 'docker history shows the value of a build argument to everyone who has the image',
    sh: `printf 'FROM busybox\\nARG TOKEN\\nRUN echo building > /log\\n' > Dockerfile
docker build -q -t app --build-arg TOKEN=s3cret . >/dev/null 2>&1
docker history --no-trunc app | grep -o 'TOKEN=s3cret' | sort -u
docker inspect -f '{{json .Config.Env}}' app | grep -c s3cret`,
    prints: `TOKEN=s3cret
0`,
  },
  {
    name: 'secrets-copy-then-rm',
    says: 'A file that was copied and deleted in a later step can be taken from the saved image',
    sh: `echo s3cret > token
printf 'FROM busybox\\nCOPY token /token\\nRUN rm /token\\n' > Dockerfile
docker build -q -t app . >/dev/null 2>&1
docker run --rm app ls /token
mkdir out
docker save app | tar x -C out
find out -type f | while read -r layer; do tar xOf "$layer" token 2>/dev/null; done`,
    prints: `ls: /token: No such file or directory
s3cret`,
  },
  {
    name: 'secrets-build-mount',
    says: 'A secret mount can be read in its RUN, and is neither in the files nor in the history of the image',
    since: '23.0',
    sh: `printf s3cret > token.txt
printf 'FROM busybox\\nRUN --mount=type=secret,id=npm wc -c < /run/secrets/npm > /size\\n' > Dockerfile
docker build -q --secret id=npm,src=token.txt -t shop . >/dev/null 2>&1
docker run --rm shop cat /size
docker run --rm shop cat /run/secrets/npm 2>&1 | grep -o 'No such file or directory'
docker history --no-trunc shop | grep -c s3cret
docker save shop | grep -c s3cret`,
    prints: `6
No such file or directory
0
0`,
  },
  {
    name: 'secrets-compose-file',
    says: 'A secret in Compose is a bind-mounted plain file, in the services that list it only, and not in their environment',
    sh: `cat > compose.yaml <<'END'
services:
  db:
    image: busybox
    command: sleep 300
    secrets: [dbpass]
  web:
    image: busybox
    command: sleep 300
secrets:
  dbpass:
    file: ./dbpass.txt
END
echo hunter2 > dbpass.txt
docker compose up -d >/dev/null 2>&1
docker exec work-db-1 cat /run/secrets/dbpass
docker exec work-web-1 ls /run/secrets/dbpass
docker inspect -f '{{range .Mounts}}{{.Type}} {{.Destination}}{{end}}' work-db-1
docker inspect work-db-1 | grep -c hunter2`,
    prints: `hunter2
ls: /run/secrets/dbpass: No such file or directory
bind /run/secrets/dbpass
0`,
  },
  {
    name: 'secrets-commit-takes-env',
    says: 'docker commit makes the variables of the container part of the image',
    sh: `docker run -d --name db -e PASSWORD=hunter2 busybox sleep 300 >/dev/null
docker commit db debug:1 >/dev/null
docker rm -f db >/dev/null
docker run --rm debug:1 sh -c 'echo $PASSWORD'`,
    prints: 'hunter2',
  },
  {
    name: 'secrets-dotenv-copied',
    says: 'COPY . takes .env along unless .dockerignore names it',
    sh: `echo PASSWORD=hunter2 > .env
printf 'FROM busybox\\nCOPY . /app\\n' > Dockerfile
docker build -q -t leaky . >/dev/null 2>&1
docker run --rm leaky cat /app/.env
echo .env > .dockerignore
docker build -q -t tight . >/dev/null 2>&1
docker run --rm tight ls /app/.env`,
    prints: `PASSWORD=hunter2
ls: /app/.env: No such file or directory`,
  },
  {
    name: 'secrets-compose-mode',
    says: 'Compose ignores the mode of a secret that is a file: the mode it has on the host counts',
    since: '23.0',
    sh: `printf s3cret > dbpass.txt
chmod 600 dbpass.txt
cat > compose.yaml <<'END'
services:
  web:
    image: busybox
    user: "1000"
    command: cat /run/secrets/dbpass
    secrets:
      - source: dbpass
        mode: 0444
secrets:
  dbpass:
    file: ./dbpass.txt
END
docker compose run --rm web 2>&1 | grep -oE 'are not supported, they will be ignored|Permission denied' | sort
chown 1000 dbpass.txt
docker compose run --rm web 2>/dev/null`,
    prints: `Permission denied
are not supported, they will be ignored
s3cret`,
  },
  {
    name: 'secrets-config-prints',
    says: 'docker compose config prints the values of variables, with -q nothing',
    since: '23.0',
    sh: `echo DB_PASSWORD=hunter2 > .env
cat > compose.yaml <<'END'
services:
  web:
    image: busybox
    environment:
      DB_PASSWORD: \${DB_PASSWORD}
END
docker compose config | grep -o 'DB_PASSWORD: hunter2'
docker compose config -q && echo valid`,
    prints: `DB_PASSWORD: hunter2
valid`,
  },
  {
    name: 'secrets-mount-kept',
    says: 'A secret mount can be a variable or lie at another path; what a step copies of it stays in the image',
    since: '23.0',
    sh: `printf s3cret > tok.txt
cat > Dockerfile <<'END'
FROM busybox
RUN --mount=type=secret,id=tok,env=TOK echo "\${#TOK} characters" > /length
RUN --mount=type=secret,id=tok,target=/root/.npmrc wc -c < /root/.npmrc > /size
RUN --mount=type=secret,id=tok cp /run/secrets/tok /kept
END
docker build -q -t app --secret id=tok,src=tok.txt . >/dev/null 2>&1
docker run --rm app sh -c 'cat /length /size; test -e /root/.npmrc || echo gone; cat /kept'
docker history --no-trunc app | grep -c s3cret`,
    prints: `6 characters
6
gone
s3cret0`,
  },
];
