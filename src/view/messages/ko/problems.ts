// Korean sentences for everything that can be wrong with a note, each with what to do.
import type {
  Aspect,
  Carrier,
  CommentShape,
  GuessRule,
  ValueShape,
} from '../../../notes/problem.ts';
import { languages } from '../../../notes/note.ts';
import { one } from '../sentences.ts';
import type { ProblemMessages } from '../problems.ts';
import { labProblems } from './lab-problems.ts';
import { languageNames } from './languages.ts';
import { code, josa } from '../../text/josa.ts';

const near = (name: string | null, otherwise: string): string =>
  name === null ? otherwise : `혹시 \`${name}\`인가요?`;
const percent = (share: number): string => `${Math.round(share * 100)}%`;

const carriers: Record<Carrier, string> = {
  section: '절',
  question: '문제',
  'follow-up': '꼬리 질문',
  task: '과제',
};
const valueShapes: Record<ValueShape, string> = {
  text: '한 줄짜리 글',
  list: '[하나, 둘] 같은 목록',
  topics: '[images, layers] 같은 주제 이름 목록',
  asked: '1(드물게), 2(가끔), 3(거의 항상) 중 하나',
  order: '20 같은 정수',
  sections: '[volumes#lifetime] 같은 절 목록',
  level: '1, 2, 3 중 하나',
  minutes: '1부터 99까지의 분',
  version: '20.10 같은 Docker Engine 버전',
  names: '[container db, volume data] 같은 목록',
};
const commentShapes: Record<CommentShape, string> = {
  kebab: '`rm-v-keeps`처럼 소문자 단어를 하이픈으로 이은 이름',
  level: '1, 2, 3 중 하나',
  version: '23이나 20.10 같은 Docker Engine 버전',
  stamp: '`check --stamp`가 적는 16진수 여덟 자리',
  question: '`volumes/rm-v-keeps` 같은 문제의 전체 id',
  text: '한 줄짜리 글',
};
const aspects: Record<Aspect, string> = {
  sections: '절',
  questions: '문제',
  'follow-ups': '꼬리 질문',
  kind: '문제 유형',
  options: '보기 수',
  'right-options': '정답 보기',
  items: '항목 수',
  pairs: '짝의 수',
  level: '수준',
  commands: '정답 명령',
  console: 'console 블록',
  contrast: '`contrast`',
  proof: '`proof`',
  validity: '`since`·`until`',
  requires: '`requires`',
  related: '`related`',
  asked: '`asked`',
  order: '`order`',
  about: '`about`',
};
const rules: Record<GuessRule, string> = {
  longest: '가장 긴 보기',
  shortest: '가장 짧은 보기',
  'prompt-words': '질문과 겹치는 단어가 가장 많은 보기',
  'no-absolutes': '단정하는 말이 없는 보기',
  'most-code': '코드가 가장 많은 보기',
  'odd-one-out': '다른 보기와 가장 다른 보기',
  'most-alike': '다른 보기와 가장 비슷한 보기',
  'most-specific': '숫자와 이름이 가장 많은 보기',
  hedged: '얼버무리는 말이 가장 많은 보기',
  grammar: '질문과 문법이 맞는 보기',
  'all-or-none': '모두 맞다거나 모두 아니라는 보기',
  'prompt-echo': '질문의 말을 가장 길게 반복하는 보기',
};

