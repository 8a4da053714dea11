// A verdict on the terminal: the question above it, what is folded, and what a key unfolds.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Feedback } from '../../src/quiz/verdict.ts';
import type { Look } from '../../src/view/look.ts';
import { drawFoot } from '../../src/view/pages/keys.ts';
import type { ShownVerdict } from '../../src/view/pages/shown-verdict.ts';
import { viewVerdict, viewVerdictPlain } from '../../src/view/pages/verdict.ts';
import { loadMarkdown } from '../../src/view/text/prose.ts';
import { samples } from './samples.ts';
import { languages } from '../../src/notes/note.ts';

beforeAll(loadMarkdown);

const look: Look = { language: 'en', columns: 80, colour: false, unicode: true, links: false };
const sample = samples.en;
const verdictOf = (kind: string): ShownVerdict =>
  sample.verdicts.find(({ question, result }) => question.kind === kind && !result.right) ??
  expect.fail(`there is a wrong ${kind}`);
const bodyOf = (judged: ShownVerdict, how: Partial<Look> = {}): string =>
  viewVerdict(judged, { ...look, ...how }, sample.command).body;
const reasons = new Map([['c', 'It goes with the container.']]);

describe.each(languages)('in %s', (language) => {
  test('the question stands above its verdict, with its code', () => {
    const judged = verdictOf('choice');
    const code = { ...judged.question, prompt: 'What now?\n\n```sh\ndocker ps\n```' };
    const rows = bodyOf({ ...judged, question: code }, { language }).split('\n');
    expect(rows.slice(0, 5)).toEqual(['  3 / 10', '', '  What now?', '', '    docker ps']);
    expect(rows[6]).toMatch(/^ {2}✘ /);
  });

  test('what is looked at begins with the verdict and ends with the place', () => {
    const picture = viewVerdict(verdictOf('choice'), { ...look, language }, sample.command);
    const rows = picture.body.split('\n');
    const [first = 0, last = 0] = picture.focus ?? [];
    expect([rows[first]?.trim()[0], last]).toEqual(['✘', rows.length - 1]);
  });
});

describe('options', () => {
  test('stay in their places, and those that matter are open', () => {
    expect(bodyOf({ ...verdictOf('choice'), reasons })).not.toContain('It goes with');
  });

  test('are all open with their reasons once they are unfolded', () => {
    const body = bodyOf({ ...verdictOf('choice'), reasons, unfolded: true });
    expect(body).toContain(
      "    c  The container's writable layer\n       It goes with the container.",
    );
  });

  test('the key says so, and only where a reason is folded', () => {
    const keys = (judged: ShownVerdict): string =>
      drawFoot(viewVerdict(judged, look, sample.command).keys, { isCut: false, all: false }, look);
    expect(keys({ ...verdictOf('choice'), reasons })).toContain('o all reasons');
    expect(keys({ ...verdictOf('choice'), reasons, unfolded: true })).toContain('o less');
    expect(keys(verdictOf('choice'))).not.toContain('· o ');
  });

  test('a word that has no room beside yours or right is not broken for it', () => {
    const { question, ...judged } = verdictOf('choice');
    const options = (question.options ?? []).map((one) => ({
      ...one,
      text: '캐퍼빌리티(capability)',
    }));
    const rows = bodyOf({ ...judged, question: { ...question, options } }, { columns: 36 }).split(
      '\n',
    );
    expect(rows.filter((row) => row.includes('캐퍼빌리티(capability)'))).toHaveLength(
      options.length,
    );
    expect(rows.some((row) => /^ +yours$/.test(row))).toBe(true);
  });

  test.each([40, 80])(
    'the word beside an option takes room from its last line, %i columns',
    (columns) => {
      const rows = bodyOf(verdictOf('choice'), { columns }).split('\n');
      expect(rows.find((row) => row.endsWith(' yours'))).toHaveLength(columns - 2);
      expect(rows.find((row) => row.endsWith(' right'))).toHaveLength(columns - 2);
    },
  );
});

describe('differences of a command', () => {
  const one = (code: string): Feedback =>
    ({
      key: null,
      from: 'quiz',
      code: 'not-accepted',
      args: { typed: code, why: 'unknown' },
      text: code,
    }) as Feedback;
  const judged = verdictOf('command');
  const feedback = ['one', 'two', 'three', 'four', 'five'].map(one);
  const many = { ...judged, result: { ...judged.result, feedback } };

  test('beyond three are counted, with the key that shows them', () => {
    expect(bodyOf(many)).toMatch(/ {4}three\n {4}and two more \(o\)/);
    expect(bodyOf(many)).not.toContain('four');
  });

  test.each(languages)('can be tried: 80 columns say so before undoing (%s)', (language) => {
    const differing = feedback.map((said) => ({ ...said, from: 'difference' }) as Feedback);
    const folded = { ...many, result: { ...many.result, feedback: differing } };
    const at = { ...look, language };
    const { keys: hints } = viewVerdict(folded, at, samples[language].command);
    const keys = drawFoot(hints, { isCut: false, all: false }, at);
    expect(keys).toMatch(/ · o [^·]+ · m [^·]+ · t [^·]+ · ! /);
  });

  test('are all there once they are unfolded, and in plain at once', () => {
    expect(bodyOf({ ...many, unfolded: true })).toMatch(/four\n {4}five/);
    expect(viewVerdictPlain(many, look, sample.command)).toMatch(/four\n {2}five/);
  });

  test('are marked under the value alone', () => {
    expect(bodyOf(judged)).toMatch(/-p 80:8080 .*\n {18}~{7}\n/);
  });
});

test.each([
  ['choices', true],
  ['order', false],
] as const)('a share of %s is told where the ticks below count the same', (kind, isTold) => {
  const judged = verdictOf(kind);
  const partly = { ...judged, result: { ...judged.result, right: false, score: 0.2 } };
  expect(viewVerdict(partly, look, sample.command).body.includes('20 %')).toBe(isTold);
});
