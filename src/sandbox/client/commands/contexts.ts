// `docker context`, as far as there is one.
import { NotModelled } from '../../kernel/not-modelled.ts';
import { complain, out, say, type CommandFunction } from '../call.ts';
import { formatted, type RowKind } from '../format.ts';
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
  call.flags.only(call.typedAs, 'format quiet');
  const fields = new Map(
    Object.entries<GoValue>({
      Current: true,
      Description: 'Current DOCKER_HOST based configuration',
      DockerEndpoint: 'unix:///var/run/docker.sock',
      Error: '',
      Name: 'default',
    }),
  );
  yield* out(
    call,
    formatted(kind, [{ fields }], {
      format: call.flags.text('format'),
      quiet: call.flags.yes('quiet'),
    }),
  );
  return 0;
};

export const show: CommandFunction = function* (call) {
  yield* say(call, 'default');
  return 0;
};

export const use: CommandFunction = function* (call) {
  const [name = ''] = call.args;
  if (name !== 'default') throw new NotModelled(`docker context use ${name}`);
  yield* say(call, 'default');
  yield* complain(call, 'Current context is now "default"');
  return 0;
};
