// A session on a terminal: what stands there, keys, what stands there afterwards, and what was asked of the session.
import { describe, expect, test } from 'vitest';
import { hearInSession, showInSession } from '../../src/face/session/show.ts';
import { leaveSession, pressInSession } from '../../src/face/session/press.ts';
import { newView, type SessionView } from '../../src/face/session/view.ts';
import { titlesIn } from '../../src/face/session/titles.ts';
import { makeDeck } from '../../src/notes/deck.ts';
import type { Question } from '../../src/notes/note.ts';
import type { Input, Output, SummaryOutput } from '../../src/quiz/protocol.ts';
import type { SessionPlan } from '../../src/quiz/state.ts';
import type { Look } from '../../src/view/look.ts';
import { viewSummary } from '../../src/view/pages/summary.ts';
import { questionOf } from '../quiz/questions.ts';
import { planOf, rightAnswer, Sitting, wrongAnswer } from '../quiz/sitting.ts';
import { keysOf, pressAll } from './keys.ts';

/** A real session behind the view: keys become inputs, and what comes out is shown. */
class Play {
  view: SessionView;
  readonly sitting: Sitting;
  asked: Input[] = [];
  endings: string[] = [];

  constructor(questions: Question[], { asksConfidence = false, repeats = false } = {}) {
    this.sitting = new Sitting(planOf(questions, { repeats }));
    this.view = newView(asksConfidence);
    this.show(this.sitting.latest);
  }

  press(...names: string[]): this {
    for (const key of names.flatMap(keysOf)) {
      const { view, input, ending } = pressInSession(this.view, key);
      this.view = view;
      if (input !== undefined) {
        this.asked.push(input);
        this.show(this.sitting.send(input));
        if (this.sitting.effects.length > 0)
          this.view = hearInSession(this.view, {
            kind: 'read',
            text: 'the section',
            section: { topic: 'T', title: 'S', number: 1, count: 1, textFor: () => 'the section' },
            toTry: ['docker ps'],
          });
      }
      if (ending !== undefined) this.endings.push(ending);
    }
    return this;
  }

  private show(outputs: readonly Output[]): void {
    this.view = outputs.reduce(showInSession, this.view);
  }

  get frame() {
    if (this.view.frame === null) throw new Error('nothing stands there');
    return this.view.frame;
  }

  get entry() {
    return 'entry' in this.frame ? this.frame.entry : null;
  }

  get answered() {
    const last = this.asked.findLast((input) => input.kind === 'answer');
    return last?.kind === 'answer' ? last.answer : null;
  }

  get logged() {
    return this.sitting.facts.findLast((fact) => fact.kind === 'answered');
  }
}

/** A choice answered by the letter that is right, or by one that isn't. */
function answered(isRight: boolean): Play {
  const play = one('choice');
  const answer = isRight ? rightAnswer(play.sitting.state) : wrongAnswer(play.sitting.state);
  return play.press(answer.kind === 'keys' ? (answer.keys[0] ?? '') : '');
}

const one = (kind: Question['kind'], wishes = {}) =>
  new Play([questionOf(kind, 'volumes/q', wishes)]);
const keys = (...names: string[]) => ({ kind: 'keys', keys: names });

