// Scripts in the sandbox's busybox answer as the real one did when they were recorded.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newBox, runIn } from '../box.ts';

type Recorded = { script: string; stdout: string; stderr: string; exit: number };

const here = new URL('.', import.meta.url);
const fixture = readFileSync(new URL('fixture.sh', here), 'utf8');

for (const file of readdirSync(new URL('recorded/', here)))
  describe(file.replace('.json', ''), () => {
    const records = JSON.parse(
      readFileSync(new URL(`recorded/${file}`, here), 'utf8'),
    ) as Recorded[];
    test.each(records)('$script', ({ script, stdout, stderr, exit }) => {
      const box = newBox();
      runIn(box, `mkdir /w; cd /w\n${fixture}`);
      box.viewer.cwd = '/w';
      const ran = runIn(box, `cd /w; sh -c '${script.replaceAll("'", `'"'"'`)}'; exit $?`);
      expect({ stdout: ran.stdout, stderr: ran.stderr, exit: ran.exit }).toEqual({
        stdout,
        stderr,
        exit,
      });
    });
  });
