// Chords of the keyboard, such as Ctrl-P, in every notation that people use for them.
import { wordings } from './wording/wordings.ts';

/** The chords one after the other, each as `ctrl p`; null where the text says anything else. */
export function chordsOf(text: string): string[] | null {
  const bare = wordings
    .flatMap(({ betweenKeys }) => betweenKeys)
    .reduce((rest, [said, kept]) => rest.replace(said, kept), text.toLowerCase())
    .replace(/->|→|[,/&()]/g, ' ')
    .trim();
  const chords: string[] = [];
  let modifier = '';
  for (let at = 0; at < bare.length;) {
    const [whole = '', named, letter = ''] =
      /^[\s+-]*(?:(ctrl|control|strg|ctl|c(?=-[a-z])|\^)[\s+-]*)?([a-z])(?![a-z])\s*/.exec(
        bare.slice(at),
      ) ?? [];
    if (whole === '' || (named === undefined && modifier === '')) return null;
    modifier = 'ctrl';
    chords.push(`ctrl ${letter}`);
    at += whole.length;
  }
  return chords.length === 0 ? null : chords;
}
