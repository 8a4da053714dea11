// What people put around an answer and that says nothing of its own: quotes, nouns, whole short sentences, a gloss in brackets.
import { countedNouns, headNouns, nounsOfShape } from './heads.ts';
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

/** A number before its last word. */
const isCount = (text: string): boolean =>
  quantityOf(text.toLowerCase().replace(/\s*\S+$/, ''), null) !== null;

function joined(nouns: readonly Nouns[]): Nouns {
  return {
    english: nouns.flatMap(({ english }) => english),
    korean: nouns.flatMap(({ korean }) => korean),
  };
}

type Nouns = { english: readonly string[]; korean: readonly string[] };

function smaller(text: string, nouns: Nouns, prompt: string): string[] {
  return [
    withoutMarks(text),
    withoutSubject(text, prompt),
    text.replace(leading, ''),
    text.replace(trailing, ''),
    text.replace(koreanLeading, ''),
    text.replace(placeholder, ''),
    ...withoutNoun(text, nouns),
    text.replace(/(?<=.)(?:마다|까지|씩|쯤|정도|(?:에|마다) 한 번(?:씩)?)$/, ''),
    ...withoutPredicate(text),
    ...withoutTail(text),
  ];
}

/** Quotes of any kind around it, a full stop behind it. */
function withoutMarks(text: string): string {
  return text.replace(/^(["'`])(.+)\1$/, '$2').replace(/(?<=.)[.。!,]$/, '');
}

/** `It prints`, `they are called`: what an English sentence begins with before the answer comes. */
const verbs =
  'is|are|was|were|be|prints?|outputs?|shows?|displays?|says?|returns?|gives?|takes?|uses?|adds?|shares?|sends?|gets?|has|have|runs?|sees?|starts?|begins?|lies|listens?|connects?|asks?|means?|stands? for|looks? for|will be|would be|must be|should be|called|named|known as|remains?|stays?|goes';
const fillers =
  "(?:an?|the)(?=.*\\S{2})|its|it's|that's|they're|it|they|that|this|there|you|we|i|docker|linux|once|plus|just|only|exactly|simply|always|still|at|in|on|as|by|with|to|into|every|all|another|use|the answer is|i think|probably|namely|up to|all of";
const leading = new RegExp(`^(?:(?:${fillers}|${verbs})(?:[:,]| *=)? +)(?=\\S)`, 'i');
/** `… is printed`, `… are left`: what it ends with. */
const trailing =
  /(?<=\S),? +(?:is|are|gets?|remains?|will be|would be)? ?(?:printed|shown|left|used|added|called|sent|returned|displayed|remain|remains|run|running|of them|of these|again|at all|is it|it is|literally|in total|altogether|per default|by default|in the end|at first|first|please|only)$/i;
const koreanLeading =
  /^(?:정?답은|리눅스|여전히|다시|그대로|먼저|항상|바로|그냥|오직|모두|전부|총|아마도?|그것은|이것은|기본은|기본값은|기본적으로) */;
/** Where an option's value would stand. */
const placeholder = /(?<=^-.*)[ =](?:[A-Z]{2,}|<[^>]+>|\.\.\.|…)$|(?<=\S) +<[\w -]+>$/;

/** `X is …`, `RestartCount 2`, `OCI = …`: the prompt's own word as the subject. */
function withoutSubject(text: string, prompt: string): string {
  const [whole = '', subject = '', joint = ''] =
    /^(?:the )?([\w.$-]+)((?:은|는)? +(?:=|:|is|stands for|means)? *|: +| = |(?:은|는) +)(?=\S)/i.exec(
      text,
    ) ?? [];
  if (subject === '' || /^\d/.test(subject)) return text;
  const isPrompts = new RegExp(
    `(?<![\\w.$-])${subject.replaceAll(/[.$]/g, '\\$&')}(?![\\w.$-])`,
  ).test(prompt);
  const rest = text.slice(whole.length);
  const isJoined = /[=:은는]|is|for|means/.test(joint) || /^\d+$/.test(rest);
  return isPrompts && isJoined ? rest : text;
}

function withoutNoun(text: string, { english, korean }: Nouns): string[] {
  const lower = text.toLowerCase();
  const before = [...english, ...korean].flatMap((noun) => {
    const rest = text.slice(noun.length);
    return lower.startsWith(noun.toLowerCase()) &&
      /^(?:(?:s|:|은|는)? +(?:is |are |= |: )?|#)\S/.test(rest)
      ? [rest.replace(/^(?:(?:s|:|은|는)? +(?:is |are |= |: )?|#)/, '')]
      : [];
  });
  const behind = english.flatMap((noun) =>
    [` ${noun}`, ` ${noun}s`, ` ${noun}es`].flatMap((end) =>
      lower.endsWith(end) ? [text.slice(0, -end.length)] : [],
    ),
  );
  const behindKorean = korean.flatMap((noun) => {
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
  '(?:합니다|한다|해요|함|하죠|하지요|할 것이다|할 겁니다|했습니다|됩니다|된다|돼요|되어요|됨|되죠|해야 합니다|해야 한다|해야 해요|해야 됩니다|하면 됩니다|하면 된다|하면 돼요|할 수 있습니다|할 수 있다)';
const actions =
  '출력|표시|실행|시작|사용|접속|연결|공유|바인드|리슨|반환|추가|전송|기본|호출|판단|종료|지정|제한';
const natives =
  '씁니다|쓴다|써요|쓰면 됩니다|쓰면 된다|쓰면 돼요|써야 합니다|씀|부릅니다|부른다|불러요|남습니다|남는다|남아요|남음|나옵니다|나온다|나와요|보냅니다|보낸다|보내요|찍습니다|찍는다|찍힙니다|찍힌다|찍혀요|더합니다|더한다|더해요|더하면 됩니다|더하면 된다|넣습니다|넣는다|넣어요|넣어야 합니다|넣으면 됩니다|찾습니다|찾는다|찾아요|묻습니다|묻는다|돕니다|돈다|돌아요|있습니다|있다|있어요|있음|누릅니다|누른다|눌러요|누르면 됩니다|여깁니다|여긴다|여겨요|봅니다|본다|봐요|받습니다|받는다|됩니다|된다|돼요|합니다|한다|해요|하죠|갖습니다|가집니다|가진다|같습니다|같아요|같아야 합니다|같아야 한다|적습니다|적는다|보입니다|보인다|보여요|뜹니다|뜬다|인 것 같습니다|것입니다|겁니다';
const predicate = new RegExp(
  ` ?(?:(?:먼저|다시|그대로|바로|항상|계속) )?(?:(?:${actions})(?:이)?${endings}|${natives})$`,
);
