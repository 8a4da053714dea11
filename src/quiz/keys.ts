// Chords of the keyboard, such as Ctrl-P, in every notation that people use for them.

/** The chords one after the other, each as `ctrl p`; null where the text says anything else. */
export function chordsOf(text: string): string[] | null {
  const bare = text
    .toLowerCase()
    .replace(/(?<![a-z])(?:and|then|followed by|after that|press|the keys?|keys?)(?![a-z])/g, ' ')
    .replace(
      /다음에?|그리고|이어서|누르고|누른|누릅니다|눌러요|누른다|차례로|순서대로|키|후에?|뒤에?/g,
      ' ',
    )
    .replace(/(?<=[a-z])\s*(?:[와과를을로]|으로)(?![가-힣])/g, ' ')
    .replaceAll('컨트롤', 'ctrl')
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
