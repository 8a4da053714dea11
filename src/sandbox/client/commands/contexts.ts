// `docker context`: other engines can be named, described, chosen and forgotten, and never asked.
import { NotModelled } from '../../kernel/not-modelled.ts';
import { type Call, ClientError, complain, out, say, type CommandFunction } from '../call.ts';
import { lostContext, missingContext, ownEngine } from '../context-value.ts';
import { formatted, type RowKind } from '../format.ts';
import { shortened } from '../table.ts';
import type { GoValue } from '../template/type.ts';

const kind: RowKind = {
  type: 'formatter.clientContextContext',
  headings: new Map([
    ['Current', 'any'],
    ['Description', 'DESCRIPTION'],
    ['DockerEndpoint', 'DOCKER ENDPOINT'],
    ['Error', 'ERROR'],
    ['Name', 'NAME'],
  ]),
  table: '{{.Name}}{{if .Current}} *{{end}}\t{{.Description}}\t{{.DockerEndpoint}}\t{{.Error}}',
  quiet: '{{.Name}}',
  raw: '',
  before: 'template parsing error',
};

export const ls: CommandFunction = function* (call) {
  const { contexts } = call.engine;
  call.flags.only(call.typedAs, 'format quiet');
  const lost = call.context === 'default' || contexts.has(call.context) ? [] : [call.context];
  const names = ['default', ...contexts.keys(), ...lost].sort();
  const rows = names.map((name) => {
    const isLost = lost.includes(name);
    const { description, host } = contexts.get(name) ?? ownEngine;
    const fields = Object.entries<GoValue>({
      Current: name === call.context,
      Description: isLost ? '' : shortened(description, 60),
      DockerEndpoint: isLost ? '' : host,
      Error: isLost ? shortened(lostContext(name).message, 45) : '',
      Name: name,
    });
    return { fields: new Map(fields) };
  });
  const asked = { format: call.flags.text('format'), quiet: call.flags.yes('quiet') };
  yield* out(call, formatted(kind, rows, asked));
  return 0;
};

export const show: CommandFunction = function* (call) {
  yield* say(call, call.context);
  return 0;
};

export const use: CommandFunction = function* (call) {
  const [name = ''] = call.args;
  checkName(name);
  if (name !== 'default' && !call.engine.contexts.has(name)) throw lostContext(name);
  call.engine.context = name;
  yield* say(call, name);
  yield* complain(call, `Current context is now ${JSON.stringify(name)}`);
  return 0;
};

const pattern = '^[a-zA-Z0-9][a-zA-Z0-9_.+-]+$';

function checkName(name: string): void {
  if (name === '') throw new ClientError('context name cannot be empty');
  if (!new RegExp(pattern).test(name))
    throw new ClientError(
      `context name ${JSON.stringify(name)} is invalid, names are validated against regexp "${pattern}"`,
    );
}

const refuseDefault = (name: string): void => {
  if (name === 'default') throw new ClientError('"default" is a reserved context name');
};

/** Of `--docker host=…`; null without it. */
function hostOf({ flags }: Call): string | null {
  if (!flags.has('docker')) return null;
  const fields = new Map(
    flags
      .all('docker')
      .flatMap((text) => text.split(','))
      .map((text): [string, string] => {
        const at = text.indexOf('=');
        return [text.slice(0, at), text.slice(at + 1)];
      }),
  );
  const refused = (why: string): ClientError =>
    new ClientError(`unable to create docker endpoint config: ${why}`);
  const known = ['host', 'ca', 'cert', 'key', 'skip-tls-verify', 'from'];
  for (const key of fields.keys())
    if (!known.includes(key)) throw refused(`unrecognized config key: ${key}`);
    else if (key !== 'host') throw new NotModelled(`docker context --docker ${key}`);
  const host = fields.get('host') ?? '';
  if (!/^(?:tcp|unix|npipe|ssh|fd|http):\/\//.test(host))
    throw refused(
      `unable to apply docker endpoint options: unable to parse docker host \`${host}\``,
    );
  return host;
}

export const create: CommandFunction = function* (call) {
  const { engine, flags } = call;
  flags.only(call.typedAs, 'description docker from');
  const name = ownNameIn(call);
  if (engine.contexts.has(name))
    throw new ClientError(`context ${JSON.stringify(name)} already exists`);
  const from = flags.text('from', 'default');
  const model = from === 'default' ? { ...ownEngine, description: '' } : engine.contexts.get(from);
  if (!model) throw lostContext(from);
  const host = hostOf(call) ?? model.host;
  engine.contexts.set(name, { host, description: flags.text('description', model.description) });
  return yield* tell(call, 'created', name);
};

export const update: CommandFunction = function* (call) {
  const { engine, flags } = call;
  flags.only(call.typedAs, 'description docker');
  const name = ownNameIn(call);
  const known = engine.contexts.get(name);
  if (!known) throw lostContext(name);
  engine.contexts.set(name, {
    host: hostOf(call) ?? known.host,
    description: flags.text('description', known.description),
  });
  return yield* tell(call, 'updated', name);
};

/** A name that a context of one's own may have. */
function ownNameIn({ args: [name = ''] }: Call): string {
  if (name !== '') refuseDefault(name);
  checkName(name);
  return name;
}

function* tell(call: Call, done: 'created' | 'updated', name: string): ReturnType<CommandFunction> {
  yield* say(call, name);
  yield* complain(call, `Successfully ${done} context ${JSON.stringify(name)}`);
  return 0;
}

export const rm: CommandFunction = function* (call) {
  const { engine, flags, args } = call;
  flags.only(call.typedAs, 'force');
  let code = 0;
  for (const name of args) {
    const wrong = refusal(call, name);
    if (wrong === null) {
      engine.contexts.delete(name);
      if (engine.context === name) engine.context = 'default';
      yield* say(call, name);
    } else {
      code = 1;
      yield* complain(call, wrong);
    }
  }
  return code;
};

function refusal({ engine, flags }: Call, name: string): string | null {
  if (name === 'default') return 'context "default" cannot be removed';
  if (!engine.contexts.has(name)) return flags.yes('force') ? null : missingContext(name).message;
  if (engine.context === name && !flags.yes('force'))
    return `context ${JSON.stringify(name)} is in use, set -f flag to force remove`;
  return null;
}
