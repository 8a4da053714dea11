// Korean words of a session: questions, verdicts, the summary and the keys.
import type { Kind } from '../../../notes/note.ts';
import type { RemarkArgs } from '../../../quiz/verdict.ts';
import { code } from '../../text/josa.ts';
import type { Words } from '../messages.ts';

export const session: Words['session'] = {
  heading: {
    again: '다시 나온 문제',
    secondTry: '두 번째 시도',
    followUp: '꼬리 질문',
  },
  task: {
    choice: '',
    choices: '정답이 여러 개입니다.',
    order: '순서대로 놓으세요. 맨 위가 첫 번째입니다.',
    match: '왼쪽과 오른쪽을 하나씩 짝지으세요.',
    recall: '',
    command: 'docker 명령을 입력하세요.',
    open: '면접에서처럼 소리 내어 말하거나 입력하세요.',
    points: '이 중 무엇을 말했나요?',
  },
  key: {
    answer: '답',
    tick: '고르기',
    said: '말했음',
    lift: '집기',
    drop: '놓기',
    move: '이동',
    scroll: '스크롤',
    pairLetter: '고르기',
    pairNumber: '짝짓기',
    onEmptyLine: '빈 줄에서: 요점 보기',
    done: '완료',
    show: '보기',
    hint: '힌트',
    skip: '넘기기',
    undo: '되돌리기',
    quit: '종료',
    read: '읽기',
    contest: '이의 제기',
    tryIt: '해 보기',
    uncontest: '이의 되돌리기',
    next: '다음',
    lower: '더 일찍',
    allReasons: '모든 이유',
    allDifferences: '다른 점 모두',
    fold: '접기',
    forGood: '그만 보기',
    tomorrow: '내일 다시',
    missedAgain: '틀린 문제 다시',
    anyKey: '아무 키나 눌러',
    space: '스페이스',
  },
  covered: '보기를 가려 두었습니다. 먼저 답을 떠올려 보세요.',
  hint: '힌트',
  noHint: '이 문제에는 힌트가 없습니다.',
  unknownWord:
    '입력칸에서 쓸 수 있는 명령은 `:h` 힌트, `:s` 넘기기, `:u` 되돌리기, `:m` 읽기, `:q` 종료입니다.',
  unpaired: (keys) => `아직 짝이 없습니다: ${keys.join(', ')}`,
  unfinished: {
    choice: '먼저 하나를 고르세요.',
    choices: '먼저 하나 이상 고르세요.',
    order: '먼저 모두 순서대로 놓으세요.',
    match: '먼저 모두 짝지으세요.',
    recall: '먼저 답을 입력하거나 넘기세요.',
    command: '먼저 명령을 입력하거나 넘기세요.',
    open: '먼저 답을 입력하거나 말하세요. 넘길 수도 있습니다.',
  },
  retry: {
    unreadable: 'docker가 읽을 수 없는 명령입니다. 한 번 더 해 보세요. 아직 채점하지 않았습니다.',
    typo: '거의 맞았습니다. 한 번 더 해 보세요. 아직 채점하지 않았습니다.',
  },
  verdict: {
    right: '정답',
    notYet: '오답입니다',
    skipped: '넘김',
    differences: (number) =>
      number < 4
        ? `${['한', '두', '세'][number - 1] ?? number} 군데가 다릅니다`
        : `${number}군데가 다릅니다`,
    partly: (percent) => `${percent}%만 맞았습니다`,
    points: (named, of) => `요점 ${of}개 중 ${named}개`,
  },
  moreDifferences: (number) => `외 ${number}군데 (o)`,
  label: {
    yourAnswer: '내 답',
    yours: '내 답',
    right: '정답',
    missed: '놓친 정답',
    yourPlace: (place) => `내가 놓은 자리는 ${place}번째`,
    yourPair: (key) => `내가 고른 짝은 ${key}번`,
    named: '말함',
    notNamed: '빠뜨림',
    rightOrder: '바른 순서:',
    rightPairs: '바른 짝:',
    accepted: '정답 예:',
    alsoAccepted: '이것도 정답:',
  },
  due: (days) =>
    days <= 0
      ? '오늘 다시'
      : days === 1
        ? '내일 다시'
        : days < 60
          ? `${days}일 뒤 다시`
          : `${Math.round(days / 30)}개월 뒤 다시`,
  remark: {
    'picked-right': () => '맞습니다.',
    'picked-wrong': () => '틀린 보기입니다.',
    'missed-right': () => '이것도 정답입니다.',
    misplaced: ({ place }) => `바른 자리는 ${place}번째`,
    mispaired: ({ right }) => `${right}번과 짝`,
    typo: ({ spelling }) => `바른 철자: \`${spelling}\``,
    case: ({ spelling }) => `여기서는 대문자와 소문자를 구분합니다: \`${spelling}\``,
    'not-accepted': ({ typed, why }) => notAccepted[why](typed),
    empty: () => '입력한 내용이 없습니다.',
    'hangul-keys': ({ meant }) =>
      `한글 입력 상태로 입력하셨습니다. ${code(meant, '으로')} 읽었습니다.`,
    'point-missed': () => '말하지 않은 요점입니다.',
  },
  mistake: {
    'wrong-shape': ({ kind, missing = [] }) => [notThere(missing), plainAnswer[kind]].join(' '),
    'unknown-key': ({ key, keys }) =>
      `여기에는 \`${key}\` 키가 없습니다. 쓸 수 있는 키: ${keys.join(' ')}`,
    'nothing-to-undo': () => '되돌릴 답이 없습니다.',
    'unknown-message': () => '지금은 쓸 수 없는 요청입니다.',
    'not-json': () => 'JSON이 아닌 줄입니다.',
  },
  undone: '마지막 답을 되돌렸습니다. 문제를 다시 보여 드립니다.',
  contested: (id, place) =>
    `표시해 두었습니다. 문제 이름 ${code(id, '과')} 무엇이 맞다고 생각하는지 \`${place}\`에 알려 주세요. 노트가 바뀔 때까지 복습 일정에서 뺍니다.`,
  uncontested: '이의 제기를 되돌렸습니다. 채점이 다시 유효합니다.',
  lowered: '더 일찍 다시 나옵니다.',
  putAway: (until) =>
    until === 'tomorrow'
      ? '내일까지 나오지 않습니다. `u`로 되돌립니다.'
      : '다시 나오지 않습니다. `u`로 되돌리고, `docker-learn stats`에서 볼 수 있습니다.',
  confidence: { ask: '얼마나 확신하나요?', guess: '찍음', unsure: '애매함', sure: '확신' },
  skipsTo: {
    'topic-end': '이 주제의 마지막에 한 번 더 나옵니다.',
    quiz: '`docker-learn quiz`에서 다시 나옵니다.',
  },
  summary: {
    pretestOver: '점수에는 넣지 않았습니다. 이제 읽어 봅시다. 무엇을 눈여겨볼지 알게 되었습니다.',
    score: (right, asked) => `${asked}문제 중 ${right}문제 맞힘`,
    skipped: (number) => `${number}문제 넘김`,
    topicScore: (right, asked) => `${asked}문제 중 ${right}`,
    nothing: '답한 문제가 없습니다.',
    percent: (number) => `${number}%`,
  },
  left: (answers) =>
    answers === 0
      ? '다음에 또 뵙겠습니다.'
      : `다음에 또 뵙겠습니다. 답 ${answers}개를 저장해 두었습니다.`,
  nothingToAsk: {
    due: '오늘 복습할 것이 없습니다. 새 문제는 `docker-learn quiz`와 `docker-learn learn`에 있습니다.',
    usual: '지금 복습할 문제도 새 문제도 없습니다. 그래도 풀려면 `--all`을 붙이세요.',
    missed: '여기에는 틀린 문제가 아직 없습니다.',
    new: '여기 있는 문제는 모두 한 번 이상 풀었습니다. 다시 풀려면 `--all`을 붙이세요.',
    all: '조건에 맞는 문제가 없습니다.',
  },
  leftInMemory: (answers) =>
    `다음에 또 뵙겠습니다. 이번에 답한 ${answers}개는 저장하지 못했습니다.`,
  leftUnsaved: '다음에 또 뵙겠습니다. 요청대로 아무것도 저장하지 않았습니다.',
  plain: {
    answer: (kind) => plainAnswer[kind],
    points: (number) =>
      `무엇을 말했나요? ${number > 1 ? '1 2처럼' : '1처럼'} 번호를 입력하세요. 없으면 빈 줄을 입력하세요.`,
    wishes: '? 힌트, s 넘기기, u 되돌리기, q 종료, m 읽기, ! 이의 제기',
    typedWishes: '? 또는 :h 힌트, :s 넘기기, :u 되돌리기, :q 종료, :m 읽기',
  },
};

