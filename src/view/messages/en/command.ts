// English sentences about typed docker commands: what stops them, and what they would do instead.
import type { FlagSlip, MountKind, ShellSign, ValueReason } from '../../../command/findings.ts';
import type { DifferenceSentences, ProblemSentences } from '../command.ts';

const signs: Record<ShellSign, string> = {
  pipe: 'a pipe',
  redirection: 'a redirection',
  substitution: 'a command substitution',
  variable: 'a variable',
  background: 'a background sign',
  sequence: 'a second command',
  group: 'a bracket of the shell',
};

const values: Record<ValueReason, string> = {
  boolean: 'it takes only `true` or `false`',
  number: 'it takes a whole number',
  size: 'it takes a size such as `512m` or `2g`',
  duration: 'it takes a time with its unit, such as `30s` or `1m30s`',
  decimal: 'it takes a number such as `1.5`',
  filter: 'a filter is `name=value`',
  'key-value': 'it takes `key=value`',
  variable: 'it takes `NAME=value`, or `NAME` alone to pass on your own variable',
  'host-ip': 'it takes `name:address`',
  ip: 'it takes an IP address',
  subnet: 'it takes a subnet such as `172.30.0.0/16`',
  stream: 'it takes `stdin`, `stdout` or `stderr`',
  ulimit: 'it takes `name=soft[:hard]` with a known name, such as `nofile=1024`',
  sysctl: 'only the kernel settings that a container may have are allowed, such as `net.…`',
  mount: 'it takes `type=…,src=…,dst=…`, each a known key, and `dst` must be there',
  network: 'it takes a network, or `name=…,alias=…`',
  device: 'it takes `/dev/host[:/dev/container[:rwm]]`',
  link: 'it takes `container[:alias]`',
  gpus: 'it takes `all` or a number',
  secret: 'it takes `id=…,src=…`',
  port: 'it takes `[[address:]host port:]container port[/protocol]`, with ports from 0 to 65535',
  volume: 'it takes `[source:]path in the container[:mode]`, with no empty part',
  security: 'it takes `name=value`, or `no-new-privileges`',
  storage: 'it takes `key=value`',
  pull: 'it takes `always`, `missing` or `never`',
  platform: 'it takes `os/architecture`, such as `linux/amd64`',
  image: 'this is no name for an image: a name is in lower case',
  'log-level': 'it takes `debug`, `info`, `warn`, `error` or `fatal`',
  tag: 'a tag holds letters, digits, `_`, `.` and `-`',
  restart: 'it takes `no`, `always`, `unless-stopped` or `on-failure[:retries]`',
  'stop-signal': 'it takes a signal such as `SIGTERM`',
  copy: 'exactly one of the two is `container:path`, the other a path of yours',
  choice: 'it is none of the values that this flag knows',
  scale: 'it takes `service=number`',
  time: 'it takes a time such as `10m`, `2026-01-31T12:00:00` or seconds since 1970',
  'subnet-needed': 'it must lie in a `--subnet` of the same network',
};

/** What the first argument that is missing would be; what isn't here is just an argument. */
const missingArguments: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    image: 'an image',
    container: 'a container',
    volume: 'a volume',
    network: 'a network',
    service: 'a service',
    folder: 'the build context at its end: the folder with the files, such as `.`',
    path: 'a file',
    copy: 'a second path, the one to copy to',
    inside: 'the command to run in the container',
    name: 'the new name',
    object: 'the name of something to look at',
  }),
);

const mountKinds: Record<MountKind, string> = {
  bind: 'a folder of the host',
  volume: 'a named volume',
  anonymous: 'an anonymous volume',
  tmpfs: 'a tmpfs',
  image: 'an image',
};

function hint(nearest: string | null, slip: FlagSlip, command: string): string {
  if (nearest === null || slip === 'none') return `See \`docker ${command} --help\`.`;
  if (slip === 'dashes')
    return `Did you mean \`${nearest}\`? One dash is for single letters, two are for whole words.`;
  if (slip === 'case') return `Did you mean \`${nearest}\`? Flags tell upper from lower case.`;
  if (slip === 'before-command')
    return `\`${nearest}\` stands earlier, before \`${command.split(' ').at(-1)}\`.`;
  if (slip === 'after-command')
    return `\`${nearest}\` stands later, after the name of the command.`;
  return slip === 'meaning' ? `docker calls it \`${nearest}\`.` : `Did you mean \`${nearest}\`?`;
}

