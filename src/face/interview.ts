// A mock interview as faces play it: what stands on the terminal and what a key makes of it, lines of JSON, and plain lines.
import { parsePoints, parseWish } from '../quiz/answer.ts';
import { latinKeys } from '../quiz/hangul.ts';
import type { InterviewOutput, PointsOutput } from '../interview/interview.ts';
import type { Report } from '../interview/report.ts';
import type { Input, QuestionOutput, SessionProblem } from '../quiz/protocol.ts';
import type { Entry } from '../view/pages/entry.ts';
import { isEnter, newEntry, press, pressInPoints, wishOf, type Key } from './keys.ts';
import { parseMessage, type MistakeCode } from './lines.ts';

export type InterviewSitting = {
  begin(): InterviewOutput[];
  advance(input: Input): InterviewOutput[];
};
export type Asked = QuestionOutput & { seconds: number };
/** `edit`: the text goes to an editor and comes back by `edited`. */
export type InterviewEnding =
  | { kind: 'finished' }
  | { kind: 'left' }
  | { kind: 'edit'; text: string };

export type InterviewFrame =
  | {
      kind: 'asked';
      question: Asked;
      entry: Entry;
      notice: SessionProblem['code'] | 'no-hint' | null;
    }
  | {
      kind: 'walk';
      question: Asked;
      points: PointsOutput;
      entry: Extract<Entry, { kind: 'points' }>;
    }
  | { kind: 'report'; report: Report }
  /** A section read in place; `back` stands again afterwards. */
  | { kind: 'reading'; text: string; back: InterviewFrame };

export type InterviewStage = {
  frame: InterviewFrame | null;
  asked: ReadonlyMap<string, Asked>;
  scrolled: number;
  wantsToRead: QuestionOutput | null;
  ending: InterviewEnding | null;
};

export function openInterview(sitting: InterviewSitting): InterviewStage {
  return show(
    { frame: null, asked: new Map(), scrolled: 0, wantsToRead: null, ending: null },
    sitting.begin(),
  );
}

export function pressInInterview(
  stage: InterviewStage,
  key: Key,
  sitting: InterviewSitting,
): InterviewStage {
  const { frame } = stage;
  if (frame === null || stage.ending !== null) return stage;
  const scrolled = scrolledBy(key, frame);
  if (scrolled !== 0) return { ...stage, scrolled: Math.max(0, stage.scrolled + scrolled) };
  switch (frame.kind) {
    case 'asked':
      return onAsked(stage, frame, key, sitting);
    case 'walk':
      return onWalk(stage, frame, key, sitting);
    case 'report':
      return isEnter(key) || wishOf(key) === 'quit'
        ? { ...stage, ending: { kind: 'finished' } }
        : stage;
    case 'reading':
      return { ...stage, frame: frame.back, scrolled: 0 };
  }
}

/** What the editor gave back stands in the question, to be ended with ⏎. */
export function edited(stage: InterviewStage, text: string): InterviewStage {
  const { frame } = stage;
  if (frame?.kind !== 'asked' || frame.entry.kind !== 'text') return { ...stage, ending: null };
  const whole = text.trim() === '' ? '' : `${text.trimEnd()}\n`;
  return {
    ...stage,
    ending: null,
    frame: { ...frame, entry: { ...frame.entry, text: whole, caret: whole.length } },
  };
}

export function readInInterview(stage: InterviewStage, text: string): InterviewStage {
  return stage.frame === null
    ? stage
    : {
        ...stage,
        frame: { kind: 'reading', text, back: stage.frame },
        scrolled: 0,
        wantsToRead: null,
      };
}

/** The input ended or somebody leaves: what was said is kept. */
export function leaveInterview(stage: InterviewStage, sitting: InterviewSitting): InterviewStage {
  if (stage.ending !== null) return stage;
  if (stage.frame?.kind === 'report') return { ...stage, ending: { kind: 'finished' } };
  sitting.advance({ kind: 'quit' });
  return { ...stage, ending: { kind: 'left' } };
}

type On<Kind extends InterviewFrame['kind']> = Extract<InterviewFrame, { kind: Kind }>;

function onAsked(
  stage: InterviewStage,
  frame: On<'asked'>,
  key: Key,
  sitting: InterviewSitting,
): InterviewStage {
  const { entry: before } = frame;
  if (before.kind === 'text' && isEnter(key) && asksForEditor(before.text))
    return { ...stage, ending: { kind: 'edit', text: before.text.replace(/[^\n]*$/, '') } };
  const { entry, act } = press(frame.question, before, key, []);
  const next: InterviewStage = { ...stage, frame: { ...frame, entry, notice: null } };
  switch (act?.kind) {
    case 'answer':
      return show(next, sitting.advance({ kind: 'answer', answer: act.answer }));
    case 'quit':
      return leaveInterview(next, sitting);
    case 'skip':
    case 'undo':
    case 'hint':
      return show(next, sitting.advance({ kind: act.kind }));
    default:
      return next;
  }
}

/** `e` alone on the last line, in Hangul mode too; nobody answers with one letter. */
function asksForEditor(text: string): boolean {
  return /^:?e$/i.test(latinKeys(text.slice(text.lastIndexOf('\n') + 1).trim()));
}

