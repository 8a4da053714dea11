// What people put around an answer and that says nothing of its own: quotes, nouns, whole short sentences, a gloss in brackets.
import { countedNouns, headNouns, joined, nounsOfShape, proseOf, type Nouns } from './heads.ts';
import { withoutTail } from './prose.ts';
import { quantityOf } from './quantity.ts';

/** What is left when everything that may stand around the answer is taken off, step by step; the text itself comes first. */
export function coresOf(text: string, prompt: string): string[] {
  const asked = headNouns(prompt);
  const cores = [text];
  const seen = new Set(cores);
  for (let at = 0; at < cores.length && cores.length < mostCores; at++) {
    const core = cores[at] ?? '';
    const nouns = [asked, nounsOfShape(core), ...(isCount(core) ? [countedNouns(prompt)] : [])];
    for (const next of smaller(core, joined(nouns), prompt)) {
      const bare = next.trim();
      if (bare === '' || seen.has(bare)) continue;
      seen.add(bare);
      cores.push(bare);
    }
  }
  return cores;
}

const mostCores = 120;

/** A number before its last word or behind its first. */
const isCount = (text: string): boolean =>
  [/\s*\S+$/, /^\S+\s*/].some(
    (word) => quantityOf(text.toLowerCase().replace(word, ''), null) !== null,
  );

function smaller(text: string, nouns: Nouns, prompt: string): string[] {
  return [
    withoutMarks(text),
    withoutSubject(text, prompt),
    text.replace(leading, (start) => (/^[A-Z]{3,} $/.test(start) ? start : '')),
    text.replace(trailing, ''),
    text.replace(koreanLeading, ''),
    text.replace(placeholder, ''),
    ...asides.map(([around, kept]) => text.replace(around, kept)),
    withoutSequel(text, prompt),
    withoutWhole(text, prompt),
    withoutKnownWord(text, prompt),
    ...withoutNoun(text, nouns),
    text.replace(
      /(?<=.)(?:마다|까지|씩|쯤|정도|(?:에|마다) 한 번(?:씩)?| 간격(?:으로)?| 그대로| 한 줄| 하나(?:만|뿐)?)$/,
      '',
    ),
    ...withoutPredicate(text),
    ...withoutTail(text),
  ];
}

