// The loops of plain lines and of JSON, with a real session behind them: lines go in, and all that is written comes out.
import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/desk/context.ts';
import { keep } from '../../src/face/keep.ts';
import { speakLines } from '../../src/face/lines.ts';
import { talkPlainly } from '../../src/face/plain.ts';
import { sessionPresenter } from '../../src/face/session/presenter.ts';
import { titlesIn } from '../../src/face/session/titles.ts';
import { makeDeck } from '../../src/notes/deck.ts';
import type { Question } from '../../src/notes/note.ts';
import type { Event } from '../../src/progress/event.ts';
import { addDays } from '../../src/schedule/day.ts';
import { sessionOf } from '../../src/quiz/session.ts';
import { loadMarkdown } from '../../src/view/text/prose.ts';
import { questionOf } from '../quiz/questions.ts';
import { noon, planOf, rightAnswer, Sitting, today } from '../quiz/sitting.ts';

const look = { language: 'en', columns: 80, colour: false, unicode: true, links: false } as const;

type Heard = { text: string; facts: Event[]; read: string[]; isFinished: boolean };

/** Plays these lines to their end. */
async function talk(
  questions: Question[],
  lines: readonly string[],
  { json = false, isTerminal = false, trouble = false } = {},
): Promise<Heard> {
  const heard: Heard = { text: '', facts: [], read: [], isFinished: false };
  const world = {
    lines: () =>
      (async function* () {
        yield* lines;
      })(),
    out: { write: (text: string) => void (heard.text += text) },
    input: { isTTY: isTerminal },
  };
  const context = { world, look, language: 'en' } as unknown as Context;
  const full = { code: 'data-unwritable', args: { path: 'd', reason: 'ENOSPC' } } as const;
  const journal = {
    append: (facts: readonly Event[]) => void heard.facts.push(...facts),
    moment: () => ({ at: noon, day: today }),
    trouble: () => (trouble ? full : null),
  };
  const { deck } = makeDeck({ language: 'en', builtIn: [], own: [], moreNames: [] });
  const plan = planOf(questions, { repeats: false });
  const kept = keep(sessionOf(plan), journal, () => undefined);
  const presenter = sessionPresenter(titlesIn(deck, plan), false, 'en');
  const outside = {
    read: async ({ topic, section }: { topic: string; section: string }) => {
      heard.read.push(`${topic}#${section}`);
      const text = 'THE SECTION';
      const shown = { topic, title: section, number: 1, count: 1, textFor: () => text };
      return { kind: 'read' as const, text, section: shown, toTry: [] };
    },
    edit: async (text: string) => ({ kind: 'edited' as const, text, trouble: null }),
  };
  await loadMarkdown();
  heard.isFinished = json
    ? await speakLines(presenter, kept, context)
    : await talkPlainly(presenter, kept, outside, context);
  return heard;
}

const choices = (count: number, section = 'first'): Question[] =>
  Array.from({ length: count }, (_, at) => questionOf('choice', `volumes/q${at + 1}`, { section }));
const rightKey = (question: Question): string => {
  const answer = rightAnswer(new Sitting(planOf([question])).state);
  return answer.kind === 'keys' ? (answer.keys[0] ?? '') : '';
};
const answersIn = ({ facts }: Heard) => facts.filter((fact) => fact.kind === 'answered');

describe('plain lines', () => {
  test('the verdict goes on by itself, and the summary ends it', async () => {
    const heard = await talk(choices(2), ['b', 'b']);
    expect(heard.text.match(/^\d \/ 2/gm)).toEqual(['1 / 2', '2 / 2']);
    expect([heard.isFinished, answersIn(heard).length, heard.facts.at(-1)?.kind]).toEqual([
      true,
      2,
      'ended',
    ]);
  });

  test.each<[fact: string, lines: string[]]>([
    ['q leaves', ['b', 'q', 'b']],
    ['the end of the input leaves', ['b']],
  ])('%s, with the summary of what was answered', async (_, lines) => {
    const heard = await talk(choices(3), lines);
    expect([heard.isFinished, answersIn(heard).length]).toEqual([false, 1]);
    expect(heard.text).toContain('of 1 right');
  });

  test.each<[fact: string, lines: string[], says: string, answers: number]>([
    ['a key that is not there', ['z'], 'There is no `z` here', 0],
    ['two where one is asked for', ['a b'], 'That is not an answer to this question', 0],
    ['u with nothing to take back', ['u'], 'There is no answer to take back', 0],
    ['! with nothing to contest', ['!'], 'That has no use at this moment', 0],
    ['? without a hint', ['?'], 'There is no hint for this one', 0],
  ])('%s is told, and the question stays', async (_, lines, says, answers) => {
    const heard = await talk(choices(1), lines);
    expect(heard.text.replaceAll(/\s+/g, ' ')).toContain(says.replaceAll('`', ''));
    expect(answersIn(heard)).toHaveLength(answers);
  });

  test('m reads the section of the open question, not of the one before, and counts for it alone', async () => {
    const questions = [
      ...choices(1, 'lifetime'),
      questionOf('choice', 'volumes/other', { section: 'mounts' }),
    ];
    const keys = questions.map(rightKey);
    const heard = await talk(questions, [keys[0] ?? '', 'm', keys[1] ?? '']);
    expect(heard.read).toEqual(['volumes#mounts']);
    expect(heard.text).toContain('\nTHE SECTION\n\n');
    expect(answersIn(heard).map(({ hint, grade }) => [hint, grade])).toEqual([
      [false, 'good'],
      [true, 'hard'],
    ]);
  });

  test('points are ticked by number, and the verdict has the text that was said', async () => {
    const heard = await talk([questionOf('open', 'volumes/o')], ['what I said', '1']);
    expect(answersIn(heard)).toMatchObject([{ answer: 'what I said' }]);
    expect(heard.text).toContain('Which did you name?');
  });

  test('a skipped question shows no answer, whatever was answered before', async () => {
    const questions = [questionOf('recall', 'volumes/r'), questionOf('recall', 'volumes/s')];
    const heard = await talk(questions, ['something else', ':s']);
    const skipped = heard.text.slice(heard.text.indexOf('Skipped'));
    expect(skipped).not.toContain('something else');
  });

  test('somebody who sits there is asked by a sign, a pipe is not', async () => {
    expect((await talk(choices(2), ['b'], { isTerminal: true })).text.match(/^> /gm)).toHaveLength(
      2,
    );
    expect((await talk(choices(2), ['b'])).text).not.toMatch(/^> /m);
  });
});

