// The plain face: every question is printed once and one line is read; no cursor moves and no colour is needed.
import { parseLine, parsePoints, parseWish, type Wish } from '../quiz/answer.ts';
import { factsOf } from '../notes/kinds.ts';
import type { Input, Output, QuestionOutput, SessionProblem } from '../quiz/protocol.ts';
import { askableOf } from './lines.ts';
import type { Ending, Sitting } from './sitting.ts';

export type PlainIo = {
  lines: AsyncIterable<string>;
  write(text: string): void;
  /** Whether somebody sits there: only then a `> ` asks for the line. */
  prompts: boolean;
  view: PlainView;
};

/** The texts of the face, each ending in a line break. */
export type PlainView = {
  question(question: QuestionOutput): string;
  output(output: Exclude<Output, QuestionOutput>, question: QuestionOutput | null): string;
  problem(problem: SessionProblem): string;
};

export async function talkPlainly(sitting: Sitting, io: PlainIo): Promise<Ending> {
  const table: Table = { open: null, judged: null, points: null, ended: false };
  lay(table, sitting.begin(), sitting, io);
  if (table.ended) return { kind: 'finished' };
  ask(io);
  for await (const line of io.lines) {
    const step = await stepOf(table, line, sitting, io);
    if (step !== null) lay(table, sitting.advance(step), sitting, io);
    if (table.ended) return { kind: step?.kind === 'quit' ? 'left' : 'finished' };
    ask(io);
  }
  if (io.prompts) io.write('\n');
  lay(table, sitting.advance({ kind: 'quit' }), sitting, io);
  return { kind: 'left' };
}

/** What lies before the learner: the open question, the one judged last, and the points to tick, if any. */
type Table = {
  open: QuestionOutput | null;
  judged: QuestionOutput | null;
  points: number | null;
  ended: boolean;
};

function lay(table: Table, outputs: readonly Output[], sitting: Sitting, io: PlainIo): void {
  for (const output of outputs) {
    if (output.event === 'question') {
      table.open = output;
      table.points = null;
      io.write(io.view.question(output));
      continue;
    }
    io.write(io.view.output(output, table.open));
    if (output.event === 'points') table.points = output.points.length;
    if (output.event === 'summary') table.ended = true;
    if (output.event === 'result') {
      table.judged = table.open;
      table.points = null;
      lay(table, sitting.advance({ kind: 'next' }), sitting, io);
    }
  }
}

function ask(io: PlainIo): void {
  if (io.prompts) io.write('> ');
}

async function stepOf(
  table: Table,
  line: string,
  sitting: Sitting,
  io: PlainIo,
): Promise<Input | null> {
  const question = table.open;
  if (question === null) return { kind: 'quit' };
  const wish =
    parseWish(question.kind, line) ?? (table.points === null ? null : parseWish('choice', line));
  if (wish !== null) return stepOfWish(wish, table, sitting, io);
  if (table.points !== null) {
    const points = parsePoints(line, table.points);
    if (points.ok) return { kind: 'points', points: points.value };
    io.write(io.view.problem(points.problem));
    return null;
  }
  const answer = parseLine(askableOf(question), factsOf(question.kind).typed ? line.trim() : line);
  if (answer.ok) return { kind: 'answer', answer: answer.value };
  io.write(io.view.problem(answer.problem));
  return null;
}

/** Reading the section while its question is open is a hint, and counts as one. */
async function stepOfWish(
  wish: Wish,
  table: Table,
  sitting: Sitting,
  io: PlainIo,
): Promise<Input | null> {
  if (wish === 'contest') return { kind: 'contest', why: '' };
  if (wish !== 'read') return { kind: wish };
  const question = table.judged ?? table.open;
  if (question === null) return null;
  if (question === table.open) sitting.advance({ kind: 'hint' });
  io.write(await sitting.sectionOf(question));
  return null;
}
