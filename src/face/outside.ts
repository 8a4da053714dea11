// Does what an activity wants done outside: a section drawn to be read, a text left to the person's editor.
import { cleanText } from '../notes/clean.ts';
import { lookNow, type Context } from '../desk/context.ts';
import type { Deck } from '../notes/deck.ts';
import type { SectionRef } from '../progress/activity.ts';
import { failureView } from '../view/pages/failure.ts';
import { shownText } from '../view/text/safe.ts';
import { editText, type Edited } from '../world/editor.ts';

export type Outside = {
  /** The section, drawn for the screen. */
  read(place: SectionRef): Promise<string>;
  /** The text as the editor left it; where a signal ended both, it is said where the text lies. */
  edit(text: string): Promise<Extract<Edited, { kind: 'edited' }>>;
  /** A prompt in a world of its own. */
  tryIt(line: string): Promise<void>;
};

export function outsideOf(deck: Deck, context: Context): Outside {
  return {
    read: (place) => drawSection(place, deck, context),
    edit: (text) => edit(text, context),
    tryIt: async (line) => (await import('./try/once.ts')).tryOnce(line, context),
  };
}

async function edit(text: string, context: Context): ReturnType<Outside['edit']> {
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
): Promise<string> {
  const [{ drawNote }, { loadMarkdown }] = await Promise.all([
    import('../view/pages/note.ts'),
    import('../view/text/prose.ts'),
  ]);
  await loadMarkdown();
  const note = deck.byTopic.get(topic);
  const sections = note?.sections.filter((one) => one.id === section) ?? [];
  return note === undefined
    ? ''
    : (drawNote({ ...note, sections }, lookNow(context)).sections[0]?.text ?? '');
}
