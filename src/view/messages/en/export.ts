// English words of what is written out for other tools.
export const exported = {
  title: 'Docker: notes and questions',
  deck: 'Docker',
  question: 'Question',
  followUp: 'Follow-up',
  hint: 'Hint',
  answer: 'Answer',
};
