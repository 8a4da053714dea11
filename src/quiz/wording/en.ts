// English as answers are typed in it.
import type { Wording } from './wording.ts';

/** `It prints`, `they are called`: what a sentence begins with before the answer comes. */
const verbs =
  'is|are|was|were|be|been|prints?|outputs?|shows?|displays?|says?|returns?|gives?|takes?|uses?|adds?|shares?|sends?|gets?|has|have|runs?|sees?|starts?|begins?|lies|listens?|connects?|asks?|means?|stands? for|looks? for|belongs? to|will be|would be|must be|should be|called|named|known as|remains?|stays?|goes|would print|put it in|put|write|must listen|will print|add';
const fillers =
  "(?:an?|the)(?=.*\\S{2})|its|it's|that's|they're|it|they|that|this|there|you|we|i|docker|linux|once|plus|just|only|exactly|simply|always|still|at|in|on|as|by|with|to|into|every|each|all|another|use|the answer is|my guess is|i think|i believe|i guess|i'd say|pretty sure|probably|namely|up to|(?:no|not) more than|all of|around|about|roughly|approximately|dockerfile|single|public|own|inner|low-level|thin|top|new|under|(?:it|that|this|they)(?:'ll|'d| will| would)(?: be)?|itself|swarm|compose";
/** `… is printed`, `… are left`: what it ends with. */
const ending =
  /(?<=\S),? +(?:is|are|gets?|remains?|will be|would be)? ?(?:printed|shown|left|used|added|called|sent|returned|displayed|remain|remains|run|running|of them|of these|again|at all|is it|it is|literally|in (?:total|all|sum)|per default|by default|in the end|at first|first|preferred|please|only|and nothing else|and no more|alone|as usual|on (?:one|a single) line|of course|altogether|itself|more)$/i;
const plain =
  "a an the it its it's this that these those there there's they they're them you your we i i'd i'm he at in on of to for from as by with into onto under inside within is are was were be been being get gets got have has had " +
  'will would should must can could do does did does just only exactly simply merely still also here then so thus hence which what print prints printed show shows shown output outputs display displays displayed say says see use uses used using called named known ' +
  'give gives given put puts add adds added run runs running start starts started find finds look looks go goes lie lies stand stands take takes need needs make makes mean means end ends stay stays remain remains assumes set sets pass passes write writes picks chooses defaults falls back reads becomes equals contains holds reaches comes returns list lists looked thus remaining left happen happens work works set ' +
  'name value answer word letter line text string thing term result number total most max maximum altogether alone itself literally think guess believe suppose sure probably usual usually plain own current default normal normally whole full actual actually real same ' +
  'respective corresponding so-called proper correct right embedded built-in please basically docker linux always about around roughly up out rerun redone repeated again guess pretty quite';

/** Of characters, a number is the same in words. */
const phraseNumber =
  /\b(?:six|seven|eight|nine|ten|eleven|twelve)(?= (?:hex|chars?|characters|digits|letters)\b)/g;
const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function numberOf(text: string): number | null {
  const words = text
    .toLowerCase()
    .replace(/^a (?=hundred|thousand)/, 'one ')
    .replace(/^(?:an? |one )?single$/, 'one')
    .replace(/^(?:nil|nought)$/, 'zero')
    .replace(/^(once|twice)$/, (times) => (times === 'once' ? 'one' : 'two'))
    .split(/[ -]+(?:and )?/);
  let [sum, part] = [0, 0];
  for (const word of words) {
    const [ones, ten] = [small.indexOf(word), tens.indexOf(word)];
    const isOpen = part % 100 === 0;
    if (ones >= 0 && (isOpen || (part % 10 === 0 && part % 100 >= 20 && ones < 10))) part += ones;
    else if (ten >= 0 && isOpen) part += 20 + 10 * ten;
    else if (word === 'hundred' && part > 0) part *= 100;
    else if (word === 'thousand' && part > 0) [sum, part] = [sum + part * 1000, 0];
    else return null;
  }
  return sum + part;
}

const endsQuestion =
  /^(?:does|do|has|have|must|that|when|if|on|in|at|by|for|to|with|from|may|can|will|.*,)$/;

function askedBeside(words: readonly string[], word: string, at: number): readonly string[] {
  if (/^(?:which|what|many|much|whose)$/.test(word)) {
    const after = words.slice(at + 1, at + 8);
    const end = after.findIndex((one) => endsQuestion.test(one));
    return end < 0 ? after : after.slice(0, end);
  }
  return word.startsWith('called') ? words.slice(Math.max(0, at - 6), at) : [];
}

/** A regular plural as its singular, in the last word: one thing and many are the same answer. */
function singular(text: string): string {
  // An instruction in capitals is a name, which has no plural.
  if (/[A-Z]{3,}S$/.test(text)) return text;
  return text.replace(/(?<=[a-z]{2})(?:ies|(?<=[sxz]|ch|sh)es|(?<![asui])s)$/i, (end) =>
    end.toLowerCase() === 'ies' ? 'y' : '',
  );
}

