// A page or a list on the terminal, from which a world to play with may be opened.
import type { Context } from '../desk/context.ts';
import { worldsOutside } from './outside.ts';
import type { Screen } from './presenter.ts';
import { openAlone } from './stage.ts';

export function openScreen<View, Ending>(
  screen: Screen<View, Ending>,
  context: Context,
): Promise<Ending> {
  return openAlone(screen, context, worldsOutside(context));
}
