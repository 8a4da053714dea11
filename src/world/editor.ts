// The learner's own editor, for a text that is longer than a line.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notFound } from './child.ts';
import { Left, reasonOf, type FailureOf } from './failure.ts';
import type { World } from './world.ts';

/** `trouble`: why the text is as it was. `left`: a signal asked to leave meanwhile, and what was written is still there. */
export type Edited =
  | { kind: 'edited'; text: string; trouble: FailureOf | null }
  | { kind: 'left'; left: Left; where: FailureOf };

/** The text as it was left in the editor; as it was before where that can't be had. */
export async function editText(
  text: string,
  world: Pick<World, 'environment' | 'platform' | 'runChild'>,
): Promise<Edited> {
  const kept = (trouble: FailureOf): Edited => ({ kind: 'edited', text, trouble });
  const folder = tmpdir();
  let path: string;
  try {
    path = join(mkdtempSync(join(folder, 'docker-learn-')), 'answer.md');
    writeFileSync(path, text);
  } catch (error) {
    return kept({ code: 'editor-without-file', args: { folder, reason: reasonOf(error) } });
  }
  try {
    const trouble = await openEditor(path, world);
    const edited = trouble === null ? readBack(path) : null;
    rmSync(join(path, '..'), { recursive: true, force: true });
    if (trouble !== null) return kept(trouble);
    return edited === null
      ? kept({ code: 'editor-left-nothing', args: {} })
      : { kind: 'edited', text: edited, trouble: null };
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    return { kind: 'left', left: error, where: { code: 'editor-ended', args: { path } } };
  }
}

async function openEditor(
  path: string,
  { environment, platform, runChild }: Parameters<typeof editText>[1],
): Promise<FailureOf | null> {
  const command =
    environment['VISUAL'] || environment['EDITOR'] || (platform === 'win32' ? 'notepad' : 'vi');
  const { code } = await runChild({ command, args: [path], environment, platform });
  if (code === 0) return null;
  return code === notFound
    ? { code: 'editor-missing', args: { editor: command } }
    : { code: 'editor-failed', args: { editor: command, exit: code } };
}

/** Null where nothing that can be read was left. */
function readBack(path: string): string | null {
  try {
    if (!statSync(path).isFile()) return null;
    return readFileSync(path, 'utf8').normalize('NFC').replaceAll('\r\n', '\n');
  } catch {
    return null;
  }
}
