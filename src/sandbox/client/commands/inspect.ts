// `docker inspect` and its kin: JSON as the daemon writes it, or a template on each object.
import { inspected } from '../../../command/docker/late-values.ts';
import { DaemonError } from '../../engine/daemon.ts';
import {
  findContainer,
  findNetwork,
  needContainer,
  needImage,
  needNetwork,
  needVolume,
} from '../../engine/find.ts';
import { contextOf, lostContext } from '../context-value.ts';
import { complain, ClientError, out, type Call, type CommandFunction } from '../call.ts';
import { containerValue } from '../inspect-container.ts';
import { imageValue, networkValue, volumeValue } from '../inspect-others.ts';
import { checkPlatform } from '../platform.ts';
import { schema } from '../schema.ts';
import { compile, execute } from '../template/execute.ts';
import { noManager } from './swarm.ts';
import { ExecutionProblem, type Template } from '../template/run.ts';
import { templateFunctions } from '../template/functions.ts';
import { TemplateProblem } from '../template/tokens.ts';
import { rawOf, toJson } from '../template/print.ts';
import { anyType, type GoType, type GoValue } from '../template/type.ts';

/** `typed`: as templates see it, where that isn't as the daemon writes it. */
type Found = { value: GoValue; type: GoType; typed?: GoType; kind?: string };
type Look = (call: Call, word: string) => Found;

const lookContainer: Look = (call, word) => ({
  value: containerValue(needContainer(call.engine, word), { withSize: call.flags.yes('size') }),
  type: schema('Container'),
});
const lookImage: Look = ({ engine, flags }, word) => {
  const image = needImage(engine, word);
  checkPlatform(flags.text('platform'), word);
  return {
    value: imageValue(engine, image),
    type: schema('Image'),
    typed: schema('TypedImage'),
    kind: 'image',
  };
};
const lookVolume: Look = ({ engine }, word) => ({
  value: volumeValue(needVolume(engine, word)),
  type: schema('Volume'),
  kind: 'volume',
});
const lookNetwork: Look = ({ engine }, word) => ({
  value: networkValue(engine, needNetwork(engine, word)),
  type: schema('Network'),
  kind: 'network',
});
const lookContext: Look = ({ engine }, word) => {
  if (word !== 'default' && !engine.contexts.has(word)) throw lostContext(word);
  return { value: contextOf(engine, word), type: schema('Context') };
};

/** Whatever it is that has that name: a container, an image, a network, a volume. */
const lookAnything: Look = (call, word) => {
  const { engine } = call;
  if (findContainer(engine, word) || word.trim() === '') return lookContainer(call, word);
  for (const look of [lookImage, lookNetwork, lookVolume]) {
    if (look === lookNetwork && !findNetwork(engine, word)) continue;
    if (look === lookVolume && !engine.volumes.has(word)) continue;
    try {
      return look(call, word);
    } catch (error) {
      if (!(error instanceof DaemonError)) throw error;
    }
  }
  throw new ClientError(`Error: No such object: ${word}`);
};

export const inspect: CommandFunction = function* (call) {
  call.flags.only(call.typedAs, 'format size type');
  const type = call.flags.text('type');
  if (call.flags.has('type') && !inspected.includes(type))
    throw new ClientError(
      `${type === '' ? 'type is empty' : `unknown type: ${JSON.stringify(type)}`}: must be one of ${inspected.map((each) => JSON.stringify(each)).join(', ')}`,
    );
  const looks = new Map([
    ['', lookAnything],
    ['container', lookContainer],
    ['image', lookImage],
    ['network', lookNetwork],
    ['plugin', lookAnything],
    ['volume', lookVolume],
  ]);
  return yield* showAll(call, looks.get(type) ?? lookSwarm);
};

function inspecting(look: Look): CommandFunction {
  return function* (call) {
    call.flags.only(call.typedAs, 'format platform size verbose');
    return yield* showAll(call, look);
  };
}

/** An engine that is in no swarm has none of these. */
const lookSwarm: Look = () => {
  throw noManager();
};

export const inspectSwarm: CommandFunction = function* (call) {
  if (call.flags.yes('pretty')) throw noManager();
  return yield* showAll(call, lookSwarm);
};

export const inspectContainer = inspecting(lookContainer);
export const inspectImage = inspecting(lookImage);
export const inspectVolume = inspecting(lookVolume);
export const inspectNetwork = inspecting(lookNetwork);
export const inspectContext: CommandFunction = function* (call) {
  call.flags.only(call.typedAs, 'format');
  const words = call.args.length > 0 ? call.args : [call.engine.context];
  return yield* showAll({ ...call, args: words }, lookContext);
};

function templateOf(format: string): Template | null {
  if (format === '' || format === 'json') return null;
  try {
    return compile(format, templateFunctions);
  } catch (error) {
    if (error instanceof TemplateProblem)
      throw new ClientError(`template parsing error: template: :${error.message}`, 64);
    throw error;
  }
}

function* showAll(call: Call, look: Look): ReturnType<CommandFunction> {
  const format = call.flags.text('format');
  const template = templateOf(format);
  const failures: string[] = [];
  const found: Found[] = [];
  let text = '';
  let code = 0;
  for (const word of call.args) {
    try {
      const object = look(call, word);
      if (object.kind !== undefined && call.flags.yes('size'))
        yield* complain(call, `WARNING: --size ignored for ${object.kind}`);
      if (template) text += `${executed(template, object)}\n`;
      else found.push(object);
    } catch (error) {
      code = 1;
      if (error instanceof TemplateFailure) {
        failures.push(error.message);
        break;
      }
      failures.push(wordsOf(error));
    }
  }
  if (template) yield* out(call, text === '' ? '\n' : text);
  else yield* out(call, jsonOf(found, format));
  for (const failure of failures) yield* complain(call, failure);
  return code;
}

function wordsOf(error: unknown): string {
  if (error instanceof DaemonError) return error.said;
  if (error instanceof ClientError) return error.message;
  throw error;
}

class TemplateFailure extends Error {}

/** Typed first; what fails there is tried on the JSON as it is. */
function executed(template: Template, { value, type, typed = type }: Found): string {
  try {
    return execute(template, { value, type: typed });
  } catch (error) {
    if (!(error instanceof ExecutionProblem)) throw error;
  }
  try {
    return execute(
      template,
      { value: rawOf(value, type), type: anyType },
      { missingKeyFails: true },
    );
  } catch (error) {
    if (!(error instanceof ExecutionProblem)) throw error;
    throw new TemplateFailure(`template parsing error: template: ${error.message}`);
  }
}

function jsonOf(found: Found[], format: string): string {
  if (format === 'json')
    return `[${found.map(({ value, type }) => toJson(value, type)).join(',')}]\n`;
  if (found.length === 0) return '[]\n';
  const style = { indent: '    ', escapesHtml: false };
  const texts = found.map(({ value, type }) =>
    toJson(value, type, style).replaceAll('\n', '\n    '),
  );
  return `[\n    ${texts.join(',\n    ')}\n]\n`;
}
