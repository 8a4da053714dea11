// Lines as people post them: each docker command in them is found and explained, and docker is blamed for nothing that the shell does.
import { describe, expect, test } from 'vitest';
import { explainShell } from '../../src/command/shell.ts';
import { withoutUnknown } from '../../src/command/stand-in.ts';

/** A line, the docker commands in it, and what else is in it. */
const lines: [line: string, commands: string[], parts: string[]][] = [
  [
    'docker rm $(docker ps -aq)',
    ['docker rm $(docker ps -aq)', 'docker ps -aq'],
    ['substitution $(docker ps -aq)'],
  ],
  ['C:\\> docker ps -a', ['docker ps -a'], []],
  ['root@host:~# docker ps', ['docker ps'], []],
  // What stands around commands where they are copied from.
  ['C:\\Users\\me>docker ps', ['docker ps'], []],
  ['[me@host ~]$ sudo docker ps\n4f5c3a2b1d0e', ['docker ps'], ['output 4f5c3a2b1d0e']],
  ['me@mac ~ % docker ps\nCONTAINER ID', ['docker ps'], ['output CONTAINER ID']],
  ['~/code (main) ❯ docker ps', ['docker ps'], []],
  ['> docker ps', ['docker ps'], []],
  [
    '$ docker pull a \\\n  -q\nlatest: Pulling',
    ['docker pull a \\\n  -q'],
    ['output latest: Pulling'],
  ],
  [
    "docker run a\nUnable to find image 'a:latest' locally\nlatest: Pulling from a",
    ['docker run a'],
    ["output Unable to find image 'a:latest' locally"],
  ],
  ['$ for i in 1 2; do\n>   docker run a\n> done', ['docker run a'], ['loop for i ']],
  ['$ docker build - <<EOF\nFROM a\nEOF', ['docker build -'], ['here-document <<EOF']],
  ['$ docker ps\ndocker images', ['docker ps', 'docker images'], []],
  ['- docker ps', ['docker ps'], ['frame -']],
  ['1. docker ps', ['docker ps'], ['frame 1.']],
  [
    '- run: docker build -t r/${{ a.b }}:1 .',
    ['docker build -t r/${{ a.b }}:1 .'],
    ['frame - run:', 'filled-in ${{ a.b }}'],
  ],
  ['run: "docker build ."', ['docker build .'], ['frame run:']],
  [
    '- name: Build it\n  run: |\n    docker build .',
    ['docker build .'],
    ['frame - name: Build it', 'frame run: |'],
  ],
  [
    'all: build\n\tdocker push $(IMG)\n\t@docker rm $$(docker ps -q)\n\t-docker rmi a',
    ['docker push $(IMG)', 'docker rm $$(docker ps -q)', 'docker ps -q', 'docker rmi a'],
    ['frame all: build', 'filled-in $(IMG)', 'frame @', 'substitution $(docker ps -q)', 'frame -'],
  ],
  ['*/5 * * * * root docker exec a b', ['docker exec a b'], ['frame */5 * * * * root']],
  ['@daily docker image prune -f', ['docker image prune -f'], ['frame @daily']],
  [
    'ExecStart=/usr/bin/docker run --name %n a',
    ['/usr/bin/docker run --name %n a'],
    ['frame ExecStart=', 'filled-in %n'],
  ],
  ['RUN docker pull a', ['docker pull a'], ['frame RUN']],
  [
    `FOR /f "tokens=*" %i IN ('docker ps -aq') DO docker rm %i`,
    ['docker ps -aq', 'docker rm %i'],
    [`feeds-place FOR /f "tokens=*" %i IN ('docker ps -aq') DO`, 'cmd-variable %i'],
  ],
  // What hands a line on.
  ["sudo sh -c 'docker ps > f'", ['docker ps'], ['carries-out sudo sh -c', 'write > f']],
  ['su - me -c "docker pull a"', ['docker pull a'], ['carries-out su - me -c']],
  ['vagrant ssh -c "docker ps"', ['docker ps'], ['carries-out vagrant ssh -c']],
  ['kubectl exec pod -- docker ps', ['docker ps'], ['carries-out kubectl exec pod --']],
  ['eval "docker ps"', ['docker ps'], ['carries-out eval']],
  ['sudo sh install.sh', [], ['program sh']],
  ['sh -c "apt install docker"', [], ['program sh']],
  [
    'alias dc="docker rm $(docker ps -aq)"',
    ['docker rm $(docker ps -aq)', 'docker ps -aq'],
    ['alias-filled dc', 'substitution $(docker ps -aq)'],
  ],
  [
    'ssh h "docker ps --format \\"{{.ID}} {{.Names}}\\""',
    ['docker ps --format \\"{{.ID}} {{.Names}}\\'],
    ['carries-out ssh h'],
  ],
  [
    "ssh h <<'EOF'\ndocker pull a\ndocker ps\nEOF",
    ['docker pull a', 'docker ps'],
    ['carries-out ssh h', "here-document <<'EOF'"],
  ],
  ['cat <<EOF\ndocker ps\nEOF', [], ['program cat', 'here-document <<EOF']],
  [
    'if ($(docker ps -q)) { docker stop web }',
    ['docker ps -q', 'docker stop web'],
    ['condition if ($(docker ps -q))', 'substitution $(docker ps -q)'],
  ],
  ['$env:A="b"; docker ps', ['docker ps'], ['assignment $env:A="b"', 'sequence ;']],
  ['PS /home/me> docker ps', ['docker ps'], []],
  ['doskey d=docker ps', ['docker ps'], ['function doskey d=']],
  ['ansible all -a "docker ps"', ['docker ps'], ['carries-out ansible all -a']],
  [
    'A ?= b\n.PHONY: x\nx: ## it\n\tdocker ps',
    ['docker ps'],
    ['frame A ?= b', 'frame .PHONY: x', 'frame x: ## it'],
  ],
  // Within other writing: lists of words, calls, scripts of npm, prose.
  ['["docker", "run", "-p", "8080:80", "a"]', ['docker", "run", "-p", "8080:80", "a'], ['frame [']],
  [
    '"command": "docker",\n"args": ["run", "-i", "a"]',
    ['docker",\n"args": ["run", "-i", "a'],
    ['frame "command":'],
  ],
  [
    '{\n  "x": {\n    "command": "docker",\n    "args": ["run", "a"]\n  }\n}',
    ['docker",\n    "args": ["run", "a'],
    ['frame {', 'frame "x": {', 'frame "command":', 'frame }'],
  ],
  [
    'import os\nsubprocess.run(\n  ["docker", "exec", name, f"{x}:1"],\n  check=True,\n)',
    ['docker", "exec", name, f"{x}:1"'],
    [
      'frame import os',
      'frame subprocess.run(',
      'frame [',
      'code-variable name',
      'code-variable {x}',
      'frame check=True,',
      'frame )',
    ],
  ],
  ["spawn('docker', ['ps', '-a'], {})", ["docker', ['ps', '-a"], ['frame spawn(']],
  ['Command::new("docker").args(["ps"])', ['docker").args(["ps'], ['frame Command::new(']],
  ['Process.Start("docker", "ps -a")', ['docker", "ps -a'], ['frame Process.Start(']],
  ['os.system(f"docker rm {a}")', ['docker rm {a}'], ['frame os.system(f', 'code-variable {a}']],
  ["execSync('docker ps', { a: 1 });", ['docker ps'], ['frame execSync(']],
  ['exec(`docker rm ${a.b}`)', ['docker rm ${a.b}'], ['frame exec(', 'code-variable ${a.b}']],
  ['await $`docker ps`', ['docker ps'], ['frame await $']],
  ['sh """\n  docker ps\n"""', ['docker ps'], ['frame sh """']],
  ['"up": "cd a && docker ps",', ['docker ps'], ['frame "up":', 'program cd', 'and &&']],
  [
    '"scripts": {\n  "a": "docker ps",\n  "b": "c"\n}',
    ['docker ps'],
    ['frame "scripts": {', 'frame "a":', 'frame "b": "c"', 'frame }'],
  ],
  [
    '- run: >\n    docker run\n    -d\n    a\n- run: docker ps',
    ['docker run\n    -d\n    a', 'docker ps'],
    ['frame - run: >', 'frame - run:'],
  ],
  ['Try `docker ps` first', ['docker ps'], ['frame Try', 'frame first']],
  ['| `docker ps` | lists |', ['docker ps'], ['frame |', 'frame | lists |']],
  ['```sh\ndocker ps\n```', ['docker ps'], ['frame ```sh', 'frame ```']],
  ['2) Then type: docker ps', ['docker ps'], ['frame 2) Then type:']],
  ['test: docker ps', ['docker ps'], ['frame test:']],
  ['- docker ps\nonly:\n  - main', ['docker ps'], ['frame -', 'frame only:', 'frame - main']],
  ['run("docker", "ps", a=B)', ['docker", "ps'], ['frame run(']],
  ['Note: docker needs root', [], ['program Note:']],
  ["exec('docker stop ' + name)", ["docker stop ' + name"], ['frame exec(', 'code-variable name']],
  ['# Run it: docker run a', ['docker run a'], []],
  ['# Note: docker needs root\ndocker ps', ['docker ps'], []],
  ['# docker build .\nFROM a', ['docker build .'], ['frame FROM a']],
  [
    '  7  docker ps\n  8  2026-01-02 10:00:01 docker info',
    ['docker ps', 'docker info'],
    ['frame 7', 'frame 8  2026-01-02 10:00:01'],
  ],
  [
    '- ssh h "docker ps"\n- echo a | docker load',
    ['docker ps', 'docker load'],
    ['frame -', 'carries-out ssh h', 'program echo', 'pipe |'],
  ],
  [
    "ExecStart=/bin/sh -c 'docker ps'",
    ['docker ps'],
    ['frame ExecStart=', 'carries-out /bin/sh -c'],
  ],
  [
    'ExecStart=/usr/bin/env docker ps',
    ['docker ps'],
    ['frame ExecStart=', 'carries-out /usr/bin/env'],
  ],
  ['@reboot sleep 9 && docker ps', ['docker ps'], ['frame @reboot', 'program sleep', 'and &&']],
  ['RUN --network=host docker pull a', ['docker pull a'], ['frame RUN --network=host']],
  ['docker push $(or $(A),b)', ['docker push $(or $(A),b)'], ['filled-in $(or $(A),b)']],
  [
    'docker rm $(shell docker ps -q)',
    ['docker rm $(shell docker ps -q)', 'docker ps -q'],
    ['substitution $(shell docker ps -q)'],
  ],
  ['docker push $(imageName)', ['docker push $(imageName)'], ['filled-in $(imageName)']],
  ['➜  app git:(main) docker ps', ['docker ps'], []],
  // Carried out by another program, or kept for later.
  [
    'find . -name a -exec docker load -i {} \\;',
    ['docker load -i {}'],
    ['carries-out find . -name a -exec'],
  ],
  ['docker exec a find / -exec docker {} +', ['docker exec a find / -exec docker {} +'], []],
  ["sudo docker exec a sh -c 'docker ps'", ["docker exec a sh -c 'docker ps'"], []],
  ["trap 'docker rm a' EXIT", ['docker rm a'], ['kept trap']],
  ['alias d="docker rm \\$(x)"', ['docker rm \\$(x)'], ['function d', 'substitution $(x)']],
  ['sudo xargs docker rm', ['docker rm'], ['feeds-arguments xargs']],
  ['parallel docker pull ::: a b', ['docker pull'], ['carries-out parallel']],
  ['op run -- docker ps', ['docker ps'], ['carries-out op run --']],
  ["abbr -a d 'docker ps'", ['docker ps'], ['function abbr -a d']],
  ['start /wait docker ps', ['docker ps'], ['carries-out start /wait']],
  ['iex "docker ps"', ['docker ps'], ['carries-out iex']],
  ['& "C:\\a b\\docker.exe" ps', ['"C:\\a b\\docker.exe" ps'], ['carries-out &']],
  [
    'Start-Process docker -ArgumentList "ps -a"',
    ['docker -ArgumentList "ps -a'],
    ['carries-out Start-Process'],
  ],
  [
    "docker ps | % { docker inspect -f '{{.Id}}' $_ }",
    ['docker ps', "docker inspect -f '{{.Id}}' $_"],
    ['pipe |', 'feeds-place % {', 'powershell-variable $_'],
  ],
  [
    "FOR /f %%i IN ('docker ps -q') DO @docker rm %%i",
    ['docker ps -q', 'docker rm %%i'],
    ["feeds-place FOR /f %%i IN ('docker ps -q') DO @", 'cmd-variable %%i'],
  ],
  [
    'docker rm (docker ps -q)',
    ['docker rm (docker ps -q)', 'docker ps -q'],
    ['substitution (docker ps -q)'],
  ],
  [
    'function d; docker exec $argv[1] sh; end',
    ['docker exec $argv[1] sh'],
    ['function function d', 'variable $argv[1]'],
  ],
  ['rm ~/.docker/config.json', [], ['program rm']],
  ['function up { docker ps }', ['docker ps'], ['function function up']],
  [
    'if ((docker ps -q).Count -gt 0) { docker info }',
    ['docker ps -q', 'docker info'],
    ['condition if ((docker ps -q).Count -gt 0)'],
  ],
  [
    'docker ps | foreach -Process { docker rm $_ }',
    ['docker ps', 'docker rm $_'],
    ['pipe |', 'feeds-place foreach -Process {', 'powershell-variable $_'],
  ],
  ["exec('docker stop ' + a)", ["docker stop ' + a"], ['frame exec(', 'code-variable a']],
  ["require('a').exec(`docker ps`)", ['docker ps'], ["frame require('a').exec("]],
  [
    'c = ["docker", "ps"]\nsubprocess.run(c)',
    ['docker", "ps'],
    ['frame c = [', 'frame subprocess.run(c)'],
  ],
  ['<code>docker ps</code>', ['docker ps'], ['frame <code>', 'frame </code>']],
  ['- `docker ps`', ['docker ps'], ['frame -']],
  ['!docker ps', ['docker ps'], []],
  ['call docker ps', ['docker ps'], ['carries-out call']],
  ["tmux new -d 'docker ps'", ['docker ps'], ['carries-out tmux new -d']],
  // Nothing stands around these.
  ['docker run a:1\nname: x', ['docker run a:1'], ['frame name: x']],
  ['echo $(DATE)', [], ['program echo', 'filled-in $(DATE)']],
  ['# docker ps', ['docker ps'], []],
  ['# start it\ndocker ps', ['docker ps'], []],
  ['sudo usermod -aG docker $USER', [], ['program usermod', 'variable $USER']],
  ['sudo systemctl restart docker', [], ['program systemctl']],
  ['sudo -u me docker ps', ['docker ps'], []],
  ['ssh me@host docker ps -a', ['docker ps -a'], ['carries-out ssh me@host']],
  ['ssh me@host "docker ps -a"', ['docker ps -a'], ['carries-out ssh me@host']],
  [
    'ssh -p 22 -i key me@host "docker load" < a.tar',
    ['docker load'],
    ['carries-out ssh -p 22 -i key me@host', 'read < a.tar'],
  ],
  ['ssh -i key me@host docker ps', ['docker ps'], ['carries-out ssh -i key me@host']],
  ['sudo apt install docker', [], ['program apt']],
  ['ssh -t web "docker ps"', ['docker ps'], ['carries-out ssh -t web']],
  ["timeout 9 ssh web 'docker ps'", ['docker ps'], ['carries-out timeout 9 ssh web']],
  ['watch -n 5 "docker ps"', ['docker ps'], ['carries-out watch -n 5']],
  [
    'docker save a | ssh $HOST "lz4 -dc | docker load"',
    ['docker save a', 'docker load'],
    ['pipe |', 'carries-out ssh $HOST', 'variable $HOST', 'program lz4'],
  ],
  [
    'docker run --mount "type=bind,source=${Folder},target=/x" a',
    ['docker run --mount "type=bind,source=${Folder},target=/x" a'],
    ['variable ${Folder} in quotes'],
  ],
  [`alias dps='docker ps -a'`, ['docker ps -a'], ['function dps']],
  ['$id = docker run -d a', ['docker run -d a'], ['assignment $id =']],
  [
    'docker ps -q | % { docker stop $_ }',
    ['docker ps -q', 'docker stop $_'],
    ['pipe |', 'feeds-place % {', 'powershell-variable $_'],
  ],
  [
    'docker ps -q | ForEach-Object { docker rm -f $_ }',
    ['docker ps -q', 'docker rm -f $_'],
    ['pipe |', 'feeds-place ForEach-Object {', 'powershell-variable $_'],
  ],
  [
    "for i in `docker inspect -f '{{.Name}}' $(docker ps -q) | cut -c2-`; do docker stop $i; done",
    ["docker inspect -f '{{.Name}}' $(docker ps -q)", 'docker ps -q', 'docker stop $i'],
    [
      'loop for i ',
      "substitution `docker inspect -f '{{.Name}}' $(docker ps -q) | cut -c2-`",
      'substitution $(docker ps -q)',
      'pipe |',
      'variable $i',
    ],
  ],
  [
    "docker exec db pg_dump > dump_$(date +'%F_%H%M_%dT%S').sql",
    ['docker exec db pg_dump'],
    ["write > dump_$(date +'%F_%H%M_%dT%S').sql", "substitution $(date +'%F_%H%M_%dT%S')"],
  ],
  ["watch -n 1 'docker ps'", ['docker ps'], ['carries-out watch -n 1']],
  ['sudo sh -c "docker ps"', ['docker ps'], ['carries-out sudo sh -c']],
  ['docker-compose up -d', ['docker-compose up -d'], []],
  ['nvidia-docker run a', ['nvidia-docker run a'], []],
  [
    'docker run --env-file <(env) a',
    ['docker run --env-file <(env) a'],
    ['read-as-file <(env)', 'program env'],
  ],
  ['! docker ps', ['docker ps'], []],
  [
    'docker run -d ^\n  --name web nginx',
    ['docker run -d ^\n  --name web nginx'],
    ['cmd-continuation ^'],
  ],
  [
    'docker rm `docker ps -aq`',
    ['docker rm `docker ps -aq`', 'docker ps -aq'],
    ['substitution `docker ps -aq`'],
  ],
  [
    'docker ps -aq | xargs docker rm -f',
    ['docker ps -aq', 'docker rm -f'],
    ['pipe |', 'feeds-arguments xargs'],
  ],
  [
    'docker ps -q | xargs -I{} docker stop {}',
    ['docker ps -q', 'docker stop {}'],
    ['pipe |', 'feeds-place xargs -I{}'],
  ],
  [
    'docker exec -i db mysql -uroot app < init.sql',
    ['docker exec -i db mysql -uroot app'],
    ['read < init.sql'],
  ],
  [
    'docker run -u $(id -u):$(id -g) -p $PORT:80 -m $MEM -v $DATA/x:/x $IMAGE',
    ['docker run -u $(id -u):$(id -g) -p $PORT:80 -m $MEM -v $DATA/x:/x $IMAGE'],
    [
      'substitution $(id -u)',
      'substitution $(id -g)',
      'variable $PORT',
      'variable $MEM',
      'variable $DATA',
      'variable $IMAGE',
    ],
  ],
  [
    'docker run --rm -it me/image "$COMMAND"',
    ['docker run --rm -it me/image "$COMMAND"'],
    ['variable $COMMAND in quotes'],
  ],
  [
    "docker run busybox sh -c 'echo $HOME | wc; ls *'",
    ["docker run busybox sh -c 'echo $HOME | wc; ls *'"],
    [],
  ],
  [
    'docker logs web 2>&1 | grep -c err',
    ['docker logs web'],
    ['join-streams 2>&1', 'pipe |', 'program grep'],
  ],
  [
    'docker rmi x 2>/dev/null || true',
    ['docker rmi x'],
    ['write-errors 2>/dev/null', 'or ||', 'program true'],
  ],
  ['docker build -t a . && docker push a', ['docker build -t a .', 'docker push a'], ['and &&']],
  ['docker stop web; docker rm web', ['docker stop web', 'docker rm web'], ['sequence ;']],
  ['docker events &', ['docker events'], ['background &']],
  [
    'for i in 1 2; do docker run -d --name web$i nginx; done',
    ['docker run -d --name web$i nginx'],
    ['loop for i ', 'variable $i'],
  ],
  [
    'docker build -t x - <<EOF\nFROM busybox\nRUN echo $X\nEOF',
    ['docker build -t x -'],
    ['here-document <<EOF'],
  ],
  ['sudo docker ps -a', ['docker ps -a'], []],
  ['winpty docker run -it alpine', ['docker run -it alpine'], ['carries-out winpty']],
  [
    "bash -c 'docker ps && docker images'",
    ['docker ps', 'docker images'],
    ['carries-out bash -c', 'and &&'],
  ],
  [
    'docker logs <container_name>',
    ['docker logs <container_name>'],
    ['placeholder <container_name>'],
  ],
  ['docker run -v %cd%:/app node', ['docker run -v %cd%:/app node'], ['cmd-variable %cd%']],
  [
    'docker run -v $env:USERPROFILE/x:/app node',
    ['docker run -v $env:USERPROFILE/x:/app node'],
    ['powershell-variable $env:USERPROFILE'],
  ],
  [
    'docker run -d `\n  -p 80:80 nginx',
    ['docker run -d `\n  -p 80:80 nginx'],
    ['powershell-continuation `'],
  ],
  ['PS C:\\Users\\me> docker ps', ['docker ps'], []],
  ['$ docker stop web\n$ docker rm web', ['docker stop web', 'docker rm web'], []],
  ['TAG=1 docker compose up -d', ['TAG=1 docker compose up -d'], []],
  [
    'docker tag a b:$(date +%Y%m%d)',
    ['docker tag a b:$(date +%Y%m%d)'],
    ['substitution $(date +%Y%m%d)'],
  ],
  ['export A=1; docker ps', ['docker ps'], ['sequence ;']],
  ['docker rm web{1,2}', ['docker rm web{1,2}'], ['braces {1,2}']],
  ['docker cp *.sql db:/', ['docker cp *.sql db:/'], ['files-that-fit *']],
  ['ls -la', [], ['program ls']],
  // What is printed to be typed is explained, prose isn't.
  ['echo "Run: docker run -p 8080:80 app"', ['docker run -p 8080:80 app'], ['prints echo']],
  [
    `printf 'docker logs -f web\\n'; exit 1`,
    ['docker logs -f web'],
    ['prints printf', 'sequence ;', 'program exit'],
  ],
  ['echo "docker build failed"', [], ['program echo']],
  ['echo "docker logs: see /tmp/x"', [], ['program echo']],
  ['echo "docker login to ghcr.io/x failed"', [], ['prints echo']],
];

