// A mock interview from outside: what is asked next, what is kept, and what comes of it.
import { describe, expect, it, test } from 'vitest';
import { headOf, type NoteHead } from '../../src/notes/heads.ts';
import type { Note, OpenQuestion, Question } from '../../src/notes/note.ts';
import type { Event, SessionId } from '../../src/progress/event.ts';
import { fold } from '../../src/progress/fold.ts';
import { chooseInterview, countFor } from '../../src/interview/choose.ts';
import type { Report } from '../../src/interview/report.ts';
import { interviewOf } from '../../src/interview/interview.ts';
import type {
  InterviewOutput,
  InterviewPlan,
  InterviewState,
  InterviewStep,
} from '../../src/interview/state.ts';
import type { Input } from '../../src/quiz/protocol.ts';
import { questionOf } from '../quiz/questions.ts';
import { noon, today } from '../quiz/sitting.ts';

const points = [
  'the kernel is shared',
  'a volume outlives it',
  'layers are stacked',
  'ports are published',
];
const open = (id: string, followUps = 0, level: 1 | 2 | 3 = 2): OpenQuestion =>
  ({ ...questionOf('open', id, { followUps, level }), points }) as OpenQuestion;
const good =
  'the kernel is shared, a volume outlives it, layers are stacked and ports are published';

class Interview {
  state: InterviewState;
  readonly play: ReturnType<typeof interviewOf>;
  outputs: InterviewOutput[] = [];
  /** Of the last input. */
  effects: InterviewStep['effects'] = [];
  facts: Event[] = [];
  now = noon;

  constructor(questions: OpenQuestion[], changes: Partial<InterviewPlan> = {}) {
    const plan: InterviewPlan = {
      session: 's1' as SessionId,
      device: 'd1',
      language: 'en',
      seed: 7,
      questions,
      minutes: 20,
      pass: 70,
      saves: true,
      ...changes,
    };
    this.play = interviewOf(plan);
    this.state = this.take(this.play.begin({ at: this.now, day: today }));
  }

  send(input: Input, seconds = 1): this {
    this.now += seconds * 1000;
    this.state = this.take(this.play.step(this.state, input, { at: this.now, day: today }));
    return this;
  }

  say = (text: string, seconds = 1): this =>
    this.send({ kind: 'answer', answer: { kind: 'text', text } }, seconds);
  tick = (...places: number[]): this => this.send({ kind: 'points', points: places });
  skip = (): this => this.send({ kind: 'skip' });
  undo = (): this => this.send({ kind: 'undo' });
  quit = (): this => this.send({ kind: 'quit' });
  leave = (): this => this.send({ kind: 'leave' });

  private take({ state, outputs, facts, effects }: InterviewStep): InterviewState {
    this.effects = effects;
    this.outputs.push(...outputs);
    this.facts.push(...facts);
    return state;
  }

  get asked(): string[] {
    return this.outputs.flatMap((output) => (output.event === 'question' ? [output.id] : []));
  }

  get kinds(): string[] {
    return this.facts.map(({ kind }) => kind);
  }

  get report(): Report {
    const found = this.outputs.findLast((output): output is Report => output.event === 'report');
    if (found === undefined) throw new Error('no report yet');
    return found;
  }
}

describe('what is asked next', () => {
  const two = (): Interview => new Interview([open('volumes/a', 2), open('networks/b', 1)]);
  test.each<[when: string, play: (interview: Interview) => Interview, asked: string[]]>([
    [
      'goes one step deeper while the answers hold',
      (one) => one.say(good).say('deep'),
      ['volumes/a', 'volumes/a-1', 'volumes/a-2'],
    ],
    [
      'changes the subject when the answer does not hold',
      (one) => one.say('no idea'),
      ['volumes/a', 'networks/b'],
    ],
    [
      'changes the subject when a follow-up does not hold',
      (one) => one.say(good).say('no idea'),
      ['volumes/a', 'volumes/a-1', 'networks/b'],
    ],
    [
      'follows up once what was only spoken',
      (one) => one.say('').say(''),
      ['volumes/a', 'volumes/a-1', 'networks/b'],
    ],
    ['changes the subject after a skip', (one) => one.skip(), ['volumes/a', 'networks/b']],
    [
      'comes back to the question whose answer is taken back',
      (one) => one.say(good).undo(),
      ['volumes/a', 'volumes/a-1', 'volumes/a'],
    ],
  ])('%s', (_, play, asked) => {
    expect(play(two()).asked).toEqual(asked);
  });

  it('is nothing when the time is over: the open question may be finished', () => {
    const interview = new Interview([open('volumes/a', 1), open('networks/b')], { minutes: 1 }).say(
      good,
      61,
    );
    expect(interview.asked).toEqual(['volumes/a']);
    expect(interview.state.phase).toBe('walking');
  });
});

