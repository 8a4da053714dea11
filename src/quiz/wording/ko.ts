// Korean as answers are typed in it.
import { partsOf } from '../hangul.ts';
import { verbBehind, wholeVerb } from './verbs.ts';
import type { Wording } from './wording.ts';

/** What may stand behind a Korean answer: each with the kind of last letter that it follows. */
const tails: readonly [tail: string, after: 'consonant' | 'vowel' | 'vowel or ㄹ' | 'any'][] = [
  ['은', 'consonant'],
  ['는', 'vowel'],
  ['이', 'consonant'],
  ['가', 'vowel'],
  ['을', 'consonant'],
  ['를', 'vowel'],
  ['과', 'consonant'],
  ['와', 'vowel'],
  ['으로', 'consonant'],
  ['로', 'vowel or ㄹ'],
  ['의', 'any'],
  ['에', 'any'],
  ['에서', 'any'],
  ['도', 'any'],
  ['만', 'any'],
  ['이죠', 'consonant'],
  ['죠', 'vowel'],
  ['임', 'any'],
  ['이다', 'any'],
  ['다', 'vowel'],
  ['입니다', 'any'],
  ['이에요', 'consonant'],
  ['예요', 'vowel'],
  ['요', 'any'],
  ['이요', 'any'],
];

/** The text without each tail that agrees with what is left; either form goes after Latin letters and digits. */
function withoutTail(text: string): string[] {
  return tails.flatMap(([tail, after]) => {
    const stem = text.slice(0, -tail.length).trimEnd();
    return stem !== '' && text.endsWith(tail) && agrees(stem, after) && !isOtherNumber(stem, tail)
      ? [stem]
      : [];
  });
}

/** `2만` is twenty thousand, not two alone. */
const isOtherNumber = (stem: string, tail: string): boolean =>
  tail === '만' && /(?:\d|[일이삼사오육칠팔구십백천])$/.test(stem);

function agrees(stem: string, after: 'consonant' | 'vowel' | 'vowel or ㄹ' | 'any'): boolean {
  const final = partsOf(stem.slice(-1))?.final;
  if (after === 'any' || final === undefined) return true;
  const isRieul = final === 8;
  if (after === 'vowel or ㄹ') return final === 0 || isRieul;
  if (after === 'vowel') return final === 0;
  return final !== 0;
}