describe('a line of a shell', () => {
  test.each(lines)('%s', (line, commands, parts) => {
    const shell = explainShell(line);
    expect(shell.error).toBeNull();
    expect(shell.commands.map(({ at }) => line.slice(...at))).toEqual(commands);
    expect(
      shell.parts.map(({ code, text, quoted }) => `${code} ${text}${quoted ? ' in quotes' : ''}`),
    ).toEqual(parts);
  });
  test.each(lines)('docker is not blamed for what the shell does: %s', (line) => {
    for (const { explained } of explainShell(line).commands)
      expect([explained.error, explained.engineRefuses]).toEqual([null, []]);
  });
  test.each(lines)('what stood in is gone from what is said: %s', (line) => {
    for (const { explained, standIns } of explainShell(line).commands)
      for (const { stands } of standIns)
        expect(withoutUnknown(explained.normal ?? '', standIns)).not.toContain(stands);
  });
});

test.each<[line: string, normal: string]>([
  ['find . -name x -exec docker rm {} +', 'docker container rm {}'],
  ["find . -type f -execdir docker cp {} web:/srv ';'", 'docker container cp {} web:/srv'],
  ['cat list | xargs -I{} docker pull {}', 'docker image pull {}'],
  ['cat list | xargs -I % docker pull %', 'docker image pull %'],
  ['cat list | xargs -n1 -I@ docker rmi repo/@:latest', 'docker image rm repo/@:latest'],
  ['cat list | xargs -i docker pull {}', 'docker image pull {}'],
  ['cat list | xargs --replace=X docker pull X', 'docker image pull X'],
  ["cat list | xargs -I{} sh -c 'docker pull {}'", 'docker image pull {}'],
  ['cat list | xargs -I% docker run --name % busybox', 'docker container run --name % busybox'],
  ['parallel docker pull {} ::: a b', 'docker image pull {}'],
  ['cat list | xargs docker exec -it web', 'docker container exec --interactive --tty web ………………'],
  [
    'for i in 1 2; do docker run -p 808$i:80 nginx; done',
    'docker container run --publish 808$i:80/tcp nginx',
  ],
  [
    'seq 3 | xargs -I{} docker run -p 808{}:80 nginx',
    'docker container run --publish 808{}:80/tcp nginx',
  ],
  [
    'docker run -p 127.0.0.1:80$i:80 nginx',
    'docker container run --publish 127.0.0.1:80$i:80/tcp nginx',
  ],
  ['docker logs --tail 1$n web', 'docker container logs --tail 1$n web'],
  ["docker wait $(docker ps -qf 'name=^a$')", "docker container wait $(docker ps -qf 'name=^a$')"],
])('what is filled in is refused by nobody, and nothing is put behind it: %s', (line, normal) => {
  const { commands } = explainShell(line);
  const [first] = commands;
  expect(withoutUnknown(first?.explained.normal ?? '', first?.standIns ?? [])).toBe(normal);
  for (const { explained } of commands)
    expect([explained.error, explained.engineRefuses]).toEqual([null, []]);
});

