// Korean sentences for everything that can be wrong with a lab, each with what to do.
import type { LabPart } from '../../../notes/problem.ts';
import { code } from '../../text/josa.ts';
import type { LabProblemMessages } from '../problems.ts';

const near = (name: string | null, otherwise: string): string =>
  name === null ? otherwise : `혹시 \`${name}\`인가요?`;

const parts: Record<LabPart, string> = {
  tasks: '과제',
  checks: '검사',
  setup: '`setup`',
  files: '파일',
  solutions: '풀이',
  'near-misses': '아쉬운 오답',
  fields: '머리말',
  practises: '`practises`',
};

export const labProblems: LabProblemMessages = {
  'lab-name': ({ name }) => [
    `${code(name, '은')} 실습 이름으로 쓸 수 없습니다.`,
    '소문자 단어를 하이픈으로 이어 쓰세요. `list`, `reset`, `clean`은 쓸 수 없습니다.',
  ],
  'lab-fence': ({ info }) => [
    `여기에는 ${code(info, '이라')}는 코드 블록을 쓸 수 없습니다.`,
    '과제 앞에는 `file 경로`와 `setup`, 과제에는 `check`, `solution`, `wrong: 검사`를 씁니다.',
  ],
  'lab-file': ({ path }) => [
    `${code(path, '은')} 실습 디렉터리 안의 경로가 아닙니다.`,
    '`site/index.html`처럼 `..` 없는 상대 경로로 쓰세요.',
  ],
  'lab-heading': ({ text }) => [
    `${code(text, '은')} 과제 제목이 아닙니다.`,
    '과제는 `## Task: `와 할 일로 시작합니다.',
  ],
  'lab-shown': () => [
    '과제는 무엇을 보여 주었는지 적은 인용문 하나로 끝납니다.',
    '`> ` 뒤에 두 문장으로 쓰세요.',
  ],
  'lab-tasks': () => ['이 실습에는 과제가 없습니다.', '`## Task: ` 아래에 하나 쓰세요.'],
  'lab-checks': () => [
    '이 과제는 아무것도 검사하지 않습니다.',
    '`check` 코드 블록에 만족해야 할 것을 쓰세요.',
  ],
  'lab-solutions': ({ count }) => [
    `이 과제에는 풀이가 ${count}개 있습니다. 서로 다른 풀이가 두 개 필요합니다.`,
    '다른 방법을 `solution` 코드 블록에 쓰세요.',
  ],
  'lab-wrongs': ({ count }) => [
    `이 실습에는 아쉬운 오답이 ${count}개 있습니다. 세 개가 필요합니다.`,
    '사람들이 거의 맞히는 것을 `wrong: 검사` 코드 블록에 쓰세요.',
  ],
  'lab-wrong-check': ({ wanted, matching }) => [
    `${code(wanted, '으로')} 시작하는 검사가 이 과제에 ${matching}개 있습니다. 하나여야 합니다.`,
    '이 오답이 통과하지 못하는 검사의 앞부분을 그대로 옮기세요.',
  ],
  'lab-setup': ({ line }) => [
    `${code(line, '은')} 도커 명령 하나가 아닙니다.`,
    '`setup`에는 파이프, 변수, 리다이렉션 없이 도커 명령만 씁니다.',
  ],
  'lab-outside': ({ path }) => [
    `${code(path, '은')} 실습 디렉터리 밖에 있습니다.`,
    '`./site`나 `"$PWD/site"`처럼 디렉터리 안에 있는 것을 마운트하세요.',
  ],
  'lab-power': ({ text }) => [
    `${code(text, '은')} 실습 밖까지 영향을 줍니다.`,
    '실습에는 특권, 장치, 호스트 네임스페이스, 소켓, prune을 쓰지 않습니다.',
  ],
  'lab-section': ({ topic, section }) => [
    `${code(`${topic}#${section}`, '이라')}는 절이 없습니다.`,
    '노트에 있는 절을 적으세요.',
  ],
  'lab-practises': ({ question }) => [
    `${code(question, '이라')}는 명령 문제가 없습니다.`,
    '노트에 있는 문제를 적거나 `practises`를 지우세요.',
  ],
  'labs-differ': ({ part, task }) => [
    `${task === null ? '' : `\`${task}\`의 `}${parts[part]}: 두 언어가 다릅니다.`,
    '글만 다를 수 있습니다. 영어 실습에서 그대로 옮기세요.',
  ],
  'check-form': ({ line }) => [
    `${code(line, '은')} 검사가 아닙니다.`,
    '`container db: running`처럼 `대상: 조건`으로 쓰세요.',
  ],
  'check-subject': ({ word, near: other }) => [
    `${code(word, '을')} 대상으로 하는 검사는 없습니다.`,
    near(
      other,
      '대상: `container`, `image`, `volume`, `network`, `port`, `file`, `run`, `reach`, `compose`.',
    ),
  ],
  'check-predicate': ({ subject, words, near: other }) => [
    `\`${subject}\`에 ${code(words, '이라')}는 조건은 없습니다.`,
    near(other, 'content/README.md의 검사 표에 있는 조건을 쓰세요.'),
  ],
};
