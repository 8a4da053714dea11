// A section read from the list of topics.
import { drawFoot, readerKeys } from './keys.ts';
import { pageWidth, type Look } from '../look.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { indent } from '../text/width.ts';
import type { Picture } from './picture.ts';
import { wordsIn } from '../messages/words.ts';

const margin = 2;

/** `text` is drawn already, with its margin. */
export function viewSectionRead(text: string, topic: string, canTry: boolean, look: Look): Picture {
  const left = themeFor(look).heading(topic);
  const keys = [
    ...readerKeys(look, canTry),
    {
      key: signsFor(look).enter,
      says: wordsIn(look.language).browse.browse.key.questions,
      keep: 4,
    },
    { key: 'q', says: wordsIn(look.language).home.key.back, keep: 3 },
  ];
  return {
    body: `${indent(left, margin)}\n\n${text}`,
    ...drawFoot(keys, { ...look, columns: pageWidth(look) }, margin),
    caret: null,
    title: { left, right: '' },
    scroll: 'reader',
  };
}