test.each<[line: string, at: number]>([
  ['docker run nginx (', 17],
  ['docker run "nginx', 11],
  ['docker ps |', 11],
])('%s can be read by no shell', (line, at) => expect(explainShell(line).error?.at[0]).toBe(at));

test.each<[line: string, code: string]>([
  ['docker run --bogus $X nginx', 'unknown-flag'],
  ['docker rn $X && docker ps', 'unknown-command'],
  ['docker run -p 99999:80 $IMAGE', 'bad-value'],
])('what is wrong stays wrong beside what is unknown: %s', (line, code) =>
  expect(explainShell(line).commands[0]?.explained.error?.problem.code).toBe(code),
);

test('a variable of one letter is said as it was typed', () =>
  expect(explainShell('run(["docker", "stop", a])').commands[0]?.explained.normal).toBe(
    'docker container stop a',
  ));

test('a password that only the shell has is in no history, and shows while docker runs', () => {
  const codesOf = (line: string): string[] =>
    explainShell(line).commands.flatMap(({ explained }) => explained.risks.map(({ code }) => code));
  expect(codesOf('docker login -u me -p $TOKEN r.io | cat')).toEqual(['password-in-list']);
  expect(codesOf('docker login -u me -p abc r.io | cat')).toEqual(['password-on-line']);
});
