// The learner's own editor, for a text that is longer than a line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { World } from './world.ts';

/** The text as it was left in the editor; as it was before where none could be opened. */
export function editText(
  text: string,
  { environment, platform }: Pick<World, 'environment' | 'platform'>,
): string {
  const editor =
    environment['VISUAL'] || environment['EDITOR'] || (platform === 'win32' ? 'notepad' : 'vi');
  const folder = mkdtempSync(join(tmpdir(), 'docker-learn-'));
  const path = join(folder, 'answer.md');
  try {
    writeFileSync(path, text);
    // EDITOR may hold options, such as `code --wait`.
    spawnSync(`${editor} "${path}"`, { shell: true, stdio: 'inherit' });
    return readFileSync(path, 'utf8').normalize('NFC').replaceAll('\r\n', '\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
