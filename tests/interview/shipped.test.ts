// A mock interview over the shipped notes: it opens as interviews do and asks what they ask.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { headOf } from '../../src/notes/heads.ts';
import { chooseInterview } from '../../src/interview/choose.ts';
import { decodeNote } from '../../src/notes/decode.ts';
import { parseNote } from '../../src/notes/parse.ts';
import { readNotesFolder } from '../../src/world/library.ts';
import { languages } from '../../src/notes/note.ts';

const files = readNotesFolder(fileURLToPath(new URL('../../content', import.meta.url)), 'en');

describe.each(languages)('two hundred interviews of six questions in %s', (language) => {
  const notes = files
    .filter(({ path }) => new RegExp(`[/\\\\]${language}[/\\\\]`).test(path))
    .map((file) => headOf(parseNote({ ...file, text: decodeNote(file).text! }).note!));
  const topicAsked = new Map(notes.map(({ topic, asked }) => [topic, asked]));
  const interviews = Array.from({ length: 200 }, (_, at) =>
    chooseInterview(notes, { topics: [], levels: [], count: 6, seed: at + 1 }).map((question) => ({
      ...question,
      asked: question.asked ?? topicAsked.get(question.topic)!,
    })),
  );
  const all = interviews.flat();
  const share = (asked: number) => all.filter((one) => one.asked === asked).length / all.length;

  test('each opens with an easy question that nearly every interview asks', () =>
    expect(interviews.filter(([first]) => first?.asked !== 3 || first.level !== 1)).toEqual([]));

  test('more than half is what nearly every interview asks, hardly anything what few do', () => {
    expect(share(3)).toBeGreaterThan(0.5);
    expect(share(1)).toBeLessThan(0.12);
  });

  test('images come in one of six at least, exit codes in fewer', () => {
    const about = (topic: string) =>
      interviews.filter((one) => one.some((question) => question.topic === topic)).length;
    expect(about('images')).toBeGreaterThan(200 / 6);
    expect(about('exit-codes')).toBeLessThan(about('images'));
  });
});