describe('lines of JSON', () => {
  const events = ({ text }: Heard): Record<string, unknown>[] =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const names = (heard: Heard) => events(heard).map(({ event }) => event);
  const speak = (questions: Question[], lines: string[], trouble = false) =>
    talk(questions, lines, { json: true, trouble });

  test('a result goes on by itself, and the summary ends it', async () => {
    const heard = await speak(choices(2), ['{"answer":["b"]}', '{"skip":true}', '{"hint":true}']);
    expect(names(heard)).toEqual([
      'session',
      'question',
      'result',
      'question',
      'result',
      'summary',
    ]);
    expect(heard.isFinished).toBe(true);
  });

  test.each<[line: string, code: string]>([
    ['nonsense', 'not-json'],
    ['[]', 'unknown-message'],
    ['{"wish":true}', 'unknown-message'],
    ['{"hint":1}', 'wrong-shape'],
    ['{"answer":"b"}', 'wrong-shape'],
    ['{"answer":["b","c"]}', 'wrong-shape'],
    ['{"answer":["z"]}', 'unknown-key'],
    ['{"answer":["b"],"confidence":"very"}', 'wrong-shape'],
    ['{"points":["1"]}', 'wrong-shape'],
    ['{"points":[0]}', 'unknown-message'],
    ['{"contest":true}', 'wrong-shape'],
    ['{"contest":"why"}', 'unknown-message'],
    ['{"putAway":true}', 'wrong-shape'],
    ['{"putAway":"someday"}', 'wrong-shape'],
    ['{"putAway":"tomorrow"}', 'unknown-message'],
    ['{"undo":true}', 'nothing-to-undo'],
    ['{"read":true}', 'unknown-message'],
  ])('%s is the mistake %s, and the question stays', async (line, code) => {
    const heard = await speak(choices(1), [line, '', '{"answer":["b"]}']);
    expect(events(heard).map(({ event, code: named }) => named ?? event)).toEqual([
      'session',
      'question',
      code,
      'result',
      'summary',
    ]);
  });

  test.each<[message: object, event: string]>([
    [{ answer: ['a'], putAway: 'for-good' }, 'put-away'],
    [{ answer: ['a'], putAway: 'tomorrow' }, 'put-away'],
    [{ skip: true, putAway: 'tomorrow' }, 'put-away'],
    [{ answer: ['a'], contest: 'b is right too' }, 'contested'],
  ])('%j as the last message is heard before the summary', async (message, event) => {
    const heard = await speak(choices(1), [JSON.stringify(message)]);
    expect(names(heard)).toEqual(['session', 'question', 'result', event, 'summary']);
    expect(heard.facts.some(({ kind }) => kind === event)).toBe(true);
  });

  test('a remark of the wrong shape is a mistake, and nothing is judged', async () => {
    const heard = await speak(choices(1), ['{"answer":["a"],"putAway":"someday"}']);
    expect(names(heard)).toEqual(['session', 'question', 'error', 'summary']);
    expect(answersIn(heard)).toEqual([]);
  });

  test.each([
    ['for-good', null],
    ['tomorrow', addDays(today, 1)],
  ])('{"putAway":"%s"} after a result keeps it away until %s', async (putAway, until) => {
    const heard = await speak(choices(2), ['{"answer":["b"]}', JSON.stringify({ putAway })]);
    const id = events(heard)[1]?.['id'];
    expect(events(heard)[4]).toEqual({ event: 'put-away', id, until });
    expect(heard.facts.find(({ kind }) => kind === 'put-away')).toMatchObject({
      question: id,
      until,
    });
  });

  test('confidence goes with the answer', async () => {
    const heard = await speak(choices(1), ['{"answer":["b"],"confidence":"unsure"}']);
    expect(answersIn(heard)).toMatchObject([{ confidence: 'unsure' }]);
  });

  test.each<[fact: string, lines: string[]]>([
    ['{"quit":true} leaves', ['{"quit":true}', '{"answer":["b"]}']],
    ['the end of the input leaves', []],
  ])('%s with the summary', async (_, lines) => {
    const heard = await speak(choices(1), lines);
    expect([names(heard).at(-1), heard.isFinished]).toEqual(['summary', false]);
  });

  test('a result that is not on the disk says so, and no other does', async () => {
    const saved = async (trouble: boolean) =>
      events(await speak(choices(1), ['{"answer":["b"]}'], trouble)).map((event) => event['saved']);
    expect(await saved(true)).toEqual([undefined, undefined, false, undefined]);
    expect(await saved(false)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
