// `print` and `printf` of awk.
import { NotModelled } from '../kernel/not-modelled.ts';
import { expression } from './awk-expressions.ts';
import { AwkError } from './awk-lexer.ts';
import { need, peek, skipLines, type Code, type Reading } from './awk-reading.ts';
import { formatted, numberText, textOf, type AwkRun } from './awk-values.ts';

export function printing(reading: Reading, isFormatted: boolean): (run: AwkRun) => undefined {
  const values = printed(reading);
  const isError = redirected(reading);
  if (isFormatted && values.length === 0) throw new AwkError('Too few arguments');
  return (run) => {
    const given = values.map((one) => one(run));
    const number = textOf(run.variables.get('OFMT'), run);
    const texts = given.map((one) =>
      typeof one === 'number' ? numberText(one, number) : textOf(one, run),
    );
    const text = isFormatted
      ? formatted(run, textOf(given[0], run), given.slice(1))
      : (texts.length === 0 ? run.record : texts.join(textOf(run.variables.get('OFS'), run))) +
        textOf(run.variables.get('ORS'), run);
    run[isError ? 'errors' : 'output'] += text;
    return undefined;
  };
}

/** `print a, b`, and the same in parentheses. */
function printed(reading: Reading): Code[] {
  const values: Code[] = [];
  const isOver = () => {
    const { kind, text } = peek(reading);
    return (
      kind === 'newline' ||
      kind === 'end' ||
      (kind === 'sign' && [';', '}', '>', '>>', '|'].includes(text))
    );
  };
  const close = closing(reading);
  reading.noGreater = close === null;
  if (close !== null) reading.at++;
  while (close === null ? !isOver() : reading.at < close) {
    if (values.length > 0) need(reading, ',');
    skipLines(reading);
    values.push(expression(reading));
    skipLinesWithin(reading, close);
  }
  if (close !== null) need(reading, ')');
  reading.noGreater = false;
  return values;
}

function skipLinesWithin(reading: Reading, close: number | null): void {
  if (close !== null) skipLines(reading);
}

/** The place of the parenthesis that closes a whole list, where what is printed stands in one. */
function closing({ tokens, at }: Reading): number | null {
  if (tokens[at]?.kind !== 'sign' || tokens[at]?.text !== '(') return null;
  let depth = 0;
  for (let index = at; index < tokens.length; index++) {
    const { kind, text } = tokens[index] ?? { kind: 'end', text: '' };
    if (kind !== 'sign') continue;
    if (text === '(') depth++;
    if (text === ')' && --depth === 0) {
      const next = tokens[index + 1];
      const ends =
        next === undefined ||
        next.kind !== 'sign' ||
        [';', '}', '>', '>>', '|'].includes(next.text);
      return ends && !(next?.kind === 'string' || next?.kind === 'name') ? index : null;
    }
  }
  return null;
}

/** Whether it goes to standard error; anywhere else isn't modelled. */
function redirected(reading: Reading): boolean {
  const { kind, text } = peek(reading);
  if (kind !== 'sign' || !['>', '>>', '|'].includes(text)) return false;
  const to = reading.tokens[reading.at + 1];
  if (text === '|' || to?.kind !== 'string' || !/^\/dev\/std(?:out|err)$/.test(to.text))
    throw new NotModelled('awk that writes elsewhere');
  reading.at += 2;
  return to.text === '/dev/stderr';
}