describe('an answer is made of keys', () => {
  test.each<[fact: string, kind: Question['kind'], keys: string[], answer: unknown]>([
    ['choice: a letter answers at once', 'choice', ['b'], keys('b')],
    ['choice: so does a digit', 'choice', ['2'], keys('b')],
    ['choice: and the Hangul letter on the same key', 'choice', ['ㅠ'], keys('b')],
    ['choice: ⏎ answers where the cursor stands', 'choice', ['↓', '↓', '⏎'], keys('c')],
    ['choice: ↑ goes round to the last', 'choice', ['↑', '⏎'], keys('d')],
    ['choice: a letter that is not there does nothing', 'choice', ['x'], null],
    ['choices: letters tick, ⏎ answers in their order', 'choices', ['c', 'a', '⏎'], keys('a', 'c')],
    ['choices: a second time takes the tick away', 'choices', ['a', 'c', 'a', '⏎'], keys('c')],
    ['choices: space ticks at the cursor', 'choices', ['↓', 'space', '⏎'], keys('b')],
    ['choices: without a tick ⏎ answers nothing', 'choices', ['⏎'], null],
    ['order: ⏎ answers as it stands', 'order', ['⏎'], keys('a', 'b', 'c', 'd')],
    ['order: a lifted item moves', 'order', ['space', '↓', 'space', '⏎'], keys('b', 'a', 'c', 'd')],
    ['order: one that is not lifted stays', 'order', ['↓', '↓', '⏎'], keys('a', 'b', 'c', 'd')],
    ['order: a letter goes there', 'order', ['c', 'space', '↑', '⏎'], keys('a', 'c', 'b', 'd')],
    [
      'order: a lifted item stops at the top',
      'order',
      ['space', '↑', '⏎'],
      keys('a', 'b', 'c', 'd'),
    ],
    [
      'recall: a text and ⏎',
      'recall',
      ['named volume', '⏎'],
      { kind: 'text', text: 'named volume' },
    ],
    ['recall: ⏎ alone answers nothing', 'recall', ['⏎'], null],
    [
      'open: an empty line ends it',
      'open',
      ['one', '⏎', 'two', '⏎', '⏎'],
      { kind: 'text', text: 'one\ntwo' },
    ],
  ])('%s', (_, kind, names, answer) => {
    expect(one(kind).press(...names).answered).toEqual(answer);
  });

  test.each<[fact: string, keys: string[], pairs: Record<string, string>]>([
    ['a letter, then a number', ['a', '3'], { a: '3' }],
    ['the next open letter is picked by itself', ['3', '1'], { a: '3', b: '1' }],
    ['a number goes with one letter only', ['a', '3', 'b', '3'], { b: '3' }],
    ['a letter takes another number', ['a', '3', 'a', '1'], { a: '1' }],
  ])('match: %s', (_, names, pairs) => {
    const { entry } = one('match').press(...names);
    expect(entry?.kind === 'match' ? entry.pairs : null).toEqual(pairs);
  });

  test('match: ⏎ answers when all are paired, and says so before', () => {
    const play = one('match');
    play.press('3', '⏎');
    expect(play.frame).toMatchObject({ kind: 'question', notice: 'unfinished' });
    const missing = ['1', '2', '3', '4'].filter((name) => name !== '3');
    expect(play.press(...missing, '⏎').answered).toMatchObject({ kind: 'pairs' });
  });

  test('covered options are shown by any key, which answers nothing', () => {
    const play = new Play([questionOf('choice', 'volumes/q')], { repeats: true });
    play.press('a', '⏎');
    expect(play.entry).toMatchObject({ kind: 'choice', covered: true });
    play.press('b');
    expect(play.entry).toMatchObject({ kind: 'choice', covered: false });
    expect(play.asked.filter(({ kind }) => kind === 'answer')).toHaveLength(1);
  });

  test.each<[fact: string, keys: string[], points: number[] | undefined]>([
    ['space ticks at the cursor', ['space', '↓', 'space', '⏎'], [0, 1]],
    ['numbers tick, in whatever order', ['3', '1', '⏎'], [0, 2]],
    ['a second time takes the tick away', ['1', '2', '1', '⏎'], [1]],
    ['a number that is no point ticks nothing', ['9', '⏎'], []],
    ['⏎ alone names none', ['⏎'], []],
  ])('points of an open question: %s', (_, names, points) => {
    const play = one('open')
      .press('said', '⏎', '⏎')
      .press(...names);
    const ticked = play.asked.findLast((input) => input.kind === 'points');
    expect(ticked?.kind === 'points' ? ticked.points : undefined).toEqual(points);
  });
});

