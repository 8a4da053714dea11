// Every experiment that a question names is there, and is written so that it can be run.
import { expect, test } from 'vitest';
import { allFacts, allNotes } from './engine/bank.ts';
import { proofsOf } from './engine/transcript.ts';

const facts = await allFacts();
const names = facts.map(({ name }) => name);
const proofs = allNotes().flatMap(({ path, text }) => proofsOf(path, text));

test('every proof that a question names is a fact', () => {
  expect(proofs).not.toEqual([]);
  expect(proofs.filter(({ proof }) => !names.includes(proof))).toEqual([]);
});

test('no two facts have one name', () => {
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test.each(facts)(
  'the fact $name has a name in kebab-case, a sentence, a script and an output that decides something',
  (fact) => {
    expect(fact.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(fact.says).toMatch(/^\S.*[^.\s]$/);
    expect(fact.sh.trim()).not.toBe('');
    for (const output of [fact.prints, fact.on20 ?? fact.prints, fact.onContainerd ?? fact.prints])
      expect(output.replace(/[…\s]/g, '')).not.toBe('');
    expect(fact.since ?? '28').toMatch(/^\d+(\.\d+)*$/);
  },
);

test('facts that no question names are told', () => {
  const named = new Set(proofs.map(({ proof }) => proof));
  const unnamed = facts
    .filter(({ name }) => !named.has(name))
    .map(({ topic, name }) => `${topic}: ${name}`);
  if (unnamed.length > 0)
    console.log(
      `${unnamed.length} of ${facts.length} facts decide no question:\n  ${unnamed.join('\n  ')}`,
    );
  expect(unnamed.length).toBeLessThan(facts.length);
});
