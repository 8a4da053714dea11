// English: what the shell does with a line before docker sees it.
import type { ShellCode } from '../../../command/shell-parts.ts';

export const shell = {
  noDocker: 'No docker command is in this line.',
  /** What a Compose file can't hold. */
  unwritten: (flag: string): string => `${flag}: no key of a Compose file says this`,
  title: 'What the shell does',
  unreadable: 'A shell as on Linux cannot read this line: look at the place that is marked.',
  /** `text` is that part of the line; `quoted`: it stands in double quotes. */
  says: {
    variable: ({ quoted }): string =>
      quoted
        ? 'filled in by the shell, in double quotes too; in single quotes it would stay as it is'
        : 'filled in by the shell first; a value with blanks falls into several words',
    substitution: (): string => 'run first; what it prints stands here instead',
    'read-as-file': (): string =>
      'run beside it; the name of a file with what it prints stands here',
    arithmetic: (): string => 'calculated by the shell',
    pipe: (): string => 'what the left side prints is read by the right side',
    and: (): string => 'the next one runs only if this one succeeded',
    or: (): string => 'the next one runs only if this one failed',
    sequence: (): string => 'one after the other, whatever comes of the first',
    background: (): string => 'the shell goes on without waiting',
    write: (): string => 'what is printed goes into this file, which is emptied first',
    append: (): string => 'what is printed is added to this file',
    read: (): string => 'this file is what the command reads as its input',
    'join-streams': (): string => 'errors and output go the same way',
    'write-errors': (): string => 'only errors go there',
    'write-both': (): string => 'output and errors go into this file',
    'here-document': (): string =>
      'the lines up to this word are what the command reads as its input',
    'here-string': (): string => 'this text is what the command reads as its input',
    'files-that-fit': (): string => 'replaced by the names of the files of this folder that fit',
    braces: (): string => 'written out by the shell as several words',
    loop: (): string => 'repeats what stands between `do` and `done`',
    condition: (): string => 'decides which of the commands run',
    group: (): string => 'commands that belong together',
    function: (): string => 'a name for the commands in it; nothing runs until it is called',
    assignment: (): string => 'a variable of the shell, not of the container',
    'feeds-arguments': (): string => 'what it reads is put behind the command, word by word',
    'feeds-place': (): string =>
      'runs the command once for each line that it reads, which takes the place of the mark',
    'carries-out': (): string => 'runs the command behind it',
    program: (): string => 'another program; docker is not asked',
    prints: (): string => 'prints this text; here nothing of it is run',
    frame: (): string =>
      'stands around the command, in a list, a `Makefile`, CI or the like; no shell reads it',
    output: (): string => 'what a command has printed',
    'code-variable': (): string => 'filled in by the program that calls docker',
    'alias-filled': (): string =>
      'a name for the commands in it; what `$(…)` prints is filled in at once, the rest runs when it is called',
    kept: (): string =>
      'keeps the command behind it, to run it when a signal comes or the shell ends',
    'filled-in': (): string => 'filled in by `make`, `systemd` or CI before the line is run',
    placeholder: (): string =>
      'to be replaced by a name of yours; typed so, the shell would look for a file',
    'cmd-variable': ({ text }): string =>
      `filled in by cmd.exe on Windows; other shells leave it as it is${/^%cd%$/i.test(text) ? ', and know it as `$PWD`' : ''}`,
    'powershell-variable': (): string =>
      'filled in by PowerShell; other shells know no such variable',
    'cmd-continuation': (): string => 'cmd.exe: the line goes on; in other shells that is `\\`',
    'powershell-continuation': (): string =>
      'PowerShell: the line goes on; in other shells that is `\\`',
  } satisfies Record<ShellCode, (part: { quoted: boolean; text: string }) => string>,
};
