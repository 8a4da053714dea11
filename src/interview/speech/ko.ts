// Korean as it is spoken.
import { ko as wording } from '../../quiz/wording/ko.ts';
import { koreanStem } from '../stems.ts';
import type { Speech } from './speech.ts';

const filler =
  /^(?:늘$|항상|언제나|무조건|반드시|그리고|그래서|하지만|그런데|그러면|그것|이것|저것|무엇|어떤|어느|있다|있는|있고|있어|있습|하다|하는|하고|합니다|한다|된다|되는|됩니다|때문|그냥|것|으로|에서|에게|이나|이다|이고|이면|이라|준다|주고|주면|주는|주지|때마다|때는|때까지|때에|일은|일이|일을|따로|그러니|부터|까지|거기|가장|동안|서로|가지|위해|여럿|뿐|아무|나머지|걸리|지금|쪽|되고|되지|되어|되면|하며|하던|하거나|하지|하면|하므로|처럼|있게|있을|라면|여전히|통해|중인|데서|그때|너무|매번|만큼|이상|따라|만약|정말|제대로|얼마나|보통|수도|경우|자리|편이|저마다|각각|겁니|거고|거예|거라|거든|거죠|거나|거랑|거는|거를|거지|건$|걸$|걸로|게$|근데|일단|굳이|아예|아니면|그게|그건|그걸|그거|그러|그런|그래|이런|이렇|그렇|줍니|줘|주죠|버려|버리|버립|싶|아주|매우|또한|모두|모든|하나|있지|있으|있었|나온|나와|나오|때만|실제|어떻|방법|어디|되도록|언제|정도|다음|생각|굉장|사실|솔직|우선은|혹시|음|글쎄)/;

/** Among Hangul `no` and `always` are values, and no words of the sentence. */
const valueAmongHangul = /(?<![\w-])(?:no|none|always)(?![\w=-])/g;
const clauseEnds =
  '지만|는데|[가-힣]데|으나|[가-힣]고|고요|[가-힣]며|[가-힣]면|아서|어서|해서|[돼려져워와]서|라서|니까|니까요|거든요|므로|다가|고서|느라|니';

export const ko: Speech = {
  asWritten: (text) =>
    /[가-힣]/.test(text) ? text.replaceAll(valueAmongHangul, '$&=value') : text,
  respelt: (text) => text,
  condition: { ahead: '(?!)', behind: '[가-힣]면' },
  clauseEnd: String.raw`(?<=${clauseEnds})\s`,
  topic: String.raw`^\s*[^\s]+[은는]\s`,
  passive: '[되된됩돼받]|[어아여려져]지는|[어아여려]진|[어아여려]집',
  counted:
    /(?<![가-힣])(?<noun>[가-힣]{1,8}?)(?:을|를|이|가|은|는)? (?<number>하나|둘|셋|넷|다섯|여섯|일곱|(?:한|두|세|네|\d+)(?= ?(?:개|대|가지|줄)))/g,
  numberOf: wording.numberOf,
  isFiller: (word) => filler.test(word),
  stays: '남는 남아 남기 남겨 유지 보존 살아 그대로'.split(' ').map(koreanStem),
  goes: '지우 사라 날아 날려 잃는 삭제 없애 정리'.split(' ').map(koreanStem),
};
