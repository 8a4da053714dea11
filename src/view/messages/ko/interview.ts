// Korean words of the mock interview: the clock, the walk through and the report.
import type { Words } from '../messages.ts';

export const interview: Words['interview'] = {
  clock: (budget, left) => `이 질문 ${budget}분, 전체 ${left}분`,
  clockShort: (left) => `전체 ${left}분`,
  overTime: '시간이 다 됐습니다. 마지막 질문입니다',
  key: {
    next: '빈 줄에서: 다음',
    skip: '넘기기',
    undo: '되돌리기',
    editor: '편집기',
    quit: '그만두기',
    leave: '완료',
  },
  start: {
    title: '모의 면접',
    length: (questions, minutes) => `질문 ${questions}개, ${minutes}분`,
    about: (pass) =>
      `쉬운 질문부터 시작해 점점 깊이 묻고, 꼬리 질문도 합니다. 말로 답해도 되고 입력해도 됩니다. 채점은 끝난 뒤에 합니다. 모범 요점을 보면서 자신이 말한 것을 직접 고르면 됩니다. ${pass}%면 합격입니다. 도중에 그만두어도 그때까지 답한 것의 요점은 볼 수 있습니다.`,
    begin: '시작',
    notNow: '다음에',
    plain:
      '답은 한 줄로 쓰고, 말로 답했다면 빈 줄을 입력하세요. :s 넘기기, :u 되돌리기, :q 그만두기.',
    beginPlain: '빈 줄을 입력하면 시작하고, q를 입력하면 그만둡니다.',
  },
  unknownWord:
    '입력칸에서 쓸 수 있는 명령은 `:e` 편집기, `:s` 넘기기, `:u` 되돌리기, `:q` 그만두기입니다.',
  unknownWordPlain: '입력칸에서 쓸 수 있는 명령은 `:s` 넘기기, `:u` 되돌리기, `:q` 그만두기입니다.',
  noHint: '면접에서는 힌트도 읽을거리도 없습니다. 요점은 끝난 뒤에 볼 수 있습니다.',
  walk: (at, of) => `답 ${of}개 중 ${at}번째`,
  walkThrough: '돌아보기',
  noneSuggested: '답에서 짚은 것으로 보이는 요점이 없습니다. 판단은 직접 하세요.',
  suggested: '답에서 짚은 것으로 보이는 요점을 골라 두었습니다. 판단은 직접 하세요.',
  spoken: '말로 답했습니다. 말한 요점을 고르세요.',
  skipped: '넘긴 질문입니다.',
  plain: {
    walk: '돌아보기: 답마다 모범 요점과 비교합니다.',
    points: '무엇을 말했나요? 1 2처럼 번호를 쓰세요. 빈 줄은 [x] 그대로, -는 없음입니다.',
  },
  report: {
    title: '모의 면접',
    passed: (percent, pass) => `합격: 요점의 ${percent}% (기준 ${pass}%)`,
    failed: (percent, pass) => `불합격: 요점의 ${percent}% (기준 ${pass}%)`,
    unfinished: (percent) => `도중에 그만둠: 지금까지 요점의 ${percent}%`,
    percent: (number) => `${number}%`,
    named: (named, of) => `요점 ${of}개 중 ${named}개`,
    time: (spent) => `답한 시간 ${spent}`,
    topics: '주제별',
    levels: '수준별',
    level: { 1: '1 알기', 2: '2 쓰기', 3: '3 판단하기' },
    study: '먼저 공부할 것',
    missed: (points) => `놓친 요점 ${points}개`,
    answers: '답',
    followUp: '꼬리 질문',
    yourAnswer: '내 답',
    spoken: '말로 답함',
    skipped: '넘김',
    points: '모범 요점',
    pointNamed: '말함',
    pointMissed: '놓침',
    readAgain: '다시 읽기',
  },
};
