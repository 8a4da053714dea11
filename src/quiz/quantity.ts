// Numbers as people write them, in digits or in words of either language, with the units of time and size.
import { wordings } from './wording/wordings.ts';

/** `unit` is null for a bare number or a counter; otherwise the amount is in seconds or bytes. */
export type Quantity = { amount: number; unit: 'time' | 'size' | null };
type Asked = { factor: number; unit: 'time' | 'size' } | null;

/** Null for anything but a number, with a unit or without; a bare one is in the unit that was asked for. */
export function quantityOf(text: string, asked: Asked): Quantity | null {
  const halved = /^half an? (\p{L}+)$/u.exec(text)?.[1];
  if (halved !== undefined) return withUnit(0.5, halved, asked);
  const [, digits, words, rest = ''] = amountAhead.exec(text) ?? [];
  if (digits !== undefined) return withUnit(digitsAsNumber(digits), rest, asked);
  if (words === undefined) return null;
  for (const [number, unit] of splitsOf(text)) {
    const amount = wordsAsNumber(number);
    const found = amount === null ? null : withUnit(amount, unit, asked);
    if (found !== null) return found;
  }
  return null;
}

const powers = new Map(wordings.flatMap((wording) => [...wording.powers]));
const amountAhead = new RegExp(
  String.raw`^(?:[+#]|[Nn]o\. )?(?:(\d+(?:,\d{3})*(?:\.\d+)?(?:(?<=[1-9]\d*)[${[...powers.keys()].join('')}])?)|(\p{L}[\p{L} -]*?))(?: ?([\p{L}]+)(?:\/\p{L}+)?)?$`,
  'u',
);

/** Every way to part a number in words from a unit behind it, where words have no case without a blank too. */
function splitsOf(text: string): [number: string, unit: string][] {
  const ends = /\p{Lo}$/u.test(text)
    ? [1, 2, 3, 4].map((length) => text.length - length).filter((at) => at > 0)
    : [text.lastIndexOf(' ')].filter((at) => at > 0);
  return [
    [text, ''],
    ...ends.map((at): [string, string] => [text.slice(0, at).trim(), text.slice(at).trim()]),
  ];
}

function withUnit(number: number, unit: string, asked: Asked): Quantity | null {
  const name = unit.toLowerCase();
  if (counters.has(name)) return { amount: number, unit: null };
  if (name === '') return { amount: number * (asked?.factor ?? 1), unit: asked?.unit ?? null };
  const size = sizes.get(name) ?? (asked?.unit === 'size' ? shortSizes.get(name) : undefined);
  if (size !== undefined) return { amount: number * size, unit: 'size' };
  const time = times.get(name);
  return time === undefined ? null : { amount: number * time, unit: 'time' };
}

const counters = new Set(wordings.flatMap((wording) => wording.counters.split(' ')));
const sizes = unitTable(...wordings.flatMap(({ units }) => units.size));
const shortSizes = unitTable([1e3, 'k'], [1e6, 'm'], [1e9, 'g']);
const times = unitTable(...wordings.flatMap(({ units }) => units.time));

function unitTable(
  ...rows: readonly (readonly [factor: number, names: string])[]
): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap(([factor, names]) =>
      names.split(' ').map((name): [string, number] => [name, factor]),
    ),
  );
}

/** The unit that a prompt asks for, such as `how many MB` and `몇 초`. */
export function askedUnit(prompt: string): Asked {
  for (const { howMany } of wordings) {
    const name = howMany.exec(prompt)?.[1]?.toLowerCase() ?? '';
    const [size, time] = [sizes.get(name), times.get(name)];
    if (size !== undefined) return { factor: size, unit: 'size' };
    if (time !== undefined) return { factor: time, unit: 'time' };
  }
  return null;
}

/** Nothing at all is the same in any unit. */
export function isSameQuantity(one: Quantity | null, other: Quantity | null): boolean {
  if (one === null || other === null || Math.abs(one.amount - other.amount) > 1e-6) return false;
  return one.unit === other.unit || (one.amount === 0 && (one.unit ?? other.unit) !== null);
}

/** The one number among words that say nothing else: `two get printed`, `db listens on 5432`, where the prompt speaks of `db`. */
export function onlyNumberIn(text: string, prompt: string): Quantity | null {
  const asked = askedUnit(prompt);
  const words = text.toLowerCase().match(/[\w.'/-]+/g) ?? [];
  const known = new Set([...(prompt.toLowerCase().match(/[\w.'/-]+/g) ?? []), ...plainWords]);
  const found = words.flatMap((word, at) => {
    const withNext = quantityOf(`${word} ${words[at + 1] ?? ''}`.trim(), asked);
    const alone = quantityOf(word, asked);
    return alone === null ? [] : [{ amount: withNext ?? alone, at, end: at + (withNext ? 2 : 1) }];
  });
  const [only, other] = found;
  if (!only || other || /\p{Lo}/u.test(text)) return null;
  const rest = words.filter((_, at) => at < only.at || at >= only.end);
  return rest.every((word) => known.has(word) && !turning.test(word)) ? only.amount : null;
}

/** `shop and logs, 2`, `COPY와 RUN 2개`, `two steps, COPY . . and RUN make`: as many names as the number says, beside it. */
export function isCountOfList(text: string, amount: Quantity): boolean {
  const [, begun = '', ended = ''] = /^(\S+)(?: \S+)?[,:] (.+)$/u.exec(text) ?? [];
  return (
    isListOf(ended, begun.toLowerCase(), amount) ||
    numberBehind.some((pattern) => {
      const [, list = '', number = ''] = pattern.exec(text) ?? [];
      return isListOf(list, number, amount);
    })
  );
}

const numberBehind = [/^(.*\D)[,:]? (\S+)$/u, /^(.*\D)[,:]? (\S+ \S+)$/u];
const and = new RegExp(wordings.map((wording) => wording.and).join('|'));

function isListOf(list: string, number: string, amount: Quantity): boolean {
  const names = list.replace(/[,:]? *$/, '').split(and);
  return (
    names.length > 1 &&
    names.length === amount.amount &&
    names.every((name) => /^(?:\S+|[A-Z]{3,} .+)$/.test(name) && quantityOf(name, null) === null) &&
    isSameQuantity(quantityOf(number, null), amount)
  );
}

const plainWords =
  "the a an it is are was get gets on in at of to be will that this last only just exactly them those named listens prints printed shows shown left remain remains there's it's altogether total once".split(
    ' ',
  );
const turning =
  /^(?:no|not|none|never|without|more|less|fewer|than|except|but|besides|or|minus|plus|between|half|every|per|.*n't)$/;

function digitsAsNumber(text: string): number {
  const power = powers.get(text.slice(-1));
  return Number(text.replaceAll(/[,\p{L}]/gu, '')) * (power ?? 1);
}

function wordsAsNumber(words: string): number | null {
  return wordings.map(({ numberOf }) => numberOf(words)).find((one) => one !== null) ?? null;
}
