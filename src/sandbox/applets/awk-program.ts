// An awk program: its rules, and the statements that each does.
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { expression, subscript } from './awk-expressions.ts';
import { printing } from './awk-print.ts';
import {
  arrayOf,
  nameOf,
  need,
  peek,
  skipLines,
  take,
  type Code,
  type Reading,
} from './awk-reading.ts';
import { AwkError, awkTokens } from './awk-lexer.ts';
import { isTrue, numberOf, step, textOf, type AwkRun } from './awk-values.ts';

type Flow = 'next' | 'exit' | 'break' | 'continue' | undefined;
type Act = (run: AwkRun) => Flow;
export type Rule = {
  when: 'BEGIN' | 'END' | ((run: AwkRun) => boolean);
  act: Act;
};

export function awkRules(text: Bytes): Rule[] {
  const reading: Reading = { tokens: awkTokens(text), at: 0, noGreater: false, noIn: false };
  const rules: Rule[] = [];
  for (;;) {
    while (peek(reading).kind === 'newline' || take(reading, ';'))
      if (peek(reading).kind === 'newline') reading.at++;
    if (peek(reading).kind === 'end') return rules;
    rules.push(rule(reading));
  }
}

function rule(reading: Reading): Rule {
  if (take(reading, 'BEGIN')) return { when: 'BEGIN', act: block(reading) };
  if (take(reading, 'END')) return { when: 'END', act: block(reading) };
  if (take(reading, 'function') || take(reading, 'func')) throw new NotModelled('functions in awk');
  // What should have stood in braces is read as a pattern without end.
  if (peek(reading).text.startsWith('print')) throw new AwkError('Unexpected end of string');
  const when = peek(reading).text === '{' ? () => true : condition(reading);
  const hasBlock = peek(reading).kind === 'sign' && peek(reading).text === '{';
  return { when, act: hasBlock ? block(reading) : printRecord };
}

const printRecord: Act = (run) => {
  run.output += run.record + textOf(run.variables.get('ORS'), run);
  return undefined;
};

/** One pattern, or from where the first holds to where the second does. */
function condition(reading: Reading): (run: AwkRun) => boolean {
  const first = expression(reading);
  if (!take(reading, ',')) return (run) => isTrue(first(run));
  skipLines(reading);
  const last = expression(reading);
  let isWithin = false;
  return (run) => {
    if (!isWithin && !isTrue(first(run))) return false;
    isWithin = !isTrue(last(run));
    return true;
  };
}

function block(reading: Reading): Act {
  need(reading, '{');
  const acts: Act[] = [];
  for (;;) {
    skipLines(reading);
    if (take(reading, ';')) continue;
    if (take(reading, '}')) break;
    acts.push(statement(reading));
  }
  return (run) => {
    for (const act of acts) {
      const flow = act(run);
      if (flow !== undefined) return flow;
    }
    return undefined;
  };
}

function statement(reading: Reading): Act {
  skipLines(reading);
  const { kind, text } = peek(reading);
  if (kind === 'sign' && text === '{') return block(reading);
  if (take(reading, ';')) return () => undefined;
  const compound = kind === 'word' ? compounds.get(text) : undefined;
  if (compound !== undefined) {
    reading.at++;
    return compound(reading);
  }
  const act = simple(reading);
  endOfStatement(reading);
  return act;
}

function endOfStatement(reading: Reading): void {
  const { kind, text } = peek(reading);
  if (kind === 'newline' || kind === 'end' || text === '}') return;
  need(reading, ';');
}

const compounds = new Map<string, (reading: Reading) => Act>([
  ['if', conditional],
  ['while', whileLoop],
  ['do', doLoop],
  ['for', forLoop],
]);

function inParentheses(reading: Reading): Code {
  need(reading, '(');
  const inner = expression(reading);
  need(reading, ')');
  return inner;
}