export const problems: ProblemMessages = {
  ...labProblems,
  'file-too-large': ({ bytes, limit }) => [
    `파일이 ${bytes}바이트입니다. ${limit}바이트까지만 읽습니다.`,
    '노트를 여러 주제로 나누세요.',
  ],
  'file-unread': ({ what }) =>
    what === 'folder'
      ? [
          '이 디렉터리에 있는 노트는 읽지 않습니다.',
          `위로 옮기세요. 노트는 한 디렉터리에 나란히 두거나 언어별 디렉터리(${one(languages, null)})에 둡니다.`,
        ]
      : ['이 파일은 읽지 않습니다.', '노트 이름은 소문자 `.md`로 끝나야 합니다.'],
  'file-not-utf8': () => ['여기부터 UTF-8이 아닙니다.', '파일을 UTF-8로 저장하세요.'],
  'file-refused': ({ why, detail }) => {
    if (why === 'link-out')
      return ['디렉터리 밖을 가리키는 링크 파일입니다.', '파일을 디렉터리 안으로 복사하세요.'];
    if (why === 'not-a-file')
      return ['파일이 아닙니다.', '이름을 바꾸거나 그 자리에 마크다운 파일을 두세요.'];
    if (why === 'name-not-utf8')
      return [
        '파일 이름이 UTF-8이 아니어서 열 수 없습니다.',
        '`convmv`나 파일 관리자로 이름을 바꾸세요.',
      ];
    return [`파일을 읽을 수 없습니다${detail === '' ? '' : `: ${detail}`}.`, '권한을 확인하세요.'];
  },
  'topic-name': ({ name }) => [
    `${code(name, '은')} 주제 이름으로 쓸 수 없습니다.`,
    '`bind-mounts.md`처럼 소문자 단어를 하이픈으로 이어 파일 이름을 지으세요.',
  ],
  'control-character': ({ character }) => [
    `${josa(`제어 문자 ${character}`, '을')} 빼고 읽습니다.`,
    '지우세요.',
  ],
  'escape-sequence': () => [
    '터미널 이스케이프 시퀀스를 빼고 읽습니다.',
    '지우세요. 색은 터미널이 정합니다.',
  ],
  'nested-too-deep': ({ levels, limit }) => [
    `${levels}단계로 겹쳐 있습니다. ${limit}단계까지만 읽습니다.`,
    '단계를 줄이세요.',
  ],
  'too-many-marks': ({ marks, limit }) => [
    `이 블록에 강조 기호가 ${marks}개 있습니다. ${limit}개까지만 읽습니다.`,
    '블록을 나누거나 코드를 백틱이나 코드 블록에 넣으세요.',
  ],
  'entity-hidden': ({ entity }) => [
    `${code(entity, '은')} 터미널을 조작하거나 보이지 않는 문자를 나타내므로 뺍니다.`,
    '지우세요. 그대로 보여 주려면 백틱에 넣으세요.',
  ],
  'too-many-constructs': ({ constructs, limit }) => [
    `이 블록에 링크, 태그, 코드, 엔티티 등이 ${constructs}개 있습니다. ${limit}개까지만 읽습니다.`,
    '블록을 나누세요.',
  ],
  'table-too-wide': ({ columns, limit }) => [
    `표가 ${columns}열입니다. ${limit}열까지만 읽습니다.`,
    '표를 나누세요.',
  ],
  'markdown-unreadable': () => [
    '이 파일의 마크다운을 읽을 수 없습니다.',
    '지나친 겹침이나 마크다운이 아닌 내용이 있는지 살펴보세요.',
  ],

  'front-matter-missing': () => [
    '앞머리(front matter)가 없습니다.',
    '파일을 `---`로 시작해 `title:`과 `summary:`를 한 줄씩 쓰고 `---`로 닫으세요.',
  ],
  'front-matter-open': () => ['앞머리가 닫히지 않았습니다.', '`---`만 있는 줄로 닫으세요.'],
  'front-matter-line': ({ text }) => [
    `읽을 수 없는 줄입니다: \`${text}\``,
    '`key: value`로 쓰거나 키 아래에 `  - 항목`으로 쓰세요.',
  ],
  'front-matter-unsupported': ({ what }) => [
    `앞머리에는 ${{ anchor: '앵커(`&`)를', alias: '별칭(`*`)을', tag: '태그(`!`)를', 'block-text': '여러 줄 글(`|`, `>`)을', map: '맵을', 'nested-list': '목록 속 목록을', 'many-lines': '여러 줄에 걸친 값을' }[what]} 쓸 수 없습니다.`,
    '한 줄짜리 글과 목록만 쓰고, 그런 기호로 시작하는 값은 따옴표로 묶으세요.',
  ],
  'key-unknown': ({ key, near: name }) => [
    `${code(key, '이라')}는 키는 없습니다.`,
    near(
      name,
      '쓸 수 있는 키는 title, summary, aliases, requires, related, asked, order, about, sources입니다.',
    ),
  ],
  'key-twice': ({ key }) => [`\`${key}\` 키가 두 번 나옵니다.`, '하나만 남기세요.'],
  'key-missing': ({ key }) => [`\`${key}\` 키가 없습니다.`, `\`${key}: …\` 줄을 더하세요.`],
  'value-shape': ({ key, shape }) => [
    `\`${key}\`의 값이 알맞지 않습니다.`,
    `${josa(valueShapes[shape], '이어야')} 합니다.`,
  ],
  'value-quotes': ({ value }) => [`따옴표로 묶어야 하는 값입니다: \`${value}\``, '"…"로 묶으세요.'],
  'title-missing': () => ['`# 제목`이 없습니다.', '앞머리 아래에 제목을 쓰세요.'],
  'title-twice': () => ['`# 제목`이 하나 더 있습니다.', '절(`##`)로 바꾸거나 지우세요.'],
  'title-differs': ({ title, heading }) => [
    `제목은 \`${heading}\`인데 앞머리에는 ${code(title, '으로')} 적혀 있습니다.`,
    '둘을 같게 하세요.',
  ],
  'intro-shape': () => ['제목 아래에는 문단을 하나만 둘 수 있습니다.', '나머지는 절에 넣으세요.'],

  'heading-form': ({ text }) => [
    `절도 문제도 아닌 제목입니다: \`${text}\``,
    '`## 제목`, `### Q: …`, `#### Q: …` 형식 그대로 쓰세요.',
  ],
  'heading-jumped': ({ text }) => [
    `\`${text}\` 위에 있어야 할 제목 단계가 빠졌습니다.`,
    '문제는 절(`##`) 안에, 꼬리 질문은 서술형 문제 아래에 둡니다.',
  ],
  'heading-nested': ({ text }) => [
    `목록이나 인용문 안에 제목이 있습니다: \`${text}\``,
    '왼쪽 끝으로 옮기거나 굵은 글씨로 바꾸세요.',
  ],
  'heading-underlined': () => [
    '밑줄로 쓴 제목입니다.',
    '`#`으로 쓰세요. `---`나 `===` 위에는 빈 줄을 두세요.',
  ],

  'comment-missing': ({ carrier }) => [
    `${carriers[carrier]}에 id 주석이 없습니다.`,
    '제목 바로 아래에 `<!-- id: short-name -->`을 쓰세요.',
  ],
  'comment-place': () => [
    '주석의 자리가 잘못되었습니다.',
    '제목 바로 아래에 두고 `-->` 뒤에는 아무것도 쓰지 마세요.',
  ],
  'comment-open': () => ['주석이 닫히지 않았습니다.', '`-->`로 닫으세요.'],
  'comment-key-unknown': ({ key, near: name }) => [
    `주석에 ${code(key, '이라')}는 키는 없습니다.`,
    near(
      name,
      '쓸 수 있는 키는 id, level, asked, contrast, was, since, until, proof, of, hint입니다.',
    ),
  ],
  'comment-key-here': ({ key, carrier }) => [
    `\`${key}\` 키는 ${carriers[carrier]}에 쓸 수 없습니다.`,
    '지우세요.',
  ],
  'comment-key-twice': ({ key }) => [`주석에 \`${key}\` 키가 두 번 나옵니다.`, '하나만 남기세요.'],
  'comment-value': ({ key, value, shape }) => [
    `\`${key}\`의 값으로 ${code(value, '을')} 쓸 수 없습니다.`,
    `${josa(commentShapes[shape], '이어야')} 합니다.`,
  ],
  'comment-separator': ({ found }) => [
    `${code(found, '은')} 키를 나누는 기호가 아닙니다.`,
    '앞뒤를 띄운 가운뎃점 ` · `(U+00B7)이나 줄바꿈으로 나누세요.',
  ],
  'id-missing': ({ carrier }) => [
    `${carriers[carrier]} 주석에 id가 없습니다.`,
    '`id: short-name`을 더하세요.',
  ],
  'id-twice': ({ id, line }) => [
    `id ${code(id, '은')} 이미 ${line}번째 줄에서 쓰였습니다.`,
    '다른 이름을 고르세요. 절, 문제, 꼬리 질문은 한 주제 안에서 이름을 함께 씁니다.',
  ],
  'was-taken': ({ id }) => [
    `${code(`was: ${id}`, '은')} 아직 쓰이는 id입니다.`,
    '이 id로 바뀌기 전의 id를 적으세요.',
  ],

  'prompt-empty': () => ['질문이 비어 있습니다.', '`Q: ` 뒤에 질문을 쓰세요.'],
  'prompt-shape': () => [
    '질문에는 문단과 코드 블록만 둘 수 있습니다.',
    '이 블록을 옮기거나 답의 일부로 만드세요.',
  ],
  'answer-missing': () => [
    '문제에 답이 없습니다.',
    '체크 목록, 번호 목록, 두 열짜리 표, `text answer`나 `sh answer` 코드 블록, 글머리표 목록 중 하나를 쓰세요.',
  ],
  'two-answers': () => [
    '답 블록이 둘입니다.',
    '하나만 남기세요. 빈 줄이나 다른 글머리표도 새 목록을 시작합니다.',
  ],
  'stray-block': () => [
    '어디에도 속하지 않는 블록입니다.',
    '문제는 제목, 주석, 질문, 답 하나, 해설 순서로 씁니다.',
  ],
  'explanation-missing': () => ['문제에 해설이 없습니다.', '답 뒤에 `>` 인용문으로 해설을 쓰세요.'],
  'explanation-names-option': ({ text }) => [
    `해설이 보기를 자리로 가리킵니다: \`${text}\``,
    '보기는 섞어서 내므로 보기의 내용을 말하세요.',
  ],
  'options-few': ({ count }) => [
    `보기가 ${count}개입니다. 둘 이상이어야 합니다.`,
    '보기를 더하세요.',
  ],
  'options-many': ({ count, limit }) => [
    `보기가 ${count}개입니다. ${limit}개까지만 낼 수 있습니다.`,
    '몇 개를 빼세요.',
  ],
  'options-none-right': () => ['정답 보기가 없습니다.', '맞는 보기에 `[x]`를 표시하세요.'],
  'option-start': () => [
    '보기는 글로 시작해야 합니다.',
    '코드 블록이나 인용문 앞에 문장을 쓰세요.',
  ],
  'option-twice': ({ text, line }) => [
    `${line}번째 줄의 보기와 같습니다: \`${text}\``,
    '둘 중 하나를 바꾸세요.',
  ],
  'reason-missing': () => ['틀린 보기에 이유가 없습니다.', '그 아래에 `  > 틀린 이유`를 쓰세요.'],
  'reason-twice': () => ['보기에 이유가 둘입니다.', '인용문 하나로 합치세요.'],
  'reason-last': () => ['이유는 보기의 마지막 블록이어야 합니다.', '이 블록을 이유 위로 옮기세요.'],
  'reason-indent': () => [
    '이유가 보기의 글과 나란하지 않습니다.',
    '두 칸 들여 써서 `>`가 `[` 아래에 오게 하세요.',
  ],
  'list-mixed': () => [
    '체크 상자가 있는 항목과 없는 항목이 섞여 있습니다.',
    '번호 대신 글머리표로 모든 항목에 상자를 달거나, 모두 떼세요.',
  ],
  'items-few': ({ count }) => [
    `항목이 ${count}개입니다. 둘 이상이어야 합니다.`,
    '항목을 더하세요.',
  ],
  'item-twice': ({ text, line }) => [
    `${line}번째 줄의 항목과 같습니다: \`${text}\``,
    '둘 중 하나를 바꾸세요.',
  ],
  'item-empty': () => ['항목이나 칸이 비어 있습니다.', '내용을 쓰거나 지우세요.'],
  'order-numbers': () => [
    '항목 번호가 1, 2, 3 … 순서가 아닙니다.',
    '1부터 차례로 매기거나 모두 1로 쓰세요.',
  ],
  'points-loose': () => ['요점 사이에 빈 줄이 있습니다.', '빈 줄을 지우세요.'],
  'match-columns': ({ columns }) => [
    `짝짓기 표는 두 열이어야 하는데 ${columns}열입니다.`,
    '두 열만 남기세요.',
  ],
  'match-few': ({ count }) => [`짝이 ${count}개입니다. 둘 이상이어야 합니다.`, '행을 더하세요.'],
  'match-twice': ({ text, line }) => [
    `${line}번째 줄의 칸과 같습니다: \`${text}\``,
    '짝이 하나로 정해지도록 둘 중 하나를 바꾸세요.',
  ],
  'table-cells': ({ cells, columns }) => [
    `이 행은 ${cells}칸인데 표는 ${columns}열입니다.`,
    '수를 맞추세요. 칸 안의 세로줄은 코드에서도 `\\|`로 씁니다.',
  ],
  'accept-none': () => ['정답으로 받을 글이 없습니다.', '코드 블록의 줄마다 정답을 하나씩 쓰세요.'],
  'accept-empty': ({ text }) => [
    text === ''
      ? '정답 줄이 비어 있습니다.'
      : `정답 ${code(text, '은')} 비교할 때 아무것도 남지 않습니다.`,
    '줄을 지우거나 백틱으로 묶으세요.',
  ],
  'accept-twice': ({ text, line }) => [
    `${line}번째 줄의 정답과 같습니다: \`${text}\``,
    '하나를 지우세요.',
  ],
  'accept-article': ({ text }) => [
    `정답이 관사로 시작합니다: \`${text}\``,
    '관사는 채점에서 보지 않으니 지우세요. 답의 일부라면 줄 전체를 백틱으로 묶으세요.',
  ],
  'accept-letter': ({ text }) => [
    `정답이 글자 하나입니다: \`${text}\``,
    '백틱으로 묶어야 대소문자까지 그대로 비교합니다.',
  ],
  'asked-twice': ({ id, path, line }) => [
    `\`${id}\`(${path}:${line})와 거의 같은 것을 묻습니다.`,
    '하나만 남겨 `was: 지운-id`를 적거나, 여기서는 다른 것을 물으세요.',
  ],
  'accepts-differ': ({ id, texts }) => [
    `\`${id}\` 문제는 같은 것을 묻는데, 다음 답도 정답으로 받습니다: ${texts.map((text) => `\`${text.replaceAll('`', '')}\``).join(', ')}`,
    '두 문제가 같은 답을 받게 하세요.',
  ],
  'accept-blank-line': () => ['명령 사이에 빈 줄이 있습니다.', '빈 줄을 지우세요.'],
  'follow-up-kind': () => [
    '꼬리 질문은 서술형이며 서술형 문제 아래에 둡니다.',
    '글머리표 목록으로 요점을 쓰거나, 따로 떼어 `### Q: ` 문제로 만드세요.',
  ],

  'blank-line': () => ['이 블록 위에 빈 줄이 없습니다.', '빈 줄을 넣으세요.'],
  'quote-lazy': () => [
    '인용문의 줄이 `>`로 시작하지 않습니다.',
    '`>`로 시작하거나 위에 빈 줄을 두세요.',
  ],
  'fence-open': () => ['코드 블록이 닫히지 않았습니다.', '같은 기호만 있는 줄로 닫으세요.'],
  'fence-indent': () => [
    '코드 블록의 줄이 항목보다 왼쪽에 있습니다.',
    '블록 전체를 항목의 글에 맞춰 들여 쓰세요.',
  ],
  'fence-language': ({ word, near: name }) => [
    word === ''
      ? '코드 블록에 언어가 없습니다.'
      : `${code(word, '은')} 코드 블록에 쓸 수 없는 언어입니다.`,
    near(
      name,
      '`text`, `sh`, `console`, `dockerfile`, `yaml`, `json` 등 content/README.md의 목록에서 고르세요.',
    ),
  ],
  'fence-backtick': () => ['코드 블록을 여는 줄에 백틱이 있습니다.', '백틱을 지우세요.'],
  'fence-reason': ({ word }) => [
    `\`${word}\` 뒤에 설명이 없습니다.`,
    '`diagram: 그림 설명`, `console not-run: 이유`, `sh wrong: 이유` 형식으로 쓰세요.',
  ],
  'indented-code': () => [
    '들여쓰기로 만든 코드는 보는 곳마다 다르게 보입니다.',
    '코드 블록에 넣거나 들여쓰기를 없애세요.',
  ],
  tab: () => [
    '탭 문자가 있습니다.',
    '빈칸을 쓰세요. 탭은 왼쪽 끝에서 시작하는 코드 블록에만 쓸 수 있습니다.',
  ],
  html: ({ text }) => [`HTML은 웹 페이지에서 사라집니다: \`${text}\``, '백틱으로 묶으세요.'],
  'reference-link': ({ text }) => [
    `${code(text, '은')} 참조 링크입니다.`,
    '쓰는 자리에 [글](주소) 형식으로 쓰세요.',
  ],
  footnote: ({ text }) => [`${code(text, '은')} 각주입니다.`, '내용을 문장 안에 넣으세요.'],
  rule: () => ['가로줄은 쓰지 않습니다.', '지우세요. 절은 제목으로 나눕니다.'],
  'table-in-item': () => ['목록 안에 표가 있습니다.', '목록 밖으로 옮기세요.'],
  'emphasis-open': ({ mark }) => [
    `${code(mark, '으로')} 연 강조가 닫히지 않습니다.`,
    '`**볼륨**(volume)은`처럼 글자에서 닫으세요. 기호 자체는 `\\*`로 쓰거나 백틱으로 묶으세요.',
  ],
  'code-open': () => ['백틱으로 연 코드가 닫히지 않습니다.', '닫으세요.'],
  'single-tilde': () => [
    '물결표 둘 사이의 글에 취소선이 그어집니다.',
    '범위는 `–`로, 물결표 자체는 `\\~`로 쓰세요.',
  ],

  'link-outside': ({ href }) => [
    `디렉터리 밖으로 나가는 링크입니다: \`${href}\``,
    '같은 디렉터리의 `topic.md#section`이나 웹 페이지로 연결하세요.',
  ],
  'link-scheme': ({ href }) => [
    `열지 않는 종류의 링크입니다: \`${href}\``,
    'https나 `topic.md#section`을 쓰세요.',
  ],
  'link-broken': ({ href, near: name }) => [
    `${code(href, '이')} 가리키는 노트가 없습니다.`,
    near(name, '`topic.md#section` 형식으로 연결하세요.'),
  ],
  'anchor-broken': ({ href, near: name }) => [
    `\`${href}\`의 id를 가진 절이 없습니다.`,
    near(name, '`#` 뒤에는 절 제목 아래 주석의 id를 씁니다.'),
  ],
  'requires-unknown': ({ topic, near: name }) => [
    `\`requires\`에 적힌 \`${topic}\` 주제가 없습니다.`,
    near(name, '`.md`를 뺀 파일 이름으로 적으세요.'),
  ],
  'related-unknown': ({ topic, near: name }) => [
    `\`related\`에 적힌 \`${topic}\` 주제가 없습니다.`,
    near(name, '`.md`를 뺀 파일 이름으로 적으세요.'),
  ],
  'requires-later': ({ topic, order, its }) => [
    `\`requires\`에 적힌 \`${topic}\` 주제의 \`order\`(${its})가 이 노트의 \`order\`(${order})보다 뒤입니다.`,
    '이 노트의 `order`를 늘리거나, 그 주제의 `order`를 줄이거나, `requires`에서 빼세요.',
  ],
  'requires-circle': ({ topics }) => [
    `\`requires\`가 순환합니다: ${topics.join(' → ')}`,
    '그중 하나를 빼세요.',
  ],
  'name-shared': ({ name, topic }) => [
    `${code(name, '은')} \`${topic}\` 주제의 이름이기도 합니다.`,
    '한쪽만 쓰게 하세요.',
  ],

  'command-refused': ({ problem, command }, say) => [
    `도커가 받아들이지 않는 명령입니다: \`${command}\` — ${say(problem)}`,
    '명령을 고치거나 코드 블록을 `sh wrong: 이유`로 표시하세요.',
  ],
  'relax-line': ({ text }) => [
    `비교를 느슨하게 하는 줄이 아닙니다: \`${text}\``,
    '`# free: --flag`, `# any: --flag`, `# may add: --flag`, `# shows: Field`, `# shell: sh bash`, `# in: /path`, `# exact` 중 하나로 쓰세요.',
  ],
  'console-empty': () => [
    '실행 기록은 입력한 줄로 시작해야 합니다.',
    '`$ `와 명령으로 시작하세요.',
  ],
  'diagram-wide': ({ columns, limit }) => [
    `그림의 이 줄은 ${columns}칸입니다. ${limit}칸까지만 그립니다.`,
    '더 좁게 그리세요.',
  ],
  'diagram-ragged': ({ character, columns }) => [
    `${code(character, '이')} 이어질 선에서 ${columns}칸 어긋났습니다.`,
    '한글은 두 칸이니 맞춰 옮기세요.',
  ],
  'proof-unknown': ({ proof }) => [
    `${code(proof, '이라')}는 실험이 없습니다.`,
    'tests/engine/facts에 있는 이름을 적거나 `proof`를 지우세요.',
  ],

  'language-missing': ({ language }) => [
    `이 주제의 ${languageNames[language]} 노트가 없습니다.`,
    '같은 id로 쓰세요.',
  ],
  'languages-differ': ({ aspect, id, here, there }) => [
    `${id === '' ? '' : `\`${id}\`의 `}${aspects[aspect]}: 두 언어가 다릅니다. 여기는 ${here === '' ? '없음' : here}, 영어는 ${there === '' ? '없음' : there}.`,
    '둘을 같게 하세요.',
  ],
  'translation-stale': ({ id }) => [
    `\`${id}\`의 영어 원문이 번역한 뒤에 바뀌었습니다.`,
    `번역을 검토하고 ${code(`docker-learn check --stamp ${id}`, '을')} 실행하세요.`,
  ],
  'translation-unstamped': ({ id }) => [
    `${code(id, '을')} 어느 영어 원문에서 번역했는지 기록이 없습니다.`,
    `번역을 검토하고 ${code(`docker-learn check --stamp ${id}`, '을')} 실행하세요.`,
  ],
  'term-discouraged': ({ found, preferred }) => [
    `권하지 않는 용어입니다: \`${found}\``,
    `content/README.md의 용어 사전은 ${code(preferred, '을')} 씁니다.`,
  ],
  guessable: ({ rule, hit, chance, n }) => [
    `늘 ${rules[rule]}만 골라도 ${n}문제 중 ${percent(hit)}를 맞힙니다. 우연이라면 ${percent(chance)}입니다.`,
    '더는 도움이 되지 않을 때까지 정답과 오답 보기를 고치세요.',
  ],
};
