// RUN: the command with its shell, its variables, mounts and here-docs.
import { cleanPath } from '../../command/values/mounts.ts';
import { addStep, type Dispatching, titled } from './adding.ts';
import type { Command } from './commands.ts';
import { hereDocOf } from './dockerfile.ts';
import { BuildFailure } from './failure.ts';
import { lex, processWord } from './lex.ts';
import type { Planned, RunMount, RunWork } from './step.ts';
import { suggesting } from './suggest.ts';

export function runStep(
  state: Planned,
  command: Command & { kind: 'run' },
  how: Dispatching,
): void {
  const { words, script, summary } = commandOf(state, command);
  const mounts = command.mounts.map((text) => mountOf(text, state, how, command));
  const work: RunWork = {
    kind: 'run',
    words,
    env: [...state.env],
    workdir: state.config.workdir || '/',
    user: state.config.user,
    network: command.network,
    mounts,
    script,
  };
  const title = titled(command, nameOf(command.original + summary, state, how.escape));
  addStep(
    state,
    { title, at: command.at, work },
    how.counted,
    `RUN ${withArgs(state, words)} # buildkit`,
  );
}

function nameOf(text: string, { env }: Planned, escape: string): string {
  try {
    return lex(text, env, { escape, keepsQuotes: true, keepsUnset: true }).text;
  } catch (thrown) {
    if (thrown instanceof BuildFailure) return text;
    throw thrown;
  }
}

/** History tells the ARGs that a command could see. */
function withArgs({ args, env }: Planned, words: readonly string[]): string {
  const told = args.map(([key, value]) => `${key}=${env.get(key) ?? value ?? ''}`);
  return [...(told.length > 0 ? [`|${told.length}`, ...told] : []), ...words].join(' ');
}

type Words = { words: string[]; script: RunWork['script']; summary: string };

function commandOf(state: Planned, { words, isJson, heredocs }: Command & { kind: 'run' }): Words {
  const shell = state.config.shell ?? ['/bin/sh', '-c'];
  const inShell = (text: string) => (isJson ? [...words] : [...shell, text]);
  const [doc] = heredocs;
  if (!doc) return { words: inShell(words.join(' ')), script: null, summary: '' };
  const [only = ''] = words;
  if (!hereDocOf(only)) {
    const docs = heredocs.map(({ text, name }) => `\n${text}${name}`).join('');
    return { words: inShell(only + docs), script: null, summary: '' };
  }
  const text = doc.chomps ? doc.text.replace(/^\t+/gm, '') : doc.text;
  const [first = '', ...more] = doc.text.trim().split('\n');
  const summary = ` (${first}${more.length > 0 ? '...' : ''})`;
  if (!text.startsWith('#!')) return { words: inShell(text), script: null, summary };
  const path = `/dev/pipes/${doc.name}`;
  return { words: inShell(path), script: { path, text }, summary };
}

const keys =
  'type from source target readonly id sharing required size mode uid gid src dst destination ro rw readwrite env'.split(
    ' ',
  );

function mountOf(text: string, state: Planned, how: Dispatching, command: Command): RunMount {
  const mount: RunMount = {
    type: 'bind',
    from: null,
    source: '',
    target: '',
    id: '',
    isReadOnly: false,
    isRequired: false,
    env: null,
    mode: null,
  };
  let isReadOnly: boolean | null = null;
  for (const field of text.split(',')) {
    const at = field.indexOf('=');
    const key = (at === -1 ? field : field.slice(0, at)).toLowerCase();
    const value =
      at === -1 ? null : processWord(field.slice(at + 1), state.env, { escape: how.escape });
    if (!keys.includes(key))
      throw new BuildFailure(suggesting(`unexpected key '${key}' in '${field}'`, key, keys));
    if (value === null && !['readonly', 'ro', 'readwrite', 'rw', 'required'].includes(key))
      throw new BuildFailure(`invalid field '${field}' must be a key=value pair`);
    const isOn = value === null || value === 'true' || value === '1';
    if (key === 'readonly' || key === 'ro') isReadOnly = isOn;
    else if (key === 'readwrite' || key === 'rw') isReadOnly = !isOn;
    else setKey(mount, key, value ?? 'true', isOn);
  }
  mount.isReadOnly = isReadOnly ?? (mount.type !== 'cache' && mount.type !== 'tmpfs');
  const [, from] = /(?:^|,)from=([^,]*)/.exec(text) ?? [];
  if (from !== undefined) mount.from = how.one.sources.get(command) ?? null;
  checkMount(mount, state);
  return mount;
}

const mountTypes = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'] as const;

function setKey(mount: RunMount, key: string, value: string, isOn: boolean): void {
  if (key === 'type') {
    const known = mountTypes.find((type) => type === value.toLowerCase());
    if (!known)
      throw new BuildFailure(
        suggesting(`unsupported mount type ${JSON.stringify(value)}`, value, mountTypes),
      );
    mount.type = known;
  } else if (key === 'source' || key === 'src') mount.source = value;
  else if (key === 'target' || key === 'dst' || key === 'destination') mount.target = value;
  else if (key === 'id') mount.id = value;
  else if (key === 'env') mount.env = value;
  else if (key === 'required') mount.isRequired = isOn;
  else if (key === 'mode') mount.mode = Number.parseInt(value, 8);
}

function checkMount(mount: RunMount, { config }: Planned): void {
  if (mount.type === 'ssh') {
    mount.target ||= '/run/buildkit/ssh_agent.0';
    mount.id ||= 'default';
    return;
  }
  if (mount.type === 'secret') {
    if (mount.source === '' && mount.target === '' && mount.id === '')
      throw new BuildFailure('invalid secret mount. one of source, target required');
    if (mount.source !== '' && mount.id !== '')
      throw new BuildFailure("both source and id can't be set");
    mount.id ||= mount.source || mount.target.replace(/^.*\//, '');
    mount.target ||= `/run/secrets/${mount.id.replace(/^.*\//, '')}`;
  } else if (mount.target === '') throw new BuildFailure('invalid mount target "/"');
  mount.target = cleanPath(
    mount.target.startsWith('/') ? mount.target : `${config.workdir || '/'}/${mount.target}`,
    null,
  );
}
