// What an engine is asked: what needs it alone first, so that the other one goes on meanwhile.
import { expect, test } from 'vitest';
import { askFacts } from './facts.ts';
import { askImage } from './image.ts';
import { askClaims } from './lab-claims.ts';
import { askLabs } from './labs.ts';
import { versions } from './lanes.ts';
import { askTranscripts, tellLeftOut } from './transcripts.ts';
import { askWiping } from './wiping.ts';

const topic = process.env['DOCKER_LEARN_TOPIC'];
const lab = process.env['DOCKER_LEARN_LAB'];

/** A topic, or a lab, alone where one is named. */
export async function ask(which: 'newest' | 'containerd' | 'old'): Promise<void> {
  const version = versions.find((one) => kindOf(one) === which);
  test.runIf(version !== undefined)('there is such an engine', () => expect(version).toBeDefined());
  if (version === undefined) return;
  if (topic === undefined && lab === undefined) {
    if (which === 'newest') askClaims(version);
    if (which === 'newest') askImage(version);
    askWiping(version);
  }
  if (topic === undefined && which !== 'containerd') askLabs(version, lab);
  if (lab !== undefined) return;
  if (which === 'newest') tellLeftOut();
  askTranscripts(version, topic);
  await askFacts(version, topic);
}

function kindOf(version: string): string {
  if (version.startsWith('20.10')) return 'old';
  return version.includes('containerd') ? 'containerd' : 'newest';
}
