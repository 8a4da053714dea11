// A mock interview on a terminal and in plain lines: what stands there, a key or a line, and what was asked of the interview.
import { describe, expect, test } from 'vitest';
import { interviewPresenter } from '../../src/face/interview/presenter.ts';
import type { InterviewView } from '../../src/face/interview/view.ts';
import { interviewOf } from '../../src/interview/interview.ts';
import type { InterviewState, InterviewStep } from '../../src/interview/state.ts';
import type { OpenQuestion } from '../../src/notes/note.ts';
import type { SessionId } from '../../src/progress/event.ts';
import type { Input } from '../../src/quiz/protocol.ts';
import { loadMarkdown } from '../../src/view/text/prose.ts';
import { questionOf } from '../quiz/questions.ts';
import { noon, today } from '../quiz/sitting.ts';
import { keysOf } from './keys.ts';

const look = { language: 'en', columns: 80, colour: false, unicode: true, links: false } as const;
const open = (id: string): OpenQuestion => {
  const question = questionOf('open', id, { followUps: 0 });
  if (question.kind !== 'open') throw new Error('it is open');
  return { ...question, points: ['the kernel is shared', 'layers are stacked', 'ports'] };
};
const { screen, plain } = interviewPresenter((topic) => [topic], 20, 'en');
await loadMarkdown();

class Play {
  view: InterviewView = screen.first;
  state: InterviewState;
  now = noon;
  asked: Input[] = [];
  endings: string[] = [];
  edits: string[] = [];
  tried: unknown[] = [];
  private readonly play = interviewOf({
    session: 's1' as SessionId,
    device: 'd1',
    language: 'en',
    seed: 7,
    questions: [open('volumes/a'), open('images/b')],
    minutes: 20,
    pass: 70,
    saves: true,
  });

  constructor() {
    this.state = this.show(this.play.begin({ at: this.now, day: today }));
  }

  press(...names: string[]): this {
    for (const key of names.flatMap(keysOf)) {
      this.now += 1000;
      const { view, input, effect, ending } = screen.press(this.view, key);
      this.view = view;
      if (input !== undefined) {
        this.asked.push(input);
        this.state = this.show(this.play.step(this.state, input, { at: this.now, day: today }));
      }
      if (effect?.kind === 'edit') this.edits.push(effect.text);
      if (effect?.kind === 'try') this.tried.push(effect.what);
      if (ending !== undefined) this.endings.push(ending);
    }
    return this;
  }

  private show({ state, outputs, effects }: InterviewStep): InterviewState {
    for (const output of outputs) this.view = screen.show(this.view, output, this.now);
    if (effects.length > 0)
      this.view = screen.hear(this.view, {
        kind: 'read',
        text: 'section',
        section: toRead,
        toTry: ['docker ps'],
      });
    return state;
  }

  get kinds() {
    return this.asked.map(({ kind }) => kind);
  }

  get body(): string {
    return screen.draw(this.view, look, this.now).body;
  }
}

const toRead = { topic: 'T', title: 'S', number: 1, count: 1, textFor: () => 'section' };
const walking = () => new Play().press('layers are stacked', '⏎', '⏎', 'ports', '⏎', '⏎');

describe('a question', () => {
  test.each<[fact: string, keys: string[], asked: string[]]>([
    ['an empty line ends the answer', ['said', '⏎', '⏎'], ['answer']],
    [':s skips', [':s', '⏎'], ['skip']],
    [':u takes the last answer back', ['x', '⏎', '⏎', ':u', '⏎'], ['answer', 'undo']],
    [':q leaves', [':q', '⏎'], ['quit']],
    [':q walks through what was answered', ['x', '⏎', '⏎', ':q', '⏎'], ['answer', 'leave']],
    [
      'but not where it was taken back',
      ['x', '⏎', '⏎', ':u', '⏎', ':q', '⏎'],
      ['answer', 'undo', 'quit'],
    ],
    ['letters are text', ['q', 's', 'u', 'm'], []],
  ])('%s', (_, keys, asked) => {
    expect(new Play().press(...keys).kinds).toEqual(asked);
  });

  test.each([':h', ':m', '?'])('%s gets no help: an interviewer gives none', (wish) => {
    const play = new Play().press(wish, '⏎');
    expect(play.view.frame).toMatchObject({ kind: 'asked', notice: 'interview-hint' });
    expect(play.body).toContain('An interview gives no hints');
  });

  test('an unknown word is told the words of an interview', () => {
    expect(new Play().press(':x', '⏎').body).toMatch(/:e editor, :s skip, :u undo,\s+:q leave/);
  });

  test.each(['e', 'ㄷ', ':e'])(
    '%s alone on a line hands the text above to the editor',
    (letter) => {
      const play = new Play().press('first', '⏎', letter, '⏎');
      expect([play.edits, play.asked]).toEqual([['first\n'], []]);
      play.view = screen.hear(play.view, { kind: 'edited', text: 'first and second\n\n' });
      expect(play.view.frame).toMatchObject({ entry: { text: 'first and second\n' } });
      expect(play.press('⏎').asked).toMatchObject([{ answer: { text: 'first and second' } }]);
    },
  );

  test('the time is told in whole minutes, of this question and of the whole', () => {
    const play = new Play();
    play.now += 30_000;
    expect(play.body).toMatch(/\d minutes? for this one, 20 in all/);
    play.now += 200_000;
    expect(play.body).toMatch(/\d minutes? for this one, 17 in all/);
  });
});

