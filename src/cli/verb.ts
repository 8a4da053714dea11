// A verb is run by the file of its name, whose code is loaded when it is typed.
import type { Context } from '../desk/context.ts';
import type { Options } from '../desk/values.ts';
import { optionsOf, type OptionsOf, type Verb } from './verbs.ts';

/** What a verb runs with. */
export type Typed<Name extends Verb> = { args: string[]; options: OptionsOf<Name> };

/** What each of those files exports as `run`; the tests hold them to it. */
type Run = (context: Context, typed: Typed<Verb>) => Promise<number> | number;

/** To its exit code. */
export async function runVerb(
  verb: Verb,
  context: Context,
  { args = [], options = {} }: { args?: string[]; options?: Options } = {},
): Promise<number> {
  const { run } = (await import(`./${verb}.ts`)) as { run: Run };
  return run(context, { args, options: optionsOf(verb, options) });
}
