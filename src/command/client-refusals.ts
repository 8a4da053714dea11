// What docker's client refuses once flags and arguments are read: ports, volumes, images, flags that exclude each other.
import { problem, type CommandProblem } from './findings.ts';
import type { Read } from './docker/given.ts';
import { argumentKind } from './docker/record.ts';
import { recordOf } from './docker/records.ts';
import { faultOf } from './values/template.ts';

/** The first complaint, in the client's own order, or null. */
export function findClientRefusal(read: Read): CommandProblem | null {
  return recordOf(read.command).client(read) ?? checkNames(read) ?? checkTemplate(read);
}

/** A template is parsed before anything is printed. */
function checkTemplate({ given }: Read): CommandProblem | null {
  const format = given.findLast(
    ({ flag, value }) => flag.canonical === 'format' && value.includes('{{'),
  );
  const fault = format && faultOf(format.value);
  return fault
    ? problem('bad-template', { template: format.value, ...fault }, format.at, 'invalid-value')
    : null;
}

/** An empty word is no name of anything. */
function checkNames(read: Read): CommandProblem | null {
  const record = recordOf(read.command);
  const empty = read.args.find(
    ({ text }, index) => text === '' && named.has(argumentKind(record, index)),
  );
  return empty ? problem('empty-name', {}, empty.at, 'invalid-value') : null;
}

const named = new Set(['container', 'volume', 'network', 'object', 'name']);
