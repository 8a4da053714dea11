// English words of `learn`.
const inWords = ['no', 'one', 'two', 'three'];

export const learn = {
  placement: {
    title: 'Placement',
    length: (questions: number, minutes: number): string =>
      `at most ${questions} questions, ${minutes} minutes`,
    about:
      'Core topics first; harder after a right answer, the next topic after a wrong one. What you know is marked, with what it stands on; nothing is scored or locked. s says “I don’t know”.',
    start: 'start',
    known: 'Known',
    partly: 'Partly',
    unknown: 'Not yet',
    asked: (questions: number): string =>
      `${questions} ${questions === 1 ? 'question' : 'questions'}`,
    marked: (questions: number): string =>
      `${questions} ${questions === 1 ? 'question' : 'questions'} marked`,
    learnMissing: 'learn what is missing',
    learnAll: 'learn from the start',
    unaskedGroup: 'Unasked',
    topics: (topics: number): string => `${topics} ${topics === 1 ? 'topic' : 'topics'}`,
    unasked: 'a second run goes on here',
    next: '`docker-learn learn` begins with what is not known yet.',
  },
  offer: (questions: number): string =>
    `This topic is new to you. ${questions === 1 ? 'One question' : `${(inWords[questions] ?? String(questions)).replace(/^./, (first) => first.toUpperCase())} questions`} first? They are never scored; trying before reading makes the reading stick.`,
  offerPlain: 'An empty line begins, s skips them.',
  yes: 'try them',
  skip: 'skip to reading',
  quit: 'quit',
  section: (number: number, count: number): string => `section ${number} of ${count}`,
  goOn: (questions: number): string =>
    questions === 0
      ? 'go on'
      : questions === 1
        ? 'one question on it'
        : `${questions} questions on it`,
  skippedWait: (topic: string | null): string =>
    `${topic === null ? 'Every section is read' : `${topic}: every section is read`}. What you skipped waits in \`docker-learn quiz\`.`,
  allRead:
    'Every section is read and every question was asked. `docker-learn review` keeps it in memory.',
  topicRead: (topic: string): string =>
    `${topic}: every section is read and every question was asked. \`docker-learn review\` keeps it in memory.`,
};
