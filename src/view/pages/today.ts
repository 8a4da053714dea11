// What `today` says when its share is done.
import type { Language } from '../../notes/note.ts';
import { pageWidth, type Look } from '../look.ts';
import { plan as en } from '../messages/en/plan.ts';
import { plan as ko } from '../messages/ko/plan.ts';
import type { PlanMessages } from '../messages/messages.ts';
import { renderSentence } from '../text/prose.ts';
import { indent, wrap } from '../text/width.ts';

const messages: Record<Language, PlanMessages> = { en, ko };
const margin = 2;

type Done = { questions: number; sections: number; minutes: number; isPlanned: boolean };

/** Ends in a line break. */
export function viewToday({ questions, sections, minutes, isPlanned }: Done, look: Look): string {
  const words = messages[look.language];
  const sentence = [
    isPlanned ? words.done : words.doneUnplanned,
    ...(questions + sections > 0 ? [words.doneToday(questions, sections, minutes)] : []),
  ].join(' ');
  return `${indent(wrap(renderSentence(sentence, look), pageWidth(look) - margin).join('\n'), margin)}\n`;
}
