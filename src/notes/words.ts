// Words as somebody who guesses sees them: without Markdown, case and Korean particles, and those that give answers away.
import type { Language } from './note.ts';

const marks =
  /^\s*(?:`{3,}|~{3,}).*$|(`+)([^`]*)\1|!?\[([^\]]*)\]\([^)]*\)|\\([!-/:-@[-`{-~])|\*+(?=\S)|(?<=\S)\*+/gmu;

/** What stands on the screen: marks, link targets and fence lines gone. */
export function plainText(markdown: string): string {
  const plain = markdown.replaceAll(
    marks,
    (_, __, code?: string, link?: string, escaped?: string) => code ?? link ?? escaped ?? '',
  );
  return plain.replaceAll(/\s+/gu, ' ').trim();
}

/** The texts of code spans and fences. */
export function codeIn(markdown: string): string[] {
  return [...markdown.matchAll(/^\s*(`{3,}|~{3,}).*\n([^]*?)^\s*\1|(`+)([^`]+)\3/gmu)].map(
    (found) => found[2] ?? found[4] ?? '',
  );
}

export function wordsOf(markdown: string, language: Language): string[] {
  const words =
    plainText(markdown)
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}_./:-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [];
  return words.map(stems[language]);
}

/** A word as it is compared: without what the language hangs on it. */
export const stems = {
  en: (word) => word,
  ko: stemOf,
} satisfies Record<Language, (word: string) => string>;

const particles =
  /(?:에서는|으로는|에게는|까지는|에서도|으로도|이라는|이라고|에서|에게|으로|까지|부터|처럼|보다|마다|이나|라는|라고|은|는|이|가|을|를|과|와|로|의|에|도|만|나)$/u;

/** A particle comes off Hangul and what it follows, as long as something of two letters is left, or the rest isn't Hangul. */
function stemOf(word: string): string {
  if (!/[가-힣]$/u.test(word)) return word;
  const stem = word.replace(particles, '');
  return stem !== '' && (stem.length >= 2 || !/[가-힣]/u.test(stem)) ? stem : word;
}

export const absolutes: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:always|never|only|all|every|everything|everyone|none|nothing|nobody|no one|must|completely|entirely|impossible|whatever)\b/giu,
  ko: /항상|언제나|늘 |절대|결코|오직|오로지|모두|모든|전부|아무|반드시|무조건|전혀|하나도|불가능|완전히/gu,
};

export const hedges: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:usually|may|might|can|could|sometimes|often|generally|typically|mostly|normally|probably|unless|depends?|depending|by default|at least|some)\b/giu,
  ko: /보통|대개|대체로|때로|때때로|경우에 따라|수 있|수도 있|아마|흔히|주로|가끔|달라|기본적으로|적어도|일부/gu,
};

export const allOrNone: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:all|none|both|neither|any) of (?:the|these|them|those)\b|^(?:all|none|both|neither|nothing)\b|\b(?:above|below)\b/iu,
  ko: /^(?:모두|전부|둘 다|셋 다|아무것도|아무 일도)|(?:위|아래) (?:모두|보기)/u,
};

/** What kind of answer a question word calls for, and how such an answer looks. */
export const openings: Readonly<Record<Language, readonly { asks: RegExp; answers: RegExp }[]>> = {
  en: [
    { asks: /\bwhy\b/iu, answers: /^(?:because|so that|to )|\bbecause\b/iu },
    { asks: /\bwhere\b/iu, answers: /^(?:in|on|at|under|from|inside|beneath)\b/iu },
    { asks: /\bwhen\b/iu, answers: /^(?:when|after|before|as soon|at|during|while|once)\b/iu },
    {
      asks: /\bhow (?:many|much|long)\b/iu,
      answers: /\d|^(?:one|two|three|four|five|ten|none)\b/iu,
    },
    { asks: /\bhow\b/iu, answers: /^(?:by|with|through)\b/iu },
    { asks: /\bwho\b/iu, answers: /^(?:the|a|an)\b/iu },
  ],
  ko: [
    { asks: /왜|까닭|이유/u, answers: /때문|(?:라서|어서|아서|므로|니까)\b|위해/u },
    { asks: /어디/u, answers: /(?:에|에서|안|속|밑|아래|위)$/u },
    { asks: /언제/u, answers: /(?:때|후|전|뒤|동안|순간)(?:에)?$/u },
    { asks: /몇|얼마/u, answers: /\d|(?:하나|둘|셋|넷)/u },
    { asks: /어떻게/u, answers: /(?:해서|하여|으로|로)$/u },
  ],
};

/** How an option is named by its place: what any such text has, and the ways to say it. */
export const positions: Readonly<Record<Language, { near: RegExp; named: readonly RegExp[] }>> = {
  en: {
    near: /option|answer|choice|case|way|The /i,
    named: [
      /\b(?:[Oo]ption|[Aa]nswer|[Cc]hoice)s? (?:[A-H]\b|\(?[a-h1-8]\)|[1-8]\b)/u,
      /\b(?:first|second|third|fourth|fifth|last|above|top|bottom) (?:option|answer|choice|case|way)\b/iu,
      /\bThe (?:second|third|fourth|fifth) is\b/u,
    ],
  },
  ko: {
    near: /째|마지막|보기|선택지|답|옵션|번/,
    named: [
      /(?:보기|선택지|답|옵션) ?(?:[A-H]|[a-h]|[1-8]번?|[가나다라마](?=[ 은는이가]))(?![A-Za-z0-9])/u,
      /(?:첫|두|세|네|다섯|마지막|위의?|맨 위|맨 아래) ?번?째? ?(?:보기|선택지|답은|답이|답을)/u,
      /(?:[첫둘셋넷]|다섯)째(?:는| 방법| 경우)|마지막 (?:방법|경우)/u,
      /(?<![\d.])[1-8]번(?=[은이을과도의,]| (?:보기|선택지|답|옵션)|만 )(?!이나)/u,
    ],
  },
};
