// `docker events`, between two instants.
import { DaemonError } from '../../engine/daemon.ts';
import type { EngineEvent } from '../../engine/state.ts';
import { isoNanoFull } from '../../engine/time.ts';
import { ClientError, out, type CommandFunction } from '../call.ts';
import { anyFiltersOf, anyOf, hasLabels, type Filters } from '../filters.ts';
import { schema } from '../schema.ts';
import { compile, execute } from '../template/execute.ts';
import { ExecutionProblem, type Template } from '../template/run.ts';
import { templateFunctions } from '../template/functions.ts';
import { TemplateProblem } from '../template/tokens.ts';
import { toJson } from '../template/print.ts';
import { struct, type GoValue } from '../template/type.ts';
import { instantOf } from './logs.ts';

export const events: CommandFunction = function* (call) {
  const { engine, flags, kernel } = call;
  flags.only(call.typedAs, 'filter format since until');
  const since = instantOf(call, 'since', '');
  const until = instantOf(call, 'until', '');
  const filters = anyFiltersOf(flags);
  const format = flags.text('format');
  const template = format === '' || format === 'json' ? null : parsed(format);
  const isLive = since === null && until === null;
  if (since !== null && until !== null && since > until)
    throw new DaemonError(
      `\`since\` time (${epoch(since)}) cannot be after \`until\` time (${epoch(until)})`,
      'invalid',
    );
  let seen = isLive ? engine.eventCount : engine.eventCount - engine.events.length;
  for (;;) {
    const { now } = kernel;
    for (; seen < engine.eventCount; seen += 1) {
      const event = engine.events[seen - (engine.eventCount - engine.events.length)];
      if (!event || (since !== null && event.at < since) || (until !== null && event.at > until))
        continue;
      if (matches(event, filters)) yield* out(call, `${shown(event, format, template)}\n`);
    }
    if (until !== null && now >= until) return 0;
    const known = seen;
    yield { isReady: () => engine.eventCount > known, at: until };
  }
};

const epoch = (at: number): string => String(Math.floor(at / 1000));

/** Read, and tried on an event that has nothing. */
function parsed(format: string): Template {
  try {
    const template = compile(format, templateFunctions);
    executed(template, { at: 0, type: '', action: '', id: '', attributes: new Map() });
    return template;
  } catch (error) {
    if (error instanceof TemplateProblem)
      throw new ClientError(`Error parsing format: template: :${error.message}`, 64);
    throw error;
  }
}

function executed(template: Template, event: EngineEvent): string {
  try {
    return execute(template, { value: valueOf(event), type: schema('events.Message') });
  } catch (error) {
    if (!(error instanceof ExecutionProblem)) throw error;
    const said = error.message.replace(/(?<=in type )(?=events.Message$)/, '*');
    throw new ClientError(`Error parsing format: template: ${said}`, 64);
  }
}

function matches(event: EngineEvent, filters: Filters): boolean {
  const { type, action, id, attributes } = event;
  const any = (name: string, holds: (value: string) => boolean): boolean =>
    anyOf(filters, name, holds);
  const name = attributes.get('name') ?? '';
  // The daemon asks whatever has an id or a name for how it begins, of whichever kind it is.
  const object = (kind: string): boolean =>
    any(kind, (value) => id.startsWith(value) || name.startsWith(value));
  const image = type === 'image' ? name : (attributes.get('image') ?? '');
  return (
    any('type', (value) => type === value) &&
    any('event', (value) => action === value || action.split(':')[0] === value) &&
    object('container') &&
    any('image', (value) => [id, image, image.replace(/:[^:/]*$/, '')].includes(value)) &&
    object('volume') &&
    object('network') &&
    hasLabels(filters, attributes)
  );
}

function shown(event: EngineEvent, format: string, template: Template | null): string {
  if (format === 'json') return toJson(valueOf(event), schema('events.Message'));
  if (template) return executed(template, event);
  const attributes = [...event.attributes]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
  const end = event.attributes.size > 0 ? ` (${attributes})` : '';
  return `${isoNanoFull(event.at)} ${event.type} ${event.action} ${event.id}${end}`;
}

function valueOf({ at, type, action, id, attributes }: EngineEvent): GoValue {
  const isOld = type === 'container' || type === 'image';
  return struct({
    Status: isOld ? action : '',
    ID: isOld ? id : '',
    From: type === 'container' ? (attributes.get('image') ?? '') : '',
    Type: type,
    Action: action,
    Actor: struct({ ID: id, Attributes: new Map(attributes) }),
    Scope: 'local',
    Time: Math.floor(at / 1000),
    TimeNano: Math.floor(at / 1000) * 1e9 + Math.round((at % 1000) * 1e6),
  });
}