const count = (number: number, noun: string): string =>
  number === 1 ? `one ${noun}` : `${number} ${noun}s`;
const full = (command: string): string =>
  command === 'docker' || command === '' ? '`docker`' : `\`docker ${command}\``;
const withValue = (flag: string, value: string | null): string =>
  value === null || value === '' ? `\`${flag}\`` : `\`${flag} ${value}\``;

export const problems: ProblemSentences = {
  empty: () => 'Nothing was typed. A docker command begins with `docker`.',
  'open-quote': ({ quote }) =>
    `The quote ${quote} is never closed, so the shell would wait for more.`,
  'shell-sign': ({ sign, text }) =>
    `${text === '`' ? 'A backtick' : `\`${text}\``} is ${signs[sign]}, which the shell handles before docker sees the line. Type one docker command without it; inside ${/^[$`]/.test(text) ? 'single quotes' : 'quotes'} it is ordinary text.`,
  'control-character': ({ character }) =>
    `There is a control character (${character}) in the line. Type it without.`,
  'odd-characters': ({ character, meant }) =>
    meant === ' '
      ? 'The blank that is marked is no ordinary one, as web pages have them, and parts no words. Type it anew; the rest is explained as it was meant.'
      : `\`${character}\` is not \`${meant}\`: a word processor or a web page has changed it, and neither shell nor docker takes it for one. Type it anew; the rest is explained as it was meant.`,
  'not-docker': ({ word }) =>
    `\`${word}\` is another program. A docker command begins with \`docker\`.`,
  'misspelled-docker': ({ word }) => `\`${word}\` is misspelled: did you mean \`docker\`?`,
  'missing-docker': ({ word }) => `\`docker\` is missing in front of \`${word}\`.`,
  'old-compose': () =>
    '`docker-compose` is the old, separate program. Now it is `docker compose`, in two words.',
  'docker-twice': () => '`docker` stands there twice.',
  'missing-command': ({ command }) =>
    `${full(command)} alone only shows its help: a command must follow.`,
  'asks-help': ({ command }) =>
    command === 'docker'
      ? 'This only shows the help or the version of `docker` itself.'
      : `This only shows help or the version and does nothing: ${full(command)} is not run.`,
  'desktop-plugin': ({ word }) =>
    `\`docker ${word}\` is a plug-in that comes with Docker Desktop; it is not judged here. Without Desktop docker has no such command.`,
  'unknown-command': ({ word, parent, nearest }) =>
    `${full(parent)} has no command \`${word}\`.${nearest === null ? '' : ` Did you mean \`docker ${nearest}\`?`}`,
  'unknown-flag': ({ flag, command, nearest, slip }) =>
    `${full(command)} ${slip.endsWith('command') ? 'takes no' : 'has no flag'} \`${flag}\`${slip.endsWith('command') ? ' here' : ''}. ${hint(nearest, slip, command)}`,
  'unknown-shorthand': ({ letter, word, command, nearest, slip }) =>
    `${full(command)} ${slip.endsWith('command') ? 'takes no' : 'has no flag'} \`-${letter}\`${slip.endsWith('command') ? ' here' : ''}${word === `-${letter}` ? '' : `, which \`${word}\` asks for: after one dash each letter is a flag`}. ${hint(nearest, slip, command)}`,
  'missing-value': ({ flag }) => `\`${flag}\` needs a value, and nothing follows.`,
  'bad-flag-syntax': ({ word }) => `\`${word}\` is no flag: a flag is \`-x\` or \`--name\`.`,
  'bad-value': ({ flag, value, reason }) =>
    `\`${flag}\` can't be ${value === '' ? 'empty' : `\`${value}\``}: ${values[reason]}.`,
  'bad-image': ({ image }) =>
    `\`${image}\` is no name for an image: a name is in lower case, such as \`nginx\`, \`nginx:1.27\` or \`ghcr.io/me/app\`. docker takes the first word that isn't a flag for the image.`,
  'empty-name': () => 'The name is empty.',
  'too-few': ({ command, least, given, missing }) => {
    const what = missingArguments.get(missing);
    if (what !== undefined) return `${full(command)} also needs ${what}.`;
    const needed = least === 1 ? 'an argument' : `at least ${count(least, 'argument')}`;
    return `${full(command)} needs ${needed}, and got ${given === 0 ? 'none' : given}.`;
  },
  'no-flags': ({ command }) =>
    `${full(command)} changes nothing without a flag that says what to change, such as \`--memory\` or \`--restart\`.`,
  'split-value': ({ flag, second, joined }) =>
    `\`${flag}\` takes one word, so \`${second}\` stands alone. Write \`${flag} ${joined}\`.`,
  'value-of-boolean': ({ flag, value }) =>
    `\`${flag}\` takes no value, so \`${value}\` is an argument of its own, and too much.`,
  'argument-of-flag': ({ argument, flag }) =>
    `\`${argument}\` can't stand alone here: a flag must say what it is, \`${flag} ${argument}\`.`,
  'alias-needs-network': ({ flag }) =>
    `\`${flag}\` is a name in a network that you made, and no \`--network\` says which.`,
  'engine-conflict': ({ first, second }) =>
    `The engine refuses \`${first}\` together with \`${second}\`.`,
  'engine-range': ({ flag, value, allowed }) =>
    `The engine refuses \`${value}\` for \`${flag}\`: ${allowed}.`,
  'unknown-signal': ({ value }) => `There is no signal \`${value}\`; the engine refuses it.`,
  'unknown-capability': ({ value }) =>
    `There is no capability \`${value}\`; the engine refuses it.`,
  'ip-needs-network': ({ flag }) =>
    `The engine refuses \`${flag}\` but in a network that you made: \`--network\` must say which.`,
  'swap-needs-memory': ({ flag }) =>
    `\`${flag}\` is memory and swap together, so the engine refuses it without \`--memory\`.`,
  'no-command': ({ flag }) =>
    `\`${flag}\` takes away the image's command as well: the engine refuses it when nothing to run stands behind the image.`,
  'no-program': ({ word, why }) =>
    why === 'shell-word'
      ? `\`${word}\` is a word of the shell and no program: \`sh -c '${word} …'\`.`
      : why === 'list'
        ? `\`${word}\` is looked for as one program: a list has its place in a Dockerfile.`
        : `\`${word}\` is one word, so a program of that name is looked for, with its blanks.`,
  'bad-template': ({ template, unknown }) =>
    unknown === null
      ? `In the template \`${template}\` an action is never closed: \`}}\` is missing.`
      : `Templates have no function \`${unknown}\`; a field begins with a dot: \`.${unknown}\`.`,
  'unquoted-template': ({ flag, template }) =>
    `A template with blanks is several words: put it in quotes, \`${flag} '${template}'\`.`,
  'digest-as-name': ({ name }) =>
    `\`${name}\` reads like a digest; the engine refuses it as a name.`,
  'needs-option': ({ given, missing }) =>
    `\`${given}\` needs \`${missing}\` as well; without it the engine refuses it.`,
  'predefined-network': ({ name }) =>
    `\`${name}\` is a network that the engine brings itself: it refuses this.`,
  'same-name': ({ name }) => `It is called \`${name}\` already; the engine refuses it.`,
  'host-bits': ({ subnet, network }) =>
    `\`${subnet}\` is an address in a network; the network itself is \`${network}\`.`,
  'unknown-filter': ({ filter, allowed }) =>
    `The engine doesn't know the filter \`${filter}\` here: ${allowed}.`,
  'retries-negative': ({ value }) =>
    `\`${value}\`: the number of retries can't be negative; the engine refuses it.`,
  'gpus-comma': ({ value }) =>
    `In \`${value}\` the comma ends the device: the rest is read as a number of GPUs, and the engine refuses both together. Write \`'"${value}"'\`, with both kinds of quotes.`,
  'too-many': ({ command, most, extra }) =>
    `${full(command)} takes ${most === 0 ? 'no arguments' : `at most ${count(most, 'argument')}`}: \`${extra}\` is too much.`,
  conflict: ({ first, second }) => `\`${first}\` and \`${second}\` exclude each other.`,
  swallowed: ({ flag, value, better }) =>
    better === null
      ? `\`${flag}\` takes a value, so it has swallowed \`${value}\`, and the words after it are read wrongly.`
      : `\`${flag}\` takes a value and has swallowed \`${value}\`. Of letters behind one dash, the one that takes a value comes last: \`${better}\`.`,
  'late-flag': ({ flag, command }) =>
    `\`${flag}\` comes too late: ${full(command)} takes flags only before its first argument.`,
  'relative-container-path': ({ path }) =>
    `\`${path}\` is the path in the container and must begin with \`/\`; the engine refuses it.`,
  'volume-name': ({ name }) =>
    `The engine refuses \`${name}\` as the name of a volume: letters, digits, \`_\`, \`.\` and \`-\`, at least two. To mount a folder of the host, begin with \`/\` or \`./\`.`,
  'windows-path': ({ path, eaten }) =>
    `\`${path}\` is a path of Windows: Docker there mounts that folder, and an engine on Linux refuses it.${eaten ? ' A shell as on Linux takes the backslashes away: put it in quotes.' : ''}`,
  'drive-letter': ({ name, spec }) =>
    `docker takes \`${name}:\` for a Windows drive, so \`${spec}\` doesn't mount a volume called \`${name}\`. Give it a longer name.`,
  'mount-mode': ({ mode }) =>
    `The engine refuses the mode \`${mode}\`: \`ro\` is read-only, \`rw\` is the default.`,
  'restart-policy': ({ policy }) =>
    `There is no restart policy \`${policy}\`: \`no\`, \`always\`, \`unless-stopped\` or \`on-failure\`.`,
  'restart-retries': ({ policy }) =>
    `A number of retries goes only with \`on-failure\`, not with \`${policy}\`.`,
  'memory-too-small': ({ value }) =>
    `The engine refuses \`${value}\`: the least memory limit is 6m.`,
  'container-name': ({ name }) =>
    `The engine refuses \`${name}\` as a container's name: letters, digits, \`_\`, \`.\` and \`-\`, at least two.`,
  'relative-workdir': ({ path }) =>
    `The working directory \`${path}\` must begin with \`/\`; the engine refuses it.`,
  'root-target': () =>
    'Nothing can be mounted over `/`, the root of the container; the engine refuses it.',
  'duplicate-target': ({ path }) => `Two mounts at \`${path}\`: the engine refuses the second.`,
  'mount-source': ({ type }) =>
    type === 'tmpfs'
      ? 'A `tmpfs` mount has no source: it lives in memory.'
      : type === 'relative'
        ? 'The source of a bind mount must be an absolute path, or begin with `./`.'
        : type === 'image'
          ? 'An image mount needs `src=`, the image.'
          : 'A bind mount needs `src=`, the path on the host.',
  'mount-type': ({ type }) =>
    `There is no mount type \`${type}\`: \`bind\`, \`volume\`, \`tmpfs\` or \`image\`.`,
};

