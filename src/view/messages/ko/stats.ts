// Korean words of `stats`.
import { code } from '../../text/josa.ts';
import type { Words } from '../messages.ts';

export const stats: Words['stats'] = {
  title: '학습 현황',
  percent: (number) => `${number}%`,
  nothing: '아직 푼 문제가 없습니다. `docker-learn quiz`나 `docker-learn learn`으로 시작하세요.',
  answers: (answers, days) => `${days}일 동안 답 ${answers}개`,
  notKnown: (seen, questions) => `아직 모름. ${questions}문제 중 ${seen}문제 봄`,
  now: (percent, range, questions, seen) =>
    [`전체 ${questions}문제 가운데 지금 ${percent}`, ...guessed(range), `. ${seen}문제 봄`].join(
      '',
    ),
  seen: (seen, questions) => `${questions}문제 중 ${seen}문제 봄`,
  due: (number) => `복습 ${number}`,
  more: (topics) => `주제 ${topics}개 더`,
  notBegun: (topics) => `시작하지 않은 주제 ${topics}개`,
  dueRows: ['복습할', '문제'],
  today: '오늘',
  sticks: '기억',
  cameBack: (actual, reviews, predicted) =>
    `다시 나온 ${reviews}문제 중 ${actual} 맞힘. 예상은 ${predicted}`,
  calendar: '공부한 날',
  weekdays: ['월', '화', '수', '목', '금', '토', '일'],
  months: ['1월', '2월', '3월', '4월', '5월', '6월', '7월', '8월', '9월', '10월', '11월', '12월'],
  legend: '하루에 푼 문제:',
  days: (answers, days, right) =>
    `${days}일 동안 ${answers}번 답했고, 그중 ${right}%가 맞았습니다.`,
  time: (total, each) => `생각한 시간은 모두 ${total}, 한 번에 ${each}초입니다.`,
  duration: (hours, minutes) => (hours === 0 ? `${minutes}분` : `${hours}시간 ${minutes}분`),
  retention: '예상과 실제 기억',
  predicted: '예상',
  actual: '실제',
  reviews: (number) => `복습 ${number}번`,
  all: '전체',
  asPredicted: '예상과 우연한 차이뿐입니다. 복습 날짜가 기억에 맞습니다.',
  better: '예상보다 더 잘 기억합니다. 문제가 조금 일찍 돌아오는 셈입니다.',
  worse: '예상보다 덜 기억합니다. 문제가 조금 늦게 돌아오는 셈입니다.',
  noReviews: '다른 날 다시 나온 문제가 아직 없습니다.',
  confidence: { guess: '찍음', unsure: '애매함', sure: '확신' },
  called: { guess: '"찍음"', unsure: '"애매함"', sure: '"확신"' },
  rightOf: (right, answers) => `${answers}번 중 ${right}번 맞음`,
  away: '치워 둔 문제',
  awayUntil: (question, until) =>
    until === null
      ? `\`${question}\`: 계속. ${withBack(question)} 다시 냅니다.`
      : `\`${question}\`: ${until}까지. ${withBack(question)} 다시 냅니다.`,
  hardest: '가장 어려웠던 문제',
  wrongOf: (wrong, answers) => `${answers}번 중 ${wrong}번 틀림`,
  past: {
    never: '아직 푼 적이 없습니다.',
    placed: (day) => `${day} 수준 확인에서 아는 것으로 표시했습니다.`,
    mode: {
      quiz: '퀴즈',
      learn: '배우기',
      review: '복습',
      today: '오늘 할 것',
      interview: '모의 면접',
      placement: '수준 확인',
      lab: '실습',
    },
    right: '맞음',
    wrong: '틀림',
    hint: '힌트 봄',
    again: '다시 나옴',
    seconds: (seconds) => `${seconds}초`,
    remembered: (percent) => `지금 풀면 맞힐 확률은 ${percent}입니다.`,
    unknown: '얼마나 오래 기억하는지는 아직 모릅니다.',
    due: (day) => `${day}에 다시 나옵니다.`,
    waiting: (day) => `${day}부터 복습을 기다리고 있습니다.`,
    dueToday: '오늘 복습할 문제입니다.',
    skipped: (times) => `마지막으로 답한 뒤 ${times}번 넘겼습니다.`,
    contested: '채점에 이의를 제기한 문제라 노트가 바뀔 때까지 나오지 않습니다.',
    read: (place) => `\`docker-learn show ${place}\`: 이 문제가 속한 절을 읽습니다.`,
  },
  noneHard: '틀린 문제가 아직 없습니다.',
  key: {
    topics: '모든 주제',
    days: '공부한 날',
    hardest: '어려운 문제',
    back: '뒤로',
    quit: '종료',
  },
};

const guessed = (range: string | null): string[] => (range === null ? [] : [`(${range}로 추정)`]);

const withBack = (question: string): string =>
  code(`docker-learn stats --back ${question}`, '으로');
