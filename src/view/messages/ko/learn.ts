// Korean words of `learn`.
import type { Words } from '../messages.ts';

export const learn: Words['learn'] = {
  placement: {
    title: '수준 확인',
    length: (questions, minutes) => `많아야 ${questions}문제, ${minutes}분`,
    about:
      '핵심 주제부터 묻습니다. 맞히면 더 어려운 문제, 틀리면 다음 주제로 넘어갑니다. 아는 것과 그 바탕이 되는 주제는 아는 것으로 표시합니다. 점수는 없고 잠기는 것도 없습니다. s를 누르면 모른다는 뜻입니다.',
    start: '시작',
    known: '앎',
    partly: '일부',
    unknown: '아직',
    asked: (questions) => `${questions}문제`,
    marked: (questions) => `${questions}문제를 아는 것으로 표시`,
    learnMissing: '모르는 것만 배우기',
    learnAll: '처음부터 배우기',
    unaskedGroup: '묻지 않음',
    topics: (topics) => `주제 ${topics}개`,
    unasked: '다시 하면 여기서 이어짐',
    next: '`docker-learn learn`은 아직 모르는 것부터 시작합니다.',
  },
  offer: (questions) =>
    `처음 보는 주제입니다. 먼저 ${questions}문제를 풀어 볼까요? 점수에는 넣지 않습니다. 읽기 전에 풀어 보면 더 오래 기억에 남습니다.`,
  offerPlain: '빈 줄을 입력하면 시작하고, s를 입력하면 넘깁니다.',
  yes: '풀어 보기',
  skip: '바로 읽기',
  quit: '종료',
  section: (number, count) => `${count}개 절 중 ${number}번째`,
  goOn: (questions) => (questions === 0 ? '다음' : `문제 ${questions}개 풀기`),
  skippedWait: (topic) =>
    `${topic === null ? '' : `${topic}: `}모든 절을 읽었습니다. 넘긴 문제는 \`docker-learn quiz\`에서 다시 나옵니다.`,
  allRead: '모든 절을 읽고 모든 문제를 풀었습니다. `docker-learn review`로 기억을 이어 가세요.',
  topicRead: (topic) =>
    `${topic}: 모든 절을 읽고 모든 문제를 풀었습니다. \`docker-learn review\`로 기억을 이어 가세요.`,
};
