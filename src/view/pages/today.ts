// What `today` says when its share is done.
import { pageWidth, type Look } from '../look.ts';
import { renderSentence } from '../text/prose.ts';
import { indent, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

const margin = 2;

type Done = { questions: number; sections: number; minutes: number; isPlanned: boolean };

/** Ends in a line break. */
export function viewToday({ questions, sections, minutes, isPlanned }: Done, look: Look): string {
  const words = wordsIn(look.language).plan;
  const sentence = [
    isPlanned ? words.done : words.doneUnplanned,
    ...(questions + sections > 0 ? [words.doneToday(questions, sections, minutes)] : []),
  ].join(' ');
  return `${indent(wrap(renderSentence(sentence, look), pageWidth(look) - margin).join('\n'), margin)}\n`;
}
