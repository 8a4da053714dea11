// The expressions of awk, each made into what gives its value.
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { callFunction } from './awk-functions.ts';
import { AwkError, functions, type AwkToken } from './awk-lexer.ts';
import {
  arrayOf,
  nameOf,
  need,
  peek,
  skipLines,
  take,
  type Code,
  type AwkPlace,
  type Reading,
} from './awk-reading.ts';
import {
  calculated,
  compared,
  comparisons,
  fieldsOf,
  fieldValue,
  isTrue,
  matcher,
  numberOf,
  rebuild,
  setField,
  setRecord,
  step,
  textOf,
  type AwkRun,
} from './awk-values.ts';

type Made = { get: Code; place: AwkPlace | null; pattern?: Code };

export function expression(reading: Reading): Code {
  return assignment(reading).get;
}

const value = (get: Code): Made => ({ get, place: null });

function assignment(reading: Reading): Made {
  const left = ternary(reading);
  const { kind, text } = peek(reading);
  if (left.place === null || kind !== 'sign' || !/^[-+*/%^]?=$/.test(text)) return left;
  reading.at++;
  skipLines(reading);
  const right = assignment(reading).get;
  const { place } = left;
  const operator = text.slice(0, -1);
  return value((run) => {
    const given =
      operator === ''
        ? right(run)
        : calculated(operator, numberOf(place.get(run)), numberOf(right(run)));
    place.set(run, given);
    return given;
  });
}

function ternary(reading: Reading): Made {
  const condition = either(reading);
  if (!take(reading, '?')) return condition;
  skipLines(reading);
  const yes = assignment(reading).get;
  skipLines(reading);
  need(reading, ':');
  skipLines(reading);
  const no = assignment(reading).get;
  return value((run) => (isTrue(condition.get(run)) ? yes(run) : no(run)));
}

function either(reading: Reading): Made {
  let left = both(reading);
  while (take(reading, '||')) {
    skipLines(reading);
    const [one, other] = [left.get, both(reading).get];
    left = value((run) => Number(isTrue(one(run)) || isTrue(other(run))));
  }
  return left;
}

function both(reading: Reading): Made {
  let left = membership(reading);
  while (take(reading, '&&')) {
    skipLines(reading);
    const [one, other] = [left.get, membership(reading).get];
    left = value((run) => Number(isTrue(one(run)) && isTrue(other(run))));
  }
  return left;
}

function membership(reading: Reading): Made {
  let left = matching(reading);
  while (!reading.noIn && take(reading, 'in')) {
    const [key, name] = [left.get, nameOf(reading)];
    left = value((run) => Number(arrayOf(run, name).has(textOf(key(run), run))));
  }
  return left;
}

function matching(reading: Reading): Made {
  let left = comparison(reading);
  for (;;) {
    const isNegative = take(reading, '!~');
    if (!isNegative && !take(reading, '~')) return left;
    const text = left.get;
    const made = comparison(reading);
    const pattern = made.pattern ?? made.get;
    left = value((run) => {
      const isFound = matcher(textOf(pattern(run), run)).test(textOf(text(run), run));
      return Number(isFound !== isNegative);
    });
  }
}

function comparison(reading: Reading): Made {
  const left = joined(reading);
  const { kind, text } = peek(reading);
  const holds = kind === 'sign' ? comparisons.get(text) : undefined;
  if (holds === undefined || (text === '>' && reading.noGreater)) return left;
  reading.at++;
  const right = joined(reading).get;
  return value((run) => Number(holds(compared(left.get(run), right(run), run))));
}

/** Two values side by side are one text. */
function joined(reading: Reading): Made {
  let left = sum(reading);
  while (beginsValue(peek(reading), reading)) {
    const [one, other] = [left.get, sum(reading).get];
    left = value((run) => textOf(one(run), run) + textOf(other(run), run));
  }
  return left;
}

function beginsValue({ kind, text }: AwkToken, { noIn }: Reading): boolean {
  if (kind === 'word') return functions.has(text) && !(noIn && text === 'in');
  if (kind === 'sign') return ['$', '!', '(', '++', '--'].includes(text);
  return kind === 'number' || kind === 'string' || kind === 'name' || kind === 'call';
}

function chain(
  reading: Reading,
  operators: readonly string[],
  inner: (from: Reading) => Made,
): Made {
  let left = inner(reading);
  for (;;) {
    const operator = operators.find((one) => take(reading, one));
    if (operator === undefined) return left;
    const [one, other] = [left.get, inner(reading).get];
    left = value((run) => calculated(operator, numberOf(one(run)), numberOf(other(run))));
  }
}

