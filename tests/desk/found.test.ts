// What is found by the words that the build counted is what is found by counting them now.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBank } from '../../src/desk/shelf.ts';
import { heldIn } from '../../src/notes/held.ts';
import { languages, type Language } from '../../src/notes/note.ts';
import { newFolder } from '../support/folder.ts';
import { runInside, worldInside } from '../support/inside.ts';
import { search } from '../support/search.ts';

const asked: Record<Language, string[]> = {
  en: ['volume', 'port is already allocated', 'no space left on device', 'named volumes', 'is the'],
  ko: ['볼륨', '네임드볼륨', '포트가 이미 사용 중', 'exit code 137', '컨테이너가 바로 종료'],
};

test.each(languages)('%s', async (language) => {
  const { world } = worldInside([]);
  const parts = { world, language, contentFolders: [], quiet: true, look: { language } };
  const { notes } = (await openBank(parts as unknown as Parameters<typeof openBank>[0])).deck;
  const held = heldIn(notes);
  for (const words of asked[language]) {
    const { stdout } = await runInside(['search', words, '--lang', language, '--json']);
    expect(JSON.parse(stdout).hits, words).toEqual(search(notes, words, held));
  }
});

test("the words of a note of one's own count too", async () => {
  const folder = newFolder();
  const text =
    '---\ntitle: Pets\nsummary: S.\nrequires: []\nrelated: []\nasked: 1\nsources:\n  - S\n---\n\n# Pets\n\n## One\n<!-- id: one -->\n\nA quokka smiles.\n';
  writeFileSync(join(folder, 'pets.md'), text);
  const { stdout } = await runInside(['search', 'quokka', '--content', folder, '--json']);
  expect(JSON.parse(stdout).hits).toMatchObject([{ topic: 'pets', text: 'A quokka smiles.' }]);
});
