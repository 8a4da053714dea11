// Korean words of the mock interview: the clock, the walk through and the report.
import type { InterviewMessages } from '../interview.ts';

export const interview: InterviewMessages = {
  clock: (spent, budget, left) => `${budget} 중 ${spent} · ${left} 남음`,
  overTime: '시간이 다 됐습니다. 마지막 질문입니다',
  answer: '소리 내어 말하거나 입력하세요. 한 줄에 `e`만 쓰면 편집기가 열립니다.',
  key: { next: '빈 줄에서: 다음', skip: '넘기기', undo: '되돌리기', quit: '종료', tick: '고르기', done: '다음', read: '절 읽기', scroll: '넘겨 보기', leave: '완료', space: '스페이스' },
  walk: (at, of) => `답 ${of}개 중 ${at}번째`,
  walkThrough: '돌아보기',
  noneSuggested: '답에서 짚은 것으로 보이는 요점이 없습니다. 판단은 직접 하세요.',
  suggested: '답에서 짚은 것으로 보이는 요점을 골라 두었습니다. 판단은 직접 하세요.',
  spoken: '말로 답했습니다. 말한 요점을 고르세요.',
  skipped: '넘긴 질문입니다.',
  plain: {
    begin: (questions, minutes) =>
      `모의 면접: 꼬리 질문이 딸린 질문 ${questions}개, ${minutes}분. 끝날 때까지 채점하지 않습니다. 답은 한 줄로 쓰고, 말로 답했다면 빈 줄을 입력하세요. :s 넘기기, :u 되돌리기, :q 끝내기.`,
    walk: '돌아보기: 답마다 모범 요점과 견주어 봅니다.',
    points: '무엇을 말했나요? 1 2처럼 번호를 쓰세요. 빈 줄은 [x] 그대로, -는 없음입니다.',
  },
  report: {
    title: '모의 면접',
    passed: (percent, pass) => `합격: 요점의 ${percent}%. 기준은 ${pass}%`,
    failed: (percent, pass) => `아직: 요점의 ${percent}%. 기준은 ${pass}%`,
    unfinished: (percent) => `도중에 그만둠: 지금까지 요점의 ${percent}%`,
    named: (named, of) => `요점 ${of}개 중 ${named}개`,
    time: (spent) => `답한 시간 ${spent}`,
    topics: '주제별',
    levels: '수준별',
    level: { 1: '몸풀기', 2: '보통', 3: '어려움' },
    study: '먼저 공부할 것',
    missed: (points) => `놓친 요점 ${points}개`,
    answers: '답변',
    followUp: '꼬리 질문',
    yourAnswer: '내 답',
    spoken: '말로 답함',
    skipped: '넘김',
    points: '모범 요점',
    pointNamed: '말함',
    pointMissed: '놓침',
    readAgain: '다시 읽기',
    written: (path) => `평가를 \`${path}\`에 썼습니다.`,
  },
};