export const differences: DifferenceSentences = {
  'wrong-command': ({ typed, expected }) =>
    `This is \`docker ${typed}\`; the task needs \`docker ${expected}\`.`,
  'flag-after-image': ({ flag, after }) =>
    `\`${flag}\` comes after \`${after}\`, so it belongs to the command in the container: docker's own flags stand before it.`,
  'swallowed-value': ({ flag, value }) =>
    `\`${flag}\` takes a value and has swallowed \`${value}\`, which was meant as a word of its own.`,
  'value-became-image': ({ flag, value }) =>
    `\`${flag}\` takes no separate value, so \`${value}\` was taken for the next argument. Write \`${flag}=${value}\`.`,
  'split-value': ({ flag, second, joined }) =>
    `\`${flag}\` takes one word, so \`${second}\` became an argument. Write \`${flag} ${joined}\`.`,
  'unquoted-value': ({ flag, value }) =>
    `\`${flag}\` takes one word, and its value has blanks: put it in quotes, \`${flag} '${value}'\`.`,
  'flag-forgotten': ({ argument, flag }) =>
    `\`${argument}\` can't stand alone here: a flag must say what it is, \`${flag} ${argument}\`.`,
  'flag-too-early': ({ flag, command }) =>
    `\`${flag}\` stands before \`${command}\`, where it means something else: it belongs behind it.`,
  'wrong-image': ({ typed, expected }) => `The image would be \`${typed}\`, not \`${expected}\`.`,
  'ports-swapped': ({ typed, expected }) =>
    `The ports are swapped: the host's port comes first, so \`${typed}\` should be \`${expected}\`.`,
  'mount-swapped': ({ typed, expected }) =>
    `The two sides are swapped: what is outside comes first, then the path in the container, so \`${typed}\` should be \`${expected}\`.`,
  'bind-for-volume': ({ path, name }) =>
    `This mounts the host's \`${path}\`, a bind mount. A source without \`/\`, \`.\` or \`~\` in front is a named volume: \`${name}\`.`,
  'volume-for-bind': ({ name, path }) =>
    name === ''
      ? `This makes an anonymous volume and doesn't mount the host's \`${path}\`.`
      : `This makes a named volume \`${name}\`. A path of the host begins with \`/\`, \`./\` or \`~\`: here \`${path}\`.`,
  'read-only-lost': ({ target }) => `\`${target}\` would be writable; the task wants it read-only.`,
  'read-only-added': ({ target }) =>
    `\`${target}\` would be read-only; the task wants it writable.`,
  'mount-kind': ({ target, typed, expected }) =>
    `At \`${target}\` this mounts ${mountKinds[typed]}, and the task wants ${mountKinds[expected]}.`,
  'mount-type-missing': ({ path }) =>
    `\`--mount\` means a volume unless \`type=bind\` stands in it: \`${path}\` is no name for a volume, and the engine refuses it.`,
  'missing-flag': ({ flag, value, command, name }, _say, describe) => {
    const does = describe(command, name);
    return `missing: ${withValue(flag, value)}${does === null ? '' : ` (${does})`}`;
  },
  'flag-off': ({ flag }) => `\`${flag}\` switches off what the task asks for.`,
  'entrypoint-with-arguments': ({ value, program }) =>
    `\`--entrypoint\` takes one program, and \`${value}\` would be looked for with its blanks. Write \`--entrypoint ${program}\`; the arguments stand behind the image.`,
  'quoted-command': ({ typed }) =>
    `In quotes \`${typed}\` is one word, and the container looks for a program of that name. Type it without the quotes.`,
  'extra-flag': ({ flag, value }) => `${withValue(flag, value)} is not asked for.`,
  'wrong-value': ({ flag, typed, expected }) =>
    `\`${flag}\` would be \`${typed}\`, not \`${expected}\`.`,
  'missing-argument': ({ argument }) => `\`${argument}\` is missing.`,
  'extra-argument': ({ argument }) => `\`${argument}\` is not asked for.`,
  'wrong-argument': ({ typed, expected }) => `This is about \`${typed}\`, not \`${expected}\`.`,
  'swapped-arguments': ({ first, second }) =>
    `\`${first}\` and \`${second}\` stand in the wrong order.`,
  'missing-container-command': ({ expected }) =>
    `The container would run its default command, not \`${expected}\`.`,
  'extra-container-command': ({ typed }) =>
    `The container would run \`${typed}\` in place of its default command.`,
  'wrong-container-command': ({ typed, expected }) =>
    `The container would run \`${typed}\`, not \`${expected}\`.`,
  'engine-refuses': ({ problem }, say) => say(problem),
  'harmless-flag': ({ flag }) => `\`${flag}\` isn't asked for and does no harm here.`,
  'keeps-running': ({ flags, image }) =>
    `\`${flags}\` isn't asked for; it gives the shell of \`${image}\` a terminal, without which it would end at once.`,
  'needed-variable': ({ variable, image }) =>
    `\`${variable}\` isn't asked for, and good to set: without it or its like \`${image}\` ends at once.`,
  'needless-shell': ({ shell }) =>
    `It works without \`${shell} -c\`, too: no shell is needed to run one program.`,
  'more-listed': ({ typed, expected }) => `\`${typed}\` says what \`${expected}\` says, and more.`,
  'usual-command': ({ image, command }) =>
    `\`${image}\` runs \`${command}\` anyway when nothing else is said.`,
  'every-ipv4': () =>
    '`0.0.0.0` is every IPv4 address, which is enough here; without it IPv6 is served as well.',
  'other-shell': ({ typed, expected }) => `\`${typed}\` does as well as \`${expected}\`.`,
  'mount-needs-path': ({ path }) =>
    `If \`${path}\` doesn't exist, \`-v\` makes it as an empty folder, while \`--mount\` fails.`,
  'odd-character': ({ character, meant }) =>
    meant === ' '
      ? 'One space is no ordinary space; a real shell would not split the words there.'
      : `\`${character}\` is no \`${meant}\` to a real shell: a word processor may have changed it.`,
  'old-compose': () =>
    '`docker-compose` is the old, separate program, which many machines lack. Now it is `docker compose`, in two words.',
  'in-one-command': ({ command }) => `One docker command does it as well: \`${command}\`.`,
};