describe('what is shown', () => {
  it('holds no word of feedback before the last answer', () => {
    const interview = new Interview([open('volumes/a'), open('networks/b')]).say(good);
    expect(interview.outputs.map(({ event }) => event)).toEqual([
      'session',
      'question',
      'heard',
      'question',
    ]);
  });

  it('is each answer with its points, the touched ones suggested, then the report and the summary', () => {
    const interview = new Interview([open('volumes/a'), open('networks/b')])
      .say('the kernel is shared')
      .say('');
    expect(interview.outputs.slice(-1)).toMatchObject([
      { event: 'points', id: 'volumes/a', touched: [0], way: 'typed', number: 1, total: 2 },
    ]);
    expect(interview.tick(0).outputs.slice(-1)).toMatchObject([
      { event: 'points', id: 'networks/b', touched: [], way: 'spoken' },
    ]);
    expect(
      interview
        .tick(0, 1, 2, 3)
        .outputs.slice(-2)
        .map(({ event }) => event),
    ).toEqual(['report', 'summary']);
  });

  it.each<[what: string, input: Input]>([
    ['points where an answer is awaited', { kind: 'points', points: [0] }],
    ['an undo before anything was said', { kind: 'undo' }],
    ['a contest', { kind: 'contest', why: '' }],
  ])('refuses %s and the question stays', (_, input) => {
    const interview = new Interview([open('volumes/a')]).send(input);
    expect(interview.outputs.at(-1)).toMatchObject({ event: 'error' });
    expect(interview.state.phase).toBe('asking');
  });

  it('refuses a point that is not there', () => {
    expect(new Interview([open('volumes/a')]).say('x').tick(4).outputs.at(-1)).toMatchObject({
      event: 'error',
      code: 'unknown-key',
    });
  });
});

describe('what is kept', () => {
  const known = (facts: Event[]) => {
    const answers: unknown[] = [];
    fold(facts, new Map(), ({ question, right, grade }) => answers.push([question, right, grade]));
    return answers;
  };

  test.each<[what: string, play: (interview: Interview) => Interview, kept: unknown[]]>([
    [
      'a typed answer, judged by what it touches, as soon as it is given',
      (one) => one.say(good),
      [['volumes/a', true, 'good']],
    ],
    ['nothing of a spoken one before its points are ticked', (one) => one.say(''), []],
    [
      'a spoken one once they are',
      (one) => one.say('').skip().skip().tick(0, 1, 2),
      [['volumes/a', true, 'good']],
    ],
    [
      "the person's word instead of the suggestion",
      (one) => one.say(good).skip().skip().tick(0),
      [['volumes/a', false, 'again']],
    ],
    ['nothing of an answer that was taken back', (one) => one.say(good).undo(), []],
    [
      'what was said when somebody leaves half-way',
      (one) => one.say(good).quit(),
      [['volumes/a', true, 'good']],
    ],
  ])('is %s', (_, play, kept) => {
    expect(known(play(new Interview([open('volumes/a', 1), open('networks/b')])).facts)).toEqual(
      kept,
    );
  });

  it('is walked through when somebody leaves half-way, and then neither passed nor failed', () => {
    const left = new Interview([open('volumes/a', 1), open('networks/b')]).say(good).leave();
    expect(left.state.phase).toBe('walking');
    expect(left.tick(0, 1).report).toMatchObject({ finished: false, passed: null, named: 2 });
    expect(new Interview([open('volumes/a')]).leave().state.phase).toBe('ended');
  });

  it('is the follow-up and, with it, the question that it follows, so that both are due', () => {
    const interview = new Interview([open('volumes/a', 1)])
      .say(good)
      .say('no idea')
      .tick(0, 1, 2, 3)
      .tick();
    expect(interview.kinds).toEqual(['begun', 'answered', 'answered', 'lowered', 'ended']);
    expect(interview.facts.find(({ kind }) => kind === 'lowered')).toMatchObject({
      grade: 'again',
      event: 's1-0002',
    });
  });

  it('has ids of its own, whatever is undone', () => {
    const { facts } = new Interview([open('volumes/a'), open('networks/b')])
      .say('x')
      .undo()
      .say(good)
      .say('')
      .tick(0)
      .undo()
      .tick(1)
      .tick(0);
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
  });
});

