// What a typed command would do differently from the expected one, the most basic first.
import { difference, type Difference, type Span } from './findings.ts';
import { itemDifferences } from './compare-items.ts';
import type { Argument, Meaning } from './item.ts';

/** Everything that differs; none where the two mean the same. */
export function compareMeanings(
  expected: Meaning,
  typed: Meaning,
  /** How the two commands were spelled, and where the typed one stands. */
  names: { typed: string; expected: string; at: Span },
): Difference[] {
  if (expected.command !== typed.command)
    return [
      difference(
        'wrong-command',
        names.typed === names.expected
          ? { typed: typed.command, expected: expected.command }
          : { typed: names.typed, expected: names.expected },
        names.at,
      ),
    ];
  const found = [
    ...imageDifferences(expected, typed),
    ...targetDifferences(expected, typed),
    ...itemDifferences(expected, typed),
    ...insideDifferences(expected, typed),
  ];
  return sortByImportance(withoutFollowing(withoutJoined(blameOnce(found))));
}

/** `--log-opt max-size=10m,max-file=3` has the second value, in the wrong place. */
function withoutJoined(found: Difference[]): Difference[] {
  const typed = found.flatMap((one) => (one.code === 'wrong-value' ? [one.args] : []));
  return found.filter(
    (one) =>
      one.code !== 'missing-flag' ||
      one.args.value === null ||
      !typed.some(
        (args) => args.flag === one.args.flag && args.typed.includes(`,${one.args.value}`),
      ),
  );
}

/** What stands in one word with the entrypoint is missing behind the image: one slip. */
function withoutFollowing(found: Difference[]): Difference[] {
  return found.some(({ code }) => code === 'entrypoint-with-arguments')
    ? found.filter(({ code }) => code !== 'missing-container-command')
    : found;
}

/** `create report busybox date` forgot `--name`: the image and the command only follow from it. */
function blameOnce(found: Difference[]): Difference[] {
  const alone = found.flatMap((one): { one: Difference; text: string }[] =>
    one.code === 'wrong-image'
      ? [{ one, text: one.args.typed }]
      : one.code === 'extra-argument'
        ? [{ one, text: one.args.argument }]
        : one.code === 'extra-container-command'
          ? [{ one, text: one.args.typed }]
          : [],
  );
  for (const { one, text } of alone) {
    const missing = found.find(
      ({ code, args }) => code === 'missing-flag' && 'value' in args && args.value === text,
    );
    if (missing?.code !== 'missing-flag') continue;
    const follows = one.code === 'wrong-image' ? /-container-command$/ : /^$/;
    return [
      difference('flag-forgotten', { argument: text, flag: missing.args.flag }, one.at),
      ...found.filter((other) => other !== one && other !== missing && !follows.test(other.code)),
    ];
  }
  return found;
}

const importance: Difference['code'][] = [
  'wrong-command',
  'flag-after-image',
  'swallowed-value',
  'value-became-image',
  'split-value',
  'unquoted-value',
  'flag-forgotten',
  'flag-too-early',
  'quoted-command',
  'engine-refuses',
  'wrong-image',
  'missing-argument',
  'wrong-argument',
  'swapped-arguments',
  'ports-swapped',
  'mount-swapped',
  'bind-for-volume',
  'volume-for-bind',
  'mount-kind',
  'mount-type-missing',
  'read-only-lost',
  'read-only-added',
  'missing-flag',
  'flag-off',
  'entrypoint-with-arguments',
  'wrong-value',
  'extra-argument',
  'extra-flag',
];

export function sortByImportance(found: Difference[]): Difference[] {
  const rank = (one: Difference): number =>
    importance.includes(one.code) ? importance.indexOf(one.code) : importance.length;
  return [...found].sort((one, other) => rank(one) - rank(other));
}

function imageDifferences(expected: Meaning, typed: Meaning): Difference[] {
  if (!expected.image || !typed.image || expected.image.normal === typed.image.normal) return [];
  return [
    difference(
      'wrong-image',
      { typed: typed.image.text, expected: expected.image.text },
      typed.image.at,
    ),
  ];
}

function targetDifferences(expected: Meaning, typed: Meaning): Difference[] {
  const missing = without(expected.targets, typed.targets);
  const extra = without(typed.targets, expected.targets);
  if (missing.length === 0 && extra.length === 0)
    return expected.inOrder ? orderDifferences(expected.targets, typed.targets) : [];
  const [first, second] = typed.targets;
  const areSwapped =
    first?.text === expected.targets[1]?.text && second?.text === expected.targets[0]?.text;
  if (first && second && areSwapped)
    return [difference('swapped-arguments', { first: first.text, second: second.text }, first.at)];
  const wrong = missing.slice(0, extra.length).map((argument, index) => {
    const other = extra[index] as Argument;
    return difference('wrong-argument', { typed: other.text, expected: argument.text }, other.at);
  });
  return [
    ...wrong,
    ...missing
      .slice(extra.length)
      .map((argument) => difference('missing-argument', { argument: argument.text }, null)),
    ...extra
      .slice(missing.length)
      .map((argument) => difference('extra-argument', { argument: argument.text }, argument.at)),
  ];
}

/** What stands in `some` more often than in `others`. */
function without(some: Argument[], others: Argument[]): Argument[] {
  const left = new Map<string, number>();
  for (const { normal } of others) left.set(normal, (left.get(normal) ?? 0) + 1);
  return some.filter(({ normal }) => {
    const count = left.get(normal) ?? 0;
    left.set(normal, count - 1);
    return count <= 0;
  });
}

function orderDifferences(expected: Argument[], typed: Argument[]): Difference[] {
  const at = expected.findIndex((argument, index) => argument.normal !== typed[index]?.normal);
  const [first, second] = [typed[at], typed.find(({ normal }) => normal === expected[at]?.normal)];
  return first && second
    ? [difference('swapped-arguments', { first: first.text, second: second.text }, first.at)]
    : [];
}

function insideDifferences(expected: Meaning, typed: Meaning): Difference[] {
  const [wanted, got] = [expected.inside, typed.inside];
  if (
    wanted.length === got.length &&
    wanted.every((word, index) => word.normal === got[index]?.normal)
  )
    return [];
  const [first, last] = [got[0], got.at(-1)];
  const text = (words: Argument[]): string => words.map((word) => word.text).join(' ');
  if (!first || !last)
    return [difference('missing-container-command', { expected: text(wanted) }, null)];
  const at: [number, number] = [first.at[0], last.at[1]];
  if (text(wanted) === text(got)) return [difference('quoted-command', { typed: text(got) }, at)];
  if (wanted.length === 0) return [difference('extra-container-command', { typed: text(got) }, at)];
  return [difference('wrong-container-command', { typed: text(got), expected: text(wanted) }, at)];
}
