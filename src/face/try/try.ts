// `try` at a prompt: lines run on the built-in Docker, words with a colon look at the world, and each step is kept.
import type { Context } from '../../desk/context.ts';
import { lookNow } from '../../desk/context.ts';
import type { Change } from '../../sandbox/changes.ts';
import { standInOf } from '../../sandbox/images/catalog.ts';
import type { Look } from '../../view/look.ts';
import type { KeptWorld } from '../../desk/kept-world.ts';
import type { Play, Ran } from '../../sandbox/played-world.ts';
import { failureView } from '../../view/pages/failure.ts';
import { viewMap } from '../../view/pages/map.ts';
import {
  viewBanner,
  viewChanges,
  viewReal,
  viewTold,
  viewTryHelp,
  viewWaited,
} from '../../view/pages/try.ts';
import { runLine } from '../console/run.ts';
import type { Room, Talk } from '../console/talk.ts';
import { wordIn } from '../console/words.ts';
import type { Words } from '../../view/messages/messages.ts';

/** What `try` needs beside a world: how a line is explained, a task given, and a script written. */
export type TryDesk = {
  explain(line: string): Promise<string>;
  tasks: TaskGiver;
  /** Writes a script where the learner said; the words that tell it. */
  save(path: string, lines: readonly string[]): string;
};

export type TaskGiver = {
  /** The task's words, drawn; null where there is none. */
  give(topic: string, play: Play): Promise<string | null>;
  /** What is said after a line: empty while the task is open, or where there is none. */
  judge(ran: Ran, play: Play): string;
};

const words: ReadonlyMap<string, string> = new Map([
  [':help', 'help'],
  ['?', 'help'],
  [':map', 'map'],
  [':m', 'map'],
  [':why', 'why'],
  [':undo', 'undo'],
  [':u', 'undo'],
  [':redo', 'redo'],
  [':task', 'task'],
  [':real', 'real'],
  [':save', 'save'],
  [':reset', 'reset'],
  [':quit', 'quit'],
  [':q', 'quit'],
]);

/** What stands at the prompt while it is open. */
type Table = {
  play: Play;
  kept: KeptWorld;
  desk: TryDesk;
  context: Context;
  last: Ran | null;
  /** When the last line had ended, in milliseconds since 1970. */
  since: number;
  isWarned: boolean;
  /** Images that have been told to be stand-ins. */
  standIns: Set<string>;
};

export function tryTalk(play: Play, kept: KeptWorld, desk: TryDesk, context: Context): Talk {
  const since = context.world.now();
  const standIns = new Set<string>();
  const table: Table = { play, kept, desk, context, last: null, since, isWarned: false, standIns };
  const look = () => lookNow(context);
  return {
    opening: () => (context.quiet ? '' : viewBanner(play.lines().length, look())),
    closing: () => (context.quiet ? '' : viewTold(({ left }) => left, look())),
    prompt: play.prompt,
    isOpen: play.isOpen,
    complete: (line) => (line.startsWith(':') ? completeWord(line) : play.complete(line)),
    past: play.lines,
    take: (text, room) => take(text, room, table),
  };
}

async function take(text: string, room: Room, table: Table): Promise<'goes-on' | 'left'> {
  const asked = wordIn(text, words);
  if (asked?.kind === 'word' && asked.word === 'quit') return 'left';
  const file = /^\s*edit\s+(\S+)\s*$/.exec(text)?.[1];
  const tell = tellerIn(room, table.context);
  if (asked?.kind === 'unknown') tell(({ unknownWord }) => unknownWord(text.trim(), asked.near));
  else if (asked !== null) await perform(asked.word, asked.rest, room, table);
  else if (file !== undefined) await edit(file, table.play, room);
  else await run(text, room, table);
  keep(room, table);
  return 'goes-on';
}

function tellerIn(room: Room, context: Context): Tell {
  return (say) => room.say(viewTold(say, lookNow(context)));
}

