// What was found can be typed: a hit's section stands beside its title or below it, whole, in any width.
import { expect, test } from 'vitest';
import type { TopicId } from '../../src/notes/note.ts';
import { viewSearch } from '../../src/view/pages/search.ts';

const hit = (title: string) => ({
  topic: 'networks' as TopicId,
  topicTitle: 'Networks and DNS',
  section: 'proxy',
  title,
  text: 'The daemon has a proxy of its own.',
});

test.each([20, 40, 60, 80, 120])('in %i columns every hit says what to type', (columns) => {
  for (const title of [
    'Proxy',
    "Behind a proxy, and a company's certificates",
    '프록시 뒤에서 받기',
  ])
    for (const colour of [true, false]) {
      const look = { language: 'en', columns, colour, unicode: true, links: false } as const;
      const lines = viewSearch(['proxy'], [hit(title)], 0, look).split('\n');
      expect(lines.some((line) => /(?:^| )networks#proxy$/.test(line))).toBe(true);
    }
});

test.each([
  ['en', 'storage', 'a name, a driver and labels that somebody gave it '],
  ['ko', '저장소', '이름과 드라이버와 레이블이 있는 볼륨은 '],
] as const)('what is cut of a sentence is cut at a word, in %s', (language, word, part) => {
  const text = `${part.repeat(9)}${word} ${part.repeat(9)}`.trim();
  const words = new Set(text.split(' '));
  for (const columns of [40, 41, 43, 46, 60, 80]) {
    const look = { language, columns, colour: false, unicode: true, links: false } as const;
    const shown = viewSearch([word], [{ ...hit('Proxy'), text }], 0, look);
    const said = shown.slice(shown.indexOf('…'), shown.lastIndexOf('…'));
    expect(said).toContain(word);
    expect(said.split(/\s+/).filter((one) => !words.has(one))).toEqual(['…', '']);
  }
});
