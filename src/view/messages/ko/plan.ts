// Korean words of `plan`.
import type { PlanMessages } from '../messages.ts';

export const plan: PlanMessages = {
  title: '학습 계획',
  percent: (number) => `${number}%`,
  until: (days, date) =>
    days === 0
      ? `오늘 면접, ${date}`
      : days === 1
        ? `내일 면접, ${date}`
        : `면접까지 ${days}일, ${date}`,
  ready:
    '계획대로 공부하면 면접 날 맞힐 것으로 예상하는 비율입니다. 면접에서 자주 묻는 주제일수록 크게 셉니다.',
  readyToday: '오늘 맞힐 것으로 예상하는 비율입니다. 면접에서 자주 묻는 주제일수록 크게 셉니다.',
  readyUnstudied:
    '더 공부하지 않으면 면접 날 맞힐 것으로 예상하는 비율입니다. 면접에서 자주 묻는 주제일수록 크게 셉니다.',
  otherwise: (percent) => `더 공부하지 않으면 ${percent}입니다.`,
  today: '오늘',
  share: (minutes) => `약 ${minutes}분`,
  fresh: (questions, sections) => `새 문제 ${questions}개, ${sections}개 절`,
  reviews: (number) => `다시 풀 문제 ${number}개`,
  rehearse: (minutes) => `모의 면접 ${minutes}분`,
  moreSections: (number) => `그 밖에 ${number}개 절`,
  questions: (number) => `${number}문제`,
  how: '`docker-learn learn`은 다음 절을 읽고 문제를 풉니다. `docker-learn quiz`와 `docker-learn review`는 오늘 계획에 든 문제부터 냅니다.',
  done: '오늘 몫은 다 했습니다.',
  spare: (minutes) =>
    `오늘은 더 해도 나아질 것이 거의 없습니다. 정한 시간에서 ${minutes}분이 남습니다.`,
  zero: '공부할 시간을 정하지 않아 계획이 비었습니다. `docker-learn plan --minutes-a-day 20`으로 정하세요.',
  tooShort:
    '한 문제를 풀기에도 짧은 시간입니다. `docker-learn plan --minutes-a-day 20`으로 늘리세요.',
  interviewToday:
    '오늘이 면접 날입니다. 새로 배우지 말고 쉬거나 `docker-learn review`로 몇 문제만 돌아보세요. 행운을 빕니다!',
  over: (date) =>
    `${date} 면접은 지났습니다. \`docker-learn plan --date 날짜\`로 다음 면접을 계획하세요.`,
  none: '아직 계획이 없습니다. 면접 날짜로 만드세요: `docker-learn plan --date 날짜 --minutes-a-day 20`. 날짜는 2026-12-24처럼 씁니다.',
  unreached: (number) =>
    `그때까지 ${number}문제는 풀어 보지 못합니다. 하루 시간을 늘리면 더 볼 수 있습니다.`,
  far: '아직 먼 날입니다. 지금 배운 것을 잊지 않게 하면서 날마다 계획을 새로 세웁니다.',
  days: '날마다 할 것',
  day: { study: '', interview: '모의 면접', light: '가벼운 날' },
  minutes: (number) => `${number}분`,
  freshShort: (number) => `새 문제 ${number}`,
  reviewsShort: (number) => `다시 ${number}`,
  moreDays: (number) => `그 사이 ${number}일`,
  topics: '면접 날 주제별 준비도',
  followed: '하루 걸러도 괜찮습니다. 볼 때마다 지금 아는 것에서 계획을 새로 세웁니다.',
};
