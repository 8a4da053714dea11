// Every fact is what the engines there are say.
import { expect } from 'vitest';
import { allFacts, holdsOn } from './bank.ts';
import { run } from './engine.ts';
import { isAskedOn, writtenFor } from './fact.ts';
import { testOn } from './lanes.ts';
import { explainMismatch } from './match.ts';

export async function askFacts(version: string, only: string | undefined): Promise<void> {
  const facts = await allFacts();
  for (const fact of facts) {
    const { topic, name, says, sh, since } = fact;
    if ((only !== undefined && topic !== only) || !isAskedOn(version, topic)) continue;
    if (!holdsOn(version, since)) continue;
    testOn(version, `${topic}: ${name}: ${says}`, async (engine) => {
      const mismatch = explainMismatch(writtenFor(version, fact), await run(engine, sh));
      if (mismatch !== null) expect.fail(`tests/engine/facts/${topic}.ts: ${name}: ${mismatch}`);
    });
  }
}
