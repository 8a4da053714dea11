// Closed lists and ranges that only an engine looks at: signals, capabilities, modes, least and greatest values.
import { signalNames } from '../dictionary.ts';
import { problem, type CommandProblem } from '../findings.ts';
import type { Given } from '../flags.ts';
import type { ParsedCommand } from '../parsed.ts';
import { parseDuration, parseSize } from '../values/numbers.ts';

export type EngineRule = (given: Given, parsed: ParsedCommand) => CommandProblem | null;

const capabilities = new Set(
  'ALL AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW PERFMON SETFCAP SETGID SETPCAP SETUID SYSLOG SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG WAKE_ALARM'.split(
    ' ',
  ),
);

/** `commit -c` takes the instructions that only say how to run. */
const checkChange = isOneOf(
  'CMD, ENTRYPOINT, ENV, EXPOSE, HEALTHCHECK, LABEL, ONBUILD, STOPSIGNAL, USER, VOLUME, WORKDIR',
  (value) =>
    /^(?:CMD|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|ONBUILD|STOPSIGNAL|USER|VOLUME|WORKDIR)\s/i.test(
      value,
    ),
);

/** By the flag's own name. */
export const moreRules: ReadonlyMap<string, EngineRule> = new Map(
  Object.entries<EngineRule>({
    'stop-signal': (given) => checkSignal(given, 127),
    'cap-add': checkCapability,
    'cap-drop': checkCapability,
    ipc: isOneOf('none, private, shareable, host, container:NAME', (value) =>
      /^(?:|none|private|shareable|host|container:.+)$/.test(value),
    ),
    isolation: isOneOf('default', (value) => value === '' || value === 'default'),
    'volumes-from': isOneOf('ro, rw', (value) => {
      const mode = value.split(':')[1];
      return mode === undefined || /^(?:ro|rw|z|Z)(?:,(?:ro|rw|z|Z))*$/.test(mode);
    }),
    'cpuset-cpus': isOneOf('0-3, 0,1', isCpuList),
    'cpuset-mems': isOneOf('0-3, 0,1', isCpuList),
    'cpu-shares': isOneOf('≥ 2', (value) => Number(value) >= 0),
    'oom-score-adj': isOneOf('-1000 … 1000', (value) => Math.abs(Number(value)) <= 1000),
    'cpu-quota': isOneOf('≥ 1000', (value) => Number(value) <= 0 || Number(value) >= 1000),
    'cpu-period': isOneOf(
      '1000 … 1000000',
      (value) => Number(value) === 0 || (Number(value) >= 1000 && Number(value) <= 1000000),
    ),
    cpus: isOneOf('≥ 0.01', (value) => !value.startsWith('-')),
    'memory-reservation': isOneOf('≥ 6m', (value) => {
      const bytes = parseSize(value);
      return bytes === null || bytes === 0 || bytes >= 6 * 1024 * 1024;
    }),
    'health-interval': isHealthTime,
    'health-timeout': isHealthTime,
    'health-start-period': isHealthTime,
    'health-start-interval': isHealthTime,
    'security-opt': isOneOf(
      'apparmor=…, label=…, no-new-privileges, seccomp=…, systempaths=unconfined, writable-cgroups=…',
      (value) =>
        /^(?:no-new-privileges(?:[=:](?:[01tf]|true|false|TRUE|FALSE|True|False))?|(?:apparmor|label|seccomp|systempaths|writable-cgroups|credentialspec)[=:].*)$/.test(
          value,
        ),
    ),
    change: checkChange,
    entrypoint: ({ value, at }: Given) => checkProgramName(value, at),
  }),
);

function isCpuList(value: string): boolean {
  return /^(?:|\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*)$/.test(value);
}

/** An engine takes a name with or without `SIG`, in any case, or a number. */
export function checkSignal({ value, at }: Given, most = 64): CommandProblem | null {
  const name = value.toUpperCase().replace(/^SIG/, '');
  const isKnown = /^\d+$/.test(value)
    ? Number(value) > 0 && Number(value) <= most
    : signalNames.has(name);
  return isKnown || value === '' || /^RTM(?:IN|AX)(?:[+-]\d+)?$/.test(name)
    ? null
    : problem('unknown-signal', { value }, at);
}

function checkCapability({ value, at }: Given): CommandProblem | null {
  return capabilities.has(value.toUpperCase().replace(/^CAP_/, ''))
    ? null
    : problem('unknown-capability', { value }, at);
}

function isOneOf(allowed: string, isRight: (value: string) => boolean): EngineRule {
  return ({ spelled, value, at }) =>
    isRight(value) ? null : problem('engine-range', { flag: spelled, value, allowed }, at);
}

function isHealthTime({ spelled, value, at }: Given): CommandProblem | null {
  const time = parseDuration(value);
  return time === null || time === 0 || time >= 1e6
    ? null
    : problem('engine-range', { flag: spelled, value, allowed: '≥ 1ms' }, at);
}

/** One word is one program: neither a line, nor a list, nor what only a shell knows. */
export function checkProgramName(word: string, at: [number, number]): CommandProblem | null {
  const why = word.trimStart().startsWith('[')
    ? 'list'
    : /^\S+\s+\S/.test(word)
      ? 'blanks'
      : /^(?:cd|export|source|alias|ulimit|umask|unset|set)$/.test(word)
        ? 'shell-word'
        : null;
  return why === null ? null : problem('no-program', { word, why }, at);
}
