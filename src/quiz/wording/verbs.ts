// What a Korean sentence ends in: a verb in any of its polite, plain and noun-like forms.
import { partsOf, withFinal } from '../hangul.ts';

/** Stems that say nothing of their own behind an answer, each with its form before -요. */
const stems =
  '나오/나와 나타나/나타나 찍히/찍혀 찍/찍어 보이/보여 보/봐 뜨/떠 잡히/잡혀 남/남아 남기/남겨 붙/붙어 붙이/붙여 쓰/써 적/적어 부르/불러 불리/불려 뜻하/뜻해 말하/말해 ' +
  '더하/더해 더해지/더해져 넣/넣어 들어가/들어가 찾/찾아 찾아보/찾아봐 묻/물어 물어보/물어봐 보내/보내 주/줘 거두/거둬 돌/돌아 누르/눌러 여기/여겨 받/받아 가지/가져 갖/가져 맞/맞아 일치하/일치해 ' +
  '같/같아 만들/만들어 생기/생겨 있/있어 괜찮/괜찮아 끝나/끝나 되/돼 하/해';
const [nieun, rieul, rieulMieum, mieum, bieup, doubleSiot] = [4, 8, 10, 16, 17, 20];
const [must, can] = [
  '(?:합니다|한다|해요|함|하죠|하지요|하고|됩니다|된다|돼요|됨)',
  '(?:있습니다|있다|있어요|있음)',
];

/** As parts of a pattern. */
function formsOf(entry: string): string[] {
  const [stem = '', short = ''] = entry.split('/');
  const final = partsOf(stem.slice(-1))?.final ?? 0;
  const isOpen = final === 0 || final === rieul;
  const base = final === rieul ? withFinal(stem, 0) : stem;
  const [formal, plain, future] = isOpen
    ? [withFinal(base, bieup), withFinal(base, nieun), withFinal(base, rieul)]
    : [`${stem}습`, `${stem}는`, `${stem}을`];
  const closing = final === rieul ? rieulMieum : mieum;
  return [
    `${formal}니다`,
    `${plain}다`,
    isOpen ? withFinal(base, closing) : `${stem}음`,
    `${short}요`,
    `${withFinal(short, doubleSiot)}(?:습니다|다|어요|음|죠)`,
    `${short}야 ${must}`,
    `${stem}${isOpen ? '' : '으'}면 ${must}`,
    `${future} (?:수 ${can}|겁니다|거예요|것이다|것 같습니다|것 같아요|것입니다)`,
    `${stem}(?:죠|지요|네요|거든요)`,
  ];
}

const doing = `${['하/해', '되/돼'].flatMap(formsOf).join('|')}|되어요`;
const actions =
  '요청|재시작|회수|출력|표시|실행|시작|사용|접속|연결|공유|바인드|리슨|반환|추가|전송|기본|호출|판단|종료|지정|제한|설정|소유';
/** What is behind the answer itself: 일 겁니다, 인 것 같아요. */
const being =
  '(?:이라고|라고) (?:생각합니다|생각해요|봅니다|알고 있습니다)|뿐(?:이다|입니다|이에요|이죠)|(?:인|일) (?:것|거) (?:같습니다|같아요|같네요)|일 겁니다|일 거예요|일걸요|(?:이|가)? ?아닐까요|인가요|이네요|네요|이지요|것입니다|겁니다|인 것 같습니다';
const verb = `(?:${actions})이?(?:${doing})?|${being}|${stems.split(' ').flatMap(formsOf).join('|')}|같다|있다`;

/** Behind an answer, with the adverb before it. */
export const verbBehind = new RegExp(
  ` ?(?:(?:먼저|제일 먼저|가장 먼저|다시|그대로|바로|항상|계속|같이|함께|모두) )?(?:${verb})$`,
);
export const wholeVerb = new RegExp(`^(?:${verb})$`);