/** Sentences end in the verb: the particle before it goes with it. */
function withoutPredicate(text: string): string[] {
  const [end] = verbBehind.exec(text) ?? [];
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

const plain =
  '그 이 저 것 건 거 게 수 더 총 단 딱 바로 그냥 오직 단지 다시 계속 여전히 그대로 정답 정답은 답 답은 결과 결과는 값 값은 이름 이름은 제 생각 생각에 생각에는 아마 아마도 모두 전부 합쳐서 ' +
  '최대 최대로 약 대략 내장 해당 보통 기본 기본적으로 기본은 기본값 기본값은 도커 도커는 도커가 리눅스 안에서 안의 안에 위해 때 할 하는 하면 한 된 되는 되어 인 있는 것이 것은 것을 것입니다 겁니다 ' +
  '거예요 이름인 라는 이라는 같은 같습니다 같아요 즉 항상';

/** No loanword has them: 아키텍쳐 is 아키텍처. */
const plainVowel = new Map([
  ['쳐', '처'],
  ['져', '저'],
  ['츄', '추'],
  ['쥬', '주'],
]);

const native = '하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열'.split(' ');
const beforeCounter = new Map([
  ['한', 1],
  ['두', 2],
  ['세', 3],
  ['네', 4],
]);
const sino = '영일이삼사오육칠팔구';
const powers = new Map([
  ['십', 10],
  ['백', 100],
  ['천', 1000],
]);

function inWords(text: string): number | null {
  const own = native.indexOf(text);
  if (own >= 0) return own + 1;
  const short = beforeCounter.get(text) ?? (text === '공' ? 0 : undefined);
  if (short !== undefined) return short;
  let [sum, part, digit] = [0, 0, 0];
  for (const letter of text) {
    const power = powers.get(letter);
    if (sino.includes(letter)) digit = sino.indexOf(letter);
    else if (power !== undefined) [part, digit] = [part + (digit || 1) * power, 0];
    else if (letter === '만') [sum, part, digit] = [sum + (part + digit || 1) * 10_000, 0, 0];
    else return null;
  }
  return sum + part + digit;
}

function askedBeside(words: readonly string[], word: string, at: number): readonly string[] {
  if (/^(?:어느|어떤|몇|무슨)/.test(word)) return words.slice(at, at + 3);
  if (/^(?:무엇|뭐|얼마)/.test(word)) return words.slice(Math.max(0, at - 2), at);
  return /[가-힣][?？]$/.test(word) ? words.slice(Math.max(0, at - 3), at + 1) : [];
}

const denying = '아니|아닌|아닙|않|말고|또는|혹은';

export const ko: Wording = {
  opening:
    /^(?:정?답은|전체는|전체 이름은|하나의|마지막|글자 그대로|아직|이름 있는|리눅스|여전히|다시|그대로|먼저|항상|바로|그냥|오직|모두|전부|총|아마도?|그것은|이것은|기본은|기본값은|기본적으로) */,
  asides: [
    [
      /(?<=.)(?:마다|까지|씩|쯤|정도|(?:에|마다) 한 번(?:씩)?| 간격(?:으로)?| 그대로| 한 줄| 하나(?:만|뿐)?)$/,
      '',
    ],
    [/^(?:컨테이너|이미지|서비스)의 (?=\S)/, ''],
    [/^\S+(?: \S+)?에 (?=\d)/, ''],
    [/^.+[와과] 같은 (?=\S)/, ''],
    [/부터$/, ''],
    [/^\S+까지 (?:합쳐|합해|더해|포함해)서? (?=\S)/, ''],
    [
      /^.+(?:므로|으니|니까|이니|되어|때문에|이라|아니라|인데|지만|[아어여해져려돼워겨켜춰쳐와라]서) (?=\S)/,
      '',
    ],
    [/^컨테이너 ?(?:안|내부|쪽|측)(?:의|에서|에)? (?=\S)/, ''],
    [/^\S+만큼 (?=\S)/, ''],
    // What is put under the answer in Hangul, unless it denies or names another: 처음 채워진 v1, 인자는 무시되고 hello.
    [
      new RegExp(
        `^(?!.*(?:${denying}|다른|호스트))[가-힣 ]+(?:고|합쳐|합해|더해|아래|밑에|[가-힣]던|남은|같은|[가-힣]진|[가-힣]된|[가-힣]인|[가-힣]한|있는|없는|만큼),? (?=[^가-힣\\s])`,
      ),
      '',
    ],
    [/(?:을|를|은|는)? ?true(?:로.*)?$/, ''],
    [/ ?(?:옵션|설정|값)(?:을|를|은|는)$/, ''],
    [/^.+, (?:이렇게|그래서|따라서|그러니까|즉) (?=\S)/, ''],
    [/(?<=(?:요|다)), .+(?:니까|거든|므로|[어아해]서|때문(?:입니다|에|이에))요?$/, ''],
    [/^(?:\S+ ){0,2}\S+인 (?=\S)/, ''],
    [/^(?!호스트)\S*[가-힣]의 (?=(?:PID |\/)\S)/, ''],
  ],
  copula: { apart: '', suffix: '은|는', joined: '은|는' },
  first: { asked: /먼저|처음/, sequel: /(?:하고|한 뒤|한 다음| 다음에?|, 그 ?다음에?) .+$/i },
  either: /\S\s*(?:또는|혹은)\s*\S|[가-힣]이?나\s+\S/,
  sameAs: ' (?:또는|혹은) |, ?즉 ',
  denial: denying,
  and: String.raw`(?<=\S)(?:와|과|하고|이?랑) `,
  turning:
    /^(?:호스트\S*|.*(?:않|없|못|아니|아닌|아닙|말고|제외|빼고|대신|외에|또는|혹은|이나|거나).*)$/,
  plain: new Set(plain.split(' ')),
  isPredicate: (word) => wholeVerb.test(word),
  isEnded: (part) => /[을를이가은는에로]$/.test(part) && withoutTail(part).length > 0,
  stemsOf: (text) => [...withoutPredicate(text), ...withoutTail(text)],
  withoutTail,
  withoutNounBehind: (text, noun) => {
    const stem = text.slice(0, -noun.length).trimEnd();
    return text.endsWith(noun) && stem !== ''
      ? [stem, stem.replace(/(?:이라는|라는|의|번)$/, '')]
      : [];
  },
  respelt: (text) =>
    text
      .replace(/없(?:습니다|어요|음|네요|죠)$/, '없다')
      .replaceAll(/[쳐져츄쥬]/g, (one) => plainVowel.get(one) ?? one)
      .replaceAll('아이디', 'id')
      .replaceAll(/열두 ?(?=자|글자)/g, '12')
      .replaceAll(/(?:처음|첫|맨 ?앞|앞) ?(?=\d)/g, '앞')
      .replaceAll(/(?<=\d) ?(?:글자|자리|문자)/g, '자'),
  betweenKeys: [
    [
      /다음에?|그리고|이어서|누르고|누른|누릅니다|눌러요|누른다|차례로|순서대로|키|후에?|뒤에?/g,
      ' ',
    ],
    [/(?<=[a-z])\s*(?:[와과를을로]|으로)(?![가-힣])/g, ' '],
    [/컨트롤/g, 'ctrl'],
  ],
  singular: (text) => text,
  askedBeside,
  howMany: /몇 (\p{L}+?)(?:마다|까지|이나|나|동안|를|을|에)?(?!\p{L})/u,
  numberOf: (words) => (words === '' ? null : inWords(words.replaceAll(' ', ''))),
  counters: '개 번 회 가지 차례 대 명 곳 줄 층 단계',
  powers: new Map([
    ['천', 1e3],
    ['만', 1e4],
    ['억', 1e8],
  ]),
  units: {
    size: [
      [1, '바이트'],
      [1e3, '킬로바이트 킬로'],
      [1e6, '메가바이트 메가'],
      [1e9, '기가바이트 기가'],
    ],
    time: [
      [0.001, '밀리초'],
      [1, '초'],
      [60, '분'],
      [3600, '시간'],
      [86400, '일'],
    ],
  },
};
