// A section read from the list of topics.
import { drawKeys } from './keys.ts';
import { pageWidth, type Look } from '../look.ts';
import { browseMessages } from '../messages/browse.ts';
import { homeMessages } from '../messages/home.ts';
import { sessionMessages } from '../messages/session.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { indent } from '../text/width.ts';
import type { Picture } from './picture.ts';

const margin = 2;

/** `text` is drawn already, with its margin. */
export function viewSectionRead(text: string, topic: string, look: Look): Picture {
  const signs = signsFor(look);
  const keys = [
    { key: signs.upDown, says: sessionMessages[look.language].key.scroll, keep: 1 },
    { key: signs.enter, says: browseMessages[look.language].browse.key.questions, keep: 2 },
    { key: 'q', says: homeMessages[look.language].key.back, keep: 3 },
  ];
  return {
    body: `${indent(themeFor(look).dim(topic), margin)}\n\n${text}`,
    keys: drawKeys(keys, { ...look, columns: pageWidth(look) }, margin),
    caret: null,
  };
}
