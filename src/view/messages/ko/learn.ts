// Korean words of `learn`.
import type { LearnMessages } from '../messages.ts';

export const learn: LearnMessages = {
  offer: (questions) =>
    `처음 보는 주제입니다. 먼저 ${questions}문제를 풀어 볼까요? 점수에는 넣지 않습니다. 읽기 전에 풀어 보면 더 오래 기억에 남습니다.`,
  offerPlain: '빈 줄을 입력하면 시작하고, s를 입력하면 건너뜁니다.',
  yes: '풀어 보기',
  skip: '바로 읽기',
  quit: '종료',
  scroll: '스크롤',
  section: (number, count) => `${count}개 절 중 ${number}번째`,
  goOn: (questions) => (questions === 0 ? '다음' : `문제 ${questions}개 풀기`),
  allRead: '모든 절을 읽고 모든 문제를 풀었습니다. `docker-learn review`로 기억을 이어 가세요.',
  topicRead: (topic) =>
    `${topic}: 모든 절을 읽고 모든 문제를 풀었습니다. \`docker-learn review\`로 기억을 이어 가세요.`,
};
