// Reading one section as a pure machine: the section comes out, and the fact that it was read.
import { stepTo, type Activity, type Step } from '../progress/activity.ts';
import type { SessionId } from '../progress/event.ts';
import type { Section, TopicId } from '../notes/note.ts';
import { wordsIn } from '../notes/text.ts';
import type { Instant, Moment } from '../schedule/memory.ts';
import { log } from './facts.ts';

type ReadingPlan = {
  session: SessionId;
  device: string;
  saves: boolean;
  topic: TopicId;
  section: Pick<Section, 'id' | 'title' | 'text'>;
};
type ReadingState = {
  plan: ReadingPlan;
  serial: number;
  openedAt: Instant;
  isOver: boolean;
};
/** `isTimed`: reading ended with a key or a message, so that how long it took is known. A section that is skipped stays unread. */
export type ReadingInput = { kind: 'read'; isTimed: boolean } | { kind: 'skip' } | { kind: 'quit' };
export type ReadingOutput =
  | {
      event: 'section';
      topic: TopicId;
      section: string;
      title: string;
      text: string;
      words: number;
    }
  | { event: 'over' };
type ReadingStep = Step<ReadingState, ReadingOutput>;

export function readingOf(plan: ReadingPlan): Activity<ReadingState, ReadingInput, ReadingOutput> {
  const { topic, section } = plan;
  const { id, title, text } = section;
  return {
    begin: ({ at }) =>
      stepTo({ plan, serial: 0, openedAt: at, isOver: false }, [
        { event: 'section', topic, section: id, title, text, words: wordsIn(text) },
      ]),
    step,
  };
}

function step(state: ReadingState, input: ReadingInput, now: Moment): ReadingStep {
  if (state.isOver) return stepTo(state);
  const over: ReadingState = { ...state, isOver: true };
  if (input.kind !== 'read') return stepTo(over, [{ event: 'over' }]);
  const { topic, section } = state.plan;
  const durationMs = Math.max(0, now.at - state.openedAt);
  const timed = input.isTimed ? { durationMs, words: wordsIn(section.text) } : {};
  const logged = log(over, now, { kind: 'read', topic, section: section.id, ...timed });
  return stepTo(logged.state, [{ event: 'over' }], logged.facts);
}
