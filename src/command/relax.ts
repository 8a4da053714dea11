// What a question lets pass: flags left free, flags that may be added, any shell, and what does no harm.
import { has, without } from './docker/record.ts';
import { recordOf } from './docker/records.ts';
import { difference, type Difference } from './findings.ts';
import { findCommand } from './grammar.ts';
import { allowHabits } from './habits.ts';
import type { Argument, Item, Meaning } from './item.ts';
import { fieldsOf } from './values/template.ts';

export type Relax = {
  /** Flags that may be absent or have any value. */
  free: string[];
  /** Flags that must be there, with any value. */
  any: string[];
  mayAdd: string[];
  /** Fields that a `--format` of one's own must print, `A|B` either of them. */
  shows?: string[];
  /** Words that all count as the shell in the container. */
  shell: string[];
  /** What `.` and `$PWD` mean. */
  in: string | null;
  /** No leniency at all. */
  exact: boolean;
};

type Relaxed = { expected: Meaning; typed: Meaning; remarks: Difference[] };

export function relaxMeanings(expected: Meaning, asTyped: Meaning, relax: Relax): Relaxed {
  if (expected.command !== asTyped.command) return { expected, typed: asTyped, remarks: [] };
  const own = withoutOwnColumns(expected, asTyped, relax.shows ?? []);
  const { typed, remarks: allowed } = relax.exact
    ? { typed: own, remarks: [] }
    : allowHabits(expected, own);
  const fields = (flags: string[]): Set<string> =>
    new Set(flags.map((flag) => fieldOf(flag, expected.command)));
  const [free, any, mayAdd] = [fields(relax.free), fields(relax.any), fields(relax.mayAdd)];
  const wanted = expected.items
    .filter((item) => !free.has(item.field))
    .map((item) => loosen(item, any));
  const given = typed.items
    .filter((item) => !free.has(item.field))
    .map((item) => loosen(item, any));
  const asked = new Set(wanted.map(({ field }) => field));
  const added = given.filter(
    (item) =>
      !asked.has(item.field) &&
      (mayAdd.has(item.field) ||
        (mayAdd.has('quiet') && isNaming(item)) ||
        (!relax.exact && isHarmless(item, typed.command))),
  );
  const remarks = added
    .filter((item) => !mayAdd.has(item.field))
    .map((item) => difference('harmless-flag', { flag: item.spelled }, item.at));
  return {
    expected: { ...expected, items: wanted, inside: withShell(expected.inside, relax.shell) },
    typed: {
      ...typed,
      items: given.filter((item) => !added.includes(item)),
      inside: withShell(typed.inside, relax.shell),
    },
    remarks: [
      ...allowed,
      ...remarks,
      ...shellRemarks(expected, typed, relax.shell),
      ...bindRemarks(wanted, given),
    ],
  };
}

/** A template that prints what was to be seen does as well as the columns that docker chooses. */
function withoutOwnColumns(expected: Meaning, typed: Meaning, shows: string[]): Meaning {
  const own = typed.items.find(({ field }) => field === 'format');
  if (!own || shows.length === 0 || has(expected.items, 'format')) return typed;
  const printed = fieldsOf(own.value);
  if (!shows.every((one) => one.split('|').some((field) => printed.includes(field)))) return typed;
  const items = without(typed.items, 'format');
  const implied = expected.items.filter(
    ({ field }) => printed.includes(columnOf.get(field) ?? '') && !has(items, field),
  );
  return { ...typed, items: [...items, ...implied] };
}

/** Flags that add a column, which a template that has it needs not. */
const columnOf: ReadonlyMap<string, string> = new Map([
  ['size', 'Size'],
  ['digests', 'Digest'],
]);

/** The field that a flag such as `-v` speaks about. */
function fieldOf(flag: string, command: string): string {
  const found = findCommand(command);
  const name = flag.startsWith('--')
    ? flag.slice(2)
    : (found?.shorts.get(flag.slice(1))?.name ?? flag.slice(1));
  const canonical = found?.flags.get(name)?.canonical ?? name;
  return ['volume', 'tmpfs', 'mount'].includes(canonical) && recordOf(command).makesContainer
    ? 'mount'
    : canonical;
}

function loosen(item: Item, any: Set<string>): Item {
  return any.has(item.field) ? { ...item, normal: 'any value' } : item;
}

function isHarmless(item: Item, command: string): boolean {
  return (
    harmlessAnywhere.has(item.field) ||
    recordOf(command).harmless.includes(item.field) ||
    isAllAsJson(item)
  );
}

/** As JSON everything is printed that a table or a report holds. */
function isAllAsJson({ field, normal }: Item): boolean {
  return field === 'format' && /^(?:json|\{\{json \.\}\})$/.test(normal);
}

/** Where the IDs do, the names do, alone or in a table. */
function isNaming({ field, normal }: Item): boolean {
  return field === 'format' && /\{\{\.(?:Names?|ID)\}\}/.test(normal);
}

/** A listing that shows more than was asked, and how progress is shown. */
const harmlessAnywhere = new Set(['no-trunc', 'progress', 'ansi']);

function withShell(inside: Argument[], shells: string[]): Argument[] {
  const [first, ...rest] = inside;
  return first && isShell(first.text, shells) ? [{ ...first, normal: 'a shell' }, ...rest] : inside;
}

function isShell(text: string, shells: string[]): boolean {
  return shells.includes(text) || shells.includes(text.replace(/^\/(?:usr\/)?bin\//, ''));
}

function shellRemarks(expected: Meaning, typed: Meaning, shells: string[]): Difference[] {
  const [wanted, got] = [expected.inside[0], typed.inside[0]];
  if (!wanted || !got || wanted.text === got.text || !isShell(got.text, shells)) return [];
  return [difference('other-shell', { typed: got.text, expected: wanted.text }, got.at)];
}

/** The same bind mount, but `--mount` wants the path to exist and `-v` makes it. */
function bindRemarks(wanted: Item[], given: Item[]): Difference[] {
  const partners = new Map(
    wanted.filter(({ field }) => field === 'mount').map((item) => [item.normal, item]),
  );
  return given.flatMap((item) => {
    const partner = item.field === 'mount' ? partners.get(item.normal) : undefined;
    const differs =
      partner &&
      item.mount?.type === 'bind' &&
      (partner.spelled === '--mount') !== (item.spelled === '--mount');
    return differs
      ? [difference('mount-needs-path', { path: item.mount?.source ?? '' }, item.at)]
      : [];
  });
}
