// Small tasks from the bank's command questions: given where the expected command works in this very world, judged by what it leaves behind.
import { openBank } from '../../desk/shelf.ts';
import { lookNow, type Context } from '../../desk/context.ts';
import { findTopic, questionsOf } from '../../notes/deck.ts';
import type { CommandQuestion } from '../../notes/note.ts';
import { gradeCommand } from '../../command/command.ts';
import { chanceOf, shuffled } from '../../quiz/shuffle.ts';
import type { Play, Ran } from '../../sandbox/played-world.ts';
import { viewTask, viewTaskDone } from '../../view/pages/try.ts';
import { loadMarkdownFor } from '../../view/text/prose.ts';
import { runToEnd } from './lines.ts';
import type { TaskGiver } from './try.ts';

type Given = { question: CommandQuestion; before: string; wanted: string };

/** So many are looked at before it is said that there is none. */
const mostLooks = 12;

/** `copyOf`: the same world once more, at which nobody sits: what stays in the foreground is cut off there. */
export function giveTasks(copyOf: (play: Play) => Play, context: Context): TaskGiver {
  let given: Given | null = null;
  let turn = 0;
  return {
    give: async (topic, play) => {
      turn += 1;
      const seed = context.world.anySeed() + turn;
      given = taskIn(await commandQuestions(topic, context), copyOf(play), seed);
      if (given === null) return null;
      const { prompt } = given.question;
      await loadMarkdownFor([prompt]);
      return viewTask(prompt, lookNow(context));
    },
    judge: (ran, play) => {
      const way = given === null ? null : wayOf(given, ran, play);
      if (way === null) return '';
      given = null;
      return viewTaskDone(way, lookNow(context));
    },
  };
}

async function commandQuestions(topic: string, context: Context): Promise<CommandQuestion[]> {
  const { deck } = await openBank(context);
  const found = topic === '' ? null : findTopic(deck, topic);
  if (found !== null && found.kind !== 'found') return [];
  const notes = found === null ? deck.notes : [found.note];
  return notes
    .flatMap(questionsOf)
    .filter((question) => question.kind === 'command')
    .filter(({ level }) => level < 3);
}

/** The first one whose expected command does something here, tried in a copy of the world. */
function taskIn(questions: readonly CommandQuestion[], copy: Play, seed: number): Given | null {
  const before = copy.state();
  for (const question of shuffled(questions, chanceOf(seed, 'task')).slice(0, mostLooks)) {
    const { exit, notModelled, bounded } = runToEnd(question.accepts[0] ?? '', copy);
    const wanted = copy.state();
    copy.undo();
    if (exit === 0 && notModelled === null && bounded === null) return { question, before, wanted };
  }
  return null;
}

/** A command that leaves something behind is judged by that, whatever was typed; one that only shows something, by its meaning. */
function wayOf(
  { question, before, wanted }: Given,
  ran: Ran,
  play: Play,
): 'state' | 'words' | null {
  if (wanted !== before && play.state() === wanted) return 'state';
  const { accepts, relax } = question;
  return gradeCommand(accepts, relax, ran.line).kind === 'right' ? 'words' : null;
}
