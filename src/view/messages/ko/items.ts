// Korean words of what a class's logs say of the questions.
import type { Words } from '../messages.ts';

export const items: Words['items'] = {
  title: (learners, answers, questions) =>
    `${learners}명이 푼 문제 ${questions}개, 답 ${answers}개. 헷갈리게 하는 것으로 보이는 문제부터 나옵니다.`,
  none: '이 기록에는 답이 없습니다.',
  right: (right, answered, expected) =>
    `${answered}명 중 ${right}%가 처음에 맞혔습니다. 같은 수준의 문제는 보통 ${expected}%입니다.`,
  turned: (value, error) => `많이 아는 사람일수록 오히려 더 틀립니다 (변별도 ${value} ± ${error}).`,
  flat: (value, error) =>
    `아는 사람과 모르는 사람을 거의 가려내지 못합니다 (변별도 ${value} ± ${error}).`,
  telling: (value, error) => `아는 사람과 모르는 사람을 가려냅니다 (변별도 ${value} ± ${error}).`,
  few: '푼 사람이 적어 변별도를 말할 수 없습니다.',
  wrong: (key, share, isAble) =>
    isAble
      ? `\`${key}\`: ${share}%가 골랐습니다. 맞힌 사람 못지않게 아는 사람들입니다.`
      : `\`${key}\`: ${share}%가 골랐습니다.`,
  sure: (wrong, answers) => `확신하고도 틀린 사람: 확신한 ${answers}명 중 ${wrong}명.`,
  seconds: (seconds) => `절반은 ${seconds}초 넘게 걸렸습니다.`,
  older: (older) => `답 ${older}개는 예전 문구의 문제에 대한 것입니다.`,
  more: (more) => `나머지 ${more}문제까지 모두 보려면 \`--csv\`나 \`--json\`을 쓰세요.`,
};
