// What a section's transcripts have typed.
import { expect, test } from 'vitest';
import { transcriptIn } from '../../src/notes/transcript.ts';

const fence = (info: string, ...lines: string[]): string =>
  ['Words.', '', `\`\`\`${info}`, ...lines, '```', '', 'More.'].join('\n');

test.each<[fact: string, text: string, lines: string[]]>([
  ['no fence', 'Words.\n\n    $ docker ps', []],
  [
    'a line and what it prints',
    fence('console', '$ docker ps -q', '8c1f', '$ true'),
    ['docker ps -q', 'true'],
  ],
  [
    'a line that goes on',
    fence('console', '$ cat > a <<X', '> one', '> X', '$ cat a', 'one', '> two'),
    ['cat > a <<X\none\nX', 'cat a'],
  ],
  ['two fences', `${fence('console', '$ a')}\n\n${fence('console', '$ b')}`, ['a', 'b']],
  ['a fence with tildes', '~~~console\n$ a\n~~~', ['a']],
  ['one in a list', '- Words:\n\n  ```console\n  $ a\n  1\n  ```', ['a']],
  ['one that is not run', fence('console not-run: it is another machine', '$ a'), []],
  ['a script is none', fence('sh', '$ a'), []],
])('%s', (_, text, lines) => {
  expect(transcriptIn(text)).toEqual(lines);
});
