// English words of `learn`.
const inWords = ['no', 'one', 'two', 'three'];

export const learn = {
  offer: (questions: number): string =>
    `This topic is new to you. ${questions === 1 ? 'One question' : `${(inWords[questions] ?? String(questions)).replace(/^./, (first) => first.toUpperCase())} questions`} first? They are never scored; trying before reading makes the reading stick.`,
  offerPlain: 'An empty line begins, s skips them.',
  yes: 'try them',
  skip: 'skip to reading',
  quit: 'quit',
  scroll: 'scroll',
  section: (number: number, count: number): string => `section ${number} of ${count}`,
  goOn: (questions: number): string =>
    questions === 0
      ? 'go on'
      : questions === 1
        ? 'one question on it'
        : `${questions} questions on it`,
  allRead:
    'Every section is read and every question was asked. `docker-learn review` keeps it in memory.',
  topicRead: (topic: string): string =>
    `${topic}: every section is read and every question was asked. \`docker-learn review\` keeps it in memory.`,
};