describe('wishes', () => {
  test.each<[fact: string, kind: Question['kind'], keys: string[], asked: string[]]>([
    ['? asks for the hint', 'choice', ['?'], ['hint']],
    ['s skips', 'choice', ['s'], ['skip']],
    ['ㄴ skips in Hangul mode', 'choice', ['ㄴ'], ['skip']],
    ['u takes back', 'choice', ['u'], ['undo']],
    ['m reads the section', 'choice', ['m'], ['read']],
    ['q quits', 'choice', ['q'], ['quit']],
    ['ctrl-d too', 'choice', ['ctrl-d'], ['quit']],
    ['letters are text where text is typed', 'recall', ['s', 'u', 'q', 'm'], []],
    [':h asks for the hint there', 'recall', [':h', '⏎'], ['hint']],
    [':m reads the section', 'command', [':m', '⏎'], ['read']],
    [':s skips', 'open', ['said', '⏎', ':s', '⏎'], ['skip']],
    [':q quits', 'recall', [':q', '⏎'], ['quit']],
    ['ctrl-d quits on an empty line', 'recall', ['ctrl-d'], ['quit']],
    ['and deletes on another', 'recall', ['ab', 'ctrl-a', 'ctrl-d'], []],
  ])('%s', (_, kind, names, asked) => {
    expect(
      one(kind)
        .press(...names)
        .asked.map((input) => input.kind),
    ).toEqual(asked);
  });

  test('a wish leaves the text that stands above it', () => {
    const play = one('open', { hint: 'think' }).press('said', '⏎', ':h', '⏎');
    expect(play.entry).toMatchObject({ text: 'said\n' });
    expect(play.frame).toMatchObject({ hint: 'think' });
  });

  test('that there is no hint is told, and the next key takes it away', () => {
    const play = one('choice').press('?');
    expect(play.frame).toMatchObject({ notice: 'no-hint' });
    expect(play.press('↓').frame).toMatchObject({ notice: null });
  });

  test('a section that is read stands over the question, which comes back by q, ⏎ or escape and counts as hinted', () => {
    const play = one('choice').press('↓', 'm');
    expect(play.frame).toMatchObject({ kind: 'reading', section: { text: 'the section' } });
    expect(play.press('x', 'm').frame).toMatchObject({ kind: 'reading' });
    for (const key of ['⏎', 'escape', 'q']) {
      expect(play.press(key).frame).toMatchObject({ kind: 'question', entry: { cursor: 1 } });
      play.press('m');
    }
    play.press('q');
    play.press('b');
    expect(play.logged).toMatchObject({ hint: true });
  });
});

describe('once more', () => {
  test('goes on from what was typed, with the hint and why it was not taken', () => {
    const play = one('recall', { hint: 'think' }).press('?', '⏎', 'namde volume', '⏎');
    expect(play.frame).toMatchObject({
      kind: 'question',
      question: { attempt: 2 },
      entry: { text: 'namde volume' },
      hint: 'think',
    });
    expect(play.frame).toHaveProperty('retry.reason', 'typo');
    expect(play.frame).toHaveProperty('retry.typed', 'namde volume');
  });

  test('what was typed before is recalled at the next question', () => {
    const play = new Play([questionOf('recall', 'volumes/q1'), questionOf('recall', 'volumes/q2')]);
    play.press('first', '⏎', '⏎', '↑');
    expect(play.entry).toMatchObject({ text: 'first' });
  });
});

describe('how sure', () => {
  const asked = () =>
    new Play([questionOf('choice', 'volumes/q')], { asksConfidence: true }).press('b');
  test.each([
    ['1', 'guess'],
    ['2', 'unsure'],
    ['3', 'sure'],
  ])('%s says %s', (name, confidence) => {
    const play = asked();
    expect(play.asked).toEqual([]);
    play.press(name);
    expect(play.asked).toEqual([{ kind: 'answer', answer: keys('b'), confidence }]);
    expect(play.logged).toMatchObject({ confidence });
  });

  test('u goes back to the question without a word to the session', () => {
    const play = asked().press('u');
    expect(play.frame).toMatchObject({ kind: 'question', entry: { cursor: 1 } });
    expect(play.asked).toEqual([]);
  });

  test('another key waits on', () => {
    expect(asked().press('4', '⏎').frame.kind).toBe('confidence');
  });

  test('q leaves with nothing said', () => {
    expect(asked().press('q')).toMatchObject({ asked: [{ kind: 'quit' }], endings: ['left'] });
  });

  test('an open question is not asked', () => {
    const play = new Play([questionOf('open', 'volumes/q')], { asksConfidence: true });
    expect(play.press('said', '⏎', '⏎').frame.kind).toBe('points');
  });
});

