// The real program day after day with a moved clock: a simulated learner makes a plan, plays `today` through each day, and what was promised is held against it.
import { PassThrough } from 'node:stream';
import { run } from '../../src/cli/run.ts';
import { linesOf, type Lines } from '../../src/world/lines.ts';
import type { World } from '../../src/world/world.ts';
import { bankOf, rightAnswer, wrongAnswer, type Asked } from '../support/answers.ts';
import { newFolder } from '../support/folder.ts';
import { builtProgram } from '../support/built.ts';
import { dirname, join } from 'node:path';
import { chanceOf } from './chance.ts';
import { drawTraits, type Traits } from './learner.ts';
import { rememberingOf, type Kind, type Memory } from './memories.ts';

export type RealDay = {
  /** What the plan said in the morning, in minutes, and what `today` took. */
  promised: number;
  took: number;
  low: number;
  expected: number;
  high: number;
  known: boolean;
  isDone: boolean;
};

const dayMs = 86_400_000;
const begin = Date.UTC(2030, 0, 1, 18);

export async function studyForReal(
  kind: Kind,
  number: number,
  days: number,
  minutes: number,
  traits: Traits = drawTraits(kind, chanceOf(5, number)),
): Promise<RealDay[]> {
  const dataDir = newFolder();
  const learner = await newRealLearner(traits, number);
  let clock = begin;
  let session = 0;
  const start = (words: string[], hear: Hear = () => null) =>
    runTalking(
      [...words, '--json'],
      dataDir,
      { now: () => clock, newId: () => `d${(session += 1)}` },
      hear,
    );
  const date = new Date(begin + days * dayMs).toISOString().slice(0, 10);
  await start(['plan', '--date', date, '--minutes-a-day', String(minutes)]);
  const told: RealDay[] = [];
  for (let day = 0; day < days; day++) {
    clock = begin + day * dayMs;
    const plan = JSON.parse((await start(['plan']))[0] ?? '{}');
    const morning = clock;
    const lines = await start(['today', '--seed', String(day)], (event) => {
      const { message, seconds } = learner.hear(event, day);
      clock += seconds * 1000;
      return message;
    });
    const { low, expected, high, known } = plan.readiness;
    told.push({
      promised: plan.today.minutes,
      took: (clock - morning) / 60_000,
      low,
      expected,
      high,
      known,
      isDone: lines.some((line) => line.includes('"event":"today","done":true')),
    });
  }
  return told;
}

type Heard = { event: string } & Asked & { words?: number; right?: boolean; again?: number };
type Hear = (event: Heard) => object | null;

async function newRealLearner(traits: Traits, number: number) {
  const bank = await bankOf('en');
  const remembering = rememberingOf(traits.kind, number);
  const chance = chanceOf(number, 3);
  const memories = new Map<string, { memory: Memory; last: number }>();
  return {
    hear(event: Heard, day: number): { message: object | null; seconds: number } {
      if (event.event === 'section')
        return {
          message: { read: true },
          seconds: ((event.words ?? 0) / traits.wordsPerMinute) * 60,
        };
      if (event.event === 'result') return { message: null, seconds: 0 };
      if (event.event !== 'question') return { message: null, seconds: 0 };
      const right = rightAnswer(event, bank.get(event.id));
      const { think, isRight } = answered(event, day);
      return {
        message: { answer: isRight ? right : wrongAnswer(event, right) },
        seconds: think + traits.feedbackSeconds,
      };
    },
  };

  function answered({ id, again = 0 }: Heard, day: number): { think: number; isRight: boolean } {
    if (again > 0) return { think: 0.6 * traits.thinkSeconds, isRight: chance.next() < 0.85 };
    const known = memories.get(id);
    const recalled =
      chance.next() < (known === undefined ? traits.grasp : known.memory.recall(day - known.last));
    if (known === undefined) memories.set(id, { memory: remembering(recalled), last: day });
    else {
      known.memory.answered(day - known.last, recalled);
      known.last = day;
    }
    return { think: traits.thinkSeconds * (0.5 + chance.next()), isRight: recalled };
  }
}

/** The program without a process of its own, answered as it speaks. */
async function runTalking(
  words: string[],
  dataDir: string,
  clock: Pick<World, 'now' | 'newId'>,
  hear: Hear,
): Promise<string[]> {
  const input = new PassThrough();
  const told: string[] = [];
  const write = (text: string): void => {
    for (const line of text.split('\n').filter((one) => one !== '')) {
      told.push(line);
      const message = line.startsWith('{"event"') ? hear(JSON.parse(line)) : null;
      if (message !== null) input.write(`${JSON.stringify(message)}\n`);
    }
  };
  const size = () => ({ columns: 80, rows: 24 });
  const output = { write, writeData: write, stand: () => undefined, isTerminal: false, size };
  let lines: Lines | null = null;
  await run({
    words,
    environment: { DOCKER_LEARN_DATA_DIR: dataDir, DOCKER_LEARN_LANG: 'en' },
    platform: 'linux',
    nodeVersion: process.versions.node,
    home: dataDir,
    device: 'test',
    out: output,
    err: { ...output, write: () => undefined, writeData: () => undefined },
    input: input as unknown as World['input'],
    keyboard: () => input as unknown as ReturnType<World['keyboard']>,
    lines: () => (lines ??= linesOf(input)),
    alternate: { isOn: () => false, draw: () => undefined, leave: () => undefined },
    screen: new PassThrough() as unknown as World['screen'],
    hasKeyboard: false,
    offsetMinutes: () => 0,
    anySeed: () => 1,
    notesFolder: join(dirname(builtProgram), 'notes'),
    onSignal: () => () => undefined,
    onPause: () => () => undefined,
    runChild: () => Promise.resolve({ code: null, wasInterrupted: false }),
    ...clock,
  });
  return told;
}