export const en: Wording = {
  opening: new RegExp(`^(?:(?:${fillers}|${verbs})(?:[:,]| *=)? +)(?=\\S)`, 'i'),
  asides: [
    [ending, ''],
    [
      /(?:, not|,? (?:since|because|as|so that|which|where|and not|rather than|instead of)) .+$/i,
      '',
    ],
    [
      /, (?:an?|the|that is|i\.e\.|aka|with|without|like|for|in|inside|on|at|by|from|when|if|before|such as|e\.g\.|next to|one for) .+$/i,
      '',
    ],
    [/ (?:plus|to) (?:it|the (?:\w+ )?number)$| ?\+ ?(?:n|x|(?:the )?signal(?: number)?)$/i, ''],
    [/(?<=[a-z]{4}) one$/i, ''],
    [/^(?:first|last|final) (?=\d|SIG|two|three|four|five)/i, ''],
    [/^one (?=[a-z]{4})/i, ''],
    [/,? (?:on |at )?port \d+$/i, ''],
    [/^(?:the |a )?(?:container|image|service)'s (?=\S)/i, ''],
    // A sentence goes on, unless it takes back what was said.
    [/, (?!(?:or|and|maybe|perhaps|probably|possibly|also|plus|sometimes)\b)[a-z]\S* \S+ .+$/, ''],
    [/, but not .+$/i, ''],
    [/ (?:like|such as) [\w-]+$/i, ''],
    [/ is the (?:default|code|name|one|right one|answer)$/i, ''],
    [/^(?:the )?[\w-]+(?:'s)? (?:name|value|word|answer) is (?=\S)/i, ''],
    [/^.+,? so (?=\S)|^\D+, (?:i\.e\.|namely|hence) (?=\S)/i, ''],
    // What an option or a command does: -e wins, nproc prints.
    [/, -\S+ (?!(?:or|and|not)\b)[a-z]+.*$/, ''],
    [
      /^(?!(?:no|not|never|nobody|nothing|neither|none) )[a-z]+ (?:prints|shows|says|outputs|gives|returns|reports) (?=\S)/i,
      '',
    ],
    [/, (?:never|already|just) \w+ed$/, ''],
    [/^the (?:first|second|last|new|old)(?: one)?: (?=\S)/i, ''],
    [/ (?:out )?of (?:the |these |all )?(?:\d+|three|four|five|six|seven|eight|nine|ten)$/i, ''],
    [/(?<=^\w+) (?:new|more|extra|additional|further) (?=\w)/i, ' '],
    [
      / (?:of|in|inside|within|on) (?:the|a|its|each) (?:container|image|engine|network|(?:\w+ )?table|(?:(?:current|project|working) (?:directory|folder)|(?:root|top) of .+|(?:build )?context(?: root)?))(?: OS)?$/i,
      '',
    ],
    [/ before (?:the|your|its) (?:program|command|application|process)$/i, ''],
    [/, (?:\w{3,}ly|un\w+ed|as (?:it )?is|verbatim)$/i, ''],
    [/,? (?:and |with )?(?:nothing|no(?:thing)?) (?:else|more)\b.*$/i, ''],
    [/, [A-Z]+ (?!(?:or|and|but|not)\b)[a-z]+ \S.*$/, ''],
    [/,? for short$/i, ''],
  ],
  copula: {
    apart: 'is|should be|must be|has to be|will be|stands for|means',
    suffix: '',
    joined: 'is|be|for|means',
  },
  first: { asked: /\bfirst\b/, sequel: /,? (?:and )?then\b.+$|,? and after\b.+$/i },
  either: /\S\s+(?:or|and\/or)\s+\S/i,
  and: ', ?(?:and )?| and | & ',
  sameAs: String.raw`,? (?:or|and|aka|a\.k\.a\.|also (?:called|known as)|i\.e\.) `,
  denial: String.raw`\b(?:not|no|or|never)\b|n't`,
  turning:
    /^(?:no|not|none|nor|neither|never|without|and|or|but|except|besides|instead|unlike|than|more|less|fewer|least|half|both|maybe|host|hosts|.*n't)$/,
  plain: new Set(plain.split(' ')),
  isPredicate: () => false,
  isEnded: () => false,
  stemsOf: () => [],
  withoutTail: () => [],
  withoutNounBehind: (text, noun) =>
    [` ${noun}`, ` ${noun}s`, ` ${noun}es`].flatMap((end) =>
      text.toLowerCase().endsWith(end) ? [text.slice(0, -end.length)] : [],
    ),
  respelt: (text) =>
    text
      .replace(/(?<=[a-z])'s(?= )/g, '')
      .replace(/^(?:an?|the) (?=.*\S{2})/, '')
      .replaceAll(phraseNumber, (word) => String(small.indexOf(word)))
      .replaceAll(/(?<=\d )(?:hex )?(?:chars?|characters|digits|letters)\b/g, 'characters'),
  betweenKeys: [
    [/(?<![a-z])(?:and|then|followed by|after that|press|the keys?|keys?)(?![a-z])/g, ' '],
  ],
  singular,
  askedBeside,
  howMany: /how many (\p{L}+)/iu,
  numberOf,
  counters: 'times restarts retries tries',
  powers: new Map(),
  units: {
    // Docker's own `m` is a MiB, and people say MB: they are one.
    size: [
      [1, 'b byte bytes'],
      [1e3, 'kb kib kilobyte kilobytes'],
      [1e6, 'mb mib mebibytes megabyte megabytes meg megs'],
      [1e9, 'gb gib gigabyte gigabytes gig gigs'],
    ],
    time: [
      [0.001, 'ms millisecond milliseconds'],
      [1, 's sec secs second seconds'],
      [60, 'm min mins minute minutes'],
      [3600, 'h hr hrs hour hours'],
      [86400, 'd day days'],
    ],
  },
};
