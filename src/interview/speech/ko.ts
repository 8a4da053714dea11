// Korean as it is spoken.
import { ko as wording } from '../../quiz/wording/ko.ts';
import { isHangul } from '../../quiz/hangul.ts';
import { koreanStem } from '../stems.ts';
import { ideaOfKorean } from '../synonyms.ts';
import { removed, wordToken, type FoundWord, type Speech } from './speech.ts';

const filler =
  /^(?:늘$|항상|언제나|무조건|반드시|그리고|그래서|하지만|그런데|그러면|그것|이것|저것|무엇|어떤|어느|있다|있는|있고|있어|있습|하다|하는|하고|합니다|한다|된다|되는|됩니다|때문|그냥|것|으로|에서|에게|이나|이다|이고|이면|이라|준다|주고|주면|주는|주지|때마다|때는|때까지|때에|일은|일이|일을|따로|그러니|부터|까지|거기|가장|동안|서로|가지|위해|여럿|뿐|아무|나머지|걸리|지금|쪽|되고|되지|되어|되면|하며|하던|하거나|하지|하면|하므로|처럼|있게|있을|라면|여전히|통해|중인|데서|그때|너무|매번|만큼|이상|따라|만약|정말|제대로|얼마나|보통|수도|경우|자리|편이|저마다|각각|겁니|거고|거예|거라|거든|거죠|거나|거랑|거는|거를|거지|건$|걸$|걸로|게$|근데|일단|굳이|아예|아니면|그게|그건|그걸|그거|그러|그런|그래|이런|이렇|그렇|줍니|줘|주죠|버려|버리|버립|싶|아주|매우|또한|모두|모든|하나|있지|있으|있었|나온|나와|나오|때만|실제|어떻|방법|어디|되도록|언제|정도|다음|생각|굉장|사실|솔직|우선은|혹시|음|글쎄)/;

/** Among Hangul `no` and `always` are values, and no words of the sentence. */
const valueAmongHangul = /(?<![\w-])(?:no|none|always)(?![\w=-])/g;
const clauseEnds =
  '지만|는데|[가-힣]데|으나|[가-힣]고|고요|[가-힣]며|[가-힣]면|아서|어서|해서|[돼려져워와]서|라서|니까|니까요|거든요|므로|다가|고서|느라|니';

