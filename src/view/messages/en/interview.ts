// English words of the mock interview: the clock, the walk through and the report.

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

export const interview = {
  clock: (budget: number, left: number): string =>
    `${count(budget, 'minute', 'minutes')} for this one, ${left} in all`,
  clockShort: (left: number): string => `${left} min in all`,
  overTime: 'time is up: this is the last one',
  key: {
    next: 'on an empty line: next',
    skip: 'skip',
    undo: 'undo',
    editor: 'editor',
    quit: 'leave',
    leave: 'done',
  },
  start: {
    title: 'Mock interview',
    length: (questions: number, minutes: number): string =>
      `${count(questions, 'question', 'questions')}, ${count(minutes, 'minute', 'minutes')}`,
    about: (pass: number): string =>
      `Openers first, then deeper; follow-ups come as they would. Answer aloud or type. No verdict until the end: then you see the points of a good answer and tick what you said. ${pass} % passes. Leave early, and you still see them.`,
    begin: 'start the clock',
    notNow: 'not now',
    plain: 'One line an answer; an empty line means said aloud. :s skip, :u undo, :q leave.',
    beginPlain: 'An empty line starts the clock, q is for not now.',
  },
  unknownWord:
    'In typed text these words are for the program: `:e` editor, `:s` skip, `:u` undo, `:q` leave.',
  unknownWordPlain:
    'In typed text these words are for the program: `:s` skip, `:u` undo, `:q` leave.',
  noHint: 'An interview gives no hints and nothing to read. The points come at its end.',
  walk: (at: number, of: number): string => `answer ${at} of ${of}`,
  walkThrough: 'walk-through',
  noneSuggested: 'Your words seem to touch none of these. You decide.',
  suggested: 'Ticked is what your words seem to touch. You decide.',
  doubtful: '[?] You spoke of it, but perhaps otherwise than it stands there: compare.',
  spoken: 'Said aloud. Tick what you named.',
  skipped: 'Skipped.',
  plain: {
    walk: 'The walk through: each answer beside the model points.',
    points:
      'Which did you name? Their numbers, such as 1 2, an empty line for those with [x], - for none.',
  },
  report: {
    title: 'Mock interview',
    passed: (percent: number, pass: number): string =>
      `Passed: ${percent} % of the points, ${pass} % are needed`,
    failed: (percent: number, pass: number): string =>
      `Not yet: ${percent} % of the points, ${pass} % are needed`,
    unfinished: (percent: number): string => `Left half-way: ${percent} % of the points so far`,
    percent: (number: number): string => `${number} %`,
    named: (named: number, of: number): string =>
      `${named} of ${count(of, 'point', 'points')} named`,
    time: (spent: string): string => `${spent} of answering`,
    topics: 'By topic',
    levels: 'By level',
    level: { 1: '1 know it', 2: '2 use it', 3: '3 reason about it' },
    study: 'Study first',
    missed: (points: number): string => count(points, 'missed point', 'missed points'),
    answers: 'Answers',
    followUp: 'follow-up',
    yourAnswer: 'Your answer',
    spoken: 'said aloud',
    skipped: 'skipped',
    points: 'Model points',
    pointNamed: 'named',
    pointMissed: 'missed',
    readAgain: 'Read again',
  },
};
