// English words about the progress log.
const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

export const progress = {
  data: 'Folder',
  log: 'Log',
  backups: 'Backups',
  events: (number: number): string =>
    `${count(number, 'event', 'events')} in the log. It is plain text, one JSON object a line.`,
  damaged: (number: number, lines: string): string =>
    `${count(number, 'line', 'lines')} of your progress can't be read and ${number === 1 ? 'is' : 'are'} left as ${number === 1 ? 'it is' : 'they are'}: ${number === 1 ? 'line' : 'lines'} ${lines}.`,
  ahead: (number: number, latest: string): string =>
    `${count(number, 'event', 'events')} of your progress ${number === 1 ? 'is' : 'are'} dated later than now, up to ${latest}: a clock ran ahead. ${number === 1 ? 'It counts' : 'They count'} as of what was done next, else as of now.`,
  lost: (day: string, events: number): string =>
    `There is no progress log here, but a backup of ${day} with ${count(events, 'event', 'events')}. This brings it back:`,
  inCloud: 'iCloud has moved the progress log off this disk. This brings it back:',
  beside: (events: number): string =>
    `Beside your progress log lies another one, with ${count(events, 'event', 'events')} that ${events === 1 ? 'is' : 'are'} not in yours; programs that synchronise folders leave such copies. This takes ${events === 1 ? 'it' : 'them'} in:`,
  nothingYet: 'There is no progress yet, so there is nothing to back up.',
  backedUp: 'Backed up to',
  merged: (path: string, events: number): string =>
    events === 0
      ? `\`${path}\` holds nothing that is not here already.`
      : `${count(events, 'event', 'events')} taken in from \`${path}\`.`,
  restored: (events: number): string =>
    `The log now holds the ${count(events, 'event', 'events')} of the backup.`,
  reset: 'Progress begins anew.',
  resetTopics: (topics: string): string => `Begun anew: ${topics}.`,
  kept: 'What was there before is kept in',
  askRestore: (events: number): string =>
    `Replace your progress by the ${count(events, 'event', 'events')} of this backup? What is there now is kept.`,
  askReset: (events: number): string =>
    `Begin anew, without the ${count(events, 'event', 'events')} so far? They are kept in a backup.`,
  askResetTopics: (topics: string, answers: number): string =>
    `Begin anew with ${topics}, without the ${count(answers, 'answer', 'answers')} so far? They are kept in a backup.`,
  nothingToUndo: 'There is no answer to take back.',
  undone: 'Taken back, as if it had not been answered:',
};