describe('the walk', () => {
  test.each<[fact: string, keys: string[], points: number[]]>([
    ['⏎ keeps what the words seem to touch', ['⏎'], [1]],
    ['space ticks at the cursor', ['space', '⏎'], [0, 1]],
    ['a number takes a tick away', ['2', '⏎'], []],
    ['the arrows move', ['↓', '↓', 'space', '⏎'], [1, 2]],
  ])('%s', (_, keys, points) => {
    expect(
      walking()
        .press(...keys)
        .asked.at(-1),
    ).toEqual({ kind: 'points', points });
  });

  test('m reads the section of this answer, and q comes back', () => {
    const play = walking().press('m');
    expect(play.view.frame).toMatchObject({ kind: 'reading', section: { text: 'section' } });
    expect(play.press('t').tried).toEqual([{ kind: 'transcript', lines: ['docker ps'] }]);
    expect(play.press('x', 'q').view.frame).toMatchObject({ kind: 'walk' });
  });

  test('u goes to the answer before', () => {
    const play = walking().press('⏎', 'u');
    expect(play.view.frame).toMatchObject({ kind: 'walk', points: { number: 1 } });
  });

  test('q leaves, and the end of the input too', () => {
    expect(walking().press('q').endings).toEqual(['left']);
    expect(screen.close(walking().view)).toMatchObject({ input: { kind: 'quit' }, ending: 'left' });
  });
});

describe('the report', () => {
  const reported = () => walking().press('⏎', '⏎');
  test.each(['⏎', 'q'])('%s finishes', (key) => {
    expect(reported().press(key).endings).toEqual(['finished']);
  });
  test('the end of the input finishes, for all was said', () => {
    expect(screen.close(reported().view).ending).toBe('finished');
  });
  test('it is a reader', () => {
    expect(screen.draw(reported().view, look, noon).scroll).toBe('reader');
  });
});

describe('plain lines', () => {
  const at = (...keys: string[]) => {
    const play = new Play().press(...keys);
    let table = plain.first;
    const say = (output: Parameters<typeof plain.show>[1]): string => {
      const shown = plain.show(table, output, look, noon);
      table = shown.table;
      return shown.text;
    };
    const { frame } = play.view;
    if (frame?.kind === 'walk') say(frame.question);
    const text = frame?.kind === 'walk' ? say(frame.points) : '';
    return { read: (line: string) => plain.read(table, line, look), say, text, frame };
  };
  const walked = () => at('layers are stacked', '⏎', '⏎', 'ports', '⏎', '⏎');

  test.each<[line: string, input: unknown]>([
    ['', { kind: 'points', points: [1] }],
    ['-', { kind: 'points', points: [] }],
    ['1 3', { kind: 'points', points: [0, 2] }],
    ['u', { kind: 'undo' }],
    ['m', { kind: 'read' }],
  ])('at the points %j is', (line, input) => {
    expect(walked().read(line)).toMatchObject({ kind: 'input', input });
  });

  test('a number that is no point is told', () => {
    expect(walked().read('7')).toMatchObject({ kind: 'problem' });
  });

  test('q and :q leave', () => {
    expect(walked().read('q')).toEqual({ kind: 'quit' });
    expect(at().read(':q')).toEqual({ kind: 'quit' });
  });

  test('a line at a question is the answer', () => {
    expect(at().read(' q ')).toMatchObject({ input: { kind: 'answer', answer: { text: 'q' } } });
  });

  test('the walk is announced at its first answer only', () => {
    const { text, say, frame } = walked();
    expect(text).toMatch(/\[x\] 2/);
    const again = frame?.kind === 'walk' ? say(frame.points) : '';
    expect(text.length).toBeGreaterThan(again.length);
    expect(text.endsWith(again)).toBe(true);
  });
});
