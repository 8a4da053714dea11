// Programs that run the command behind them, here or elsewhere, and which of their words is docker.
type Word = { value: string };

const carriers = new Set(
  'sudo xargs time nohup env watch winpty exec command nice ionice timeout stdbuf setsid doas caffeinate unbuffer flock ssh % foreach foreach-object start start-process invoke-expression iex parallel cross-env chronic retry strace proxychains proxychains4 systemd-run taskset entr chroot gosu builtin call'.split(
    ' ',
  ),
);

const carries = ({ value }: Word): boolean =>
  carriers.has(value.toLowerCase().replace(/^\/.*\//, ''));

/** Programs that hand a command on to another machine, user or shell, behind words of their own. */
const hosts =
  /^(?:.*\/)?(?:kubectl|oc|vagrant|minikube|multipass|lxc|incus|wsl|su|sg|script|runuser|gcloud|ansible|eval|cmd(?:\.exe)?|powershell(?:\.exe)?|pwsh|hyperfine|concurrently|trap|abbr|system|tmux|screen|at|(?:ba|z|da|k)?sh)$/i;

/** Shells, here or on another machine, that read what is connected as their lines. */
const readsScript = /^(?:.*\/)?(?:ssh|(?:ba|z|da|k)?sh)$/;

export const hasScript = (words: readonly Word[]): boolean =>
  words.some(({ value }) => readsScript.test(value));

/** Whether one of the words hands a whole line on. */
export const takesLines = (words: readonly Word[]): boolean =>
  words.some(
    ({ value }) =>
      /^(?:ssh|watch|parallel|timeout|iex|invoke-expression|xargs)$/i.test(value) ||
      hosts.test(value),
  );

type Carried<W> = { carrier: W | null; docker: W; behind: W | null };

/** The word that is run, what runs it, and the first word behind its own: `\;` of `find`, `:::` of `parallel`. */
export function carriedIn<W extends Word>(words: readonly [W, ...W[]]): Carried<W> {
  const [name] = words;
  const isCarrier = carries(name);
  // Behind docker, what looks like a carrier is run within the container.
  const first = words.findIndex(isDockers);
  const before = first < 0 ? words : words.slice(0, first);
  const host = before.findIndex(({ value }, at) => hosts.test(value) && (at === 0 || isCarrier));
  const found = before.findIndex(({ value }) => /^-(?:exec|execdir|ok|okdir)$/.test(value));
  const dashes = before.findIndex(({ value }, at) => value === '--' && at === first - 1);
  const from = /(?:^|\/)find$/.test(name.value) || isCarrier ? Math.max(found, 0) : 0;
  const handed =
    from > 0
      ? words.slice(from + 1, from + 2).find(isDockers)
      : host >= 0
        ? words.slice(host + 1).find(isDockers)
        : dashes > 0 && !isDocker(name.value)
          ? words[dashes + 1]
          : undefined;
  const carried = handed ?? (isCarrier ? carriedBy(words) : undefined);
  const docker = carried ?? name;
  const at = words.indexOf(docker);
  const behind = words.slice(at).find(({ value }) => isEnd(value, from > 0, name)) ?? null;
  return { carrier: docker === name && host !== 0 ? null : name, docker, behind };
}

function isEnd(value: string, isFind: boolean, { value: name }: Word): boolean {
  return isFind ? value === ';' || value === '+' : name === 'parallel' && value.startsWith(':::');
}

/** The first word that is neither a carrier, nor an option of one or what that takes, nor a variable, a number, or where to. */
function carriedBy<W extends Word>(words: readonly W[]): W | undefined {
  const behind = words.findIndex(({ value }) => /^(?:ssh|flock)$/.test(value));
  const isCarried = ({ value }: W, index: number): boolean =>
    !carries({ value }) &&
    !/^[-\d]|^\w+=|^\/\w+$|^"?$/.test(value) &&
    !(words[index - 1]?.value ?? '').startsWith('-');
  const [first, second] = words.flatMap((word, index) => {
    return isDockers(word) || isCarried(word, index) ? [{ word, index }] : [];
  });
  const isPlace =
    behind !== -1 && first !== undefined && first.index > behind && !isDockers(first.word);
  return (isPlace ? second : first)?.word;
}

/** What a carrier fills in, and the words in which it does so: `{}` of `find -exec`, `%` of `xargs -I %`. Null where it appends what it reads. */
export function markIn<W extends Word>(words: readonly W[]): { mark: string; within: W[] } | null {
  const at = words.findIndex(({ value }) => /^(?:.*\/)?(?:find|xargs|parallel)$/.test(value));
  const name = words[at]?.value.replace(/^.*\//, '');
  if (name === undefined) return null;
  const behind = words.slice(at + 1);
  if (name !== 'xargs') {
    const within = behind.filter(({ value }) => value.includes('{}'));
    return name === 'find' || within.length > 0 ? { mark: '{}', within } : null;
  }
  const docker = behind.findIndex(isDockers);
  const own = docker < 0 ? behind : behind.slice(0, docker);
  const option = own.findIndex(({ value }) => /^(?:-I|-i|--replace)/.test(value));
  const [, given] = /^(?:-I|-i|--replace=?)(.*)$/.exec(behind[option]?.value ?? '') ?? [];
  if (given === undefined) return null;
  const isApart = given === '' && behind[option]?.value === '-I';
  const mark = isApart ? (behind[option + 1]?.value ?? '') : given;
  return { mark: mark === '' ? '{}' : mark, within: behind.slice(option + (isApart ? 2 : 1)) };
}

const isDockers = ({ value }: Word): boolean => isDocker(value) || isForShell(value);

/** A whole line with docker in it, as `ssh` and `watch` hand one to a shell. */
export function isForShell(word: string): boolean {
  return /(?:^|[\s|;&(])docker(?:-compose)?\s/.test(word);
}

/** A command with a flag or the like, or more of it, as scripts print one to be typed; `docker build failed` is prose. */
export function isSaid(text: string): boolean {
  return /(?:^|[\s|;&("'`])docker(?:-compose)?\s+(?:-\S+\s+)*[a-z]+\s[^|;&]*?(?:(?<=\s)-|[:/$"'])/.test(
    text,
  );
}

/** What is said in front of it: `Run: `, `To see the logs: `. */
export const leading = /^[^'"|;&$`=]{1,60}:\s+(?=docker(?:-compose)?\s)/;

export function isDocker(name: string): boolean {
  return /^(?:.*[\\/])?(?:nvidia-)?docker(?:-compose)?(?:\.exe)?(?:[\u00a0\u2000-\u200b\u3000].*)?$/.test(
    name,
  );
}
