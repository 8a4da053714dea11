// The screens of `learn`: the offer of a few questions first, a section to read, and the end of the road.
import { drawFoot, readerKeys } from './keys.ts';
import { pageWidth } from '../look.ts';
import { inMargin } from '../text/margin.ts';
import type { Look } from '../look.ts';
import { renderSentence } from '../text/prose.ts';
import type { Picture } from './picture.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { ends, indent, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

const margin = 2;

export type SectionAt = { topic: string; number: number; count: number; questions: number };

/** Before a new topic: questions that are never scored show what to look out for. */
export function viewOffer(topic: string, questions: number, look: Look): Picture {
  const words = wordsIn(look.language).learn;
  const columns = pageWidth(look) - margin;
  const lines = [themeFor(look).heading(topic), '', ...wrap(words.offer(questions), columns)];
  const keys = [
    { key: signsFor(look).enter, says: words.yes, keep: 3 },
    { key: 's', says: words.skip, keep: 2 },
    { key: 'q', says: words.quit, keep: 1 },
  ];
  return {
    body: indent(lines.join('\n'), margin),
    ...drawFoot(keys, { ...look, columns: pageWidth(look) }, margin),
    caret: null,
  };
}

/** Where one is: the topic, and which of its sections this is. */
export function sectionTitle(
  { topic, number, count }: Pick<SectionAt, 'topic' | 'number' | 'count'>,
  look: Look,
): NonNullable<Picture['title']> {
  const right = wordsIn(look.language).learn.section(number, count);
  return { left: themeFor(look).heading(topic), right };
}

/** `text` is drawn already, with its margin. */
export function viewSection(text: string, step: SectionAt, canTry: boolean, look: Look): Picture {
  const words = wordsIn(look.language).learn;
  const columns = pageWidth(look) - margin;
  const title = sectionTitle(step, look);
  const head = ends(title.left, themeFor(look).dim(title.right), columns);
  const keys = [
    ...readerKeys(look, canTry),
    { key: signsFor(look).enter, says: words.goOn(step.questions), keep: 4 },
    { key: 'q', says: words.quit, keep: 3 },
  ];
  return {
    body: `${indent(head, margin)}\n\n${text}`,
    ...drawFoot(keys, { ...look, columns: pageWidth(look) }, margin),
    caret: null,
    title,
    scroll: 'reader',
  };
}

export function viewOfferPlain(topic: string, questions: number, look: Look): string {
  const words = wordsIn(look.language).learn;
  return `${topic}\n\n${wrap(`${words.offer(questions)} ${words.offerPlain}`, pageWidth(look)).join('\n')}\n`;
}

export function viewSectionPlain(text: string, step: SectionAt, look: Look): string {
  return `\n${ends(step.topic, wordsIn(look.language).learn.section(step.number, step.count), pageWidth(look))}\n\n${text}\n\n`;
}

/** All is read, and what was skipped twice waits. Ends in a line break. */
export function viewSkipped(topic: string | null, look: Look): string {
  const words = wordsIn(look.language).learn;
  return sentence(words.skippedWait(topic), look);
}

/** Ends in a line break. */
export function viewAllLearned(topic: string | null, look: Look): string {
  const words = wordsIn(look.language).learn;
  return sentence(topic === null ? words.allRead : words.topicRead(topic), look);
}

function sentence(text: string, look: Look): string {
  const lines = (columns: number): string[] => wrap(renderSentence(text, look), columns);
  return inMargin(look, ({ columns }) => `${lines(columns).join('\n')}\n`);
}
