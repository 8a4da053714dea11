// Korean words of what is written out for other tools.
import type { Words } from '../messages.ts';

export const exported: Words['exported'] = {
  title: '도커: 노트와 문제',
  deck: '도커',
  question: '문제',
  followUp: '꼬리 질문',
  hint: '힌트',
  answer: '답',
  study: {
    search: '검색',
    found: '찾은 절:',
    nothing: '이 단어가 모두 있는 절이 없습니다.',
    quiz: '열 문제 풀기',
    quizTopic: '문제 풀기',
    answer: '답하기',
    show: '답 보기',
    next: '다음',
    stop: '노트로 돌아가기',
    up: '위로',
    down: '아래로',
    right: '정답입니다',
    wrong: '오답입니다',
    nearly: '거의 맞았습니다. 철자를 확인하세요. 다음 답은 채점합니다.',
    hint: '힌트',
    choose: '고르기',
    yours: '내 답',
    score: '맞힌 문제:',
    save: '내 기록 내려받기',
    kept: '개의 답이 이 브라우저에 저장되어 있습니다. 내려받은 파일은 docker-learn progress merge로 합칩니다',
    notKept: '개의 답이 있으며, 이 페이지를 열어 둔 동안만 남습니다',
  },
  next: new Map([
    [
      'anki',
      '`Anki`의 파일 > 가져오기로 엽니다. 새로 내보낸 파일도 똑같이 가져오면 되며 복습 일정은 그대로 남습니다.',
    ],
    ['csv', '스프레드시트에서 엽니다. 칸은 쉼표로 나뉩니다.'],
    ['html', '브라우저에서 엽니다. 인쇄하면 답도 나옵니다.'],
  ]),
};
