// Values of flags that `docker run` refuses, in the words of whoever does: as Engine 28 printed them.
import { expect, test } from 'vitest';
import { newWorld, runLine } from '../world.ts';

test.each([
  ['-p 1:2:3:4', 'docker: Invalid ip address 1:2: address 1:2:: too many colons in address'],
  ['-p 1.2.3:80:80', 'docker: Invalid ip address: 1.2.3'],
  ['-p x:80:80', 'docker: Invalid ip address: x'],
  [
    '-p [::1]:80:80:80',
    'docker: Invalid ip address [::1]:80: address [::1]:80:: too many colons in address',
  ],
  ['-p 80:80:', 'docker: Invalid ip address: 80'],
  ['-p 70000', 'docker: Invalid containerPort: 70000'],
  ['-p 80-70:80', 'docker: Invalid hostPort: 80-70'],
  [
    '-p 80-81:80-83',
    'docker: Invalid ranges specified for container and host Ports: 80-83 and 80-81',
  ],
  ['-p 80:80/xyz', 'docker: Invalid proto: xyz'],
  ["-p ''", 'docker: No port specified: <empty>'],
  [
    '--expose 80-x',
    'docker: invalid range format for --expose: 80-x, error: strconv.ParseUint: parsing "x": invalid syntax',
  ],
  [
    '--expose 99999',
    'docker: invalid range format for --expose: 99999, error: strconv.ParseUint: parsing "99999": value out of range',
  ],
  [
    '--expose 80-70',
    'docker: invalid range format for --expose: 80-70, error: Invalid range specified for the Port: 80-70',
  ],
  [
    '--cap-drop NOSUCH',
    'docker: Error response from daemon: invalid CapDrop: unknown capability: "CAP_NOSUCH"',
  ],
  [
    '--cap-add cap_nosuch',
    'docker: Error response from daemon: invalid CapAdd: unknown capability: "CAP_NOSUCH"',
  ],
  [
    '--tmpfs tmp:size=1m',
    "docker: Error response from daemon: invalid mount path: 'tmp' mount path must be absolute",
  ],
  ['--tmpfs /t:nosuch', 'docker: Error response from daemon: invalid tmpfs option "nosuch"'],
  [
    '--tmpfs /',
    "docker: Error response from daemon: invalid specification: destination can't be '/'",
  ],
  ['--mac-address 12:34', 'docker: 12:34 is not a valid mac address'],
  ['--mac-address 02:42:ac:11:00:zz', 'docker: 02:42:ac:11:00:zz is not a valid mac address'],
  [
    '--oom-score-adj -2000',
    'docker: Error response from daemon: Invalid value -2000, range for oom score adj is [-1000, 1000]',
  ],
  [
    '--oom-score-adj x',
    'invalid argument "x" for "--oom-score-adj" flag: strconv.ParseInt: parsing "x": invalid syntax',
  ],
  [
    '--dns 1.2.3',
    'invalid argument "1.2.3" for "--dns" flag: IP address is not correctly formatted: 1.2.3',
  ],
  ['--dns-search -x', 'invalid argument "-x" for "--dns-search" flag: -x is not a valid domain'],
  ['--health-timeout -1s', 'docker: --health-timeout cannot be negative'],
  ['--health-interval -1s', 'docker: --health-interval cannot be negative'],
  ['--health-start-period -1s', 'docker: --health-start-period cannot be negative'],
  [
    '--platform a/b/c/d',
    'docker: error parsing specified platform: "a/b/c/d": cannot parse platform specifier: invalid argument',
  ],
  [
    '--isolation hyperv',
    "docker: Error response from daemon: invalid isolation (hyperv): linux only supports 'default'",
  ],
  [
    '--cpuset-cpus x',
    'docker: Error response from daemon: Invalid value x for cpuset cpus: invalid format: x',
  ],
  [
    '--cpuset-mems 9',
    'docker: Error response from daemon: Requested memory nodes are not available - requested 9, available: 0',
  ],
  [
    '--sysctl kernel.nosuch=1',
    'invalid argument "kernel.nosuch=1" for "--sysctl" flag: sysctl \'kernel.nosuch=1\' is not allowed',
  ],
  [
    '--security-opt seccomp=nosuch.json',
    'docker: opening seccomp profile (nosuch.json) failed: open nosuch.json: no such file or directory',
  ],
  [
    '--security-opt no-new-privileges=maybe',
    'docker: Error response from daemon: invalid --security-opt 2: "no-new-privileges=maybe"',
  ],
  [
    '--gpus 1',
    'docker: Error response from daemon: could not select device driver "" with capabilities: [[gpu]]',
  ],
  [
    '--device /dev/nosuch',
    'docker: Error response from daemon: error gathering device information while adding custom device "/dev/nosuch": no such file or directory',
  ],
  ['--device x', 'docker: x is not an absolute path'],
  [
    '--ulimit nofile=20:10',
    'invalid argument "nofile=20:10" for "--ulimit" flag: ulimit soft limit must be less than or equal to hard limit: 20 > 10',
  ],
  [
    '--ulimit nofile=x',
    'invalid argument "nofile=x" for "--ulimit" flag: strconv.ParseInt: parsing "x": invalid syntax',
  ],
  [
    '--ulimit nosuch=1',
    'invalid argument "nosuch=1" for "--ulimit" flag: invalid ulimit type: nosuch',
  ],
  [
    '--ulimit nofile',
    'invalid argument "nofile" for "--ulimit" flag: invalid ulimit argument: nofile',
  ],
  [
    '--group-add nosuch',
    'docker: Error response from daemon: unable to find group nosuch: no matching entries in group file',
  ],
  [
    '--link nosuch',
    'docker: Error response from daemon: could not get container for nosuch: No such container: nosuch',
  ],
  ['--link a:b:c', 'invalid argument "a:b:c" for "--link" flag: bad format for links: a:b:c'],
  [
    '--add-host x:y',
    'invalid argument "x:y" for "--add-host" flag: invalid IP address in add-host: "y"',
  ],
  [
    '--add-host a:1.2.3',
    'invalid argument "a:1.2.3" for "--add-host" flag: invalid IP address in add-host: "1.2.3"',
  ],
  [
    '--add-host :1.2.3.4',
    'invalid argument ":1.2.3.4" for "--add-host" flag: bad format for add-host: ":1.2.3.4"',
  ],
  [
    '--pids-limit x',
    'invalid argument "x" for "--pids-limit" flag: strconv.ParseInt: parsing "x": invalid syntax',
  ],
  [
    '--cpu-period 10',
    'docker: Error response from daemon: CPU cfs period can not be less than 1ms (i.e. 1000) or larger than 1s (i.e. 1000000)',
  ],
  [
    '--cpu-quota 10',
    'docker: Error response from daemon: CPU cfs quota can not be less than 1ms (i.e. 1000)',
  ],
  [
    '--cpus -1',
    'docker: Error response from daemon: range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available',
  ],
  [
    '--cpu-shares -1',
    'docker: Error response from daemon: invalid CPU shares (-1): value must be a positive integer',
  ],
  ['--memory-swappiness 200', 'docker: invalid value: 200. Valid memory swappiness range is 0-100'],
  [
    '--memory-reservation 1m',
    'docker: Error response from daemon: Minimum memory reservation allowed is 6MB',
  ],
  ['--pid container:nosuch', 'docker: Error response from daemon: No such container: nosuch'],
  ['--ipc container:nosuch', 'docker: Error response from daemon: No such container: nosuch'],
  ['--cgroupns x', 'docker: --cgroupns: invalid CGROUP mode'],
  ["--label ''", 'invalid argument "" for "-l, --label" flag: invalid label \'\': empty name'],
  ["--env ''", 'invalid argument "" for "-e, --env" flag: invalid environment variable:'],
  ['--init-path x', 'unknown flag: --init-path'],
  ["--volume ''", 'docker: invalid empty volume spec'],
  [
    '--volume a:b:c:d',
    "docker: Error response from daemon: invalid volume specification: 'a:b:c:d'",
  ],
  ['--volume :/x', 'docker: invalid spec: :/x: empty section between colons'],
  [
    "--volumes-from ''",
    'docker: Error response from daemon: volumes-from specification cannot be an empty string',
  ],
  ["--network ''", 'docker: no name set for network'],
  [
    '--workdir x',
    "docker: Error response from daemon: the working directory 'x' is invalid, it needs to be an absolute path",
  ],
  [
    '--user 1:nosuch',
    'docker: Error response from daemon: unable to find group nosuch: no matching entries in group file',
  ],
  [
    '--user nosuch:1',
    'docker: Error response from daemon: unable to find user nosuch: no matching entries in passwd file',
  ],
  [
    '--log-opt x',
    "docker: Error response from daemon: unknown log opt 'x' for json-file log driver",
  ],
  ['--log-opt mode=x', 'docker: Error response from daemon: logger: logging mode not supported: x'],
  [
    '--log-opt max-buffer-size=x',
    "docker: Error response from daemon: logger: max-buffer-size option is only supported with 'mode=non-blocking'",
  ],
  [
    '--log-opt compress=x',
    'docker: Error response from daemon: failed to create task for container: failed to initialize logging driver: strconv.ParseBool: parsing "x": invalid syntax',
  ],
  ['--restart :3', 'docker: invalid restart policy format: no policy provided before colon'],
])('docker run %s is refused', (flag, said) => {
  const { output, what } = runLine(newWorld(1), `docker run --rm ${flag} busybox true`);
  expect([(output.split('\n\n')[0] ?? '').trim(), what]).toEqual([said, null]);
});