/** Quotes or brackets of any kind around it, a full stop behind it. */
function withoutMarks(text: string): string {
  return text
    .replace(/^(["'`]|\*\*?|__)(.+)\1$/, '$2')
    .replace(/^\(([^()]+)\)$|^\[([^[\]]+)\]$/, '$1$2')
    .replace(/(?<=.)(?:\.{1,3}|[…。!?,;~])$/, '');
}

/** `It prints`, `they are called`: what an English sentence begins with before the answer comes. */
const verbs =
  'is|are|was|were|be|prints?|outputs?|shows?|displays?|says?|returns?|gives?|takes?|uses?|adds?|shares?|sends?|gets?|has|have|runs?|sees?|starts?|begins?|lies|listens?|connects?|asks?|means?|stands? for|looks? for|will be|would be|must be|should be|called|named|known as|remains?|stays?|goes|would print|put it in|put|write|must listen|will print|add';
const fillers =
  "(?:an?|the)(?=.*\\S{2})|its|it's|that's|they're|it|they|that|this|there|you|we|i|docker|linux|once|plus|just|only|exactly|simply|always|still|at|in|on|as|by|with|to|into|every|each|all|another|use|the answer is|my guess is|i think|i believe|i guess|i'd say|pretty sure|probably|namely|up to|(?:no|not) more than|all of|around|about|roughly|approximately|dockerfile|single|public|own|inner|low-level|thin|top|new|under|it'll|it will|itself|swarm|compose";
const leading = new RegExp(`^(?:(?:${fillers}|${verbs})(?:[:,]| *=)? +)(?=\\S)`, 'i');
/** `… is printed`, `… are left`: what it ends with. */
const trailing =
  /(?<=\S),? +(?:is|are|gets?|remains?|will be|would be)? ?(?:printed|shown|left|used|added|called|sent|returned|displayed|remain|remains|run|running|of them|of these|again|at all|is it|it is|literally|in (?:total|all|sum)|per default|by default|in the end|at first|first|preferred|please|only|and nothing else|and no more|alone|as usual|on (?:one|a single) line|of course|altogether|itself|more)$/i;
const denial = String.raw`(?:\b(?:not|no|or|never)\b|n't|아니|아닌|아닙|않|말고|또는|혹은)`;
/** What is said beside an answer: a reason, what it isn't, a sum, where it is, the command or key that it goes with. */
const asides: readonly [around: RegExp, kept: string][] = [
  [/(?:, not|,? (?:since|because|as|so that|which|where|and not|rather than|instead of)) .+$/i, ''],
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
  [/^(?:컨테이너|이미지|서비스)의 (?=\S)/, ''],
  [/^\S+(?: \S+)?에 (?=\d)/, ''],
  [/^.+[와과] 같은 (?=\S)/, ''],
  [/부터$/, ''],
  // A sentence goes on, unless it takes back what was said.
  [/, (?!(?:or|and|maybe|perhaps|probably|possibly|also|plus|sometimes)\b)[a-z]\S* \S+ .+$/, ''],
  [/, but not .+$/i, ''],
  [/ (?:like|such as) [\w-]+$/i, ''],
  [/ is the (?:default|code|name|one|right one|answer)$/i, ''],
  [/^(?:the )?[\w-]+(?:'s)? (?:name|value|word|answer) is (?=\S)/i, ''],
  [/^.+, so (?=\S)/i, ''],
  [/^the (?:first|second|last|new|old)(?: one)?: (?=\S)/i, ''],
  // A sum, with what is added up named or not.
  [/^[^=]*\d[^=]*[-+*/×x][^=]*= ?(?=\d)/, ''],
  [/ (?:out )?of (?:the |these |all )?(?:\d+|three|four|five|six|seven|eight|nine|ten)$/i, ''],
  [/(?<=^\w+) (?:new|more|extra|additional|further) (?=\w)/i, ' '],
  [
    / (?:of|in|inside|within|on) (?:the|a|its|each) (?:container|image|engine|network|(?:\w+ )?table|(?:(?:current|project|working) (?:directory|folder)|(?:root|top) of .+|(?:build )?context(?: root)?))(?: OS)?$/i,
    '',
  ],
  [/ before (?:the|your|its) (?:program|command|application|process)$/i, ''],
  // Its version; in what manner, in a word.
  [/(?<=[a-z]{3,}) v?\d+(?:\.\d+)+$|(?<=[a-z]{3,}) v\d$/i, ''],
  [/, (?:\w{3,}ly|un\w+ed|as (?:it )?is|verbatim)$/i, ''],
  [/^(?:WORKDIR|ENV) (?=\S)/, ''],
  // Behind a dash, a semicolon or a full stop it is explained; what it is equal to stands before it.
  [
    / (?:--|-|=>?|->|→) .+$|; (?!.*\b(?:first|second|other)\b).+$|(?<=[^\d.])\. (?=[A-Z가-힣]).+$|(?<=^\d+)\. .+$/,
    '',
  ],
  [new RegExp(`: (?!true|.*${denial}).+$`), ''],
  [/^.+ ?(?:->|→|=>) ?(?=\S)/, ''],
  [/,? (?:and |with )?(?:nothing|no(?:thing)?) (?:else|more)\b.*$/i, ''],
  [/, [A-Z]+ (?!(?:or|and|but|not)\b)[a-z]+ \S.*$/, ''],
  [/,? for short$/i, ''],
  [
    /^.+(?:므로|으니|니까|이니|되어|때문에|이라|아니라|인데|지만|[아어여해져려돼워겨켜춰쳐와라]서) (?=\S)/,
    '',
  ],
  [/^컨테이너 ?(?:안|내부|쪽|측)(?:의|에서|에)? (?=\S)/, ''],
  // An instruction with what it takes.
  [
    new RegExp(
      `(?<=^[A-Z]{4,}) (?:\\[[^\\]]*\\] )?(?:--\\S+ )*(?:CMD|<|\\.\\.\\.|…)(?!.*${denial}).*$`,
    ),
    '',
  ],
  [/^docker [a-z ]+ (--\w[\w-]*)(?: [^-]\S*)*$/, '$1'],
  [/^docker [a-z ]+ (?=--\w)/, ''],
  [/^\$ /, ''],
  [/^\S+만큼 (?=\S)/, ''],
  [/^.+, (?:이렇게|그래서|따라서|그러니까|즉) (?=\S)/, ''],
  [/(?<=(?:요|다)), .+(?:니까|거든|므로|[어아해]서|때문(?:입니다|에|이에))요?$/, ''],
  [/(?<=^[\w-]+)=true$/, ''],
  [/^[a-z_-]+(?:: |=)(?=[\w-]+$)/, ''],
  [/(?<=^[A-Z]{3,}) [/["]\S*$/, ''],
  [/ "?\$@"?$/, ''],
  [/^\.\/(?=\w)/, ''],
  [/^(?:\S+ ){0,2}\S*[가-힣]인 (?=\S)/, ''],
  [/^(?!호스트)\S*[가-힣]의 (?=(?:PID |\/)\S)/, ''],
];
const koreanLeading =
  /^(?:정?답은|하나의|마지막|글자 그대로|아직|이름 있는|리눅스|여전히|다시|그대로|먼저|항상|바로|그냥|오직|모두|전부|총|아마도?|그것은|이것은|기본은|기본값은|기본적으로) */;
/** Where an option's value would stand. */
const placeholder =
  /(?<=^-.*)(?:[ =](?:[A-Z]{2,}|<[^>]+>|\.\.\.|…)|=(?!false|no|none|0)[\w./-]+)$|(?<=\S) +<[\w -]+>$/;

/** `X is …`, `RestartCount 2`, `OCI = …`: the prompt's own word as the subject. */
function withoutSubject(text: string, prompt: string): string {
  const [whole = '', subject = '', joint = ''] =
    /^(?:the )?([\w.$-]+)((?:은|는)? +(?:=|:|is|should be|must be|has to be|will be|stands for|means)? *|: +| = |(?:은|는) +)(?=\S)/i.exec(
      text,
    ) ?? [];
  if (subject === '' || /^\d/.test(subject)) return text;
  const isPrompts = new RegExp(
    `(?<![\\w.$-])${subject.replaceAll(/[.$]/g, '\\$&')}(?![\\w.$-])`,
  ).test(prompt);
  const rest = text.slice(whole.length);
  const isJoined = /[=:은는]|is|be|for|means/.test(joint) || /^\d+$/.test(rest);
  return isPrompts && isJoined ? rest : text;
}

/** `a service task`, `스웜 태스크`: a word of the prompt before the answer. */
function withoutKnownWord(text: string, prompt: string): string {
  const [start = '', word = ''] = /^([a-z]{4,}|[가-힣]{2,}) (?=\S)/i.exec(text) ?? [];
  const isNegation = /^(?:without|never|neither|nothing|other|another)$/i.test(word);
  return word !== '' && !isNegation && proseOf(prompt).includes(word.toLowerCase())
    ? text.slice(start.length)
    : text;
}

/** `SIGTERM, then SIGKILL`: where the first of several was asked for, what comes after it is no other answer. */
function withoutSequel(text: string, prompt: string): string {
  return /\bfirst\b|먼저|처음/.test(prompt)
    ? text.replace(
        /,? (?:and )?then\b.+$|,? and after\b.+$|(?:하고|한 뒤|한 다음| 다음에?|, 그 ?다음에?) .+$/i,
        '',
      )
    : text;
}

/** `512 MB of swap`, `a task of the service`: what the prompt speaks of is no news. */
function withoutWhole(text: string, prompt: string): string {
  const [end = '', whole = ''] =
    / (?:of|in) (?:the |a |an )?([\w-]+(?: [\w-]+)?)$/i.exec(text) ?? [];
  return whole !== '' && prompt.toLowerCase().includes(whole.toLowerCase())
    ? text.slice(0, -end.length)
    : text;
}

function withoutNoun(text: string, { en, ko }: Nouns): string[] {
  const lower = text.toLowerCase();
  const before = [...en, ...ko].flatMap((noun) => {
    const rest = text.slice(noun.length);
    return lower.startsWith(noun.toLowerCase()) &&
      /^(?:(?:s|:|은|는)? +(?:is |are |= |: |of )?|#)\S/.test(rest)
      ? [rest.replace(/^(?:(?:s|:|은|는)? +(?:is |are |= |: |of )?|#)/, '')]
      : [];
  });
  const behind = en.flatMap((noun) =>
    [` ${noun}`, ` ${noun}s`, ` ${noun}es`].flatMap((end) =>
      lower.endsWith(end) ? [text.slice(0, -end.length)] : [],
    ),
  );
  const behindKorean = ko.flatMap((noun) => {
    const stem = text.slice(0, -noun.length).trimEnd();
    return text.endsWith(noun) && stem !== ''
      ? [stem, stem.replace(/(?:이라는|라는|의|번)$/, '')]
      : [];
  });
  return [...before, ...behind, ...behindKorean];
}

/** Korean sentences end in the verb: the particle before it goes with it. */
function withoutPredicate(text: string): string[] {
  const [end] = predicate.exec(text) ?? [];
  if (end === undefined || end.length === text.length) return [];
  const stem = text.slice(0, -end.length).trimEnd();
  return [stem, ...stemsBefore(stem)];
}

function stemsBefore(stem: string): string[] {
  const shorter = stem.replace(
    /(?:이라고만|라고만|이라고|라고|이라|라|으로|로|에서|에|까지|마다|씩|만|이|가|을|를|은|는)$/,
    '',
  );
  return shorter === stem || shorter === '' ? [] : [shorter];
}

const endings =
  '(?:합니다|한다|해요|함|하죠|하지요|할 것이다|할 겁니다|했습니다|됩니다|된다|돼요|되어요|됨|되죠|해야 합니다|해야 한다|해야 해요|해야 됩니다|하면 됩니다|하면 된다|하면 돼요|할 수 있습니다|할 수 있다)?';
const actions =
  '요청|재시작|회수|출력|표시|실행|시작|사용|접속|연결|공유|바인드|리슨|반환|추가|전송|기본|호출|판단|종료|지정|제한';
const natives =
  '(?:더|넣|붙|찾|적|보내|남|만들|눌|줘|써|여)(?:해|어|여|아|러)?야 (?:합니다|한다|해요|됩니다|된다|돼요|함)|(?:더하|붙이|찾|적으|보내|만들)면 (?:됩니다|된다|돼요|됨)|(?:이라고|라고) (?:생각합니다|생각해요|봅니다|알고 있습니다)|(?:인|일) (?:것|거) (?:같습니다|같아요|같네요)|일 겁니다|일 거예요|일걸요|(?:이|가)? ?아닐까요|인가요|이네요|네요|이지요|쓸 수 있습니다|쓸 수 있다|쓸 수 있어요|줍니다|준다|줘요|주면 됩니다|거둡니다|거둔다|맞아야 합니다|맞아야 한다|일치해야 합니다|일치해야 한다|만듭니다|만든다|만들어요|붙입니다|붙인다|붙여요|붙습니다|붙는다|출력|표시|씁니다|쓴다|써요|쓰면 됩니다|쓰면 된다|쓰면 돼요|씀|부릅니다|부른다|불러요|남습니다|남는다|남아요|남음|나옵니다|나온다|나와요|보냅니다|보낸다|보내요|찍습니다|찍는다|찍힙니다|찍힌다|찍혀요|더합니다|더한다|더해요|넣습니다|넣는다|넣어요|넣으면 됩니다|찾습니다|찾는다|찾아요|묻습니다|묻는다|돕니다|돈다|돌아요|있습니다|있다|있어요|있음|누릅니다|누른다|눌러요|누르면 됩니다|여깁니다|여긴다|여겨요|봅니다|본다|봐요|받습니다|받는다|됩니다|된다|돼요|합니다|한다|해요|하죠|갖습니다|가집니다|가진다|같습니다|같아요|같아야 합니다|같아야 한다|적습니다|적는다|보입니다|보인다|보여요|뜹니다|뜬다|인 것 같습니다|것입니다|겁니다';
/** Whether the word is the verb that a Korean sentence ends in, and nothing else. */
export const isKoreanPredicate = (word: string): boolean => wholePredicate.test(word);

const predicate = new RegExp(
  ` ?(?:(?:먼저|다시|그대로|바로|항상|계속|같이|함께|모두) )?(?:(?:${actions})(?:이)?${endings}|${natives})$`,
);
const wholePredicate = new RegExp(`^(?:(?:${actions})(?:이)?${endings}|${natives})$`);
