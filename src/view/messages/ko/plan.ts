// Korean words of `plan`.
import type { Words } from '../messages.ts';

const weekdays = ['월', '화', '수', '목', '금', '토', '일'];

export const plan: Words['plan'] = {
  title: '학습 계획',
  percent: (number) => `${number}%`,
  until: (days, date) =>
    days === 0
      ? `오늘 면접, ${date}`
      : days === 1
        ? `내일 면접, ${date}`
        : `면접까지 ${days}일, ${date}`,
  date: (month, day) => `${month}월 ${day}일`,
  known: (now, range) =>
    `전체 문제 가운데 지금 ${now}, 계획대로 하면 면접 날 ${range}를 맞힐 것으로 예상`,
  notKnown: (range) =>
    `계획대로 하면 보통 면접 날 전체 문제의 ${range}를 맞힘. 얼마나 기억하는지는 다른 날에 다시 풀어 봐야 알 수 있음`,
  nowOnly: (now) => `전체 문제 가운데 지금 ${now}를 맞힐 것으로 예상`,
  unknownNow: '다른 날에 다시 푼 문제가 없어 얼마나 기억하는지 알 수 없습니다.',
  unstudied: (otherwise) => `더 공부하지 않으면 면접 날 ${otherwise}입니다.`,
  sticks: (number, all) => `${all}문제 중 ${number}문제는 익혔습니다(다른 날 두 번 맞힘).`,
  missed: (points) =>
    points === 0 ? '하루쯤 빠져도 1%도 줄지 않습니다.' : `오늘 빠지면 약 ${points}% 줄어듭니다.`,
  kept: (percent) => `지금까지처럼 ${percent}의 날에 공부한다고 보고 예상했습니다.`,
  today: '오늘',
  fresh: (questions, sections) => `새 문제 ${questions}개, ${sections}개 절`,
  reviews: (number) => `복습 ${number}문제`,
  rehearse: '모의 면접',
  moreSections: (number) => `그 밖에 ${number}개 절`,
  questions: (number) => `${number}문제`,
  how: '`docker-learn today`가 읽기부터 문제까지 차례로 진행합니다.',
  done: '오늘 할 것을 다 했습니다.',
  doneUnplanned: '오늘 더 복습할 것이 없습니다.',
  doneToday: (questions, sections, minutes) =>
    `${questions}문제, ${sections}개 절, 오늘 ${minutes}분입니다.`,
  spare: (minutes) =>
    `오늘은 더 해도 나아질 것이 거의 없습니다. 정한 시간에서 ${minutes}분이 남습니다.`,
  zero: '공부할 시간을 정하지 않아 계획이 비었습니다. `docker-learn plan --minutes-a-day 20`으로 정하세요.',
  tooShort:
    '한 문제를 풀기에도 짧은 시간입니다. `docker-learn plan --minutes-a-day 20`으로 늘리세요.',
  interviewToday:
    '오늘이 면접 날입니다. 새로 배우지 말고 쉬거나 `docker-learn review`로 몇 문제만 복습하세요. 행운을 빕니다!',
  over: (date) =>
    `${date} 면접은 지났습니다. \`docker-learn plan --date 날짜\`로 다음 면접을 계획하세요.`,
  none: '아직 계획이 없습니다. 면접 날짜로 만드세요: `docker-learn plan --date 날짜 --minutes-a-day 20`. 날짜는 2026-12-24처럼 씁니다.',
  unreached: (number) =>
    `그때까지 ${number}문제는 풀어 보지 못합니다. 하루 시간을 늘리면 더 볼 수 있습니다.`,
  far: '아직 먼 날입니다. 지금 배운 것을 잊지 않게 하면서 날마다 계획을 새로 세웁니다.',
  weekday: (weekday, month, day) => `${month}월 ${String(day).padStart(2)}일 ${weekdays[weekday]}`,
  day: { study: '', interview: '모의 면접', light: '가벼운 날' },
  minutes: (number) => `${number}분`,
  freshShort: (number) => `새 문제 ${number}개`,
  moreDays: (number) => `${number}일 더. 계획은 날마다 새로 짭니다`,
  dropped: (date) => `${date} 면접 계획을 지웠습니다.`,
  askDay: '면접이 언제인가요? `12일 뒤`나 `2026-12-24`처럼 쓰세요.',
  key: {
    start: '오늘 시작',
    day: '날짜 바꾸기',
    breadth: '넓게',
    sure: '확실히',
    plan: '계획 세우기',
    back: '뒤로',
    quit: '종료',
  },
};
