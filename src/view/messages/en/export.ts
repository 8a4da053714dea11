// English words of what is written out for other tools.
export const exported = {
  title: 'Docker: notes and questions',
  deck: 'Docker',
  question: 'Question',
  followUp: 'Follow-up',
  hint: 'Hint',
  answer: 'Answer',
  next: new Map([
    ['anki', 'In `Anki`: File > Import. Import a newer file the same way; your schedule stays.'],
    ['csv', 'Any spreadsheet opens it; its cells are separated by commas.'],
    ['html', 'Open it in a browser; printed, it shows its answers.'],
  ]),
};
