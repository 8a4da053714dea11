// The machine's face: lines of JSON in, lines of JSON out, so that an editor or another program can be the front.
import type { Input, Output, QuestionOutput } from '../quiz/protocol.ts';
import { parseAnswer, type Askable } from '../quiz/answer.ts';
import { confidences, type Confidence } from '../progress/event.ts';
import type { Ending, Sitting } from './sitting.ts';

export type LinesIo = {
  lines: AsyncIterable<string>;
  write(text: string): void;
  /** The protocol event of an output: feedback and errors get their sentences here. */
  eventOf(output: Output): object;
  /** The sentence of a front-end's own mistake. */
  sayMistake(code: MistakeCode): string;
};
export type MistakeCode = 'not-json' | 'unknown-message' | 'wrong-shape';

export async function speakLines(sitting: Sitting, io: LinesIo): Promise<Ending> {
  let open: QuestionOutput | null = null;
  const show = (outputs: readonly Output[]): boolean => {
    for (const output of outputs) {
      io.write(`${JSON.stringify(io.eventOf(output))}\n`);
      if (output.event === 'question') open = output;
    }
    const last = outputs.at(-1);
    return last?.event === 'result'
      ? show(sitting.advance({ kind: 'next' }))
      : outputs.some((output) => output.event === 'summary');
  };
  const complain = (code: MistakeCode) =>
    io.write(`${JSON.stringify({ event: 'error', code, message: io.sayMistake(code) })}\n`);
  if (show(sitting.begin())) return { kind: 'finished' };
  for await (const line of io.lines) {
    if (line.trim() === '') continue;
    const message = parseMessage(line, open);
    if (typeof message === 'string') complain(message);
    else if (show(sitting.advance(message))) return { kind: 'finished' };
  }
  show(sitting.advance({ kind: 'quit' }));
  return { kind: 'left' };
}

/** One line of the protocol → what it asks of the session, or which mistake it is. Keys are looked up by the session. */
export function parseMessage(line: string, open: QuestionOutput | null): Input | MistakeCode {
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    return 'not-json';
  }
  if (typeof message !== 'object' || message === null || Array.isArray(message))
    return 'unknown-message';
  if ('answer' in message) return answerOf(message.answer, message, open);
  for (const kind of ['hint', 'skip', 'undo', 'quit'] as const) {
    if (kind in message)
      return Object.getOwnPropertyDescriptor(message, kind)?.value === true
        ? { kind }
        : 'wrong-shape';
  }
  if ('points' in message)
    return isCounts(message.points) ? { kind: 'points', points: message.points } : 'wrong-shape';
  if ('contest' in message)
    return typeof message.contest === 'string'
      ? { kind: 'contest', why: message.contest }
      : 'wrong-shape';
  return 'unknown-message';
}

function answerOf(
  given: unknown,
  message: object,
  open: QuestionOutput | null,
): Input | MistakeCode {
  if (open === null) return 'wrong-shape';
  const confidence = 'confidence' in message ? message.confidence : undefined;
  if (confidence !== undefined && !confidences.includes(confidence as Confidence))
    return 'wrong-shape';
  const answer = parseAnswer(askableOf(open), given);
  if (!answer.ok && answer.problem.code === 'wrong-shape') return 'wrong-shape';
  return {
    kind: 'answer',
    answer: answer.ok ? answer.value : rawKeys(given),
    ...(confidence === undefined ? {} : { confidence: confidence as Confidence }),
  };
}

/** Unknown keys go to the session as they are: it names them in its error and the question stays. */
function rawKeys(
  given: unknown,
): { kind: 'keys'; keys: string[] } | { kind: 'pairs'; pairs: Record<string, string> } {
  return Array.isArray(given)
    ? { kind: 'keys', keys: given as string[] }
    : { kind: 'pairs', pairs: given as Record<string, string> };
}

/** What can be answered on the question that is open. */
export function askableOf(question: QuestionOutput): Askable {
  const keys = (question.options ?? question.left ?? []).map((item) => item.key);
  return { kind: question.kind, keys, right: (question.right ?? []).map((item) => item.key) };
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => Number.isInteger(item) && item >= 0);
}
