// Where a verb writes what it made: `--output`, asked about where a file is there already, and said when it is written.
import type { Context } from '../desk/context.ts';
import { askReplace, viewWritten } from '../view/pages/output.ts';
import { Failure, reasonOf, type FailureOf } from '../world/failure.ts';
import { typedPath } from '../world/paths.ts';
import { isFileAt, writeOutput } from '../world/whole-file.ts';
import type { OutputStream } from '../world/world.ts';
import { isSure } from './sure.ts';

/** Writes the text; true where it is a file now. */
type Write = (text: string) => boolean;

/** Null where the learner wants the file that is there kept. Known to be writable before anything is made for it. */
export async function openOutput(
  given: string,
  verb: string,
  options: { yes: boolean },
  context: Context,
): Promise<Write | null> {
  const { world, look, quiet } = context;
  if (streams.out.test(given)) return into(world.out);
  if (streams.err.test(given)) return into(world.err);
  const path = typedPath(given, world);
  const isThere = attempt(path, () => isFileAt(path));
  if (isThere && !(await isSure(askReplace(path, look), verb, options, context))) return null;
  return (text) => {
    attempt(path, () => writeOutput(path, text));
    if (!quiet) world.err.write(viewWritten(path, look));
    return true;
  };
}

function into(output: OutputStream): Write {
  return (text) => {
    output.writeData(text);
    return false;
  };
}

/** `-` and the names that systems have for the two streams. */
const streams = {
  out: /^(?:-|\/dev\/stdout|\/(?:dev|proc\/self)\/fd\/1)$/,
  err: /^\/(?:dev\/stderr|(?:dev|proc\/self)\/fd\/2)$/,
};

function attempt<Value>(path: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(unwritable(path, reasonOf(error)));
  }
}

function unwritable(path: string, reason: string): FailureOf<'output-unwritable'> {
  return { code: 'output-unwritable', args: { path, reason } };
}
