// English words of a session: questions, verdicts, the summary and the keys.
import type { Kind } from '../../../notes/note.ts';
import type { AnswerProblemArgs } from '../arguments.ts';
import type { RemarkArgs } from '../../../quiz/verdict.ts';

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

export const session = {
  heading: {
    again: 'once more',
    secondTry: 'second try',
    followUp: 'follow-up',
  },
  /** What is asked for, where the prompt doesn't say it; nothing where the kind goes without saying. */
  task: {
    choice: '',
    choices: 'Several are right.',
    order: 'Put them in order, the first on top.',
    match: 'Pair each on the left with one on the right.',
    recall: '',
    command: 'Type the docker command.',
    open: 'Say it aloud or type it, as in an interview.',
    points: 'Which of these did you name?',
  } satisfies Record<Kind | 'points', string>,
  key: {
    answer: 'answer',
    tick: 'tick',
    said: 'I said that',
    lift: 'lift',
    drop: 'drop',
    move: 'move',
    scroll: 'scroll',
    pairLetter: 'pick',
    pairNumber: 'pair',
    onEmptyLine: 'on an empty line: points',
    done: 'done',
    show: 'show the options',
    hint: 'hint',
    skip: 'skip',
    undo: 'undo',
    quit: 'quit',
    read: 'read',
    contest: 'contest',
    tryIt: 'try it',
    uncontest: 'take it back',
    next: 'next',
    lower: 'sooner',
    allReasons: 'all reasons',
    allDifferences: 'all differences',
    fold: 'less',
    forGood: 'never again',
    tomorrow: 'not today',
    missedAgain: 'the misses again',
    anyKey: 'any key',
    space: 'space',
  },
  covered: 'The options are covered. Think of the answer first.',
  hint: 'Hint',
  noHint: 'There is no hint for this one.',
  unknownWord:
    'In typed text these words are for the program: `:h` hint, `:s` skip, `:u` undo, `:m` read, `:q` quit.',
  unpaired: (keys: readonly string[]): string => `Still without a number: ${keys.join(', ')}.`,
  unfinished: {
    choice: 'Choose one first.',
    choices: 'Tick at least one first.',
    order: 'Put all of them in order first.',
    match: 'Pair all of them first.',
    recall: 'Type an answer first, or skip.',
    command: 'Type a command first, or skip.',
    open: 'Type or say an answer first, or skip.',
  } satisfies Record<Kind, string>,
  retry: {
    unreadable: 'Docker could not read this. Try once more; nothing is counted yet.',
    typo: 'Nearly. Try once more; nothing is counted yet.',
  },
  verdict: {
    right: 'Right',
    notYet: 'Not yet',
    skipped: 'Skipped',
    differences: (number: number): string =>
      `Not yet: ${['one', 'two', 'three', 'four', 'five', 'six'][number - 1] ?? number} ${number === 1 ? 'difference' : 'differences'}`,
    partly: (percent: number): string => `Not yet: ${percent} % of it is right`,
    points: (named: number, of: number): string =>
      `${named} of ${count(of, 'point', 'points')} named`,
  },
  moreDifferences: (number: number): string =>
    `and ${['one', 'two', 'three', 'four', 'five'][number - 1] ?? number} more (o)`,
  label: {
    yourAnswer: 'your answer',
    yours: 'yours',
    right: 'right',
    missed: 'right, and missed',
    yourPlace: (place: number): string => `you had it in place ${place}`,
    yourPair: (key: string): string => `you paired it with ${key}`,
    named: 'named',
    notNamed: 'not named',
    rightOrder: 'The right order:',
    rightPairs: 'The right pairs:',
    accepted: 'A right answer:',
    alsoAccepted: 'Also right:',
  },
  due: (days: number): string =>
    days <= 0
      ? 'again today'
      : days === 1
        ? 'again tomorrow'
        : days < 60
          ? `next in ${days} days`
          : `next in ${Math.round(days / 30)} months`,
  remark: {
    'picked-right': () => 'Right.',
    'picked-wrong': () => 'This is not right.',
    'missed-right': () => 'This is right too.',
    misplaced: ({ place }) => `belongs in place ${place}`,
    mispaired: ({ right }) => `goes with ${right}`,
    typo: ({ spelling }) => `The spelling is \`${spelling}\`.`,
    case: ({ spelling }) => `Capital and small letters count here: \`${spelling}\`.`,
    'not-accepted': ({ typed, why }) => notAccepted[why](typed),
    empty: () => 'Nothing was typed.',
    'hangul-keys': ({ meant }) => `The keyboard was in Hangul mode; this was read as \`${meant}\`.`,
    'point-missed': () => 'This was not named.',
  } satisfies { [Code in keyof RemarkArgs]: (args: RemarkArgs[Code]) => string },
  mistake: {
    'wrong-shape': ({ kind, missing = [] }) =>
      `${missing.length > 0 ? `Missing: ${missing.join(', ')}.` : 'That is not an answer to this question.'} ${plainAnswer[kind]}`,
    'unknown-key': ({ key, keys }) =>
      `There is no \`${key}\` here; the keys are ${keys.join(' ')}.`,
    'nothing-to-undo': () => 'There is no answer to take back.',
    'unknown-message': () => 'That has no use at this moment.',
    'not-json': () => 'That line is not JSON.',
  } satisfies { [Code in keyof AnswerProblemArgs]: (args: AnswerProblemArgs[Code]) => string },
  undone: 'The last answer is taken back. Here is the question again.',
  contested: (id: string, place: string): string =>
    `Marked. Please report it at \`${place}\` with the id \`${id}\` and what you think is right; it stays out of your schedule until the note changes.`,
  uncontested: 'It is contested no more: the verdict counts again.',
  lowered: 'It will come back sooner.',
  putAway: (until: 'tomorrow' | 'for-good'): string =>
    until === 'tomorrow'
      ? 'Put away until tomorrow; `u` takes it back.'
      : 'Put away for good; `u` takes it back, and `docker-learn stats` lists it.',
  confidence: { ask: 'How sure are you?', guess: 'a guess', unsure: 'not sure', sure: 'sure' },
  skipsTo: {
    'topic-end': 'It is asked once more at the end of this topic.',
    quiz: '`docker-learn quiz` will ask it again.',
  },
  summary: {
    pretestOver: 'Nothing of this counts. Now read on: you know what to look out for.',
    score: (right: number, asked: number): string => `${right} of ${asked} right`,
    skipped: (number: number): string => `${number} skipped`,
    topicScore: (right: number, asked: number): string => `${right} of ${asked}`,
    nothing: 'No question was answered.',
    percent: (number: number): string => `${number} %`,
  },
  left: (answers: number): string =>
    answers === 0
      ? 'See you soon.'
      : `See you soon. ${count(answers, 'answer is', 'answers are')} kept.`,
  nothingToAsk: {
    due: 'Nothing is due today. New questions wait in `docker-learn quiz` and `docker-learn learn`.',
    usual: 'Nothing is due and nothing here is new. `--all` asks anyway.',
    missed: 'No question here was missed so far.',
    new: 'Every question here has been answered before. `--all` asks them again.',
    all: 'No question fits these options.',
  },
  leftInMemory: (answers: number): string =>
    `See you soon. ${count(answers, 'answer', 'answers')} of this session could not be saved.`,
  leftUnsaved: 'See you soon. Nothing was saved, as asked.',
  plain: {
    answer: (kind: Kind): string => plainAnswer[kind],
    points: (number: number): string =>
      `Which did you name? Their numbers, such as ${number > 1 ? '1 2' : '1'}, or an empty line for none.`,
    wishes: '? hint, s skip, u undo, q quit, m read, ! contest',
    typedWishes: '? or :h hint, :s skip, :u undo, :q quit, :m read',
  },
};

const plainAnswer: Record<Kind, string> = {
  choice: 'Answer with one letter.',
  choices: 'Answer with every right letter, such as a c.',
  order: 'Answer with all letters in order, such as c a b.',
  match: 'Answer with pairs, such as a3 b1 c2.',
  recall: 'Type the answer.',
  command: 'Type the command.',
  open: 'Type your answer in one line.',
};

/** Why a typed answer isn't taken, without the right one. */
const notAccepted: { [Why in RemarkArgs['not-accepted']['why']]: (typed: string) => string } = {
  several: (typed) => `\`${typed}\` is more than one answer. One is asked for.`,
  'other-number': (typed) => `\`${typed}\` is another number.`,
  signs: (typed) =>
    `\`${typed}\` has the letters right: signs such as \`-\`, \`_\` and \`=\` count too.`,
  'too-general': (typed) => `\`${typed}\` is too general: a word is missing.`,
  'another-thing': (typed) => `\`${typed}\` is something else.`,
  'extra-words': (typed) => `\`${typed}\` says something more, and that makes it another answer.`,
  'other-language': (typed) =>
    `\`${typed}\` is a translation that isn't known. Try the English word.`,
  unknown: (typed) => `\`${typed}\` is not one of the answers taken as right.`,
};
