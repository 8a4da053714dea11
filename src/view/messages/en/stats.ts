// English words of `stats`.
import type { Confidence, Mode } from '../../../progress/event.ts';

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

export const stats = {
  title: 'What you know',
  percent: (number: number): string => `${number} %`,
  nothing: 'Nothing is answered yet. `docker-learn quiz` or `docker-learn learn` begins.',
  answers: (answers: number, days: number): string =>
    `${count(answers, 'answer', 'answers')} on ${count(days, 'day', 'days')}`,
  notKnown: (seen: number, questions: number): string =>
    `Not known yet; ${seen} of ${count(questions, 'question', 'questions')} seen`,
  now: (percent: string, range: string | null, questions: number, seen: number): string =>
    `${percent} now${range === null ? '' : ` (${range} is likely)`}, of ${count(questions, 'question', 'questions')}; ${seen} seen`,
  seen: (seen: number, questions: number): string => `${seen} of ${questions} seen`,
  due: (number: number): string => `${number} due`,
  more: (topics: number): string => count(topics, 'more topic', 'more topics'),
  notBegun: (topics: number): string => `${count(topics, 'topic', 'topics')} not begun`,
  dueRows: ['Due', 'questions'] as readonly [string, string],
  today: 'today',
  sticks: 'What sticks',
  cameBack: (actual: string, reviews: number, predicted: string): string =>
    `${actual} of ${reviews} came back right; ${predicted} were expected`,
  calendar: 'Days of study',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  legend: 'answers a day:',
  days: (answers: number, days: number, right: number): string =>
    `${count(answers, 'answer', 'answers')} on ${count(days, 'day', 'days')}, ${right} % of them right.`,
  time: (total: string, each: number): string =>
    `${total} of thinking, ${count(each, 'second', 'seconds')} an answer.`,
  duration: (hours: number, minutes: number): string =>
    hours === 0
      ? count(minutes, 'minute', 'minutes')
      : `${count(hours, 'hour', 'hours')} ${count(minutes, 'minute', 'minutes')}`,
  retention: 'Remembered, beside what was expected',
  predicted: 'expected',
  actual: 'remembered',
  reviews: (number: number): string => count(number, 'review', 'reviews'),
  all: 'all',
  asPredicted: 'Within chance of what was expected: the dates fit your memory.',
  better: 'You remember more than expected: questions come back a little early.',
  worse: 'You remember less than expected: questions come back a little late.',
  noReviews: 'No question has come back on a later day yet.',
  confidence: { guess: 'a guess', unsure: 'not sure', sure: 'sure' } satisfies Record<
    Confidence,
    string
  >,
  /** As it was called when it was asked for. */
  called: { guess: '"Guess"', unsure: '"Not sure"', sure: '"Sure"' } satisfies Record<
    Confidence,
    string
  >,
  rightOf: (right: number, answers: number): string => `${right} of ${answers} right`,
  away: 'Put away',
  awayUntil: (question: string, until: string | null): string =>
    `\`${question}\` ${until === null ? 'for good' : `until ${until}`}: \`docker-learn stats --back ${question}\` brings it back.`,
  hardest: 'Hardest so far',
  wrongOf: (wrong: number, answers: number): string => `wrong ${wrong} of ${answers} times`,
  past: {
    never: 'Not answered yet.',
    placed: (day: string): string => `Found known by placement on ${day}.`,
    mode: {
      quiz: 'quiz',
      learn: 'learn',
      review: 'review',
      today: 'today',
      interview: 'interview',
      placement: 'placement',
      lab: 'lab',
    } satisfies Record<Mode, string>,
    right: 'right',
    wrong: 'wrong',
    hint: 'with a hint',
    again: 'came back',
    seconds: (seconds: number): string => count(seconds, 'second', 'seconds'),
    remembered: (percent: string): string => `You would answer it right now with ${percent}.`,
    unknown: 'How well you keep it is not known yet.',
    due: (day: string): string => `It comes back on ${day}.`,
    waiting: (day: string): string => `It has been due since ${day}.`,
    dueToday: 'It is due today.',
    skipped: (times: number): string =>
      `Skipped ${times === 1 ? 'once' : `${times} times`} since its last answer.`,
    contested: 'Its verdict is contested: it is not asked again until the note changes.',
    read: (place: string): string => `\`docker-learn show ${place}\` reads its section.`,
  },
  noneHard: 'No question was wrong yet.',
  key: {
    topics: 'all topics',
    days: 'days of study',
    hardest: 'hardest',
    back: 'back',
    quit: 'quit',
  },
};
