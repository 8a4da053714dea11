// English words of `plan`.
const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

export const plan = {
  title: 'Plan',
  percent: (number: number): string => `${number} %`,
  until: (days: number, date: string): string =>
    days === 0
      ? `interview today, ${date}`
      : days === 1
        ? `interview tomorrow, ${date}`
        : `interview in ${days} days, on ${date}`,
  date: (month: number, day: number): string => `${day} ${months[month - 1] ?? ''}`,
  known: (now: string, range: string): string =>
    `${now} of all questions now, ${range} on the day if you keep to it`,
  notKnown: (range: string): string =>
    `${range} of all questions on the day, as others do who keep to it; what you keep yourself shows on a later day`,
  nowOnly: (now: string): string => `${now} of all questions now`,
  unknownNow: 'How much you keep is not known: nothing was asked on a later day.',
  unstudied: (otherwise: string): string => `Without studying it would be ${otherwise} on the day.`,
  sticks: (number: number, all: number): string =>
    `${number} of ${all} questions stick: right on two later days.`,
  missed: (points: number): string =>
    points === 0
      ? 'Leaving today out costs less than 1 % of all questions.'
      : `Leaving today out costs about ${points} % of all questions.`,
  kept: (percent: string): string =>
    `The forecast counts on ${percent} of the days, as you have kept them so far.`,
  today: 'Today',
  fresh: (questions: number, sections: number): string =>
    `${count(questions, 'new question', 'new questions')} in ${count(sections, 'section', 'sections')}`,
  reviews: (number: number): string => `${number} to repeat`,
  rehearse: 'Mock interview',
  moreSections: (number: number): string => count(number, 'more section', 'more sections'),
  questions: (number: number): string => count(number, 'question', 'questions'),
  how: '`docker-learn today` plays it through, reading included.',
  done: 'Today is done.',
  doneUnplanned: 'Nothing more is due today.',
  doneToday: (questions: number, sections: number, minutes: number): string =>
    `${count(questions, 'question', 'questions')} and ${count(sections, 'section', 'sections')}; ${count(minutes, 'minute', 'minutes')} today.`,
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
  weekday: (weekday: number, month: number, day: number): string =>
    `${weekdays[weekday]} ${String(day).padStart(2)} ${months[month - 1]?.slice(0, 3)}`,
  day: { study: '', interview: 'mock interview', light: 'a lighter day' },
  minutes: (number: number): string => `${number} min`,
  freshShort: (number: number): string => `${number} new`,
  moreDays: (number: number): string =>
    `${count(number, 'more day', 'more days')}; the plan is made anew each day`,
  dropped: (date: string): string => `The interview of ${date} is no longer planned for.`,
  askDay: 'On which day is the interview? Written as in 12d or 2026-12-24.',
  key: {
    start: 'start today',
    day: 'another day',
    breadth: 'rather broad',
    sure: 'rather sure',
    plan: 'plan for it',
    back: 'back',
    quit: 'quit',
  },
};
