// How long our parser takes on generated notes beside marked's lexer on the same text.
import { lexer } from 'marked';
import { parseNote } from '../../src/notes/parse.ts';

/** Median of several rounds, interleaved. `ms` is ours for the whole folder. */
export function measureParsing(notes: number): { ms: number; ratio: number } {
  const texts = Array.from({ length: notes }, (_, index) => generatedNote(index));
  const rounds = notes > 500 ? 3 : 7;
  const ours: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const theirs = timed(() => texts.forEach((text) => lexer(text)));
    const time = timed(() =>
      texts.forEach((text, index) =>
        parseNote({ path: `note-${index}.md`, topic: `note-${index}`, language: 'en', text }),
      ),
    );
    if (round === 0) continue;
    ours.push(time);
    ratios.push(time / theirs);
  }
  return { ms: middle(ours), ratio: middle(ratios) };
}

function timed(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** A note of usual size: six sections of prose, a table, a fence and three questions each. */
function generatedNote(seed: number): string {
  const sections = Array.from({ length: 6 }, (_, index) => section(seed * 7 + index, index));
  return `---\ntitle: Note ${seed}\nsummary: A generated note.\naliases: [generated ${seed}]\nrequires: []\nrelated: []\nasked: 2\nsources:\n  - Generated\n---\n\n# Note ${seed}\n\n${sections.join('\n')}`;
}

function section(seed: number, index: number): string {
  const words = Array.from(
    { length: 60 },
    (_, at) => vocabulary[(seed * 31 + at * 17) % vocabulary.length],
  ).join(' ');
  return `## Section ${index}
<!-- id: section-${index} -->

${words}. \`docker run\` **keeps** it, and [a link](note-${seed}.md#section-0) leads on.

| command | what it does |
|---|---|
| \`docker rm\` | removes the container |
| \`docker rmi\` | removes the image |

~~~dockerfile
FROM busybox
RUN echo ${seed}
~~~

${[1, 2, 3].map((at) => question(seed, index, at)).join('\n')}
`;
}

function question(seed: number, index: number, at: number): string {
  return `### Q: Which of these is ${vocabulary[(seed + at) % vocabulary.length]} number ${seed}-${at}?
<!-- id: q-${index}-${at} · level: ${at} -->

- [ ] The first of ${seed} with \`code\`
  > A reason why it is not right.
- [x] The second of ${seed} and no other
  > A reason why it is right.
- [ ] The third of ${seed}, **perhaps**
  > Another reason why it is not right.

> An explanation of ${seed} that says a little more than the options do.
`;
}

const vocabulary =
  'container image layer volume mount network daemon registry process signal kernel namespace build stage cache context tag digest port bridge'.split(
    ' ',
  );
