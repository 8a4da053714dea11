// English words of `plan`.
const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

export const plan = {
  title: 'Plan',
  percent: (number: number): string => `${number} %`,
  until: (days: number, date: string): string =>
    days === 0
      ? `interview today, ${date}`
      : days === 1
        ? `interview tomorrow, ${date}`
        : `interview in ${days} days, ${date}`,
  ready:
    'That is the share of all questions, weighted by how often interviews ask them, that you would answer right on the day if you follow the plan.',
  readyToday:
    'That is the share of all questions, weighted by how often interviews ask them, that you would answer right today.',
  readyUnstudied:
    'That is the share of all questions, weighted by how often interviews ask them, that you would answer right on the day without studying.',
  otherwise: (percent: string): string => `Without studying it would be ${percent}.`,
  today: 'Today',
  share: (minutes: number): string => `about ${count(minutes, 'minute', 'minutes')}`,
  fresh: (questions: number, sections: number): string =>
    `${count(questions, 'new question', 'new questions')} in ${count(sections, 'section', 'sections')}`,
  reviews: (number: number): string => `${count(number, 'question', 'questions')} again`,
  rehearse: (minutes: number): string =>
    `a mock interview of ${count(minutes, 'minute', 'minutes')}`,
  moreSections: (number: number): string => `and ${count(number, 'more section', 'more sections')}`,
  questions: (number: number): string => count(number, 'question', 'questions'),
  how: '`docker-learn learn` reads and asks the next section, `docker-learn quiz` and `docker-learn review` ask what the plan has for today.',
  done: 'Today’s share is done.',
  spare: (minutes: number): string =>
    `More would add nearly nothing today: ${count(minutes, 'minute', 'minutes')} of yours are left over.`,
  zero: 'No time is set aside, so nothing is planned. Set some with `docker-learn plan --minutes-a-day 20`.',
  tooShort:
    'These minutes are too few for a single question. Set more with `docker-learn plan --minutes-a-day 20`.',
  interviewToday:
    'The interview is today. Nothing new any more: rest, or go over a few questions with `docker-learn review`. Good luck!',
  over: (date: string): string =>
    `The interview of ${date} is over. Plan for another one with \`docker-learn plan --date DATE\`.`,
  none: 'There is no plan yet. Make one with the day of the interview: `docker-learn plan --date DATE --minutes-a-day 20`, DATE written as in 2026-12-24.',
  unreached: (number: number): string =>
    `${count(number, 'question is', 'questions are')} not reached by then. More minutes a day would reach more.`,
  far: 'That is far away: the plan keeps what you learn now from being forgotten, and is made anew every day.',
  days: 'Day by day',
  day: { study: '', interview: 'mock interview', light: 'a lighter day' },
  minutes: (number: number): string => `${number} min`,
  freshShort: (number: number): string => `${number} new`,
  reviewsShort: (number: number): string => `${number} again`,
  moreDays: (number: number): string => `${count(number, 'day', 'days')} in between`,
  topics: 'By topic, on the day',
  followed: 'A day missed is no harm: the plan is made anew from what you know each time you look.',
};
