// A section read from the list of topics.
import { drawFoot, readerKeys } from './keys.ts';
import { pageWidth, type Look } from '../look.ts';
import { browseMessages } from '../messages/browse.ts';
import { homeMessages } from '../messages/home.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { indent } from '../text/width.ts';
import type { Picture } from './picture.ts';

const margin = 2;

/** `text` is drawn already, with its margin. */
export function viewSectionRead(text: string, topic: string, canTry: boolean, look: Look): Picture {
  const left = themeFor(look).heading(topic);
  const keys = [
    ...readerKeys(look, canTry),
    {
      key: signsFor(look).enter,
      says: browseMessages[look.language].browse.key.questions,
      keep: 4,
    },
    { key: 'q', says: homeMessages[look.language].key.back, keep: 3 },
  ];
  return {
    body: `${indent(left, margin)}\n\n${text}`,
    ...drawFoot(keys, { ...look, columns: pageWidth(look) }, margin),
    caret: null,
    title: { left, right: '' },
    scroll: 'reader',
  };
}
