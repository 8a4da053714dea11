// Korean words of what is written out for other tools.
import type { ExportMessages } from '../messages.ts';

export const exported: ExportMessages = {
  title: '도커: 노트와 문제',
  deck: '도커',
  question: '문제',
  followUp: '꼬리 질문',
  hint: '힌트',
  answer: '답',
  next: new Map([
    [
      'anki',
      '`Anki`의 파일 > 가져오기로 엽니다. 새로 내보낸 파일도 똑같이 가져오면 되며 복습 일정은 그대로 남습니다.',
    ],
    ['csv', '스프레드시트에서 엽니다. 칸은 쉼표로 나뉩니다.'],
    ['html', '브라우저에서 엽니다. 인쇄하면 답도 나옵니다.'],
  ]),
};