const notThere = (missing: readonly string[]): string =>
  missing.length > 0 ? `빠진 것: ${missing.join(', ')}.` : '이 문제에 맞는 답이 아닙니다.';

const plainAnswer: Record<Kind, string> = {
  choice: '글자 하나로 답하세요.',
  choices: '정답 글자를 모두 쓰세요. 예: a c',
  order: '글자를 순서대로 모두 쓰세요. 예: c a b',
  match: '짝을 쓰세요. 예: a3 b1 c2',
  recall: '답을 입력하세요.',
  command: '명령을 입력하세요.',
  open: '답을 한 줄로 입력하세요.',
};

/** Why a typed answer isn't taken, without the right one. */
const notAccepted: { [Why in RemarkArgs['not-accepted']['why']]: (typed: string) => string } = {
  several: (typed) => `답을 하나만 적어야 합니다: \`${typed}\``,
  'other-number': (typed) => `다른 숫자입니다: \`${typed}\``,
  signs: (typed) => `글자는 맞지만 \`-\`, \`_\`, \`=\` 같은 기호도 맞아야 합니다: \`${typed}\``,
  'too-general': (typed) => `너무 넓은 답입니다. 빠진 말이 있습니다: \`${typed}\``,
  'another-thing': (typed) => `다른 것을 가리키는 말입니다: \`${typed}\``,
  'extra-words': (typed) => `덧붙인 말 때문에 다른 답이 되었습니다: \`${typed}\``,
  'other-language': (typed) => `알려진 번역이 아닙니다. 영어 용어로 적어 보세요: \`${typed}\``,
  unknown: (typed) => `정답으로 인정하는 답이 아닙니다: \`${typed}\``,
};
