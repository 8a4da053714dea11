// What the built notes say of where and how they were built.
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { languages, type TopicId } from '../../src/notes/note.ts';
import { readLexed } from '../../src/world/compiled-notes.ts';
import { builtProgram } from '../support/built.ts';

test.each(languages)('a built note in %s names its file within the project', async (language) => {
  const { note, lexed } = await readLexed(join(dirname(builtProgram), 'notes'), {
    language,
    topic: 'volumes' as TopicId,
  });
  expect(note.path).toBe(`content/${language}/volumes.md`);
  expect(JSON.stringify(lexed)).not.toContain('"raw"');
});
