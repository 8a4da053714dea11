// Odd values of flags and names, each behind a container `box` that sleeps: what Engine 28 printed.
import { expect, test } from 'vitest';
import { newWorld, runLine } from '../world.ts';

const says = 'Error response from daemon: ';
const empty = 'invalid container name or ID: value is empty';

test.each([
  [
    'docker create -m 10X busybox',
    'invalid argument "10X" for "-m, --memory" flag: invalid suffix: \'x\'',
  ],
  [
    'docker create -m 1.5.5m busybox',
    'invalid argument "1.5.5m" for "-m, --memory" flag: strconv.ParseFloat: parsing "1.5.5": invalid syntax',
  ],
  [
    'docker create -m m busybox',
    'invalid argument "m" for "-m, --memory" flag: invalid size: \'m\'',
  ],
  [
    'docker run --rm --ulimit nofile=100:200 --ulimit core=1024 busybox sh -c "ulimit -n; ulimit -Hn; ulimit -c"',
    '100\n200\n2',
  ],
  [
    "docker run --rm --cpuset-cpus 1 --cpu-period 50000 --cpu-quota 9000 busybox sh -c 'nproc; cat /sys/fs/cgroup/cpu/cpu.cfs_*'",
    '1\n50000\n9000',
  ],
  [
    'docker run --rm --cpus 1 --cpu-quota 5000 busybox true',
    `docker: ${says}Conflicting options: Nano CPUs and CPU Quota cannot both be set`,
  ],
  [
    'docker update --memory 4m nosuch; docker update --restart x nosuch',
    `${says}Minimum memory limit allowed is 6MB\n${says}invalid restart policy: unknown policy 'x'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'`,
  ],
  [
    'docker update --cpus 1 box; docker update --cpu-period 5000 box 2>&1 | cut -d: -f3-',
    'box\n Conflicting options: CPU Period cannot be updated as NanoCPUs has already been set',
  ],
  [
    'docker run --rm -v one:/xx --tmpfs /xx busybox true',
    `docker: ${says}Duplicate mount point: /xx`,
  ],
  ['docker run --rm -v one:/xx -v two:/xx busybox 2>/dev/null; docker volume ls -q', 'one'],
  ['docker run --rm --mount type=tmpfs,dst=/dd,tmpfs-mode=1770 busybox stat -c %a /dd', '1770'],
  [
    'docker run --rm --dns-search a.b --dns-opt ndots:2 busybox tail -n 3 /etc/resolv.conf',
    "# Based on host file: '/etc/resolv.conf' (legacy)\n# Overrides: [search options]\n# Option ndots from: override",
  ],
  ['docker logs ""', empty],
  ['docker rm ""', 'container name cannot be empty'],
  ['docker inspect " "', `[]\n${empty}`],
  ['docker cp box: .', `${says}bad parameter: pathcannot be empty`],
  ['docker cp /etc/hosts nobox:/tmp', `${says}No such container: nobox`],
  ['docker cp /etc/hosts nobox:/tmp/', 'no such directory'],
  [
    'docker kill -s 99 nobox',
    `${says}cannot kill container: nobox: the linux daemon does not support signal 99`,
  ],
  ['docker stop -s FOO box', `${says}cannot stop container: box: invalid signal: FOO`],
  ['docker restart -s FOO box', `${says}Cannot restart container box: invalid signal: FOO`],
  [
    'docker run --restart=on-failure:1:2 busybox',
    'docker: invalid restart policy format: maximum retry count must be an integer',
  ],
  [
    'docker events --since nonsense --until 0s',
    'failed to parse value as time or duration: "nonsense"',
  ],
  ['docker top box -o comm', `${says}Couldn't find PID field in ps output`],
  [
    'docker top box -o pid,nosuch',
    `${says}ps: error: unknown user-defined format specifier "nosuch"`,
  ],
  ["docker top box aux | tail -n 1 | awk '{print $1, $8, $11, $12}'", 'root Ss sleep 1d'],
  ["docker top box -o pid,args,user | tail -n 1 | awk '{print $2, $3, $4}'", 'sleep 1d root'],
  [
    'docker create --pull maybe busybox',
    'docker: invalid pull option: \'maybe\': must be one of "always", "missing" or "never"',
  ],
  [
    'docker create Busybox',
    'invalid reference format: repository name (library/Busybox) must be lowercase',
  ],
  [
    'docker run -d -a stdout busybox',
    'conflicting options: cannot specify both --attach and --detach',
  ],
  [
    "printf '# no\\nkey=v\\nbare\\n' > l; docker inspect -f '{{json .Config.Labels}}' $(docker create --label-file l busybox)",
    '{"key":"v"}',
  ],
  ['docker exec --detach-keys nonsense box true', `${says}Invalid escape keys (nonsense) provided`],
  ['docker run --rm --detach-keys ctrl-x,d busybox echo ok', 'ok'],
  [
    'docker run --rm --security-opt foo=bar busybox',
    `docker: ${says}invalid --security-opt 2: "foo=bar"`,
  ],
  [
    'docker run --rm --blkio-weight 10 busybox true',
    'WARNING: Your kernel does not support Block I/O weight or the cgroup is not mounted. Weight discarded.',
  ],
  ['docker ps -q --filter is-task=true', ''],
  [
    "docker inspect -f '{{call .Name}}' box",
    '\ntemplate parsing error: template: :1:2: executing "" at <call .Name>: error calling call: non-function .Name of type string',
  ],
  [
    "docker inspect -f '{{index .Config.Env 0}}' box",
    '\ntemplate parsing error: template: :1:2: executing "" at <index .Config.Env 0>: error calling index: index of untyped nil',
  ],
  ["docker stats --no-stream --format '{{.Container}}' box", 'box'],
  ["docker exec box sh -c 'echo ~nobody ~nosuch'", '/home ~nosuch'],
  [
    'docker run -d --name web -p 81:80 busybox httpd -f -h /etc >/dev/null; docker pause web; curl -m 1 -s localhost:81/hostname; docker unpause web; curl -s localhost:81/hostname | wc -c',
    'web\nweb\n13',
  ],
  ['timeout 1 docker logs -f box; echo $?', '124'],
  [
    'docker update --memory 64m --memory-swap -1 box; docker update --memory 0 box; docker update --memory 90m box 2>&1 | cut -c1-51',
    'box\nbox\nError response from daemon: Cannot update container',
  ],
  [
    'docker update --restart on-failure: box; docker update --restart on-failure:x box',
    'box\ninvalid restart policy format: maximum retry count must be an integer',
  ],
  [
    "docker ps -q --format '{{.Names}}' | wc -w",
    '1\nWARNING: Ignoring custom format, because both --format and --quiet are set.',
  ],
  [
    'docker cp box:/proc/version .',
    `${says}Could not find the file /proc/version in container box`,
  ],
  ['docker logs --since nonsense nobox', `${says}No such container: nobox`],
  ['docker exec --env-file nofile nobox ls', 'open nofile: no such file or directory'],
  ['docker cp nobox:/x nodir/x', 'invalid output path: directory "/home/me/nodir" does not exist'],
  ['docker cp box:/etc/passwd /etc/hostname/x', 'stat /etc/hostname/x: not a directory'],
  [
    'docker export -o nodir/x nobox',
    'failed to export container: invalid output path: stat nodir: no such file or directory',
  ],
  ['docker save -o /etc noimage', 'failed to save image: cannot write to a directory'],
  ['docker save -o x noimage', `${says}No such image: noimage`],
  ['docker rmi ""', `${says}page not found`],
  [
    'docker create --name job busybox sh -c "echo out; exit 4" >/dev/null; docker start -i job; echo $?',
    'out\n4',
  ],
  [
    'docker tag busybox boxes; docker tag busybox own; sleep 1; docker events --since 9s --until 0s --filter container=box --filter type=image --format "{{.Action}} {{.Actor.Attributes.name}}"',
    'tag boxes:latest',
  ],
  [
    'docker tag busybox own; sleep 1; docker events --since 9s --until 0s --filter image=own --format "{{.Action}}"',
    'tag',
  ],
  [
    'docker run --rm -h web --domainname lan.com busybox sh -c "tail -n 1 /etc/hosts; hostname -f; hostname -d"',
    '172.17.0.3\tweb.lan.com web\nweb.lan.com\nlan.com',
  ],
  [
    'docker run --rm --network none -h web busybox hostname -f',
    'hostname: web: Host name lookup failure',
  ],
  [
    "printf 'ARG BASE\\nFROM busybox$BASE\\n' | docker build - 2>&1 | grep -c Undefined; printf 'ARG BASE\\nFROM busybox$BSE\\n' | docker build - 2>&1 | grep -o 'UndefinedArg.*mean.*' | head -n 1",
    "0\nUndefinedArgInFrom: FROM argument 'BSE' is not declared (did you mean BASE?) (line 2)",
  ],
  [
    "echo 1 > x; printf 'FROM busybox\\nCOPY x /x\\n' > f; docker build -q -f f . >/dev/null; mkdir e; docker build -f f e 2>&1 | grep -A 1 'FROM doc' | tail -n 1 | cut -d' ' -f2; sed -i s,/x,/y, f; docker build -f f e 2>&1 | grep -A 1 'FROM doc' | tail -n 1 | cut -d' ' -f2",
    'DONE\nCACHED',
  ],
  [
    'docker exec -h | head -n 1; docker ps -ah 2>/dev/null | head -n 1; docker -h >/dev/null; docker run -h pc --rm busybox hostname',
    'Flag shorthand -h has been deprecated, use --help\nFlag shorthand -h has been deprecated, use --help\npc\nFlag shorthand -h has been deprecated, use --help',
  ],
  [
    'docker create --name twin --cpus 0.001 busybox >/dev/null; docker start twin 2>&1 | sed "s/[0-9a-f]\\{64\\}/ID/; 1!d"',
    `${says}failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: error setting cgroup config for procHooks process: failed to write "100": write /sys/fs/cgroup/cpu/docker/ID/cpu.cfs_quota_us: invalid argument`,
  ],
  [
    'docker update --cpu-shares 1 box 2>&1 | cut -d: -f3-; docker inspect -f "{{.HostConfig.CpuShares}}" box',
    ' runc did not terminate successfully: exit status 1: the minimum allowed cpu-shares is 2\n0',
  ],
  [
    'docker run --rm --link box:my-box --name user -e A=1 busybox env | grep -e MY -e A=; docker run --rm --expose 80 --link box busybox env | grep -c BOX',
    'MY_BOX_NAME=/user/my-box\nA=1\n1',
  ],
  [
    'docker run -d --name app --expose 80 -e HOME=/x -e P=q busybox sleep 9 >/dev/null; docker run --rm --link app busybox env | grep APP | sed s,/.*_.*/,/CHANCE/,',
    'APP_PORT=tcp://172.17.0.3:80\nAPP_PORT_80_TCP=tcp://172.17.0.3:80\nAPP_PORT_80_TCP_ADDR=172.17.0.3\nAPP_PORT_80_TCP_PORT=80\nAPP_PORT_80_TCP_PROTO=tcp\nAPP_NAME=/CHANCE/app\nAPP_ENV_P=q',
  ],
  [
    'docker run -d --name app --link box busybox sleep 1d >/dev/null; docker kill box; docker exec app true; docker restart -t 0 app; docker ps -aq --filter status=exited | wc -l',
    `box\n2\n${says}Cannot link to a non running container: /box AS /app/box\n${says}Cannot restart container app: Cannot link to a non running container: /box AS /app/box`,
  ],
  [
    'docker run -d --name one -p 81:80 busybox sleep 1d >/dev/null; docker create --name two -p 81:80 busybox >/dev/null; docker start two 2>/dev/null; docker inspect -f "{{.State.Status}} {{.State.ExitCode}}" two',
    'created 128',
  ],
  [
    "printf 'FROM busybox\\nARG A=1 B=2\\nARG A=3\\nRUN true\\n' | docker build -q -t args - >/dev/null; docker history --format '{{.CreatedBy}}' args | head -n 1",
    'RUN |2 A=3 B=2 /bin/sh -c true # buildkit',
  ],
  [
    "docker inspect -f '{{.ContainerConfig}} {{.Container}} {{.VirtualSize}} {{json .Descriptor}} {{.Manifests}}' busybox",
    '<nil>  0 null []',
  ],
])('%s', (line, printed) => {
  const world = newWorld(1);
  runLine(world, 'docker run -d --name box busybox sleep 1d');
  const { stdout, stderr, modelled } = runLine(world, line);
  const said = `${stdout}${stderr}`.replace(/\n\n(?:Usage|Run)[^]*$/, '').replace(/\n$/, '');
  expect([modelled, said]).toEqual([true, printed]);
});