/** One run of Hangul up to a blank: endings change a word from its second vowel on. */
function tokenAt(clause: string, at: number): FoundWord | null {
  let end = at;
  while (end < clause.length && isHangul(clause[end] ?? '')) end++;
  const run = clause.slice(at, end);
  const length = run.length;
  if (length === 0) return null;
  if (/^없어[지졌진질집]|^없[애앱앤]/.test(run))
    return { length, token: { key: removed, kind: 'term' } };
  if (/^(?:아니라|말고)$/.test(run)) return { length, token: { key: run, kind: 'without before' } };
  if (/^(?:없|않|무시|아니(?!면)|아닌|아닙|말고|못[하한해합했할함])/.test(run))
    return { length, token: { key: run, kind: 'not before' } };
  if (/^(?:상관|필요|소용|쓸모|의미|관계)없|^무관/.test(run))
    return { length, token: { key: run, kind: 'not before' } };
  if (run === '안' || run === '못') return { length, token: { key: run, kind: 'not after' } };
  const isTail = at > 0 && !/[\s(/]/.test(clause[at - 1] ?? '');
  const denial = /(?:지|진|질)(?:는|도|를)?(?:않|못)|없/.exec(run);
  if (isTail && denial !== null) return { length, token: { key: run, kind: 'not before' } };
  if (isTail || filler.test(run)) return { length, token: null };
  // What the table knows stands as it is written: 사람 is no form of 사라지다.
  const idea = ideaOfKorean(run);
  if (length < 2 && idea === undefined) return { length, token: null };
  return { length, token: wordToken(koreanStem(run), idea) };
}

/** Words that make a statement its contrary, as patterns: a pair a line. */
const pairs = String.raw`
verdict: ^\s*(?:네|예|맞다|맞습니다|맞아요|그렇다|그렇습니다)\s*$ / ^\s*(?:아니다|아닙니다|아니요|아뇨|아니오)\s*$
identity: (?:과|와|이|도|랑|은|는|에서) 같은|^\s*같은|똑같|동일|같다|같습|같고 / 다른 (?!곳)|다르|달라|다릅
times: 한 ?번 / 매번|두 ?번|때마다|항상|언제나
often: 자주 / 드물|거의 안|거의 바뀌지
height: 위에|위의|위로|윗 / 아래|밑
order: 먼저|처음|앞|이전|전에|첫 / 나중|마지막|뒤|끝에|끝으로|이후|후에
size: 크다|크고|큰|커지|커요|큽|늘어|늘리|많 / 작|줄어|줄이|적게|적다|적고
amount: 여럿|여러|둘 이상 / 하나만|하나인|하나뿐|한 개
speed: 빠르|빨리|빨라|바로 / 느리|느려|느립
strength: 강하|단단|절대 / 약하|약한|상대
side: 안에|안의|안에서|내부 / 밖|바깥|외부|다른 곳
state: 돌아온|돌아옵|돌아오(?!지)|다시 (?:뜨|뜹|뜬|시작|올라|떠|띄)|살아나|살아납 / 멈춘 채|멈춰 있|멈춘 상태|그대로 있|내려가|돌아오지
safety: 안전|괜찮|무해 / 위험
origin: 로컬 / 원격
naming: 명명된|이름 붙은|이름 있는|이름 붙인 / 익명
use: 사용하지 않|안 쓰 / 사용 중|쓰고 있
statefulness: 무상태 / 상태를 가진|상태가 있
linking: 정적 / 동적
manner: 자동|저절로|알아서|스스로 / 손으로|수동|직접
duration: 임시|잠깐 / 영구|계속
fullness: 빈|비어 / 가득|복사
age: 새 |새로|최신 / 옛|예전|이전|기존|오래된
ends: 출발지 / 목적지
ways: 양방향|양쪽 / 한 방향|단방향
time: 빌드할 때|빌드 시|빌드하는 / 실행할 때|실행 시|시작할 때|띄울 때
publicity: 공개(?!하지) / 비공개
manyfold: 모두|모든|전부|전체|까지 / 만 |뿐
addition: 더해|추가로|같이|함께 / 대신
names: 다이제스트 / 태그
transfer: pull|받는|받아|받습|내려받 / push|올리|올립|올려
permission: 허용|받아 ?[들주줍]|허락 / 거부|금지|막아|막습|막는다
switch: 켜|켭|켠 / 끄|끕|끈
truth: 맞는|올바른|옳 / 틀린|잘못된
sequence: 하나씩|차례로|차례차례|순서대로 / 한꺼번에|동시에|한 번에
`;

export const ko: Speech = {
  asWritten: (text) =>
    /[가-힣]/.test(text) ? text.replaceAll(valueAmongHangul, '$&=value') : text,
  // What must not be done is denied.
  respelt: (text) => text.replaceAll(/(?<=[가-힣])면 안 (?=[되돼된될됩됐])/g, '지 않아도 '),
  condition: { ahead: '(?!)', behind: '[가-힣]면' },
  clauseEnd: String.raw`(?<=${clauseEnds})\s`,
  topic: String.raw`^\s*[^\s]+[은는]\s`,
  passive: '[되된됩돼받]|[어아여려져]지는|[어아여려]진|[어아여려]집',
  counted:
    /(?<![가-힣])(?<noun>[가-힣]{1,8}?)(?:을|를|이|가|은|는)? (?<number>하나|둘|셋|넷|다섯|여섯|일곱|(?:한|두|세|네|\d+)(?= ?(?:개|대|가지|줄)))/g,
  numberOf: wording.numberOf,
  tokenAt,
  // Endings hide words.
  leastSaid: 0.15,
  enough: 0.95,
  refuted: 0.1,
  stays: '남는 남아 남기 남겨 유지 보존 살아 그대로'.split(' ').map(koreanStem),
  goes: '지우 사라 날아 날려 잃는 삭제 없애 정리'.split(' ').map(koreanStem),
  poles: {
    pairs,
    edge: '',
    denied: { before: null, after: /^[가-힣]{0,2}지 ?(?:않|못)/ },
  },
};
