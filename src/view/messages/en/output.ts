// English words about a file that a verb writes.
export const output = {
  ask: (path: string): string => `Replace ${path}?`,
  written: 'Written to',
};
