// `docker version` and `docker info`.
import { out, type Call, type CommandFunction, ClientError } from '../call.ts';
import { infoText, infoValue, versionText, versionValue } from '../info-value.ts';
import { schema } from '../schema.ts';
import { compile, execute } from '../template/execute.ts';
import { ExecutionProblem } from '../template/run.ts';
import { templateFunctions } from '../template/functions.ts';
import { TemplateProblem } from '../template/tokens.ts';
import { toJson } from '../template/print.ts';
import type { GoType, GoValue } from '../template/type.ts';

export const version: CommandFunction = function* (call) {
  call.flags.only(call.typedAs, 'format');
  return yield* shown(call, versionText, versionValue(), schema('system.versionInfo'), 'version');
};

export const info: CommandFunction = function* (call) {
  call.flags.only(call.typedAs, 'format');
  const { engine } = call;
  return yield* shown(call, infoText(engine), infoValue(engine), schema('system.dockerInfo'), '');
};

function* shown(
  call: Call,
  text: string,
  value: GoValue,
  type: GoType,
  name: string,
): ReturnType<CommandFunction> {
  const format = call.flags.text('format');
  if (format === '') {
    yield* out(call, text);
    return 0;
  }
  if (format === 'json') {
    yield* out(call, `${toJson(value, type)}\n`);
    return 0;
  }
  let said = '';
  try {
    const template = compile(format, templateFunctions, name);
    const result = execute(template, { value, type }, { into: (each) => (said = each) });
    yield* out(call, `${result}\n`);
    return 0;
  } catch (error) {
    if (error instanceof TemplateProblem)
      throw new ClientError(`template parsing error: template: ${name}:${error.message}`, 64);
    if (!(error instanceof ExecutionProblem)) throw error;
    yield* out(call, `${said}\n`);
    throw new ClientError(`template: ${error.message}`);
  }
}
