// A folder of notes as it is found: what can't be opened is told for what it is, and hides nothing beside it.
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newFolder } from '../support/folder.ts';
import { runInside } from '../support/inside.ts';
import { readNotesFolder } from '../../src/world/library.ts';

const note = '---\ntitle: Tea\nsummary: Hot.\n---\n\n## Heat\n\nTea is hot.\n';

test('names that are not UTF-8 are refused for that, each, and the good note is read', async () => {
  const folder = newFolder();
  writeFileSync(`${folder}/tea.md`, note);
  for (const byte of [0xe9, 0xff])
    writeFileSync(
      Buffer.from([...Buffer.from(`${folder}/caf`), byte, ...Buffer.from('.md')]),
      note,
    );
  const found = readNotesFolder(folder, 'en').map(({ content }) =>
    content.kind === 'bytes' ? content.kind : content.why,
  );
  expect(found.sort()).toEqual(['bytes', 'name-not-utf8', 'name-not-utf8']);
  for (const [language, says] of [
    ['en', "The file's name is not UTF-8"],
    ['ko', '파일 이름이 UTF-8이 아니어서'],
  ] as const) {
    const { stdout, code } = await runInside(['check', folder, '--lang', language]);
    expect([code, stdout.replaceAll(/\s+/g, ' ').split(says).length - 1]).toEqual([1, 2]);
    expect(stdout).not.toContain('ENOENT');
  }
});
