// English words of the note that `check --new` writes.
export const template = {
  summary: 'One sentence that says what it is about.',
  section: 'The first thing to know',
  text: 'What somebody should know afterwards, in a few short paragraphs.',
  question: 'What follows from it?',
  right: 'What is right',
  wrong: ['What many believe', 'What sounds alike', 'What was right once'],
  why: 'Why it is not so.',
  explanation: 'Why the right one is right.',
};
