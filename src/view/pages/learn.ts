// The screens of `learn`: the offer of a few questions first, a section to read, and the end of the road.
import { pageWidth } from '../look.ts';
import { inMargin } from '../text/margin.ts';
import type { Look } from '../look.ts';
import { renderSentence } from '../text/prose.ts';
import type { Picture } from './picture.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { ends, indent, wrap } from '../text/width.ts';
import type { SectionToRead } from './reading.ts';
import { wordsIn } from '../messages/words.ts';

const margin = 2;

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
    keys,
    caret: null,
  };
}

export function viewOfferPlain(topic: string, questions: number, look: Look): string {
  const words = wordsIn(look.language).learn;
  return `${topic}\n\n${wrap(`${words.offer(questions)} ${words.offerPlain}`, pageWidth(look)).join('\n')}\n`;
}

/** `text` is drawn already, under its heading. */
export function viewSectionPlain(
  text: string,
  step: Pick<SectionToRead, 'topic' | 'number' | 'count'>,
  look: Look,
): string {
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
