// What a search found, to pick from, and the line where one says what is looked for: apart, for printed hits need no keys.
import { pageWidth, type Look } from '../look.ts';
import { renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { signsFor } from '../text/theme.ts';
import type { Entry } from './entry.ts';
import { listKeys, wayOut } from './keys.ts';
import type { Picture } from './picture.ts';
import { drawHead, drawHit, margin, titleOf, type SearchHit } from './search.ts';
import { typedBelow } from './typed.ts';
import { indent, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

export function viewSearchPage(
  words: readonly string[],
  hits: readonly SearchHit[],
  more: number,
  cursor: number,
  look: Look,
): Picture {
  const page = { ...look, columns: pageWidth(look) - margin };
  const { key: says } = wordsIn(look.language).browse.browse;
  const drawn = hits.map((hit, at) =>
    drawHit(hit, words, page, { isHere: at === cursor, hasId: false }),
  );
  const before = drawn.slice(0, cursor).flat().length + 2;
  const keys = [
    ...listKeys(hits.length, look),
    { key: signsFor(look).enter, says: says.read, keep: 3 },
    { key: 'r', says: says.quiz, keep: 2 },
    { key: 'q', says: wayOut(look), keep: 4 },
  ];
  const head = drawHead(words, hits.length, hits.length + more, page);
  return {
    body: indent([head, '', ...drawn.flat()].join('\n'), margin),
    keys,
    caret: null,
    id: 'search',
    title: titleOf(words, hits.length, hits.length + more, look),
    focus: [before, before + (drawn[cursor]?.length ?? 1) - 1],
    named: drawn.map((_, at) => ({ name: `${at + 1}`, row: drawn.slice(0, at).flat().length + 2 })),
    counts: 'rows',
    scroll: 'list',
    fillsWindow: true,
  };
}

/** Typed below the list where it was asked for; `missed`: words that were looked for in vain. */
export function viewSearchAsk(
  entry: Extract<Entry, { kind: 'text' }>,
  missed: string | null,
  behind: Picture,
  look: Look,
): Picture {
  const columns = pageWidth(look) - margin;
  const says = wordsIn(look.language).browse.search;
  const asks = [...(missed === null ? [] : [says.none(shownTyped(missed))]), says.ask];
  const lines = asks.flatMap((text) => wrap(renderSentence(text, look), columns));
  return {
    ...typedBelow(behind, indent(lines.join('\n'), margin).split('\n'), entry, look),
    keys: [
      { key: signsFor(look).enter, says: says.key, keep: 2 },
      { key: ':q', says: wordsIn(look.language).home.key.back, keep: 3 },
    ],
  };
}
