// What the READMEs say was measured is what is measured.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { languages } from '../src/notes/note.ts';
import { scoreRecall } from './answers/recall.ts';
import { allFacts } from './engine/bank.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string): string => readFileSync(`${root}${name}`, 'utf8');
const [english, korean] = [read('README.md'), read('README.ko.md')];

test('so many experiments are run on engines', async () => {
  const { length } = await allFacts();
  expect(english).toContain(`| ${length} experiments on Docker Engine 28 and 20.10`);
  expect(korean).toContain(`실험 ${length}개`);
});

test('so many typed words are taken', () => {
  const scores = languages.map((language) => scoreRecall(root, language, 'score').scored);
  const sum = (of: keyof (typeof scores)[number]): number =>
    scores.reduce((total, scored) => total + scored[of], 0);
  const share = ((100 * sum('taken')) / sum('right')).toFixed(1);
  const [right, wrong] = [sum('right').toLocaleString('en'), sum('wrong').toLocaleString('en')];
  const taken = sum('wrongTaken');
  expect(english).toContain(
    `${share} % of ${right} right answers, ${taken} of ${wrong} wrong ones`,
  );
  expect(korean).toContain(
    `맞는 답 ${right}개 중 ${share}%를 인정, 틀린 답 ${wrong}개 중 인정한 것 ${taken}개`,
  );
});
