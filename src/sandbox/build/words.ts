// How an instruction's line falls into flags and words: quotes keep words together and stay in them.

type Cut = { word: string; at: number };

/** Words with their quotes; an escaped character stays with its escape. */
export function wordsOf(text: string, escape: string): string[] {
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) at++;
    else {
      const cut = cutWord(text, at, escape);
      words.push(cut.word);
      at = cut.at;
    }
  }
  return words;
}

function cutWord(text: string, from: number, escape: string): Cut {
  let word = '';
  let quote = '';
  let at = from;
  for (; at < text.length; at++) {
    const char = text[at] ?? '';
    if (quote === '' && /\s/.test(char)) break;
    if (char === escape && quote !== "'") {
      if (at + 1 === text.length) continue;
      word += char + (text[++at] ?? '');
      continue;
    }
    if (quote === char) quote = '';
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    word += char;
  }
  return { word, at };
}

/** `--flags` stand before everything else; their quotes are taken off. */
export function splitFlags(text: string, escape: string): { flags: string[]; rest: string } {
  const flags: string[] = [];
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++;
    if (text.slice(at, at + 2) !== '--') return { flags, rest: text.slice(at).trim() };
    const cut = cutWord(text, at, escape);
    if (cut.word === '--') return { flags, rest: text.slice(cut.at).trim() };
    flags.push(unquoted(cut.word, escape));
    at = cut.at;
  }
}

function unquoted(word: string, escape: string): string {
  let plain = '';
  let quote = '';
  for (let at = 0; at < word.length; at++) {
    const char = word[at] ?? '';
    if (char === escape) plain += word[++at] ?? '';
    else if (quote === char) quote = '';
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    else plain += char;
  }
  return plain;
}
