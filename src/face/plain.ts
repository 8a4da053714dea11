// The loop of plain lines: everything is printed once and one line is read; no cursor moves and no colour is needed.
import type { Context } from '../desk/context.ts';
import type { KeptPlay, TakenStep } from './keep.ts';
import type { Outside, Presenter } from './presenter.ts';

type Asides = Pick<Required<Outside>, 'read' | 'edit'>;

type Plainly<Table, Input, Output> = Pick<
  Presenter<unknown, unknown, Table, unknown, Input, Output>,
  'plain' | 'quit' | 'goOn' | 'isLast'
>;

/** Whether it was played to its end. */
export async function talkPlainly<Table, Input, Output>(
  presenter: Plainly<Table, Input, Output>,
  kept: Omit<KeptPlay<unknown, Input, Output>, 'state'>,
  outside: Asides,
  { world, look }: Context,
): Promise<boolean> {
  const { plain, quit } = presenter;
  let table = plain.first;
  let isAsked = false;
  const asks = world.input.isTTY === true;
  const write = (text: string): void => world.out.write(text);
  const lay = async ({ now, outputs, effects }: TakenStep<Output>): Promise<boolean> => {
    let isOver = false;
    for (const output of outputs) {
      const shown = plain.show(table, output, look, now);
      table = shown.table;
      write(shown.text);
      if (asks && plain.startles?.(output) === true) world.lines().drop();
      const next = presenter.goOn(output);
      if (presenter.isLast(output) || (next !== null && (await lay(kept.take(next)))))
        isOver = true;
    }
    for (const effect of effects)
      if (effect.kind === 'read') write(`\n${(await outside.read(effect.place)).text}\n\n`);
    return isOver;
  };
  /** Only somebody who sits there needs to be asked for the line. */
  const ask = (): void => {
    isAsked = asks;
    if (asks) write('> ');
  };
  if (await lay(kept.begin())) return true;
  ask();
  for await (const line of world.lines()) {
    isAsked = false;
    const read = plain.read(table, line, look);
    if (read.kind === 'quit') break;
    if (read.kind === 'problem') write(read.text);
    else if (read.kind === 'more') table = read.table;
    else {
      table = read.table;
      if (await lay(kept.take(read.input))) return true;
    }
    ask();
  }
  if (isAsked) write('\n');
  await lay(kept.take(quit));
  return false;
}

/** A question besides: null where the input has ended. */
export async function askPlainly(question: string, { world }: Context): Promise<string | null> {
  world.out.write(question);
  for await (const line of world.lines()) return line;
  return null;
}