describe('the report', () => {
  const play = (ticks: number[][], pass = 70): Report => {
    const interview = new Interview([open('volumes/a', 0, 1), open('networks/b', 0, 3)], { pass })
      .say('one')
      .say('two', 30);
    for (const places of ticks) interview.tick(...places);
    return interview.report;
  };

  it.each<[what: string, ticks: number[][], pass: number, passed: boolean]>([
    [
      'all named',
      [
        [0, 1, 2, 3],
        [0, 1, 2, 3],
      ],
      100,
      true,
    ],
    ['just the mark', [[0, 1, 2, 3], []], 50, true],
    ['one point below the mark', [[0, 1, 2], []], 50, false],
    ['nothing named', [[], []], 1, false],
  ])('says whether it passed: %s', (_, ticks, pass, passed) => {
    expect(play(ticks, pass)).toMatchObject({ passed, finished: true });
  });

  it('counts by topic and level, and says what to study first', () => {
    const report = play([[0, 1, 2], [3]]);
    expect(report).toMatchObject({ named: 4, points: 8, share: 0.5, seconds: 31 });
    expect(report.topics).toEqual([
      { topic: 'volumes', named: 3, points: 4, share: 0.75 },
      { topic: 'networks', named: 1, points: 4, share: 0.25 },
    ]);
    expect(report.levels.map(({ level, share }) => [level, share])).toEqual([
      [1, 0.75],
      [3, 0.25],
    ]);
    expect(report.study).toEqual([
      { topic: 'networks', section: 'first', missed: 3 },
      { topic: 'volumes', section: 'first', missed: 1 },
    ]);
  });

  it('judges nobody who leaves half-way, nor what was spoken and not looked at', () => {
    const { report } = new Interview([open('volumes/a'), open('networks/b')]).say('').quit();
    expect(report).toMatchObject({ finished: false, passed: null, points: 0, study: [] });
    expect(report.answers).toHaveLength(1);
  });
});

describe('the choice of questions', () => {
  const note = (topic: string, asked: 1 | 2 | 3, questions: Question[]): NoteHead =>
    headOf({ topic, asked, sections: [{ id: 'first', text: '', questions }] } as unknown as Note);
  const notes = ['a', 'b', 'c', 'd'].map((topic, at) =>
    note(
      topic,
      ((at % 3) + 1) as 1 | 2 | 3,
      ([1, 1, 2, 2, 3, 3] as const).map((level, number) => open(`${topic}/${number}`, 0, level)),
    ),
  );
  const choose = (seed: number, changes: object = {}) =>
    chooseInterview(notes, { topics: [], levels: [], count: 6, seed, ...changes });

  it('is the same for the same seed and another for another', () => {
    expect(choose(3)).toEqual(choose(3));
    expect(
      new Set(Array.from({ length: 20 }, (_, seed) => String(choose(seed).map(({ id }) => id))))
        .size,
    ).toBeGreaterThan(10);
  });

  it('goes from a warm-up to the hard ones, with another subject each time', () => {
    for (let seed = 0; seed < 50; seed++) {
      const chosen = choose(seed);
      expect(chosen.map(({ level }) => level)).toEqual([1, 1, 2, 2, 3, 3]);
      expect(chosen.filter(({ topic }, at) => topic === chosen[at - 1]?.topic)).toEqual([]);
    }
  });

  it('opens with what nearly every interview asks, and rarely asks what hardly any does', () => {
    const all = Array.from({ length: 200 }, (_, seed) => choose(seed, { count: 3 }));
    expect(all.filter(([first]) => first?.topic !== 'c')).toEqual([]);
    const count = (topic: string) => all.flat().filter((one) => one.topic === topic).length;
    expect(count('b')).toBeGreaterThan(count('a') * 1.5);
  });

  it("goes by a question's own frequency rather than its topic's", () => {
    const own = { ...open('a/own', 0, 1), asked: 3 } as OpenQuestion;
    const more = [...notes.slice(0, 2), note('e', 1, [own])];
    const first = (seed: number) =>
      chooseInterview(more, { topics: [], levels: [], count: 3, seed })[0]?.id;
    expect(new Set(Array.from({ length: 20 }, (_, seed) => first(seed)))).toEqual(
      new Set(['a/own']),
    );
  });

  it('keeps to the topics and levels asked for, and to what there is', () => {
    const chosen = choose(1, { topics: ['b'], levels: [2], count: 50 });
    expect(chosen.map(({ id }) => id).sort()).toEqual(['b/2', 'b/3']);
  });

  it.each([
    [1, 1],
    [5, 1],
    [10, 3],
    [20, 5],
    [60, 15],
  ])('in %i minutes is %i questions', (minutes, count) => {
    expect(countFor(minutes)).toBe(count);
  });
});