const sum = (reading: Reading): Made => chain(reading, ['+', '-'], product);
const product = (reading: Reading): Made => chain(reading, ['*', '/', '%'], signed);

function signed(reading: Reading): Made {
  if (take(reading, '!')) {
    const { get } = signed(reading);
    return value((run) => Number(!isTrue(get(run))));
  }
  if (take(reading, '-')) {
    const { get } = signed(reading);
    return value((run) => -numberOf(get(run)));
  }
  if (take(reading, '+')) {
    const { get } = signed(reading);
    return value((run) => numberOf(get(run)));
  }
  return power(reading);
}

function power(reading: Reading): Made {
  const base = counted(reading);
  if (!take(reading, '^')) return base;
  const exponent = signed(reading).get;
  return value((run) => numberOf(base.get(run)) ** numberOf(exponent(run)));
}

/** `++x`, `x++` and the like. */
function counted(reading: Reading): Made {
  const before = take(reading, '++') ? 1 : take(reading, '--') ? -1 : 0;
  const made = primary(reading);
  const { place } = made;
  if (place === null) {
    if (before !== 0) throw new AwkError('Unexpected token');
    return made;
  }
  const after = before !== 0 ? 0 : take(reading, '++') ? 1 : take(reading, '--') ? -1 : 0;
  if (before === 0 && after === 0) return made;
  return value((run) => {
    step(run);
    const old = numberOf(place.get(run));
    place.set(run, old + before + after);
    return old + before;
  });
}

function primary(reading: Reading): Made {
  const { kind, text } = peek(reading);
  reading.at++;
  if (kind === 'number') return value(() => Number(text));
  if (kind === 'string') return value(() => text);
  if (kind === 'regex')
    return { ...value((run) => Number(matcher(text).test(run.record))), pattern: () => text };
  if (kind === 'name') return named(reading, text);
  if (kind === 'call' || text === 'getline') throw new NotModelled(`awk's ${text}`);
  if (kind === 'word' && functions.has(text))
    return value(callFunction(reading, text, argumentsOf));
  if (kind === 'sign' && text === '$') {
    const isCounted = ['++', '--'].includes(peek(reading).text);
    return fieldAt((isCounted ? counted : primary)(reading).get);
  }
  if (kind === 'sign' && text === '(') return group(reading);
  throw new AwkError('Unexpected token');
}

function group(reading: Reading): Made {
  const { noGreater, noIn } = reading;
  Object.assign(reading, { noGreater: false, noIn: false });
  const inner = expression(reading);
  if (peek(reading).text === ',')
    throw new NotModelled('awk with several subscripts in parentheses');
  need(reading, ')');
  Object.assign(reading, { noGreater, noIn });
  return value(inner);
}

function argumentsOf(reading: Reading): Made[] {
  const given: Made[] = [];
  const { noGreater, noIn } = reading;
  Object.assign(reading, { noGreater: false, noIn: false });
  while (!take(reading, ')')) {
    if (given.length > 0) need(reading, ',');
    skipLines(reading);
    given.push(assignment(reading));
    skipLines(reading);
  }
  Object.assign(reading, { noGreater, noIn });
  return given;
}

function placed(place: AwkPlace): Made {
  return { get: place.get, place };
}

function named(reading: Reading, name: string): Made {
  if (take(reading, '[')) {
    const key = subscript(reading);
    return placed({
      get: (run) => {
        const array = arrayOf(run, name);
        const at = key(run);
        if (!array.has(at)) array.set(at, undefined);
        return array.get(at);
      },
      set: (run, given) => void arrayOf(run, name).set(key(run), given),
    });
  }
  return placed({
    get: (run) => (name === 'NF' ? fieldsOf(run).length : run.variables.get(name)),
    set: (run, given) => {
      if (name !== 'NF') run.variables.set(name, given);
      else {
        const fields = fieldsOf(run);
        rebuild(
          run,
          Array.from({ length: numberOf(given) }, (_, at) => fields[at] ?? ''),
        );
      }
    },
  });
}

export function subscript(reading: Reading): (run: AwkRun) => Bytes {
  const keys = [expression(reading)];
  while (take(reading, ',')) keys.push(expression(reading));
  need(reading, ']');
  return (run) => keys.map((key) => textOf(key(run), run)).join('\x1c');
}

function fieldAt(at: Code): Made {
  return placed({
    get: (run) => fieldValue(run, numberOf(at(run))),
    set: (run, given) => {
      const index = numberOf(at(run));
      if (index === 0) setRecord(run, textOf(given, run));
      else setField(run, index, textOf(given, run));
    },
  });
}