function conditional(reading: Reading): Act {
  const test = inParentheses(reading);
  const yes = statement(reading);
  const { at } = reading;
  while (peek(reading).kind === 'newline' || peek(reading).text === ';') reading.at++;
  if (!take(reading, 'else')) {
    reading.at = at;
    return (run) => (isTrue(test(run)) ? yes(run) : undefined);
  }
  const no = statement(reading);
  return (run) => (isTrue(test(run)) ? yes(run) : no(run));
}

/** What ends a loop and goes on behind it, or further out. */
function looped(run: AwkRun, body: Act): Flow | 'stop' {
  step(run);
  const flow = body(run);
  if (flow === 'break') return 'stop';
  return flow === 'continue' ? undefined : flow;
}

function whileLoop(reading: Reading): Act {
  const test = inParentheses(reading);
  const body = statement(reading);
  return (run) => {
    while (isTrue(test(run))) {
      const flow = looped(run, body);
      if (flow !== undefined) return flow === 'stop' ? undefined : flow;
    }
    return undefined;
  };
}

function doLoop(reading: Reading): Act {
  const body = statement(reading);
  skipLines(reading);
  take(reading, ';');
  skipLines(reading);
  need(reading, 'while');
  const test = inParentheses(reading);
  endOfStatement(reading);
  return (run) => {
    do {
      const flow = looped(run, body);
      if (flow !== undefined) return flow === 'stop' ? undefined : flow;
    } while (isTrue(test(run)));
    return undefined;
  };
}

function forLoop(reading: Reading): Act {
  need(reading, '(');
  const [name, word, array, close] = reading.tokens.slice(reading.at, reading.at + 4);
  if (
    name?.kind === 'name' &&
    word?.text === 'in' &&
    array?.kind === 'name' &&
    close?.text === ')'
  ) {
    reading.at += 4;
    return overKeys(name.text, array.text, statement(reading));
  }
  const begin = take(reading, ';') ? null : simple(reading);
  if (begin !== null) need(reading, ';');
  const test = take(reading, ';') ? null : expression(reading);
  if (test !== null) need(reading, ';');
  const after = take(reading, ')') ? null : simple(reading);
  if (after !== null) need(reading, ')');
  const body = statement(reading);
  return (run) => {
    begin?.(run);
    while (test === null || isTrue(test(run))) {
      const flow = looped(run, body);
      if (flow !== undefined) return flow === 'stop' ? undefined : flow;
      after?.(run);
    }
    return undefined;
  };
}

function overKeys(name: string, array: string, body: Act): Act {
  return (run) => {
    const keys = [...arrayOf(run, array).keys()];
    for (const key of keys) {
      run.variables.set(name, key);
      const flow = looped(run, body);
      if (flow !== undefined) return flow === 'stop' ? undefined : flow;
    }
    return undefined;
  };
}

function simple(reading: Reading): Act {
  for (const flow of ['next', 'break', 'continue'] as const)
    if (take(reading, flow)) return () => flow;
  if (take(reading, 'exit')) return exitWith(reading);
  if (take(reading, 'delete')) return deletion(reading);
  if (take(reading, 'print')) return printing(reading, false);
  if (take(reading, 'printf')) return printing(reading, true);
  if (
    peek(reading).kind === 'word' &&
    ['nextfile', 'return', 'getline'].includes(peek(reading).text)
  )
    throw new NotModelled(`awk's ${peek(reading).text}`);
  const code = expression(reading);
  return (run) => {
    step(run);
    code(run);
    return undefined;
  };
}

function exitWith(reading: Reading): Act {
  const { kind, text } = peek(reading);
  const isBare = kind === 'newline' || kind === 'end' || text === ';' || text === '}';
  const status = isBare ? null : expression(reading);
  return (run) => {
    if (status !== null) run.status = numberOf(status(run)) & 255;
    return 'exit';
  };
}

function deletion(reading: Reading): Act {
  const name = nameOf(reading);
  if (!take(reading, '[')) return (run) => void arrayOf(run, name).clear();
  const key = subscript(reading);
  return (run) => void arrayOf(run, name).delete(key(run));
}
