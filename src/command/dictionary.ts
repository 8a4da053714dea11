// Which words Docker itself uses: a typo of another word may be one of these on its own.
const signals = 'SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGBUS SIGFPE SIGKILL SIGUSR1 SIGSEGV SIGUSR2 SIGPIPE SIGALRM SIGTERM SIGSTKFLT SIGCHLD SIGCONT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGXCPU SIGXFSZ SIGVTALRM SIGPROF SIGWINCH SIGIO SIGPWR SIGSYS';
const instructions = 'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR';
const statuses = 'created running paused restarting removing exited dead healthy unhealthy starting none';

let known: Set<string> | null = null;

/** Whether the word is a command, flag, signal, instruction or status, whatever its case. */
export function isDockerWord(word: string): boolean {
  known ??= new Set(`${signals} ${signals.replaceAll('SIG', '')} ${instructions} ${statuses}`.toLowerCase().split(' '));
  return known.has(word.toLowerCase());
}
