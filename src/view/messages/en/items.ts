// English words of what a class's logs say of the questions.
const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

export const items = {
  title: (learners: number, answers: number, questions: number): string =>
    `${count(learners, 'learner', 'learners')}, ${count(answers, 'answer', 'answers')}, ${count(questions, 'question', 'questions')}. What may mislead comes first.`,
  none: 'There are no answers in these logs.',
  right: (right: number, answered: number, expected: number): string =>
    `${right} % of ${answered} were right at once; ${expected} % is usual at its level.`,
  turned: (value: string, error: string): string =>
    `Those who know more get it wrong more often (discrimination ${value} ± ${error}).`,
  flat: (value: string, error: string): string =>
    `It hardly tells who knows more (discrimination ${value} ± ${error}).`,
  telling: (value: string, error: string): string =>
    `It tells who knows more (discrimination ${value} ± ${error}).`,
  few: 'Too few have answered it to say whom it tells apart.',
  wrong: (key: string, share: number, isAble: boolean): string =>
    isAble
      ? `\`${key}\` was chosen by ${share} %, who know no less than those who were right.`
      : `\`${key}\` was chosen by ${share} %.`,
  sure: (wrong: number, answers: number): string =>
    `Sure and wrong: ${wrong} of ${answers} who were sure.`,
  seconds: (seconds: number): string => `Half took longer than ${seconds} s.`,
  older: (older: number): string =>
    `${count(older, 'answer was', 'answers were')} given to an older wording.`,
  more: (more: number): string =>
    `${count(more, 'further question', 'further questions')}: \`--csv\` and \`--json\` list them all.`,
};
