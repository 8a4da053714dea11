// What the screens call the program: the way it was started is the way it can be started again.
import type { World } from '../world/world.ts';

/** Only where a command follows: the name of the program is its name. */
const commands =
  /docker-learn(?=[ \u00a0](?:--help|today|quiz|learn|review|interview|plan|placement|show|list|search|explain|try|lab|stats|undo|check|export|progress|doctor|completion|help)(?![\w-]))/g;

/** After `npm start` nothing called `docker-learn` need be on PATH. `npm start --` is as wide as what it stands for, so lines stay as they were broken. */
export function asStarted(text: string, { environment }: Pick<World, 'environment'>): string {
  return environment['npm_lifecycle_event'] === 'start'
    ? text.replaceAll(commands, 'npm start --')
    : text;
}
