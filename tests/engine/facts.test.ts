// Every fact is what the engines there are say.
import { expect, test } from 'vitest';
import { allFacts, holdsOn } from './bank.ts';
import { run } from './engine.ts';
import { testOn, versions } from './lanes.ts';
import { explainMismatch } from './match.ts';

const only = process.env['DOCKER_LEARN_TOPIC'];
const facts = (await allFacts()).filter(({ topic }) => !only || topic === only);

test('there are facts', () => expect(facts).not.toEqual([]));

for (const { topic, name, says, sh, prints, on20, since } of facts)
  for (const version of versions.filter((one) => holdsOn(one, since)))
    testOn(version, `${topic}: ${name}: ${says}`, async (engine) => {
      const written = version.startsWith('20.10.') ? (on20 ?? prints) : prints;
      const mismatch = explainMismatch(written, await run(engine, sh));
      if (mismatch !== null) expect.fail(`tests/engine/facts/${topic}.ts: ${name}: ${mismatch}`);
    });
