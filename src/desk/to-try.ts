// What of a section can be done in a Docker of its own: the lines of its transcripts, where the built-in one plays them.
import type { Section, TopicId } from '../notes/note.ts';
import { transcriptIn } from '../notes/transcript.ts';
import { unplayed } from '../sandbox/unplayed.ts';

export function linesToTry(topic: TopicId, { id, text }: Pick<Section, 'id' | 'text'>): string[] {
  return unplayed.has(`${topic}#${id}`) ? [] : transcriptIn(text);
}
