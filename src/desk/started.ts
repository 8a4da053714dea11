// What the screens call the program: the way it was started is the way it can be started again.
import { sourceLanguage } from '../notes/note.ts';
import { wordsIn } from '../view/messages/words.ts';
import type { World } from '../world/world.ts';

/** After `npm start` nothing called `docker-learn` need be on PATH. `npm start --` is as wide as what it stands for, so lines stay as they were broken. */
export function asStarted(text: string, { environment }: Pick<World, 'environment'>): string {
  return environment['npm_lifecycle_event'] === 'start'
    ? text.replaceAll(commands(), 'npm start --')
    : text;
}

/** Only where a command follows: the name of the program is its name. */
function commands(): RegExp {
  const verbs = Object.keys(wordsIn(sourceLanguage).help.verbs);
  return new RegExp(`docker-learn(?=[ \u00a0](?:--help|${verbs.join('|')})(?![\\w-]))`, 'g');
}