function onWalk(
  stage: InterviewStage,
  frame: On<'walk'>,
  key: Key,
  sitting: InterviewSitting,
): InterviewStage {
  const wish = wishOf(key);
  if (wish === 'quit') return leaveInterview(stage, sitting);
  if (wish === 'undo') return show(stage, sitting.advance({ kind: 'undo' }));
  if (wish === 'read') return { ...stage, wantsToRead: frame.question };
  const { entry, act } = pressInPoints(frame.entry, key, frame.points.points.length);
  if (act?.kind === 'points') return show(stage, sitting.advance(act));
  return { ...stage, frame: { ...frame, entry: entry as typeof frame.entry } };
}

function show(stage: InterviewStage, outputs: readonly InterviewOutput[]): InterviewStage {
  return outputs.reduce((before, output) => frameAfter(before, output), stage);
}

function frameAfter(stage: InterviewStage, output: InterviewOutput): InterviewStage {
  switch (output.event) {
    case 'question':
      return {
        ...stage,
        scrolled: 0,
        asked: new Map(stage.asked).set(output.id, output),
        frame: { kind: 'asked', question: output, entry: newEntry(output), notice: null },
      };
    case 'points': {
      const question = stage.asked.get(output.id);
      return question === undefined
        ? stage
        : {
            ...stage,
            scrolled: 0,
            frame: {
              kind: 'walk',
              question,
              points: output,
              entry: { kind: 'points', cursor: 0, ticked: output.touched },
            },
          };
    }
    case 'report':
      return { ...stage, scrolled: 0, frame: { kind: 'report', report: output } };
    case 'hint':
    case 'error': {
      const notice = output.event === 'hint' ? 'no-hint' : output.code;
      return stage.frame?.kind === 'asked'
        ? { ...stage, frame: { ...stage.frame, notice } }
        : stage;
    }
    default:
      return stage;
  }
}

function scrolledBy(key: Key, frame: InterviewFrame): number {
  if (key.name === 'pagedown') return 10;
  if (key.name === 'pageup') return -10;
  if (frame.kind !== 'report' && frame.kind !== 'reading') return 0;
  return key.name === 'down' ? 1 : key.name === 'up' ? -1 : 0;
}

export type InterviewLinesIo = {
  lines: AsyncIterable<string>;
  write(text: string): void;
  sayMistake(mistake: MistakeCode | SessionProblem): string;
};

/** Lines of JSON in, lines of JSON out. */
export async function speakInterview(
  sitting: InterviewSitting,
  io: InterviewLinesIo,
): Promise<InterviewEnding> {
  let open: QuestionOutput | null = null;
  const put = (outputs: readonly InterviewOutput[]): boolean => {
    for (const output of outputs) {
      const event =
        output.event === 'error'
          ? { event: 'error', code: output.code, message: io.sayMistake(output) }
          : output;
      io.write(`${JSON.stringify(event)}\n`);
      if (output.event === 'question') open = output;
    }
    return outputs.some(({ event }) => event === 'summary');
  };
  if (put(sitting.begin())) return { kind: 'finished' };
  for await (const line of io.lines) {
    if (line.trim() === '') continue;
    const message = parseMessage(line, open);
    if (typeof message === 'string')
      io.write(
        `${JSON.stringify({ event: 'error', code: message, message: io.sayMistake(message) })}\n`,
      );
    else if (put(sitting.advance(message)))
      return { kind: message.kind === 'quit' ? 'left' : 'finished' };
  }
  put(sitting.advance({ kind: 'quit' }));
  return { kind: 'left' };
}

export type InterviewPlainIo = {
  lines: AsyncIterable<string>;
  write(text: string): void;
  /** Whether somebody sits there: only then a `> ` asks for the line. */
  prompts: boolean;
  /** Each text ends in a line break, or is empty. */
  textOf(output: InterviewOutput, asked: ReadonlyMap<string, Asked>): string;
  problem(problem: SessionProblem): string;
};

/** Everything is printed once and one line is read. */
export async function talkInterview(
  sitting: InterviewSitting,
  io: InterviewPlainIo,
): Promise<InterviewEnding> {
  const asked = new Map<string, Asked>();
  let points: PointsOutput | null = null;
  const lay = (outputs: readonly InterviewOutput[]): boolean => {
    for (const output of outputs) {
      if (output.event === 'question') asked.set(output.id, output);
      if (output.event === 'points' || output.event === 'question')
        points = output.event === 'points' ? output : null;
      io.write(io.textOf(output, asked));
    }
    const isOver = outputs.some(({ event }) => event === 'summary');
    if (io.prompts && !isOver) io.write('> ');
    return isOver;
  };
  if (lay(sitting.begin())) return { kind: 'finished' };
  for await (const line of io.lines) {
    const input = inputOf(line, points);
    if ('code' in input) io.write(io.problem(input));
    if (lay('code' in input ? [] : sitting.advance(input)))
      return { kind: 'kind' in input && input.kind === 'quit' ? 'left' : 'finished' };
  }
  lay(sitting.advance({ kind: 'quit' }));
  return { kind: 'left' };
}

/** An empty line keeps the suggested points, `-` names none. */
function inputOf(line: string, points: PointsOutput | null): Input | SessionProblem {
  const wish = parseWish('open', line) ?? (points === null ? null : parseWish('choice', line));
  if (wish !== null && wish !== 'read' && wish !== 'contest') return { kind: wish };
  if (points === null) return { kind: 'answer', answer: { kind: 'text', text: line.trim() } };
  if (line.trim() === '') return { kind: 'points', points: points.touched };
  if (line.trim() === '-') return { kind: 'points', points: [] };
  const parsed = parsePoints(line, points.points.length);
  return parsed.ok ? { kind: 'points', points: parsed.value } : parsed.problem;
}