describe('at a verdict', () => {
  test.each<[fact: string, keys: string[], asked: string[]]>([
    ['⏎ goes on', ['⏎'], ['next']],
    ['space goes on', ['space'], ['next']],
    ['- lowers, once', ['-', '-'], ['lower']],
    ['x puts away, once', ['x', 'x'], ['put-away']],
    ['z puts away, in Hangul mode too', ['ㅋ', 'z'], ['put-away']],
    ['- does nothing after a contest', ['!', '-'], ['contest']],
    ['u takes it back', ['u'], ['undo']],
    ['m reads the section', ['m'], ['read']],
    ['! contests', ['!'], ['contest']],
    ['another key does nothing', ['a', '9'], []],
  ])('%s', (_, names, asked) => {
    const play = answered(true);
    play.asked = [];
    expect(play.press(...names).asked.map((input) => input.kind)).toEqual(asked);
  });

  test('- does nothing where the answer was not right', () => {
    expect(
      answered(false)
        .press('-')
        .asked.map(({ kind }) => kind),
    ).toEqual(['answer']);
  });

  test('o unfolds and folds again, in Hangul mode too, and asks for nothing', () => {
    const play = answered(false);
    play.asked = [];
    expect(play.press('o').frame).toMatchObject({ unfolded: true });
    expect(play.press('ㅐ').frame).toMatchObject({ unfolded: false });
    expect(play.asked).toEqual([]);
  });

  test('what was said about it stands there', () => {
    expect(answered(true).press('-').frame).toMatchObject({ lowered: true, contested: false });
    expect(answered(true).press('!').frame).toMatchObject({ lowered: false, contested: true });
    expect(answered(true).press('!', '!').frame).toMatchObject({ contested: false });
  });

  test('a skipped question has no answer, whatever was typed before', () => {
    const play = new Play([questionOf('choice', 'volumes/q1'), questionOf('choice', 'volumes/q2')]);
    expect(play.press('b', '⏎', 's').frame).toMatchObject({ kind: 'result', answer: null });
  });
});

describe('the end', () => {
  const summary = (isRight = true) => answered(isRight).press('⏎');
  test.each<[fact: string, play: Play, endings: string[]]>([
    ['⏎ at the summary finishes', summary().press('⏎'), ['finished']],
    ['q too', summary().press('q'), ['finished']],
    ['space goes over the misses again', summary(false).press('space'), ['again']],
    ['space does nothing where nothing was missed', summary().press('space'), []],
    ['q at a question leaves', one('choice').press('q'), ['left']],
    ['q at a verdict leaves', one('choice').press('a', 'q'), ['left']],
    ['q at the points leaves', one('open').press('x', '⏎', '⏎', 'q'), ['left']],
  ])('%s', (_, { endings }, expected) => {
    expect(endings).toEqual(expected);
  });

  test.each<[fact: string, plan: Partial<SessionPlan>, says: string]>([
    ['a quiz is done', { mode: 'quiz' }, 'done'],
    ['the questions before a topic lead to its section', { isPretest: true }, 'read'],
    ['a part of today leads to the next', { mode: 'today' }, 'next'],
  ])('what ⏎ at the summary leads to: %s', (_, changes, says) => {
    const { deck } = makeDeck({ language: 'en', builtIn: [], own: [], moreNames: [] });
    const { sitting } = summary();
    const titles = titlesIn(deck, { ...sitting.state.plan, ...changes });
    const output = sitting.outputs.find((one): one is SummaryOutput => one.event === 'summary')!;
    const look = { language: 'en', columns: 80, colour: false, unicode: true, links: false };
    const { keys } = viewSummary(titles.summary(output), look as Look);
    expect(keys?.find(({ key }) => key === '⏎')?.says).toBe(says);
  });

  test('u at the summary brings the last question back', () => {
    expect(summary().press('u').frame).toMatchObject({ kind: 'question' });
  });

  test('the end of the input leaves a question and finishes a summary', () => {
    expect(leaveSession(one('choice').view)).toMatchObject({
      input: { kind: 'quit' },
      ending: 'left',
    });
    expect(leaveSession(summary().view)).toEqual({ view: summary().view, ending: 'finished' });
  });

  test('before anything stands there no key does anything', () => {
    const empty = newView(false);
    expect(pressAll(empty, ['a', '⏎', 'q'], pressInSession)).toEqual({
      view: empty,
      asked: [],
      effects: [],
      endings: [],
    });
  });
});
