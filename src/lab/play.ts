// A lab being played, as a pure machine: what was seen and asked for goes in; ticks, hints and facts come out.
import type { Event, SessionId } from '../progress/event.ts';
import { log } from '../quiz/facts.ts';
import type { Language, QuestionId } from '../notes/note.ts';
import type { Grade, Moment } from '../schedule/memory.ts';
import { askOf, judge, parseCheck, type Check, type CheckResult } from './check.ts';
import { askKey, type Ask, type Sight } from './engine.ts';
import { shortestSolution, type EngineName, type Lab, type Task } from './lab.ts';
import type { Scene } from './predicates/predicate.ts';

export type LabPlan = {
  lab: Lab;
  scene: Scene;
  engine: EngineName;
  /** Tasks that were done before, each with its hints. */
  done: ReadonlyMap<string, number>;
  /** The wording of the questions that tasks practise. */
  revisions: ReadonlyMap<QuestionId, string>;
  language: Language;
  session: SessionId;
  device: string;
  saves: boolean;
};

export type LabState = {
  plan: LabPlan;
  serial: number;
  done: ReadonlyMap<string, number>;
  /** Of the open task. */
  hints: number;
  /** When the open task was opened, in milliseconds since 1970. */
  openedAt: number;
};

export type LabInput =
  /** What the engine shows now of all that the open task asks. */
  { kind: 'seen'; sights: ReadonlyMap<string, Sight> } | { kind: 'hint' };

export type LabOutput =
  | { kind: 'task'; task: Task; isDone: boolean; verdicts: CheckResult[] }
  | { kind: 'hint'; task: Task; step: 1 | 2 | 3 }
  | { kind: 'finished'; score: number };

type LabStep = { state: LabState; outputs: LabOutput[]; facts: Event[] };

/** Each hint costs a fifth of a task; the solution itself, the rest of three fifths. */
const worth = [1, 0.8, 0.6, 0.4] as const;

export function beginLab(plan: LabPlan, now: Moment): LabState {
  const known = new Set(plan.lab.tasks.map(({ id }) => id));
  const done = new Map([...plan.done].filter(([id]) => known.has(id)));
  return { plan, serial: 0, done, hints: 0, openedAt: now.at };
}

/** The first one that isn't done; null once all are. */
export function openTask({ plan, done }: LabState): Task | null {
  return plan.lab.tasks.find(({ id }) => !done.has(id)) ?? null;
}

/** What has to be looked at for the open task, each thing once. */
export function asksOf(task: Task): Ask[] {
  const asks = checksOf(task).map((check) => [askKey(askOf(check)), askOf(check)] as const);
  return [...new Map(asks).values()];
}

/** Whether something can change without an event of the engine: such a task is looked at every second. */
export function hasToBeWatched(task: Task): boolean {
  const silent: readonly Ask['kind'][] = ['file', 'run', 'reach', 'logs', 'dial'];
  return asksOf(task).some(({ kind }) => silent.includes(kind));
}

export function stepLab(state: LabState, input: LabInput, now: Moment): LabStep {
  const task = openTask(state);
  if (task === null) return { state, outputs: [], facts: [] };
  if (input.kind === 'hint') {
    const step = Math.min(3, state.hints + 1) as 1 | 2 | 3;
    return {
      state: { ...state, hints: step },
      outputs: [{ kind: 'hint', task, step }],
      facts: [],
    };
  }
  const verdicts = checkTask(task, input.sights, state.plan.scene);
  const isDone = verdicts.every(({ holds }) => holds);
  const output: LabOutput = { kind: 'task', task, isDone, verdicts };
  return isDone ? tick(state, task, output, now) : { state, outputs: [output], facts: [] };
}

/** Each check of a task by what was seen. */
export function checkTask(
  task: Task,
  sights: ReadonlyMap<string, Sight>,
  scene: Scene,
): CheckResult[] {
  return checksOf(task).map((check) => judge(check, sights, scene));
}

function tick(state: LabState, task: Task, output: LabOutput, now: Moment): LabStep {
  const { hints, openedAt } = state;
  const durationMs = Math.max(0, now.at - openedAt);
  const { lab, engine } = state.plan;
  const did = log(state, now, {
    kind: 'did',
    lab: lab.name,
    task: task.id,
    hints,
    durationMs,
    engine,
  });
  const answered = logAnswer(did.state, task, durationMs, now);
  const done = new Map(state.done).set(task.id, hints);
  const next = { ...answered.state, done, hints: 0, openedAt: now.at };
  const isLast = openTask(next) === null;
  return {
    state: next,
    outputs: isLast ? [output, { kind: 'finished', score: scoreOf(done) }] : [output],
    facts: [...did.facts, ...answered.facts],
  };
}

/** A task done is one answer to the question that it practises, and says nothing of any other. */
function logAnswer(
  state: LabState,
  { practises }: Task,
  durationMs: number,
  now: Moment,
): { state: LabState; facts: Event[] } {
  const revision = practises === null ? undefined : state.plan.revisions.get(practises);
  if (practises === null || revision === undefined) return { state, facts: [] };
  const { hints, plan } = state;
  return log(state, now, {
    kind: 'answered',
    question: practises,
    asked: 'command',
    revision,
    language: plan.language,
    mode: 'lab',
    answer: plan.lab.name,
    right: hints < 3,
    score: hints < 3 ? 1 : 0,
    grade: grades[hints] ?? 'again',
    durationMs,
    hint: hints > 0,
    attempt: 1,
    again: 0,
    confidence: null,
    cram: false,
  });
}

const grades: readonly Grade[] = ['good', 'hard', 'hard', 'again'];

/** From 0 to 1: what the tasks are worth with the hints that they took. */
function scoreOf(done: ReadonlyMap<string, number>): number {
  const points = [...done.values()].map((hints) => worth[hints as 0 | 1 | 2 | 3] ?? 0.4);
  return points.length === 0
    ? 0
    : points.reduce<number>((sum, one) => sum + one, 0) / points.length;
}

/** The command that the shortest solution begins with, for the second hint: `docker volume create`. */
export function commandIn(task: Task): string {
  const [line = ''] = shortestSolution(task).split('\n');
  const words = line.split(/\s+/u);
  const end = words.findIndex((word, index) => index > 0 && !/^[a-z][a-z-]*$/u.test(word));
  const path = end < 0 ? words : words.slice(0, end);
  const isGroup = /^(?:container|image|volume|network|compose|buildx|system)$/u.test(path[1] ?? '');
  return path.slice(0, isGroup ? 3 : 2).join(' ');
}

function checksOf({ checks }: Task): Check[] {
  return checks.flatMap((line) => {
    const read = parseCheck(line);
    return 'check' in read ? [read.check] : [];
  });
}
