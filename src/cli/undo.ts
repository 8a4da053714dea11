// `undo`: takes the last answer back, as often as wanted; nothing is deleted, another fact says so.
import type { Context } from '../desk/context.ts';
import { exitCodes } from './exit.ts';
import { openJournal } from '../desk/journal.ts';
import { openOutlines, wholeOn } from '../desk/shelf.ts';
import { questionHeads } from '../notes/heads.ts';
import type { Question, QuestionId } from '../notes/note.ts';
import { lastToUndo } from '../progress/fold.ts';
import { viewUndone } from '../view/pages/progress.ts';
import { Failure } from '../world/failure.ts';

export async function run(context: Context): Promise<number> {
  const journal = openJournal(context, { wholeLog: true });
  const last = lastToUndo(journal.events());
  const question =
    last !== null && 'question' in last ? await questionNamed(last.question, context) : undefined;
  if (last !== null) {
    journal.append([{ kind: 'undone', event: last.id, ...journal.stamp() }]);
    const trouble = journal.trouble();
    if (trouble !== null) throw new Failure(trouble);
  }
  context.world.out.write(
    viewUndone(
      last === null
        ? null
        : { id: 'question' in last ? last.question : '', prompt: question?.prompt ?? null },
      context.look,
    ),
  );
  return exitCodes.done;
}

/** By its id or a former one. */
async function questionNamed(id: QuestionId, context: Context): Promise<Question | undefined> {
  const thin = await openOutlines(context);
  const topics = questionHeads(thin.heads())
    .filter((one) => one.id === id || one.was === id)
    .map(({ topic }) => topic);
  return (await wholeOn(thin, topics, context)).deck.questions.get(id);
}
