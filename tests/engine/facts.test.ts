// Every fact is what the engines there are say.
import { expect, test } from 'vitest';
import { allFacts, holdsOn } from './bank.ts';
import { run } from './engine.ts';
import { isAskedOn, writtenFor } from './fact.ts';
import { testOn, versions } from './lanes.ts';
import { explainMismatch } from './match.ts';

const only = process.env['DOCKER_LEARN_TOPIC'];
const facts = (await allFacts()).filter(({ topic }) => !only || topic === only);

test('there are facts', () => expect(facts).not.toEqual([]));

for (const fact of facts) {
  const { topic, name, says, sh, since } = fact;
  for (const version of versions.filter((one) => isAskedOn(one, topic) && holdsOn(one, since)))
    testOn(version, `${topic}: ${name}: ${says}`, async (engine) => {
      const mismatch = explainMismatch(writtenFor(version, fact), await run(engine, sh));
      if (mismatch !== null) expect.fail(`tests/engine/facts/${topic}.ts: ${name}: ${mismatch}`);
    });
}
