// Korean words of the home screen.
import type { Words } from '../messages.ts';

export const home: Words['home'] = {
  interviewIn: (days) =>
    days === 0 ? '오늘 면접' : days === 1 ? '내일 면접' : `면접까지 ${days}일`,
  label: {
    today: '오늘 할 것',
    review: '복습',
    learn: '배우기',
    placement: '수준 확인',
    plan: '학습 계획',
    quiz: '퀴즈',
    interview: '모의 면접',
    try: '연습장',
    lab: '실습',
    browse: '둘러보기',
    progress: '학습 현황',
  },
  today: (again, sections, fresh) =>
    [
      ...(again === 0 ? [] : [`복습 ${again}문제`]),
      ...(fresh === 0 ? [] : [`새 절 ${sections}개에 새 문제 ${fresh}개`]),
    ].join(', '),
  todayShort: (again, fresh) =>
    [...(again === 0 ? [] : [`복습 ${again}`]), ...(fresh === 0 ? [] : [`새 문제 ${fresh}`])].join(
      ', ',
    ),
  todayDone: '다 했음',
  placement: '아는 것이 있다면 어디까지인지 확인',
  plan: '면접 날짜를 정하면 하루 할 것을 계획',
  due: (due, asked) =>
    due === 0
      ? '복습할 문제 없음'
      : asked < due
        ? `${due}문제 중 ${asked}문제`
        : `복습할 문제 ${due}개`,
  aboutMinutes: (minutes) => `약 ${minutes}분`,
  section: (number, of) => `${of}개 절 중 ${number}번째`,
  allRead: '모든 주제를 읽음',
  mixed: (number) => `섞은 문제 ${number}개`,
  easy: (number) => `쉬운 문제 ${number}개`,
  core: ', 핵심 주제에서 골고루',
  allTopics: '모든 주제와 절',
  noneBegun: (topics) => `주제 ${topics}개, 아직 시작 전`,
  mock: '서술형 질문',
  toTry: '마음껏 써 보는 내장 도커',
  safe: '망가질 것이 없음',
  handsOn: '직접 해 보는 과제',
  labs: (number) => `실습 ${number}개`,
  labsDone: (done, all) => `${all}개 중 ${done}개 완료`,
  minutes: (minutes) => `${minutes}분`,
  topics: (number) => `주제 ${number}개`,
  now: (percent) => `지금 ${percent}%`,
  forecast: (range, date) => `${date} 예상 ${range}`,
  notKnown: '아직 모름',
  notStarted: '아직 푼 문제 없음',
  key: {
    move: '이동',
    open: '열기',
    back: '뒤로',
    quit: '종료',
    search: '검색',
    choose: '고르기',
    later: '나중에 바꾸기',
  },
  choosePlain: (next) => `번호를 입력하세요(l ${next}, q 종료):`,
  chooseLanguage: '어느 언어로 할까요?',
};
