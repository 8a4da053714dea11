// Every shipped note is in order, in both languages, and there is enough of everything to learn from.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { gradeCommand } from '../src/command/command.ts';
import { checkNotes } from '../src/notes/check.ts';
import { decodeNote } from '../src/notes/decode.ts';
import { makeDeck, questionsOf } from '../src/notes/deck.ts';
import { glossary } from '../src/notes/glossary.ts';
import { languages, type Language, type Note, type Question } from '../src/notes/note.ts';
import { parseNote } from '../src/notes/parse.ts';
import { viewProblems } from '../src/view/pages/problem.ts';
import { columnsOf, wrap } from '../src/view/text/width.ts';
import { readNotesFolder } from '../src/world/library.ts';
import { allFacts } from './engine/bank.ts';

const files = readNotesFolder(fileURLToPath(new URL('../content', import.meta.url)), 'en').filter(
  ({ path }) => /[/\\](?:en|ko)[/\\]/.test(path),
);
const notes = files.map((file): Note => parseNote({ ...file, text: decodeNote(file).text! }).note!);
const of = (language: Language) => notes.filter((note) => note.language === language);
const isGradable = ({ kind }: Question) => kind !== 'open';
const share = (some: readonly unknown[], all: readonly unknown[]) => some.length / all.length;

test('check finds nothing to complain about', async () => {
  const terms = {
    en: [],
    ko: glossary.flatMap(({ forms, discouraged }) =>
      discouraged.map((found) => ({ found, preferred: forms.ko[0] ?? '' })),
    ),
  };
  const proofs = new Set((await allFacts()).map(({ name }) => name));
  const { problems } = checkNotes(files, {
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    width: columnsOf,
    proofs,
    terms,
  });
  expect(viewProblems(problems, 'en', ({ code, args }) => `${code} ${JSON.stringify(args)}`)).toBe(
    '',
  );
}, 60_000);

describe.each(languages)('the bank in %s', (language) => {
  const side = of(language);
  const all = side.flatMap(questionsOf);
  const gradable = all.filter(isGradable);

  test('holds 28 topics in an order to learn them', () => {
    const { deck, problems } = makeDeck({ language, builtIn: side });
    expect(problems).toEqual([]);
    expect(deck.notes).toHaveLength(28);
    const order = deck.notes.map(({ topic }) => topic);
    for (const { topic, requires } of deck.notes)
      for (const one of requires) expect(order.indexOf(one)).toBeLessThan(order.indexOf(topic));
  });

  test('holds at least 700 questions to grade and 175 open ones', () => {
    expect(gradable.length).toBeGreaterThanOrEqual(700);
    expect(all.length - gradable.length).toBeGreaterThanOrEqual(175);
  });

  test('is at most 45 % choice and at least 25 % typed', () => {
    expect(
      share(
        gradable.filter(({ kind }) => kind === 'choice'),
        gradable,
      ),
    ).toBeLessThanOrEqual(0.45);
    expect(
      share(
        gradable.filter(({ kind }) => kind === 'command' || kind === 'recall'),
        gradable,
      ),
    ).toBeGreaterThanOrEqual(0.25);
  });

  test('asks no two questions with the same words', () => {
    const prompts = all.map(({ prompt }) => prompt);
    expect(prompts.filter((prompt, index) => prompts.indexOf(prompt) !== index)).toEqual([]);
  });

  test('pairs what people mix up', () => {
    const count = new Map<string, number>();
    for (const { contrast } of all)
      if (contrast !== null) count.set(contrast, (count.get(contrast) ?? 0) + 1);
    expect([...count].filter(([, questions]) => questions < 2)).toEqual([]);
  });
});

describe.each(notes.map((note) => [`${note.language}/${note.topic}`, note] as const))(
  '%s',
  (_, note) => {
    const questions = questionsOf(note);

    test("says where its facts come from and how often interviews ask it, in both languages' names", () => {
      expect(note.sources).not.toEqual([]);
      expect(
        note.aliases.some((name) => /[가-힣]/.test(name)) &&
          note.aliases.some((name) => /[a-z]/i.test(name)),
      ).toBe(true);
    });

    test('holds at least 4 sections, 12 questions to grade, 4 open ones that go on', () => {
      expect(note.sections.length).toBeGreaterThanOrEqual(4);
      expect(questions.filter(isGradable).length).toBeGreaterThanOrEqual(12);
      expect(
        questions.filter((question) => question.kind === 'open' && question.followUps.length > 0)
          .length,
      ).toBeGreaterThanOrEqual(4);
    });

    test('accepts each of its own commands, and none of them as the answer to another question', () => {
      const commands = questions.filter((question) => question.kind === 'command');
      for (const { id, accepts, relax } of commands) {
        for (const line of accepts)
          expect([id, gradeCommand(accepts, relax, line)]).toMatchObject([id, { kind: 'right' }]);
        for (const other of commands) {
          if (other.id === id || other.accepts.some((line) => accepts.includes(line))) continue;
          expect([id, other.id, gradeCommand(accepts, relax, other.accepts[0]!).kind]).not.toEqual([
            id,
            other.id,
            'right',
          ]);
        }
      }
    });

    test('asks nothing that is longer than a screen of 24 lines at 80 columns', () => {
      expect(
        questions
          .map((question) => [question.id, heightOf(question)] as const)
          .filter(([, lines]) => lines > 24),
      ).toEqual([]);
    });
  },
);

/** Number, prompt, what there is to choose from, and the keys, with blank lines between. */
function heightOf(question: Question): number {
  const lines = (text: string, indent: number) =>
    text.split('\n').flatMap((line) => wrap(line, 80 - indent)).length;
  const listed = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + lines(text.replaceAll(/[`*]/g, ''), 7), 0);
  const choices = (): number => {
    switch (question.kind) {
      case 'choice':
      case 'choices':
        return listed(question.options.map(({ text }) => text));
      case 'order':
        return listed(question.items);
      case 'match':
        return question.pairs.length * 2;
      default:
        return 2;
    }
  };
  const prompt = question.prompt.replaceAll(/^ *(?:`{3,}|~{3,}).*\n?/gm, '').trim();
  return 2 + lines(prompt, 4) + 1 + choices() + 2;
}
