// A lab at a prompt: lines run where the lab is played, and after each the open task is looked at.
import { lookNow, type Context } from '../../desk/context.ts';
import type { Journal } from '../../desk/journal.ts';
import { askKey, type Engine, type Sight } from '../../lab/engine.ts';
import { look as lookAt } from '../../lab/look.ts';
import {
  asksOf,
  beginLab,
  hasToBeWatched,
  openTask,
  stepLab,
  type LabInput,
  type LabOutput,
  type LabPlan,
  type LabState,
} from '../../lab/play.ts';
import type { Task } from '../../lab/lab.ts';
import { failureView } from '../../view/pages/failure.ts';
import {
  viewHint,
  viewLabEnd,
  viewLabHelp,
  viewLabLeft,
  viewLabOpening,
  viewTaskDone,
  viewTasks,
  viewUnknownWord,
  viewVerdicts,
} from '../../view/pages/lab.ts';
import { wordsIn } from '../../view/messages/words.ts';
import type { Room, Talk } from '../console/talk.ts';
import { wordIn } from '../console/words.ts';
import type { LabPlace } from './place.ts';

const words: ReadonlyMap<string, string> = new Map([
  [':check', 'check'],
  [':c', 'check'],
  [':hint', 'hint'],
  [':h', 'hint'],
  ['?', 'hint'],
  [':tasks', 'tasks'],
  [':help', 'help'],
  [':map', 'map'],
  [':why', 'why'],
  [':undo', 'undo'],
  [':u', 'undo'],
  [':redo', 'redo'],
  [':quit', 'quit'],
  [':q', 'quit'],
]);

/** What a lab's faces share: its machine, with its facts on the disk before anything is shown. */
export type LabRun = {
  state(): LabState;
  take(input: LabInput): LabOutput[];
  /** Looks at all that the open task asks. */
  check(engine: Engine): Promise<LabOutput[]>;
};

export function runOf(plan: LabPlan, journal: Journal): LabRun {
  let state = beginLab(plan, journal.moment());
  const take = (input: LabInput): LabOutput[] => {
    const step = stepLab(state, input, journal.moment());
    journal.append(step.facts);
    state = step.state;
    return step.outputs;
  };
  return {
    state: () => state,
    take,
    check: async (engine) => {
      const task = openTask(state);
      return task === null ? [] : take({ kind: 'seen', sights: await sightsOf(task, engine) });
    },
  };
}

async function sightsOf(task: Task, engine: Engine): Promise<Map<string, Sight>> {
  const sights = new Map<string, Sight>();
  for (const ask of asksOf(task)) {
    const sight = await lookAt(ask, engine);
    if (sight !== null) sights.set(askKey(ask), sight);
  }
  return sights;
}

type Table = {
  run: LabRun;
  place: LabPlace;
  journal: Journal;
  context: Context;
  /** One look at a time: what changes meanwhile is seen by the next. */
  looking: Promise<void>;
  isWarned: boolean;
};
type Saying = Pick<Room, 'say'>;

export function labTalk(run: LabRun, place: LabPlace, journal: Journal, context: Context): Talk {
  const { lab } = run.state().plan;
  const looking = Promise.resolve();
  const table: Table = { run, place, journal, context, looking, isWarned: false };
  const look = () => lookNow(context);
  return {
    opening: () => viewLabOpening(standingOf(table), look()),
    begins: () => wordsIn(context.language).labs.start,
    closing: () => (openTask(run.state()) === null ? '' : viewLabLeft(lab, look())),
    prompt: place.prompt,
    isOpen: place.isOpen,
    complete: (line) => (line.startsWith(':') ? completeWord(line) : place.complete(line)),
    past: place.past,
    watch: (announce) => watching(run, place, () => check({ say: announce }, false, table)),
    take: (text, room) => take(text, room, table),
  };
}

async function take(text: string, room: Room, table: Table): Promise<'goes-on' | 'left'> {
  const { run, place, context } = table;
  const asked = wordIn(text, words);
  if (asked?.kind === 'word' && asked.word === 'quit') return 'left';
  if (asked?.kind === 'unknown')
    room.say(viewUnknownWord(text.trim(), asked.near, lookNow(context)));
  else if (asked !== null) await perform(asked.word, room, table);
  else {
    await place.run(text, room);
    await check(room, false, table);
  }
  return openTask(run.state()) === null ? 'left' : 'goes-on';
}

async function perform(word: string, room: Room, table: Table): Promise<void> {
  const { run, place, context } = table;
  if (word === 'check') await check(room, true, table);
  else if (word === 'hint') show(run.take({ kind: 'hint' }), false, room, table);
  else if (word === 'tasks') room.say(viewTasks(standingOf(table), lookNow(context)));
  else if (await place.perform(word, room)) await check(room, false, table);
  else room.say(viewLabHelp(place.name, lookNow(context)));
}

/** `isAsked`: whether what doesn't hold is told as well. */
function check(room: Saying, isAsked: boolean, table: Table): Promise<void> {
  table.looking = table.looking.then(async () => {
    for (const outputs of await checked(table.run, table.place))
      show(outputs, isAsked, room, table);
    const trouble = table.journal.trouble();
    if (trouble !== null && !table.isWarned) room.say(failureView(trouble, lookNow(table.context)));
    table.isWarned = trouble !== null;
  });
  return table.looking;
}

function show(outputs: readonly LabOutput[], isAsked: boolean, room: Saying, table: Table): void {
  const { run, context } = table;
  const look = lookNow(context);
  const { lab } = run.state().plan;
  for (const output of outputs) {
    if (output.kind === 'hint') room.say(viewHint(output.task, output.step, lab, look));
    else if (output.kind === 'finished') room.say(viewLabEnd(lab, output.score, look));
    else if (output.isDone) {
      room.say(viewTaskDone(output.task, look));
      if (openTask(run.state()) !== null) room.say(viewTasks(standingOf(table), look));
    } else if (isAsked) room.say(viewVerdicts(output.verdicts, look));
  }
}

function standingOf({ run, place }: Table): Parameters<typeof viewTasks>[0] {
  const { plan, done } = run.state();
  return {
    lab: plan.lab,
    done: new Set(done.keys()),
    engine: place.name,
    folder: place.folder,
  };
}

function completeWord(line: string): { from: number; words: string[] } {
  return { from: 0, words: [...words.keys()].filter((word) => word.startsWith(line)) };
}

/** What an engine tells of wakes a look; what it doesn't is looked at each second, while a task asks for it. */
function watching(run: LabRun, place: LabPlace, check: () => Promise<void>): () => void {
  if (place.name === 'built-in') return () => undefined;
  let isLooking = false;
  let isStale = false;
  const wake = (): void => {
    isStale = true;
    if (isLooking) return;
    isLooking = true;
    void (async () => {
      while (isStale) {
        isStale = false;
        await check();
      }
      isLooking = false;
    })();
  };
  const forget = place.watch(wake);
  const ticking = setInterval(() => {
    const task = openTask(run.state());
    if (task !== null && hasToBeWatched(task)) wake();
  }, 1000);
  return () => {
    clearInterval(ticking);
    forget();
  };
}

/** Until a task stays open: what was done in one line may tick several. */
async function checked(run: LabRun, place: LabPlace): Promise<LabOutput[][]> {
  const all: LabOutput[][] = [];
  for (;;) {
    const outputs = await run.check(place.engine);
    if (outputs.length === 0) return all;
    all.push(outputs);
    if (!outputs.some((output) => output.kind === 'task' && output.isDone)) return all;
  }
}
