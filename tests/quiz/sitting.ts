// Drives a session as a face does, and keeps what came out.
import type { Question, QuestionId } from '../../src/notes/note.ts';
import type { Event, SessionId } from '../../src/progress/event.ts';
import { unseen, type Day, type Memory } from '../../src/schedule/memory.ts';
import type { Answer } from '../../src/quiz/answer.ts';
import { grade } from '../../src/quiz/grade.ts';
import type { Input, Output, QuestionOutput } from '../../src/quiz/protocol.ts';
import { sessionOf } from '../../src/quiz/session.ts';
import type { SessionPlan, SessionStep, SessionState } from '../../src/quiz/state.ts';

export const noon = Date.UTC(2026, 10, 23, 12);
export const today = '2026-11-23' as Day;

export function planOf(questions: Question[], changes: Partial<SessionPlan> = {}): SessionPlan {
  return {
    session: 's1' as SessionId,
    device: 'd1',
    mode: 'quiz',
    language: 'en',
    seed: 7,
    questions,
    total: questions.length,
    minutes: null,
    repeats: true,
    saves: true,
    cram: false,
    memoryOf: () => unseen,
    isAnswerOfBank: () => false,
    ...changes,
  };
}

export const remembered = (stability: number): Memory => ({
  kind: 'seen',
  stability,
  difficulty: 5,
  due: today,
  last: '2026-11-01' as Day,
  lastGrade: 'good',
  intervalDays: 22,
  reviews: 3,
  lapses: 0,
});

export class Sitting {
  state: SessionState;
  outputs: Output[] = [];
  facts: Event[] = [];
  /** What the last input brought. */
  latest: Output[] = [];
  effects: SessionStep['effects'] = [];
  now = noon;
  private readonly play: ReturnType<typeof sessionOf>;

  constructor(plan: SessionPlan) {
    this.play = sessionOf(plan);
    this.state = this.take(this.play.begin({ at: this.now, day: today }));
  }

  /** One input, a second later unless said otherwise. */
  send(input: Input, seconds = 1): Output[] {
    this.now += seconds * 1000;
    this.state = this.take(this.play.step(this.state, input, { at: this.now, day: today }));
    return this.latest;
  }

  private take({ state, outputs, facts, effects }: SessionStep): SessionState {
    this.effects = effects;
    this.latest = outputs;
    this.outputs.push(...outputs);
    this.facts.push(...facts);
    return state;
  }

  get question(): QuestionOutput {
    const shown = this.outputs.findLast((output) => output.event === 'question');
    if (shown?.event !== 'question') throw new Error('no question has been asked');
    return shown;
  }

  /** The questions as they were asked, follow-ups and repeats too, second attempts not. */
  get asked(): QuestionOutput[] {
    return this.outputs
      .filter((output) => output.event === 'question')
      .filter((question) => question.attempt === 1);
  }

  get result() {
    return this.latest.find((output) => output.event === 'result');
  }

  /** Answers the open question right or wrong, ticks points and all. */
  reply(right: boolean, seconds = 1): Output[] {
    const { turn } = this.state;
    if (turn === null) throw new Error('no question is open');
    if (turn.question.kind !== 'open')
      return this.send(
        { kind: 'answer', answer: right ? rightAnswer(this.state) : wrongAnswer(this.state) },
        seconds,
      );
    this.send({ kind: 'answer', answer: { kind: 'text', text: 'said aloud' } }, seconds);
    return this.send({
      kind: 'points',
      points: right ? turn.question.points.map((_, at) => at) : [],
    });
  }

  /** To the summary, each question answered as `isRight` says. */
  finish(isRight: (question: QuestionOutput) => boolean): this {
    for (let round = 0; this.state.phase !== 'summary' && round < 10_000; round++) {
      if (this.state.phase === 'asking') this.reply(isRight(this.question));
      this.send({ kind: 'next' });
    }
    return this;
  }
}

export function rightAnswer({ turn }: SessionState): Answer {
  if (turn === null) throw new Error('no question is open');
  const { question, arrangement } = turn;
  const verdict = grade(
    question,
    { kind: 'text', text: '' },
    { arrangement, attempt: 2, isAnswerOfBank: () => false },
  );
  const expected = verdict.kind === 'judged' ? verdict.expected : [];
  if (!Array.isArray(expected)) return { kind: 'pairs', pairs: expected };
  return question.kind === 'recall' || question.kind === 'command'
    ? { kind: 'text', text: expected[0] ?? '' }
    : { kind: 'keys', keys: expected };
}

export function wrongAnswer(state: SessionState): Answer {
  const right = rightAnswer(state);
  if (right.kind === 'text')
    return {
      kind: 'text',
      text: state.turn?.question.kind === 'command' ? 'docker images' : 'nonsense',
    };
  if (right.kind === 'pairs')
    return {
      kind: 'pairs',
      pairs: Object.fromEntries(Object.keys(right.pairs).map((key) => [key, '1'])),
    };
  const all = state.turn?.arrangement.shown.map((_, at) => String.fromCharCode(97 + at)) ?? [];
  const kind = state.turn?.question.kind;
  if (kind === 'order') return { kind: 'keys', keys: right.keys.toReversed() };
  return { kind: 'keys', keys: all.filter((key) => !right.keys.includes(key)).slice(0, 1) };
}

export const ids = (outputs: QuestionOutput[]): QuestionId[] => outputs.map((output) => output.id);
