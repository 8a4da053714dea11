// Does what an activity wants done outside: a section drawn to be read, a text left to the person's editor.
import { cleanText } from '../notes/clean.ts';
import { lookNow, type Context } from '../desk/context.ts';
import { linesToTry } from '../desk/to-try.ts';
import type { Deck } from '../notes/deck.ts';
import type { SectionRef } from '../progress/activity.ts';
import type { Outside, ToRead } from './presenter.ts';
import { failureView } from '../view/pages/failure.ts';
import { shownText } from '../view/text/safe.ts';
import { editText } from '../world/editor.ts';

export function outsideOf(deck: Deck, context: Context): Required<Outside> {
  return {
    ...worldsOutside(context),
    read: (place) => drawSection(place, deck, context),
    edit: (text) => edit(text, context),
  };
}

/** A prompt in a world of its own. */
export function worldsOutside(context: Context): Pick<Required<Outside>, 'tryIt'> {
  return {
    tryIt: async (what) => (await import('./try/once.ts')).tryOnce(what, context),
  };
}

async function edit(text: string, context: Context): ReturnType<Required<Outside>['edit']> {
  const { world, look } = context;
  const edited = await editText(text, world);
  if (edited.kind === 'edited')
    return { ...edited, text: shownText(cleanText(edited.text, '').text) };
  world.err.write(`${failureView(edited.where, look)}\n`);
  throw edited.left;
}

/** The drawing of Markdown is loaded when somebody wants to read. */
async function drawSection(
  { topic, section }: SectionRef,
  deck: Deck,
  context: Context,
): Promise<ToRead> {
  const [{ drawNote, sectionToRead }, { loadMarkdown }] = await Promise.all([
    import('../view/pages/note.ts'),
    import('../view/text/prose.ts'),
  ]);
  await loadMarkdown();
  const note = deck.byTopic.get(topic);
  const found = note?.sections.find((one) => one.id === section);
  if (note === undefined || found === undefined)
    throw new Error(`no section ${topic}#${section} to read`);
  const [drawn] = drawNote({ ...note, sections: [found] }, lookNow(context)).sections;
  return {
    kind: 'read',
    text: drawn?.text ?? '',
    section: sectionToRead(note, found),
    toTry: linesToTry(topic, found),
  };
}
