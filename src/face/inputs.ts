// Wishes, typed lines and messages of a program → inputs of what is played.
import { parseAnswer, type Askable, type Wish } from '../quiz/answer.ts';
import { confidences } from '../progress/event.ts';
import type { Input, QuestionOutput } from '../quiz/protocol.ts';
import type { Message } from './presenter.ts';

export function inputOf(wish: Exclude<Wish, 'quit'>): Input {
  return wish === 'contest' ? { kind: 'contest', why: '' } : { kind: wish };
}

/** What can be answered on the question that is open. */
export function askableOf(question: QuestionOutput): Askable {
  const keys = (question.options ?? question.left ?? []).map((item) => item.key);
  return { kind: question.kind, keys, right: (question.right ?? []).map((item) => item.key) };
}

/** One message of the protocol → what it asks for, or which mistake it is. */
export function parseMessage(open: QuestionOutput | null, message: unknown): Message<Input> {
  if (typeof message !== 'object' || message === null || Array.isArray(message))
    return mistake('unknown-message');
  const said = messageOf(open, message);
  const isJudged = said.kind === 'input' && judged.has(said.input.kind);
  const after = isJudged ? remarkIn(message) : null;
  if (after === null || said.kind !== 'input') return said;
  return after.kind === 'input' ? { ...said, remark: after.input } : after;
}

/** What brings a verdict may say at once what a verdict may be answered with: behind the last one nothing is heard. */
const judged: ReadonlySet<Input['kind']> = new Set(['answer', 'points', 'skip']);

function remarkIn(message: object): Message<Input> | null {
  if ('contest' in message) return contestOf(message.contest);
  return 'putAway' in message ? putAwayOf(message.putAway) : null;
}

function messageOf(open: QuestionOutput | null, message: object): Message<Input> {
  if ('answer' in message) return answerOf(message.answer, message, open);
  for (const kind of ['hint', 'skip', 'undo', 'quit'] as const)
    if (kind in message) return flagOf(kind, message);
  if ('points' in message)
    return isCounts(message.points)
      ? input({ kind: 'points', points: message.points })
      : mistake('wrong-shape');
  return remarkIn(message) ?? mistake('unknown-message');
}

function contestOf(why: unknown): Message<Input> {
  return typeof why === 'string' ? input({ kind: 'contest', why }) : mistake('wrong-shape');
}

function putAwayOf(until: unknown): Message<Input> {
  return until === 'for-good' || until === 'tomorrow'
    ? input({ kind: 'put-away', forGood: until === 'for-good' })
    : mistake('wrong-shape');
}

function flagOf(kind: 'hint' | 'skip' | 'undo' | 'quit', message: object): Message<Input> {
  if (Object.getOwnPropertyDescriptor(message, kind)?.value !== true) return mistake('wrong-shape');
  return kind === 'quit' ? { kind } : input({ kind });
}

function answerOf(given: unknown, message: object, open: QuestionOutput | null): Message<Input> {
  if (open === null) return mistake('wrong-shape');
  const parsed = parseAnswer(askableOf(open), given);
  if (!parsed.ok)
    return mistake(parsed.problem.code === 'wrong-shape' ? 'wrong-shape' : parsed.problem);
  if (!('confidence' in message) || message.confidence === undefined)
    return input({ kind: 'answer', answer: parsed.value });
  const confidence = confidences.find((one) => one === message.confidence);
  return confidence === undefined
    ? mistake('wrong-shape')
    : input({ kind: 'answer', answer: parsed.value, confidence });
}

const input = (asked: Input): Message<Input> => ({ kind: 'input', input: asked });
const mistake = (
  made: Extract<Message<Input>, { kind: 'mistake' }>['mistake'],
): Message<Input> => ({
  kind: 'mistake',
  mistake: made,
});

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => Number.isInteger(item) && item >= 0);
}
