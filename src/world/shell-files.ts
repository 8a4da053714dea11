// The files of the learner's shells that completion is set up in, and the one way they are changed.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { fail, reasonOf } from './failure.ts';
import { makeFolder } from './folders.ts';
import { writeWhole } from './whole-file.ts';
import type { World } from './world.ts';

/** Where a shell's script lies, and the line that has the shell read it, where it doesn't by itself. */
export type ShellFiles = { script: string; line: { path: string; text: string } | null };

/** Null for a shell whose own files only it can find. */
export function shellFiles(
  shell: string,
  dataFolder: string,
  { environment, home, platform }: Pick<World, 'environment' | 'home' | 'platform'>,
): ShellFiles | null {
  const script = join(dataFolder, `completion.${shell}`);
  const text = `[ -f ${quoted(script)} ] && . ${quoted(script)} # docker-learn: completion`;
  switch (shell) {
    case 'bash':
      // A terminal of macOS opens login shells, and those read no .bashrc.
      return {
        script,
        line: { path: join(home, platform === 'darwin' ? '.bash_profile' : '.bashrc'), text },
      };
    case 'zsh':
      return {
        script,
        line: { path: join(folderIn(environment['ZDOTDIR']) ?? home, '.zshrc'), text },
      };
    case 'fish': {
      const config = folderIn(environment['XDG_CONFIG_HOME']) ?? join(home, '.config');
      return { script: join(config, 'fish', 'completions', 'docker-learn.fish'), line: null };
    }
    default:
      return null;
  }
}

export function isSetUp({ script, line }: ShellFiles, text: string): boolean {
  return bytesOf(script).equals(Buffer.from(text)) && (line === null || holds(line));
}

/** What stands in the shell's own file stays, and a line that is there already isn't added again. */
export function setUpShell({ script, line }: ShellFiles, text: string): void {
  attempt(script, () => {
    makeFolder(dirname(script));
    writeWhole(script, text, 0o644);
  });
  if (line === null) return;
  const { path } = line;
  attempt(path, () => {
    if (holds(line)) return;
    makeFolder(dirname(path));
    const before = bytesOf(path);
    const isWhole = before.length === 0 || before.at(-1) === 0x0a;
    const added = Buffer.from(`${isWhole ? '' : '\n'}${line.text}\n`);
    writeWhole(path, Buffer.concat([before, added]), 0o644);
  });
}

function bytesOf(path: string): Buffer {
  return existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
}

function holds({ path, text }: { path: string; text: string }): boolean {
  return bytesOf(path).includes(text);
}

function attempt(path: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    fail('shell-file-unwritable', { path, reason: reasonOf(error) });
  }
}

function folderIn(value: string | undefined): string | null {
  return value !== undefined && isAbsolute(value) ? value : null;
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}