/** Why something is not on the disk is said once. */
function keep(room: Room, table: Table): void {
  const trouble = table.kept.keep(table.play.record());
  if (trouble === null || table.isWarned) return;
  table.isWarned = true;
  room.say(failureView(trouble, lookNow(table.context)));
}

async function run(text: string, room: Room, table: Table): Promise<void> {
  const { play, context, desk } = table;
  const elapsed = Math.max(0, context.world.now() - table.since);
  const { ran, waitedMs } = await runLine(text, elapsed, play, room);
  table.since = context.world.now();
  table.last = ran;
  keep(room, table);
  const look = lookNow(context);
  room.say(viewWaited(waitedMs, look));
  room.say(viewChanges(ran.changes, play.map(), look));
  tellStandIns(ran.changes, table.standIns, tellerIn(room, context));
  tellEnd(ran, tellerIn(room, context));
  room.say(desk.tasks.judge(ran, play));
}

function perform(word: string, rest: string, room: Room, table: Table): Promise<void> | void {
  const { play, desk, context } = table;
  const look = lookNow(context);
  const tell = tellerIn(room, context);
  switch (word) {
    case 'map':
      return room.page((now) => viewMap(play.map(), now, context.plain));
    case 'undo':
    case 'redo':
      return step(word, play, tell);
    case 'reset':
      play.reset();
      return tell(({ wasReset }) => wasReset);
    case 'why':
      return why(table, room, look);
    case 'real':
      return room.say(viewReal(play.lines()));
    case 'save':
      return save(rest, play, desk, room, tell);
    case 'task':
      return task(rest, play, desk, room, tell);
    default:
      return room.say(viewTryHelp(look));
  }
}

/** An image that only does as if is named the first time that it comes. */
function tellStandIns(changes: readonly Change[], told: Set<string>, tell: Tell): void {
  for (const { object, name, was } of changes) {
    const image = object === 'image' && was === null ? standInOf(name) : null;
    if (image === null || told.has(image)) continue;
    told.add(image);
    tell(({ standIn }) => standIn(image));
  }
}

type Tell = (say: (words: Words['tried']) => string) => void;

function tellEnd({ notModelled, bounded }: Ran, tell: Tell): void {
  if (notModelled !== null) tell((words) => words.notModelled(notModelled));
  if (bounded !== null) tell((words) => words.bounded(bounded));
}

function step(word: 'undo' | 'redo', play: Play, tell: Tell): void {
  const line = word === 'undo' ? play.undo() : play.redo();
  if (word === 'undo') tell((words) => (line === null ? words.nothingToUndo : words.undone(line)));
  else tell((words) => (line === null ? words.nothingToRedo : words.redone(line)));
}

/** What the line means, in `explain`'s words, and what it really did. */
async function why({ last, desk, play }: Table, room: Room, look: Look): Promise<void> {
  if (last === null) return room.say(viewTold(({ nothingToExplain }) => nothingToExplain, look));
  room.say(await desk.explain(last.line));
  room.say(viewChanges(last.changes, play.map(), look));
}

function save(path: string, play: Play, desk: TryDesk, room: Room, tell: Tell): void {
  if (path === '') return tell((words) => words.needsPath(':save'));
  if (play.lines().length === 0) return tell((words) => words.nothingToSave);
  room.say(desk.save(path, play.lines()));
}

async function task(
  topic: string,
  play: Play,
  desk: TryDesk,
  room: Room,
  tell: Tell,
): Promise<void> {
  const given = await desk.tasks.give(topic, play);
  if (given !== null) return room.say(given);
  tell(({ task: said }) => (topic === '' ? said.none : said.noTopic(topic)));
}

async function edit(path: string, play: Play, room: Room): Promise<void> {
  const before = play.read(path) ?? '';
  const after = await room.edit(before);
  if (after !== before) play.put(path, after);
}

function completeWord(line: string): { from: number; words: string[] } {
  return { from: 0, words: [...words.keys()].filter((word) => word.startsWith(line)) };
}
