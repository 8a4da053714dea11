// Which words Docker itself uses: a typo of another word may be one of these on its own.
import { allCommands, allGroups } from './grammar.ts';

const signals =
  'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS';
const instructions =
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR';
const statuses =
  'created running paused restarting removing exited dead healthy unhealthy starting none always unless-stopped on-failure no bridge host overlay macvlan ipvlan local';

export const signalNames: ReadonlySet<string> = new Set(signals.split(' '));

let known: Set<string> | null = null;

/** Whether the word is a command, flag, signal, instruction or status, whatever its case. */
export function isDockerWord(word: string): boolean {
  known ??= collect();
  return known.has(word.trim().toLowerCase());
}

function collect(): Set<string> {
  const words = new Set([
    'docker',
    'dockerd',
    ...signals.split(' ').flatMap((name) => [name, `sig${name}`]),
    ...instructions.split(' '),
    ...statuses.split(' '),
    ...allGroups(),
  ]);
  for (const command of allCommands()) {
    for (const path of [command.name, ...command.aliases])
      for (const part of [path, `docker ${path}`, ...path.split(' ')]) words.add(part);
    for (const { name, short } of command.flags.values())
      for (const spelled of [`--${name}`, name, short === '' ? '' : `-${short}`])
        words.add(spelled);
  }
  words.delete('');
  return new Set([...words].map((word) => word.toLowerCase()));
}
