// What Compose refuses by itself: flags that exclude each other, and values that it doesn't know.
import type { CommandProblem } from '../findings.ts';
import type { Given } from '../flags.ts';
import { bad, clash, isOn, last, type Read } from './given.ts';

/** Of each row the first flag stands with none of the others. */
const apart: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  [
    'compose up',
    [
      ['detach', 'abort-on-container-exit', 'abort-on-container-failure', 'exit-code-from'],
      ['detach', 'attach', 'attach-dependencies', 'watch'],
      ['wait', 'abort-on-container-exit', 'abort-on-container-failure', 'exit-code-from'],
      ['wait', 'attach', 'attach-dependencies', 'watch'],
      ['abort-on-container-failure', 'abort-on-container-exit'],
      ['build', 'no-build'],
      ['no-recreate', 'force-recreate', 'always-recreate-deps', 'renew-anon-volumes'],
    ],
  ],
  [
    'compose create',
    [
      ['build', 'no-build'],
      ['force-recreate', 'no-recreate'],
    ],
  ],
  ['compose run', [['service-ports', 'publish']]],
]);

const pulls = /^(?:always|missing|if_not_present|never|build|)$/;
const scale = /^[^=]+=\d+$/;

/** By command and flag: the values that Compose knows. */
const known: ReadonlyMap<string, RegExp> = new Map([
  ['compose up pull', pulls],
  ['compose create pull', pulls],
  ['compose run pull', pulls],
  ['compose up scale', scale],
  ['compose create scale', scale],
  ['compose down rmi', /^(?:all|local|)$/],
  ['compose ls format', /^(?:table|json|pretty)$/i],
  ['compose images format', /^(?:table|json|pretty)$/i],
  ['compose config format', /^(?:yaml|json|)$/],
]);

export function refusalOfCompose(read: Read): CommandProblem | null {
  const row = apart
    .get(read.command)
    ?.find(
      ([one = '', ...others]) => isGiven(read, one) && others.some((name) => isGiven(read, name)),
    );
  if (row) {
    const other = row.slice(1).find((name) => isGiven(read, name)) ?? '';
    return clash(read, row[0] ?? '', last(read, other)?.spelled ?? `--${other}`, 'invalid-value');
  }
  const wrong = read.given.find((given) => ruleOf(read, given)?.test(given.value) === false);
  return wrong ? bad(wrong, ruleOf(read, wrong) === scale ? 'scale' : 'choice') : null;
}

function ruleOf({ command }: Read, { flag }: Given): RegExp | undefined {
  return known.get(`${command} ${flag.canonical}`);
}

function isGiven(read: Read, name: string): boolean {
  const given = last(read, name);
  return given !== undefined && (given.flag.type !== 'bool' || isOn(read, name));
}
