// English words of the home screen.
const inWords = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];
const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

export const home = {
  interviewIn: (days: number): string =>
    days === 0
      ? 'interview today'
      : days === 1
        ? 'interview tomorrow'
        : `interview in ${days} days`,
  label: {
    today: 'Today',
    review: 'Review',
    learn: 'Learn',
    placement: 'Placement',
    plan: 'Plan',
    quiz: 'Quiz',
    interview: 'Interview',
    try: 'Try',
    lab: 'Labs',
    browse: 'Browse',
    progress: 'Progress',
  },
  today: (again: number, sections: number, fresh: number): string =>
    [
      ...(again === 0 ? [] : [`${again} to repeat`]),
      ...(fresh === 0 ? [] : [`${count(sections, 'section', 'sections')} with ${fresh} new`]),
    ].join(', '),
  todayShort: (again: number, fresh: number): string =>
    [...(again === 0 ? [] : [`${again} again`]), ...(fresh === 0 ? [] : [`${fresh} new`])].join(
      ', ',
    ),
  todayDone: 'done',
  placement: 'know some of it? see where you stand',
  plan: 'an interview? name its day, get a share a day',
  due: (due: number, asked: number): string =>
    due === 0 ? 'nothing is due' : asked < due ? `${asked} of ${due} due` : `${due} due`,
  aboutMinutes: (minutes: number): string => `about ${count(minutes, 'minute', 'minutes')}`,
  section: (number: number, of: number): string => `section ${number} of ${of}`,
  allRead: 'every topic is read',
  mixed: (number: number): string =>
    `${inWords[number] ?? number} mixed ${number === 1 ? 'question' : 'questions'}`,
  easy: (number: number): string => `${inWords[number] ?? number} easy questions`,
  core: ' over the core topics',
  allTopics: 'all topics and sections',
  noneBegun: (topics: number): string => `${count(topics, 'topic', 'topics')}, none begun`,
  mock: 'a mock interview',
  toTry: 'a Docker to play with',
  safe: 'nothing can break',
  handsOn: 'tasks for the hands',
  labs: (number: number): string => count(number, 'lab', 'labs'),
  labsDone: (done: number, all: number): string => `${done} of ${all} done`,
  minutes: (minutes: number): string => count(minutes, 'minute', 'minutes'),
  topics: (number: number): string => count(number, 'topic', 'topics'),
  now: (percent: number): string => `${percent} % now`,
  forecast: (range: string, date: string): string => `${range} on ${date}`,
  notKnown: 'not known yet',
  notStarted: 'nothing answered yet',
  key: {
    move: 'move',
    open: 'open',
    back: 'back',
    quit: 'quit',
    search: 'search',
    choose: 'choose',
    later: 'changes it later',
  },
  choosePlain: (next: string) => `Number, l for ${next}, q to quit:`,
  chooseLanguage: 'Which language?',
};
