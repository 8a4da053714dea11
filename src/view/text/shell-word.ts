// A word as it is typed into a shell, so that a command on the screen can be copied.

export function shellWord(word: string, platform: NodeJS.Platform): string {
  if (/^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word)) return word;
  if (platform === 'win32') return `"${word}"`;
  return `'${word.replaceAll("'", "'\\''")}'`;
}
