// `completion`: prints or sets up what a shell needs, and answers the shell when Tab is pressed.
import type { Context } from '../desk/context.ts';
import { completionScripts, type Shell } from '../desk/completion-scripts.ts';
import { openLabs } from '../desk/labs.ts';
import { openOutlines } from '../desk/shelf.ts';
import { isSure } from '../face/sure.ts';
import { findTopic } from '../notes/deck.ts';
import {
  askSetup,
  viewAlready,
  viewByHand,
  viewSetup,
  viewSetUp,
} from '../view/pages/completion.ts';
import { shownTyped } from '../view/text/safe.ts';
import { fail } from '../world/failure.ts';
import { isSetUp, setUpShell, shellFiles } from '../world/shell-files.ts';
import { placeIn, type Candidate, type Cursor } from './complete.ts';
import { exitCodes } from './exit.ts';
import { sayOption } from './help.ts';
import type { Typed } from './verb.ts';
import { wordsIn } from '../view/messages/words.ts';

export async function run(
  context: Context,
  { args: [given = '', ...line], options }: Typed<'completion'>,
): Promise<number> {
  if (given === 'words') return answer(line, context);
  const allowed = [...completionScripts.keys()];
  const shell =
    allowed.find((one) => one === given.toLowerCase()) ??
    fail('bad-choice', { option: 'completion', given, allowed });
  const script = completionScripts.get(shell) ?? '';
  if (options.install) return setUp(shell, script, options, context);
  context.world.out.writeData(script);
  return exitCodes.done;
}

/** A line for each candidate, its meaning behind a tab; one that begins with a colon has the shell complete names of files. */
async function answer(line: readonly string[], context: Context): Promise<number> {
  const words = wordsIn(context.language).help;
  const place = placeIn(line, {
    verbs: words.verbs,
    action: (verb, word) => words.actions.get(`${verb} ${word}`) ?? '',
    option: (verb, name, spec) => sayOption(verb, name, spec, words),
  });
  const lines =
    place.wanted.kind === 'files' || place.wanted.kind === 'folders'
      ? [`:${place.wanted.kind}`]
      : (await candidatesAt(place, context))
          .filter(({ word }) => word.startsWith(place.current))
          .map(({ word, says }) => `${shownTyped(word)}\t${shownTyped(says)}`);
  context.world.out.writeData(lines.map((one) => `${one}\n`).join(''));
  return exitCodes.done;
}

async function candidatesAt(
  { wanted, current, content }: Cursor,
  context: Context,
): Promise<readonly Candidate[]> {
  if (wanted.kind === 'words') return wanted.candidates;
  const contentFolders = content.length > 0 ? [...content] : context.contentFolders;
  if (wanted.kind === 'labs') {
    const labs = await openLabs({ ...context, contentFolders });
    return labs.map(({ name, title }) => ({ word: name, says: bare(title) }));
  }
  const { deck } = await openOutlines({ ...context, contentFolders, quiet: true });
  const [, topic, sign] = /^([^#/]*)([#/])/.exec(current) ?? [];
  if (topic === undefined)
    return deck.notes.map((note) => ({ word: note.topic, says: bare(note.title) }));
  const found = findTopic(deck, topic);
  return found.kind !== 'found'
    ? []
    : found.note.sections.map(({ id, title }) => ({
        word: `${topic}${sign}${id}`,
        says: bare(title),
      }));
}

function bare(title: string): string {
  return title.replaceAll(/[`*]/g, '');
}

async function setUp(
  shell: Shell,
  script: string,
  options: { yes: boolean },
  context: Context,
): Promise<number> {
  const { world, look } = context;
  const files = shellFiles(shell, context.dataFolder, world);
  if (files === null) {
    world.out.write(
      viewByHand('docker-learn completion powershell | Out-String | Invoke-Expression', look),
    );
    return exitCodes.done;
  }
  if (isSetUp(files, script)) {
    world.out.write(viewAlready(look));
    return exitCodes.done;
  }
  world.out.write(viewSetup(files, look));
  if (!(await isSure(askSetup(look), 'completion --install', options, context)))
    return exitCodes.done;
  setUpShell(files, script);
  world.out.write(viewSetUp(look));
  return exitCodes.done;
}
