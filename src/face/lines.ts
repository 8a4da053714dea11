// The loop of a program: lines of JSON in, lines of JSON out, so that an editor or another program can be the face.
import type { Context } from '../desk/context.ts';
import { sayMistake } from '../view/pages/mistake.ts';
import type { KeptPlay, TakenStep } from './keep.ts';
import type { Message, Mistake, Presenter } from './presenter.ts';
import { jsonLine } from '../view/text/safe.ts';

type InLines<Open, Input, Output> = Pick<
  Presenter<unknown, unknown, unknown, Open, Input, Output>,
  'lines' | 'quit' | 'goOn' | 'isLast'
>;

/** Whether it was played to its end. */
export async function speakLines<Open, Input, Output>(
  presenter: InLines<Open, Input, Output>,
  kept: Omit<KeptPlay<unknown, Input, Output>, 'state'>,
  context: Context,
): Promise<boolean> {
  const { lines, quit } = presenter;
  let open = lines.first;
  const lay = ({ outputs }: TakenStep<Output>, remark?: Input): boolean => {
    let isOver = false;
    for (const output of outputs) {
      const shown = lines.show(open, output, kept.trouble() === null);
      open = shown.open;
      if (shown.event !== null) sendEvent(shown.event, context);
      const next = presenter.goOn(output);
      if (next !== null && remark !== undefined) lay(kept.take(remark));
      if (presenter.isLast(output) || (next !== null && lay(kept.take(next)))) isOver = true;
    }
    return isOver;
  };
  if (lay(kept.begin())) return true;
  for await (const line of context.world.lines()) {
    if (line.trim() === '') continue;
    const message = messageIn(line, (parsed) => lines.read(open, parsed));
    if (message.kind === 'quit') break;
    if (message.kind === 'mistake') sendEvent(errorOf(message.mistake, context), context);
    else if (lay(kept.take(message.input), message.remark)) return true;
  }
  lay(kept.take(quit));
  return false;
}

export function sendEvent(event: object, { world }: Context): void {
  world.out.write(jsonLine(event));
}

function errorOf(mistake: Mistake, { language }: Context): object {
  const code = typeof mistake === 'string' ? mistake : mistake.code;
  return { event: 'error', code, message: sayMistake(mistake, language) };
}

function messageIn<Input>(
  line: string,
  read: (message: unknown) => Message<Input>,
): Message<Input> {
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch {
    return { kind: 'mistake', mistake: 'not-json' };
  }
  return read(message);
}
