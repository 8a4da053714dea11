// English words of setting up completion in a shell.
export const completion = {
  writes: 'This file will be written:',
  adds: (path: string): string => `This line will be added at the end of ${path}:`,
  ask: 'Set it up?',
  done: 'Open a new shell, and press Tab behind `docker-learn`. To take it back, remove what is named above.',
  already: 'It is set up already; nothing was changed.',
  byHand:
    'PowerShell says itself where its profile lies. Add this line to the file that `$PROFILE` names:',
};
